// Our own chapter: its pictures and numbers are those that the program makes, and its prose tells no others.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundleFigures, FIGURES, LIMIT } from '../../../content/_figures/bundle.mjs';
import { chartSvg, type Chart } from '../../../content/_figures/draw/chart.ts';
import { encodePng } from '../../../content/_figures/draw/png.ts';
import type { Tile } from '../../../content/_figures/draw/tile.ts';
import { facelessCats } from '../../../content/_figures/make/covered.ts';
import { makeStraightLine } from '../../../content/_figures/make/fooling.ts';
import { makeFirstLayer, makeScenes, measureAccuracy, measureCost } from '../../../content/_figures/make/learned.ts';
import { makeSlopes, sumsOf } from '../../../content/_figures/make/slopes.ts';
import { deletionCurves } from '../../../content/_figures/make/trust.ts';
import { SERIES, type Workshop } from '../../../content/_figures/make/workshop.ts';
import { fieldOf, LAYERS } from '../../../content/_figures/net/field.ts';
import { multiplier, multiplyPlainly } from '../../../content/_figures/net/matrix.ts';
import { drawScenes } from '../../../content/_figures/net/scenes.ts';
import { FORM, pack, unpack } from '../../../content/_figures/net/weights.ts';
import { multiplyFast } from '../../../content/_figures/train/fast-matrix.ts';

const CONTENT = join(import.meta.dirname, '../../../content');
const read = (path: string): Promise<string> => readFile(join(CONTENT, path), 'utf8');

describe('computed again from the kept weights', () => {
  const made = new Map<string, Tile>();
  const charts = new Map<string, Chart>();
  let workshop: Workshop;
  let told: Record<string, unknown>;

  beforeAll(async () => {
    multiplier.multiply = multiplyFast;
    told = JSON.parse(await read('_data/figures.json')) as Record<string, unknown>;
    workshop = {
      network: unpack((await read('_figures/weights.txt')).trim(), FORM),
      scenes: drawScenes(SERIES.heldOut, 500),
      save: (name, tile) => made.set(name, tile),
      saveSvg: (name, chart) => charts.set(name, chart),
    };
  });
  afterAll(() => {
    multiplier.multiply = multiplyPlainly;
  });

  test('numbers are those of the chapter', () => {
    expect(measureCost(workshop)).toEqual(told['cost']);
    expect(makeFirstLayer(workshop)).toEqual(told['firstLayer']);
    expect(makeStraightLine(workshop)).toEqual(told['straightLine']);
    expect(LAYERS.map((index) => fieldOf(workshop.network, index))).toEqual(
      (told['patches'] as { fields: unknown }).fields,
    );
    expect(measureAccuracy(workshop)['accuracy']).toBe(
      (told['smallSteps'] as { against: readonly number[] }).against[0],
    );
  });

  test('pictures are those of the chapter', async () => {
    makeScenes(workshop);
    makeSlopes(workshop);
    expect([...made.keys()]).toContain('slopes-guided');
    for (const [name, tile] of made) {
      expect(
        pixelsOf(encodePng(tile)).equals(pixelsOf(await readFile(join(CONTENT, `images/${name}.png`)))),
        name,
      ).toBe(true);
    }
    makeStraightLine(workshop);
    expect([...charts.keys()]).toContain('fooling-line');
    for (const [name, chart] of charts) {
      expect(chartSvg(chart, 'light')).toBe(await read(`images/${name}.svg`));
      expect(chartSvg(chart, 'dark')).toBe(await read(`images/${name}.dark.svg`));
    }
  });

  test('the baselines that its conclusions stand on are, too', () => {
    const { occlusion, attribution, deletion } = told as Record<string, Record<string, unknown>>;
    expect(facelessCats(workshop)).toEqual(occlusion?.['faceless']);
    expect(sumsOf(workshop)).toEqual(attribution?.['house']);
    const { parts, timesInput } = deletion as { parts: number[]; timesInput: { grey: number[] } };
    const left = timesInput.grey[parts.indexOf(10)];
    expect(deletionCurves(workshop, 'timesInput', ['grey'], [10])['grey']).toEqual([left]);
  });

  test('weights survive the way to text and back', async () => {
    const text = (await read('_figures/weights.txt')).trim();
    expect(pack(unpack(text, FORM))).toBe(text);
  });
});

/** What a PNG holds, whatever the machine's zlib made of it. */
function pixelsOf(png: Uint8Array): Buffer {
  const parts: Uint8Array[] = [];
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  for (let at = 8; at < png.length; at += 12 + view.getUint32(at)) {
    if (Buffer.from(png.subarray(at + 4, at + 8)).toString('latin1') === 'IDAT')
      parts.push(png.subarray(at + 8, at + 8 + view.getUint32(at)));
  }
  return inflateSync(Buffer.concat(parts));
}

