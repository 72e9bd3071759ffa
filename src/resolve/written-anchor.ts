// An id as a page has it.
import { composedForm } from '../lib/composed-form.ts';

/** A heading may have been typed with the same letters in another form. */
export function writtenAnchor(anchor: string, anchors: ReadonlySet<string> | undefined): string {
  if (anchors === undefined || anchors.has(anchor) || !/[^\0-\u007F]/.test(anchor)) return anchor;
  const wanted = composedForm(anchor);
  return [...anchors].find((each) => composedForm(each) === wanted) ?? anchor;
}
