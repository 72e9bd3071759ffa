// On which day a chapter was changed last: as it says itself, or as git knows.
import { readDay } from '../lib/dates.ts';
import { fileOfCopy } from '../lib/language-copies.ts';
import type { Chapter } from '../model/chapter.ts';
import type { Workspace } from '../model/workspace.ts';

/** `2026-05-01`; what the front matter says counts more. Undefined where nobody says a day that can be read. */
export function changedDay(
  { path, frontMatter: { updated } }: Chapter,
  { changed }: Pick<Workspace, 'changed'>,
): string | undefined {
  const written = updated === undefined ? undefined : readDay(updated)?.day;
  return written ?? (changed instanceof Map ? changed.get(fileOfCopy(path)) : undefined);
}
