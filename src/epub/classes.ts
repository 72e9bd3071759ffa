// Classes that the program adds, for its style sheet.
import type { Attribute } from '../model/tree.ts';
import { attributeOf } from '../tree/elements.ts';

export function withClass(attributes: readonly Attribute[], name: string): readonly Attribute[] {
  const given = attributeOf({ attributes }, 'class');
  if (given === undefined) return [...attributes, ['class', name]];
  return attributes.map(([key, value]): Attribute => [key, key === 'class' ? `${given} ${name}` : value]);
}
