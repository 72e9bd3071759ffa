// `npm run bench`: how long books take, beside Hugo and Jekyll where they are installed. Ratios within one run; nothing
// is asserted.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installedEleventy } from './eleventy.ts';
import { commandOf, GENERATORS, type Dress, type Generator } from './generators.ts';
import { writeMadeBook, type MadeBook } from './made-book.ts';
import { benchPictures } from './pictures.ts';
import { CORPUS, writeRealBook } from './real-book.ts';

const ROOT = join(import.meta.dirname, '../..');
const RUNS = Number(process.env.RUNS ?? 3);
/** What takes longer than this is run once: Jekyll over a large book. */
const LONG = 15_000;

interface Case {
  readonly name: string;
  /** Writes the book as a generator wants it; returns the chapter that is edited. */
  readonly write: (folder: string, dress: Dress) => Promise<string>;
  /** Whether the others are measured with links to all pages too, which takes hours where there are thousands. */
  readonly hasOldLayout: boolean;
}

const made = (name: string, book: MadeBook, hasOldLayout: boolean): Case => ({
  name,
  write: (folder, dress) => writeMadeBook(folder, dress, book),
  hasOldLayout,
});
const cases: readonly Case[] = [
  made('one chapter', { chapters: 1 }, true),
  ...['ml4a', 'physics-book']
    .filter((book) => existsSync(join(CORPUS, book, 'liquid')))
    .map(
      (book): Case => ({
        name: book,
        write: (folder, dress) => writeRealBook(folder, dress, book),
        hasOldLayout: true,
      }),
    ),
  made('1,000 made chapters', { chapters: 1000 }, true),
  made('8,000 chapters of six lines', { chapters: 8000, isShort: true }, false),
  made('10,000 chapters of six lines', { chapters: 10_000, isShort: true }, false),
];

const temporary = await mkdtemp(join(tmpdir(), 'vitrine-bench-'));
const wanted = process.env.ONLY;
/**
 * `MEASURE=cpu`: the time that processors worked, of all threads together, by GNU time: a machine that is busy with
 * other things changes it little.
 */
const measuresCpu = process.env.MEASURE === 'cpu';
const timesFile = join(temporary, 'times');
const GNU_TIME = '/usr/bin/time';
const hasTime = existsSync(GNU_TIME);
const programs = { vitrine: join(ROOT, 'dist/vitrine.js'), eleventy: installedEleventy(temporary) };
try {
  const [bare, version] = [
    time(['node', '-e', '0'], ROOT, noWork),
    time(['node', programs.vitrine, '--version'], ROOT, noWork),
  ];
  console.log(
    `Starting: Node alone ${round(bare.milliseconds)} s, vitrine --version ${round(version.milliseconds)} s.${existsSync(CORPUS) ? '' : ' The real books (../shared/corpus) are not here and left out.'}\n`,
  );
  console.log(
    '| Book | Vitrine, first | again | after an edit | Hugo | Jekyll | Eleventy | Memory, in this order |\n|---|--:|--:|--:|--:|--:|--:|--:|',
  );
  for (const each of cases) {
    if (wanted !== undefined && !each.name.includes(wanted)) continue;
    const own = await measureOwn(each);
    console.log(await row(each.name, own, await measurePeers(each, 'near')));
    if (each.hasOldLayout) console.log(await row(`${each.name} (old layout)`, own, await measurePeers(each, 'all')));
  }
  await benchPictures();
} finally {
  await rm(temporary, { recursive: true, force: true });
}

interface Own {
  readonly first: Run;
  readonly again: Run;
  readonly edited: Run;
}

async function measureOwn({ name, write }: Case): Promise<Own> {
  const folder = join(temporary, `vitrine-${name.replace(/\W+/g, '-')}`);
  const chapter = await write(folder, { generator: 'vitrine', navigation: 'near' });
  const build = commandOf('vitrine', programs);
  return {
    first: time(build, folder, cleaner(folder, 'out', 'cache')),
    again: time(build, folder, noWork),
    edited: await timeAfterEdits(build, folder, chapter),
  };
}

