// The nine books: their text after Liquid → HTML, against the HTML that Jekyll made of the same text.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderContent } from '../../src/content.ts';
import { UNEXPLAINED } from './dialect-rows.ts';
import { CHAPTER_REASONS } from './reasons.ts';
import { booksOfCorpus, COMPARE, CORPUS, type Row } from './shared.ts';

interface Compared {
  readonly name: string;
  readonly score: number;
  readonly isExact: boolean;
  readonly lost: number;
  readonly leftovers: number;
}

export async function bookRows(): Promise<readonly Row[]> {
  const compared: Compared[] = [];
  for (const book of booksOfCorpus()) compared.push(...(await compareBook(book)));
  const mean = compared.reduce((sum, { score }) => sum + score, 0) / compared.length;
  const lostIn = (chapters: readonly Compared[]): number => chapters.reduce((sum, each) => sum + each.lost, 0);
  const explained = compared.filter(({ name }) => CHAPTER_REASONS[name] !== undefined);
  const lost = lostIn(compared) - lostIn(explained);
  const leftovers = compared.reduce((sum, each) => sum + each.leftovers, 0);
  const exact = compared.filter(({ isExact }) => isExact).length;
  const physics = compared.filter(({ name }) => name.startsWith('physics-book/'));
  const exceptions = compared
    .filter(({ isExact }) => !isExact)
    .map(({ name }) => ({ name, reason: CHAPTER_REASONS[name] ?? UNEXPLAINED }));
  const input = "the nine books' `liquid/` with `render --plain`, against `html/`";
  return [
    {
      input,
      measure: 'mean structure; words lost; leftovers',
      least: '0.995; 0; 0',
      result: `${mean.toFixed(5)}; ${lost}${lostIn(explained) > 0 ? ` (and ${lostIn(explained)} signs in a chapter listed below)` : ''}; ${leftovers} (${compared.length} chapters)`,
      isMet: mean >= 0.995 && lost === 0 && leftovers === 0,
      exceptions: [],
    },
    {
      input: 'same',
      measure: 'chapters exactly equal in structure',
      least: '90 %',
      result: `${percent(exact, compared.length)} (${exact} of ${compared.length}; physics-book ${physics.filter(({ isExact }) => isExact).length} of ${physics.length})`,
      isMet: exact / compared.length >= 0.9,
      exceptions,
    },
  ];
}

export function percent(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)} %`;
}

/** Renders the whole folder as the command does, and asks the corpus' own tool, which finds parse5 in this project. */
async function compareBook(book: string): Promise<readonly Compared[]> {
  const out = mkdtempSync(join(tmpdir(), 'vitrine-corpus-'));
  const tools = join(import.meta.dirname, '../../node_modules/.cache/vitrine-corpus');
  try {
    await renderContent({ root: join(CORPUS, book, 'liquid'), out, what: 'plain' });
    mkdirSync(tools, { recursive: true });
    copyFileSync(COMPARE, join(tools, 'compare.mjs'));
    const want = join(CORPUS, book, 'html');
    const compare = (got: string): readonly Compared[] =>
      execFileSync(process.execPath, [join(tools, 'compare.mjs'), want, got, '-v'], {
        encoding: 'utf8',
        maxBuffer: 1e8,
      })
        .split('\n')
        .flatMap((line) => readLine(line, book));
    // What looks like syntax in Jekyll's own answer is the chapter's subject.
    const inAnswer = new Map(compare(want).map(({ name, leftovers }) => [name, leftovers]));
    return compare(out).map((each) => ({
      ...each,
      leftovers: Math.max(0, each.leftovers - (inAnswer.get(each.name) ?? 0)),
    }));
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

/** `0.998       lost 3 added 3 {"liquid":1} path.md.html ["word"]`, or `MISSING path.md.html`. */
function readLine(line: string, book: string): readonly Compared[] {
  const missing = /^MISSING (.+)\.html$/.exec(line)?.[1];
  if (missing !== undefined) return [{ name: `${book}/${missing}`, score: 0, isExact: false, lost: 1, leftovers: 0 }];
  const found = /^([\d.]+) +(EXACT )? *lost (\d+) added \d+ (\{.*?\}) (.+)\.html \[/.exec(line);
  if (found === null) return [];
  const left = Object.values(JSON.parse(found[4] ?? '{}') as Record<string, number>);
  return [
    {
      name: `${book}/${found[5] ?? ''}`,
      score: Number(found[1]),
      isExact: found[2] !== undefined,
      lost: Number(found[3]),
      leftovers: left.reduce((sum, count) => sum + count, 0),
    },
  ];
}
