// Each rule as the manual has it: what is wrong, a mistake as it is reported, and the line that mends it.
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Rule } from '../../src/diagnostics/rule.ts';
import { rules } from '../../src/diagnostics/rules.ts';
import { readMended, type Mended } from './mended.ts';

/** The language of a listing, by the ending of the file that it is from. */
const LANGUAGES: ReadonlyMap<string, string> = new Map([
  ['.md', 'markdown'],
  ['.yml', 'yaml'],
  ['.html', 'html'],
  ['.scss', 'scss'],
]);

/** Markdown of a section for each rule, in the order of `diagnostics/rules.ts`; `folder` is tests/mistakes. */
export async function mistakeSections(folder: string): Promise<string> {
  const sections = await Promise.all(
    Object.entries<Rule>(rules).map(async ([rule, { severity, about }]) => {
      const expected = await readFile(join(folder, rule, 'expected.txt'), 'utf8');
      const mended = await readMended(join(folder, rule));
      return [
        `### ${rule}`,
        `*${severity}:* ${about}`,
        listing('', firstMessage(expected)),
        ...(mended === undefined ? [] : [mendedText(mended)]),
      ].join('\n\n');
    }),
  );
  return sections.join('\n\n');
}

/** The first message of the rule, as it stands on a terminal; the folder of the book has a name that says so. */
function firstMessage(expected: string): string {
  const [first = ''] = expected.split(/\n\n(?=\S)|\n(?=besides: |exit )/);
  return first.replaceAll('BOOK', 'my-book').trimEnd();
}

function mendedText(mended: Mended): string {
  if (mended.kind === 'words') return `Mended: ${mended.text}`;
  if (mended.kind === 'command') return listing('sh title="mended"', `vitrine ${mended.command}`);
  // A name such as `figure_multi` would be half in italics in the colours of Markdown.
  const language = /\{[{%]/.test(mended.text) ? 'liquid' : LANGUAGES.get(extname(mended.path));
  return listing(`${language ?? ''} title="${mended.path}, mended"`, mended.text);
}

/** In a fence that is longer than any that the text itself has. */
function listing(info: string, text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`{3,}/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${info}\n${text}\n${fence}`;
}
