// How a page's plan names what a mention means.
import type { Reference } from '../model/facts.ts';

/** `from`: the chapter whose text the mention is, where that stands on a page of others. */
export function mentionKey({ id, from }: { readonly id: string; readonly from?: string | undefined }): string {
  // No address that an author wrote holds a line's end.
  return from === undefined ? `#${id}` : `#${id}\n${from}`;
}

/** The same of a reference of any kind. */
export function keyOfReference({ address, from }: Reference): string {
  return from === undefined ? address : mentionKey({ id: address.slice(1), from });
}
