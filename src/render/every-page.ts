// What every page shows of its book beside its own plan and the settings: pages are rendered with it, and their keys
// are made of it, so that none of it is forgotten there.
import type { Book } from '../model/book.ts';
import type { Workspace } from '../model/workspace.ts';
import { iconIn } from './head.ts';
import { isReadingPage } from './reading-page.ts';
import { isWholeBook } from './whole-book.ts';

export interface EveryPage {
  /** Its path in the site. */
  readonly icon: string | undefined;
  readonly hasFeed: boolean;
  /** Whether the program makes the page of the whole book, and that of all further readings. */
  readonly hasWholeBook: boolean;
  readonly hasReadings: boolean;
  readonly isKeptOffline: boolean;
  /** Whether a page says how accessible the book is. */
  readonly saysAccess: boolean;
  /** The program's style sheets and scripts, by their names in the site: a later program may have others. */
  readonly clientNames: readonly string[];
}

/** `book` is one language of a book. */
export function everyPageOf(workspace: Workspace, book: Book): EveryPage {
  return {
    icon: iconIn(workspace),
    hasFeed: book.assets.some(({ path }) => path === `${book.root}feed.xml`),
    hasWholeBook: book.pages.some(isWholeBook),
    hasReadings: book.pages.some(isReadingPage),
    isKeptOffline: book.isKeptOffline,
    saysAccess: book.pages.some(({ access, edition }) => access !== undefined && edition === book.config.language),
    clientNames: clientPaths(workspace, book),
  };
}

function clientPaths({ client }: Workspace, { assets }: Book): readonly string[] {
  const contents = new Set<unknown>(Object.values(client));
  return assets.flatMap((asset) => (asset.kind === 'made' && contents.has(asset.content) ? [asset.path] : []));
}
