// Makes a book again and again, remembering what has not changed; the preview and the one-time build both stand on it.
import { stat } from 'node:fs/promises';
import { basename, dirname, relative, resolve as absolute, sep } from 'node:path';
import type { BuildOptions } from '../model/config.ts';
import type { Problem } from '../model/problem.ts';
import type { BookFile, PictureSize, VideoSize, Workspace } from '../model/workspace.ts';
import { cacheAt, noCache } from '../files/cache/cache.ts';
import { noPack } from '../files/cache/pack.ts';
import { withoutTrace, type Cache } from '../files/cache/shelf.ts';
import { diskFolder, type Folder } from '../files/folder.ts';
import { gitDays } from '../files/git-days.ts';
import { hasRecord } from '../files/record.ts';
import { shortHash } from '../lib/hash.ts';
import { createLastUsed, type LastUsed } from '../lib/last-used.ts';
import { clockOf, type Clock } from '../load/jekyll/clock.ts';
import { load, type LoadRequest } from '../load/load.ts';
import type { ReadText } from '../load/read-text.ts';
import { createBookMemory } from '../resolve/book-memory.ts';
import { titleFromPath } from '../parse/title.ts';
import { createChapterWork, paysToKeep } from './chapters.ts';
import { createFit } from './epub-pictures.ts';
import { makeBook, type MadeBook, type Tools } from './make-book.ts';
import { createPictureWork, pictureStoreFor } from './pictures.ts';
import { createWorksReader } from './works.ts';

export interface BuildRequest {
  /** A folder, or one Markdown file; relative to the current folder or absolute. */
  readonly root: string;
  /** Where the site goes; undefined for `_site` in the book's folder. */
  readonly out: string | undefined;
  /** The site's address, before what book.yml says. */
  readonly base: string | undefined;
  readonly options: BuildOptions;
  /**
   * Whether pictures of other hosts are brought into the book first: the only case in which another host is asked.
   * Absent is no.
   */
  readonly fetchesPictures?: boolean;
  /** Where it is given, links to other hosts are asked; private addresses too, if allowed. */
  readonly asksLinks?: { readonly allowPrivate: boolean } | undefined;
  readonly onProgress?: (step: string) => void;
  /** False where no site is written: pictures are looked at, and no copies are made. Absent is yes. */
  readonly makesCopies?: boolean;
  /** The folder of what is remembered from run to run, absolute; absent where nothing is. */
  readonly cache?: string | undefined;
  /** When it is built; the machine's time where it is not given. */
  readonly clock?: Clock;
}

export interface Maker {
  /** The book's folder, absolute. */
  readonly root: string;
  readonly make: () => Promise<MadeBook>;
  /** From now on drafts and todo notes are shown, or not. */
  readonly showDrafts: (isShown: boolean) => void;
  /**
   * Prepares the pictures of the book made last that `dev` has left as they are, until there are none or `isStopped`
   * says so. True where there was something to do: then the book can be made anew.
   */
  readonly prepareRest: (isStopped: () => boolean) => Promise<boolean>;
  /** What is remembered of the sites that were written. */
  readonly ledgers: Cache;
  /** A run has ended: what is remembered from run to run is kept within bounds. */
  readonly prune: () => Promise<void>;
  /** How many things of each kind are remembered: no more than the book made last had use for. */
  readonly remembered: () => Readonly<Record<'measured' | 'chapters' | 'pictures', number>>;
}

/**
 * Makes the book again and again, remembering what the last one had: a chapter is parsed once per text.
 */
export async function createMaker(request: BuildRequest): Promise<Maker> {
  const { purpose } = request.options;
  const memory = createLoadMemory();
  const book = createBookMemory();
  const checked = createLastUsed<readonly Problem[]>();
  const source = await loadRequestOf(request, memory);
  const cache = request.cache === undefined ? noCache() : cacheAt(request.cache);
  const { onProgress, makesCopies = true } = request;
  const store = pictureStoreFor(cache, source, purpose);
  const pictures = createPictureWork(store, { purpose, onProgress, makesCopies });
  const parsing = await createChapterWork(cache, purpose);
  const works = await createWorksReader(cache, purpose);
  const tools: Tools = {
    folder: source.folder,
    parsing,
    pictures,
    works,
    fit: createFit(source.folder, purpose === 'check' ? withoutTrace(cache.pictures) : cache.pictures),
    book,
    checked,
    partsOf: (workspace) =>
      purpose === 'publish' && paysToKeep(workspace) ? cache.pack(shortHash(`parts ${source.root}`)) : noPack,
    load: () => load({ ...source, clock: clockFor(request) }),
  };
  let making = request;
  return {
    root: source.root,
    showDrafts: (drafts) => void (making = { ...making, options: { ...making.options, drafts } }),
    make: async () => {
      const made = await makeBook(tools, making);
      // Not where it failed: the book is made again, and asks for what it did not come to.
      for (const each of [...Object.values(memory), book, checked, parsing, pictures, works]) each.turn();
      return made;
    },
    prepareRest: async (isStopped) => {
      const isNew = await pictures.prepareRest(isStopped);
      // A preview ends when it is stopped, and has no last moment.
      await cache.sweep();
      return isNew;
    },
    ledgers: cache.ledgers,
    prune: cache.sweep,
    remembered: () => ({
      measured: memory.measured.size(),
      chapters: parsing.remembered(),
      pictures: pictures.remembered(),
    }),
  };
}

/** Reads the book, and does nothing else with it. */
export async function loadBook(
  request: BuildRequest,
): Promise<{ readonly root: string; readonly folder: Folder; readonly workspace: Workspace }> {
  const source = await loadRequestOf(request, {
    measured: createLastUsed(),
    knownTexts: createLastUsed(),
    knownFiles: createLastUsed(),
  });
  return { root: source.root, folder: source.folder, workspace: await load(source) };
}

/** A preview may run past midnight: each making has its own day. */
function clockFor({ clock }: BuildRequest): Clock {
  return clock ?? clockOf(process.env, Date.now());
}

async function loadRequestOf(request: BuildRequest, memory: Memory): Promise<LoadRequest & { readonly root: string }> {
  const path = absolute(request.root);
  const isFile = await stat(path).then(
    (facts) => facts.isFile(),
    () => false,
  );
  const root = isFile ? dirname(path) : path;
  const out = absolute(request.out ?? absolute(root, '_site'));
  return {
    root,
    folder: diskFolder(root),
    name: titleFromPath(isFile ? path : root),
    file: isFile ? basename(path) : undefined,
    outside: (await hasRecord(out)) ? withSlashes(relative(root, out)) : undefined,
    base: request.base,
    clock: clockFor(request),
    changedDays: request.options.purpose === 'publish' ? () => gitDays(root) : undefined,
    ...memory,
  };
}

function createLoadMemory(): Memory {
  return { measured: createLastUsed(), knownTexts: createLastUsed(), knownFiles: createLastUsed() };
}

interface Memory {
  readonly measured: LastUsed<PictureSize | VideoSize | undefined>;
  readonly knownTexts: LastUsed<ReadText>;
  readonly knownFiles: LastUsed<BookFile>;
}

/** A path of this system with forward slashes. */
export function withSlashes(path: string): string {
  return path.split(sep).join('/');
}
