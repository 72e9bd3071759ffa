// Pictures for tests, drawn when they are needed: no file of pixels lies in the repository.
import { deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';

/** Soft colours everywhere, as a camera gives them; the same pixels each time. */
export function photograph(width: number, height: number): Sharp {
  const data = Buffer.alloc(width * height * 3);
  let seed = 1;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      const noise = (seed / 2147483648) * 24;
      const at = 3 * (y * width + x);
      data[at] = 60 + (120 * x) / width + noise;
      data[at + 1] = 70 + (110 * y) / height + noise;
      data[at + 2] = 120 + 60 * Math.sin((x + y) / 40) + noise / 2;
    }
  }
  return sharp(data, { raw: { width, height, channels: 3 } });
}

/** Black circles and lines on `ground`; 'none' is see-through. */
export function lineArt(width: number, height: number, ground = '#fff'): Sharp {
  const circles = Array.from(
    { length: 6 },
    (_, index) =>
      `<circle cx="${(width * (index + 1)) / 7}" cy="${height / 2}" r="${height / 6}" fill="none" stroke="#000" stroke-width="3"/>`,
  );
  return sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="${ground}"/>${circles.join('')}<path d="M0 ${height / 2}H${width}" stroke="#a00" stroke-width="2"/></svg>`,
    ),
  );
}

/** A ball that falls: a GIF of `frames` frames. */
export async function film(width: number, height: number, frames: number): Promise<Buffer> {
  const pages = Array.from(
    { length: frames },
    (_, index) =>
      `<circle cx="${width / 2}" cy="${height * index + (height * (index + 1)) / (frames + 1)}" r="${height / 8}" fill="#06c"/>`,
  );
  const strip = await sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height * frames}"><rect width="100%" height="100%" fill="#eee"/>${pages.join('')}</svg>`,
    ),
  )
    .ensureAlpha()
    .raw()
    .toBuffer();
  return sharp(strip, { raw: { width, height: height * frames, channels: 4, pageHeight: height } })
    .gif({ delay: Array.from({ length: frames }, () => 80), loop: 0 })
    .toBuffer();
}

/** A PNG of one bit a pixel, all black; with `data: false`, a file of 57 bytes that only claims its size. */
export function blackPng(width: number, height: number, { data }: { readonly data: boolean }): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 1;
  const row = 1 + Math.ceil(width / 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    ...(data
      ? [chunk('IDAT', deflateSync(Buffer.alloc(row * height), { level: 1 }))]
      : [chunk('IDAT', Buffer.alloc(0))]),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** PNG, second edition, annex D. */
function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
