// Bytes of a drawing in few colours, packed as zlib has them (RFC 1950, 1951): what lies beside or above is named.
// fflate looks for whatever came before, and takes twice as long for the same size; Node's packs otherwise elsewhere.

/** Of `rows`, each `stride` bytes. */
export function packRows(rows: Uint8Array, stride: number): Uint8Array {
  const tokens = tokensOf(rows, stride);
  const codes = codesFor(tokens, stride);
  const bits = createBits(rows.length + 1_000);
  // One block, the last one, with codes of its own: 286 for literals and lengths, 30 for distances.
  bits.add(0b101, 3);
  bits.add(29, 5);
  bits.add(29, 5);
  // Lengths of codes are written as numbers of four bits: of 19 signs for them, those that repeat are not used.
  bits.add(15, 4);
  for (let sign = 0; sign < 19; sign += 1) bits.add(sign < 3 ? 0 : 4, 3);
  for (const { length } of [...codes.literals, ...codes.distances]) bits.add(reversed(length, 4), 4);
  for (const token of tokens) {
    if (token < MATCH) addCode(bits, codes.literals[token]);
    else addMatch(bits, token - MATCH, codes, stride);
  }
  addCode(bits, codes.literals[END]);
  return framed(bits.bytes(), adler32(rows));
}

const END = 256;
/** A token below is a byte; above, twice a length, and 1 more where what is meant lies in the row above. */
const MATCH = 512;
const [SHORTEST, LONGEST] = [4, 258];

function tokensOf(rows: Uint8Array, stride: number): readonly number[] {
  const tokens: number[] = [];
  const bytes = Buffer.from(rows.buffer, rows.byteOffset, rows.byteLength);
  for (let start = 0; start < bytes.length; start += stride) {
    const end = start + stride;
    // Most rows are as the one above.
    const isSame = start > 0 && bytes.compare(bytes, start - stride, start, start, end) === 0;
    let at = start;
    while (at < end) {
      const most = Math.min(end, at + LONGEST);
      const above = isSame ? most - at : start === 0 ? 0 : sameFrom(bytes, at, most, stride);
      const beside = at === 0 || above === most - at ? 0 : sameFrom(bytes, at, most, 1);
      const length = Math.max(above, beside);
      if (length < SHORTEST) tokens.push(bytes[at] ?? 0);
      else tokens.push(MATCH + 2 * length + (beside >= above ? 0 : 1));
      at += length < SHORTEST ? 1 : length;
    }
  }
  return tokens;
}

/** How many bytes from `at` on are those that stand so far before. */
function sameFrom(bytes: Uint8Array, at: number, end: number, distance: number): number {
  let to = at;
  while (to < end && bytes[to] === bytes[to - distance]) to += 1;
  return to - at;
}

interface Code {
  /** In bits; 0 where nothing asks for it. */
  readonly length: number;
  /** First bit lowest. */
  readonly bits: number;
}

interface Codes {
  readonly literals: readonly Code[];
  readonly distances: readonly Code[];
}

function codesFor(tokens: readonly number[], stride: number): Codes {
  const literals = new Array<number>(286).fill(0);
  const distances = new Array<number>(30).fill(0);
  // A code of one sign alone would be none.
  distances[0] = distances[distanceSign(stride).sign] = 1;
  literals[END] = 1;
  for (const token of tokens) {
    const sign = token < MATCH ? token : lengthSign((token - MATCH) >> 1).sign;
    literals[sign] = (literals[sign] ?? 0) + 1;
    if (token < MATCH) continue;
    const far = distanceSign(token % 2 === 1 ? stride : 1).sign;
    distances[far] = (distances[far] ?? 0) + 1;
  }
  return { literals: codesOf(literals), distances: codesOf(distances) };
}

/** Huffman's codes for signs that come so often, none longer than 15 bits. */
function codesOf(counts: readonly number[]): readonly Code[] {
  const lengths = new Array<number>(counts.length).fill(0);
  let trees = counts.flatMap((count, sign) => (count === 0 ? [] : [{ count, signs: [sign] }]));
  while (trees.length > 1) {
    trees.sort((a, b) => a.count - b.count);
    const [a, b, ...others] = trees;
    if (a === undefined || b === undefined) break;
    const signs = [...a.signs, ...b.signs];
    for (const sign of signs) lengths[sign] = (lengths[sign] ?? 0) + 1;
    trees = [...others, { count: a.count + b.count, signs }];
  }
  if (Math.max(...lengths) > 15) return codesOf(counts.map((count) => (count === 0 ? 0 : (count >> 1) + 1)));
  return numbered(lengths);
}

