// The face for formulas: STIX Two Math (OFL) in parts, of which a reader's browser fetches those that a page needs.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeFonts } from './subset-fonts.mjs';

/**
 * The first part has the blank, so that browsers take its mathematical tables, and all that stretches; style.css
 * repeats these ranges but the first (formulas.css), and a test compares them.
 */
export const PARTS = {
  'math-core':
    'U+20-7E, U+A0, U+AC, U+AF-B1, U+B4, U+B7, U+D7, U+F7, U+131, U+237, U+2C6-2DD, U+300-338, U+2016, U+2020-2022, U+2026, U+2032-2037, U+203E, U+2044, U+2057, U+2061-2064, U+20D0-20D7, U+2102, U+210E-210F, U+2112-2113, U+2115, U+211A, U+211D, U+2124, U+2190-2195, U+219E-21A0, U+21A4-21A6, U+21A9-21AA, U+21BC-21C4, U+21C6, U+21CB-21CC, U+21D0-21D5, U+21DA-21DB, U+2200-2213, U+2215-221E, U+2223-2237, U+223C, U+2243-2248, U+2260-2265, U+226A-226B, U+2282-2287, U+2295-2299, U+22A2-22A5, U+22C0-22C5, U+22EE-22F1, U+2308-230B, U+231C-231F, U+2322-2323, U+23B0-23B1, U+23DC-23E1, U+27E6-27EF, U+27F5-27FF, U+2A00-2A0C, U+1D434-1D467',
  'math-greek': 'U+391-3F6, U+1D6E2-1D71B',
  'math-more':
    'U+A1-AB, U+AD-AE, U+B2-B3, U+B5-B6, U+B8-D6, U+D8-F6, U+F8-FF, U+2010-2015, U+2017-201F, U+210B-210D, U+2110-2111, U+2114, U+2116-2119, U+211B-211C, U+2127, U+2135-2138, U+2196-219D, U+21A1-21A3, U+21A7-21A8, U+21AB-21BB, U+21C5, U+21C7-21CA, U+21CD-21CF, U+21D6-21D9, U+21DC-21FF, U+2214, U+2238-223B, U+223D-2242, U+2249-225F, U+2266-2269, U+226C-2281, U+2288-2294, U+229A-22A1, U+22A6-22BF, U+22C6-22ED, U+22F2-22FF, U+25A0-25FF, U+266D-266F, U+2713, U+2A7D-2ABF',
  'math-letters': 'U+1D400-1D433, U+1D468-1D6E1, U+1D71C-1D7FF',
  'math-symbols': 'U+2300-2307, U+27C0-27E5, U+2900-29FF, U+2A0D-2A7C, U+2AC0-2AFF',
};

const here = fileURLToPath(import.meta.url);
const PACKAGE = join(dirname(here), '../node_modules/@fontsource/stix-two-math');

/** Writes the parts and the licence below `folder` where they are missing or old; returns their paths. */
export function makeMathFont(folder) {
  const source = join(PACKAGE, 'files/stix-two-math-latin-400-normal.woff2');
  const parts = Object.entries(PARTS).map(([name, ranges]) => ({ name, source, ranges }));
  return makeFonts(folder, { parts, licence: join(PACKAGE, 'LICENSE'), licenceName: 'math-licence.txt', madeBy: here });
}
