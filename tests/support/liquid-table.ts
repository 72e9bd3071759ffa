// The manual's table of what two versions of Liquid print otherwise, from what is recorded of them, and of ours.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { printedHere } from '../jekyll/liquid/printed-here.ts';

type Answer = string | { readonly failed: string };

const PATH = join(import.meta.dirname, '../corpus/jekyll-liquid.json');

export async function liquidTable(): Promise<string> {
  const { differences } = JSON.parse(readFileSync(PATH, 'utf8')) as {
    readonly differences: readonly (readonly [snippet: string, four: Answer, five: Answer])[];
  };
  const rows = await Promise.all(
    differences.map(async ([snippet, four, five]) => {
      const cells = [snippet, four, five, await printedHere(snippet)].map(cell);
      return `| ${cells.join(' | ')} |`;
    }),
  );
  return ['| You write | Liquid 4.0 | Liquid 5.4 | Vitrine |', '|---|---|---|---|', ...rows].join('\n');
}

/** Code, with the ends of lines as `\n`. */
function cell(answer: Answer): string {
  if (typeof answer !== 'string') return 'an error';
  const text = answer.trimEnd().replaceAll('\r', '\\r').replaceAll('\n', '\\n').replaceAll('|', '\\|');
  return text === '' ? '' : `\`${text}\``;
}
