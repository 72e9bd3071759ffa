// How the tests run: `npm test`, or `npx vitest run --config tests/vitest.config.ts tests/unit/x.test.ts` for one file.
import { readFileSync, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { isLong } from './support/long.ts';
import { PlainSummary } from './support/plain-summary.ts';

const root = join(import.meta.dirname, '..');

/**
 * Files that put something in the place of a module, a clock or a variable, which no other may meet; and those that
 * compare times of the processor, which also cleans up behind others.
 */
const ofTheirOwn = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.test.ts'))
  .filter((path) => path.startsWith('growth/') || /\bvi\./.test(readFileSync(join(import.meta.dirname, path), 'utf8')))
  .map((path) => `tests/${path}`);

/** One process after the other runs the files; a file loads what those before it have not loaded. */
const together = project('together', { include: ['tests/**/*.test.ts'], exclude: ofTheirOwn, isolate: false });
/** Each file in a process of its own, once the others are done. */
const alone = project('alone', { include: ofTheirOwn, sequence: { groupOrder: 1 } });
/** So the long run sees, too, that a file needs nothing that another has left. */
const allAlone = project('alone', { include: ['tests/**/*.test.ts'] });

export default defineConfig({
  root,
  test: {
    projects: isLong ? [allAlone] : [together, alone],
    globalSetup: 'tests/support/own-folder.ts',
    reporters: ['default', new PlainSummary()],
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      exclude: ['src/model/**', 'src/client/**'],
      reporter: ['text-summary'],
    },
  },
});

function project(name: string, of: TestProjectInlineConfiguration['test']): TestProjectInlineConfiguration {
  return {
    root,
    test: {
      ...of,
      name,
      // The day on which every book of the tests is built: what is of a later day waits.
      env: { SOURCE_DATE_EPOCH: '1778846400' },
      // Tests wait for browsers as often as they work: on two cores, vitest alone would run one file at a time.
      maxWorkers: Math.max(2, availableParallelism() - 1),
      testTimeout: 60_000,
      hookTimeout: 60_000,
    },
  };
}
