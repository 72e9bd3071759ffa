// `exclude:` of book.yml: what is left out of a book, and what of it is nowhere.
import { unmatchedExclude } from '../diagnostics/catalog-settings.ts';
import type { PlaceOf } from '../config/yaml.ts';
import { matchesGlob } from '../lib/glob.ts';
import { nearestName } from '../lib/nearest-name.ts';
import { foldersOf, withoutEndSlashes } from '../lib/paths.ts';
import type { Problem } from '../model/problem.ts';

/**
 * Whether `path` (from the top of the book) is what `pattern` names, or below it; it may be written from `content/` as
 * well.
 */
export function isExcludedBy(pattern: string, path: string, contentFolder: string): boolean {
  const clean = withoutEndSlashes(pattern);
  const inside =
    contentFolder !== '' && path.startsWith(`${contentFolder}/`) ? [path.slice(contentFolder.length + 1)] : [];
  return [path, ...inside].some((each) =>
    [each, ...foldersOf(each)].some((name) => name === clean || (clean.includes('*') && matchesGlob(clean, name))),
  );
}

/**
 * A problem for each pattern that names no file of the book; `paths` are all of them, `isNeverRead` says what needs no
 * pattern.
 */
export function unmatchedExcludes(
  patterns: readonly string[],
  paths: readonly string[],
  {
    contentFolder,
    placeOf,
    isNeverRead,
  }: { contentFolder: string; placeOf: PlaceOf; isNeverRead: (path: string) => boolean },
): readonly Problem[] {
  return patterns.flatMap((pattern, index) => {
    if (isNeverRead(pattern) || paths.some((path) => isExcludedBy(pattern, path, contentFolder))) return [];
    const names = new Set(paths.flatMap((path) => [path, ...foldersOf(path)]));
    return [
      unmatchedExclude(
        placeOf(['exclude', index], 'value') ?? placeOf(['exclude'], 'value'),
        pattern,
        nearestName(pattern, names),
      ),
    ];
  });
}
