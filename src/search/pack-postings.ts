// Where a term stands → the short string that postings.ts reads.
import { BACKSLASH, BASE, FIRST } from './postings.ts';

/** A posting as one number, for an index that is made: a book has millions. */
export function postingOf(section: number, weight: number): number {
  return section * 16 + weight;
}

export function weightOf(posting: number): number {
  return posting & 15;
}

/** In order of section: each as the way from the last one, times 16, plus the weight. */
export function packPostings(postings: Uint32Array): string {
  let text = '';
  let last = 0;
  for (const posting of postings) {
    text += packNumber(posting - last);
    last = posting - weightOf(posting);
  }
  return text;
}

function packNumber(number: number): string {
  return PACKED[number] ?? packLarge(number);
}

function packLarge(number: number): string {
  let text = '';
  for (let rest = number, goesOn = 0; ; rest = Math.floor(rest / BASE), goesOn = BASE) {
    const code = FIRST + (rest % BASE) + goesOn;
    text = String.fromCharCode(code >= BACKSLASH ? code + 1 : code) + text;
    if (rest < BASE) return text;
  }
}

/** Of two signs at most. */
const PACKED: readonly string[] = Array.from({ length: BASE * BASE }, (_, number) => packLarge(number));
