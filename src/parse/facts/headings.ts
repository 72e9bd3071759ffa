// The headings that the chapter's author wrote in Markdown: its outline.
import type { Element, Heading } from '../../model/tree.ts';
import { attributeOf, hasClass } from '../../tree/elements.ts';
import { bareContent, bareWithCitations } from '../../tree/bare.ts';
import { textOf } from '../../tree/text.ts';
import type { TreeReader } from '../../tree/walk.ts';

/** `found` grows. */
export function headingReader(): { readonly reader: TreeReader; readonly found: readonly Heading[] } {
  const found: Heading[] = [];
  /** The box of notes, while it is read: what a note holds is no part of the outline. */
  let notes: Element | undefined;
  const enter = (element: Element): void => {
    if (notes === undefined && isNotes(element)) notes = element;
    const level = /^h([1-6])$/.exec(element.name)?.[1];
    // Those in raw HTML have no place.
    if (level === undefined || element.place === undefined || notes !== undefined) return;
    const content = bareWithCitations(element.children);
    const id = attributeOf(element, 'id') ?? '';
    found.push({ id, level: Number(level), content, text: textOf(bareContent(content)), place: element.place });
  };
  const leave = (element: Element): void => {
    if (element === notes) notes = undefined;
  };
  return { reader: { enter, leave }, found };
}

function isNotes(element: Element): boolean {
  return attributeOf(element, 'role') === 'doc-endnotes' && hasClass(element, 'footnotes');
}
