// A ZIP archive, written as it grows: what is in it is packed once, and leaves the memory when it is written.
import { deflated } from '../lib/deflate.ts';

/** Takes the archive's bytes, in order. */
export type Sink = (bytes: Uint8Array) => Promise<void> | void;

/** A file, ready to be put into an archive. */
export interface PackedFile {
  readonly bytes: Uint8Array;
  /** Of what it holds. */
  readonly size: number;
  readonly crc: number;
  readonly isStored: boolean;
}

export interface Zip {
  readonly add: (name: string, file: PackedFile) => Promise<void>;
  /** Writes the list of all files: nothing can be added behind it. */
  readonly end: () => Promise<void>;
}

/** Whether a file begins as an EPUB does: https://www.w3.org/TR/epub-33/#sec-zip-container-mime. */
export function isEpub(start: Uint8Array): boolean {
  const text = Buffer.from(start).toString('latin1');
  return text.startsWith('PK\x03\x04') && text.slice(30).startsWith('mimetypeapplication/epub+zip');
}

/** Packs text. What is packed already, such as pictures, is better stored. */
export function packed(content: string | Uint8Array): PackedFile {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return { bytes: deflated(bytes), size: bytes.length, crc: crcOf(bytes), isStored: false };
}

export function stored(content: string | Uint8Array): PackedFile {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return { bytes, size: bytes.length, crc: crcOf(bytes), isStored: true };
}

/**
 * Sizes stand before each file, and all times are the first that the format knows: the same files give the same bytes.
 * Names are ASCII. Source: PKWARE's APPNOTE 6.3, 4.3 to 4.4.
 */
export function zipInto(sink: Sink): Zip {
  const entries: Buffer[] = [];
  let offset = 0;
  const put = async (bytes: Uint8Array): Promise<void> => {
    offset += bytes.length;
    await sink(bytes);
  };
  return {
    add: async (name, file) => {
      entries.push(Buffer.concat([centralHead(name, file, offset), Buffer.from(name)]));
      await put(Buffer.concat([localHead(name, file), Buffer.from(name)]));
      await put(file.bytes);
    },
    end: async () => {
      const start = offset;
      const list = Buffer.concat(entries);
      await put(list);
      await put(endRecord(entries.length, list.length, start));
    },
  };
}

/** 1 January 1980. */
const DATE = 0x21;

function sizes(head: Buffer, at: number, name: string, file: PackedFile): void {
  head.writeUInt16LE(20, at);
  head.writeUInt16LE(file.isStored ? 0 : 8, at + 4);
  head.writeUInt16LE(DATE, at + 8);
  head.writeUInt32LE(file.crc, at + 10);
  head.writeUInt32LE(file.bytes.length, at + 14);
  head.writeUInt32LE(file.size, at + 18);
  head.writeUInt16LE(name.length, at + 22);
}

function localHead(name: string, file: PackedFile): Buffer {
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  sizes(head, 4, name, file);
  return head;
}

function centralHead(name: string, file: PackedFile, offset: number): Buffer {
  const head = Buffer.alloc(46);
  head.writeUInt32LE(0x02014b50, 0);
  head.writeUInt16LE(20, 4);
  sizes(head, 6, name, file);
  head.writeUInt32LE(offset, 42);
  return head;
}

function endRecord(count: number, size: number, start: number): Buffer {
  const record = Buffer.alloc(22);
  record.writeUInt32LE(0x06054b50, 0);
  record.writeUInt16LE(count, 8);
  record.writeUInt16LE(count, 10);
  record.writeUInt32LE(size, 12);
  record.writeUInt32LE(start, 16);
  return record;
}

const TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** CRC-32 of ISO 3309. Node has one of its own from 20.15 on in one line of versions, and from 22.2 in another. */
function crcOf(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (TABLE[(crc ^ byte) & 0xff] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
}
