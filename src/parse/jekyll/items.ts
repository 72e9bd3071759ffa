// Documents as Liquid sees them: `page`, and the items of `site.pages`, `site.posts` and each collection.
import { tableOf, valueOf } from '../../lib/table.ts';
import { inKeyOrder } from '../../lib/key-order.ts';
import { nameOf } from '../../lib/paths.ts';
import { isMap, textOf, type PlainMap } from '../../lib/values.ts';
import { PRINTED } from '../../liquid/values/property.ts';
import type { JekyllCollection, JekyllDocument, JekyllSite } from '../../model/jekyll.ts';
import { factsOf } from './document-facts.ts';
import { collectionFiles, fileFacts } from './file-facts.ts';
import { startOf } from './excerpt.ts';
import type { ListPage } from './list-page.ts';
import { madePages } from './made-pages.ts';
import { listPages } from './pagination.ts';
import { byName, sortDocuments } from './sort-documents.ts';
import type { Note, SiteReaderInput } from './site-reader.ts';

/** Gives the finished content of a document. */
export type Open = (document: JekyllDocument, what?: 'excerpt' | 'output') => Promise<string | undefined>;

export interface Items {
  /** The keys of `site` that are lists of documents and files. */
  readonly names: readonly string[];
  /** The documents of a list, or undefined where there is no list of that name. */
  readonly listOf: (name: string) => readonly JekyllDocument[] | undefined;
  /** The list as Liquid gets it. */
  readonly list: (name: string, note: Note, open: Open) => unknown;
  readonly page: (document: JekyllDocument, note: Note, open: Open) => PlainMap;
  /** One document as a list has it. */
  readonly item: (document: JekyllDocument, note: Note, open: Open) => PlainMap;
  /** The ten newest posts besides this one. */
  readonly related: (document: JekyllDocument, note: Note, open: Open) => unknown;
  /** Lists of posts on several pages, by the path of the page that shows them. */
  readonly paginated: ReadonlyMap<string, readonly ListPage[]>;
  /** Documents are made collection by collection, and before all pages. */
  readonly isMadeBefore: (document: JekyllDocument, other: JekyllDocument) => boolean;
  readonly neighboursOf: (document: JekyllDocument | undefined) => readonly (JekyllDocument | undefined)[];
}

