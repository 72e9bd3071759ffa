// What decides the bytes of each page, as short texts: made from the keys of its parts, so that nothing large is read
// again to learn that a page stays as it is.
import type { Book, PagePlan } from '../model/book.ts';
import type { Workspace } from '../model/workspace.ts';
import { shortHash } from '../lib/hash.ts';
import { iconIn } from '../render/head.ts';
import { isMadeOfOthers } from '../render/render.ts';

export interface KeyRequest {
  readonly workspace: Workspace;
  readonly book: Book;
  /** What decided each chapter, by the path of its source. */
  readonly chapters: ReadonlyMap<string, string>;
  /** Tells this program from every other. */
  readonly program: string;
  readonly showsNotes: boolean;
}

export interface Keys {
  readonly page: (plan: PagePlan) => string;
  /** Of what the search finds. */
  readonly search: () => string;
  /** Of all that the book has: for what may read anything. */
  readonly whole: () => string;
}

export function keysOf(request: KeyRequest): Keys {
  const { book, chapters, program } = request;
  const shared = shortHash(`${program} ${sharedText(request)}`);
  const known = new Map<PagePlan, string>();
  const ownKey = (plan: PagePlan): string => {
    const key = known.get(plan) ?? keyOfPlan(plan, shared, chapters);
    known.set(plan, key);
    return key;
  };
  const own = book.pages.filter((plan) => !isMadeOfOthers(plan));
  const all = once(() => shortHash(own.map(ownKey).join(' ')));
  return {
    page: (plan) => (isMadeOfOthers(plan) ? shortHash(`${shared} ${plan.path} ${all()}`) : ownKey(plan)),
    search: () => shortHash(`search ${all()}`),
    whole: once(() => shortHash(`${all()} ${JSON.stringify([request.workspace.texts, request.workspace.jekyll])}`)),
  };
}

function once(make: () => string): () => string {
  let made: string | undefined;
  return () => (made ??= make());
}

/** What every page may show. */
function sharedText({ workspace, book, showsNotes }: KeyRequest): string {
  const { layouts, includes } = workspace;
  return JSON.stringify([
    layouts,
    includes,
    book.config,
    book.contents,
    book.lists,
    showsNotes,
    iconIn(workspace) ?? '',
    book.assets.some(({ path }) => path === 'feed.xml'),
  ]);
}

function keyOfPlan({ chapter, ...rest }: PagePlan, shared: string, chapters: ReadonlyMap<string, string>): string {
  const text = chapter === undefined ? '' : (chapters.get(chapter.path) ?? JSON.stringify(chapter));
  return shortHash(`${shared} ${text} ${JSON.stringify(rest)}`);
}
