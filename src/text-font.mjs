// The face that a book may choose for its text: Literata (OFL), in the weights that style.css uses, by alphabet.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeFonts } from './subset-fonts.mjs';

/** literata.css repeats these ranges, and a test compares them. */
export const ALPHABETS = {
  latin:
    'U+0-FF, U+131, U+152-153, U+2BB-2BC, U+2C6, U+2DA, U+2DC, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215',
  'latin-ext':
    'U+100-130, U+132-151, U+154-2BA, U+2BD-2C5, U+2C7-2CC, U+2CE-2D7, U+2DD-2FF, U+1D00-1DBF, U+1E00-1EFF, U+20A0-20AB, U+20AD-20C0, U+2C60-2C7F, U+A720-A7FF',
  greek: 'U+370-377, U+37A-37F, U+384-38A, U+38C, U+38E-3A1, U+3A3-3FF',
  cyrillic: 'U+400-45F, U+490-491, U+4B0-4B1, U+2116',
};

const here = fileURLToPath(import.meta.url);
const PACKAGE = join(dirname(here), '../node_modules/@fontsource-variable/literata');

/** Writes the parts and the licence below `folder` where they are missing or old; returns their paths. */
export function makeTextFont(folder) {
  const parts = Object.entries(ALPHABETS).flatMap(([alphabet, ranges]) =>
    ['normal', 'italic'].map((style) => ({
      name: `literata-${alphabet}-${style}`,
      source: join(PACKAGE, `files/literata-${alphabet}-wght-${style}.woff2`),
      ranges,
      axes: { wght: { min: 400, max: 700 } },
    })),
  );
  return makeFonts(folder, {
    parts,
    licence: join(PACKAGE, 'LICENSE'),
    licenceName: 'literata-licence.txt',
    madeBy: here,
  });
}