/** Undefined where a program is not installed. */
async function measurePeers(
  { name, write }: Case,
  navigation: Dress['navigation'],
): Promise<readonly (Run | undefined)[]> {
  const runs: (Run | undefined)[] = [];
  for (const generator of GENERATORS.filter((each) => each !== 'vitrine')) {
    const folder = join(temporary, `${generator}-${navigation}-${name.replace(/\W+/g, '-')}`);
    if (!isInstalled(generator)) runs.push(undefined);
    else {
      await write(folder, { generator, navigation });
      runs.push(time(commandOf(generator, programs), folder, cleaner(folder, 'out', '.jekyll-cache', 'resources')));
    }
  }
  return runs;
}

function isInstalled(generator: Generator): boolean {
  return generator === 'eleventy'
    ? programs.eleventy !== undefined
    : spawnSync(generator, ['version']).error === undefined;
}

/**
 * Puts aside what the run before has left, and deletes nothing: ext4 gives no new file the place of one that was
 * deleted in the last minutes, and looks past all of these each time. So a textbook of 1,200 files took up to a tenth
 * longer.
 */
function cleaner(folder: string, ...paths: readonly string[]): () => void {
  let runs = 0;
  return () => {
    runs += 1;
    const aside = `${folder}-before-run-${runs}`;
    mkdirSync(aside);
    for (const path of paths) if (existsSync(join(folder, path))) renameSync(join(folder, path), join(aside, path));
  };
}

/** Seconds, and in brackets how many times as long as Vitrine's first build; then megabytes. */
async function row(name: string, { first, again, edited }: Own, peers: readonly (Run | undefined)[]): Promise<string> {
  const cells = [
    name,
    `${round(first.milliseconds)} s`,
    ratio(again, first),
    ratio(edited, first),
    ...peers.map((run) => (run === undefined ? 'not installed' : ratio(run, first))),
    [first, ...peers].map((run) => (run === undefined ? '–' : String(run.megabytes))).join(', '),
  ];
  return `| ${cells.join(' | ')} |`;
}

function ratio({ milliseconds }: Run, base: Run): string {
  return `${round(milliseconds)} s (${(milliseconds / base.milliseconds).toFixed(2)})`;
}

function noWork(): void {
  // The last run's files stay.
}

interface Run {
  readonly milliseconds: number;
  /** At most at once; 0 where there is no GNU time. */
  readonly megabytes: number;
}

/** The median of RUNS runs, start of the program included. */
function time(command: readonly string[], cwd: string, prepare: () => void): Run {
  const runs: Run[] = [];
  while (runs.length < RUNS && (runs[0]?.milliseconds ?? 0) < LONG) {
    prepare();
    runs.push(timeOnce(command, cwd));
  }
  return median(runs);
}

async function timeAfterEdits(command: readonly string[], cwd: string, chapter: string): Promise<Run> {
  const runs: Run[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    await appendFile(chapter, `\nEdit ${run}.\n`);
    runs.push(timeOnce(command, cwd));
  }
  return median(runs);
}

function timeOnce(command: readonly string[], cwd: string): Run {
  const from = performance.now();
  const [program = '', ...words] = hasTime ? [GNU_TIME, '-f', '%U %S %M', '-o', timesFile, ...command] : command;
  const { status } = spawnSync(program, words, { cwd, stdio: 'ignore' });
  const clock = performance.now() - from;
  if (status !== 0) console.error(`${command.slice(0, 4).join(' ')} ended with ${status}`);
  if (!hasTime) return { milliseconds: clock, megabytes: 0 };
  const [user = 0, system = 0, kilobytes = 0] = (readFileSync(timesFile, 'utf8').trim().split('\n').at(-1) ?? '')
    .split(' ')
    .map(Number);
  return { milliseconds: measuresCpu ? (user + system) * 1000 : clock, megabytes: Math.round(kilobytes / 1024) };
}

function median(runs: readonly Run[]): Run {
  const sorted = [...runs].sort((a, b) => a.milliseconds - b.milliseconds);
  return sorted[Math.floor(sorted.length / 2)] ?? { milliseconds: 0, megabytes: 0 };
}

function round(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(2);
}
