// Chapters parsed by several threads come out as those parsed by one, in whatever order the threads get them.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createParsePool } from '../../../src/maker/threads.ts';
import { parse, type ParseContext } from '../../../src/parse/parse.ts';

const PROGRAM = join(import.meta.dirname, '../../../dist/parse-worker.js');
const shared: Omit<ParseContext, 'jekyll'> = {
  kind: 'folder',
  includes: {},
  language: 'en',
  languages: { folders: [], endings: [] },
  words: {},
  allowed: [],
  macros: { '\\R': '\\mathbb{R}' },
  includable: {},
  notes: undefined,
  citations: false,
  kinds: [],
  solutions: 'here',
  kramdown: undefined,
  site: { title: 'x' },
};
const sources = Array.from({ length: 12 }, (_, index) => ({
  path: `${index}.md`,
  text: `---\ntitle: Chapter ${index}\ndate: 2026-05-01\n---\n${'Words *and* words.\n\n'.repeat(index % 3 === 0 ? 300 : 3)}$\\R$ {{ site.title }} {% unknown %} <a href="a.md" download>a</a>\n`,
}));

test('three threads and one make the same chapters', async () => {
  expect(existsSync(PROGRAM), 'the program is bundled').toBe(true);
  const pool = createParsePool(PROGRAM, 3, shared);
  try {
    const together = await Promise.all(sources.map(pool.parse));
    const alone = await Promise.all(
      sources.map((source) => parse(source, { ...shared, jekyll: undefined }, () => undefined)),
    );
    // As data: on the way from a thread a table gets its prototype back.
    expect(together).toEqual(alone);
  } finally {
    await pool.close();
  }
});

test('a thread that cannot start fails every chapter, and hangs none', async () => {
  const pool = createParsePool(join(import.meta.dirname, 'no-such-program.js'), 2, shared);
  const outcomes = await Promise.allSettled(sources.map(pool.parse));
  expect(outcomes.map(({ status }) => status)).toEqual(sources.map(() => 'rejected'));
  await pool.close();
});
