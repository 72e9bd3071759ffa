// Errands of the disk: run at once while it answers at once, and side by side where it is slow.
import { afterEach, expect, test, vi } from 'vitest';

const clock = vi.hoisted(() => ({ now: 0, slow: 0 }));
const asked = vi.hoisted(() => ({ atOnce: 0, later: 0 }));
vi.mock('node:fs', async (importOriginal) => ({
  ...(await importOriginal<typeof import('node:fs')>()),
  statSync: () => {
    asked.atOnce += 1;
    clock.now += clock.slow;
  },
}));
vi.mock('node:fs/promises', async (importOriginal) => ({
  ...(await importOriginal<typeof import('node:fs/promises')>()),
  stat: async () => {
    asked.later += 1;
    throw Object.assign(new Error('ENOTDIR'), { code: 'ENOTDIR' });
  },
}));

afterEach(() => vi.restoreAllMocks());

test.each([
  ['a disk of this machine', 0.01, 0],
  // So long the program waits in all: 30 ms, and a fifth of one for each errand.
  ['a disk of a network', 2, 884],
] as const)('%s', async (_, slow, later) => {
  vi.resetModules();
  vi.spyOn(process, 'uptime').mockImplementation(() => clock.now / 1_000);
  const { statOf } = await import('../../../src/files/disk.ts');
  Object.assign(clock, { slow });
  Object.assign(asked, { atOnce: 0, later: 0 });
  for (let count = 0; count < 1000; count += 1) expect(await statOf('/nothing')).toBeUndefined();
  expect(asked).toEqual({ atOnce: 1000 - later, later });
});
