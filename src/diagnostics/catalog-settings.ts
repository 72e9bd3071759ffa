// The catalog's sentences about YAML: settings, front matter, data, and the interfaces of includes.
import type { Place } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import { didYouMean, problem } from './problem.ts';

/** `said` goes on after "The YAML": `is indented with a tab`. */
export function brokenYaml(place: Place, said: string, hint: string | undefined): Problem {
  return problem('broken-yaml', place, `The YAML ${said}`, hint);
}

export function deepData(place: Place, most: number): Problem {
  return problem('broken-yaml', place, `This data is nested more than ${most} levels deep, and is left out`, undefined);
}

export function brokenData(place: Place, message: string): Problem {
  return problem(
    'broken-yaml',
    place,
    `This table cannot be read: ${message}`,
    'Its first line names the columns; quote a value that holds a comma',
  );
}

export function repeatedKey(place: Place, key: string, firstLine: number): Problem {
  return problem(
    'repeated-key',
    place,
    `The key "${key}" is written twice, first in line ${firstLine}`,
    'The last one counts: remove the other',
  );
}

/** `otherwise` is the hint where no name is near. */
export function unknownSetting(
  place: Place | undefined,
  name: string,
  nearest: string | undefined,
  otherwise = 'Put values of your own under "data:"; templates get them as book.data',
): Problem {
  return problem('unknown-setting', place, `There is no setting "${name}"`, didYouMean(nearest, otherwise));
}

export function unknownZone(place: Place | undefined, name: string): Problem {
  // Jekyll builds such a site, in UTC.
  return {
    ...problem(
      'bad-setting',
      place,
      `There is no time zone "${name}"; dates are read in UTC`,
      'Name one as "Europe/Berlin" or "Asia/Kolkata"',
    ),
    severity: 'warning',
  };
}

/** What a setting should have been: `name` goes in quotes, `expected` ends "must be …", `example` is a line of YAML. */
export interface Expected {
  readonly name: string;
  readonly expected: string;
  readonly example: string;
}

/** `verb`: what is wrong with the value `is` it, or it `has` an item that is wrong. */
export function badSetting(
  place: Place | undefined,
  { name, expected, example }: Expected,
  found: string,
  verb: 'is' | 'has' = 'is',
): Problem {
  return problem(
    'bad-setting',
    place,
    `"${name}" must be ${expected}, and ${verb} ${found}`,
    `For example: ${example}`,
  );
}

/** `languages` names the folders of some languages; this one is called by a tag, and holds what translates the book. */
export function unnamedLanguage(
  place: Place,
  { folder, language, name }: { readonly folder: string; readonly language: string; readonly name: string },
): Problem {
  return {
    ...problem(
      'bad-setting',
      place,
      `"languages" does not name "${folder}", which looks like a translation (${name}); its chapters stand among those of the book's own language`,
      `Add a line to it: ${language}: ${folder}`,
    ),
    severity: 'warning',
  };
}

export function noGitDates(place: Place | undefined): Problem {
  return problem(
    'no-git-dates',
    place,
    '"updated: git" asks git when each page was changed last, and git knows nothing of this folder',
    'Build the book where its whole history is (in a workflow: fetch-depth: 0), or write "updated: 2026-05-01" into the front matter of pages',
  );
}

export function unreadSettings(path: string, jekyll: string): Problem {
  return problem(
    'unread-settings',
    { path, line: 1, column: 1, length: 0 },
    `"${path}" is not read: the settings of this book stand in "${jekyll}"`,
    `Write its lines into "${jekyll}", under "vitrine:", and remove it`,
  );
}

export function unmatchedExclude(place: Place | undefined, pattern: string, nearest: string | undefined): Problem {
  return problem(
    'unmatched-exclude',
    place,
    `"exclude" names "${pattern}", and nothing in the book is called so`,
    didYouMean(
      nearest,
      'Write a path from the top of the book, such as notes or content/old.md, or take the line away',
    ),
  );
}

export function unmatchedRulePath(
  place: Place | undefined,
  { rule, pattern }: { readonly rule: string; readonly pattern: string },
  nearest: string,
): Problem {
  return problem(
    'unmatched-exclude',
    place,
    `"rules.${rule}" names "${pattern}", and nothing in the book is called so`,
    `Did you mean "${nearest}"?`,
  );
}

export function refusedFrontMatter(place: Place, language: string): Problem {
  return problem(
    'refused-front-matter',
    place,
    `Front matter in "${language}" is not read`,
    "Write it in YAML, between two lines of ---; a chapter's text never runs as code",
  );
}

export function lateFrontMatter(place: Place): Problem {
  return problem(
    'shown-as-source',
    place,
    'This front matter stands below an empty line, so it is shown to readers as text',
    'Begin the file with its three hyphens',
  );
}

/** `comment` begins with its number sign. */
export function commentInTitle(place: Place, comment: string): Problem {
  return problem(
    'bad-front-matter',
    place,
    `"${comment}" is no part of the title: a number sign behind a blank begins a comment of YAML`,
    'Put the whole title in quotes: title: "…"',
  );
}

export function unclosedFrontMatter(place: Place): Problem {
  return problem(
    'unclosed-front-matter',
    place,
    'The front matter is never closed, so it is shown as text',
    'Write a line of --- after its last key',
  );
}

export function frontMatterNoMap(place: Place): Problem {
  return problem(
    'bad-front-matter',
    place,
    'The front matter is not a list of keys and values',
    'Write lines such as "title: Looking inside"',
  );
}

export function badFrontMatter(place: Place, key: string, wanted: string, found: string): Problem {
  return problem('bad-front-matter', place, `"${key}" in the front matter must be ${wanted}, and is ${found}`);
}

/** Any key may be there, for templates: only one that is nearly another is reported. */
export function unknownKey(place: Place, key: string, nearest: string): Problem {
  return problem('bad-front-matter', place, `The key "${key}" in the front matter does nothing`, didYouMean(nearest));
}

/** A word that the editorial board does not know, nearly one that it knows. */
export function unknownStatus(place: Place, status: string, nearest: string): Problem {
  return problem('bad-front-matter', place, `The board knows no status "${status}"`, didYouMean(nearest));
}

export function badInclude(place: Place, message: string, nearest: string | undefined): Problem {
  return problem('bad-include', place, message, didYouMean(nearest));
}

export function missingChapter(place: Place | undefined, path: string, nearest: string | undefined): Problem {
  return problem(
    'missing-chapter',
    place,
    `The list of chapters names "${path}", which does not exist`,
    nearest === undefined ? undefined : `Did you mean "${nearest}"?`,
  );
}

export function repeatedChapter(place: Place | undefined, path: string): Problem {
  return problem(
    'repeated-chapter',
    place,
    `The list of chapters names "${path}" a second time`,
    'A chapter stands where it is named first; take this one out',
  );
}

export function ignoreOfNothing(place: Place, rule: string): Problem {
  return problem('unused-ignore', place, `Nothing here breaks the rule "${rule}"`, 'Remove the comment');
}

export function ignoreOfUnknownRule(place: Place, rule: string, nearest: string | undefined): Problem {
  return problem(
    'unused-ignore',
    place,
    rule === '' ? 'The comment names no rule' : `There is no rule "${rule}"`,
    didYouMean(nearest, 'Write <!-- vitrine-ignore broken-link: why it is right so -->'),
  );
}

export function ignoreWithoutReason(place: Place, rule: string): Problem {
  return problem(
    'unused-ignore',
    place,
    `The comment gives no reason, so "${rule}" is reported as ever`,
    `Write <!-- vitrine-ignore ${rule}: why it is right so -->`,
  );
}
