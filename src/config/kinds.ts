// Reads `kinds:` and `solutions:` of book.yml: kinds of boxes of the book's own, what it changes of the program's, and
// where solutions stand.
import { isMap } from '../lib/values.ts';
import { badKindName, circularCounters, takenKind, unknownCounter } from '../diagnostics/catalog-kinds.ts';
import { badSetting, unknownSetting } from '../diagnostics/catalog-settings.ts';
import { boxPrefixes, idPrefixes, knownPrefixes } from '../lib/numbered-kinds.ts';
import { nearestName } from '../lib/nearest-name.ts';
import { tableOf } from '../lib/table.ts';
import { languageTag } from '../languages/tags.ts';
import type { Config } from '../model/config.ts';
import type { BoxLook, KindSettings } from '../model/kinds.ts';
import { defaults } from './defaults.ts';
import { asText, describe, fail, type readers, type Reading, type Written } from './values.ts';

const LOOKS: readonly BoxLook[] = ['frame', 'line', 'plain', 'folded'];
const NAMES = ['word', 'plural', 'counts', 'look'];
const EXAMPLE = 'kinds: {conjecture: {word: Conjecture, plural: Conjectures, counts: theorem}}';

/** Classes that mean something else: callouts, and what the program itself calls so. */
const TAKEN = new Map([
  ...['note', 'tip', 'important', 'warning', 'caution', 'new', 'highlight'].map((name) => [name, 'a callout'] as const),
  ...['figure', 'table', 'equation'].map((name) => [name, 'what is numbered without a box'] as const),
  ...['box', 'callout', 'glossary', 'listing', 'section', 'works'].map(
    (name) => [name, 'a class of the program’s own'] as const,
  ),
]);

/** A kind as it is written; `counts` names another, or nothing. */
interface WrittenKind extends KindSettings {
  readonly counts: string | undefined;
}

export function boxesOf(read: ReturnType<typeof readers>, reading: Reading): Pick<Config, 'kinds' | 'solutions'> {
  const solutions = read.choice('solutions');
  return {
    kinds: readKinds(read.group('kinds'), reading),
    solutions:
      solutions === 'chapter' || solutions === 'book' || solutions === 'hidden' ? solutions : defaults.solutions,
  };
}

function readKinds(written: Written, reading: Reading): readonly KindSettings[] {
  const kinds = Object.entries(written).flatMap(([name, value]) => {
    const kind = isFree(name, reading) ? readKind(name, value, reading) : undefined;
    return kind === undefined ? [] : [kind];
  });
  const byName = new Map(kinds.map((kind) => [kind.name, kind]));
  const reported = new Set<string>();
  return kinds.map(({ counts, ...kind }) => ({
    ...kind,
    counter: counterOf(kind.name, counts, { byName, reading, reported }),
  }));
}

/** Whether a kind may be called so. */
function isFree(name: string, reading: Reading): boolean {
  const place = reading.placeOf(['kinds', name], 'key');
  const taken = TAKEN.get(name);
  if (taken !== undefined) reading.problems.push(takenKind(place, name, taken));
  else if (boxPrefixes.has(name)) return true;
  else if (!/^[a-z][a-z0-9]{0,39}$/.test(name)) reading.problems.push(badKindName(place, name));
  else if (knownPrefixes.includes(name))
    reading.problems.push(takenKind(place, name, `how ids of another kind begin (${name}-…)`));
  else return true;
  return false;
}

/** `conjecture: Conjecture`, or a group. */
function readKind(name: string, value: unknown, reading: Reading): WrittenKind | undefined {
  const path = ['kinds', name];
  const short = asText(value);
  if (value !== null && value !== undefined && short === undefined && !isMap(value)) {
    fail(reading, path, { name: `kinds.${name}`, expected: 'a word, or a group', example: EXAMPLE }, value);
    return undefined;
  }
  const group: Written = isMap(value) ? value : short === undefined ? {} : { word: short };
  for (const key of Object.keys(group).filter((each) => !NAMES.includes(each)))
    reading.problems.push(
      unknownSetting(
        reading.placeOf([...path, key], 'key'),
        `kinds.${name}.${key}`,
        nearestName(key, NAMES),
        `Here you may write ${NAMES.join(', ')}`,
      ),
    );
  const word = readWord(name, 'word', group, reading);
  return {
    name,
    // What readers see of a kind without a word is its name.
    word:
      boxPrefixes.has(name) || Object.keys(word).length > 0
        ? word
        : { '': name.charAt(0).toUpperCase() + name.slice(1) },
    plural: readWord(name, 'plural', group, reading),
    counts: readCounts(name, group, reading),
    counter: undefined,
    look: readLook(name, group, reading),
  };
}

