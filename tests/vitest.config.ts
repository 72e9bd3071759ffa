// How the tests run: `npm test`, or `npx vitest run --config tests/vitest.config.ts tests/unit/x.test.ts` for one file.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    coverage: { provider: 'v8', include: ['src/**/*.ts'], exclude: ['src/model/**', 'src/client/**'], reporter: ['text-summary'] },
  },
});
