// What something has read while it was made: it is still true as long as all of that is as it was.

/** By the name of each thing, the hash that it had then. */
export type Reads = ReadonlyMap<string, string>;

/** `hashOf` gives what a thing of this name is now. */
export function stillHold(reads: Reads, hashOf: (name: string) => string | undefined): boolean {
  for (const [name, hash] of reads) if (hashOf(name) !== hash) return false;
  return true;
}
