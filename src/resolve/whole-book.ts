// The page that holds the whole book, for printing: whether there is one, and what its paper says at the head of each
// page.
import { pathsIn } from '../lib/contents-paths.ts';
import { lastFor } from '../lib/once-for.ts';
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
 * The book's title and the chapter's at the head of its pages, those of a front page of the author's first, but on none
 * with which a chapter or the contents open. Pages by name are the one way that browsers know. No selector means the
 * first page of a name; so each name counts its pages, and the head is the sign of their number, which 1 has not.
 */
export function runningHeads({ contents, sequence }: Order, { root, title = '' }: HeadedBook): Asset {
  const [first] = sequence;
  const isBefore = first?.path === `${root}index.html` && !pathsIn(contents).includes(first.path);
  return headsOf(contents, root, title, isBefore ? first.chapter.title : undefined);
}

/** `before` is the title of what stands before the contents' first chapter. */
const headsOf = lastFor((contents: readonly ContentsEntry[], root: string, title: string, before?: string): Asset => {
  const titles = [...(before === undefined ? [] : [before]), ...titlesIn(contents)];
  const content = [
    '@page { counter-increment: sheet; }\n',
    '@counter-style no-head { system: cyclic; symbols: ""; }\n',
    head('book', title),
    named('contents', '.table-of-contents', ['left']),
    ...titles.flatMap((each, index) => [
      head(`c${index + 1}`, each),
      named(`c${index + 1}`, `.c${index + 1}`, ['left', 'right']),
    ]),
  ].join('');
  return { kind: 'made', path: root + RUNNING_HEADS, content };
});

interface HeadedBook {
  readonly root: string;
  readonly title: string | undefined;
}

function head(name: string, text: string): string {
  return `@counter-style head-${name} { system: cyclic; symbols: ${cssString(shortened(text, 44))}; range: 2 infinite; fallback: no-head; }\n`;
}

/** `sheet` counts the pages of a PDF (client/pdf.css), in all chapters on. */
function named(name: string, selector: string, sides: readonly ('left' | 'right')[]): string {
  const boxes = sides.map(
    (side) => `@top-${side} { content: counter(${name}, head-${side === 'left' ? 'book' : name}); }`,
  );
  return `@page ${name} { counter-increment: sheet ${name}; ${boxes.join(' ')} }\n${selector} { page: ${name}; }\n`;
}

function titlesIn(entries: readonly ContentsEntry[]): readonly string[] {
  return entries.flatMap((entry) => (entry.kind === 'part' ? titlesIn(entry.entries) : [entry.title]));
}

function cssString(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&').replace(/[\n\r\f<]/g, (character) => `\\${character.codePointAt(0)?.toString(16)} `)}"`;
}
