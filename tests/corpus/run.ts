// `npm run test:corpus`: measures what Vitrine is held to against Jekyll's answers, prints the table, and fails where a
// row falls short.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bookRows } from './book-rows.ts';
import { kramdownRow, probeRow, tokensRow, UNEXPLAINED } from './dialect-rows.ts';
import { patternRow, spliceRow } from './fuzz-rows.ts';
import { liquidRows } from './liquid-rows.ts';
import { isRenewing, renewText } from '../support/renewal.ts';
import { searchRow } from './search-rows.ts';
import { CORPUS, hasCorpus, type Row } from './shared.ts';

const README = join(import.meta.dirname, 'README.md');

if (!hasCorpus()) console.log(`Skipped: there is no corpus at ${CORPUS}. A fresh clone has none.`);
else {
  const seed = Number(process.env.SEED ?? 2026);
  const rows: Row[] = [];
  // A row at a time, so that somebody who waits sees something.
  for (const measure of [
    () => kramdownRow(),
    tokensRow,
    () => probeRow(),
    bookRows,
    liquidRows,
    () => spliceRow(seed),
    patternRow,
    searchRow,
  ]) {
    const measured = await measure();
    for (const row of Array.isArray(measured) ? measured : [measured]) {
      rows.push(row);
      console.log(`${row.isMet ? 'met' : 'FALLS SHORT'}  ${row.input}: ${row.measure}: ${row.result}`);
    }
  }
  const table = tableOf(rows);
  console.log(`${table}\n\n${exceptionsOf(rows)}`);
  if (isRenewing) await renewText(README, withTable(readFileSync(README, 'utf8'), `${table}\n\n${exceptionsOf(rows)}`));
  const short = rows.filter(
    ({ isMet, exceptions }) => !isMet || exceptions.some(({ reason }) => reason === UNEXPLAINED),
  );
  for (const { input, measure } of short) console.log(`FALLS SHORT: ${input}: ${measure}`);
  process.exitCode = short.length === 0 ? 0 : 1;
}

function tableOf(rows: readonly Row[]): string {
  return [
    '| input | measure | at least | measured |',
    '|---|---|---|---|',
    ...rows.map(({ input, measure, least, result }) => `| ${input} | ${measure} | ${least} | ${result} |`),
  ].join('\n');
}

function exceptionsOf(rows: readonly Row[]): string {
  return rows
    .filter(({ exceptions }) => exceptions.length > 0)
    .map(({ input, measure, exceptions }) =>
      [
        `Not equal, of "${input === 'same' ? measure : input}":`,
        '',
        ...exceptions.map(({ name, reason }) => `- \`${name}\`: ${reason}`),
      ].join('\n'),
    )
    .join('\n\n');
}

function withTable(readme: string, table: string): string {
  return readme.replace(
    /(<!-- measured -->\n)[\s\S]*?(<!-- end -->)/,
    (_, start: string, end: string) => `${start}${table}\n${end}`,
  );
}
