// What is said to an author about citations and what they lead to, and about terms of the glossary.
import type { Place } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import { didYouMean, problem } from './problem.ts';
import { grouped } from '../lib/grouped.ts';

export function missingBibliography(place: Place | undefined, path: string, nearest: string | undefined): Problem {
  return problem(
    'missing-bibliography',
    place,
    `The bibliography "${path}" is not in the book`,
    didYouMean(nearest, 'Put the file beside the chapters, and name it as it is called: bibliography: refs.bib'),
  );
}

/** What is wrong: `end` of an entry, its `key`, a `comma` after a field, a `field`, its `value`, a `string`. */
export function brokenEntry(
  place: Place,
  what: 'end' | 'key' | 'comma' | 'field' | 'value' | 'string' | 'json' | 'id' | 'unread' | 'command',
  name: string,
): Problem {
  const [message, hint] = BROKEN[what];
  return problem(
    'broken-entry',
    place,
    message.replace('NAME', () => name),
    hint.replace('NAME', () => name),
  );
}

const BROKEN: Readonly<Record<Parameters<typeof brokenEntry>[1], readonly [string, string]>> = {
  end: ['The entry "NAME" is never closed', 'Look for a brace that is missing, or one too many'],
  key: ['This entry of "NAME" has no key, so nothing can cite it', 'Write its key first: @article{zeiler2014, …}'],
  comma: ['A comma is missing after the field "NAME"', 'Write one at its end: year = 2014,'],
  field: ['This is no field of "NAME"', 'Write fields as name = {value}, with a comma between them'],
  value: ['The field "NAME" has no value that can be read', 'Put it in braces: NAME = {value}'],
  string: ['There is no @string "NAME"', 'Define it above, or put the value in braces'],
  json: ['This bibliography is no JSON NAME', 'Export it again, as CSL-JSON'],
  id: ['Item NAME has no "id", so nothing can cite it', 'Give it one: "id": "zeiler2014"'],
  command: [
    'Nothing here knows the command "NAME" of TeX, so its entry shows the text without it',
    'Write the sign itself, as in UTF-8, or leave the command out',
  ],
  unread: ['The TeX of "NAME" cannot be read in full; its entry shows it as typed', 'Look for a brace or a $ too many'],
};

export function longEntryValue(place: Place, name: string, string: string, most: number): Problem {
  return problem(
    'broken-entry',
    place,
    `The value of "${name}" is longer than ${grouped(most)} characters with "${string}"`,
    'Look for an @string that holds itself, or another that does',
  );
}

export function repeatedEntry(place: Place, key: string, first: Place): Problem {
  return problem(
    'repeated-entry',
    place,
    `The key "${key}" is given twice; the first entry, in line ${first.line}, counts`,
    'Give one of them another key',
  );
}

export function incompleteEntry(place: Place, key: string, missing: readonly string[]): Problem {
  return problem(
    'incomplete-entry',
    place,
    `The entry "${key}" has no ${missing.join(' and no ')}`,
    'Readers need it to find the work',
  );
}

export function unknownCitation(place: Place, key: string, nearest: string | undefined): Problem {
  return problem(
    'unknown-citation',
    place,
    `The bibliography has no entry "${key}"`,
    didYouMean(nearest, 'Add it there, or write \\@ for a sign that cites nothing'),
  );
}

/** `keys` are some of `count` entries. */
export function uncitedEntries(place: Place, path: string, keys: readonly string[], count: number): Problem {
  const shown = keys.slice(0, 5).map((key) => `"${key}"`);
  const more = count > shown.length ? ` and ${count - shown.length} more` : '';
  return problem(
    'uncited-entry',
    place,
    `Of "${path}", no chapter cites ${shown.join(', ')}${more}`,
    'Cite them, or leave them for another day: they are in no list',
  );
}

/** `place`: the setting. */
export function noTerms(place: Place): Problem {
  return problem(
    'no-terms',
    place,
    'The first uses of terms are to be links, but no chapter defines a term',
    'Terms are lists of definitions below a heading "Glossary", or with {: .glossary} below them',
  );
}

export function repeatedTerm(place: Place, term: string, other: Place): Problem {
  return problem(
    'repeated-term',
    place,
    `The term "${term}" has another definition in ${other.path}:${other.line}`,
    'Readers find both in the glossary: say the same, or call one of them otherwise',
  );
}
