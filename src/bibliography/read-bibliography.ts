// A file of a bibliography → its entries by key, each with what it takes from the entry that it names by `crossref`.
import { onceFor } from '../lib/once-for.ts';
import { tableOf } from '../lib/table.ts';
import { repeatedEntry } from '../diagnostics/catalog-bibliography.ts';
import type { Bibliography, Entry } from '../model/bibliography.ts';
import type { Place, Source } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import type { WantedWorks } from '../model/tree.ts';
import { scanBibtex } from './bibtex-scan.ts';
import { scanCsl } from './csl-scan.ts';

/** Whether a file is one by its name: `refs.bib`, `refs.json`. */
export function isBibliographyFile(path: string): boolean {
  return /\.(?:bib|bibtex|json)$/i.test(path);
}

/** Reads BibTeX, BibLaTeX, or CSL-JSON, which is told by its first sign. */
export function readBibliography(source: Source): Bibliography {
  const isJson = /\.json$/i.test(source.path) || /^\uFEFF?\s*[[{]\s*[{"\]]/.test(source.text.slice(0, 200));
  const scanned = isJson ? scanCsl(source) : scanBibtex(source);
  const byKey = new Map<string, Entry>();
  const problems: Problem[] = [...scanned.problems];
  for (const entry of scanned.entries) {
    const first = byKey.get(entry.key);
    if (first === undefined) byKey.set(entry.key, entry);
    else problems.push(repeatedEntry(entry.place, entry.key, first.place));
  }
  const byLower = new Map([...byKey.values()].map((entry) => [entry.key.toLowerCase(), entry]));
  return {
    path: source.path,
    text: source.text,
    entries: [...byKey.values()].map(parentReader(byLower)),
    problems,
  };
}

/** Entries that stand in a chapter, where `place` says. */
export const readEntriesInText = onceFor(({ text, place }: NonNullable<WantedWorks['inText']>): Bibliography => {
  const read = readBibliography({ path: place.path, text });
  const moved = (found: Place): Place => ({
    ...found,
    line: found.line + place.line - 1,
    column: found.line === 1 ? found.column + place.column - 1 : found.column,
  });
  return {
    ...read,
    entries: read.entries.map((entry) => ({ ...entry, place: moved(entry.place) })),
    problems: read.problems.map((problem) =>
      problem.place === undefined ? problem : { ...problem, place: moved(problem.place) },
    ),
  };
});

/** What a part takes from the whole under another name (the manual of BibLaTeX, appendix B). */
const INHERITED: Readonly<Record<string, string>> = {
  title: 'booktitle',
  subtitle: 'booksubtitle',
};
/** What belongs to the whole alone. */
const OWN = new Set(['title', 'subtitle', 'shorttitle', 'author', 'crossref', 'xref', 'xdata', 'ids', 'key', 'label']);

/** What an entry does not say itself is said by the one that it names, and by that one's own, three steps up. */
function parentReader(byLower: ReadonlyMap<string, Entry>): (entry: Entry) => Entry {
  // At each depth once: data may name itself, and a hundred others that do.
  const known = Array.from({ length: MOST_STEPS + 1 }, () => new Map<Entry, Entry>());
  const read = (entry: Entry, depth: number): Entry => {
    const { crossref, xdata } = entry.fields;
    if (crossref === undefined && xdata === undefined) return entry;
    const last = known[depth]?.get(entry);
    if (last !== undefined) return last;
    const made = withParents(entry, (name) => {
      const parent = byLower.get(name);
      return parent === undefined || parent.key === entry.key || depth === MOST_STEPS
        ? undefined
        : read(parent, depth + 1);
    });
    known[depth]?.set(entry, made);
    return made;
  };
  return (entry) => read(entry, 0);
}

const MOST_STEPS = 3;

function withParents(entry: Entry, parentNamed: (name: string) => Entry | undefined): Entry {
  const names = [entry.fields.crossref, ...(entry.fields.xdata ?? '').split(',')];
  const fields = new Map(Object.entries(entry.fields));
  const own = fields.size;
  const add = (key: string, value: string): void => {
    if (!fields.has(key)) fields.set(key, value);
  };
  for (const name of names) {
    const whole = parentNamed((name ?? '').trim().toLowerCase());
    if (whole === undefined) continue;
    const isData = whole.type === 'xdata';
    // What it gives under another name goes before what it has under that name itself.
    if (!isData && entry.type !== 'book')
      for (const [key, inherited] of Object.entries(INHERITED)) {
        const value = whole.fields[key];
        if (value !== undefined) add(inherited, value);
      }
    for (const [key, value] of Object.entries(whole.fields)) if (isData || !OWN.has(key)) add(key, value);
  }
  return fields.size === own ? entry : { ...entry, fields: tableOf([...fields]) };
}
