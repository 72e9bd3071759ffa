// The record and the cache, damaged in every way: a build ends, and the site is that of a clean build or as it was.
import { cp, lstat, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from '../../src/build.ts';
import type { Problem } from '../../src/model/problem.ts';
import { randomFrom, type Random } from '../support/random.ts';
import { chooseFrom, differences, siteAt, writeVersion, type Asked, type Site, type Told } from './ground.ts';

interface Stand {
  readonly book: string;
  readonly out: string;
  readonly cache: string;
  /** The site and the cache after a build, to begin from again. */
  readonly kept: string;
  readonly clean: Readonly<Record<1 | 2, Site>>;
}

export async function mutations({ count, seed, folder, say }: Asked): Promise<Told> {
  const stand = await standIn(folder);
  const random = randomFrom(seed);
  const counts = new Map<string, number>();
  const faults: string[] = [];
  for (let round = 0; round < count; round += 1) {
    await startAnew(stand);
    const target = await targetOf(stand, round, random);
    const how = await mutate(target, random);
    counts.set(how, (counts.get(how) ?? 0) + 1);
    const version = random() < 0.5 ? 1 : 2;
    await writeVersion(stand.book, version);
    const before = await siteAt(stand.out);
    const fault = await faultOf(stand, { version, before, isRecord: target.endsWith('.vitrine.json') });
    if (fault !== undefined) faults.push(`${round} (seed ${seed}), ${how} ${target.slice(folder.length)}: ${fault}`);
    if (round % 50 === 49) say(`${round + 1} of ${count}, ${faults.length} faults`);
  }
  return { counts: Object.fromEntries(counts), faults };
}

async function standIn(folder: string): Promise<Stand> {
  const [book, cache, kept] = [join(folder, 'book'), join(folder, 'cache'), join(folder, 'kept')];
  const out = join(book, '_site');
  await mkdir(book, { recursive: true });
  const sites: Site[] = [];
  for (const version of [2, 1] as const) {
    await rm(out, { recursive: true, force: true });
    await writeVersion(book, version);
    await run({ book, cache });
    sites.push(await siteAt(out));
  }
  await cp(out, join(kept, 'site'), { recursive: true });
  await cp(cache, join(kept, 'cache'), { recursive: true });
  const [second, first] = sites;
  if (first === undefined || second === undefined) throw new Error('There are two versions');
  return { book, out, cache, kept, clean: { 1: first, 2: second } };
}

async function startAnew({ out, cache, kept }: Stand): Promise<void> {
  for (const [from, to] of [
    ['site', out],
    ['cache', cache],
  ] as const) {
    await rm(to, { recursive: true, force: true });
    await cp(join(kept, from), to, { recursive: true, preserveTimestamps: true });
  }
}

function run({ book, cache }: Pick<Stand, 'book' | 'cache'>) {
  const options = { drafts: false, strict: false, purpose: 'publish', layouts: 'vitrine' } as const;
  return build({ root: book, out: undefined, base: undefined, cache, options });
}

/** Every other one is the record; else something in the cache. */
async function targetOf({ out, cache }: Stand, round: number, random: Random): Promise<string> {
  if (round % 2 === 0) return join(out, '.vitrine.json');
  const entries = await readdir(cache, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  return chooseFrom(random, files.sort());
}

const HOWS = [
  'cut',
  'flipped',
  'emptied',
  'random',
  'removed',
  'a folder',
  'doubled',
  'words changed',
  'another',
] as const;

async function mutate(path: string, random: Random): Promise<string> {
  const how = chooseFrom(random, HOWS);
  const bytes = await readFile(path);
  const somewhere = Math.floor(random() * bytes.length);
  if (how === 'removed' || how === 'a folder') await rm(path);
  if (how === 'a folder') await mkdir(path);
  if (how === 'cut') await writeFile(path, bytes.subarray(0, somewhere));
  if (how === 'emptied') await writeFile(path, '');
  if (how === 'doubled') await writeFile(path, Buffer.concat([bytes, bytes]));
  if (how === 'random') await writeFile(path, Buffer.from(bytes.map(() => Math.floor(random() * 256))));
  if (how === 'flipped') {
    bytes[somewhere] = (bytes[somewhere] ?? 0) ^ (1 << Math.floor(random() * 8));
    await writeFile(path, bytes);
  }
  if (how === 'words changed') await writeFile(path, changedWords(bytes.toString('latin1'), random), 'latin1');
  if (how === 'another') await cp(await neighbourOf(path, random), path, { force: true });
  return how;
}

/** What still reads as JSON, where it was some: names and hashes of others, and names that lead elsewhere. */
function changedWords(text: string, random: Random): string {
  const words = [...text.matchAll(/"[^"]{3,}"/g)].map(([word]) => word);
  if (words.length === 0) return `${text} `;
  const [a, b] = [chooseFrom(random, words), chooseFrom(random, words)];
  return text.replace(a, chooseFrom(random, [b, '"../../away"', '"/etc/hostname"', '"__proto__"', '{}', '7', 'null']));
}

async function neighbourOf(path: string, random: Random): Promise<string> {
  const folder = join(path, '..');
  const names = await readdir(folder);
  const files: string[] = [];
  for (const name of names.sort())
    if (join(folder, name) !== path && (await lstat(join(folder, name))).isFile()) files.push(join(folder, name));
  return files.length === 0 ? import.meta.filename : chooseFrom(random, files);
}

interface Mutated {
  readonly version: 1 | 2;
  readonly before: Site;
  readonly isRecord: boolean;
}

async function faultOf(stand: Stand, { version, before, isRecord }: Mutated): Promise<string | undefined> {
  const { out, clean } = stand;
  try {
    const { written, problems } = await run(stand);
    const goal = written ? clean[version] : before;
    const left = differences(await siteAt(out), goal).filter((path) => written || path !== '.vitrine-lock');
    // What the record does not name any more is its author's, and stays.
    const strange = left.filter((path) => !isRecord || !before.has(path) || clean[version].has(path));
    if (strange.length > 0) return `the site differs at ${strange.slice(0, 5).join(', ')}`;
    if (!written && !(isRecord && problems.some(isOccupied))) return `nothing written: ${problems[0]?.message}`;
    if (written) return undefined;
    await rm(out, { recursive: true, force: true });
    await run(stand);
    const again = differences(await siteAt(out), clean[version]);
    return again.length > 0 ? `a new site differs at ${again.slice(0, 5).join(', ')}` : undefined;
  } catch (error) {
    return `thrown: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  }
}

function isOccupied({ rule }: Problem): boolean {
  return rule === 'output-occupied';
}
