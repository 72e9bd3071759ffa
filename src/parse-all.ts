// Parses all chapters of a book, one text once: what a text read of its site is remembered with what came of it.
import { shortHash } from './lib/hash.ts';
import { writtenTexts } from './lib/jekyll-texts.ts';
import { isMap } from './lib/values.ts';
import type { Chapter } from './model/chapter.ts';
import type { Problem } from './model/problem.ts';
import type { Workspace } from './model/workspace.ts';
import { contentAsJekyll, finishedText, type FinishedText } from './parse/jekyll/content.ts';
import { createSiteReader, type SiteReader } from './parse/jekyll/site-reader.ts';
import { parse, type ParseContext } from './parse/parse.ts';

export interface ParseMemory {
  readonly chapters: Map<string, Recalled<Chapter>>;
  readonly texts: Map<string, Recalled<FinishedText>>;
}

export interface HowToRead {
  readonly showsDrafts: boolean;
  /** A Jekyll book's own layouts dress its pages. */
  readonly ownLayouts: boolean;
}

/** What the texts of a Jekyll book may read of their site; undefined for every other kind. */
export function siteReaderOf(workspace: Workspace, { showsDrafts, ownLayouts }: HowToRead): SiteReader | undefined {
  const { jekyll: site, config } = workspace;
  return site === undefined ? undefined : createSiteReader({
    site, config, includes: interfacesOf(workspace), showsDrafts, ownLayouts, contentOf: contentAsJekyll,
    ownIncludes: new Set(Object.entries(workspace.includes).filter(([, { path }]) => !path.startsWith('vitrine:')).map(([name]) => name)),
  });
}

function interfacesOf({ includes }: Workspace): ParseContext['includes'] {
  return Object.fromEntries(Object.entries(includes).map(([name, template]) => [name, template.interface]));
}

/** What every chapter of a book may know while it is parsed; `shared` is the part that is plain data. */
export function parseContextOf(workspace: Workspace, how: HowToRead): { readonly context: ParseContext; readonly shared: Omit<ParseContext, 'jekyll'> } {
  const { config } = workspace;
  const shared: Omit<ParseContext, 'jekyll'> = {
    kind: workspace.kind, includes: interfacesOf(workspace), macros: config.macros,
    kramdown: isMap(workspace.jekyll?.settings.kramdown) ? workspace.jekyll.settings.kramdown : undefined,
    site: { ...config.data, title: config.title, description: config.description, url: config.base, baseurl: config.basePath.replace(/\/$/, '') },
  };
  return { context: { ...shared, jekyll: siteReaderOf(workspace, how) }, shared };
}

export async function parseAll(workspace: Workspace, how: HowToRead, memory: ParseMemory): Promise<ParsedBook> {
  const { context, shared } = parseContextOf(workspace, how);
  const { jekyll } = context;
  const site = workspace.jekyll;
  const sharedHash = shortHash(JSON.stringify(shared));
  // One after the other: there is one thread, and the limits of Liquid must not count what other chapters take.
  const chapters: Chapter[] = [];
  for (const source of workspace.sources) {
    const key = `${sharedHash} ${source.path} ${shortHash(source.text)} ${jekyll?.hashOf(`document:${source.path}`) ?? ''}`;
    chapters.push(await recall(memory.chapters, key, jekyll, (note) => parse(source, context, note)));
  }
  if (site === undefined || jekyll === undefined) return { chapters, texts: [], reader: undefined };
  const texts: ParsedBook['texts'][number][] = [];
  for (const document of writtenTexts(site)) {
    const key = `${sharedHash} ${document.path} ${shortHash(document.text)} ${jekyll.hashOf(`document:${document.path}`)}`;
    const finished = await recall(memory.texts, key, jekyll, (note) => finishedText(document, jekyll.liquidFor(document.path, note)));
    texts.push({ path: document.page, ...finished });
  }
  return { chapters, texts, reader: jekyll };
}

export interface ParsedBook {
  readonly reader: SiteReader | undefined;
  readonly chapters: readonly Chapter[];
  /** Feeds, scripts and the like, their Liquid run. */
  readonly texts: readonly { readonly path: string; readonly text: string; readonly problems: readonly Problem[] }[];
}

/** What was made from a text, and what it read of the site meanwhile, with the hash of each thing then. */
export interface Recalled<T> {
  readonly value: T;
  readonly reads: ReadonlyMap<string, string>;
}

/** What was made under `key` earlier, if all that it read of the site is as it was; else it is made now. */
async function recall<T>(memory: Map<string, Recalled<T>>, key: string, site: SiteReader | undefined, makeIt: (note: (name: string) => void) => Promise<T>): Promise<T> {
  const known = memory.get(key);
  if (known !== undefined && [...known.reads].every(([name, hash]) => site?.hashOf(name) === hash)) return known.value;
  const names = new Set<string>();
  const value = await makeIt((name) => names.add(name));
  memory.set(key, { value, reads: new Map([...names].map((name) => [name, site?.hashOf(name) ?? ''])) });
  return value;
}
