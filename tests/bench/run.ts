// `npm run bench`: how long books take, beside Hugo and Jekyll where they are installed. Ratios within one run; nothing is asserted.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeMadeBook, type Generator } from './made-book.ts';

const ROOT = join(import.meta.dirname, '../..');
const CORPUS = join(ROOT, '../shared/corpus/ml4a/liquid');
const RUNS = Number(process.env.RUNS ?? 3);

interface Job {
  readonly name: string;
  readonly command: readonly string[];
  readonly cwd: string;
  /** Removed before each run, for a build from nothing; undefined keeps what the last run wrote. */
  readonly clean: string | undefined;
}

const temporary = await mkdtemp(join(tmpdir(), 'vitrine-bench-'));
try {
  report('Starting', [time({ name: 'node -e 0', command: ['node', '-e', '0'], cwd: ROOT, clean: undefined }), time({ name: 'vitrine --version', command: vitrine('--version'), cwd: ROOT, clean: undefined })]);
  for (const chapters of [1, 1000]) report(`${chapters} made chapter${chapters === 1 ? '' : 's'}`, await madeBook(chapters));
  if (existsSync(CORPUS)) report('ml4a, text after Liquid', await realBook());
  else console.log('ml4a: skipped, ../shared/corpus is not here');
} finally {
  await rm(temporary, { recursive: true, force: true });
}

async function madeBook(chapters: number): Promise<readonly Measured[]> {
  const answer: Measured[] = [];
  for (const generator of ['vitrine', 'hugo', 'jekyll'] satisfies Generator[]) {
    const folder = join(temporary, `${generator}-${chapters}`);
    const [command, out] = commandOf(generator, folder);
    if (generator !== 'vitrine' && spawnSync(generator, ['version']).error !== undefined) {
      console.log(`${generator}: not installed, left out`);
      continue;
    }
    await writeMadeBook(folder, generator, chapters);
    answer.push(time({ name: generator, command, cwd: folder, clean: out }));
    if (generator === 'vitrine') answer.push(time({ name: 'vitrine, nothing changed', command, cwd: folder, clean: undefined }));
  }
  return answer;
}

/** The same chapters for both: front matter and text as Jekyll has them after Liquid. */
async function realBook(): Promise<readonly Measured[]> {
  const folder = join(temporary, 'ml4a');
  await cp(CORPUS, join(folder, 'content'), { recursive: true });
  await writeFile(join(folder, 'content/book.yml'), 'title: ml4a\n');
  return [time({ name: 'vitrine', command: vitrine('build', '--out', join(folder, 'out'), '--quiet'), cwd: folder, clean: join(folder, 'out') })];
}

function commandOf(generator: Generator, folder: string): [readonly string[], string] {
  const out = join(folder, 'out');
  if (generator === 'vitrine') return [vitrine('build', '--out', out, '--quiet'), out];
  if (generator === 'hugo') return [['hugo', '--quiet', '--destination', out], out];
  return [['jekyll', 'build', '--quiet', '--destination', out], out];
}

function vitrine(...words: readonly string[]): readonly string[] {
  return ['node', join(ROOT, 'dist/vitrine.js'), ...words];
}

interface Measured {
  readonly name: string;
  readonly milliseconds: number;
  readonly exit: number;
}

/** The median of RUNS runs, start of the program included. */
function time({ name, command, cwd, clean }: Job): Measured {
  const times: number[] = [];
  let exit = 0;
  for (let run = 0; run < RUNS; run += 1) {
    if (clean !== undefined) spawnSync('rm', ['-rf', clean]);
    const from = performance.now();
    exit = spawnSync(command[0] ?? '', command.slice(1), { cwd, stdio: ['ignore', 'ignore', 'ignore'] }).status ?? -1;
    times.push(performance.now() - from);
  }
  return { name, milliseconds: times.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0, exit };
}

function report(title: string, measured: readonly Measured[]): void {
  const base = measured.find(({ name }) => name === 'hugo' || name === 'node -e 0') ?? measured[0];
  console.log(`\n${title}`);
  for (const { name, milliseconds, exit } of measured) {
    const ratio = base === undefined ? 1 : milliseconds / base.milliseconds;
    console.log(`  ${name.padEnd(26)} ${milliseconds.toFixed(0).padStart(7)} ms   ${ratio.toFixed(2).padStart(6)} × ${base?.name ?? ''}${exit === 0 ? '' : `   (ended with ${exit})`}`);
  }
}
