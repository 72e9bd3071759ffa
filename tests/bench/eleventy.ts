// Eleventy, which comes from npm for a run.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Installs it below `temporary`. Returns its program's path; undefined where there is no registry. */
export function installedEleventy(temporary: string): string | undefined {
  const folder = join(temporary, 'eleventy');
  spawnSync('npm', ['install', '--prefix', folder, '--no-audit', '--no-fund', '@11ty/eleventy@3.1'], {
    stdio: 'ignore',
  });
  const path = join(folder, 'node_modules/@11ty/eleventy/cmd.cjs');
  return existsSync(path) ? path : undefined;
}
