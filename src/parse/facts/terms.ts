// The terms that a chapter defines, each with its definition.
import type { Term } from '../../model/facts.ts';
import type { Element } from '../../model/tree.ts';
import { attributeOf, hasClass } from '../../tree/elements.ts';
import { bareContent } from '../../tree/bare.ts';
import { textOf } from '../../tree/text.ts';
import type { TreeReader } from '../../tree/walk.ts';

/** A term without a definition of its own has that of the next one. */
export function termReader(forms: ReadonlyMap<string, readonly string[]> = new Map()): {
  readonly reader: TreeReader;
  readonly found: () => readonly Term[];
} {
  const terms: Term[] = [];
  let waiting: Pick<Term, 'id' | 'term' | 'forms'>[] = [];
  const enter = (element: Element): void => {
    // One without a word names nothing.
    if (element.name === 'dt' && hasClass(element, 'term') && textOf(element.children) !== '')
      waiting.push(termAt(element, forms));
    if (element.name === 'dt' || element.name !== 'dd' || waiting.length === 0) return;
    const definition = bareContent(element.children);
    terms.push(...waiting.map((each) => ({ ...each, definition, text: textOf(definition) })));
    waiting = [];
  };
  return { reader: { enter }, found: () => terms };
}

function termAt(element: Element, forms: ReadonlyMap<string, readonly string[]>): Pick<Term, 'id' | 'term' | 'forms'> {
  const id = attributeOf(element, 'id') ?? '';
  const listed = forms.get(id);
  return { id, term: textOf(element.children), ...(listed === undefined ? {} : { forms: listed }) };
}
