// The text of an SVG file, as browsers decode it in an <img>: UTF-16 by its byte order mark, else UTF-8.

/** Undefined for any other encoding: Chromium shows nothing of such a file, whatever it says of itself. */
export function drawingText(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
    // UTF-16 without its mark.
    return text.slice(0, 2).includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}

/** Also of a file's first bytes, which may end within a sign; what cannot be decoded is U+FFFD. */
export function drawingStart(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
}
