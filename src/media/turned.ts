// Whether a picture is shown turned by a quarter, as the camera noted it, where image-size does not tell.

/**
 * For PNG by its eXIf chunk, for AVIF by the rotation of its container. Browsers leave WebP as it is, whatever its EXIF
 * says (seen in Chromium 147), and so do we.
 */
export function isTurned(bytes: Uint8Array, format: string): boolean {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (format === 'png') return isTurnedPng(data);
  return (format === 'avif' || format === 'heif') && isTurnedAvif(data);
}

/** EXIF orientations 5 to 8 turn the picture by a quarter. */
export function isQuarterTurn(orientation: number | undefined): boolean {
  return orientation !== undefined && orientation >= 5 && orientation <= 8;
}

/** PNG, third edition, 11.3.3.5: the chunk holds EXIF, and stands before the pixels as a rule. */
function isTurnedPng(data: Buffer): boolean {
  let at = 8;
  while (at + 12 <= data.length) {
    const length = data.readUInt32BE(at);
    const name = data.toString('latin1', at + 4, at + 8);
    if (name === 'IDAT' || name === 'IEND') return false;
    if (name === 'eXIf') return isQuarterTurn(orientationIn(data.subarray(at + 8, at + 8 + length)));
    at += 12 + length;
  }
  return false;
}

/** TIFF 6.0: a header, and at the offset that it names a list of entries of twelve bytes; 0x0112 is the orientation. */
function orientationIn(exif: Buffer): number | undefined {
  if (exif.length < 8) return undefined;
  const isLittle = exif.toString('latin1', 0, 2) === 'II';
  const short = (at: number): number =>
    at + 2 > exif.length ? 0 : isLittle ? exif.readUInt16LE(at) : exif.readUInt16BE(at);
  const start = isLittle ? exif.readUInt32LE(4) : exif.readUInt32BE(4);
  for (let index = 0; index < short(start); index += 1) {
    const entry = start + 2 + 12 * index;
    if (short(entry) === 0x0112) return short(entry + 8);
  }
  return undefined;
}

/** ISO/IEC 23008-12, 6.5.10: `irot`, whose last two bits are quarters of a turn. */
function isTurnedAvif(data: Buffer): boolean {
  const end = data.indexOf('mdat', 0, 'latin1');
  const box = data.subarray(0, end === -1 ? data.length : end).indexOf('irot', 0, 'latin1');
  return box !== -1 && (data[box + 4] ?? 0) % 2 === 1;
}
