// How large a picture is, from the bytes of its file. This room is image-size's only home.
import { constants, gunzipSync } from 'node:zlib';
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
  const packed = measurePackedSvg(bytes);
  if (packed !== undefined) return packed;
  const trouble = isCmykJpeg(bytes) ? 'cmyk' : undefined;
  try {
    const { width, height, orientation, type } = imageSize(bytes);
    if (!(width > 0 && height > 0) || type === undefined || type === 'svg') return undefined;
    const turned = isQuarterTurn(orientation) || isTurned(bytes, type);
    const size = turned ? { width: height, height: width } : { width: Math.round(width), height: Math.round(height) };
    return { ...size, format: isHeic(bytes) ? 'heic' : type, ...(trouble === undefined ? {} : { trouble }) };
  } catch {
    return undefined;
  }
}

/** A drawing that gzip has packed, under the name of an unpacked one: servers do not say that it is packed. */
function measurePackedSvg(bytes: Uint8Array): PictureSize | undefined {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return undefined;
  try {
    const start = gunzipSync(bytes.subarray(0, 16384), { finishFlush: constants.Z_SYNC_FLUSH });
    const svg = measureSvg(start);
    return svg === undefined ? undefined : { ...svg, format: 'svgz', trouble: 'packed' };
  } catch {
    return undefined;
  }
}

/** What telephones make, and name .jpg when they send it: ISO/IEC 23008-12, B.4. AVIF has the same container. */
function isHeic(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 64)).toString('latin1');
  return (
    /^[\s\S]{4}ftyp(?:hei[cxms]|hev[cxms])/.test(text) ||
    (/^[\s\S]{4}ftypm(?:if|sf)1/.test(text) && /hei[cx]/.test(text))
  );
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
  'ppm',
  'pgm',
  'pbm',
  'pnm',
  'tga',
  'xcf',
  'kra',
  'dds',
  'exr',
  'hdr',
  'dng',
  'cr2',
  'nef',
  'arw',
  'djvu',
  'ps',
  'cdr',
  'odg',
  'vsd',
  'vsdx',
  'drawio',
  'dia',
  'j2c',
  'ktx',
  'icns',
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
