// What it costs to flush a site to the disk before it is moved into place: `npm run bench:flush`. Both ways in turn.
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { memoryCache } from '../../src/files/cache/shelf.ts';
import { stageOutput } from '../../src/files/output.ts';
import type { Site } from '../../src/model/site.ts';

const SIZES = [14, 130, 1200];
const ROUNDS = 6;
const BYTES = 20_000;

const folder = await mkdtemp(join(tmpdir(), 'vitrine-flush-'));
const handle = await open(join(folder, 'any'), 'w');
/** What all handles of files share; Node exports no class. */
const handles = Object.getPrototypeOf(handle) as { sync: () => Promise<void> };
await handle.close();
const { sync } = handles;

function siteOf(count: number): Site {
  const files = Array.from({ length: count }, (_, index) => {
    const file = { key: `${index}`, bytes: async () => Buffer.alloc(BYTES, index) };
    return [`${index % 10}/${index}.html`, file] as const;
  });
  return { files: new Map(files), families: new Map(), prepare: async () => undefined };
}

async function millisecondsOf(count: number): Promise<number> {
  const out = join(folder, 'site');
  await rm(out, { recursive: true, force: true });
  const staged = await stageOutput(out, siteOf(count), { cache: memoryCache(), report: () => undefined });
  const start = performance.now();
  await staged.moveIn();
  return performance.now() - start;
}

const median = (times: readonly number[]): string => times.toSorted((a, b) => a - b)[ROUNDS / 2]?.toFixed(0) ?? '';
for (const count of SIZES) {
  const [flushed, not]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    handles.sync = sync;
    flushed.push(await millisecondsOf(count));
    handles.sync = async () => undefined;
    not.push(await millisecondsOf(count));
  }
  console.log(`${count} files moved in: ${median(flushed)} ms flushed, ${median(not)} ms not (medians of ${ROUNDS})`);
}
await rm(folder, { recursive: true });
