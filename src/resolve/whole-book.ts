// The page that holds the whole book, for printing: whether there is one, and what its paper says at the head of each
// page.
import { pathsIn } from '../lib/contents-paths.ts';
import { shortened } from '../lib/shortened.ts';
import type { Asset, ContentsEntry } from '../model/book.ts';
import type { Order } from './order.ts';

export const WHOLE_BOOK = 'print.html';
export const RUNNING_HEADS = 'assets/running-heads.css';

/** A book of one chapter is that chapter's page. `paths` are those of the book's own pages. */
export function hasWholeBook(paths: readonly string[], front: string, isWanted: boolean): boolean {
  return isWanted && paths.filter((path) => path !== front && path !== '404.html').length > 1;
}

/**
 * Each chapter's title at the head of its pages, that of a front page of the author's first: pages by name are the one
 * way that browsers know.
 */
export function runningHeads({ contents, sequence }: Order, root: string): Asset {
  const [first] = sequence;
  const isBefore = first?.path === `${root}index.html` && !pathsIn(contents).includes(first.path);
  const content = [...(isBefore ? [first.chapter.title] : []), ...titlesIn(contents)]
    .map(
      (title, index) =>
        `@page c${index + 1} { @top-right { content: ${cssString(shortened(title, 44))}; } }\n.c${index + 1} { page: c${index + 1}; }\n`,
    )
    .join('');
  return { kind: 'made', path: root + RUNNING_HEADS, content };
}

function titlesIn(entries: readonly ContentsEntry[]): readonly string[] {
  return entries.flatMap((entry) => (entry.kind === 'part' ? titlesIn(entry.entries) : [entry.title]));
}

function cssString(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&').replace(/[\n\r\f<]/g, (character) => `\\${character.codePointAt(0)?.toString(16)} `)}"`;
}
