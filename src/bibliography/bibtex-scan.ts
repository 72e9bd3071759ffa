// BibTeX and BibLaTeX, as far as every entry must be known: its key with its place, its fields as TeX, and what is
// broken. Nothing here reads TeX: that is done for the few that a book cites (works.ts).
import { SHORT_MONTHS } from '../lib/english-dates.ts';
import { brokenEntry, longEntryValue } from '../diagnostics/catalog-bibliography.ts';
import { placeFinder } from '../lib/text-map.ts';
import type { Entry } from '../model/bibliography.ts';
import type { Source } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import { tableOf } from '../lib/table.ts';

export interface ScannedEntries {
  readonly entries: readonly Entry[];
  readonly problems: readonly Problem[];
}

/** Reads on behind what is broken: one slip costs one entry. Linear in the length of the text. */
export function scanBibtex(source: Source): ScannedEntries {
  return new Scanner(source).read();
}

const ENTRY = /@[ \t]*([A-Za-z][\w-]*)\s*([{(])/g;
const NAME = /\s*([^\s,={}()"#%'\\]+)\s*=\s*/y;
const KEY = /\s*([^\s,={}"#%\\]+)\s*/y;
const WORD = /[^\s,={}()"#%\\]+/y;
const BLANKS = /\s+|%[^\n]*/y;
/** What may end a value, or hide its end. */
const DEEP = /[\\{}")@]/g;
/** An entry that begins at the start of a line, inside what should have ended before it. */
const NEXT_ENTRY = /@[A-Za-z]+[ \t]*[{(]/y;

/** What a value may hold of strings, in UTF-16 units. */
const LONGEST = 100_000;

interface Field {
  readonly name: string;
  readonly value: string;
}

class Scanner {
  readonly #text: string;
  readonly #placeAt: ReturnType<typeof placeFinder>;
  /** Every style of BibTeX defines `jan`, `feb` … */
  readonly #strings = new Map<string, string>(
    SHORT_MONTHS.map((name, index) => [name.toLowerCase(), String(index + 1)]),
  );
  readonly #entries: Entry[] = [];
  readonly #problems: Problem[] = [];
  #at = 0;
  /** The bracket that ends the entry in hand. */
  #close = '}';

  constructor(source: Source) {
    this.#text = source.text;
    this.#placeAt = placeFinder(source);
  }

  read(): ScannedEntries {
    for (;;) {
      ENTRY.lastIndex = this.#at;
      const match = ENTRY.exec(this.#text);
      if (match === null) break;
      this.#at = ENTRY.lastIndex;
      this.#close = match[2] === '(' ? ')' : '}';
      this.#entry((match[1] ?? '').toLowerCase(), match.index);
    }
    return { entries: this.#entries, problems: this.#problems };
  }

  #entry(type: string, start: number): void {
    if (type === 'comment' || type === 'preamble') {
      this.#skipRest(start, type);
      return;
    }
    if (type === 'string') {
      for (const { name, value } of this.#fields(start, '@string')) this.#strings.set(name, value);
      return;
    }
    const key = this.#match(KEY)?.[1];
    if (key === undefined || this.#isFieldName()) {
      this.#tell(start, `@${type}`.length, 'key', `@${type}`);
      this.#skipRest(start, undefined);
      return;
    }
    const keyStart = this.#text.indexOf(key, start + type.length + 1);
    if (this.#text.charAt(this.#at) === ',') this.#at += 1;
    const fields = this.#fields(start, key);
    this.#entries.push({
      key,
      place: this.#placeAt(keyStart, key.length),
      form: 'bibtex',
      type,
      // The first of two fields of a name counts, as in BibTeX.
      fields: tableOf([...fields].reverse().map(({ name, value }) => [name, value.trim()])),
      source: this.#text.slice(start, this.#at),
    });
  }

  /** `@article{title = …`: there is no key, but a field. */
  #isFieldName(): boolean {
    return this.#text.charAt(this.#at) === '=';
  }

  /** Up to the bracket that ends the entry, or as far as it can be read. */
  #fields(start: number, name: string): readonly Field[] {
    const fields: Field[] = [];
    for (;;) {
      this.#skipBlanks();
      const sign = this.#text.charAt(this.#at);
      if (sign === this.#close) {
        this.#at += 1;
        return fields;
      }
      if (sign === ',') {
        this.#at += 1;
        continue;
      }
      const field = sign === '' || this.#isNextEntry() ? undefined : this.#field(name);
      if (field === 'broken') {
        this.#skipRest(start, undefined);
        return fields;
      }
      if (field === undefined) {
        this.#tell(start, this.#lengthOfHead(start), 'end', name);
        return fields;
      }
      fields.push(field);
      const end = this.#at;
      this.#skipBlanks();
      const next = this.#text.charAt(this.#at);
      if (next !== ',' && next !== this.#close && next !== '' && !this.#isNextEntry())
        this.#tell(end - 1, 1, 'comma', field.name);
    }
  }

  /** `name = value`; 'broken' where it is none, undefined where the text ends in it. */
  #field(entry: string): Field | 'broken' | undefined {
    const at = this.#at;
    const name = this.#match(NAME)?.[1]?.toLowerCase();
    if (name === undefined) {
      this.#tell(at, 1, 'field', entry);
      return 'broken';
    }
    const value = this.#value(name);
    return typeof value === 'string' ? { name, value } : value?.kind;
  }

  /** Pieces with `#` between them, as one. */
  #value(name: string): string | { readonly kind: 'broken' } | undefined {
    let value = '';
    for (;;) {
      this.#skipBlanks();
      const sign = this.#text.charAt(this.#at);
      const start = this.#at;
      const isBare = sign !== '{' && sign !== '"';
      const piece = sign === '{' ? this.#braced() : sign === '"' ? this.#quoted() : this.#bare(name);
      if (typeof piece !== 'string') return piece;
      value += isBare && value.length + piece.length > LONGEST ? this.#tooLong(name, start) : piece;
      this.#skipBlanks();
      if (this.#text.charAt(this.#at) !== '#') return value;
      this.#at += 1;
    }
  }

  /** Without that string: sixty that double each other would fill the memory. */
  #tooLong(name: string, start: number): string {
    const string = this.#text.slice(start, this.#at);
    this.#problems.push(longEntryValue(this.#placeAt(start, string.length), name, string, LONGEST));
    return '';
  }

  #braced(): string | undefined {
    const start = this.#at + 1;
    const end = this.#endOf(start, '}');
    return end === undefined ? undefined : this.#take(start, end);
  }

  #quoted(): string | undefined {
    const start = this.#at + 1;
    const end = this.#endOf(start, '"');
    return end === undefined ? undefined : this.#take(start, end);
  }

  #take(start: number, end: number): string {
    this.#at = end + 1;
    return this.#text.slice(start, end).replace(/ \s+|[^\S ]\s*/g, ' ');
  }

  /** A number, or the name of a string. */
  #bare(name: string): string | { readonly kind: 'broken' } {
    const at = this.#at;
    const word = this.#match(WORD)?.[0];
    if (word === undefined) {
      this.#tell(at, 1, 'value', name);
      return { kind: 'broken' };
    }
    if (/^\d+$/.test(word)) return word;
    const known = this.#strings.get(word.toLowerCase());
    if (known === undefined) this.#tell(at, word.length, 'string', word);
    return known ?? word;
  }

  /** Where `sign` stands outside of all braces; undefined where it does not, before the next entry or at all. */
  #endOf(start: number, sign: string): number | undefined {
    let depth = 0;
    DEEP.lastIndex = start;
    for (let found = DEEP.exec(this.#text); found !== null; found = DEEP.exec(this.#text)) {
      const at = found.index;
      const character = this.#text.charAt(at);
      if (character === '\\') DEEP.lastIndex = at + 2;
      else if (depth === 0 && character === sign) return at;
      else if (character === '{') depth += 1;
      else if (character === '}') depth -= 1;
      else if (character === '@' && this.#beginsEntry(at)) {
        this.#at = at;
        return undefined;
      }
      if (depth < 0) return undefined;
    }
    this.#at = this.#text.length;
    return undefined;
  }

  /** Behind the bracket that ends what began at `start`, or before the next entry. */
  #skipRest(start: number, reported: string | undefined): void {
    const end = this.#endOf(this.#at, this.#close);
    if (end !== undefined) this.#at = end + 1;
    else if (reported !== undefined) this.#tell(start, this.#lengthOfHead(start), 'end', `@${reported}`);
  }

  #isNextEntry(): boolean {
    return this.#text.charAt(this.#at) === '@' && this.#beginsEntry(this.#at);
  }

  #beginsEntry(at: number): boolean {
    if (at > 0 && this.#text.charAt(at - 1) !== '\n') return false;
    NEXT_ENTRY.lastIndex = at;
    return NEXT_ENTRY.test(this.#text);
  }

  /** Blanks, and remarks to the end of a line, as Biber has them. */
  #skipBlanks(): void {
    while (this.#match(BLANKS) !== undefined);
  }

  #match(expression: RegExp): RegExpExecArray | undefined {
    expression.lastIndex = this.#at;
    const match = expression.exec(this.#text);
    if (match === null) return undefined;
    this.#at = expression.lastIndex;
    return match;
  }

  #lengthOfHead(start: number): number {
    return /^[^\n,]*/.exec(this.#text.slice(start, start + 200))?.[0].length ?? 1;
  }

  #tell(at: number, length: number, what: Parameters<typeof brokenEntry>[1], name: string): void {
    this.#problems.push(brokenEntry(this.#placeAt(at, length), what, name));
  }
}
