// Builds that are killed at any moment: no file is torn, and the next command makes the site whole.
import { cp, mkdir, readdir, rm } from 'node:fs/promises';
import { readdirSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { randomFrom, type Random } from '../support/random.ts';
import {
  differences,
  siteAt,
  start,
  vitrine,
  writeVersion,
  type Asked,
  type Running,
  type Site,
  type Told,
} from './ground.ts';

const KINDS = ['moving', 'cold', 'pictures', 'cached'] as const;
type Kind = (typeof KINDS)[number];
/** In milliseconds: the latest moments, at first. */
const LONGEST: Readonly<Record<Kind, number>> = { moving: 25, cold: 1500, pictures: 2500, cached: 1500 };

interface Stand {
  readonly book: string;
  readonly out: string;
  readonly cache: string;
  /** The whole sites of both versions, with their records, and a cache that knows both. */
  readonly clean: Readonly<Record<1 | 2, Site>>;
  readonly full: string;
}

export async function kills({ count, seed, folder, say }: Asked): Promise<Told> {
  const stand = await standIn(folder);
  const random = randomFrom(seed);
  const counts = new Map<string, number>();
  const add = (name: string): void => void counts.set(name, (counts.get(name) ?? 0) + 1);
  const faults: string[] = [];
  const spans = new Map<Kind, number>();
  let version: 1 | 2 = 1;
  for (let round = 0, killed = 0; killed < count; round += 1) {
    const kind = KINDS[round % KINDS.length] ?? 'moving';
    version = version === 1 ? 2 : 1;
    const span = spans.get(kind) ?? LONGEST[kind];
    const { isKilled, found } = await killOnce(stand, { kind, version, random, add, span });
    // The moments cover the time that a build takes on this machine, and little more.
    spans.set(kind, Math.min(LONGEST[kind], span * (isKilled ? 1.03 : 0.85)));
    faults.push(...found.map((fault) => `round ${round} (seed ${seed}, ${kind}): ${fault}`));
    killed += Number(isKilled);
    if (round % 25 === 24) say(`${killed} of ${count}, ${faults.length} faults`);
  }
  return { counts: Object.fromEntries(counts), faults };
}

async function standIn(folder: string): Promise<Stand> {
  const [book, cache, full] = [join(folder, 'book'), join(folder, 'cache'), join(folder, 'full-cache')];
  const out = join(book, '_site');
  await mkdir(book, { recursive: true });
  const built = async (version: 1 | 2): Promise<Site> => {
    await rm(out, { recursive: true, force: true });
    await writeVersion(book, version);
    const { code, said } = await vitrine(['build', book, '--quiet'], full);
    if (code !== 0) throw new Error(`The book does not build: ${said}`);
    return siteAt(out);
  };
  const second = await built(2);
  return { book, out, cache, full, clean: { 2: second, 1: await built(1) } };
}

interface Kill {
  readonly kind: Kind;
  readonly version: 1 | 2;
  readonly random: Random;
  readonly add: (name: string) => void;
  /** In milliseconds: at most so long it is left alone; while it moves in, from then on. */
  readonly span: number;
}

async function killOnce(
  stand: Stand,
  kill: Kill,
): Promise<{ readonly isKilled: boolean; readonly found: readonly string[] }> {
  const { book, out, cache, full, clean } = stand;
  const { kind, version, add } = kill;
  await writeVersion(book, version);
  if (kind !== 'moving') await rm(cache, { recursive: true, force: true });
  if (kind === 'cached' || kind === 'moving') await cp(full, cache, { recursive: true, force: true });
  const running = start(['build', book, '--quiet'], cache);
  await momentFor(kill, stand, running);
  running.process.kill('SIGKILL');
  const { code } = await running.ended;
  add(code === -1 ? `killed ${kind}` : 'ended before');
  const faults = await tornIn(stand, version);
  if (await hasBegunToMove(out)) {
    add('cut while moving');
    await vitrine(['check', book, '--quiet'], cache);
    const left = differences(await siteAt(out), clean[version]);
    if (left.length > 0) faults.push(`check did not finish the move: ${left.slice(0, 5).join(', ')}`);
  }
  const again = await vitrine(['build', book, '--quiet'], cache);
  if (again.code !== 0) faults.push(`the next build ends with ${again.code}: ${again.said.slice(0, 400)}`);
  const differing = differences(await siteAt(out), clean[version]);
  if (differing.length > 0) faults.push(`the next build differs: ${differing.slice(0, 5).join(', ')}`);
  return { isKilled: code === -1, found: faults };
}

/** Any moment; for a kill while moving in, one soon after the first name may have changed. */
async function momentFor({ kind, random, span }: Kill, { out }: Stand, { process: child }: Running): Promise<void> {
  if (kind !== 'moving') return pause(random() * span);
  const isMoving = (): boolean =>
    readdirSync(out).some((name) => name.startsWith('.vitrine-stage-') && existsSync(join(out, name, 'next.json')));
  while (child.exitCode === null && !isMoving()) await pause(1);
  const until = performance.now() + random() * span;
  while (performance.now() < until) await pause(0);
}

async function hasBegunToMove(out: string): Promise<boolean> {
  const names = await readdir(out).catch(() => []);
  return names.some((name) => name.startsWith('.vitrine-stage-') && existsSync(join(out, name, 'next.json')));
}

/** Files that are neither of the one version nor of the other, and those that are missing though both have them. */
async function tornIn({ out, clean }: Stand, version: 1 | 2): Promise<string[]> {
  const [now, before] = [clean[version], clean[version === 1 ? 2 : 1]];
  const site = await siteAt(out);
  const isOwn = (path: string): boolean => /^\.vitrine(?:-lock|-stage-|\.json)/.test(path);
  const torn = [...site].filter(([path, hash]) => !isOwn(path) && hash !== now.get(path) && hash !== before.get(path));
  const missing = [...now.keys()].filter((path) => before.has(path) && !isOwn(path) && !site.has(path));
  return [...torn.map(([path]) => `${path} is torn`), ...missing.map((path) => `${path} is missing`)];
}
