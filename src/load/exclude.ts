// `exclude:` and `rules:` of book.yml: which of their paths are nowhere in the book.
import { unmatchedExclude, unmatchedRulePath } from '../diagnostics/catalog-settings.ts';
import type { PlaceOf } from '../config/yaml.ts';
import { nearestName } from '../lib/nearest-name.ts';
import { isNamedBy } from '../lib/path-patterns.ts';
import { foldersOf } from '../lib/paths.ts';
import type { Config, RuleGrade } from '../model/config.ts';
import type { Place } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';

interface Where {
  readonly contentFolder: string;
  readonly placeOf: PlaceOf;
}

/**
 * A problem for each pattern that names no file of the book, of `rules:` for each that is nearly one; `paths` are all
 * of them, `isNeverRead` says what needs no pattern.
 */
export function unmatchedPaths(
  { exclude, rules }: Pick<Config, 'exclude' | 'rules'>,
  paths: readonly string[],
  { isNeverRead, ...where }: Where & { readonly isNeverRead: (path: string) => boolean },
): readonly Problem[] {
  const isNowhere = (pattern: string): boolean => !paths.some((path) => isNamedBy(pattern, path, where.contentFolder));
  const nearest = (pattern: string): string | undefined =>
    nearestName(pattern, new Set(paths.flatMap((path) => [path, ...foldersOf(path)])));
  return [
    ...exclude.flatMap((pattern, index) =>
      isNeverRead(pattern) || !isNowhere(pattern)
        ? []
        : [unmatchedExclude(placeIn(['exclude'], index, where), pattern, nearest(pattern))],
    ),
    ...rules.flatMap((each) => {
      const { rule, pattern } = each;
      if (pattern === undefined || !isNowhere(pattern)) return [];
      // A folder may come later, `content/drafts/*`: what is nearly the name of one that is there is a slip.
      const meant = nearest(pattern.replace(/\/?\*.*$/s, ''));
      return meant === undefined ? [] : [unmatchedRulePath(placeOfRule(each, rules, where), { rule, pattern }, meant)];
    }),
  ];
}

/** Of an item of a list, or of what is written in place of the list. */
function placeIn(path: readonly string[], index: number, { placeOf }: Where): Place | undefined {
  return placeOf([...path, index], 'value') ?? placeOf(path, 'value');
}

function placeOfRule(each: RuleGrade, rules: readonly RuleGrade[], where: Where): Place | undefined {
  const { rule, grade } = each;
  const index = rules.filter((other) => other.rule === rule && other.grade === grade).indexOf(each);
  const place = placeIn(['rules', rule, grade], index, where);
  // `off` without quotes is `false` to YAML 1.1.
  return place ?? (grade === 'off' ? placeIn(['rules', rule, 'false'], index, where) : undefined);
}
