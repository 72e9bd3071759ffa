// How pictures look on a page, by their pixels: what is left of their lines in the dark, and how much they glare.
import sharp from 'sharp';
import type { Locator } from 'playwright-core';

export interface PictureLook {
  /** Its file's name. */
  readonly src: string;
  /** Of the darkest to the lightest of its pixels, by WCAG. */
  readonly contrast: number;
  /** How light half of it is, 0 to 1. */
  readonly glare: number;
  /** How much its pixels differ from their neighbours, 0 to 1: lines that are lost in their ground are none of it. */
  readonly lines: number;
}

/** What a picture of a page has at a place of it. */
export async function lookOf(
  shot: Buffer,
  src: string,
  [left = 0, top = 0, width = 1, height = 1]: readonly number[],
): Promise<PictureLook> {
  const pixels = await sharp(shot).extract({ left, top, width, height }).greyscale().raw().toBuffer();
  const sorted = pixels.toSorted();
  const at = (share: number): number =>
    (((sorted[Math.floor(share * (sorted.length - 1))] ?? 0) / 255 + 0.055) / 1.055) ** 2.4;
  let steps = 0;
  for (let index = width; index < pixels.length; index += 1) {
    const [here = 0, before = 0, above = 0] = [pixels[index], pixels[index - 1], pixels[index - width]];
    steps += (index % width === 0 ? 0 : Math.abs(here - before)) + Math.abs(here - above);
  }
  return {
    src,
    // Lines take a few hundredths of a picture, and may be the lighter or the darker part.
    contrast: (at(0.995) + 0.05) / (at(0.005) + 0.05),
    glare: at(0.5),
    lines: steps / pixels.length / 255,
  };
}

/** One picture, with what is drawn behind it. */
export async function looksLike(picture: Locator): Promise<PictureLook> {
  await picture.scrollIntoViewIfNeeded();
  await picture.evaluate(async (image) => {
    // One that is not there at all is a matter of other checks.
    await (image as HTMLImageElement).decode().catch(() => undefined);
  });
  const src = await picture.evaluate((image) => (image as HTMLImageElement).currentSrc.replace(/.*\//, ''));
  const box = await picture.boundingBox();
  const shot = await picture.screenshot({ animations: 'disabled' });
  const { width = 1, height = 1 } = await sharp(shot).metadata();
  return lookOf(shot, src, [
    0,
    0,
    Math.min(width, Math.round(box?.width ?? 1)),
    Math.min(height, Math.round(box?.height ?? 1)),
  ]);
}
