// What a maker remembers from save to save: all that the book made last had use for, and nothing else.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createLastUsed } from '../../../src/lib/last-used.ts';
import { createMaker, type Maker } from '../../../src/maker/maker.ts';
import { writeTree } from '../../support/trees.ts';

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'vitrine-memory-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

const newMaker = (): Promise<Maker> =>
  createMaker({ root, out: undefined, base: undefined, options: { drafts: false, strict: false, purpose: 'dev' } });
const picture = (width: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="10"><circle r="5"/></svg>\n`;
const BOOK = {
  'content/book.yml': 'title: A book\n',
  'content/one.md': '# One\n\n![A dot](dot.svg)\n',
  'content/two.md': '# Two\n\nWords.\n',
  'content/dot.svg': picture(1),
};
const JEKYLL = {
  '_config.yml': 'title: A site\n',
  'feed.txt': '---\n---\n{% for p in site.pages %}{{ p.title }} {% endfor %}\n',
  'one.md': '---\ntitle: One\n---\n![A dot](dot.svg)\n',
  'two.md': '---\ntitle: Two\n---\nWords.\n',
  'dot.svg': picture(1),
};

describe('after many saves as much is remembered as after the first', () => {
  test.each([
    ['of a book', BOOK, 'content/'],
    ['of a Jekyll site', JEKYLL, ''],
  ])('%s', async (_, book, folder) => {
    await writeTree(root, book);
    const maker = await newMaker();
    await maker.make();
    await maker.prepareRest(() => false);
    await maker.make();
    const first = maker.remembered();
    expect(
      Object.values(first).every((count) => count > 0),
      JSON.stringify(first),
    ).toBe(true);
    for (let save = 0; save < 6; save += 1) {
      const text = Object.entries(book).find(([path]) => path === `${folder}one.md`)?.[1] ?? '';
      await writeTree(root, {
        [`${folder}one.md`]: `${text}\nSave ${save}.\n`,
        [`${folder}dot.svg`]: picture(save + 2),
      });
      await maker.make();
      await maker.prepareRest(() => false);
      await maker.make();
      // What the save before had is kept until the next turn, and the book of this one was made twice.
      expect(maker.remembered()).toEqual(first);
    }
  });
});

test('what a book still has is not made again, though it was made long ago', async () => {
  await writeTree(root, BOOK);
  const maker = await newMaker();
  const two = async (): Promise<unknown> =>
    (await maker.make()).book.pages.find(({ path }) => path === 'two.html')?.chapter;
  const first = await two();
  for (let save = 0; save < 4; save += 1) {
    await writeFile(join(root, 'content/one.md'), `# One\n\nSave ${save}.\n`);
    expect(await two()).toBe(first);
  }
});

describe('a memory of what was used last', () => {
  test('keeps what was of use since the last turn, undefined as well, and forgets the rest', () => {
    const memory = createLastUsed<number | undefined>();
    for (const [key, value] of [
      ['a', 1],
      ['b', 2],
      ['c', undefined],
    ] as const)
      memory.set(key, value);
    memory.turn();
    expect([memory.get('a'), memory.has('c'), memory.size()]).toEqual([1, true, 3]);
    memory.turn();
    expect(['a', 'b', 'c'].map(memory.has)).toEqual([true, false, true]);
    memory.turn();
    memory.turn();
    expect(memory.size()).toBe(0);
  });

  test('without a turn forgets nothing: a book that could not be made did not ask for all', () => {
    const memory = createLastUsed<number>();
    memory.set('a', 1);
    memory.turn();
    for (let failed = 0; failed < 5; failed += 1) expect(memory.get('b')).toBeUndefined();
    expect(memory.get('a')).toBe(1);
  });
});
