// Elements that HTML has dropped, as old chapters still use them, become what took their place.
import type { Attribute, Element } from '../model/tree.ts';
import { mapElements } from '../tree/walk.ts';
import type { ChapterText } from './chapter-text.ts';

/** Old name → new name and class. Source: HTML Standard, "Non-conforming features". */
const SUCCESSORS: ReadonlyMap<string, readonly [name: string, className: string]> = new Map([
  ['center', ['div', 'center']],
  ['tt', ['code', '']],
  ['strike', ['s', '']],
  ['big', ['span', 'big']],
  ['font', ['span', '']],
  ['acronym', ['abbr', '']],
  ['dir', ['ul', '']],
]);

export const OBSOLETE: readonly string[] = [...SUCCESSORS.keys()];

export function withoutObsolete(text: ChapterText): ChapterText {
  return { ...text, tree: mapElements(text.tree, successor) };
}

function successor(element: Element): Element {
  const found = SUCCESSORS.get(element.name);
  if (found === undefined) return element;
  const [name, className] = found;
  // `font` had attributes that no other element has.
  const kept = element.name === 'font' ? [] : element.attributes;
  return { ...element, name, attributes: className === '' ? kept : withClass(kept, className) };
}

function withClass(attributes: readonly Attribute[], className: string): readonly Attribute[] {
  const given = attributes.find(([name]) => name === 'class')?.[1];
  return given === undefined
    ? [['class', className], ...attributes]
    : attributes.map(([name, value]): Attribute => [name, name === 'class' ? `${value} ${className}` : value]);
}
