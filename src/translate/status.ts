// How far each language of a book is: for each chapter of the original, whether there is a translation, and whether the
// original has changed since it was made.
import { bookIn } from '../lib/editions.ts';
import { blocksOf, changedBlocks, hasChanged, type TextBlock } from '../languages/blocks.ts';
import type { Book, PagePlan } from '../model/book.ts';
import type { TranslationMarks } from '../model/languages.ts';
import type { Workspace } from '../model/workspace.ts';
import { tableOf } from '../lib/table.ts';

export interface TranslationStatus {
  readonly language: string;
  readonly chapters: readonly ChapterStatus[];
}

export interface ChapterStatus {
  /** The path of the original. */
  readonly original: string;
  /** The path of the translation; undefined where there is none. */
  readonly translation: string | undefined;
  /** `unmarked`: nobody has said of which text it was made. */
  readonly state: 'not begun' | 'complete' | 'behind' | 'unmarked';
  /** Blocks of the original that were not there when it was made. */
  readonly changed: readonly TextBlock[];
}

/** In the order of the book; none for a book in one language. */
export function statusOf(book: Book, { texts, translations }: Workspace): readonly TranslationStatus[] {
  const [main, ...others] = book.editions;
  if (main === undefined) return [];
  const originals = bookIn(book, main).pages.flatMap((plan) =>
    plan.chapter === undefined || plan.path === '404.html' ? [] : [{ plan, source: plan.chapter.path }],
  );
  const sourceOf = new Map(
    book.pages.map((plan) => [plan.path, plan.original === undefined ? plan.chapter?.path : undefined]),
  );
  return others.map(({ config: { language } }) => ({
    language,
    chapters: originals.map(({ plan, source }): ChapterStatus => {
      const translation = sourceOf.get(translatedPath(plan, language) ?? '');
      if (translation === undefined) return { original: source, translation, state: 'not begun', changed: [] };
      const mark = translations[translation];
      if (mark === undefined) return { original: source, translation, state: 'unmarked', changed: [] };
      const now = blocksOf(texts[source] ?? '');
      const state = hasChanged(mark.blocks, now) ? 'behind' : 'complete';
      return { original: source, translation, state, changed: changedBlocks(mark.blocks, now) };
    }),
  }));
}

function translatedPath({ languages }: PagePlan, language: string): string | undefined {
  return languages.find((other) => other.language === language && other.isSame)?.path;
}

export interface Marked {
  readonly marks: TranslationMarks;
  /** Paths of the translations that were marked. */
  readonly paths: readonly string[];
}

/** Notes that the translations at `path`, a file or a folder, are of the originals as they are now. */
export function marked(path: string, book: Book, workspace: Workspace): Marked {
  const found = statusOf(book, workspace)
    .flatMap(({ chapters }) => chapters)
    .filter(({ translation }) => translation === path || translation?.startsWith(`${path}/`) === true);
  const now = found.flatMap(({ translation, original }) =>
    translation === undefined
      ? []
      : [
          [
            translation,
            { original, blocks: blocksOf(workspace.texts[original] ?? '').map(({ hash }) => hash) },
          ] as const,
        ],
  );
  return {
    marks: { ...workspace.translations, ...tableOf(now) },
    paths: now.map(([translation]) => translation),
  };
}
