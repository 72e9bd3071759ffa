// Pictures are prepared: looked at, and copied in newer formats and smaller sizes, each once and for all runs.
import type { Pack } from '../files/cache/pack.ts';
import type { Cache } from '../files/cache/shelf.ts';
import type { Folder } from '../files/folder.ts';
import { shortHash } from '../lib/hash.ts';
import { createLastUsed, type LastUsed } from '../lib/last-used.ts';
import { MOST_PIXELS } from '../media/decode.ts';
import type { PreparedPicture, PictureCopy, PictureSettings } from '../model/picture.ts';
import type { BookFile } from '../model/workspace.ts';
import { makeCopies, mayBeKept, type Task } from './make-copies.ts';
import { createQueue, type Queue } from './queue.ts';
import { preparedFrom, stampedFrom, untouched, type Stamped } from './record.ts';

export interface PictureTools {
  readonly folder: Folder;
  readonly cache: Cache;
  /** What is known of this book's files, found without reading them; absent where nothing is kept. */
  readonly stamps?: Pack;
  /** Of sharp, whose next version may give other bytes. */
  readonly version: string;
  /** How many cores there are to work with. */
  readonly cores: number;
}

export interface PictureStore {
  /**
   * Prepares pictures, those that no run has prepared yet only with `everything`; of `known` ones the others are left
   * out. `onStep` hears how many new ones are done of how many.
   */
  readonly prepare: (files: readonly BookFile[], how: How) => Promise<ReadonlyMap<string, PreparedPicture>>;
  /** The bytes of a copy. One that is lost or damaged is made again. */
  readonly read: (key: string) => Promise<Uint8Array>;
  /** A book has been made: what has not been asked for since the last is forgotten, though not by the cache. */
  readonly turn: () => void;
  /** How many pictures are remembered. */
  readonly remembered: () => number;
  /** How many pictures have been encoded so far, and how many megapixels their copies have. */
  readonly work: () => { readonly pictures: number; readonly megapixels: number };
}

export interface How {
  readonly what: 'everything' | 'known';
  readonly settings: PictureSettings;
  /** How much of a picture is looked at where no copies are made: to find a broken one out, or to be quick. */
  readonly extent: 'whole' | 'top';
  readonly onStep: ((done: number, of: number) => void) | undefined;
  /** Asked before each new picture: true gives up, as when an author has saved meanwhile. */
  readonly isStopped: (() => boolean) | undefined;
}

/** Formats that can be unpacked. An SVG is only looked at: it has all sizes in it. */
const PREPARED = new Set(['png', 'jpg', 'webp', 'avif', 'heif', 'gif', 'svg']);

export function createPictureStore(tools: PictureTools): PictureStore {
  const done = createLastUsed<Promise<PreparedPicture | undefined>>();
  const tasks = createLastUsed<Task>();
  const counts = { pictures: 0, megapixels: 0 };
  // libuv runs four jobs of sharp at a time, however many are asked for.
  const jobs = Math.min(4, Math.max(1, tools.cores));
  const queue = createQueue(jobs, MOST_PIXELS);
  // Who asks for what is known stands in no queue with those whose copies are made: a preview shows its page meanwhile.
  const opened = { known: createQueue(jobs * 2, MOST_PIXELS * 2), everything: createQueue(jobs * 2, MOST_PIXELS * 2) };
  const copying = new Set<string>();
  const scene: Scene = { tools, queue, tasks, counts };

  const prepare: PictureStore['prepare'] = async (files, how) => {
    const wanted = files.filter((file) => file.picture !== undefined && PREPARED.has(file.picture.format));
    if (wanted.length === 0) return new Map();
    // Where no copies are made, how they would be is of no interest.
    const made = how.settings.encode ? how.settings : how.extent;
    const settingsKey = shortHash(JSON.stringify([RECIPE, tools.version, made]));
    const progress = createProgress(wanted.length, how.onStep);
    const prepared = await Promise.all(
      wanted.map(async (file): Promise<[string, PreparedPicture] | undefined> => {
        const pictureKey = `${settingsKey} ${file.path} ${file.version}`;
        if (how.what === 'known' && copying.has(pictureKey)) return undefined;
        const known = await done.get(pictureKey);
        if (known !== undefined) {
          progress.skip();
          // What its copies are made from stays as long as they do.
          for (const { key } of copiesOf(known)) tasks.get(key);
          return [file.path, known];
        }
        if (how.what === 'everything') copying.add(pictureKey);
        const work = opened[how.what]
          .run(file.size, () => prepareFile(file, { settingsKey, how, progress }, scene))
          .finally(() => copying.delete(pictureKey));
        done.set(pictureKey, work);
        const picture = await work.catch((error: unknown) => {
          done.set(pictureKey, NOT_YET);
          throw error;
        });
        if (picture !== undefined) return [file.path, picture];
        done.set(pictureKey, NOT_YET);
        return undefined;
      }),
    );
    await tools.stamps?.flush();
    return new Map(prepared.filter((each) => each !== undefined));
  };
  return {
    prepare,
    read: async (key) => {
      const kept = await tools.cache.read(key);
      if (kept !== undefined) return kept;
      const task = tasks.get(key);
      if (task === undefined) throw new Error(`There is no copy "${key}" of a picture`);
      await makeCopies(task, scene);
      const made = await tools.cache.read(key);
      if (made === undefined) throw new Error(`The copy "${key}" of "${task.path}" could not be made again`);
      return made;
    },
    turn: () => {
      done.turn();
      tasks.turn();
    },
    remembered: done.size,
    work: () => ({ ...counts }),
  };
}

