// Entries → works: names, titles and the rest as text, for those that a book cites or lists. This room is the only home
// of citation.js, which knows BibTeX's types and TeX's letters; nothing else of it is used, and nothing is fetched.
import { valueOf } from '../lib/table.ts';
import { brokenEntry } from '../diagnostics/catalog-bibliography.ts';
import { isMap, type PlainMap } from '../lib/values.ts';
import type { Entry, Work } from '../model/bibliography.ts';
import type { Problem } from '../model/problem.ts';
import { addressesIn } from './addresses.ts';
import { readBibtexDate } from './dates.ts';
import { workOfCsl } from './csl-work.ts';

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
  const { item, isWhole } = readFields(entry, read);
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
    },
    problems: isWhole ? [] : [brokenEntry(entry.place, 'unread', entry.key)],
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

/** All fields at once; where the TeX of one breaks that, each for itself, and that one with its commands taken out. */
function readFields(entry: Entry, read: BibtexReader): { readonly item: PlainMap; readonly isWhole: boolean } {
  const given = TEX.flatMap((name): [string, string][] => {
    const value = entry.fields[name] ?? '';
    return value === '' ? [] : [[name, name === 'pages' ? value.replace(/\u2013|--+/g, '--') : value]];
  });
  const attempt = (fields: readonly (readonly [string, string])[]): PlainMap | undefined => {
    try {
      return read(bibtexOf(entry, fields));
    } catch {
      return undefined;
    }
  };
  const whole = attempt(given);
  if (whole !== undefined) return { item: whole, isWhole: true };
  const sound = given.map(([name, value]): [string, string] =>
    attempt([[name, value]]) === undefined ? [name, value.replace(/[\\{}$#%&_^~]/g, '')] : [name, value],
  );
  return { item: attempt(sound) ?? {}, isWhole: false };
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
