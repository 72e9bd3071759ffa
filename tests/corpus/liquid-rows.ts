// The nine books' sources → the text after Liquid, against what Jekyll's Liquid made of them.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderContent } from '../../src/content.ts';
import { percent } from './book-rows.ts';
import { UNEXPLAINED } from './dialect-rows.ts';
import { LIQUID_REASONS } from './reasons.ts';
import { booksOfCorpus, CORPUS, filesOfCorpus, readCorpus, type Row } from './shared.ts';

interface Compared {
  readonly name: string;
  readonly isEqual: boolean;
}

export async function liquidRows(): Promise<readonly Row[]> {
  const compared: Compared[] = [];
  let outside = 0;
  for (const book of booksOfCorpus()) {
    const read = await compareBook(book);
    compared.push(...read.compared);
    outside += read.outside;
  }
  const equal = compared.filter(({ isEqual }) => isEqual).length;
  return [
    {
      input: '`source/` with `render --liquid-only`, against `liquid/`, chapters that need no file outside the corpus',
      measure: 'equal, code without its colours',
      least: '99 %',
      result: `${percent(equal, compared.length)} (${equal} of ${compared.length}; ${outside} more call includes, plugins or files that are not in the corpus)`,
      isMet: equal / compared.length >= 0.99,
      exceptions: compared
        .filter(({ isEqual }) => !isEqual)
        .map(({ name }) => ({ name, reason: LIQUID_REASONS[name] ?? UNEXPLAINED })),
    },
  ];
}

/**
 * What a chapter needs that is not here: files of `_includes`, plugins' tags, pictures that `link` names, the site's
 * data at its host.
 */
const NEEDS_OUTSIDE = /\{%-?\s*include|site\.github|\bjekyll-relative-links\b/;
const NEEDED_RULES = ['unknown-include', 'unknown-tag', 'broken-link'];

async function compareBook(book: string): Promise<{ compared: readonly Compared[]; outside: number }> {
  const out = mkdtempSync(join(tmpdir(), 'vitrine-corpus-'));
  try {
    const { problems } = await renderContent({ root: join(CORPUS, book, 'source'), out, what: 'liquid' });
    const missing = new Set(problems.filter(({ rule }) => NEEDED_RULES.includes(rule)).map(({ place }) => place?.path));
    const all = filesOfCorpus(`${book}/source`, '.md');
    // Pages without front matter are what GitHub's plugins make of Markdown files; one of them rewrites links.
    const rewrites = all.some((path) => !readCorpus(`${book}/source/${path}`).startsWith('---'));
    // A plugin turns `[text](other.md)` into an address before Markdown is read; Vitrine does when it writes the page.
    const own = all.filter((path) => {
      const text = readCorpus(`${book}/source/${path}`);
      return !missing.has(path) && !NEEDS_OUTSIDE.test(text) && !(rewrites && /\]\([^)\s:]*\.md[)#]/.test(text));
    });
    return {
      outside: all.length - own.length,
      compared: own.map((path) => ({
        name: `${book}/${path}`,
        isEqual: comparable(readText(join(out, path))) === comparable(readCorpus(`${book}/liquid/${path}`)),
      })),
    };
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '(not written)';
  }
}

/** Line ends of one kind; highlighted code as its text. */
function comparable(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/<figure class="highlight[^"]*">[\s\S]*?<\/figure>/g, (figure) =>
    figure
      .replace(/<td class="gutter[\s\S]*?<\/td>/g, '')
      .replace(/<[^>]*>/g, '')
      .replace(/&(?:amp|lt|gt|quot|#39);/g, '')
      .replace(/[&<>"']/g, '')
      .trim(),
  );
}
