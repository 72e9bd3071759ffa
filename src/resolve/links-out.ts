// What a book's pages lead to on other hosts: links, pictures and films, each at every place.
import type { Book } from '../model/book.ts';
import type { Place } from '../model/place.ts';

/** `base` is the book's own address: what is below it is no other host's. */
export function linksOut(
  { pages }: Book,
  base: string | undefined,
): readonly { readonly address: string; readonly place: Place }[] {
  return pages
    .flatMap(({ chapter }) => chapter?.facts.references ?? [])
    .filter(
      ({ address }) => /^(?:https?:)?\/\/[^/\s]/i.test(address) && (base === undefined || !address.startsWith(base)),
    )
    .map(({ address, place }) => ({ address, place }));
}
