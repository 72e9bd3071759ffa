// How the tests run: `npm test`, or `npx vitest run --config tests/vitest.config.ts tests/unit/x.test.ts` for one file.
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { PlainSummary } from './support/plain-summary.ts';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: 'tests/support/own-cache.ts',
    reporters: ['default', new PlainSummary()],
    // The day on which every book of the tests is built: what is of a later day waits.
    env: { SOURCE_DATE_EPOCH: '1778846400' },
    // Tests wait for browsers as often as they work: on two cores, vitest alone would run one file at a time.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    testTimeout: 60_000,
    hookTimeout: 60_000,
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      exclude: ['src/model/**', 'src/client/**'],
      reporter: ['text-summary'],
    },
  },
});
