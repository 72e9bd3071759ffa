// A page may list others: its links in lists and under headings, for finding the order of a book.
import type { ListPiece } from '../../model/facts.ts';
import type { Element } from '../../model/tree.ts';
import { attributeOf } from '../../tree/elements.ts';
import type { TreeReader } from '../../tree/walk.ts';

/** Nothing is found in a page without a link. */
export function listReader(): { readonly reader: TreeReader; readonly found: () => readonly ListPiece[] } {
  const pieces: ListPiece[] = [];
  let depth = 0;
  let links = 0;
  const enter = (element: Element): void => {
    const level = /^h([1-6])$/.exec(element.name)?.[1];
    if (level !== undefined) pieces.push({ kind: 'heading', level: Number(level) });
    else if (element.name === 'li') pieces.push({ kind: 'item' });
    if (level !== undefined || element.name === 'li') depth += 1;
    const href = element.name === 'a' ? attributeOf(element, 'href') : undefined;
    if (href === undefined) return;
    pieces.push({ kind: 'link', href });
    links += 1;
  };
  const leave = ({ name }: Element): void => {
    const isHeading = /^h[1-6]$/.test(name);
    if (!isHeading && name !== 'li') return;
    pieces.push({ kind: isHeading ? 'heading-end' : 'item-end' });
    depth -= 1;
  };
  const text = (words: string): void => {
    if (depth > 0) pieces.push({ kind: 'text', text: words });
  };
  return {
    reader: { enter, leave, text, formula: (words) => text(words.text) },
    found: () => (links === 0 ? [] : pieces),
  };
}
