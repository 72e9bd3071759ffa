// Whether a picture's file is whole, as its own structure tells, without unpacking it.
import * as zlib from 'node:zlib';
import { crc32 as checksum } from '../lib/crc32.ts';

/**
 * A PNG is walked through to its end, and its checksums are compared: no byte that was changed or lost stays unseen. A
 * JPEG has none: that its end is there is all that can be told. Of other formats true: whoever unpacks them will see.
 */
export function isWholeFile(bytes: Uint8Array, format: string): boolean {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (format === 'png') return isWholePng(data);
  if (format === 'jpg') return isWholeJpeg(data);
  return true;
}

/** The older versions of Node 20, whose types these are, have none; ours is slower. */
const { crc32 = checksum } = zlib as { readonly crc32?: (bytes: Uint8Array) => number };

/** PNG, third edition, 5.3: length, name, data, and a checksum of name and data; IEND is the last one. */
function isWholePng(data: Buffer): boolean {
  let at = 8;
  while (at + 12 <= data.length) {
    const end = at + 8 + data.readUInt32BE(at);
    if (end + 4 > data.length) return false;
    const name = data.toString('latin1', at + 4, at + 8);
    // Browsers show a picture whose ancillary chunks (a small letter first) are damaged, and so do decoders.
    const isCritical = name.charCodeAt(0) < 0x60;
    if (isCritical && crc32(data.subarray(at + 4, end)) !== data.readUInt32BE(end)) return false;
    if (name === 'IEND') return true;
    at = end + 4;
  }
  return false;
}

/** ITU T.81, B.1.1: segments up to the first scan. A small picture in them, as cameras write it, has an end too. */
function isWholeJpeg(data: Buffer): boolean {
  let at = 2;
  while (at + 4 <= data.length && data[at] === 0xff) {
    const marker = data[at + 1] ?? 0;
    if (marker === SCAN) return data.lastIndexOf(END) > at;
    // Bytes 0xff may stand before a marker, as many as there are.
    at += marker === 0xff ? 1 : 2 + data.readUInt16BE(at + 2);
  }
  return false;
}

const SCAN = 0xda;
const END = Buffer.from([0xff, 0xd9]);
