// The tests have a cache of their own: no run of the program that they start reads or writes the user's.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export async function setup(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'vitrine-tests-cache-'));
  process.env['VITRINE_CACHE'] = folder;
  return () => rm(folder, { recursive: true, force: true });
}
