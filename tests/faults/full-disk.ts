// Disks that fill up while a site is written: the last good site stays whole, nothing is left over, and it is said why.
import { execFileSync } from 'node:child_process';
import { mkdir, rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { differences, siteAt, vitrine, writeVersion, type Asked, type Site, type Told } from './ground.ts';

const DISK = 12 * 1024 * 1024;

interface Stand {
  readonly book: string;
  /** The small disk, and the site on it. */
  readonly disk: string;
  readonly out: string;
  readonly cache: string;
  readonly clean: Readonly<Record<1 | 2, Site>>;
}

export async function fullDisk(asked: Asked): Promise<Told> {
  const disk = join(asked.folder, 'disk');
  await mkdir(disk);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK}`, 'tmpfs', disk], { stdio: 'ignore' });
  } catch {
    return { counts: {}, faults: [], skipped: 'No small disk can be mounted here: it takes the rights of root' };
  }
  try {
    return await levels(asked, disk);
  } finally {
    execFileSync('umount', [disk]);
  }
}

async function levels({ count, folder, say }: Asked, disk: string): Promise<Told> {
  const [book, cache, out] = [join(folder, 'book'), join(folder, 'cache'), join(disk, 'site')];
  const stand: Stand = { book, disk, out, cache, clean: await cleanSites(book, out, cache) };
  const { blocks, bavail, bsize } = await statfs(disk);
  const needed = (blocks - bavail) * bsize;
  const counts = { 'refused and whole': 0, 'ended well': 0, 'with the cache on the disk': 0 };
  const faults: string[] = [];
  for (let level = 0; level < count; level += 1) {
    // From nothing to more than a site needs.
    const free = Math.round((level / count) * 1.3 * needed);
    const isTight = level % 4 === 3;
    if (isTight) counts['with the cache on the disk'] += 1;
    const found = await fillOnce({ ...stand, cache: isTight ? join(disk, 'cache') : cache }, free);
    counts[found.isRefused ? 'refused and whole' : 'ended well'] += 1;
    faults.push(...found.faults.map((fault) => `${free} bytes free: ${fault}`));
    if (level % 10 === 9) say(`${level + 1} of ${count}, ${faults.length} faults`);
  }
  return { counts, faults };
}

async function cleanSites(book: string, out: string, cache: string): Promise<Stand['clean']> {
  const built = async (version: 1 | 2): Promise<Site> => {
    await writeVersion(book, version);
    const { code, said } = await vitrine(['build', book, '--out', out, '--quiet'], cache);
    if (code !== 0) throw new Error(`The book does not build: ${said}`);
    return siteAt(out);
  };
  await mkdir(book, { recursive: true });
  return { 2: await built(2), 1: await built(1) };
}

async function fillOnce(
  { book, disk, out, cache, clean }: Stand,
  free: number,
): Promise<{ readonly isRefused: boolean; readonly faults: readonly string[] }> {
  const faults: string[] = [];
  const build = () => vitrine(['build', book, '--out', out, '--quiet'], cache);
  await writeVersion(book, 1);
  await build();
  await writeVersion(book, 2);
  const { bavail, bsize } = await statfs(disk);
  await writeFile(join(disk, 'filler'), Buffer.alloc(Math.max(0, bavail * bsize - free)));
  const { code, said } = await build();
  const isRefused = code !== 0;
  if (isRefused && (code !== 1 || !said.includes('the disk is full') || !/"[^"]*\/[^"]*"/.test(said)))
    faults.push(`ends with ${code}: ${said.slice(0, 400)}`);
  const left = differences(await siteAt(out), clean[isRefused ? 1 : 2]);
  if (left.length > 0)
    faults.push(`the site is not as it ${isRefused ? 'was' : 'should be'}: ${left.slice(0, 5).join(', ')}`);
  await rm(join(disk, 'filler'));
  const again = await build();
  const differing = differences(await siteAt(out), clean[2]);
  if (again.code !== 0 || differing.length > 0)
    faults.push(`the next build ends with ${again.code} and differs at ${differing.slice(0, 5).join(', ')}`);
  await rm(join(disk, 'cache'), { recursive: true, force: true });
  return { isRefused, faults };
}