describe('the prose', () => {
  test.each(['looking-inside-convnets.md', 'index.md', 'about.md'])(
    'of %s asks only for numbers that there are',
    async (file) => {
      const told = JSON.parse(await read('_data/figures.json')) as unknown;
      const asked = [
        ...(await read(file)).replace(/\{% raw %\}.*?\{% endraw %\}/gs, '').matchAll(/\{\{ n\.([\w.[\]]+)/g),
      ].map((match) => match[1] as string);
      expect(asked.length).toBeGreaterThan(0);
      for (const path of asked) {
        const value = path
          .split(/[.[\]]+/)
          .filter((key) => key !== '')
          .reduce<unknown>((from, key) => (from as Record<string, unknown> | undefined)?.[key], told);
        expect(['number', 'string'].includes(typeof value) || Array.isArray(value), path).toBe(true);
        expect(value, path).not.toBe('');
      }
    },
  );

  /** Numbers that no program measured, and why they may stand. */
  const GIVEN: Readonly<Record<string, string>> = {
    '1': 'layer 1, an answer, the largest correlation, the largest input',
    '2': 'layer 2, a receptive field, an answer',
    '3': "layer 3, a filter's side, an answer",
    '0': 'the smallest correlation, a place on a chart',
    '4': 'a receptive field, a step of the fast gradient',
    '5': 'an answer',
    '6': 'an answer',
    '7': 'an answer',
    '8': 'an exercise, a receptive field',
    '10': 'the answer to an exercise',
    '14': 'the answer to an exercise',
    '18': 'the answer to an exercise',
    '64': 'places of a map of eight by eight',
    '82': 'found by Borowski and others',
    '92': 'found by Borowski and others',
    '90': 'the limit that two harmless squares are found by',
    '99': 'a probability, for example',
    '100': 'the end of a scale',
    '32': 'bits of a number',
    '224': 'the side of pictures for large networks',
    '255': 'steps of a channel',
  };
  /**
   * Words for numbers that no program measured. Up to twelve they count what the eye sees: three layers, nine patches.
   */
  const GIVEN_WORDS: Readonly<Record<string, string>> = {
    sixteen: 'filters of layer 1, as the table says',
    forty: 'pictures in a figure',
    millions: 'of weights in famous networks, of features in language models',
    million: 'features in language models',
    millionths: 'a unit',
  };

  test('tells no number that the program did not print', async () => {
    const text = proseOf(await read('looking-inside-convnets.md'));
    const found = new Set(
      [...text.matchAll(/(?<![\w\d])\d[\d,]*(?:\.\d+)?/g)].map((match) => match[0].replace(/,$/, '')),
    );
    expect([...found].filter((number) => !Object.hasOwn(GIVEN, number))).toEqual([]);
    const words =
      /\b(?:thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|(?:hundred|thousand|million|billion)(?:s|ths)?)\b/gi;
    const counted = new Set([...text.matchAll(words)].map((match) => match[0].toLowerCase()));
    expect([...counted].filter((word) => !Object.hasOwn(GIVEN_WORDS, word))).toEqual([]);
  });

  test('has no more running text than a chapter should', async () => {
    const source = (await read('looking-inside-convnets.md')).replace(/\{\{.*?\}\}/g, 'NUMBER');
    const text = proseOf(source, { footnotes: false, captions: false });
    expect(text.split(/\s+/).length).toBeLessThanOrEqual(6500);
  });

  test('computes receptive fields by hand as the program does', async () => {
    const network = unpack((await read('_figures/weights.txt')).trim(), FORM);
    const listing = /```js title="Receptive fields[^\n]*\n(.*?)```/s.exec(
      await read('looking-inside-convnets.md'),
    )?.[1];
    const sides = [...(listing ?? '').matchAll(/:\s+s = (\d+)/g)].map((match) => Number(match[1]));
    expect(sides).toEqual(LAYERS.map((index) => fieldOf(network, index).size));
  });
});

/**
 * What a reader reads as text: no front matter, listings, formulas, numbers asked for, or attributes that are not
 * shown.
 */
function proseOf(
  source: string,
  { footnotes, captions }: { footnotes: boolean; captions: boolean } = { footnotes: true, captions: true },
): string {
  const text = source
    .replace(/^---\n.*?\n---\n/s, '')
    .replace(/```.*?```/gs, '')
    .replace(/\$\$.*?\$\$/gs, '')
    .replace(/\$[^$\n]+\$/g, '')
    .replace(/\{\{.*?\}\}|\{% (?:for|endfor|if|endif|unless|endunless|assign).*?%\}/gs, '')
    .replace(captions ? /$^/ : /\{% include .*?%\}|<details.*?<\/details>|^\|.*$/gms, '')
    .replace(footnotes ? /$^/ : /^\[\^[^\]]+\]:.*(?:\n {4}.*)*/gm, '')
    .replace(
      /(?:path|alt|id|link|module|uses|fallback|columns|width|height|author|title|caption\d*(?==))\d*="[^"]*"|caption\d+=/g,
      '',
    )
    .replace(/\[[^\]]*\]\(http[^)]*\)/g, '')
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/\b(?:19|20)\d\d\b|CS231n|\b1341\b/g, '');
  return text;
}

test('the listing of the three rules is the code that runs', async () => {
  const listing = /```ts title="content\/(\S+)"[^\n]*\n(.*?)```/s.exec(await read('looking-inside-convnets.md'));
  const source = (await read(listing?.[1] ?? '')).replace(/^ +/gm, '');
  expect(source).toContain(listing?.[2]);
});

test('the figures that one can touch are the sources as they stand, and light enough', async () => {
  const scripts = await bundleFigures();
  for (const [name, text] of Object.entries(scripts))
    expect((await read(`interactive/${name}`)) === text, `${name} is made anew by npm run figures:scripts`).toBe(true);
  for (const name of FIGURES)
    expect(
      (scripts['network.js']?.length ?? LIMIT) + (scripts[`${name}.js`]?.length ?? LIMIT),
      name,
    ).toBeLessThanOrEqual(LIMIT);
});
