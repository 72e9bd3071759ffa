// The pictures of an EPUB, fitted once for all runs: remembered by the bytes of their files.
import type { FittedPicture } from '../epub/source.ts';
import type { Cache } from '../files/cache/shelf.ts';
import type { Folder } from '../files/folder.ts';
import { libraryVersion } from '../files/program.ts';
import { shortHash } from '../lib/hash.ts';
import { fitPicture, isLineArt, WIDEST, type Fitted } from '../media/fit.ts';
import { isWellFormed } from '../media/xml-fault.ts';
import type { BookFile, PictureSize } from '../model/workspace.ts';

export type Fit = (file: BookFile) => Promise<FittedPicture | undefined>;

/** Goes up where the same file would be fitted otherwise. */
const RECIPE = 1;

/** What cannot be unpacked is no picture of the EPUB. */
export function createFit(folder: Folder, cache: Cache): Fit {
  return async (file) => {
    const { picture } = file;
    if (picture === undefined) return undefined;
    const bytes = await folder.read(file.path);
    try {
      return picture.format === 'svg' ? await drawing(bytes, picture) : await raster(bytes, picture, cache);
    } catch (error) {
      if (error instanceof Error && 'code' in error) throw error;
      return undefined;
    }
  };
}

async function drawing(bytes: Uint8Array, { width, height }: PictureSize): Promise<FittedPicture | undefined> {
  const { fitDrawing, isSafeDrawing } = await import('../epub/drawing.ts');
  const needsPaper = await isLineArt(bytes).catch(() => true);
  const whole = isWellFormed(bytes) && isSafeDrawing(bytes) ? bytes : fitDrawing(bytes);
  const size = { width: Math.max(1, Math.round(width)), height: Math.max(1, Math.round(height)) };
  return whole === undefined ? undefined : { bytes: whole, format: 'svg', ...size, needsPaper };
}

type Kept = Omit<Fitted, 'bytes'> & { readonly isOriginal: boolean };

async function raster(bytes: Uint8Array, picture: PictureSize, cache: Cache): Promise<FittedPicture> {
  const version = libraryVersion('sharp');
  const key = shortHash(`fit ${RECIPE} ${version} ${picture.format} ${shortHash(bytes)}`);
  const known = await remembered(key, bytes, cache);
  const { isLineArt: needsPaper, ...fitted } = known ?? (await fitPicture(bytes, picture));
  if (known === undefined) await remember(key, { ...fitted, isLineArt: needsPaper }, fitted.bytes === bytes, cache);
  return { ...fitted, needsPaper };
}

async function remembered(key: string, original: Uint8Array, cache: Cache): Promise<Fitted | undefined> {
  const record = await cache.read(`${key}.json`);
  if (record === undefined) return undefined;
  const { isOriginal, ...facts } = JSON.parse(Buffer.from(record).toString('utf8')) as Kept; // `remember` wrote it.
  const bytes = isOriginal ? original : await cache.read(`${key}-${WIDEST}.${facts.format}`);
  return bytes === undefined ? undefined : { ...facts, bytes };
}

async function remember(key: string, { bytes, ...facts }: Fitted, isOriginal: boolean, cache: Cache): Promise<void> {
  if (!isOriginal) await cache.write(`${key}-${WIDEST}.${facts.format}`, bytes);
  const kept: Kept = { ...facts, isOriginal };
  await cache.write(`${key}.json`, Buffer.from(JSON.stringify(kept)));
}
