// A site's files as texts and bytes, all of them asked for; and, the other way round, files as a site.
import { hash } from 'node:crypto';
import { shortHash } from '../../src/lib/hash.ts';
import type { Problem } from '../../src/model/problem.ts';
import type { Site } from '../../src/model/site.ts';

/** Every file by its path, the families' and the listing's too. What goes wrong is `problems`'. */
export async function bytesOfSite(site: Site, problems: Problem[] = []): Promise<ReadonlyMap<string, Uint8Array>> {
  await site.prepare(new Set([...site.files.keys(), ...site.families.keys()]));
  const bytes = new Map<string, Uint8Array>();
  for (const [path, file] of site.files)
    bytes.set(path, (await file.bytes((problem) => problems.push(problem))) ?? new Uint8Array());
  for (const family of site.families.values()) for (const [path, held] of family.files()) bytes.set(path, held);
  const written = [...bytes].sort(([a], [b]) => (a < b ? -1 : 1));
  const facts = written.map(([path, each]) => [path, { hash: hash('sha256', each), size: each.length }] as const);
  for (const [path, held] of site.listing?.files(new Map(facts)) ?? []) bytes.set(path, held);
  return bytes;
}

/** What a folder is to hold, by path. */
export function outputOf(texts: Readonly<Record<string, string>>): Site {
  return {
    files: new Map(
      Object.entries(texts).map(([path, text]) => [
        path,
        { key: shortHash(text), bytes: async () => Buffer.from(text) },
      ]),
    ),
    families: new Map(),
    prepare: async () => undefined,
  };
}
