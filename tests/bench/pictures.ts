// How fast pictures are prepared, beside a bare loop over sharp with the same settings; and what a second build
// encodes.
import { availableParallelism } from 'node:os';
import sharp from 'sharp';
import { defaults } from '../../src/config/defaults.ts';
import { createPictureStore, type How } from '../../src/pictures/store.ts';
import { widthsFor } from '../../src/pictures/choose.ts';
import { memoryCache } from '../../src/files/cache/shelf.ts';
import { memoryFolder } from '../../src/files/folder.ts';
import { libraryVersion } from '../../src/files/program.ts';
import type { BookFile } from '../../src/model/workspace.ts';
import { bookFile } from '../support/book-file.ts';
import { photograph } from '../support/draw.ts';

const ROUNDS = 3;
const HOW: How = {
  what: 'everything',
  settings: defaults.pictures,
  extent: 'whole',
  onStep: undefined,
  isStopped: undefined,
};

/** Prints megapixels of finished copies a second: the best of three rounds each, taken in turn. */
export async function benchPictures(): Promise<void> {
  const files: Record<string, Buffer> = {};
  for (let index = 0; index < 6; index += 1)
    files[`${index}.jpg`] = await photograph(1600 - 100 * index, 900 + 50 * index)
      .jpeg({ quality: 92 })
      .toBuffer();
  const ours: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    ours.push(await prepareAll(files));
    bare.push(await loopOver(files));
  }
  const [best, bestBare] = [Math.max(...ours), Math.max(...bare)];
  process.stdout.write(
    `\nPictures: 6 photographs, AVIF and WebP in ${defaults.pictures.widths.length} widths, ${availableParallelism()} cores, sharp ${await libraryVersion('sharp')}\n`,
  );
  process.stdout.write(
    `  vitrine              ${best.toFixed(2)} megapixels/s (${((100 * best) / bestBare).toFixed(0)} % of the bare loop)\n  a bare loop          ${bestBare.toFixed(2)} megapixels/s\n`,
  );
  process.stdout.write(`  second build         ${await encodedAgain(files)} pictures encoded\n`);
}

function bookFiles(files: Readonly<Record<string, Buffer>>): readonly BookFile[] {
  return Object.entries(files).map(([path, bytes]) => bookFile(path, bytes));
}

async function prepareAll(files: Readonly<Record<string, Buffer>>): Promise<number> {
  const store = createPictureStore({
    folder: memoryFolder(files),
    cache: memoryCache(),
    version: '',
    cores: availableParallelism(),
  });
  const start = performance.now();
  await store.prepare(bookFiles(files), HOW);
  return (1000 * store.work().megapixels) / (performance.now() - start);
}

/** What anybody would write: one after the other, each with all the threads that sharp likes. */
async function loopOver(files: Readonly<Record<string, Buffer>>): Promise<number> {
  const { formats, widths, quality } = defaults.pictures;
  sharp.concurrency(availableParallelism());
  let megapixels = 0;
  const start = performance.now();
  for (const bytes of Object.values(files)) {
    const { width = 0 } = await sharp(bytes).metadata();
    for (const format of formats) {
      for (const each of widthsFor(width, widths)) {
        const picture = sharp(bytes).autoOrient().resize({ width: each });
        const { info } = await (format === 'avif'
          ? picture.avif({ quality, effort: 2 })
          : picture.webp({ quality: quality + 18, smartSubsample: true })
        ).toBuffer({ resolveWithObject: true });
        megapixels += (info.width * info.height) / 1e6;
      }
    }
  }
  const seconds = (performance.now() - start) / 1000;
  // As src/media/decode.ts has it.
  sharp.concurrency(1);
  return megapixels / seconds;
}

async function encodedAgain(files: Readonly<Record<string, Buffer>>): Promise<number> {
  const cache = memoryCache();
  const store = () =>
    createPictureStore({ folder: memoryFolder(files), cache, version: '', cores: availableParallelism() });
  await store().prepare(bookFiles(files), HOW);
  const second = store();
  await second.prepare(bookFiles(files), HOW);
  return second.work().pictures;
}
