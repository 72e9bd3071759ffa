// Which files of a site are made: those whose keys are others than last time, and those that are missing.
import type { Site, SiteFamily, SiteListing, WrittenFile } from '../model/site.ts';
import { shortHash } from '../lib/hash.ts';
import type { Found } from './found.ts';
import type { Ledger, LedgerFile } from './ledger.ts';

/** Where the key is another than last time, or what was written is not there as it was. */
export function needsMaking(path: string, key: string, { files }: Ledger, found: ReadonlyMap<string, Found>): boolean {
  const [there, known] = [found.get(path), files.get(path)];
  return there?.kind !== 'ours' || known?.key !== key || there.hash !== known.hash;
}

export interface Families {
  /** By the beginning of their paths. */
  readonly asked: ReadonlyMap<string, SiteFamily>;
  /** Paths that stay as they are. */
  readonly kept: readonly string[];
}

export function familiesToMake(site: Site, ledger: Ledger, found: ReadonlyMap<string, Found>): Families {
  const asked = new Map<string, SiteFamily>();
  const kept: string[] = [];
  for (const [start, family] of site.families) {
    const last = ledger.families.get(start);
    if (last?.key === family.key && last.paths.every((path) => !needsMaking(path, family.key, ledger, found)))
      kept.push(...last.paths);
    else asked.set(start, family);
  }
  return { asked, kept };
}

interface KeyOfListing {
  readonly key: string;
  /** What it gets to know of the others, in order of path. */
  readonly written: ReadonlyMap<string, WrittenFile>;
}

/** `now` are all other files; `sizes`, in bytes, those of the files that were made. */
export function keyOfListing(
  { key }: SiteListing,
  now: ReadonlyMap<string, LedgerFile>,
  sizes: ReadonlyMap<string, number>,
): KeyOfListing {
  const facts = [...now]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    // A stamp begins with the size.
    .map(([path, { hash, stamp }]) => [path, { hash, size: sizes.get(path) ?? Number.parseInt(stamp, 10) }] as const);
  return { key: shortHash(`${key} ${JSON.stringify(facts)}`), written: new Map(facts) };
}
