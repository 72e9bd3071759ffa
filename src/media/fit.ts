// A picture for an EPUB: one file that every reading system shows, no wider than it takes.
import { glance } from './glance.ts';
import { openPicture, unpack } from './decode.ts';
import { fromPixels } from './decode.ts';
import { toneOf } from './tone.ts';

export interface Fitted {
  readonly bytes: Uint8Array;
  readonly format: 'jpg' | 'png' | 'webp';
  readonly width: number;
  readonly height: number;
  /** Drawn on white, or on nothing. */
  readonly isLineArt: boolean;
}

/** The widest page of a reading system of today, in pixels. */
export const WIDEST = 1600;
/** In bytes: below, nothing is worth being packed again. */
const SMALL = 200_000;

/**
 * `format` is what the file is, `size` its size in CSS pixels. A file that fits stays as it is, byte for byte; one that
 * moves becomes its first frame. Throws where the file is broken.
 */
export async function fitPicture(
  bytes: Uint8Array,
  { format, width, height }: { readonly format: string; readonly width: number; readonly height: number },
): Promise<Fitted> {
  const known = KEPT.get(format);
  const { pages = 1 } = format === 'webp' ? await (await openPicture(bytes, 'still')).metadata() : {};
  if (known !== undefined && pages === 1 && width <= WIDEST && bytes.length <= SMALL) {
    const isLineArt = toneOf(await glance(bytes, { format, extent: 'top' })) === 'line-art';
    return { bytes, format: known, width, height, isLineArt };
  }
  const pixels = await unpack(bytes, { width: WIDEST, format });
  const tone = toneOf(pixels);
  const packed = await repacked(pixels, tone === 'photograph');
  const isSmaller = packed.bytes.length < bytes.length;
  const isKept = known !== undefined && pages === 1 && width <= WIDEST && !isSmaller;
  const size = { width: pixels.width, height: pixels.height };
  return { ...(isKept ? { bytes, format: known } : packed), ...size, isLineArt: tone === 'line-art' };
}

const KEPT: ReadonlyMap<string, Fitted['format']> = new Map([
  ['jpg', 'jpg'],
  ['png', 'png'],
  ['webp', 'webp'],
]);

/** Drawings keep each pixel and what is see-through; photographs are JPEG, unless something shows through them. */
async function repacked(
  pixels: Awaited<ReturnType<typeof unpack>>,
  isPhotograph: boolean,
): Promise<Pick<Fitted, 'bytes' | 'format'>> {
  const picture = await fromPixels(pixels);
  if (isPhotograph && isOpaque(pixels.data))
    return {
      bytes: await picture.jpeg({ quality: 82, mozjpeg: true, chromaSubsampling: '4:4:4' }).toBuffer(),
      format: 'jpg',
    };
  return { bytes: await picture.png({ compressionLevel: 9 }).toBuffer(), format: 'png' };
}

function isOpaque(data: Uint8Array): boolean {
  for (let at = 3; at < data.length; at += 4) if (data[at] !== 255) return false;
  return true;
}

/** Of a drawing in SVG, by a small picture of it. */
export async function isLineArt(bytes: Uint8Array): Promise<boolean> {
  return toneOf(await unpack(bytes, { width: 480, format: 'svg' })) === 'line-art';
}
