// Saves in any order end in the bytes of a clean build: words, headings, titles, new and deleted and renamed files,
// templates, includes, settings, data, style sheets, pictures, languages. What goes wrong can be run again by its seed.
import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { MadeBook } from '../../src/maker/make-book.ts';
import { createMaker, type Maker } from '../../src/maker/maker.ts';
import type { Problem } from '../../src/model/problem.ts';
import { isLong } from '../support/long.ts';
import { bytesOfSite } from '../support/site-bytes.ts';
import { wholeFrom } from '../support/random.ts';
import { changedBook, firstBook, type BookFiles } from '../support/random-book.ts';

/** `SEED=5 SAVES=40` runs one of them again. */
const SEEDS = process.env.SEED !== undefined ? [Number(process.env.SEED)] : isLong ? [1, 2, 3, 4] : [1];
const SAVES = Number(process.env.SAVES ?? (isLong ? 200 : 25));
/** A clean build is made after so many saves. */
const EVERY = isLong ? 5 : 8;

// A file that was just written is looked at again: here, all were written long ago.
const NOW = Date.now() + 3_600_000;
let root = '';
beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  root = await mkdtemp(join(tmpdir(), 'vitrine-random-'));
});
afterAll(() => {
  vi.useRealTimers();
  return rm(root, { recursive: true, force: true });
});

const makerOf = (folder: string): Promise<Maker> =>
  createMaker({
    root: folder,
    out: undefined,
    base: undefined,
    options: { drafts: false, strict: false, purpose: 'dev' },
    clock: { time: NOW, isGiven: true, environment: 'production' },
  });

/** Writes what differs, each save at a time of its own. */
async function save(folder: string, before: BookFiles, after: BookFiles, time: number): Promise<void> {
  for (const path of before.keys()) if (!after.has(path)) await rm(join(folder, path));
  for (const [path, text] of after) {
    if (before.get(path) === text) continue;
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
    await utimes(join(folder, path), time, time);
  }
}

interface Looked {
  readonly files: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
}

async function look(made: MadeBook): Promise<Looked> {
  const bytes = await bytesOfSite(made.site);
  return {
    files: new Map([...bytes].map(([path, each]) => [path, Buffer.from(each).toString('latin1')])),
    problems: await made.check(),
  };
}

test.each(SEEDS)('saves of seed %i', async (seed) => {
  const folder = join(root, String(seed));
  const random = wholeFrom(seed);
  let files = firstBook();
  await save(folder, new Map(), files, 1_700_000_000);
  const maker = await makerOf(folder);
  const kept = new Map<string, { readonly key: string; readonly bytes: string | undefined }>();
  await maker.make();
  const done: string[] = [];
  for (let number = 1; number <= SAVES; number += 1) {
    const change = changedBook(files, random);
    done.push(`${number}: ${change.name}`);
    await save(folder, files, change.files, 1_700_000_000 + number);
    files = change.files;
    const made = await maker.make();
    if (number % EVERY !== 0 && number !== SAVES) continue;
    const seen = await look(made);
    const clean = await look(await (await makerOf(folder)).make());
    expect([...seen.files.keys()].toSorted(), done.join('\n')).toEqual([...clean.files.keys()].toSorted());
    for (const [path, text] of clean.files)
      expect(seen.files.get(path), `${path} after\n${done.join('\n')}`).toBe(text);
    expect(seen.problems, done.join('\n')).toEqual(clean.problems);
    // The preview tells a page to change where its key is another.
    for (const [path, { key }] of made.site.files) {
      const last = kept.get(path);
      const bytes = seen.files.get(path);
      if (last?.key === key) expect(bytes, `${path} under one key after\n${done.join('\n')}`).toBe(last.bytes);
      kept.set(path, { key, bytes });
    }
  }
});
