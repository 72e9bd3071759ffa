// The terms of a book by number, and how often each stands in the text that is counted: a book of 300 chapters has a
// million words, and no string or list is made for one that was met before.
import { lazy } from '../lib/lazy.ts';
import { anyRun, LONGEST, MAY_BE_DENSE, SPACED_RUN, wordsOf } from './words.ts';

/** What a character is for a counted text. */
const UNKNOWN = 0;
const BESIDE = 1;
/** Of a word that must be looked at whole: beyond ASCII, or `_`. */
const CAREFUL = 2;
/** A letter or a digit of ASCII. */
const PLAIN = 3;
const APOSTROPHE = 4;

/** A run of plain signs. */
interface PlainWord {
  readonly end: number;
  readonly hash: number;
  /** Whether it is a whole word. */
  readonly isWhole: boolean;
}

const IS_OF_WORD = /^[\p{L}\p{N}\p{M}_\u00AD\u200B-\u200D\u2060]$/u;

const anyRunHere = lazy(() => new RegExp(anyRun().source, 'yu'));
const SPACED_RUN_HERE = new RegExp(SPACED_RUN.source, 'yu');

export class TermTable {
  readonly #terms: string[] = [];
  #hashes = new Int32Array(1 << 12);
  #values = new Uint32Array(1 << 12);
  /** Open addressing: one more than the number of a term, or 0. */
  #slots = new Int32Array(1 << 14);
  readonly #kinds = new Uint8Array(1 << 16);
  /** Terms of a run of signs that is not plain, such as `x_i` or `l’eau`. */
  readonly #careful = new Map<string, readonly number[]>();
  #seen: number[] = [];

  /** By their numbers. */
  get terms(): readonly string[] {
    return this.#terms;
  }

  /** Numbers of the terms that have a value since the last `count`, each once. */
  get seen(): readonly number[] {
    return this.#seen;
  }

  /** 0 where the term is not seen. */
  valueOf(id: number): number {
    return this.#values[id] ?? 0;
  }

  /** `value` is above 0. */
  setValue(id: number, value: number): void {
    if (this.valueOf(id) === 0) this.#seen.push(id);
    this.#values[id] = value;
  }

  /** The number of a term as `wordsOf` gives it, in lower case. */
  idOf(term: string): number {
    let hash = 0;
    for (let index = 0; index < term.length; index += 1) hash = hashed(hash, term.charCodeAt(index));
    return this.#find(term, 0, term.length, hash);
  }

  /** The terms of a text are seen from now on, their values are how often; gives how many words it has. */
  count(text: string): number {
    for (const id of this.#seen) this.#values[id] = 0;
    this.#seen = [];
    let words = 0;
    let at = 0;
    const runHere = MAY_BE_DENSE.test(text) ? anyRunHere() : SPACED_RUN_HERE;
    while (at < text.length) {
      const kind = this.#kindAt(text, at);
      if (kind === BESIDE || kind === APOSTROPHE) {
        at += 1;
        continue;
      }
      if (kind === PLAIN) {
        const { end, hash, isWhole } = this.#plainWord(text, at);
        if (isWhole) {
          if (end - at <= LONGEST) words += this.#add(this.#find(text, at, end, hash));
          at = end;
          continue;
        }
      }
      runHere.lastIndex = at;
      const run = runHere.exec(text)?.[0];
      if (run !== undefined) for (const id of this.#idsOf(run)) words += this.#add(id);
      at += run?.length ?? 1;
    }
    return words;
  }

  #add(id: number): number {
    this.setValue(id, this.valueOf(id) + 1);
    return 1;
  }

  #kindAt(text: string, at: number): number {
    const code = text.charCodeAt(at);
    const known = this.#kinds[code] ?? BESIDE;
    return known === UNKNOWN ? (this.#kinds[code] = kindOf(code)) : known;
  }

  /** In one go, and without a call for each sign: V8 runs this before it has found the time to make it fast. */
  #plainWord(text: string, start: number): PlainWord {
    let hash = 0;
    let end = start;
    for (; end < text.length; end += 1) {
      const code = text.charCodeAt(end);
      if (this.#kinds[code] !== PLAIN && this.#kindAt(text, end) !== PLAIN) break;
      // In lower case; digits have this bit anyway.
      hash = Math.imul(hash ^ (code | 32), 0x01000193);
      hash ^= hash >>> 15;
    }
    return { end, hash, isWhole: this.#endsAt(text, end) };
  }

  /** Whether a word of plain signs is over at `end`, or goes on otherwise. */
  #endsAt(text: string, end: number): boolean {
    if (end === text.length) return true;
    const next = this.#kindAt(text, end);
    if (next !== APOSTROPHE) return next === BESIDE;
    if (end + 1 === text.length) return true;
    const after = this.#kindAt(text, end + 1);
    return after === BESIDE || after === APOSTROPHE;
  }

  #idsOf(run: string): readonly number[] {
    const known = this.#careful.get(run);
    if (known !== undefined) return known;
    const ids = wordsOf(run).map(({ term }) => this.idOf(term));
    this.#careful.set(run, ids);
    return ids;
  }

  /** Of a part of a text, in whichever case. */
  #find(text: string, start: number, end: number, hash: number): number {
    let slot = hash & (this.#slots.length - 1);
    for (;;) {
      const id = (this.#slots[slot] ?? 0) - 1;
      if (id < 0) break;
      if (this.#hashes[id] === hash && isTerm(this.#terms[id] ?? '', text, start, end)) return id;
      slot = (slot + 1) & (this.#slots.length - 1);
    }
    return this.#learn(text.slice(start, end).toLowerCase(), hash, slot);
  }

  #learn(term: string, hash: number, slot: number): number {
    const id = this.#terms.length;
    this.#terms.push(term);
    if (id === this.#hashes.length) {
      this.#hashes = longer(this.#hashes, new Int32Array(2 * id));
      this.#values = longer(this.#values, new Uint32Array(2 * id));
    }
    this.#hashes[id] = hash;
    this.#slots[slot] = id + 1;
    if (4 * id > this.#slots.length) this.#spread();
    return id;
  }

  #spread(): void {
    const slots = new Int32Array(2 * this.#slots.length);
    for (const id of this.#terms.keys()) {
      let slot = (this.#hashes[id] ?? 0) & (slots.length - 1);
      while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = id + 1;
    }
    this.#slots = slots;
  }
}

function longer<T extends Int32Array | Uint32Array>(row: T, into: T): T {
  into.set(row);
  return into;
}

function hashed(hash: number, code: number): number {
  const mixed = Math.imul(hash ^ code, 0x01000193);
  return mixed ^ (mixed >>> 15);
}

function isTerm(term: string, text: string, start: number, end: number): boolean {
  if (term.length !== end - start) return false;
  for (let index = 0; index < term.length; index += 1) {
    const code = text.charCodeAt(start + index);
    // Letters beyond ASCII come in lower case already.
    if (term.charCodeAt(index) !== (code >= 65 && code <= 90 ? code + 32 : code)) return false;
  }
  return true;
}

function kindOf(code: number): number {
  if ((code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122)) return PLAIN;
  if (code === 0x27 || code === 0x2019) return APOSTROPHE;
  // Half of a pair may be of a letter.
  if (code >= 0xd800 && code <= 0xdfff) return CAREFUL;
  return IS_OF_WORD.test(String.fromCharCode(code)) ? CAREFUL : BESIDE;
}
