// Makes a book again and again, remembering what has not changed; the preview and the one-time build both stand on it.
import { stat } from 'node:fs/promises';
import { basename, dirname, relative, resolve as absolute, sep } from 'node:path';
import type { Book, Page } from './model/book.ts';
import type { Chapter, Todo } from './model/chapter.ts';
import type { BuildOptions } from './model/config.ts';
import type { Problem } from './model/problem.ts';
import type { PictureSize, Workspace } from './model/workspace.ts';
import { diskFolder, type Folder } from './files/folder.ts';
import { hasRecord } from './files/output.ts';
import { shortHash } from './lib/hash.ts';
import { load } from './load/load.ts';
import { parse, type ParseContext } from './parse/parse.ts';
import { titleFromPath } from './parse/title.ts';
import { createRenderer } from './render/render.ts';
import { resolve } from './resolve/resolve.ts';
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
  readonly words: number;
  readonly todos: number;
}

export interface Maker {
  /** The book's folder, absolute. */
  readonly root: string;
  readonly make: () => Promise<MadeBook>;
}

/** Makes the book again and again, remembering what has not changed: a chapter is parsed once per text, a page rendered once per plan. */
export async function createMaker(request: BuildRequest): Promise<Maker> {
  const path = absolute(request.root);
  const isFile = await stat(path).then((facts) => facts.isFile(), () => false);
  const root = isFile ? dirname(path) : path;
  const folder = diskFolder(root);
  const memory: Memory = { chapters: new Map(), pages: new Map(), measured: new Map() };
  const out = absolute(request.out ?? absolute(root, '_site'));
  const source = {
    folder, name: titleFromPath(isFile ? path : root), file: isFile ? basename(path) : undefined,
    outside: (await hasRecord(out)) ? withSlashes(relative(root, out)) : undefined, base: request.base, measured: memory.measured,
  };
  return { root, make: () => makeBook(folder, () => load(source), request, memory) };
}

interface Memory {
  readonly chapters: Map<string, Chapter>;
  readonly pages: Map<string, RenderedPage>;
  readonly measured: Map<string, PictureSize | undefined>;
}

interface RenderedPage {
  readonly page: Page | undefined;
  readonly problems: readonly Problem[];
}

async function makeBook(folder: Folder, read: () => Promise<Workspace>, { options, onProgress }: BuildRequest, memory: Memory): Promise<MadeBook> {
  onProgress?.('Reading');
  const workspace = await read();
  onProgress?.('Understanding');
  const chapters = await parseAll(workspace, memory);
  onProgress?.('Ordering');
  const book = resolve(workspace, chapters, options.drafts || options.purpose === 'dev');
  onProgress?.('Rendering');
  const rendered = renderAll(workspace, book, options.drafts || options.purpose === 'dev', memory);
  const shown = book.pages.flatMap(({ chapter }) => (chapter === undefined ? [] : [chapter]));
  const todos = shown.flatMap((chapter) => chapter.todos);
  return {
    workspace, book, todos,
    files: siteFiles(rendered.flatMap(({ page }) => (page === undefined ? [] : [page])), book.assets),
    problems: unique([...workspace.problems, ...chapters.flatMap((chapter) => chapter.problems), ...book.problems, ...rendered.flatMap(({ problems }) => problems)]),
    counts: { pages: book.pages.length, pictures: countPictures(book), words: shown.reduce((sum, { words }) => sum + words, 0), todos: todos.length },
    read: (file) => readSiteFile(file, folder),
  };
}

async function parseAll(workspace: Workspace, memory: Memory): Promise<readonly Chapter[]> {
  const { config } = workspace;
  const context: ParseContext = {
    kind: workspace.kind,
    includes: Object.fromEntries(Object.entries(workspace.includes).map(([name, template]) => [name, template.interface])),
    macros: config.macros,
    site: { ...config.data, title: config.title, description: config.description, url: config.base, baseurl: config.basePath.replace(/\/$/, '') },
  };
  const shared = shortHash(JSON.stringify(context));
  return Promise.all(workspace.sources.map(async (source) => {
    const key = `${shared} ${source.path} ${shortHash(source.text)}`;
    const chapter = memory.chapters.get(key) ?? await parse(source, context);
    memory.chapters.set(key, chapter);
    return chapter;
  }));
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

/** A template's mistake shows on every page that it dresses; it is told once. */
function unique(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}
