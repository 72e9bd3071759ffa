// `npm run bench`: how long books take, beside Hugo and Jekyll where they are installed. Ratios within one run; nothing
// is asserted.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { appendFile, cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeMadeBook, writeSettings, type Generator } from './made-book.ts';
import { benchPictures } from './pictures.ts';

const ROOT = join(import.meta.dirname, '../..');
const CORPUS = join(ROOT, '../shared/corpus');
const RUNS = Number(process.env.RUNS ?? 3);
/** What takes longer than this is run once: Jekyll over a large book. */
const LONG = 15_000;

interface Case {
  readonly name: string;
  /** Writes the book as a generator wants it; returns the chapter that is edited. */
  readonly write: (folder: string, generator: Generator) => Promise<string>;
}

const cases: readonly Case[] = [
  { name: 'one chapter', write: (folder, generator) => writeMadeBook(folder, generator, 1) },
  ...['ml4a', 'physics-book']
    .filter((book) => existsSync(join(CORPUS, book, 'liquid')))
    .map((book): Case => ({ name: book, write: (folder, generator) => writeRealBook(folder, generator, book) })),
  { name: '1,000 made chapters', write: (folder, generator) => writeMadeBook(folder, generator, 1000) },
];

const temporary = await mkdtemp(join(tmpdir(), 'vitrine-bench-'));
const wanted = process.env.ONLY;
/**
 * `MEASURE=cpu`: the time that processors worked, of all threads together, by GNU time: a machine that is busy with
 * other things changes it little.
 */
const measuresCpu = process.env.MEASURE === 'cpu';
const timesFile = join(temporary, 'times');
try {
  const [bare, version] = [time(['node', '-e', '0'], ROOT, noWork), time(vitrine('--version'), ROOT, noWork)];
  console.log(
    `Starting: Node alone ${round(bare)} s, vitrine --version ${round(version)} s.${existsSync(CORPUS) ? '' : ' The real books (../shared/corpus) are not here and left out.'}\n`,
  );
  console.log('| Book | Vitrine, first | again | after an edit | Hugo | Jekyll |\n|---|--:|--:|--:|--:|--:|');
  for (const each of cases) if (wanted === undefined || each.name.includes(wanted)) console.log(await row(each));
  await benchPictures();
} finally {
  await rm(temporary, { recursive: true, force: true });
}

/** Seconds, and in brackets how many times as long as Vitrine's first build. */
async function row({ name, write }: Case): Promise<string> {
  const folders = new Map<Generator, { folder: string; chapter: string }>();
  for (const generator of ['vitrine', 'hugo', 'jekyll'] satisfies Generator[]) {
    const folder = join(temporary, `${generator}-${name.replace(/\W+/g, '-')}`);
    if (generator === 'vitrine' || spawnSync(generator, ['version']).error === undefined)
      folders.set(generator, { folder, chapter: await write(folder, generator) });
  }
  const clean =
    (folder: string, ...paths: readonly string[]) =>
    (): void => {
      for (const path of paths) spawnSync('rm', ['-rf', join(folder, path)]);
    };
  const own = folders.get('vitrine') ?? { folder: '', chapter: '' };
  const build = vitrine('build', '--out', join(own.folder, 'out'), '--quiet');
  const first = time(build, own.folder, clean(own.folder, 'out', '.vitrine'));
  const again = time(build, own.folder, noWork);
  const edited = await timeAfterEdits(build, own.folder, own.chapter);
  const peer = (generator: Generator, command: (folder: string) => readonly string[]): string => {
    const found = folders.get(generator);
    return found === undefined
      ? 'not installed'
      : ratio(
          time(command(found.folder), found.folder, clean(found.folder, 'out', '.jekyll-cache', 'resources')),
          first,
        );
  };
  const hugo = peer('hugo', (folder) => ['hugo', '--quiet', '--destination', join(folder, 'out')]);
  const jekyll = peer('jekyll', (folder) => ['jekyll', 'build', '--quiet', '--destination', join(folder, 'out')]);
  return `| ${name} | ${round(first)} s | ${ratio(again, first)} | ${ratio(edited, first)} | ${hugo} | ${jekyll} |`;
}

function ratio(milliseconds: number, base: number): string {
  return `${round(milliseconds)} s (${(milliseconds / base).toFixed(2)})`;
}

/** The text after Liquid, which all three read alike as far as their Markdown goes. */
async function writeRealBook(folder: string, generator: Generator, book: string): Promise<string> {
  const place = generator === 'jekyll' ? folder : join(folder, 'content');
  // A folder whose name begins with `_` is a collection to Jekyll, and nobody's chapters to the others.
  for (const name of await readdir(join(CORPUS, book, 'liquid')))
    await cp(join(CORPUS, book, 'liquid', name), join(place, name.replace(/^_+/, '')), { recursive: true });
  const paths = (await readdir(place, { recursive: true })).filter((path) => path.endsWith('.md')).sort();
  for (const path of generator === 'vitrine' ? [] : paths) {
    const text = await readFile(join(place, path), 'utf8');
    await writeFile(
      join(place, path),
      `---\ntitle: "${path}"\nlayout: chapter\nrender_with_liquid: false\n---\n${text}`,
    );
  }
  await writeSettings(folder, generator);
  return join(place, paths[0] ?? '');
}

function vitrine(...words: readonly string[]): readonly string[] {
  return ['node', join(ROOT, 'dist/vitrine.js'), ...words];
}

function noWork(): void {
  // The last run's files stay.
}

/** The median of RUNS runs, start of the program included. */
function time(command: readonly string[], cwd: string, prepare: () => void): number {
  const times: number[] = [];
  while (times.length < RUNS && (times[0] ?? 0) < LONG) {
    prepare();
    times.push(timeOnce(command, cwd));
  }
  return median(times);
}

async function timeAfterEdits(command: readonly string[], cwd: string, chapter: string): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    await appendFile(chapter, `\nEdit ${run}.\n`);
    times.push(timeOnce(command, cwd));
  }
  return median(times);
}

function timeOnce(command: readonly string[], cwd: string): number {
  const from = performance.now();
  const [program = '', ...words] = measuresCpu
    ? ['/usr/bin/time', '-f', '%U %S', '-o', timesFile, ...command]
    : command;
  const { status } = spawnSync(program, words, { cwd, stdio: 'ignore' });
  if (status !== 0) console.error(`${command.slice(0, 4).join(' ')} ended with ${status}`);
  return measuresCpu
    ? (readFileSync(timesFile, 'utf8').trim().split('\n').at(-1) ?? '')
        .split(' ')
        .reduce((sum, seconds) => sum + Number(seconds) * 1000, 0)
    : performance.now() - from;
}

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}

function round(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(2);
}
