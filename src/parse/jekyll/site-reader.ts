// What Liquid may know of a Jekyll site, read lazily: each thing read is noted, so that an edit parses again only what
// has read it.
import { shortHash } from '../../lib/hash.ts';
import { joinPath } from '../../lib/paths.ts';
import { textOf, type PlainMap } from '../../lib/values.ts';
import { layoutFor, pluginLiquid } from './plugin-liquid.ts';
import { textPluginsOf, type TextPlugins } from './plugin-text.ts';
import type { LiquidOptions, NamedKind } from '../../liquid/run.ts';
import type { Config } from '../../model/config.ts';
import type { IncludeInterface } from '../../model/include.ts';
import type { JekyllDocument, JekyllSite } from '../../model/jekyll.ts';
import { jekyllMarkdown } from '../chapter-liquid.ts';
import { recallContent, type ContentMemory } from './content-memory.ts';
import { startOf } from './excerpt.ts';
import { asWritten, factsOf } from './hashed-facts.ts';
import { inItsLayouts } from './in-layouts.ts';
import { createItems, type Items, type Open } from './items.ts';
import type { ListPage } from './list-page.ts';
import { isPaginated, uncutFacts } from './pagination.ts';
import { addressOf, answerOf, namesOf } from './answers.ts';
import { translationsFor } from './plugin-translations.ts';
import { plainSite } from './site-facts.ts';
import { lazily, siteVariables } from './site-variables.ts';

/** Gets the name of each thing that a text's Liquid reads: `site.pages`, `file:_includes/x.html`. */
export type Note = (name: string) => void;

export interface SiteReader {
  readonly ownLayouts: boolean;
  /** Changes when what goes by this name has changed; `document:PATH` is all that the site knows of one document. */
  readonly hashOf: (name: string) => string;
  readonly document: (path: string) => JekyllDocument | undefined;
  /** What plugins make of the words of the document at `path`; undefined where they stay as they are. */
  readonly textPlugins: (path: string | undefined) => Promise<TextPlugins | undefined>;
  /** What `runLiquid` needs for the document at `path`, or, with undefined, for a text that is none. */
  readonly liquidFor: (path: string | undefined, note: Note, number?: number) => LiquidOptions;
  /** The same for the layouts around it: there the page's own content is finished, as in Jekyll. */
  readonly layoutLiquidFor: (path: string | undefined, number?: number) => LiquidOptions;
  /** The documents of a collection that readers see, posts the newest first. */
  readonly listOf: (name: string) => readonly JekyllDocument[];
  readonly itemOf: (document: JekyllDocument) => PlainMap;
  /** HTML as Jekyll prints it. */
  readonly contentOf: (document: JekyllDocument) => Promise<string>;
  readonly excerptOf: (document: JekyllDocument) => Promise<string>;
  /** The pages of a list of posts that this page shows, itself the first; none for every other page. */
  readonly listPages: (path: string) => readonly ListPage[];
  /** Where a document is written: a list's first page stands where its plugin says. */
  readonly writtenAt: (document: JekyllDocument) => string;
  /** What `listPages` knows by a path that is no document's: lists that a plugin makes by itself. */
  readonly madeLists: readonly string[];
}

export interface SiteReaderInput {
  readonly site: JekyllSite;
  readonly config: Config;
  readonly includes: Readonly<Record<string, IncludeInterface>>;
  /** Names of include templates that are the book's own. */
  readonly ownIncludes: ReadonlySet<string>;
  readonly showsDrafts: boolean;
  /**
   * The pages have the book's own layouts: then its own includes come first, and headings stay as they are written.
   */
  readonly ownLayouts: boolean;
  /** The finished content of a document, its own Liquid run; what that reads is noted too. */
  readonly contentOf: (document: JekyllDocument, liquid: LiquidOptions) => Promise<string>;
  /** What is known of the site as it was made before; it learns of this one. */
  readonly memory: ContentMemory;
}

