// How large and how long a video is, from the header of its file: MP4 (QuickTime) and WebM (Matroska).

import type { VideoSize } from '../model/workspace.ts';

/** Reads `length` bytes from `from` on, or fewer at the file's end. */
export type ReadRange = (from: number, length: number) => Promise<Uint8Array>;

/** `clip.MP4` → true. */
export function isVideoFile(path: string): boolean {
  return /\.(?:mp4|m4v|mov|webm)$/i.test(path);
}

/**
 * In CSS pixels, after the rotation that the file asks for. Undefined where the bytes are no such file, or do not tell.
 * Reads headers only, wherever in the file they stand.
 */
export async function measureVideo(read: ReadRange): Promise<VideoSize | undefined> {
  const start = view(await read(0, 512 * 1024));
  if (start.byteLength < 16) return undefined;
  try {
    return start.getUint32(0) === 0x1a45dfa3 ? readWebm(start) : await readMp4(read);
  } catch (error) {
    // A header that says more than the file holds.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/**
 * ISO/IEC 14496-12: a file is a list of boxes, each with its length and four letters; `moov` describes what is played.
 */
async function readMp4(read: ReadRange): Promise<VideoSize | undefined> {
  let at = 0;
  for (let count = 0; count < 64; count += 1) {
    const head = view(await read(at, 16));
    if (head.byteLength < 16) return undefined;
    const short = head.getUint32(0);
    const length = short === 1 ? Number(head.getBigUint64(8)) : short;
    if (letters(head, 4) === 'moov')
      return length > 32 * 1024 * 1024
        ? undefined
        : readMovie(view(await read(at, length === 0 ? 32 * 1024 * 1024 : length)));
    if (length < 8) return undefined;
    at += length;
  }
  return undefined;
}

function readMovie(moov: DataView): VideoSize | undefined {
  const boxes = boxesIn(moov, 8, moov.byteLength);
  const header = boxes.find(({ type }) => type === 'mvhd');
  const tracks = boxes
    .filter(({ type }) => type === 'trak')
    .flatMap(({ from, to }) => boxesIn(moov, from, to).filter(({ type }) => type === 'tkhd'));
  for (const { from } of tracks) {
    // Version 1 has longer times; after them come 16 bytes of no interest, and the matrix.
    const matrix = from + (moov.getUint8(from) === 1 ? 52 : 40);
    const [width, height] = [moov.getUint32(matrix + 36) / 65536, moov.getUint32(matrix + 40) / 65536];
    if (width < 1 || height < 1) continue;
    const isTurned = moov.getInt32(matrix) === 0 && moov.getInt32(matrix + 16) === 0;
    const size = isTurned
      ? { width: Math.round(height), height: Math.round(width) }
      : { width: Math.round(width), height: Math.round(height) };
    return { ...size, seconds: header === undefined ? undefined : secondsOf(moov, header.from) };
  }
  return undefined;
}

function secondsOf(moov: DataView, at: number): number | undefined {
  const isLong = moov.getUint8(at) === 1;
  const scale = moov.getUint32(at + (isLong ? 20 : 12));
  const duration = isLong ? Number(moov.getBigUint64(at + 24)) : moov.getUint32(at + 16);
  return scale === 0 || duration === 0 ? undefined : Math.round(duration / scale);
}

interface Box {
  readonly type: string;
  /** Of its content. */
  readonly from: number;
  readonly to: number;
}

function boxesIn(bytes: DataView, from: number, to: number): readonly Box[] {
  const boxes: Box[] = [];
  for (let at = from; at + 8 <= to; ) {
    const length = bytes.getUint32(at);
    if (length < 8) break;
    boxes.push({ type: letters(bytes, at + 4), from: at + 8, to: Math.min(at + length, to) });
    at += length;
  }
  return boxes;
}

function letters(bytes: DataView, at: number): string {
  return String.fromCharCode(
    bytes.getUint8(at),
    bytes.getUint8(at + 1),
    bytes.getUint8(at + 2),
    bytes.getUint8(at + 3),
  );
}

/** RFC 8794 (EBML) and RFC 9559 (Matroska): elements with an id, a length and content. These hold others. */
const HOLDERS = new Set([0x18538067, 0x1549a966, 0x1654ae6b, 0xae, 0xe0]);

function readWebm(bytes: DataView): VideoSize | undefined {
  const found = new Map<number, number>();
  readElements(bytes, 0, bytes.byteLength, found);
  const [width, height] = [found.get(0x54b0) ?? found.get(0xb0), found.get(0x54ba) ?? found.get(0xba)];
  if (width === undefined || height === undefined || width < 1 || height < 1) return undefined;
  const duration = found.get(0x4489);
  return {
    width,
    height,
    seconds: duration === undefined ? undefined : Math.round((duration * (found.get(0x2ad7b1) ?? 1_000_000)) / 1e9),
  };
}

/** The first value of each element of interest; a length that is not known reaches to the end of what was read. */
function readElements(bytes: DataView, from: number, to: number, found: Map<number, number>): void {
  for (let at = from; at < to; ) {
    const id = readNumber(bytes, at, 'with marker');
    const size = readNumber(bytes, at + id.length, 'without marker');
    const start = at + id.length + size.length;
    const end = Number.isNaN(size.value) ? to : Math.min(to, start + size.value);
    if (HOLDERS.has(id.value)) readElements(bytes, start, end, found);
    else if ([0xb0, 0xba, 0x54b0, 0x54ba, 0x2ad7b1].includes(id.value) && !found.has(id.value))
      found.set(id.value, unsigned(bytes, start, end));
    else if (id.value === 0x4489)
      found.set(id.value, end - start === 4 ? bytes.getFloat32(start) : bytes.getFloat64(start));
    at = end;
  }
}

/** A number whose first byte tells how long it is. NaN where all its bits say "unknown". */
function readNumber(
  bytes: DataView,
  at: number,
  kind: 'with marker' | 'without marker',
): { value: number; length: number } {
  const first = bytes.getUint8(at);
  const length = Math.clz32(first) - 23;
  if (length > 8) throw new RangeError('no number begins with a zero byte');
  let value = kind === 'with marker' ? first : first & (0xff >> length);
  let isUnknown = (first & (0xff >> length)) === 0xff >> length;
  for (let index = 1; index < length; index += 1) {
    const byte = bytes.getUint8(at + index);
    value = value * 256 + byte;
    isUnknown &&= byte === 0xff;
  }
  return { value: isUnknown && kind === 'without marker' ? NaN : value, length };
}

function unsigned(bytes: DataView, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at += 1) value = value * 256 + bytes.getUint8(at);
  return value;
}

function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
