// What decides the bytes of each page, as short texts: made from the keys of its parts, so that nothing large is read
// again to learn that a page stays as it is.
import type { Book, PagePlan } from '../model/book.ts';
import type { BookFigure } from '../model/figures.ts';
import type { CardText } from '../model/sharing.ts';
import type { Workspace } from '../model/workspace.ts';
import { bookIn } from '../lib/editions.ts';
import { shortHash } from '../lib/hash.ts';
import { lastFor, onceFor } from '../lib/once-for.ts';
import { everyPageOf } from '../render/every-page.ts';
import { isMadeOfOthers } from '../render/render.ts';
import { pathsOfWhole } from '../render/whole-book.ts';
import { asksFor } from '../templating/asks.ts';

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
  /** Of a page's copy in Markdown: what stands around its text decides nothing there. */
  readonly copy: (plan: PagePlan) => string;
  /** Of what links of other pages show of it, and of its places. */
  readonly preview: (plan: PagePlan, anchors: readonly string[]) => string;
  /** Of what pages that are made of others have of a page: there its links lead to whatever stands beside it. */
  readonly parts: (plan: PagePlan) => string;
  /** Of a card for links: its words, and the program that draws them. */
  readonly card: (card: CardText) => string;
  /** Of a list of what is numbered in a language; `figures` are those whose pictures it describes. */
  readonly figures: (language: string, figures: readonly BookFigure[]) => string;
  /** Of the list of all chapters in a language. */
  readonly contents: (language: string) => string;
  /** Of all pages with a text, in a language. */
  readonly pages: (language: string) => string;
  /** Of what the search finds in a language. */
  readonly search: (language: string) => string;
  /** Of all that the book has: for what may read anything. */
  readonly whole: () => string;
}

/** Each language's pages have keys of their own: an edit in one changes none of another. */
export function keysOf(request: KeyRequest): Keys {
  const { book } = request;
  const keys = new Map(
    book.editions.map((edition) => [edition.config.language, keysIn({ ...request, book: bookIn(book, edition) })]),
  );
  const inLanguage = (language: string): EditionKeys => {
    const found = keys.get(language);
    if (found === undefined) throw new Error(`The book has no pages in ${language}`);
    return found;
  };
  return {
    page: (plan) => inLanguage(plan.edition).page(plan),
    parts: (plan) => inLanguage(plan.edition).parts(plan),
    copy: (plan) => inLanguage(plan.edition).copy(plan),
    preview: (plan, anchors) => inLanguage(plan.edition).preview(plan, anchors),
    card: (card) => shortHash(JSON.stringify(['card', request.program, card])),
    figures: (language, figures) => inLanguage(language).figures(figures),
    contents: (language) => inLanguage(language).contents(),
    pages: (language) => inLanguage(language).pages(),
    search: (language) => inLanguage(language).search(),
    whole: once(() => shortHash([...keys.values()].map((each) => each.whole()).join(' '))),
  };
}

interface EditionKeys {
  readonly page: (plan: PagePlan) => string;
  readonly parts: (plan: PagePlan) => string;
  readonly copy: (plan: PagePlan) => string;
  readonly preview: (plan: PagePlan, anchors: readonly string[]) => string;
  readonly figures: (figures: readonly BookFigure[]) => string;
  readonly contents: () => string;
  readonly pages: () => string;
  readonly search: () => string;
  readonly whole: () => string;
}

function keysIn(request: KeyRequest): EditionKeys {
  const { book, chapters, program } = request;
  const shared = shortHash(`${program} ${sharedText(request)}`);
  const contents = once(() => shortHash(`${shared} ${JSON.stringify(book.contents)}`));
  const beside = once(() => shortHash(pathsOfWhole(book).join('\n')));
  const lists = listingLayouts(request.workspace);
  const keyFor = new Map<PagePlan, string>();
  const textOf = ({ chapter }: PagePlan): string =>
    chapter === undefined ? '' : (chapters.get(chapter.path) ?? hashOf(chapter));
  const ownKey = (plan: PagePlan): string => {
    const listed = lists(plan) || plan.path === book.front ? contents() : hashOf(plan.nearby);
    const key = keyFor.get(plan) ?? keyOfPage(plan, `${shared} ${textOf(plan)} ${listed}`);
    keyFor.set(plan, key);
    return key;
  };
  const copyKey = (plan: PagePlan): string => keyOfPage(withoutNeighbours(plan), `copy ${shared} ${textOf(plan)}`);
  const own = book.pages.filter((plan) => !isMadeOfOthers(plan));
  const all = once(() => shortHash(own.map(ownKey).join(' ')));
  return {
    page: (plan) => (isMadeOfOthers(plan) ? shortHash(`${contents()} ${plan.path} ${all()}`) : ownKey(plan)),
    parts: (plan) => shortHash(`${beside()} ${ownKey(plan)}`),
    copy: copyKey,
    // Their captions and numbers come from the texts, as the copies do; what stands around one decides nothing there.
    figures: (figures) =>
      shortHash(`figures ${own.filter(hasText).map(copyKey).join(' ')} ${JSON.stringify(figures.map(filesOf))}`),
    preview: (plan, anchors) =>
      shortHash(JSON.stringify(['preview', shared, textOf(plan), hashOfPlan(withoutNeighbours(plan)), anchors])),
    contents,
    pages: all,
    search: () => shortHash(`search ${all()}`),
    whole: once(() => shortHash(`${all()} ${JSON.stringify([request.workspace.texts, request.workspace.jekyll])}`)),
  };
}

function hasText({ chapter }: PagePlan): boolean {
  return chapter !== undefined;
}

/** A picture may be another one of the same name. */
function filesOf({ panels }: BookFigure): unknown {
  return panels.map(({ file, width, height, bytes }) => [file, width, height, bytes]);
}

const withoutNeighbours = onceFor(
  (plan: PagePlan): PagePlan => ({ ...plan, nearby: [], previous: undefined, next: undefined, languages: [] }),
);

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
    book.lists,
    book.root,
    book.front,
    book.contentsPage,
    book.contentsScript,
    showsNotes,
    everyPageOf(workspace, book),
  ]);
}

/**
 * Whether a page may show all chapters, and not only what is near: its template asks for them. The front page that the
 * program makes names them to machines too.
 */
function listingLayouts({ layouts }: Workspace): (plan: PagePlan) => boolean {
  const known = new Map<string, boolean>([['contents', true]]);
  return ({ layout }) => {
    const asks = known.get(layout) ?? asksFor('contents', `${layout}.html`, layouts);
    known.set(layout, asks);
    return asks;
  };
}

/** What several pages share, or one has as long as nothing changes there, is one value: it is hashed once. */
const hashOf = onceFor((value: object) => shortHash(JSON.stringify(value)));

/** A plan that stays the same value is hashed once, its large parts where they are others. */
const hashOfPlan = onceFor(({ chapter: _text, nearby: _, links, labels, pictures, listing, ...rest }: PagePlan) => {
  const large = [links, labels, pictures, listing].map(hashOf).join(' ');
  return shortHash(`${large} ${JSON.stringify(rest)}`);
});

/** `around` is all that the page has besides its plan: the keys of its text, of what is near, of the program. */
const keyOfPage = lastFor((plan: PagePlan, around: string) => shortHash(`${hashOfPlan(plan)} ${around}`));
