// Reads `rules:` of book.yml: how grave the problems of a rule are, in the whole book or in some of its files.
import { isMap } from '../lib/values.ts';
import { badSetting, unknownSetting } from '../diagnostics/catalog-settings.ts';
import { mayBeLowered } from '../diagnostics/jekyll-grades.ts';
import { isRule, ruleNames } from '../diagnostics/rules.ts';
import { nearestName } from '../lib/nearest-name.ts';
import type { RuleGrade } from '../model/config.ts';
import { settings } from './settings.ts';
import { asPath, fail, type Reading, type Written } from './values.ts';
import type { KeyPath } from './yaml.ts';

type Grade = RuleGrade['grade'];

/** In the order in which they are written: of several that fit a file, the last one counts. */
export function readRules(written: Written, reading: Reading): readonly RuleGrade[] {
  return Object.entries(written).flatMap(([rule, value]) => {
    const path = ['rules', rule];
    if (!isRule(rule)) {
      const place = reading.placeOf(path, 'key');
      reading.problems.push(unknownSetting(place, rule, nearestName(rule, ruleNames), 'The manual lists the rules'));
      return [];
    }
    return isMap(value) ? inPlaces(rule, value, reading) : everywhere(rule, value, reading);
  });
}

function everywhere(rule: string, value: unknown, reading: Reading): readonly RuleGrade[] {
  const grade = asGrade(value);
  if (grade === undefined) fail(reading, ['rules', rule], expected(rule), value);
  return grade === undefined || !isAllowed(rule, grade, ['rules', rule], reading)
    ? []
    : [{ rule, grade, pattern: undefined }];
}

/** `{error: "content/**", off: [content/old, content/new.md]}` */
function inPlaces(rule: string, group: Written, reading: Reading): readonly RuleGrade[] {
  return Object.entries(group).flatMap(([word, value]) => {
    const path = ['rules', rule, word];
    const grade = asGrade(word === 'false' ? false : word);
    const patterns = (Array.isArray(value) ? value : [value]).map(asPath);
    if (grade === undefined) {
      reading.problems.push(badSetting(reading.placeOf(path, 'key'), expected(rule), `"${word}"`, 'has'));
      return [];
    }
    if (patterns.some((pattern) => pattern === undefined)) {
      fail(
        reading,
        path,
        {
          name: `rules.${rule}.${word}`,
          expected: 'a path, or a list of paths',
          example: `${rule}: {${word}: content/old}`,
        },
        value,
      );
      return [];
    }
    return isAllowed(rule, grade, path, reading) ? patterns.map((pattern) => ({ rule, grade, pattern })) : [];
  });
}

/** `off` without quotes is `false` to YAML 1.1. */
function asGrade(value: unknown): Grade | undefined {
  if (value === false) return 'off';
  return (['error', 'warning', 'note', 'off'] as const).find((grade) => grade === value);
}

/** Without its settings, its templates or its output a book cannot be published rightly, whoever looks away. */
function isAllowed(rule: string, grade: Grade, path: KeyPath, reading: Reading): boolean {
  if (grade === 'error' || mayBeLowered(rule)) return true;
  reading.problems.push(
    badSetting(
      reading.placeOf(path, 'value'),
      { name: `rules.${rule}`, expected: '"error"', example: `${rule}: error` },
      `"${grade}"`,
    ),
  );
  return false;
}

function expected(rule: string): { name: string; expected: string; example: string } {
  return {
    name: `rules.${rule}`,
    expected: '"error", "warning", "note" or "off", or these with paths',
    example: settings.rules.example,
  };
}
