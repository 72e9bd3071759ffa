// What a save costs in `dev`, counted: in a book of 300 chapters one text is read and one is parsed; where more than
// words have changed, its things are numbered and the addresses of one page are looked up; and of the pages only that
// one is made which is looked at.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createMaker, type Maker } from '../../src/maker/maker.ts';
import { writeTree } from '../support/trees.ts';

const counts = vi.hoisted(() => new Map<string, number>());
const counted = vi.hoisted(
  () =>
    <Arguments extends unknown[], Result>(name: string, work: (...given: Arguments) => Result) =>
    (...given: Arguments): Result => {
      counts.set(name, (counts.get(name) ?? 0) + 1);
      return work(...given);
    },
);
vi.mock('../../src/lib/decode-text.ts', async (original) => {
  const all = await original<typeof import('../../src/lib/decode-text.ts')>();
  return { ...all, decodeText: counted('read', all.decodeText) };
});
vi.mock('../../src/parse/parse.ts', async (original) => {
  const all = await original<typeof import('../../src/parse/parse.ts')>();
  return { ...all, parse: counted('parsed', all.parse) };
});
vi.mock('../../src/resolve/link-page.ts', async (original) => {
  const all = await original<typeof import('../../src/resolve/link-page.ts')>();
  return { ...all, linkPage: counted('linked', all.linkPage) };
});
vi.mock('../../src/resolve/numbers.ts', async (original) => {
  const all = await original<typeof import('../../src/resolve/numbers.ts')>();
  return { ...all, numberChapter: counted('numbered', all.numberChapter) };
});
vi.mock('../../src/lib/paths.ts', async (original) => {
  const all = await original<typeof import('../../src/lib/paths.ts')>();
  return { ...all, relativePath: counted('addresses', all.relativePath) };
});
vi.mock('../../src/render/chapter.ts', async (original) => {
  const all = await original<typeof import('../../src/render/chapter.ts')>();
  return {
    ...all,
    renderChapter: counted('made', all.renderChapter),
    checkCalls: counted('checked', all.checkCalls),
  };
});

const chapter = (index: number, more = ''): string =>
  `---\ntitle: Chapter ${index}\n---\n## Start\n\nSee [the next](c${(index + 1) % 300}.md#start).${more}\n\n{% include todo.md note="A note" %}\n`;

// A file that was just written is looked at again: here, all were written long ago.
vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 });

let root = '';
let maker: Maker;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'vitrine-save-'));
  await writeTree(root, {
    'content/book.yml': 'title: A book\n',
    ...Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`content/c${index}.md`, chapter(index)])),
  });
  maker = await createMaker({
    root,
    out: undefined,
    base: undefined,
    options: { drafts: false, strict: false, purpose: 'dev' },
  });
  await (await maker.make()).check();
});
afterAll(() => {
  vi.useRealTimers();
  return rm(root, { recursive: true, force: true });
});

async function workOf(files: Readonly<Record<string, string>>): Promise<Readonly<Record<string, number>>> {
  await writeTree(root, files);
  counts.clear();
  const made = await maker.make();
  await made.site.files.get('c7.html')?.bytes(() => undefined);
  await made.check();
  const { addresses, ...work } = Object.fromEntries(counts);
  // Those of the one page that is made, with its list of chapters near by, and of the links that are looked up: no list
  // of the whole book is written anew.
  expect((addresses ?? 0) - (work.linked ?? 0)).toBeLessThan(100);
  return work;
}

test('of a word in a chapter', async () => {
  expect(await workOf({ 'content/c7.md': chapter(7, ' A word.') })).toEqual({
    read: 1,
    parsed: 1,
    made: 1,
    checked: 1,
  });
});

test('of a line more: its chapter is looked at again', async () => {
  expect(await workOf({ 'content/c7.md': chapter(7, '\n\nA line.') })).toEqual({
    read: 1,
    parsed: 1,
    numbered: 1,
    linked: 1,
    made: 1,
    checked: 1,
  });
});

test('of a heading that others lead to: all addresses are looked up again, and nothing else', async () => {
  const work = await workOf({ 'content/c7.md': chapter(7).replace('Start', 'Begin') });
  expect(work).toMatchObject({ read: 1, parsed: 1, numbered: 1, linked: 300, made: 1 });
});

test('of nothing: no text is read', async () => {
  expect(await workOf({})).toEqual({ made: 1 });
});
