// Entries → works: names, titles and the rest as text, for those that a book cites or lists. This room is the only home
// of citation.js, which knows BibTeX's types and TeX's letters; nothing else of it is used, and nothing is fetched.
import { onceFor } from '../lib/once-for.ts';
import { valueOf } from '../lib/table.ts';
import { brokenEntry } from '../diagnostics/catalog-bibliography.ts';
import { isMap, type PlainMap } from '../lib/values.ts';
import type { Entry, Work } from '../model/bibliography.ts';
import type { Place } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import { addressesIn } from './addresses.ts';
import { readBibtexDate } from './dates.ts';
import { workOfCsl } from './csl-work.ts';
import { readCommands } from './tex-commands.ts';

export interface ReadWork {
  readonly work: Work;
  readonly problems: readonly Problem[];
}

/** BibTeX, a text of one entry → CSL-JSON; throws where its TeX cannot be read. */
export type BibtexReader = (text: string) => PlainMap;

/** Loads the library. A book that cites nothing of BibTeX never asks for it. */
export async function loadBibtexReader(): Promise<BibtexReader> {
  const { input } = await import('./citation-js.ts');
  return (text) => {
    // The type is given, or a text might be taken for an address and fetched.
    const [item] = input.chain(text, { forceType: '@biblatex/text', generateGraph: false });
    return isMap(item) ? item : {};
  };
}

/** `read` is asked for BibTeX alone. */
export function workOf(entry: Entry, read: BibtexReader): ReadWork {
  if (entry.form === 'csl') return { work: workOfCsl(JSON.parse(entry.source)), problems: [] };
  const { item, isWhole, unknown } = readFields(entry, read);
  const work = workOfCsl({ ...item, ...addressesIn(entry.fields) });
  const { author = '', editor = '' } = entry.fields;
  return {
    work: {
      ...work,
      authors: work.authors.filter(isPerson),
      editors: work.editors.filter(isPerson),
      hasMoreAuthors: /\band\s+others\s*$/i.test(author === '' ? editor : author),
      issued: readBibtexDate(entry.fields.date, entry.fields.year, entry.fields.month),
      accessed: readBibtexDate(entry.fields.urldate, undefined, undefined),
      original: readBibtexDate(entry.fields.origdate, entry.fields.origyear, undefined),
    },
    problems: [
      ...(isWhole ? [] : [brokenEntry(entry.place, 'unread', entry.key)]),
      ...unknown.map((command) => brokenEntry(placeIn(entry, command), 'command', command)),
    ],
  };
}

function isPerson({ family, given }: Work['authors'][number]): boolean {
  return family !== 'others' || given !== undefined;
}

/** What is read as TeX; addresses and dates have a language of their own. */
const TEX = [
  ...['author', 'editor', 'translator', 'title', 'subtitle', 'booktitle', 'booksubtitle', 'journal', 'journaltitle'],
  ...['volume', 'number', 'issue', 'pages', 'publisher', 'institution', 'school', 'organization', 'address'],
  ...['location', 'edition', 'series', 'chapter', 'note', 'type', 'isbn', 'version', 'eventtitle', 'holder'],
];

interface ReadFields {
  readonly item: PlainMap;
  readonly isWhole: boolean;
  /** Commands of TeX that nobody knows. */
  readonly unknown: readonly string[];
}

/** All fields at once; where the TeX of one breaks that, each for itself, and that one with its commands taken out. */
function readFields(entry: Entry, read: BibtexReader): ReadFields {
  const unknown = new Set<string>();
  const isKnown = knownTo(read);
  const given = TEX.flatMap((name): [string, string][] => {
    const value = entry.fields[name] ?? '';
    if (value === '') return [];
    const commands = readCommands(value, isKnown);
    for (const each of commands.unknown) unknown.add(each);
    return [[name, name === 'pages' ? commands.text.replace(/\u2013|--+/g, '--') : withApostrophes(commands.text)]];
  });
  const attempt = (fields: readonly (readonly [string, string])[]): PlainMap | undefined => {
    try {
      return read(bibtexOf(entry, fields));
    } catch {
      return undefined;
    }
  };
  const whole = attempt(given);
  if (whole !== undefined) return { item: whole, isWhole: true, unknown: [...unknown] };
  const sound = given.map(([name, value]): [string, string] =>
    attempt([[name, value]]) === undefined ? [name, value.replace(/[\\{}$#%&_^~]/g, '')] : [name, value],
  );
  return { item: attempt(sound) ?? {}, isWhole: false, unknown: [...unknown] };
}

/** As TeX prints them between letters: `O'Neill`. */
function withApostrophes(tex: string): string {
  return tex.replace(/(?<=\p{L})'(?=\p{L})/gu, '’');
}

/** Asks the library itself: what it does not know it leaves as it is. Each command once. */
const knownTo = onceFor((read: BibtexReader): ((name: string) => boolean) => {
  const known = new Map<string, boolean>([
    ['begin', true],
    ['end', true],
  ]);
  const ask = (name: string): boolean => {
    try {
      return !JSON.stringify(read(`@misc{k, title = {$\\${name}$ \\${name}{}}}`)).includes(`\\\\${name}`);
    } catch {
      // It needs what stands in its braces.
      return true;
    }
  };
  return (name) => {
    const answer = known.get(name) ?? ask(name);
    known.set(name, answer);
    return answer;
  };
});

/** Where a command stands first. */
function placeIn({ place, source, key }: Entry, command: string): Place {
  const at = source.indexOf(command);
  const before = source.slice(source.indexOf(key), Math.max(at, 0)).split('\n');
  const column = before.length === 1 ? place.column : 1;
  return at < 0
    ? place
    : {
        ...place,
        line: place.line + before.length - 1,
        column: column + (before.at(-1)?.length ?? 0),
        length: command.length,
      };
}

/** The library takes keys of plain letters; ours are kept elsewhere. */
function bibtexOf({ type }: Entry, fields: readonly (readonly [string, string])[]): string {
  return `@${valueOf(TYPES, type) ?? type}{key,${fields.map(([name, value]) => `${name} = {${value}}`).join(',\n')}}`;
}

/** Types of other styles under the names that the library knows. */
const TYPES: Readonly<Record<string, string>> = {
  conference: 'inproceedings',
  www: 'online',
  electronic: 'online',
  webpage: 'online',
  phdthesis: 'phdthesis',
  tech: 'techreport',
  preprint: 'unpublished',
};
