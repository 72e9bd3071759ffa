// How far each language of a book is: for each chapter of the original, whether there is a translation, and whether the
// original has changed since it was made.
import { bookIn } from '../lib/editions.ts';
import { blocksOf, changedBlocks, hasChanged, type TextBlock } from '../languages/blocks.ts';
import type { Book, PagePlan } from '../model/book.ts';
import type { TranslationMarks } from '../model/languages.ts';
import type { Workspace } from '../model/workspace.ts';
import { tableOf } from '../lib/table.ts';
import { markFor, nearestOriginal, withoutGone } from './marks.ts';

export interface TranslationStatus {
  readonly language: string;
  readonly chapters: readonly ChapterStatus[];
}

export interface ChapterStatus {
  /** The path of the original; where that is gone, as it was called. */
  readonly original: string;
  /** The path of the translation; undefined where there is none. */
  readonly translation: string | undefined;
  /** `unmarked`: nobody has said of which text it was made. `no original`: that text is not in the book any more. */
  readonly state: 'not begun' | 'complete' | 'behind' | 'unmarked' | 'no original';
  /** Blocks of the original that were not there when it was made. */
  readonly changed: readonly TextBlock[];
  /**
   * Of a translation without an original: a chapter without a translation that has most of its text; the same path
   * where that chapter is there, and has another translation.
   */
  readonly perhaps?: string | undefined;
}

/** In the order of the book, what has no original last; none for a book in one language. */
export function statusOf(book: Book, { texts, translations, sources }: Workspace): readonly TranslationStatus[] {
  const [main, ...others] = book.editions;
  if (main === undefined) return [];
  const originals = originalsOf(bookIn(book, main).pages);
  const paths = new Set(sources.map(({ path }) => path));
  const sourceOf = new Map(
    book.pages.map((plan) => [plan.path, plan.original === undefined ? plan.chapter?.path : undefined]),
  );
  return others.map((edition) => {
    const { language } = edition.config;
    const chapters = originals.map(({ plan, source }): ChapterStatus => {
      const translation = sourceOf.get(translatedPath(plan, language) ?? '');
      if (translation === undefined) return { original: source, translation, state: 'not begun', changed: [] };
      const mark = markFor(translation, source, translations, paths);
      if (mark === undefined) return { original: source, translation, state: 'unmarked', changed: [] };
      const now = blocksOf(texts[source] ?? '');
      const state = hasChanged(mark.blocks, now) ? 'behind' : 'complete';
      return { original: source, translation, state, changed: changedBlocks(mark.blocks, now) };
    });
    const paired = new Set(chapters.map(({ translation }) => translation));
    const free = chapters.flatMap(({ state, original }) => (state === 'not begun' ? [original] : []));
    const left = bookIn(book, edition).pages.flatMap(({ chapter, original }): ChapterStatus[] => {
      const mark = chapter === undefined || original !== undefined ? undefined : translations[chapter.path];
      if (chapter === undefined || mark === undefined || paired.has(chapter.path)) return [];
      const perhaps = paths.has(mark.original) ? mark.original : nearestOriginal(mark.blocks, free, texts);
      return [{ original: mark.original, translation: chapter.path, state: 'no original', changed: [], perhaps }];
    });
    return { language, chapters: [...chapters, ...left] };
  });
}

function originalsOf(pages: readonly PagePlan[]): readonly { readonly plan: PagePlan; readonly source: string }[] {
  return pages.flatMap((plan) =>
    plan.chapter === undefined || plan.path === '404.html' ? [] : [{ plan, source: plan.chapter.path }],
  );
}

function translatedPath({ languages }: PagePlan, language: string): string | undefined {
  return languages.find((other) => other.language === language && other.isSame)?.path;
}

export interface Marked {
  readonly marks: TranslationMarks;
  /** Paths of the translations that were marked. */
  readonly paths: readonly string[];
  /** Of what was asked for, where no translation is. */
  readonly unmarked: readonly string[];
}

/**
 * Notes that the translations at `asked`, files and folders, are of the originals as they are now. What is noted of
 * files that are gone is forgotten, or goes on with the name that they have now.
 */
export function marked(asked: readonly string[], book: Book, workspace: Workspace): Marked {
  const { translations, sources, texts } = workspace;
  const pairs = statusOf(book, workspace)
    .flatMap(({ chapters }) => chapters)
    .flatMap(({ translation, original, state }) =>
      translation === undefined || state === 'no original' ? [] : [{ translation, original }],
    );
  const files = new Set(sources.map((source) => source.path));
  const renamed = pairs.flatMap(({ translation, original }) => {
    const mark = markFor(translation, original, translations, files);
    return mark === undefined ? [] : [[translation, mark] as const];
  });
  const isAt = (translation: string, path: string): boolean =>
    translation === path || translation.startsWith(`${path}/`);
  const found = pairs.filter(({ translation }) => asked.some((path) => isAt(translation, path)));
  const now = found.map(
    ({ translation, original }) =>
      [translation, { original, blocks: blocksOf(texts[original] ?? '').map(({ hash }) => hash) }] as const,
  );
  return {
    marks: { ...withoutGone(translations, sources), ...tableOf(renamed), ...tableOf(now) },
    paths: now.map(([translation]) => translation),
    unmarked: asked.filter((path) => !found.some(({ translation }) => isAt(translation, path))),
  };
}