/** Of a picture that could not be read, or is left for later. */
const NOT_YET = Promise.resolve(undefined);

function copiesOf({ copies, film }: PreparedPicture): readonly PictureCopy[] {
  return film === undefined ? copies : [...copies, film];
}

/** Goes up where the same settings and the same sharp would give other copies. */
const RECIPE = 3;
/** Goes up where more is found to be wrong with a drawing. */
const DRAWING = 1;

/** What all pictures of one store share. */
export interface Scene {
  readonly tools: PictureTools;
  readonly queue: Queue;
  /** What a copy is made from, by the copy's key. */
  readonly tasks: Pick<LastUsed<Task>, 'set'>;
  readonly counts: { pictures: number; megapixels: number };
}

interface Order {
  readonly settingsKey: string;
  readonly how: How;
  readonly progress: Progress;
}

async function prepareFile(
  file: BookFile,
  { settingsKey, how, progress }: Order,
  scene: Scene,
): Promise<PreparedPicture | undefined> {
  const { picture } = file;
  if (picture === undefined) return undefined;
  const pixels = picture.width * picture.height;
  // What a drawing in SVG claims costs nothing.
  if (pixels > MOST_PIXELS && picture.format !== 'svg')
    return untouched({ kind: 'enormous', megapixels: Math.round(pixels / 1e6) });
  const recipe = picture.format === 'svg' ? `${settingsKey} ${DRAWING}` : settingsKey;
  const stamp = shortHash(`${recipe} ${file.path} ${file.version}`);
  const taskOf = (key: string): Task => ({
    key,
    path: file.path,
    format: picture.format,
    pixels,
    settings: how.settings,
    extent: how.extent,
  });
  const stamped = stampedFrom(await scene.tools.stamps?.read(stamp));
  if (stamped !== undefined) {
    progress.skip();
    return found(stamped.picture, taskOf(stamped.key), scene);
  }
  const bytes = await scene.tools.folder.read(file.path);
  const task = taskOf(shortHash(`${recipe} ${shortHash(bytes)}`));
  const known = preparedFrom(await scene.tools.cache.read(`${task.key}.json`));
  if (known !== undefined) progress.skip();
  else if (how.what === 'known' || how.isStopped?.() === true) return undefined;
  const prepared = known ?? (await progress.during(() => makeCopies(task, scene, bytes)));
  const entry: Stamped = { key: task.key, picture: prepared };
  if (mayBeKept(prepared)) await scene.tools.stamps?.write(stamp, Buffer.from(JSON.stringify(entry)));
  return found(prepared, task, scene);
}

/** What a copy is made from is known as long as the copy may be asked for. */
function found(picture: PreparedPicture, task: Task, { tasks }: Scene): PreparedPicture {
  for (const { key } of copiesOf(picture)) tasks.set(key, task);
  return picture;
}

interface Progress {
  /** One was known already. */
  readonly skip: () => void;
  readonly during: <T>(work: () => Promise<T>) => Promise<T>;
}

function createProgress(of: number, onStep: How['onStep']): Progress {
  let done = 0;
  return {
    skip: () => void (done += 1),
    during: async (work) => {
      onStep?.(done, of);
      const answer = await work();
      onStep?.((done += 1), of);
      return answer;
    },
  };
}
