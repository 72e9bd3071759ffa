// Every regular expression of the program meets what is hard for it, and takes twice as long for twice as much.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from '@babel/parser';
import { expect, test } from 'vitest';
import { isLong } from '../support/long.ts';
import { hardTexts } from './pattern-samples.ts';

const SRC = join(import.meta.dirname, '../../src');

interface Pattern {
  readonly source: string;
  readonly flags: string;
  /** `parse/title.ts:18`. */
  readonly place: string;
}

/** All that are written as such. What is put together from texts at run time has its tests where it is used. */
const patterns: readonly Pattern[] = readdirSync(SRC, { recursive: true })
  .map(String)
  .filter((path) => path.endsWith('.ts'))
  .sort()
  .flatMap((path) => patternsIn(path));

function patternsIn(path: string): readonly Pattern[] {
  const { tokens } = parse(readFileSync(join(SRC, path), 'utf8'), {
    sourceType: 'module',
    plugins: ['typescript'],
    tokens: true,
  });
  return (tokens ?? []).flatMap((token): Pattern[] => {
    const value: unknown = token.value;
    return typeof value === 'object' && value !== null && 'pattern' in value && 'flags' in value
      ? [{ source: String(value.pattern), flags: String(value.flags), place: `${path}:${token.loc.start.line}` }]
      : [];
  });
}

/** Milliseconds. What is over so soon grows as it may. */
const SOON = 20;
/** Characters. By small steps first: what doubles its time with each piece never ends at a large number. */
const SIZES = [28, 40, 56, 80, 112, 160, 224, 320, 448, 640, 896, 1256, 1760, 6000, isLong ? 50_000 : 20_000];
/** Milliseconds. No expression that reads each character a few times takes so long for any of these. */
const ENDLESS = 400;

function whatGrows({ source, flags, place }: Pattern): readonly string[] {
  const pattern = new RegExp(source, flags);
  const ending = place.startsWith('markdown/kramdown/') ? '\n' : '';
  const slow = hardTexts(source, flags).find((text) =>
    SIZES.some((size) => isSlow(pattern, (count) => text(count) + ending, size)),
  );
  return slow === undefined ? [] : [`${place} /${source}/${flags}`];
}

/** Twice the text takes more than three times as long, in each of six tries. */
function isSlow(pattern: RegExp, text: (size: number) => string, size: number): boolean {
  const whole = text(size);
  // Most are over at once: the time of the processor, which is dear to ask for, is not needed for them.
  const start = performance.now();
  run(pattern, whole);
  if (performance.now() - start < SOON) return false;
  const half = text(size / 2);
  for (let tries = 0; tries < 6; tries += 1) {
    const time = timeOf(pattern, whole);
    if (time > ENDLESS) return true;
    if (time < SOON || time < 3 * timeOf(pattern, half)) return false;
  }
  return true;
}

function timeOf(pattern: RegExp, text: string): number {
  const start = process.cpuUsage();
  run(pattern, text);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function run(pattern: RegExp, text: string): void {
  pattern.lastIndex = 0;
  if (pattern.global) text.replace(pattern, '');
  else pattern.exec(text);
}

test('all expressions are found', () => {
  expect(patterns.length).toBeGreaterThan(500);
});

test.each([/(?:\s*<!--[\s\S]*?-->)*<h1/, /[ \t]+$/, /\d*\.?\d+!/])('%s is seen to be slow', (pattern) => {
  expect(whatGrows({ source: pattern.source, flags: '', place: '' })).not.toEqual([]);
});

// Time of the processor is compared: how long the clock runs meanwhile is the affair of whoever else uses the machine.
test('no expression takes more than its share of time for more text', { timeout: 300_000 }, () => {
  const distinct = new Map(patterns.map((pattern) => [`/${pattern.source}/${pattern.flags}`, pattern]));
  expect([...distinct.values()].flatMap(whatGrows)).toEqual([]);
});
