// The parts of the faults: what each does to a book, and how often.
import { mkdir, rm } from 'node:fs/promises';
import { buildsAtOnce } from './builds-at-once.ts';
import { fullDisk } from './full-disk.ts';
import type { Asked, Part, Told } from './ground.ts';
import { kills } from './kills.ts';
import { mutations } from './mutations.ts';
import { saves } from './saves.ts';
import { splices } from './splices.ts';

export const PARTS: ReadonlyMap<string, Part> = new Map([
  ['kills', { what: 'builds killed', count: 500, short: 2, run: kills }],
  ['disk', { what: 'levels of a disk that fills up', count: 40, short: 1, run: fullDisk }],
  ['builds', { what: 'rounds of three builds at once', count: 100, short: 1, run: buildsAtOnce }],
  ['saves', { what: 'random saves in dev', count: 2000, short: 10, run: saves }],
  ['mutations', { what: 'damages of the record and the cache', count: 200, short: 4, run: mutations }],
  ['splices', { what: 'characters of spliced books', count: 2_000_000, short: 4_000, run: splices }],
]);

/** In `folder` (absolute), which is made for it and taken away. */
export async function runPart({ run }: Part, asked: Omit<Asked, 'folder'>, folder: string): Promise<Told> {
  await mkdir(folder, { recursive: true });
  try {
    return await run({ ...asked, folder });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
