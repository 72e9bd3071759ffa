// The pages that a list of contents names.
import type { ContentsEntry } from '../model/book.ts';

/** Their paths, in their order. */
export function pathsIn(entries: readonly ContentsEntry[]): readonly string[] {
  return entries.flatMap((entry) => (entry.kind === 'part' ? pathsIn(entry.entries) : [entry.path]));
}
