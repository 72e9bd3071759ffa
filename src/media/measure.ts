// How large a picture is, from the bytes of its file. This room is image-size's only home.
import { imageSize } from 'image-size';
import type { PictureSize } from '../model/workspace.ts';

/** File name endings of pictures that browsers show. */
export const PICTURE_ENDINGS: readonly string[] = ['png', 'jpg', 'jpeg', 'gif', 'webp', 'avif', 'svg', 'bmp', 'ico'];

/** `a/b.PNG` → true. */
export function isPicture(path: string): boolean {
  return PICTURE_ENDINGS.includes(path.slice(path.lastIndexOf('.') + 1).toLowerCase());
}

/**
 * Width and height in CSS pixels, after the rotation that EXIF asks for; undefined where the bytes (or the first
 * bytes of a longer file) do not tell.
 */
export function measurePicture(bytes: Uint8Array): PictureSize | undefined {
  try {
    const { width, height, orientation } = imageSize(bytes);
    if (!(width > 0 && height > 0)) return undefined;
    // EXIF orientations 5 to 8 turn the picture by a quarter.
    const turned = orientation !== undefined && orientation >= 5;
    return turned ? { width: height, height: width } : { width: Math.round(width), height: Math.round(height) };
  } catch {
    return undefined;
  }
}
