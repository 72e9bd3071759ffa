// The face for formulas: STIX Two Math (OFL) in three parts, of which a reader's browser fetches those that a page needs.
import { copyFile, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The first part has the blank, so that browsers take its mathematical tables, and all that stretches; style.css repeats these
 * ranges (formulas.css), and a test compares them.
 */
export const PARTS = {
  'math-core': 'U+20-7E, U+A0-FF, U+131, U+237, U+2C6-2DD, U+300-338, U+391-3F6, U+2010-2064, U+20D0-20D7, U+2102, U+210B-211D, U+2124, U+2127, U+2135-2138, U+2190-22FF, U+2308-230B, U+231C-231F, U+2322-2323, U+23B0-23B1, U+23DC-23E1, U+25A0-25FF, U+266D-266F, U+2713, U+27E6-27EF, U+27F5-27FF, U+2A00-2A0C, U+2A7D-2ABF, U+1D434-1D467, U+1D6E2-1D71B',
  'math-letters': 'U+1D400-1D433, U+1D468-1D6E1, U+1D71C-1D7FF',
  'math-symbols': 'U+2300-2307, U+27C0-27E5, U+2900-29FF, U+2A0D-2A7C, U+2AC0-2AFF',
};

const here = fileURLToPath(import.meta.url);
const PACKAGE = join(dirname(here), '../node_modules/@fontsource/stix-two-math');

/** Writes the parts and the licence below `folder` where they are missing or old; returns their paths. */
export async function makeMathFont(folder) {
  const source = join(PACKAGE, 'files/stix-two-math-latin-400-normal.woff2');
  const newest = Math.max(...(await Promise.all([here, source].map(async (path) => (await stat(path)).mtimeMs))));
  await mkdir(folder, { recursive: true });
  const licence = join(folder, 'math-licence.txt');
  await copyFile(join(PACKAGE, 'LICENSE'), licence);
  const paths = [licence];
  for (const [name, ranges] of Object.entries(PARTS)) {
    const path = join(folder, `${name}.woff2`);
    paths.push(path);
    const age = await stat(path).then(({ mtimeMs }) => mtimeMs, () => 0);
    if (age > newest) continue;
    const { default: subsetFont } = await import('subset-font');
    await writeFile(path, await subsetFont(await readFile(source), charactersIn(ranges), { targetFormat: 'woff2' }));
  }
  return paths;
}

function charactersIn(ranges) {
  return ranges.split(', ').map((range) => {
    const [first, last = first] = range.slice(2).split('-').map((code) => Number.parseInt(code, 16));
    return String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, index) => first + index));
  }).join('');
}
