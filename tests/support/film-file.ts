// A film without pictures: what an MP4 says of itself, byte by byte (ISO/IEC 14496-12), and not a frame.

const number = (value: number, length: number): Buffer => {
  const bytes = Buffer.alloc(length);
  bytes.writeUIntBE(value, 0, length);
  return bytes;
};
const fixed = (value: number): Buffer => number(value * 65536, 4);

/** One box: its length, its name, its content. */
function box(type: string, ...content: readonly Buffer[]): Buffer {
  const body = Buffer.concat(content);
  return Buffer.concat([number(body.length + 8, 4), Buffer.from(type), body]);
}

/** The header of a film of so many pixels and seconds. */
export function filmFile(width: number, height: number, seconds: number): Buffer {
  const matrix = Buffer.concat([
    fixed(1),
    fixed(0),
    fixed(0),
    fixed(0),
    fixed(1),
    fixed(0),
    fixed(0),
    fixed(0),
    number(0x40000000, 4),
  ]);
  const movie = box('mvhd', Buffer.alloc(12), number(600, 4), number(600 * seconds, 4), Buffer.alloc(80));
  return Buffer.concat([
    box('ftyp', Buffer.from('isom')),
    box('moov', movie, box('trak', box('tkhd', Buffer.alloc(40), matrix, fixed(width), fixed(height)), box('mdia'))),
  ]);
}