/** One text for all languages, or a text for each: `{en: Conjecture, fr: Conjecture}`. */
function readWord(
  kind: string,
  name: 'word' | 'plural',
  group: Written,
  reading: Reading,
): Readonly<Record<string, string>> {
  const value = group[name];
  if (value === undefined || value === null) return {};
  const path = ['kinds', kind, name];
  const expected = {
    name: `kinds.${kind}.${name}`,
    expected: 'text, or a text for each language',
    example: `${name}: {en: Conjecture, de: Vermutung}`,
  };
  const entries = isMap(value) ? Object.entries(value) : [['', value] as const];
  return tableOf(
    entries.flatMap(([language, text]): [string, string][] => {
      const tag = language === '' ? '' : languageTag(language);
      const read = asText(text)?.trim();
      if (tag === undefined)
        reading.problems.push(
          badSetting(reading.placeOf([...path, language], 'key'), expected, `"${language}"`, 'has'),
        );
      else if (read === undefined || read === '')
        fail(reading, isMap(value) ? [...path, language] : path, expected, text);
      else return [[tag, read]];
      return [];
    }),
  );
}

/** The kind with which it counts; its own name, or `none`. */
function readCounts(kind: string, group: Written, reading: Reading): string | undefined {
  const { counts } = group;
  const usual = kind === 'proof' ? undefined : kind;
  if (counts === undefined || counts === null || counts === 'own') return counts === 'own' ? kind : usual;
  if (typeof counts !== 'string' || kind === 'solution') {
    const expected =
      kind === 'solution'
        ? 'left out: a solution has the number of its exercise'
        : 'the name of a kind, "own" or "none"';
    const place = reading.placeOf(['kinds', kind, 'counts'], 'value');
    reading.problems.push(
      badSetting(place, { name: `kinds.${kind}.counts`, expected, example: EXAMPLE }, describe(counts)),
    );
    return usual;
  }
  return counts === 'none' ? undefined : counts;
}

function readLook(kind: string, group: Written, reading: Reading): BoxLook | undefined {
  const { look } = group;
  const found = LOOKS.find((each) => each === look);
  if (look !== undefined && look !== null && found === undefined)
    fail(
      reading,
      ['kinds', kind, 'look'],
      {
        name: `kinds.${kind}.look`,
        expected: LOOKS.map((each) => `"${each}"`).join(' or '),
        example: 'look: line',
      },
      look,
    );
  return found;
}

interface CounterScene {
  readonly byName: ReadonlyMap<string, WrittenKind>;
  readonly reading: Reading;
  /** Kinds of circles that are reported; grows. */
  readonly reported: Set<string>;
}

/** `lemma` counts with `claim`, which counts with `theorem`: all three have that one's counter. */
function counterOf(
  kind: string,
  counts: string | undefined,
  { byName, reading, reported }: CounterScene,
): string | undefined {
  const place = reading.placeOf(['kinds', kind, 'counts'], 'value');
  const seen = [kind];
  let at = counts;
  while (at !== undefined && at !== seen.at(-1)) {
    if (seen.includes(at)) {
      if (!seen.some((each) => reported.has(each))) reading.problems.push(circularCounters(place, seen));
      for (const each of seen) reported.add(each);
      return kind;
    }
    const known = byName.get(at);
    const isKnown = known !== undefined || (Object.hasOwn(idPrefixes, at) && at !== 'solution');
    if (!isKnown) {
      // Said once, where it is written.
      if (seen.length === 1)
        reading.problems.push(
          unknownCounter(place, kind, at, nearestName(at, [...byName.keys(), ...Object.keys(idPrefixes)])),
        );
      return kind;
    }
    seen.push(at);
    at = known === undefined ? at : known.counts;
  }
  return at;
}
