// How many words a text has, as a person would count them.

const [UNKNOWN, OTHER, WORD, BLANK, DENSE] = [0, 1, 2, 3, 4];
/** What each UTF-16 unit is, once it was met. */
const kinds = new Uint8Array(1 << 16);

const IS_DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const IS_WORD = /[\p{L}\p{N}]/u;

function kindOf(sign: string): number {
  if (IS_DENSE.test(sign)) return DENSE;
  if (IS_WORD.test(sign)) return WORD;
  return /\s/.test(sign) ? BLANK : OTHER;
}

/**
 * Counts piece by piece, as if all were one text: what stands between blanks is a word if a letter or a digit is in it.
 * A Chinese or Japanese character counts as one.
 */
export class WordCounter {
  #words = 0;
  #isInWord = false;

  get words(): number {
    return this.#words;
  }

  add(text: string): void {
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      let kind = kinds[code] ?? OTHER;
      if (kind === UNKNOWN) {
        const isHalf = code >= 0xd800 && code <= 0xdbff;
        kind = kindOf(isHalf ? text.slice(at, at + 2) : text.charAt(at));
        if (isHalf) at += 1;
        else kinds[code] = kind;
      }
      if (kind === DENSE) this.#words += 1;
      else if (kind === WORD && !this.#isInWord) this.#words += 1;
      if (kind !== OTHER) this.#isInWord = kind === WORD;
    }
  }
}
