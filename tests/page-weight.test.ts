// What a page weighs beside its own text, in a long book as in a short one.
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { NearbyEntry } from '../src/model/book.ts';
import { createRenderer } from '../src/render/render.ts';
import { languages } from '../src/words/words.ts';
import { bookInLanguages, bookOfMany } from './support/many-chapters.ts';

const MOST = 12 * 1024;

describe('the HTML of a short page is at most 12 KB beside its own text', () => {
  test.each([
    ['in a book of 284 chapters', 284, 35],
    ['in one of 8,000 without parts', 8000, 0],
  ])('%s', async (_, count, parts) => {
    const { workspace, book } = await bookOfMany(count, parts);
    const middle = book.pages.find(({ path }) => path === `c${count / 2}.html`);
    if (middle === undefined) throw new Error('the book has no such page');
    const renderer = createRenderer(workspace, book, false);
    const { html } = renderer.page(middle);
    const text = Buffer.byteLength(renderer.content(middle));
    expect(text).toBeGreaterThan(50);
    expect(Buffer.byteLength(html ?? '') - text).toBeLessThanOrEqual(MOST);
    expect(linksIn(middle.nearby)).toBeLessThanOrEqual(80);
  });
});

/** As hosts send it. */
async function weightIn(others: readonly string[]): Promise<number> {
  const { workspace, book } = await bookInLanguages(others, 'https://example.org/book/');
  const plan = book.pages.find(({ path }) => path === 'networks.html');
  if (plan === undefined) throw new Error('the book has no such page');
  return gzipSync(createRenderer(workspace, book, false).page(plan).html ?? '').length;
}

test('a page grows by at most 150 bytes a language: two bring the switch between them, each further one its name', async () => {
  const others = Object.keys(languages).filter((tag) => tag !== 'en');
  const alone = await weightIn([]);
  const second = await Promise.all(
    others.map(async (tag): Promise<readonly [string, number]> => [tag, (await weightIn([tag])) - alone]),
  );
  expect(second.filter(([, bytes]) => bytes > 172 || bytes < 50)).toEqual([]);
  expect((await weightIn(others)) - alone - 150).toBeLessThanOrEqual(50 * (others.length - 1));
});

function linksIn(entries: readonly NearbyEntry[]): number {
  return entries.reduce((sum, entry) => sum + (entry.kind === 'part' ? 1 + linksIn(entry.entries) : 1), 0);
}
