// `exclude:` of book.yml: what of it is nowhere in the book.
import { unmatchedExclude } from '../diagnostics/catalog-settings.ts';
import type { PlaceOf } from '../config/yaml.ts';
import { nearestName } from '../lib/nearest-name.ts';
import { isNamedBy } from '../lib/path-patterns.ts';
import { foldersOf } from '../lib/paths.ts';
import type { Problem } from '../model/problem.ts';

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
    if (isNeverRead(pattern) || paths.some((path) => isNamedBy(pattern, path, contentFolder))) return [];
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
