// A PDF as poppler reads it: a reader that is not ours.
import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { dictIn, readPdf } from '../../src/pdf/objects.ts';

export interface PrintedBook {
  /** The text of each page, set as it stands there. */
  readonly pages: readonly string[];
  /** All words, in the order of the tags. */
  readonly text: string;
  /** The names of its bookmarks. */
  readonly bookmarks: readonly string[];
  /** What stands for each picture and formula. */
  readonly alternatives: readonly string[];
}

/** Whether the machine has `pdftotext`. */
export const hasPoppler = ((): boolean => {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

export async function readPrinted(path: string): Promise<PrintedBook> {
  const text = (flag: string): string =>
    execFileSync('pdftotext', [flag, path, '-'], { encoding: 'utf8', maxBuffer: 1 << 28 });
  const objects = [...readPdf(await readFile(path)).objects.values()];
  const values = (isIt: (object: string) => boolean, name: string): readonly string[] =>
    objects
      .filter(isIt)
      .flatMap((object) => dictIn(object).get(name) ?? [])
      .map((value) => textIn(String(value)));
  return {
    pages: text('-layout').split('\f'),
    text: text('-raw'),
    bookmarks: values((object) => object.startsWith('<</Title') && object.includes('/Parent'), 'Title'),
    alternatives: values((object) => object.startsWith('<</Type /StructElem') && object.includes('/Alt'), 'Alt'),
  };
}

/** `<feff0041>` → `A`, `(A)` → `A`. */
function textIn(value: string): string {
  if (!/^<feff/i.test(value)) return value.slice(1, -1).replace(/\\(.)/g, '$1');
  return Buffer.from(value.slice(5, -1), 'hex').swap16().toString('utf16le');
}
