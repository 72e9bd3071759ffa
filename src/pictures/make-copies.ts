// One picture is prepared: unpacked once, looked at, and packed in each format and width.
import { MOST_PIXELS, NoPictureLibrary, unpack, type Pixels } from '../media/decode.ts';
import { encodeFilm, encodeStill, framesOf } from '../media/encode.ts';
import { glance } from '../media/glance.ts';
import { placeholderOf } from '../media/placeholder.ts';
import { toneOf } from '../media/tone.ts';
import { xmlFault } from '../media/xml-fault.ts';
import type { PreparedPicture, PictureCopy, PictureSettings } from '../model/picture.ts';
import { widthsFor, worthHaving } from './choose.ts';
import type { Scene } from './store.ts';
import { untouched } from './record.ts';

export interface Task {
  /** Of the bytes, the settings and the encoder's version. */
  readonly key: string;
  /** In the book's folder. */
  readonly path: string;
  /** What the file is, whatever its name says: `png`. */
  readonly format: string;
  /** Of one frame. */
  readonly pixels: number;
  readonly settings: PictureSettings;
  /** How much of it is looked at where no copies are made. */
  readonly extent: 'whole' | 'top';
}

/** Below this many bytes a copy saves less than the request for it costs. */
const SMALL = 3000;
/** A drawing in SVG is unpacked only to see its tone. */
const LOOK = 480;

/** Puts the copies and a record of them into the cache. A file that cannot be unpacked is trouble, never an error. */
export async function makeCopies(task: Task, scene: Scene, read?: Uint8Array): Promise<PreparedPicture> {
  const bytes = read ?? (await scene.tools.folder.read(task.path));
  const picture = await copiesOfBytes(task, bytes, scene);
  // A look costs less than an entry of its own; the book's stamps keep it.
  if (task.settings.encode && mayBeKept(picture))
    await scene.tools.cache.write(`${task.key}.json`, Buffer.from(JSON.stringify(picture)));
  return picture;
}

/** What no library has read is read when there is one. */
export function mayBeKept({ trouble }: PreparedPicture): boolean {
  return trouble?.kind !== 'no-library';
}

async function copiesOfBytes(task: Task, bytes: Uint8Array, scene: Scene): Promise<PreparedPicture> {
  const fault = task.format === 'svg' ? xmlFault(bytes) : undefined;
  if (fault !== undefined) return untouched({ kind: 'no-xml', fault });
  const width = task.format === 'svg' ? LOOK : (task.settings.widths.at(-1) ?? LOOK);
  try {
    if (!task.settings.encode && task.format !== 'svg') {
      const pixels = await scene.queue.run(task.pixels, () => glance(bytes, task));
      // A picture that moves is shown as it is, like all others.
      return { ...untouched(undefined), tone: toneOf(pixels) };
    }
    const { frames, pixels: all } = await framesOf(bytes);
    const pixels = await scene.queue.run(task.pixels, () => unpack(bytes, { width, format: task.format }));
    const tone = toneOf(pixels);
    const moves = frames > 1 && task.format !== 'svg';
    const stills = await encodeStills(task, { bytes, pixels, tone, moves }, scene);
    const film = moves && all <= MOST_PIXELS ? await encodeMoving(task, bytes, all, scene) : undefined;
    if (stills.length > 0 || film !== undefined) scene.counts.pictures += 1;
    return {
      tone,
      moves,
      placeholder: stills.length === 0 || tone === 'line-art' ? undefined : placeholderOf(pixels),
      copies: stills,
      film,
      trouble: undefined,
    };
  } catch (error) {
    if (error instanceof NoPictureLibrary) return untouched(task.format === 'svg' ? undefined : { kind: 'no-library' });
    // A browser may know more of SVG than we do.
    return untouched(task.format === 'svg' ? undefined : { kind: 'broken' });
  }
}

interface Look {
  readonly bytes: Uint8Array;
  readonly pixels: Pixels;
  readonly tone: NonNullable<PreparedPicture['tone']>;
  readonly moves: boolean;
}

async function encodeStills(
  task: Task,
  { bytes, pixels, tone, moves }: Look,
  scene: Scene,
): Promise<readonly PictureCopy[]> {
  const { formats, widths, quality, encode } = task.settings;
  if (!encode || task.format === 'svg' || (bytes.length < SMALL && !moves)) return [];
  const wanted = formats.flatMap((format) =>
    widthsFor(pixels.width, widths).map((width) => ({ format, width, tone, quality })),
  );
  const made = await Promise.all(
    wanted.map((encoding) =>
      scene.queue.run(pixels.width * pixels.height, async () => {
        const copy = await encodeStill(pixels, encoding);
        const height = Math.max(1, Math.round((encoding.width * pixels.height) / pixels.width));
        scene.counts.megapixels += (encoding.width * height) / 1e6;
        return {
          bytes: copy,
          copy: {
            format: encoding.format,
            width: encoding.width,
            height,
            size: copy.length,
            key: `${task.key}-${encoding.width}.${encoding.format}`,
          },
        };
      }),
    ),
  );
  // A still instead of a film is always worth having.
  const kept = new Set(
    worthHaving(
      made.map(({ copy }) => copy),
      moves ? Infinity : bytes.length,
    ),
  );
  return keepAll(
    made.filter(({ copy }) => kept.has(copy)),
    task,
    scene,
  );
}

async function encodeMoving(
  task: Task,
  bytes: Uint8Array,
  pixels: number,
  scene: Scene,
): Promise<PictureCopy | undefined> {
  const { encode, quality, widths } = task.settings;
  if (!encode) return undefined;
  const film = await scene.queue.run(pixels, () => encodeFilm(bytes, { quality, width: widths.at(-1) ?? LOOK }));
  scene.counts.megapixels += pixels / 1e6;
  if (film.bytes.length >= bytes.length) return undefined;
  const copy: PictureCopy = {
    format: 'webp',
    width: film.width,
    height: film.height,
    size: film.bytes.length,
    key: `${task.key}-film.webp`,
  };
  return (await keepAll([{ bytes: film.bytes, copy }], task, scene))[0];
}

async function keepAll(
  made: readonly { readonly bytes: Uint8Array; readonly copy: PictureCopy }[],
  task: Task,
  { tools, tasks }: Scene,
): Promise<readonly PictureCopy[]> {
  for (const { copy } of made) tasks.set(copy.key, task);
  await Promise.all(made.map(({ bytes, copy }) => tools.cache.write(copy.key, bytes)));
  return made.map(({ copy }) => copy);
}
