// What a book's pages lead to on other hosts: links, pictures and films of its texts, each at every place, the
// addresses of the works that it cites, and that of its source; and what its own templates lead to.
import type { Book } from '../model/book.ts';
import type { Place } from '../model/place.ts';
import type { Workspace } from '../model/workspace.ts';
import { attributeOf } from '../tree/elements.ts';
import { elementsIn } from '../tree/walk.ts';
import { placeInSettings } from './settings-places.ts';
import { linksOfTemplates } from './template-links.ts';

interface LinkOut {
  readonly address: string;
  readonly place: Place;
}

/**
 * What is below the book's own address is no other host's. `ownLayouts`: a Jekyll book's own `_layouts` make its pages.
 */
export function linksOut(book: Book, workspace: Workspace, ownLayouts: boolean): readonly LinkOut[] {
  const { base } = workspace.config;
  const { repository } = book.config;
  return [
    ...book.pages.flatMap(({ chapter }) => chapter?.facts.references ?? []),
    ...linksOfWorks(book, workspace),
    ...linksOfTemplates(workspace, ownLayouts),
    ...(repository === undefined
      ? []
      : [{ address: repository, place: placeInSettings('repository', repository, workspace) }]),
  ]
    .filter(
      ({ address }) => /^(?:https?:)?\/\/[^/\s]/i.test(address) && (base === undefined || !address.startsWith(base)),
    )
    .map(({ address, place }) => ({ address, place }));
}

/** As the entries of pages show them (a DOI leads to doi.org), once for each work, at the key of its entry. */
function linksOfWorks({ pages }: Book, { works }: Workspace): readonly LinkOut[] {
  const placeOf = new Map([...works.keys()].reverse().map(({ key, place }) => [key, place]));
  const found = new Map<string, LinkOut>();
  for (const [key, { text }] of pages.flatMap(({ citations }) => Object.entries(citations?.sources ?? {}))) {
    const place = placeOf.get(key);
    for (const link of elementsIn(text, ({ name }) => name === 'a')) {
      const address = attributeOf(link, 'href');
      if (address !== undefined && place !== undefined) found.set(`${key} ${address}`, { address, place });
    }
  }
  return [...found.values()];
}