export function createItems({ site, showsDrafts, ownLayouts }: SiteReaderInput): Items {
  // A document that waits is listed, as in Jekyll, for lists of what is to come; a post that waits is not there yet.
  const shown = site.documents.filter(
    ({ draft, waits, isDraft, collection, data }) =>
      showsDrafts || !draft || (waits && !isDraft && data.published !== false && collection !== 'posts'),
  );
  const byCollection = new Map(
    site.collections.map((collection) => [
      collection.label,
      sortDocuments(
        shown.filter((document) => document.collection === collection.label),
        collection,
      ),
    ]),
  );
  const { settings, plugins, isOnGitHubPages } = site;
  const titles = isMap(settings.titles_from_headings) ? settings.titles_from_headings : {};
  const takesHeading = ({ collection }: JekyllDocument): boolean =>
    (isOnGitHubPages || plugins.includes('jekyll-titles-from-headings')) &&
    titles.enabled !== false &&
    (collection === undefined || titles.collections === true);
  const others = [...byCollection.keys()].filter((label) => label !== 'posts');
  const posts = [...(byCollection.get('posts') ?? [])].reverse();
  const listNamed = (name: string): readonly JekyllDocument[] =>
    name === 'posts' ? posts : [...(byCollection.get(name) ?? [])].reverse();
  const pages = shown.filter(({ collection }) => collection === undefined).sort(byName);
  const paginated = ownLayouts ? listPages(site, listNamed) : new Map<string, readonly ListPage[]>();
  const made = ownLayouts ? madePages(site, posts, shown) : [];
  const added = [
    ...made.map(({ document }) => document),
    ...[...paginated.values()].flatMap((all) => all.map(({ document }) => document)),
  ].filter((document) => !pages.includes(document));
  // A list of posts is its pages; with the older plugin, the first is the page itself.
  const single = pages.filter((page) => (paginated.get(page.path)?.[0]?.document ?? page) === page);
  const archived = new Map(made.map(({ document, posts: own }) => [document, own]));
  const documents = ['posts', ...others].flatMap((label) => byCollection.get(label) ?? []);
  const ranks = new Map(documents.map((document, rank) => [document.path, rank]));
  const lists = new Map<string, readonly JekyllDocument[]>([
    ['posts', posts],
    ['pages', [...single, ...added]],
    ['html_pages', pages.filter(({ page, url }) => url.endsWith('/') || /\.(?:x?html|htm)$/.test(page))],
    ['documents', documents],
    // A collection called `pages` is what its author means by `site.pages`.
    ...others.map((label): [string, readonly JekyllDocument[]] => [label, byCollection.get(label) ?? []]),
  ]);
  const neighboursOf = (document: JekyllDocument | undefined): readonly (JekyllDocument | undefined)[] => {
    const list = document?.collection === undefined ? [] : (byCollection.get(document.collection) ?? []);
    const position = document === undefined ? -1 : list.indexOf(document);
    return position < 0 ? [undefined, undefined] : [list[position - 1], list[position + 1]];
  };
  // A document stands in many lists of every page.
  const facts = new WeakMap<JekyllDocument, PlainMap>();
  const knownFacts = (document: JekyllDocument): PlainMap => {
    const known = facts.get(document) ?? factsOf(document, takesHeading(document));
    facts.set(document, known);
    return known;
  };
  const itemOf = (document: JekyllDocument, note: Note, open: Open): PlainMap => {
    const item: Record<string, unknown> = { ...knownFacts(document) };
    // Not enumerable: a list printed by `jsonify` or `inspect` does not bring the whole book with it.
    hide(item, 'content', () => open(document));
    if (textOf(document.data.excerpt) === undefined && hasExcerpt(document, site))
      hide(item, 'excerpt', () => {
        const start = startOf(document, site);
        return start === undefined ? undefined : open(start, 'excerpt');
      });
    const own = archived.get(document);
    if (own !== undefined) hide(item, 'posts', () => own.map((post) => itemOf(post, note, open)));
    // Pages are made after documents: a list never finds one of them done.
    if (document.collection !== undefined) {
      hide(item, 'output', () => open(document, 'output'));
      // Printed, it is what was made of it; before that, its author's text.
      hide(item, PRINTED, async () => (await open(document, 'output')) ?? document.text.slice(document.bodyStart));
    }
    const neighbour = (index: number) => (): unknown => {
      note(`neighbours:${document.path}`);
      const other = neighboursOf(document)[index];
      return other === undefined ? undefined : itemOf(other, note, open);
    };
    // What has no day of its own is of the day of the build.
    if (document.collection !== undefined && document.date === undefined)
      Object.defineProperty(item, 'date', {
        get: () => (note('site.time'), site.time),
        enumerable: true,
        configurable: true,
      });
    hide(item, 'previous', neighbour(0));
    hide(item, 'next', neighbour(1));
    return item;
  };
  const special: Readonly<Record<string, (note: Note, open: Open) => unknown>> = {
    static_files: () => site.staticFiles.map((file) => fileFacts(file, site)),
    html_files: () =>
      site.staticFiles
        .filter(({ address }) => /\.html?$/.test(address))
        .map(({ address }) => ({ path: `/${address}`, name: nameOf(address) })),
    collections: (note, open) =>
      [...site.collections].sort(byLabel).map(({ label, output, folder, metadata }) => {
        const collection: Record<string, unknown> = {
          ...metadata,
          label,
          output,
          directory: folder,
          relative_directory: nameOf(folder),
          files: collectionFiles(label, site),
        };
        hide(collection, 'docs', () => (byCollection.get(label) ?? []).map((document) => itemOf(document, note, open)));
        return collection;
      }),
    tags: (note, open) =>
      grouped(
        posts,
        ({ tags }) => tags,
        (document) => itemOf(document, note, open),
      ),
    categories: (note, open) =>
      grouped(
        posts,
        ({ categories }) => categories,
        (document) => itemOf(document, note, open),
      ),
  };
  return {
    names: [...lists.keys(), ...Object.keys(special)],
    listOf: (name) => lists.get(name) ?? (Object.hasOwn(special, name) ? shown : undefined),
    list: (name, note, open) => {
      const items = lists.get(name)?.map((document) => itemOf(document, note, open));
      // To Jekyll, the other files of a collection are documents too.
      return name === 'documents'
        ? ['posts', ...others].flatMap((label) => [
            ...(items ?? []).filter(({ collection }) => collection === label),
            ...collectionFiles(label, site),
          ])
        : (items ?? valueOf(special, name)?.(note, open));
    },
    item: itemOf,
    related: (document, note, open) =>
      posts
        .slice(0, 11)
        .filter((post) => post !== document)
        .slice(0, 10)
        .map((post) => itemOf(post, note, open)),
    page: (document, note, open) => {
      const page = itemOf(document, note, open) as Record<string, unknown>;
      const own = document.text.slice(document.bodyStart);
      // Its own text stands among its keys; that of others is asked for by name alone.
      hide(page, 'content', () => own);
      if (document.collection === undefined) Object.defineProperty(page, 'content', { enumerable: true });
      if (document.collection !== undefined) hide(page, PRINTED, () => own);
      return page;
    },
    neighboursOf,
    isMadeBefore: (document, other) => (ranks.get(document.path) ?? Infinity) < (ranks.get(other.path) ?? Infinity),
    paginated,
  };
}

/** Pages have one where the settings ask for it. */
function hasExcerpt({ collection, page }: JekyllDocument, { settings }: JekyllSite): boolean {
  return collection !== undefined || (settings.page_excerpts === true && page.endsWith('.html'));
}

function byLabel(a: JekyllCollection, b: JekyllCollection): number {
  return a.label < b.label ? -1 : a.label > b.label ? 1 : 0;
}

function hide(item: Record<PropertyKey, unknown>, name: PropertyKey, get: () => unknown): void {
  Object.defineProperty(item, name, { get, enumerable: false, configurable: true });
}

function grouped(
  documents: readonly JekyllDocument[],
  namesOf: (document: JekyllDocument) => readonly string[],
  itemOf: (document: JekyllDocument) => unknown,
): PlainMap {
  const groups = tableOf<unknown[]>();
  const names = new Set<string>();
  // The groups stand as the oldest post begins them, each with its newest post first.
  for (const document of [...documents].reverse())
    for (const name of namesOf(document)) {
      names.add(name);
      (groups[name] ??= []).unshift(itemOf(document));
    }
  return inKeyOrder(groups, [...names]);
}
