// All that a page may lead to, beside files.
import type { SeenChapter } from './seen-chapter.ts';
import type { Site } from './targets.ts';
import type { Things } from './things.ts';
import type { Translation } from './translation.ts';

/** The same for all pages of a language. */
export interface Places {
  readonly site: Site;
  /** The ids of each page that a chapter made. */
  readonly anchorsOf: ReadonlyMap<string, ReadonlySet<string>>;
  readonly chapterOf: ReadonlyMap<string, SeenChapter>;
  readonly things: Things;
  /** Of the pages' language; undefined in a book in one language. */
  readonly translation: Translation | undefined;
}
