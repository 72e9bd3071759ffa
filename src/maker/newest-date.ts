// When a book, or a chapter, was changed last by its own word: what a file of it is dated with.
import { dayIn } from '../lib/dates.ts';
import type { PagePlan } from '../model/book.ts';

/** RFC 3339; undefined where no front matter has a date. */
export function newestDate(plans: readonly PagePlan[]): string | undefined {
  const dates = plans.flatMap(({ chapter }) =>
    KEYS.flatMap((key) => dayIn(chapter?.frontMatter.data ?? {}, [key])?.instant ?? []),
  );
  return dates.sort((a, b) => Date.parse(a) - Date.parse(b)).at(-1);
}

const KEYS: readonly string[] = ['last_modified_at', 'updated', 'date'];
