// An attribute that says where an element stands in its author's file: for `dev`, which opens the editor there. No page
// of a site that is written has it.
import type { Attribute } from '../model/tree.ts';
import type { Place } from '../model/place.ts';

/** `data-place="12:3:content/a.md"`. */
export function placeMark({ path, line, column }: Place): Attribute {
  return ['data-place', `${line}:${column}:${path}`];
}
