// Pictures unpacked to pixels and packed again. With look.ts and encode.ts this room is sharp's only home.
import type { Sharp, SharpOptions } from 'sharp';

/**
 * More pixels than this are not unpacked: 100 megapixels are 400 MB of memory. What a file claims is known before
 * anything is unpacked, so a file of a hundred bytes that claims a billion pixels costs nothing.
 */
export const MOST_PIXELS = 100_000_000;

/** `still` reads the first frame, `film` all of them, one below the other; `glance` leaves colours as they are. */
export async function openPicture(bytes: Uint8Array, what: 'still' | 'film' | 'glance'): Promise<Sharp> {
  const options: SharpOptions = {
    limitInputPixels: MOST_PIXELS,
    sequentialRead: true,
    animated: what === 'film',
    // Making colours of a profile those of sRGB takes longer than unpacking a strip.
    ignoreIcc: what === 'glance',
    // A file that breaks off shows half a picture in a browser: better the author hears of it. Odd metadata is no
    // matter.
    failOn: 'error',
  };
  return (await loadSharp())(bytes, options);
}

/** Pixels of one frame, upright, in sRGB: red, green, blue, opacity. */
export interface Pixels {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/**
 * Unpacks the first frame, no wider than `width` and as browsers turn it. Throws where the file is broken or larger
 * than MOST_PIXELS.
 */
export async function unpack(
  bytes: Uint8Array,
  { width, format }: { readonly width: number; readonly format: string },
): Promise<Pixels> {
  const opened = await openPicture(bytes, 'still');
  // See turned.ts.
  const picture = format === 'webp' ? opened : opened.autoOrient();
  const { data, info } = await picture
    .resize({ width, withoutEnlargement: true })
    .toColourspace('srgb')
    .ensureAlpha()
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/** Pixels that were unpacked before, to be packed. */
export async function fromPixels({ data, width, height }: Pixels): Promise<Sharp> {
  return (await loadSharp())(data, { raw: { width, height, channels: 4 } });
}

/** The library that reads pictures is not there, or not for this machine: no picture is to blame. */
export class NoPictureLibrary extends Error {}

/** Loading sharp takes 160 ms, which a book without new pictures does not pay. Throws NoPictureLibrary. */
async function loadSharp(): Promise<typeof import('sharp')['default']> {
  return (loaded ??= import('sharp').then(
    ({ default: sharp }) => {
      // Nothing is asked for twice: what libvips would remember is memory lost.
      sharp.cache(false);
      // AVIF made by two threads has other bytes than by one: so each picture has one, and cores share the pictures.
      sharp.concurrency(1);
      return sharp;
    },
    (error: unknown) => {
      throw new NoPictureLibrary('The library "sharp" cannot be loaded', { cause: error });
    },
  ));
}
let loaded: Promise<typeof import('sharp')['default']> | undefined;
