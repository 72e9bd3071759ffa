// What a build makes: the pages whose plan changed and no other, and of files that stand in the output none is read
// that looks as it was left.
import { mkdtemp, rename, rm, unlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { memoryCache, type Cache } from '../../src/files/cache/shelf.ts';
import { createMaker } from '../../src/maker/maker.ts';
import { stageSite, type StagedSite } from '../../src/write/write.ts';
import { readTree, writeTree } from '../support/trees.ts';

const chapter = (title: string, text: string): string => `---\ntitle: ${title}\n---\n## Start\n\n${text}\n`;
const BOOK = {
  'content/book.yml': 'title: A book\nchapters: [one.md, two.md, three.md]\n',
  'content/one.md': chapter('One', 'Text.'),
  'content/two.md': chapter('Two', 'See [the third](three.md#start).'),
  'content/three.md': chapter('Three', '![A dot](dot.svg)'),
  'content/dot.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><circle r="5"/></svg>\n',
};

// A file that was just written is looked at again: here, all were written long ago, however slow the machine is.
vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3_600_000 });
afterAll(() => vi.useRealTimers());

let [root, out, cache]: [string, string, Cache] = ['', '', memoryCache()];
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'vitrine-made-'));
  [out, cache] = [join(root, 'out'), memoryCache()];
  await writeTree(root, BOOK);
  await (await stage()).moveIn();
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function stage(): Promise<StagedSite> {
  const options = { drafts: false, strict: false, purpose: 'publish' } as const;
  const { site } = await (await createMaker({ root, out, base: undefined, options })).make();
  return stageSite(out, site, cache);
}

/** The search's scripts are named by what they hold. */
const namesOf = (paths: readonly string[]): readonly string[] => [
  ...new Set(paths.map((path) => path.replace(/^search\/.*/, 'search/'))),
];

describe('a build makes', () => {
  test('nothing where nothing has changed, and reads no file of the output', async () => {
    const { made, hashed, changed, moveIn } = await stage();
    expect({ made, hashed, changed }).toEqual({ made: [], hashed: 0, changed: [] });
    await moveIn();
  });

  test('the page of an edited chapter, and what holds its text', async () => {
    await writeTree(root, { 'content/one.md': chapter('One', 'Other text.') });
    const { made, hashed } = await stage();
    expect({ made: namesOf(made).toSorted(), hashed }).toEqual({
      made: ['offline-worker.js', 'offline.json', 'one.html', 'one.md', 'print.html', 'search/'],
      hashed: 0,
    });
  });

  test('in a long book, the pages that list a new title, and the lists of all', async () => {
    const names = Array.from({ length: 45 }, (_, index) => `c${index + 1}`);
    await writeTree(root, {
      'content/book.yml': `title: A long book\nprint: false\nchapters: [${names.join(', ')}]\n`,
      ...Object.fromEntries(names.map((name) => [`content/${name}.md`, chapter(name, 'Text.')])),
    });
    await (await stage()).moveIn();
    await writeTree(root, { 'content/c30.md': chapter('Renamed', 'Text.') });
    const listing = names.slice(19, 40).map((name) => `${name}.html`);
    expect(namesOf((await stage()).made).toSorted()).toEqual([
      ...[...listing, 'c30.md'].toSorted(),
      'contents.js',
      'index.html',
      'llms.txt',
      'offline-worker.js',
      'offline.json',
      'search/',
    ]);
  });

  test('a picture that was painted anew, and no page', async () => {
    await writeTree(root, { 'content/dot.svg': BOOK['content/dot.svg'].replace('r="5"', 'r="4"') });
    expect(namesOf((await stage()).made).toSorted()).toEqual(['dot.svg', 'offline-worker.js', 'offline.json']);
  });

  test('a page that is missing', async () => {
    await unlink(join(out, 'two.html'));
    const { made, changed, moveIn } = await stage();
    expect({ made, changed }).toEqual({ made: ['two.html'], changed: ['two.html'] });
    await moveIn();
    expect((await stage()).made).toEqual([]);
  });

  test('the search where one of its scripts is missing', async () => {
    await unlink(join(out, 'search/index.js'));
    const { made, changed } = await stage();
    expect(namesOf(made)).toEqual(['search/']);
    expect(changed).toEqual(['search/index.js']);
  });

  test('all of it where nothing is remembered, and writes none of it', async () => {
    cache = memoryCache();
    const { made, changed } = await stage();
    expect(made).toContain('one.html');
    expect(changed).toEqual([]);
  });
});

describe('a file of the output', () => {
  test('that was only touched is read once, and stays', async () => {
    await utimes(join(out, 'one.html'), 1, 1);
    const first = await stage();
    expect({ made: first.made, hashed: first.hashed }).toEqual({ made: [], hashed: 1 });
    await first.moveIn();
    expect((await stage()).hashed).toBe(0);
  });

  test('that somebody has changed is theirs: it is reported, and nothing is moved', async () => {
    await writeFile(join(out, 'one.html'), 'mine');
    await writeTree(root, { 'content/two.md': chapter('Two', 'Other.') });
    const staged = await stage();
    expect({ made: staged.made, occupied: staged.occupied }).toEqual({ made: [], occupied: ['one.html'] });
  });

  test('of the same size and time is noticed by its inode', async () => {
    const path = join(out, 'one.html');
    const text = (await readTree(out, () => false))['one.html'] ?? '';
    await writeFile(`${path}.new`, text.replace('Text.', 'Test.'));
    await utimes(`${path}.new`, 1, 1);
    await rename(`${path}.new`, path);
    expect((await stage()).occupied).toEqual(['one.html']);
  });

  test('that its chapter has left is deleted, but not where somebody has changed it', async () => {
    await writeTree(root, { 'content/book.yml': 'title: A book\nchapters: [one.md]\n' });
    await Promise.all([unlink(join(root, 'content/two.md')), unlink(join(root, 'content/three.md'))]);
    await writeFile(join(out, 'three.html'), 'mine');
    const staged = await stage();
    await staged.moveIn();
    const site = await readTree(out, () => false);
    expect([site['two.html'], site['three.html']]).toEqual([undefined, 'mine']);
  });
});

test('a move that was cut short is finished: what stands there may be old or new', async () => {
  await writeTree(root, { 'content/one.md': chapter('One', 'Other text.') });
  const before = await readTree(out, () => false);
  await (await stage()).moveIn();
  const after = await readTree(out, () => false);
  const [old, hashes] = [before, after].map(
    (tree) => (JSON.parse(String(tree['.vitrine.json'])) as { files: Record<string, string> }).files,
  );
  const both = Object.entries(hashes ?? {}).map(([path, hash]) => [path, { hash, before: old?.[path] }]);
  for (const standing of [before['one.html'], after['one.html']]) {
    await writeFile(join(out, 'one.html'), String(standing));
    await writeFile(join(out, '.vitrine.json'), JSON.stringify({ files: Object.fromEntries(both) }));
    const staged = await stage();
    expect(staged.occupied).toEqual([]);
    await staged.moveIn();
    expect((await readTree(out, () => false))['one.html']).toEqual(after['one.html']);
  }
});
