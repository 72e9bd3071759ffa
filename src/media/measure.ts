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
  const trouble = isCmykJpeg(bytes) ? 'cmyk' : undefined;
  try {
    const { width, height, orientation, type } = imageSize(bytes);
    if (!(width > 0 && height > 0) || type === undefined || type === 'svg') return undefined;
    const turned = isQuarterTurn(orientation) || isTurned(bytes, type);
    const size = turned ? { width: height, height: width } : { width: Math.round(width), height: Math.round(height) };
    return { ...size, format: type, ...(trouble === undefined ? {} : { trouble }) };
  } catch {
    return undefined;
  }
}

/** Endings of pictures that no browser shows, or only one. */
const UNSHOWN_ENDINGS: readonly string[] = [
  'tif',
  'tiff',
  'heic',
  'heif',
  'svgz',
  'jp2',
  'jxl',
  'psd',
  'eps',
  'ai',
  'pdf',
  'wmf',
  'emf',
];

export function isUnshown(path: string): boolean {
  return UNSHOWN_ENDINGS.includes(endingOf(path));
}

/** By the first frame's header: four components, for ink. https://www.w3.org/Graphics/JPEG/itu-t81.pdf, B.2.2 */
function isCmykJpeg(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return false;
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return bytes[at + 9] === 4;
    at += 2 + ((bytes[at + 2] ?? 0) << 8) + (bytes[at + 3] ?? 0);
  }
  return false;
}

/** As its pixels lie in the file, before any rotation; undefined where the bytes do not tell. */
export function storedSize(bytes: Uint8Array): { readonly width: number; readonly height: number } | undefined {
  try {
    const { width, height } = imageSize(bytes);
    return { width, height };
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
