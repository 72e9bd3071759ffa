// Files too large to be held come into the site piece by piece, by the same rules as all others.
import { mkdtemp, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { memoryCache } from '../../../src/files/cache/shelf.ts';
import { stageOutput, type Staged } from '../../../src/files/output.ts';
import type { Site } from '../../../src/model/site.ts';

const SIZE = 65 * 2 ** 20;
let root = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'vitrine-large-'));
  await writeFile(join(root, 'film.mp4'), 'begin');
  await truncate(join(root, 'film.mp4'), SIZE);
});
afterAll(() => rm(root, { recursive: true }));

const cache = memoryCache();
function stage(key: string): Promise<Staged> {
  const film = {
    key,
    copyOf: join(root, 'film.mp4'),
    bytes: () => Promise.reject(new Error('nobody holds all of a film')),
  };
  const site: Site = { files: new Map([['film.mp4', film]]), families: new Map(), prepare: async () => undefined };
  return stageOutput(join(root, 'site'), site, { cache, report: () => undefined });
}

test('a film of 65 MB is copied, kept, and never put over what its author changed', async () => {
  const first = await stage('1');
  await first.moveIn();
  expect(first.changed).toEqual(['film.mp4']);
  expect((await stat(join(root, 'site/film.mp4'))).size).toBe(SIZE);
  // Touched, and the same: read once more, and not copied.
  const again = await stage('2');
  await again.moveIn();
  expect([again.changed, again.occupied]).toEqual([[], []]);
  await writeFile(join(root, 'site/film.mp4'), 'mine');
  const third = await stage('3');
  await third.drop();
  expect(third.occupied).toEqual(['film.mp4']);
  expect(await readFile(join(root, 'site/film.mp4'), 'utf8')).toBe('mine');
});
