// Which files of a site are made: those whose keys are others than last time, and those that are missing.
import type { Site, SiteFamily } from '../model/site.ts';
import type { Found } from './found.ts';
import type { Ledger } from './ledger.ts';

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
