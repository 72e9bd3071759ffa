// The short form of `npm run test:faults`: each part a few times, with a seed of its own.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { PARTS, runPart } from './parts.ts';

const folder = await mkdtemp(join(tmpdir(), 'vitrine-faults-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

test.each([...PARTS])('%s', async (name, part) => {
  const { faults } = await runPart(part, { count: part.short, seed: 7, say: () => undefined }, join(folder, name));
  expect(faults).toEqual([]);
});
