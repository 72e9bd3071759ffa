// Makes a book again and again, remembering what has not changed; the preview and the one-time build both stand on it.
import { stat } from 'node:fs/promises';
import { basename, dirname, relative, resolve as absolute, sep } from 'node:path';
import type { Asset, Book, Page } from './model/book.ts';
import type { Chapter, Todo } from './model/chapter.ts';
import type { BuildOptions } from './model/config.ts';
import type { Problem } from './model/problem.ts';
import type { PictureSize, Workspace } from './model/workspace.ts';
import { gradedForJekyll } from './diagnostics/jekyll-grades.ts';
import { isOnlyInCheck } from './diagnostics/rules.ts';
import { createPictureWork, darkroomFor, type PictureWork } from './make-pictures.ts';
import { diskFolder, type Folder } from './files/folder.ts';
import { hasRecord } from './files/output.ts';
import { shortHash } from './lib/hash.ts';
import { writtenTexts } from './lib/jekyll-texts.ts';
import { load, type LoadRequest } from './load/load.ts';
import { contentAsJekyll, finishedText } from './parse/jekyll/content.ts';
import { createSiteReader, type SiteReader } from './parse/jekyll/site-reader.ts';
import { parse, type ParseContext } from './parse/parse.ts';
import { titleFromPath } from './parse/title.ts';
import { createRenderer } from './render/render.ts';
import { resolve } from './resolve/resolve.ts';
import { shownPictures } from './resolve/shown-pictures.ts';
import { readSiteFile, siteFiles, type SiteFile } from './write/write.ts';

export interface BuildRequest {
  /** A folder, or one Markdown file; relative to the current folder or absolute. */
  readonly root: string;
  /** Where the site goes; undefined for `_site` in the book's folder. */
  readonly out: string | undefined;
  /** The site's address, before what book.yml says. */
  readonly base: string | undefined;
  readonly options: BuildOptions;
  readonly onProgress?: (step: string) => void;
}

/** A book made, before anything is written. */
export interface MadeBook {
  readonly workspace: Workspace;
  readonly book: Book;
  readonly files: ReadonlyMap<string, SiteFile>;
  readonly problems: readonly Problem[];
  readonly todos: readonly Todo[];
  readonly counts: Counts;
  /** The bytes of one file of the site. */
  readonly read: (file: SiteFile) => Promise<Uint8Array>;
}

export interface Counts {
  readonly pages: number;
  readonly pictures: number;
  /** How many of them were encoded anew. */
  readonly encoded: number;
  readonly words: number;
  readonly todos: number;
}

export interface Maker {
  /** The book's folder, absolute. */
  readonly root: string;
  readonly make: () => Promise<MadeBook>;
  /**
   * Develops the pictures of the book made last that `dev` has left as they are, until there are none or `isStopped` says so.
   * True where there was something to do: then the book can be made anew.
   */
  readonly developRest: (isStopped: () => boolean) => Promise<boolean>;
  /** Clears the cache of pictures of what has long been of no use. */
  readonly prune: () => Promise<void>;
}

/** Makes the book again and again, remembering what has not changed: a chapter is parsed once per text, a page rendered once per plan. */
export async function createMaker(request: BuildRequest): Promise<Maker> {
  const memory: Memory = { chapters: new Map(), texts: new Map(), pages: new Map(), measured: new Map() };
  const source = await loadRequestOf(request, memory);
  const { purpose } = request.options;
  const pictures = createPictureWork(await darkroomFor(source.root, source.folder, purpose), { purpose, onProgress: request.onProgress });
  const tools: Tools = { folder: source.folder, pictures, memory, load: () => load(source) };
  return { root: source.root, make: () => makeBook(tools, request), developRest: pictures.developRest, prune: pictures.prune };
}

/** Reads the book, and does nothing else with it. */
export async function loadBook(request: BuildRequest): Promise<{ readonly root: string; readonly folder: Folder; readonly workspace: Workspace }> {
  const source = await loadRequestOf(request, { measured: new Map() });
  return { root: source.root, folder: source.folder, workspace: await load(source) };
}

async function loadRequestOf(request: BuildRequest, { measured }: Pick<Memory, 'measured'>): Promise<LoadRequest & { readonly root: string }> {
  const path = absolute(request.root);
  const isFile = await stat(path).then((facts) => facts.isFile(), () => false);
  const root = isFile ? dirname(path) : path;
  const out = absolute(request.out ?? absolute(root, '_site'));
  return {
    root, folder: diskFolder(root), name: titleFromPath(isFile ? path : root), file: isFile ? basename(path) : undefined,
    outside: (await hasRecord(out)) ? withSlashes(relative(root, out)) : undefined, base: request.base, measured,
  };
}

interface Tools {
  readonly folder: Folder;
  readonly pictures: PictureWork;
  readonly memory: Memory;
  readonly load: () => Promise<Workspace>;
}

interface Memory {
  readonly chapters: Map<string, Recalled<Chapter>>;
  readonly texts: Map<string, Recalled<{ readonly text: string; readonly problems: readonly Problem[] }>>;
  readonly pages: Map<string, RenderedPage>;
  readonly measured: Map<string, PictureSize | undefined>;
}

interface RenderedPage {
  readonly page: Page | undefined;
  readonly problems: readonly Problem[];
}

