// Bytes → text, and where they are not UTF-8: then they are read as what they seem to be, so that an author recognizes
// the words.

export interface Decoded {
  readonly text: string;
  /** Undefined where all is UTF-8, as it should be. */
  readonly fault: EncodingFault | undefined;
}

export type EncodingFault =
  | { readonly kind: 'utf-16' }
  /**
   * `first` is the first byte that belongs to no character of UTF-8, `at` the offset in the text of what was made of
   * it, `count` how many there are; `seems` is undefined where other bytes of the file are well-formed UTF-8, so that
   * no one encoding explains it.
   */
  | {
      readonly kind: 'bytes';
      readonly first: number;
      readonly at: number;
      readonly count: number;
      readonly seems: 'Windows-1252' | 'old' | undefined;
      readonly hasNul: boolean;
    };

/** A mark of byte order stays in the text, as offsets count it. */
export function decodeText(bytes: Uint8Array): Decoded {
  const order = utf16Order(bytes);
  if (order !== undefined)
    return { text: new TextDecoder(order, { ignoreBOM: true }).decode(bytes), fault: { kind: 'utf-16' } };
  try {
    return { text: new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }).decode(bytes), fault: undefined };
  } catch {
    return decodeMixed(bytes);
  }
}

/** By its mark of byte order; without one, by the zeros beside each letter of ASCII. */
function utf16Order(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const start = bytes.subarray(0, 1000);
  if (!start.includes(0)) return undefined;
  const zeros = [0, 0];
  for (const [index, byte] of start.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const most = start.length / 2;
  if (odd > most * 0.4 && even < most * 0.1) return 'utf-16le';
  return even > most * 0.4 && odd < most * 0.1 ? 'utf-16be' : undefined;
}

/**
 * What is well-formed UTF-8 is read as such, each other byte as Windows-1252: a file may hold both, where a line was
 * pasted in.
 */
function decodeMixed(bytes: Uint8Array): Decoded {
  const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
  const pieces: string[] = [];
  const found = { first: 0, at: 0, count: 0, characters: 0, letters: 0 };
  let length = 0;
  let done = 0;
  const add = (text: string): void => {
    pieces.push(text);
    length += text.length;
  };
  for (let index = 0; index < bytes.length; ) {
    const wide = widthAt(bytes, index);
    if (wide === 0) {
      add(utf8.decode(bytes.subarray(done, index)));
      if (found.count === 0) Object.assign(found, { first: bytes[index], at: length });
      add(inWindows1252(bytes[index] ?? 0));
      found.count += 1;
      done = index + 1;
    } else if (wide > 1) found.characters += 1;
    else if (/[a-z]/i.test(String.fromCharCode(bytes[index] ?? 0))) found.letters += 1;
    index += Math.max(1, wide);
  }
  add(utf8.decode(bytes.subarray(done)));
  const { first, at, count, characters, letters } = found;
  // A text in Cyrillic, Greek or Chinese has more bytes above ASCII than letters in it; one in French or German has
  // few.
  const seems = characters > count / 10 ? undefined : count < letters ? 'Windows-1252' : 'old';
  return { text: pieces.join(''), fault: { kind: 'bytes', first, at, count, seems, hasNul: bytes.includes(0) } };
}

/** Where it differs from Latin-1. Node 20's own decoder of that name reads Latin-1. */
const FROM_0X80 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

function inWindows1252(byte: number): string {
  return byte >= 0x80 && byte < 0xa0 ? FROM_0X80.charAt(byte - 0x80) : String.fromCharCode(byte);
}

/** How many bytes the character of UTF-8 at `index` has; 0 where there is none. */
function widthAt(bytes: Uint8Array, index: number): number {
  const first = bytes[index] ?? 0;
  if (first < 0x80) return 1;
  const wide =
    first >= 0xc2 && first <= 0xdf ? 2 : first >= 0xe0 && first <= 0xef ? 3 : first >= 0xf0 && first <= 0xf4 ? 4 : 0;
  for (let next = 1; next < wide; next += 1) {
    const byte = bytes[index + next] ?? 0;
    // The shortest form alone counts, no half of a pair of UTF-16, and nothing above U+10FFFF.
    const least = next > 1 ? 0x80 : first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
    const most = next > 1 ? 0xbf : first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
    if (byte < least || byte > most) return 0;
  }
  return wide;
}
