// A PDF as Chromium writes it: numbered objects in plain text, a table of where they stand, no compressed objects.
// Read and written whole, so that what is set anew leaves nothing of the old.

/** Names (`/Em`), references (`12 0 R`), numbers and strings stand as they are written. */
export type PdfValue = string | readonly PdfValue[] | PdfDict;
export type PdfDict = Map<string, PdfValue>;

export interface PdfFile {
  /** By number; each as its own text, a character a byte, without `obj` and `endobj`. */
  readonly objects: Map<number, string>;
  readonly trailer: PdfDict;
}

/** Throws where it is no PDF of that kind. */
export function readPdf(bytes: Uint8Array): PdfFile {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-64))?.[1]);
  const table = /^xref\s+0 (\d+)\s+/.exec(text.slice(start, start + 40));
  if (table === null) throw new Error('The browser wrote a PDF whose table of objects cannot be read');
  const count = Number(table[1]);
  const rows = start + table[0].length;
  const offsets: (readonly [number, number])[] = [];
  for (let number = 1; number < count; number += 1) {
    const row = text.slice(rows + number * 20, rows + number * 20 + 20);
    if (row[17] === 'n') offsets.push([Number(row.slice(0, 10)), number]);
  }
  offsets.sort(([a], [b]) => a - b);
  const objects = new Map<number, string>();
  for (const [index, [offset, number]] of offsets.entries()) {
    const whole = text.slice(offset, offsets[index + 1]?.[0] ?? start);
    objects.set(number, whole.slice(whole.indexOf('obj') + 3, whole.lastIndexOf('endobj')).trim());
  }
  const end = text.indexOf('trailer', rows + count * 20);
  return { objects, trailer: dictIn(text.slice(end + 'trailer'.length)) };
}

/** The same objects, in the order of their numbers. */
export function writePdf({ objects, trailer }: PdfFile): Uint8Array {
  const parts = ['%PDF-1.7\n%\xd3\xeb\xe9\xe1\n'];
  let length = parts[0]?.length ?? 0;
  const numbers = [...objects.keys()].sort((a, b) => a - b);
  const offsets = new Map<number, number>();
  for (const number of numbers) {
    const part = `${number} 0 obj\n${objects.get(number)}\nendobj\n`;
    offsets.set(number, length);
    parts.push(part);
    length += part.length;
  }
  const size = (numbers.at(-1) ?? 0) + 1;
  const rows = Array.from({ length: size }, (_, number) => {
    const offset = offsets.get(number);
    return offset === undefined ? '0000000000 65535 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  trailer.set('Size', String(size));
  parts.push(`xref\n0 ${size}\n${rows.join('')}trailer\n${written(trailer)}\nstartxref\n${length}\n%%EOF\n`);
  return Buffer.from(parts.join(''), 'latin1');
}

/** The dictionary that a text begins with; of a stream, the one before it. */
export function dictIn(text: string): PdfDict {
  const value = valueIn(text);
  if (!(value instanceof Map)) throw new Error('The browser wrote a PDF that cannot be read');
  return value;
}

export function valueIn(text: string): PdfValue {
  return new Reader(text).value();
}

export function written(value: PdfValue): string {
  if (typeof value === 'string') return value;
  if (value instanceof Map) return `<<${[...value].map(([name, each]) => `/${name} ${written(each)}`).join('\n')}>>`;
  return `[${(value as readonly PdfValue[]).map(written).join(' ')}]`;
}

/** The number of an object that is referred to: `12 0 R` → 12. */
export function referred(value: PdfValue | undefined): number | undefined {
  const number = typeof value === 'string' ? /^(\d+) 0 R$/.exec(value)?.[1] : undefined;
  return number === undefined ? undefined : Number(number);
}

/** A text of any script. https://www.iso.org/standard/63534.html, 7.9.2.2 */
export function pdfText(text: string): string {
  const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at).toString(16).padStart(4, '0'));
  return `<feff${units.join('')}>`;
}

/** `/y:#C3#A9` → `y:é`: 7.3.5 */
export function nameText(name: string): string {
  const bytes = name
    .replace(/^\//, '')
    .replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

const ENDS = new Set(' \n\r\t\f\0()<>[]/%');

class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  value(): PdfValue {
    this.#blanks();
    const text = this.#text;
    const sign = text[this.#at];
    if (text.startsWith('<<', this.#at)) return this.#dict();
    if (sign === '[') return this.#list();
    if (sign === '(') return this.#string();
    if (sign === '<') return this.#until('>');
    const word = this.#word();
    const reference = /^\s+\d+\s+R(?![A-Za-z])/.exec(text.slice(this.#at, this.#at + 24));
    if (!/^\d+$/.test(word) || reference === null) return word;
    this.#at += reference[0].length;
    return `${word} 0 R`;
  }

  #blanks(): void {
    while (/\s|\0/.test(this.#text[this.#at] ?? 'x')) this.#at += 1;
  }

  #word(): string {
    const start = this.#at;
    this.#at += 1;
    while (this.#at < this.#text.length && !ENDS.has(this.#text[this.#at] ?? ' ')) this.#at += 1;
    return this.#text.slice(start, this.#at);
  }

  #until(end: string): string {
    const start = this.#at;
    const at = this.#text.indexOf(end, start);
    this.#at = at < 0 ? this.#text.length : at + end.length;
    return this.#text.slice(start, this.#at);
  }

  #string(): string {
    const start = this.#at;
    for (let depth = 0; this.#at < this.#text.length; this.#at += 1) {
      const sign = this.#text[this.#at];
      if (sign === '\\') this.#at += 1;
      else if (sign === '(') depth += 1;
      else if (sign === ')' && (depth -= 1) === 0) break;
    }
    this.#at += 1;
    return this.#text.slice(start, this.#at);
  }

  #list(): readonly PdfValue[] {
    const values: PdfValue[] = [];
    this.#at += 1;
    for (this.#blanks(); this.#at < this.#text.length && this.#text[this.#at] !== ']'; this.#blanks())
      values.push(this.value());
    this.#at += 1;
    return values;
  }

  #dict(): PdfDict {
    const dict: PdfDict = new Map();
    this.#at += 2;
    for (this.#blanks(); this.#at < this.#text.length && !this.#text.startsWith('>>', this.#at); this.#blanks()) {
      const name = this.#word().slice(1);
      dict.set(name, this.value());
    }
    this.#at += 2;
    return dict;
  }
}