async function makeBook({ folder, pictures, memory, load: read }: Tools, { options, onProgress }: BuildRequest): Promise<MadeBook> {
  onProgress?.('Reading');
  const found = await read();
  onProgress?.('Understanding');
  // Pictures take longer than all the rest: they begin at once, by what chapters seem to name.
  const [{ chapters, texts }] = await Promise.all([parseAll(found, options, memory), pictures.begin(found)]);
  const workspace = await pictures.finish(found, shownPictures(found, chapters, showsDrafts(options)));
  onProgress?.('Ordering');
  const book = resolve(workspace, chapters, showsDrafts(options));
  onProgress?.('Rendering');
  const rendered = renderAll(workspace, book, showsDrafts(options), memory);
  const shown = book.pages.flatMap(({ chapter }) => (chapter === undefined ? [] : [chapter]));
  const todos = shown.flatMap((chapter) => chapter.todos);
  return {
    workspace, book, todos,
    files: siteFiles(rendered.flatMap(({ page }) => (page === undefined ? [] : [page])), [...book.assets, ...texts.map(({ path, text }): Asset => ({ kind: 'made', path, content: text }))]),
    problems: told(workspace, options.purpose, [...workspace.problems, ...chapters.flatMap((chapter) => chapter.problems), ...texts.flatMap((text) => text.problems), ...book.problems, ...rendered.flatMap(({ problems }) => problems)]),
    counts: { pages: book.pages.length, pictures: countPictures(book), encoded: pictures.encoded(), words: shown.reduce((sum, { words }) => sum + words, 0), todos: todos.length },
    read: (file) => readSiteFile(file, { folder, readCopy: pictures.readCopy }),
  };
}

/** What every chapter of a book may know while it is parsed; `shared` is the part that is plain data. */
export function parseContextOf(workspace: Workspace, options: BuildOptions): { readonly context: ParseContext; readonly shared: Omit<ParseContext, 'jekyll'> } {
  const { config, jekyll: site } = workspace;
  const includes = Object.fromEntries(Object.entries(workspace.includes).map(([name, template]) => [name, template.interface]));
  const jekyll = site === undefined ? undefined : createSiteReader({
    site, config, includes, showsDrafts: showsDrafts(options), contentOf: contentAsJekyll,
    ownIncludes: new Set(Object.entries(workspace.includes).filter(([, { path }]) => !path.startsWith('vitrine:')).map(([name]) => name)),
  });
  const shared: Omit<ParseContext, 'jekyll'> = {
    kind: workspace.kind, includes, macros: config.macros,
    site: { ...config.data, title: config.title, description: config.description, url: config.base, baseurl: config.basePath.replace(/\/$/, '') },
  };
  return { context: { ...shared, jekyll }, shared };
}

async function parseAll(workspace: Workspace, options: BuildOptions, memory: Memory): Promise<ParsedBook> {
  const { context, shared } = parseContextOf(workspace, options);
  const { jekyll } = context;
  const sharedHash = shortHash(JSON.stringify(shared));
  const chapters = await Promise.all(workspace.sources.map((source) => recall(
    memory.chapters, `${sharedHash} ${source.path} ${shortHash(source.text)} ${jekyll?.hashOf(`document:${source.path}`) ?? ''}`, jekyll, (note) => parse(source, context, note),
  )));
  const texts = workspace.jekyll === undefined ? [] : writtenTexts(workspace.jekyll);
  const made = jekyll === undefined ? [] : await Promise.all(texts.map(async (document) => ({
    path: document.page,
    ...(await recall(memory.texts, `${sharedHash} ${document.path} ${shortHash(document.text)} ${jekyll.hashOf(`document:${document.path}`)}`, jekyll, (note) => finishedText(document, jekyll.liquidFor(document.path, note)))),
  })));
  return { chapters, texts: made };
}

interface ParsedBook {
  readonly chapters: readonly Chapter[];
  /** Feeds, scripts and the like, their Liquid run. */
  readonly texts: readonly { readonly path: string; readonly text: string; readonly problems: readonly Problem[] }[];
}

/** What was made from a text, and what it read of the site meanwhile, with the hash of each thing then. */
interface Recalled<T> {
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

function showsDrafts({ drafts, purpose }: BuildOptions): boolean {
  return drafts || purpose === 'dev';
}

/** A page is rendered again only if its plan, what all pages share, or a template has changed. */
function renderAll(workspace: Workspace, book: Book, showsAuthorNotes: boolean, memory: Memory): readonly RenderedPage[] {
  const renderer = createRenderer(workspace, book, showsAuthorNotes);
  const shared = shortHash(JSON.stringify([workspace.layouts, workspace.includes, book.config, book.contents, showsAuthorNotes]));
  return book.pages.map((plan) => {
    const key = `${shared} ${shortHash(JSON.stringify(plan))}`;
    const rendered = memory.pages.get(key) ?? renderer.page(plan);
    memory.pages.set(key, rendered);
    return rendered;
  });
}

function countPictures(book: Book): number {
  return new Set(book.pages.flatMap((page) => Object.entries(page.pictures).filter(([, target]) => !target.missing).map(([address]) => address))).size;
}

/** A path of this system with forward slashes. */
export function withSlashes(path: string): string {
  return path.split(sep).join('/');
}

/** A template's mistake shows on every page that it dresses; it is told once. What is worth knowing but wrong with nothing is told by `check`. */
function told({ kind }: Workspace, purpose: BuildOptions['purpose'], problems: readonly Problem[]): readonly Problem[] {
  const wanted = problems.filter(({ rule }) => purpose === 'check' || !isOnlyInCheck(rule));
  const graded = kind === 'jekyll' ? wanted.map(gradedForJekyll) : wanted;
  return [...new Map(graded.map((problem) => [JSON.stringify(problem), problem])).values()];
}
