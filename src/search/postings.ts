// Where a term stands, as a short string: pairs of a section and how much it says about the term, from 1 to 15. The
// reader's browser unpacks what pack-postings.ts packs.

export interface Posting {
  readonly section: number;
  readonly weight: number;
}

/**
 * 45 characters end a number and 45 go on; neither quotes nor backslashes are among them, so that a script holds them
 * as they are.
 */
export const BASE = 45;
export const FIRST = 35;
export const BACKSLASH = 92;

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
