// `npm run test:update`: writes what came out as what is expected, and says which files that changed. Read their
// difference before it is committed.
//
// Without a word, every test that keeps its expectation in a file (support/expectations.ts) is run; `npm run
// test:update mistakes sites` runs those whose path holds one of the words; `corpus` measures anew against the books
// beside the project, which takes minutes, and is done only when it is named.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const VITEST = ['run', '--config', 'tests/vitest.config.ts', '--reporter=dot'];
const MANUAL = 'tests/manual.test.ts';
const renewable = readdirSync(import.meta.dirname, { recursive: true })
  .map((path) => `tests/${String(path).replaceAll('\\', '/')}`)
  .filter((path) => path.endsWith('.test.ts'))
  .filter((path) => readFileSync(join(ROOT, path), 'utf8').includes('support/expectations.ts'))
  .sort();
const words = process.argv.slice(2);
const chosen = renewable.filter((path) => words.length === 0 || words.some((word) => path.includes(word)));

if (chosen.length === 0 && !words.includes('corpus')) {
  console.log(`No expectation is kept by "${words.join(' ')}". These keep one:\n  ${renewable.join('\n  ')}\n  corpus`);
  process.exitCode = 2;
} else process.exitCode = renew();

function renew(): number {
  const folder = mkdtempSync(join(tmpdir(), 'vitrine-expectations-'));
  const record = join(folder, 'record.txt');
  writeFileSync(record, '');
  // The manual shows what the others expect.
  const turns = [chosen.filter((path) => path !== MANUAL), chosen.filter((path) => path === MANUAL)];
  const codes = [
    ...turns.filter((paths) => paths.length > 0).map((paths) => node(record, 'vitest/vitest.mjs', ...VITEST, ...paths)),
    ...(words.includes('corpus') ? [node(record, 'tsx/dist/cli.mjs', 'tests/corpus/run.ts')] : []),
  ];
  const changes = changesIn(readFileSync(record, 'utf8'));
  rmSync(folder, { recursive: true });
  console.log(changes.size === 0 ? '\nEvery expectation is as it was.' : `\n${listed(changes)}`);
  if (codes.some((code) => code !== 0))
    console.log('Something failed that no expectation in a file can mend: see above.');
  return Math.max(...codes);
}

function node(record: string, program: string, ...rest: readonly string[]): number {
  const { status } = spawnSync(process.execPath, [join(ROOT, 'node_modules', program), ...rest], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, VITRINE_EXPECTATIONS: record },
  });
  return status ?? 1;
}

/** Path → what became of it; of a file that was written several times, what it was at first. */
function changesIn(record: string): ReadonlyMap<string, string> {
  const lines = record.split('\n').filter((line) => line !== '');
  return new Map(lines.reverse().map((line) => [line.slice(line.indexOf(' ') + 1), line.slice(0, line.indexOf(' '))]));
}

function listed(changes: ReadonlyMap<string, string>): string {
  const rows = [...changes].map(([path, change]) => `  ${change.padEnd(7)}  ${relative(ROOT, path)}`).sort();
  return `${rows.join('\n')}\nRead what changed before you keep it: git diff`;
}
