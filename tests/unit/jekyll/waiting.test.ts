// What is of a later day: left out of a build until its day, shown by the preview with a note.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clockOf } from '../../../src/load/jekyll/clock.ts';
import type { MadeBook } from '../../../src/maker/make-book.ts';
import { createMaker } from '../../../src/maker/maker.ts';
import { writeTree } from '../../support/trees.ts';

const BOOK = {
  '_config.yml': 'title: News\ntimezone: Asia/Kolkata\n',
  'index.html': '---\ntitle: Front\n---\n{{ site.time }}{% for post in site.posts %} {{ post.title }}{% endfor %}',
  '_posts/2026-05-16-later.md': '---\ntitle: Later\n---\nText.\n',
};

let root = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'vitrine-waiting-'));
  await writeTree(root, BOOK);
});
afterAll(() => rm(root, { recursive: true, force: true }));

async function made(time: string, purpose: 'publish' | 'dev' | 'check' = 'publish'): Promise<MadeBook> {
  const clock = { time: Date.parse(time), isGiven: false, environment: 'production' };
  const options = { drafts: purpose === 'dev', strict: false, purpose, layouts: 'jekyll' as const };
  return (await createMaker({ root, out: undefined, base: undefined, options, clock })).make();
}

const PAGE = '2026/05/16/later.html';
const front = async (book: MadeBook): Promise<string> => {
  const bytes = await book.site.files.get('index.html')?.bytes(() => undefined);
  return Buffer.from(bytes ?? '').toString();
};

test('a post waits for midnight in its own zone', async () => {
  const [before, after] = [await made('2026-05-15T18:29:59Z'), await made('2026-05-15T18:30:00Z')];
  expect([before.site.files.has(PAGE), before.counts.waiting]).toEqual([false, 1]);
  expect([after.site.files.has(PAGE), after.counts.waiting]).toEqual([true, 0]);
  expect(await front(before)).toBe('2026-05-15 00:00:00 +0530');
  expect(await front(after)).toBe('2026-05-16 00:00:00 +0530 Later');
});

test('a book comes out the same all day long', async () => {
  expect(await front(await made('2026-05-15T01:00:00Z'))).toBe(await front(await made('2026-05-15T18:29:59Z')));
});

test('the preview shows what waits, with a note that a build does not give', async () => {
  const [shown, built] = [await made('2026-05-15T12:00:00Z', 'dev'), await made('2026-05-15T12:00:00Z')];
  expect(shown.site.files.has(PAGE)).toBe(true);
  expect(shown.problems.map(({ rule }) => rule)).toContain('waiting');
  expect(built.problems.map(({ rule }) => rule)).not.toContain('waiting');
});

test('SOURCE_DATE_EPOCH and JEKYLL_ENV are asked, and what is no number of seconds is not believed', () => {
  expect(clockOf({ SOURCE_DATE_EPOCH: '86400', JEKYLL_ENV: 'staging' }, 5)).toEqual({
    time: 86_400_000,
    isGiven: true,
    environment: 'staging',
  });
  expect(clockOf({ SOURCE_DATE_EPOCH: 'yesterday' }, 5)).toEqual({
    time: 5,
    isGiven: false,
    environment: 'production',
  });
});
