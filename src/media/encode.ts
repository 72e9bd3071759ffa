// Copies of a picture in newer formats and smaller sizes.
import type { Sharp } from 'sharp';
import type { CopyFormat, PictureTone } from '../model/picture.ts';
import { fromPixels, openPicture, type Pixels } from './decode.ts';

export interface Encoding {
  readonly format: CopyFormat;
  readonly width: number;
  readonly tone: PictureTone;
  /** 1 to 100, for photographs in AVIF. */
  readonly quality: number;
}

/**
 * AVIF at effort 2: at 4 it takes seven times as long for two per cent less. Chroma is never thinned out (sharp's
 * default for AVIF): red lines on white would fray. Drawings get more, because ringing shows on flat ground.
 */
export async function encodeStill(pixels: Pixels, { format, width, tone, quality }: Encoding): Promise<Uint8Array> {
  const scaled = async (): Promise<Sharp> => {
    const picture = await fromPixels(pixels);
    return width < pixels.width ? picture.resize({ width }) : picture;
  };
  const better = tone === 'photograph' ? quality : Math.min(100, quality + 10);
  if (format === 'avif') return (await scaled()).avif({ quality: better, effort: 2 }).toBuffer();
  // WebP's scale gives the same look at higher numbers.
  const lossy = await (await scaled()).webp({ quality: Math.min(100, better + 18), smartSubsample: true }).toBuffer();
  if (tone === 'photograph') return lossy;
  const exact = await (await scaled()).webp({ lossless: true }).toBuffer();
  return exact.length < lossy.length ? exact : lossy;
}

/** The whole film as WebP, no wider than `width`; times and repetitions stay as they are. */
export async function encodeFilm(
  bytes: Uint8Array,
  { width, quality }: Pick<Encoding, 'width' | 'quality'>,
): Promise<{ readonly bytes: Uint8Array; readonly width: number; readonly height: number }> {
  const picture = await openPicture(bytes, 'film');
  const { data, info } = await picture
    .resize({ width, withoutEnlargement: true })
    .webp({ quality: Math.min(100, quality + 10), effort: 3 })
    .toBuffer({ resolveWithObject: true });
  return { bytes: data, width: info.width, height: info.pageHeight ?? info.height };
}

/** How many frames a picture has, and how many pixels they are together. */
export async function framesOf(bytes: Uint8Array): Promise<{ readonly frames: number; readonly pixels: number }> {
  const { width, height, pages = 1 } = await (await openPicture(bytes, 'still')).metadata();
  return { frames: pages, pixels: width * height * pages };
}
