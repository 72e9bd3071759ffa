// The letters of the cards that links show elsewhere, as outlines: Literata (OFL), and what formulas have besides from
// STIX Two Math (OFL). Made when the program is bundled, so that a card needs neither a face of the machine's nor a
// library that reads faces.
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';

const here = fileURLToPath(import.meta.url);
const modules = join(dirname(here), '../node_modules');
const ALPHABETS = ['latin', 'latin-ext', 'vietnamese', 'greek', 'greek-ext', 'cyrillic', 'cyrillic-ext'];
const LITERATA = ALPHABETS.map((name) =>
  join(modules, `@fontsource-variable/literata/files/literata-${name}-standard-normal.woff2`),
);
const STIX = join(modules, '@fontsource/stix-two-math/files/stix-two-math-latin-400-normal.woff2');

/** A card is seen at a third of its size: a title is drawn for 30 points, all else for small print. */
const CUTS = { title: { opsz: 30, wght: 600 }, text: { opsz: 12, wght: 480 } };

/** Letterlike signs, arrows and operators: what titles with formulas have, and Literata has not. */
const isOfFormulas = (code) => (code >= 0x2100 && code <= 0x214f) || (code >= 0x2190 && code <= 0x22ff);
/** No control, no sign of the face's own, and no mark that would have to be set over a letter. */
const isText = (code) =>
  code >= 0x20 && !(code >= 0x7f && code <= 0x9f) && !/[\p{M}\p{Co}]/u.test(String.fromCodePoint(code));

/** Writes `card-face.txt.br` below `folder` where it is missing or old; returns its path. */
export async function makeCardFace(folder) {
  const path = join(folder, 'card-face.txt.br');
  const newest = Math.max(...(await Promise.all([here, STIX, ...LITERATA].map(timeOf))));
  if ((await timeOf(path).catch(() => 0)) > newest) return path;
  const harfbuzz = await import('harfbuzzjs');
  const faces = [];
  // One after the other: what unpacks a face holds the last one only.
  for (const file of [STIX, ...LITERATA]) faces.push(await openFace(file, harfbuzz));
  const [formulas, ...letters] = faces;
  const cuts = Object.values(CUTS).map((axes) => cutOf({ letters, formulas }, axes, harfbuzz));
  await mkdir(folder, { recursive: true });
  await writeFile(path, brotliCompressSync(cuts.join('\n\n')));
  return path;
}

async function timeOf(path) {
  return (await stat(path)).mtimeMs;
}

async function openFace(path, { Blob, Face }) {
  const { default: fontverter } = await import('fontverter');
  return new Face(new Blob(await fontverter.convert(await readFile(path), 'sfnt')));
}

/**
 * A line for each character: itself, its advance and its outline, in thousandths of an em. The first line is JSON: by
 * how much letters stand closer to the next ones, the same for all in `first`.
 */
function cutOf({ letters, formulas }, axes, harfbuzz) {
  const { Font, Variation } = harfbuzz;
  const glyphs = new Map();
  const pairs = new Map();
  const add = (font, codes) => {
    const characters = [...codes].map((code) => String.fromCodePoint(code)).filter((each) => !glyphs.has(each));
    for (const character of characters) {
      const [{ codepoint, xAdvance }] = shaped(font, character, harfbuzz);
      glyphs.set(character, `${character}${xAdvance} ${relative(font.glyphToPath(codepoint))}`);
    }
    return characters;
  };
  for (const face of letters) {
    const font = new Font(face);
    font.setVariations(Object.entries(axes).map(([tag, value]) => new Variation(tag, value)));
    const characters = add(font, face.collectUnicodes().filter(isText));
    for (const character of characters) {
      const closer = JSON.stringify(closerTo(character, characters, font, harfbuzz));
      if (closer !== '{}') pairs.set(closer, (pairs.get(closer) ?? '') + character);
    }
  }
  add(new Font(formulas), formulas.collectUnicodes().filter(isOfFormulas));
  const rows = [...pairs].map(([closer, first]) => ({ first, closer: JSON.parse(closer) }));
  return [JSON.stringify(rows), ...glyphs.values()].join('\n');
}

/** Without ligatures, with figures as wide as they are. */
function shaped(font, text, { Buffer, Feature, shape }) {
  const buffer = new Buffer();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  shape(font, buffer, [new Feature('liga', 0), new Feature('pnum', 1)]);
  return buffer.getGlyphInfosAndPositions();
}

/** `A`, `[T, V, …]` → `{ "-40": "TV" }`. */
function closerTo(character, others, font, harfbuzz) {
  const closer = {};
  const [{ xAdvance: alone }] = shaped(font, character, harfbuzz);
  const pairs = shaped(font, others.map((other) => character + other).join(''), harfbuzz);
  // Where letters are composed, a place in the line is no place among the others.
  if (pairs.length !== 2 * others.length) return closer;
  for (const [index, other] of others.entries()) {
    const by = pairs[2 * index].xAdvance - alone;
    if (by !== 0) closer[by] = (closer[by] ?? '') + other;
  }
  return closer;
}

/** An outline in whole units, each point from the one before: `M7,0L7,51` → `M7 0L0 51`. */
function relative(path) {
  let [x, y] = [0, 0];
  return path.replace(/([MLQ])([^MLQZ]*)|Z/g, (whole, command, numbers) => {
    if (command === undefined) return whole;
    const points = numbers.match(/-?[\d.]+(?:e-?\d+)?/g).map((number) => Math.round(Number(number)));
    const steps = points.map((value, index) => {
      const step = value - (index % 2 === 0 ? x : y);
      if (index % 2 === 0) x = value;
      else y = value;
      return step;
    });
    return command + steps.join(' ');
  });
}
