// Films without pictures: what an MP4 says of itself, byte by byte (ISO/IEC 14496-12), and not a frame.

/** So many bytes, the highest first; of more than six, the last two are zero. */
export const number = (value: number, length: number): Buffer => {
  const bytes = Buffer.alloc(length);
  bytes.writeUIntBE(value, 0, Math.min(length, 6));
  return bytes;
};
/** A number with 16 bits behind its point. */
const fixed = (value: number): Buffer => number(value * 65536, 4);

/** One box: its length, its name, its content. */
export function box(type: string, ...content: readonly Buffer[]): Buffer {
  const body = Buffer.concat(content);
  return Buffer.concat([number(body.length + 8, 4), Buffer.from(type), body]);
}

/** The first six values of how a track's picture is turned; the last three never differ. */
const matrix = (...values: readonly number[]): Buffer =>
  Buffer.concat([...values, 0, 0].map(fixed).concat(number(0x40000000, 4)));
export const UPRIGHT = matrix(1, 0, 0, 0, 1, 0);
/** By a quarter. */
export const TURNED = matrix(0, 1, 0, 0xffff, 0, 0);

/** What a film says of its length. */
export function movieHeader(seconds: number): Buffer {
  return box('mvhd', Buffer.alloc(12), number(600, 4), number(600 * seconds, 4), Buffer.alloc(80));
}

export function track(width: number, height: number, turned: Buffer): Buffer {
  return box('trak', box('tkhd', Buffer.alloc(40), turned, fixed(width), fixed(height)), box('mdia'));
}

/** The header of a film of so many pixels and seconds. */
export function filmFile(width: number, height: number, seconds: number): Buffer {
  return Buffer.concat([
    box('ftyp', Buffer.from('isom')),
    box('moov', movieHeader(seconds), track(width, height, UPRIGHT)),
  ]);
}
