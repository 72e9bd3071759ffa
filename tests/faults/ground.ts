// What all parts of the faults stand on: a book in two versions, the program as a process, and sites that are compared.
import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { photograph } from '../support/draw.ts';
import type { Random } from '../support/random.ts';
import { stopHung } from './processor.ts';

export interface Asked {
  /** How often. */
  readonly count: number;
  readonly seed: number;
  /** Absolute and empty, for whatever the part needs. */
  readonly folder: string;
  readonly say: (line: string) => void;
}

export interface Told {
  /** What was done, and how it came out. */
  readonly counts: Readonly<Record<string, number>>;
  /** A line for each fault, with what brings it about again. */
  readonly faults: readonly string[];
  /** Why the part could not be run here. */
  readonly skipped?: string;
}

export interface Part {
  readonly what: string;
  /** How often in the whole run, and in the short one. */
  readonly count: number;
  readonly short: number;
  readonly run: (asked: Asked) => Promise<Told>;
}

/** Path → hash of the bytes. */
export type Site = ReadonlyMap<string, string>;

const PROGRAM = join(import.meta.dirname, '../../dist/vitrine.js');
/** In milliseconds: what takes longer, though it need not wait for a processor, hangs. */
const PATIENCE = 180_000;

/** Everything in `folder`, hidden files too. */
export async function siteAt(folder: string): Promise<Site> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const paths = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  const hashes = await Promise.all(
    paths.map(
      async (path): Promise<[string, string]> => [
        path.slice(folder.length + 1),
        createHash('sha256')
          .update(await readFile(path))
          .digest('hex'),
      ],
    ),
  );
  return new Map(hashes);
}

/** Paths at which the two differ. */
export function differences(a: Site, b: Site): readonly string[] {
  return [...new Set([...a.keys(), ...b.keys()])].filter((path) => a.get(path) !== b.get(path)).sort();
}

export interface Ended {
  /** -1 where it was killed, -2 where it hung. */
  readonly code: number;
  readonly said: string;
}

export interface Running {
  readonly process: ChildProcess;
  readonly ended: Promise<Ended>;
}

/** `cache` is absolute. */
export function start(words: readonly string[], cache: string): Running {
  const child = spawn(process.execPath, [PROGRAM, ...words, '--cache', cache], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (piece: string) => (said += piece));
  const watch = stopHung(child, PATIENCE, (evidence) => (said += evidence));
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code) => resolve({ code: watch.isHung() ? -2 : (code ?? -1), said }));
  });
  return { process: child, ended };
}

export function vitrine(words: readonly string[], cache: string): Promise<Ended> {
  return start(words, cache).ended;
}

export function chooseFrom<T>(random: Random, things: readonly T[]): T {
  const thing = things[Math.floor(random() * things.length)];
  if (thing === undefined) throw new Error('There is nothing to choose from');
  return thing;
}

/** A book in one of two versions: texts, pictures and files that change, come, go, and change their kind. */
export async function writeVersion(folder: string, version: 1 | 2): Promise<void> {
  await rm(join(folder, 'content'), { recursive: true, force: true });
  await rm(join(folder, 'static'), { recursive: true, force: true });
  for (const [path, bytes] of await filesOf(version)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
}

const pictures = new Map<number, Promise<Buffer>>();

async function filesOf(version: 1 | 2): Promise<readonly (readonly [string, string | Uint8Array])[]> {
  const chapters = Array.from({ length: 8 }, (_, index) => chapterOf(index, version));
  const statics = Array.from(
    { length: 60 },
    (_, index) => [`static/f${index + 20 * version}.bin`, `${(index * version) % 97} `.repeat(3000)] as const,
  );
  const photographs = await Promise.all(
    [0, 1, 2].map(async (index) => [`content/images/p${index}.png`, await pictureOf(index + version)] as const),
  );
  return [
    ['content/book.yml', `title: Faults\npictures: {widths: [${version === 1 ? '120, 180' : '125, 150'}]}\n`],
    ...chapters,
    ...statics,
    ...photographs,
    [version === 1 ? 'static/kind' : 'static/kind/deep', `${version}`],
    [version === 1 ? 'static/other/deep/a' : 'static/other', `${version}`],
  ];
}

function chapterOf(index: number, version: 1 | 2): readonly [string, string] {
  const name = index === 6 && version === 2 ? 'renamed' : `c${index}`;
  const words = `Words of version ${index % 3 === 0 ? version : 0} stand here, and [next](c${index % 5}.md). `;
  const picture = index < 3 ? `\n\n![A picture](images/p${index}.png)\n` : '';
  return [`content/${name}.md`, `# Chapter ${index}\n\n${words.repeat(60)}${picture}`];
}

function pictureOf(number: number): Promise<Buffer> {
  const known =
    pictures.get(number) ??
    photograph(200 + number, 150)
      .png()
      .toBuffer();
  pictures.set(number, known);
  return known;
}
