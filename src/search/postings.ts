// Where a term stands, as a short string: pairs of a section and how much it says about the term, from 1 to 15.

export interface Posting {
  readonly section: number;
  readonly weight: number;
}

/**
 * 45 characters end a number and 45 go on; neither quotes nor backslashes are among them, so that a script holds them
 * as they are.
 */
const BASE = 45;
const FIRST = 35;
const BACKSLASH = 92;

/** In order of section: each as the way from the last one, times 16, plus the weight. */
export function packPostings(postings: readonly Posting[]): string {
  let text = '';
  let last = 0;
  for (const { section, weight } of postings) {
    text += packNumber((section - last) * 16 + weight);
    last = section;
  }
  return text;
}

export function unpackPostings(text: string): readonly Posting[] {
  const postings: Posting[] = [];
  let section = 0;
  let number = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const digit = code - FIRST - (code > BACKSLASH ? 1 : 0);
    number = number * BASE + (digit % BASE);
    if (digit >= BASE) continue;
    section += number >> 4;
    postings.push({ section, weight: number & 15 });
    number = 0;
  }
  return postings;
}

function packNumber(number: number): string {
  let text = '';
  for (let rest = number, goesOn = 0; ; rest = Math.floor(rest / BASE), goesOn = BASE) {
    const code = FIRST + (rest % BASE) + goesOn;
    text = String.fromCharCode(code >= BACKSLASH ? code + 1 : code) + text;
    if (rest < BASE) return text;
  }
}
