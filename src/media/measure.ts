// How large a picture is, from the bytes of its file. This room is image-size's only home.
import { imageSize } from 'image-size';
import type { PictureSize } from '../model/workspace.ts';
import { measureSvg } from './measure-svg.ts';
import { isQuarterTurn, isTurned } from './turned.ts';

/** File name endings of pictures that browsers show. */
const PICTURE_ENDINGS: readonly string[] = ['png', 'jpg', 'jpeg', 'gif', 'webp', 'avif', 'svg', 'bmp', 'ico'];

/** `a/b.PNG` → true. */
export function isPicture(path: string): boolean {
  return PICTURE_ENDINGS.includes(endingOf(path));
}

/**
 * Width and height in CSS pixels, after the rotation that EXIF asks for; undefined where the bytes (or the first
 * bytes of a longer file) do not tell.
 */
export function measurePicture(bytes: Uint8Array): PictureSize | undefined {
  const svg = measureSvg(bytes);
  if (svg !== undefined) return { ...svg, format: 'svg' };
  try {
    const { width, height, orientation, type } = imageSize(bytes);
    if (!(width > 0 && height > 0) || type === undefined || type === 'svg') return undefined;
    const turned = isQuarterTurn(orientation) || isTurned(bytes, type);
    return turned
      ? { width: height, height: width, format: type }
      : { width: Math.round(width), height: Math.round(height), format: type };
  } catch {
    return undefined;
  }
}

/** Whether a picture of `format` may well have this name: servers tell browsers what a file is by its ending. */
export function isNamedRightly(path: string, format: string): boolean {
  const ending = endingOf(path);
  const named = ending === 'jpeg' ? 'jpg' : ending;
  // image-size takes AVIF for its container.
  return named === format || (named === 'avif' && format === 'heif') || (named === 'ico' && format === 'cur');
}

function endingOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1).toLowerCase();
}
