// Runs a linter of others in a repository, and reads its report.
import { execFile } from 'node:child_process';
import { join } from 'node:path';

const PROGRAMS = join(import.meta.dirname, '../../node_modules');

/** What the program prints, read as JSON. A linter ends with a code for what it found: only a silent one has failed. */
export function reportOf(program: string, args: readonly string[], root: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const limits = { cwd: root, maxBuffer: 64 * 1024 * 1024 };
    execFile(process.execPath, [join(PROGRAMS, program), ...args], limits, (error, stdout, stderr) => {
      try {
        resolve(JSON.parse(stdout));
      } catch {
        reject(new Error(`${program} gave no report: ${stderr || stdout || error?.message}`));
      }
    });
  });
}
