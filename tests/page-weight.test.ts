// What a page weighs beside its own text, in a long book as in a short one.
import { describe, expect, test } from 'vitest';
import type { NearbyEntry } from '../src/model/book.ts';
import { createRenderer } from '../src/render/render.ts';
import { bookOfMany } from './support/many-chapters.ts';

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

function linksIn(entries: readonly NearbyEntry[]): number {
  return entries.reduce((sum, entry) => sum + (entry.kind === 'part' ? 1 + linksIn(entry.entries) : 1), 0);
}