export function createSiteReader(input: SiteReaderInput): SiteReader {
  const { site, memory } = input;
  const documents = new Map(site.documents.map((document) => [document.path, document]));
  const items: Items = createItems(input);
  const hashes = new Map<string, string>();
  const plain = plainSite(input);
  const markdownify = jekyllMarkdown(site.settings.kramdown);
  const rawOf = (name: string): unknown => {
    const [kind, rest = ''] = splitName(name);
    if (kind === 'file') return site.includable[rest];
    if (kind === 'layout' || kind === 'sass') return kind === 'sass' ? site.sass : site.layouts[rest]?.text;
    if (kind === 'document') return factsOf(documents.get(rest));
    if (kind === 'content') return [documents.get(rest)?.text, factsOf(documents.get(rest))];
    if (kind === 'neighbours') return items.neighboursOf(documents.get(rest)).map(factsOf);
    if (kind === 'languages') return [...(site.counterparts?.get(rest) ?? [])];
    if (kind === 'answer') return answerOf(rest, input);
    if (kind === 'link' || kind === 'post') return addressOf(rest, kind, input);
    if (kind === 'names') return namesOf(rest as NamedKind, input);
    if (kind === 'around') return settingsAround(input);
    const key = name.slice('site.'.length);
    const list = items.listOf(key);
    return list === undefined ? plain[key] : list.map(factsOf);
  };
  const hashOf = (name: string): string => {
    const known = hashes.get(name);
    if (known !== undefined) return known;
    const made = shortHash(JSON.stringify(rawOf(name), asWritten) ?? '');
    hashes.set(name, made);
    return made;
  };
  const finished = new Map<string, Promise<string>>();
  /** Where nothing is open, what a document becomes is the same for whoever asks: a page's layout, a feed. */
  const finishedOf = (document: JekyllDocument, what?: 'excerpt' | 'output'): Promise<string> => {
    const name = openedName(document, what);
    const key = `${what ?? ''} ${name}`;
    const made =
      finished.get(key) ?? madeOf(document, what, { note: () => undefined, opened: [name], onCut: () => undefined });
    finished.set(key, made);
    return made;
  };
  const madeOf = async (
    document: JekyllDocument,
    what: 'excerpt' | 'output' | undefined,
    { note, opened, onCut }: { readonly note: Note; readonly opened: readonly string[]; readonly onCut: () => void },
  ): Promise<string> => {
    const key = `${what ?? ''} ${openedName(document, what)} ${textOf(plain.lang) ?? textOf(plain.active_lang) ?? ''}`;
    const decided = `${hashOf('around')} ${hashOf(`document:${document.path}`)}`;
    return recallContent(memory, { key, document, decided, hashOf, note }, async (own) => {
      let isWhole = true;
      const cut = (): void => {
        isWhole = false;
        onCut();
      };
      const liquid = liquidWithin(document.path, own, opened, { onCut: cut });
      const content = await input.contentOf(document, liquid);
      if (what !== 'output') return { content, isWhole };
      const page = await inItsLayouts({ document, content, liquid }, { site, ownLayouts: input.ownLayouts, note: own });
      return { content: page, isWhole };
    });
  };
  const liquidWithin = (
    path: string | undefined,
    note: Note,
    opened: readonly string[],
    { number = 1, isFinished = false, onCut = () => undefined }: Around = {},
  ): LiquidOptions => {
    const listPage = path === undefined ? undefined : items.paginated.get(path)?.[number - 1];
    const document = listPage?.document ?? (path === undefined ? undefined : documents.get(path));
    const open: Open = async (other, what) => {
      if (what === 'output' && document !== undefined && !items.isMadeBefore(other, document)) return undefined;
      if (isFinished) return finishedOf(other, what);
      note(`content:${other.path}`);
      const name = openedName(other, what);
      const within = [...opened, ...(path === undefined ? [] : [`content ${path}`])];
      // A page that shows pages that show it would never end: within, content is as its author wrote it, and what is
      // only made of it is nothing.
      if (within.includes(name)) {
        onCut();
        return what === undefined ? other.text.slice(other.bodyStart) : '';
      }
      return madeOf(other, what, { note, opened: [...within, name], onCut });
    };
    return {
      mode: 'jekyll',
      zone: site.zone,
      markdownify,
      ...pluginLiquid({ ...input, items, document, paginator: listPage?.facts ?? {}, note, open }),
      variables: {
        site: siteVariables(plain, items, document, { note, open }),
        page: document === undefined ? {} : items.page(document, note, open),
        ...paginatorFor(listPage, { note, open }),
        ...layoutFor(document, site, note),
        jekyll: { environment: site.environment, version: '4.3.1' },
      },
      translations: translationsFor({ ...input, document, note }),
      answers: (name, parameters) => {
        const asked = `${name}\n${parameters.join('\n')}`;
        note(`answer:${asked}`);
        return answerOf(asked, input);
      },
      file: (asked) => {
        const clean = joinPath('', asked) ?? asked;
        note(`file:${clean}`);
        return Object.hasOwn(site.includable, clean) ? site.includable[clean] : undefined;
      },
      addressOf: (asked, kind) => {
        note(`${kind}:${asked}`);
        return addressOf(asked, kind, input);
      },
      names: (kind) => {
        note(`names:${kind}`);
        return namesOf(kind, input);
      },
    };
  };
  const excerptOf = async (document: JekyllDocument): Promise<string> => {
    const start = document.collection === undefined ? undefined : startOf(document, site);
    return start === undefined ? '' : finishedOf(start, 'excerpt');
  };
  const paginatorFor = (
    listPage: ListPage | undefined,
    { note, open }: { readonly note: Note; readonly open: Open },
  ): PlainMap => {
    // In Vitrine's layouts all posts stand on one page: a book is not cut by tens.
    if (!input.ownLayouts)
      return isPaginated(site.settings)
        ? {
            paginator: lazily(
              {},
              { posts: () => (note('site.posts'), items.list('posts', note, open)) },
              uncutFacts(site),
            ),
          }
        : {};
    if (listPage === undefined) return {};
    const posts = (): unknown => (note('site.posts'), listPage.posts.map((post) => items.item(post, note, open)));
    return { paginator: lazily({}, { posts }, listPage.facts) };
  };
  return {
    ownLayouts: input.ownLayouts,
    listOf: (name) => (name === 'posts' ? items.listOf(name) : [...(items.listOf(name) ?? [])].reverse()) ?? [],
    itemOf: (document) =>
      items.item(
        document,
        () => undefined,
        async () => '',
      ),
    contentOf: finishedOf,
    excerptOf,
    listPages: (path) => items.paginated.get(path) ?? [],
    writtenAt: ({ path, page }) => items.paginated.get(path)?.[0]?.document.page ?? page,
    madeLists: [...items.paginated.keys()].filter((path) => !documents.has(path)),
    hashOf,
    liquidFor: (path, note, number) => liquidWithin(path, note, [], { number }),
    layoutLiquidFor: (path, number) => liquidWithin(path, () => undefined, [], { number, isFinished: true }),
    document: (path) => documents.get(path),
    textPlugins: (path) => textPluginsOf(site, (path === undefined ? undefined : documents.get(path)?.data) ?? {}),
  };
}

interface Around {
  /** Which page of a list. */
  readonly number?: number | undefined;
  readonly isFinished?: boolean;
  /** Called where a document within would show one that is being made. */
  readonly onCut?: () => void;
}

/** What is being made of a document, as those within it are asked by. */
function openedName(document: JekyllDocument, what: 'excerpt' | 'output' | undefined): string {
  return `${what === 'excerpt' ? what : 'content'} ${document.path}`;
}

function splitName(name: string): [string, string?] {
  const colon = name.indexOf(':');
  return colon < 0 ? [name] : [name.slice(0, colon), name.slice(colon + 1)];
}

/** What decides all content beside what it reads: nothing notes that a plugin or a way of Markdown is asked for. */
function settingsAround({ site, ownLayouts, showsDrafts, config }: SiteReaderInput): unknown {
  const { settings, plugins, zone, environment, isOnGitHubPages } = site;
  return [settings, plugins, zone, environment, isOnGitHubPages, ownLayouts, showsDrafts, config];
}