/** By length, then by sign, one number after the other. */
function numbered(lengths: readonly number[]): readonly Code[] {
  const codes: Code[] = lengths.map(() => ({ length: 0, bits: 0 }));
  let next = 0;
  for (let length = 1; length <= 15; length += 1) {
    for (const [sign, own] of lengths.entries()) {
      if (own !== length) continue;
      codes[sign] = { length, bits: reversed(next, length) };
      next += 1;
    }
    next *= 2;
  }
  return codes;
}

function reversed(bits: number, length: number): number {
  let turned = 0;
  for (let bit = 0; bit < length; bit += 1) turned |= ((bits >> bit) & 1) << (length - 1 - bit);
  return turned;
}

interface Sign {
  readonly sign: number;
  /** So many bits follow. */
  readonly more: number;
  readonly value: number;
}

/** RFC 1951, 3.2.5: four signs for each power of two. */
function lengthSign(length: number): Sign {
  if (length === LONGEST) return { sign: 285, more: 0, value: 0 };
  const over = length - 3;
  const more = over < 8 ? 0 : 29 - Math.clz32(over);
  return { sign: over < 8 ? 257 + over : 261 + 4 * more + ((over >> more) & 3), more, value: over & ((1 << more) - 1) };
}

/** Two signs for each power of two. */
function distanceSign(distance: number): Sign {
  const over = distance - 1;
  const more = over < 4 ? 0 : 30 - Math.clz32(over);
  return { sign: over < 4 ? over : 2 + 2 * more + ((over >> more) & 1), more, value: over & ((1 << more) - 1) };
}

function addMatch(bits: Bits, match: number, { literals, distances }: Codes, stride: number): void {
  const length = lengthSign(match >> 1);
  addCode(bits, literals[length.sign]);
  bits.add(length.value, length.more);
  const distance = distanceSign(match % 2 === 1 ? stride : 1);
  addCode(bits, distances[distance.sign]);
  bits.add(distance.value, distance.more);
}

function addCode(bits: Bits, code: Code | undefined): void {
  bits.add(code?.bits ?? 0, code?.length ?? 0);
}

type Bits = ReturnType<typeof createBits>;

/** `most` bytes at most. */
function createBits(most: number) {
  const bytes = new Uint8Array(most);
  let [at, held, count] = [0, 0, 0];
  return {
    add: (bits: number, length: number): void => {
      held |= bits << count;
      count += length;
      while (count >= 8) {
        bytes[at] = held & 0xff;
        at += 1;
        held >>>= 8;
        count -= 8;
      }
    },
    bytes: (): Uint8Array => {
      bytes[at] = held;
      return bytes.subarray(0, count > 0 ? at + 1 : at);
    },
  };
}

function framed(packed: Uint8Array, sum: number): Uint8Array {
  const frame = Buffer.alloc(packed.length + 6);
  frame.set([0x78, 0x01]);
  frame.set(packed, 2);
  frame.writeUInt32BE(sum, packed.length + 2);
  return frame;
}

/** RFC 1950, 8.2: four bytes at once, and as many before what is left over as no sum of 32 bits overflows. */
function adler32(bytes: Uint8Array): number {
  let [a, b] = [1, 0];
  const whole = bytes.length - (bytes.length % 4);
  for (let start = 0; start < whole; start += 3_600) {
    const end = Math.min(whole, start + 3_600);
    for (let at = start; at < end; at += 4) {
      const first = bytes[at] ?? 0;
      const second = bytes[at + 1] ?? 0;
      const third = bytes[at + 2] ?? 0;
      const fourth = bytes[at + 3] ?? 0;
      b += 4 * (a + first) + 3 * second + 2 * third + fourth;
      a += first + second + third + fourth;
    }
    a %= 65521;
    b %= 65521;
  }
  for (const byte of bytes.subarray(whole)) {
    a = (a + byte) % 65521;
    b = (b + a) % 65521;
  }
  return b * 65536 + a;
}
