// The headings that the chapter's author wrote in Markdown: its outline.
import type { Element, Heading } from '../../model/tree.ts';
import { attributeOf } from '../../tree/elements.ts';
import { bareContent } from '../../tree/bare.ts';
import { textOf } from '../../tree/text.ts';
import type { TreeReader } from '../../tree/walk.ts';

/** `found` grows. */
export function headingReader(): { readonly reader: TreeReader; readonly found: readonly Heading[] } {
  const found: Heading[] = [];
  const enter = (element: Element): void => {
    const level = /^h([1-6])$/.exec(element.name)?.[1];
    // Those in raw HTML have no place.
    if (level === undefined || element.place === undefined) return;
    const content = bareContent(element.children);
    const id = attributeOf(element, 'id') ?? '';
    found.push({ id, level: Number(level), content, text: textOf(content), place: element.place });
  };
  return { reader: { enter }, found };
}
