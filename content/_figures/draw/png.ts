// Writes pictures as PNG files: the smallest encoder that makes small files of enlarged pixels.
import { deflateSync } from 'node:zlib';
import type { Tile } from './tile.ts';

export function encodePng({ width, height, pixels }: Tile): Uint8Array {
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  // Eight bits a channel; colour with opacity.
  header.set([8, 6, 0, 0, 0], 8);
  const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(filtered(width, height, pixels), { level: 9 })),
    chunk('IEND', new Uint8Array(0)),
  ]);
}

/** Filter 2: each row as its difference to the row above, which is nothing wherever pixels were enlarged. */
function filtered(width: number, height: number, pixels: Uint8Array): Uint8Array {
  const stride = 4 * width;
  const rows = new Uint8Array((stride + 1) * height);
  for (let row = 0; row < height; row++) {
    rows[row * (stride + 1)] = 2;
    for (let index = 0; index < stride; index++) {
      const above = row === 0 ? 0 : (pixels[(row - 1) * stride + index] as number);
      rows[row * (stride + 1) + 1 + index] = (pixels[row * stride + index] as number) - above;
    }
  }
  return rows;
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  whole.set(body, 4);
  whole.writeUInt32BE(checksum(body), body.length + 4);
  return whole;
}

/** CRC-32 as PNG asks for it. */
function checksum(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return (sum ^ 0xffffffff) >>> 0;
}
