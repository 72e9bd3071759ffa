// What was noted of translations, for files that have been renamed or taken away since.
import { blocksOf } from '../languages/blocks.ts';
import { folderOf } from '../lib/paths.ts';
import { tableOf } from '../lib/table.ts';
import type { TranslationMarks } from '../model/languages.ts';
import type { Source } from '../model/place.ts';

type Mark = TranslationMarks[string];

/** The mark of a translation, or else that of the one file of its folder which is gone and had its original. */
export function markFor(
  translation: string,
  original: string,
  marks: TranslationMarks,
  paths: ReadonlySet<string>,
): Mark | undefined {
  if (Object.hasOwn(marks, translation)) return marks[translation];
  const gone = Object.entries(marks).filter(
    ([path, mark]) => mark.original === original && !paths.has(path) && folderOf(path) === folderOf(translation),
  );
  return gone.length === 1 ? gone[0]?.[1] : undefined;
}

/** Those of files that are there. */
export function withoutGone(marks: TranslationMarks, sources: readonly Source[]): TranslationMarks {
  const paths = new Set(sources.map(({ path }) => path));
  return tableOf(Object.entries(marks).filter(([path]) => paths.has(path)));
}

/** Of `chapters`, the one that has at least half of the blocks that an original had: it was renamed. */
export function nearestOriginal(
  blocks: readonly string[],
  chapters: readonly string[],
  texts: Readonly<Record<string, string>>,
): string | undefined {
  const shared = chapters.map((path) => {
    const now = new Set(blocksOf(texts[path] ?? '').map(({ hash }) => hash));
    return { path, count: blocks.filter((hash) => now.has(hash)).length };
  });
  const [best] = shared.sort((a, b) => b.count - a.count);
  return best !== undefined && best.count > 0 && best.count * 2 >= blocks.length ? best.path : undefined;
}
