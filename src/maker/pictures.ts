// The pictures of a book in the making: when they are prepared, and how what comes of that reaches the book.
import { lastFor } from '../lib/once-for.ts';
import { tableOf } from '../lib/table.ts';
import { availableParallelism } from 'node:os';
import { createPictureStore, type PictureStore, type How } from '../pictures/store.ts';
import type { CacheFolder } from '../files/cache/cache.ts';
import { noPack } from '../files/cache/pack.ts';
import { withoutTrace } from '../files/cache/shelf.ts';
import type { Folder } from '../files/folder.ts';
import { libraryVersion } from '../files/program.ts';
import { shortHash } from '../lib/hash.ts';
import type { BuildOptions } from '../model/config.ts';
import type { PreparedPicture } from '../model/picture.ts';
import type { BookFile, Workspace } from '../model/workspace.ts';
import { namedPictures } from '../resolve/shown-pictures.ts';

export interface PictureRequest {
  readonly purpose: BuildOptions['purpose'];
  readonly onProgress: ((step: string) => void) | undefined;
  /** False where no site is written. */
  readonly makesCopies: boolean;
}

export interface PictureWork {
  /** Begins with the pictures that chapters seem to name; resolves when they are done. */
  readonly begin: (workspace: Workspace) => Promise<unknown>;
  /** The workspace with everything that is known of `shown`. */
  readonly finish: (workspace: Workspace, shown: readonly BookFile[]) => Promise<Workspace>;
  readonly prepareRest: (isStopped: () => boolean) => Promise<boolean>;
  readonly readCopy: (key: string) => Promise<Uint8Array>;
  readonly encoded: () => number;
  /** A book has been made: pictures that it does not show are forgotten. */
  readonly turn: () => void;
  /** How many pictures are remembered. */
  readonly remembered: () => number;
}

/**
 * `build` prepares all that is new. `dev` shows originals at once and what earlier runs have made, and prepares the
 * rest when it is asked to. `check` looks at every picture, for what is wrong with it, and makes and keeps nothing.
 */
export function createPictureWork(
  store: PictureStore,
  { purpose, onProgress, makesCopies }: PictureRequest,
): PictureWork {
  let last: { readonly workspace: Workspace; readonly shown: readonly BookFile[] } | undefined;
  const onStep: How['onStep'] = (done, of) => onProgress?.(`Pictures: ${done} of ${of}`);
  const howFor = ({ config }: Workspace): How => ({
    what: purpose === 'publish' && makesCopies ? 'everything' : 'known',
    settings: config.pictures,
    // Where the book has copies, `check` finds whatever the build would.
    extent: config.pictures.encode ? 'whole' : 'top',
    onStep,
    isStopped: undefined,
  });
  const prepare = async (
    files: readonly BookFile[],
    workspace: Workspace,
  ): Promise<ReadonlyMap<string, PreparedPicture>> => {
    const how = howFor(workspace);
    const known = await store.prepare(files, how);
    if (purpose !== 'check' && makesCopies) return known;
    const others = files.filter(({ path }) => !known.has(path));
    return new Map([
      ...known,
      ...(await store.prepare(others, {
        ...how,
        what: 'everything',
        settings: { ...how.settings, encode: false },
      })),
    ]);
  };
  return {
    begin: (workspace) => prepare(namedPictures(workspace), workspace),
    finish: async (workspace, shown) => {
      last = { workspace, shown };
      const prepared = await prepare(shown, workspace);
      if (prepared.size === 0) return workspace;
      const files = Object.entries(workspace.files).map(([path, file]): [string, BookFile] => [
        path,
        withPrepared(file, prepared.get(path)),
      ]);
      return { ...workspace, files: tableOf(files) };
    },
    prepareRest: async (isStopped) => {
      if (last === undefined) return false;
      const how = { ...howFor(last.workspace), onStep: undefined };
      const before = await store.prepare(last.shown, { ...how, what: 'known' });
      const after = await store.prepare(last.shown, { ...how, what: 'everything', isStopped });
      return after.size > before.size;
    },
    readCopy: store.read,
    encoded: () => store.work().pictures,
    turn: store.turn,
    remembered: store.remembered,
  };
}

/** A file of which nothing new is known is the same value. */
const withPrepared = lastFor(
  (file: BookFile, prepared: PreparedPicture | undefined): BookFile => ({ ...file, prepared }),
);

/** `root` is the book's folder, absolute. `check` keeps nothing. */
export function pictureStoreFor(
  cache: CacheFolder,
  { root, folder }: { readonly root: string; readonly folder: Folder },
  purpose: BuildOptions['purpose'],
): PictureStore {
  const stamps = cache.pack(shortHash(`pictures ${root}`));
  return createPictureStore({
    folder,
    // A book without pictures does not look for it.
    get version() {
      return libraryVersion('sharp');
    },
    cache: purpose === 'check' ? withoutTrace(cache.pictures) : cache.pictures,
    stamps: purpose === 'check' ? { ...noPack, read: stamps.read } : stamps,
    // While somebody writes, a core is left to them.
    cores: purpose === 'dev' ? Math.max(1, availableParallelism() - 1) : availableParallelism(),
  });
}
