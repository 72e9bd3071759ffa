// What each page cites: its works with their labels and entries, its lists, and what is wrong with them.
import { incompleteEntry, uncitedEntries, unknownCitation } from '../diagnostics/catalog-bibliography.ts';
import { labelsOf, sortedWorks, type Label } from '../bibliography/labels.ts';
import { entryText } from '../bibliography/entry-text.ts';
import { scholarReference } from '../bibliography/exports.ts';
import { groupedBy, sortedBy, type GroupedWorks, type ListScene } from '../bibliography/listed-works.ts';
import { makersOf } from '../bibliography/names.ts';
import { onceFor } from '../lib/once-for.ts';
import { nearestName } from '../lib/nearest-name.ts';
import type { ListedWork } from '../model/book.ts';
import type { CitedSource, PageCitations } from '../model/citations.ts';
import type { Entry, Work } from '../model/bibliography.ts';
import type { Problem } from '../model/problem.ts';
import type { WantedWorks } from '../model/tree.ts';
import type { Workspace } from '../model/workspace.ts';
import { wordsOf } from '../words/words.ts';
import { createLibrary, entriesOf, missingForLists, missingInSettings, type Citable } from './bibliographies.ts';
import type { Placed } from './order.ts';
import { tableOf } from '../lib/table.ts';

export interface CitedBook {
  /** By the paths of the pages; a page that cites nothing has none. */
  readonly pages: ReadonlyMap<string, PageCitations>;
  /** Every work that is cited or listed, in the order of their list. */
  readonly works: readonly BookWork[];
  readonly problems: readonly Problem[];
}

export interface BookWork {
  readonly entry: Entry;
  readonly work: Work;
  readonly id: string;
  readonly text: ListedWork['text'];
  /** Paths of the pages that cite it. */
  readonly citedIn: readonly string[];
}

/** `pages` in the order of the book. */
export function citationsOf(pages: readonly Placed[], workspace: Workspace): CitedBook {
  const citing = pages.filter(
    ({ chapter: { facts } }) => facts.cited.length + facts.works.length + facts.shown.length > 0,
  );
  const missing = missingInSettings(workspace);
  if (citing.length === 0) return { pages: new Map(), works: [], problems: [...missing, ...uncited([], workspace)] };
  const { config, works: read } = workspace;
  const words = wordsOf(config.language, config.words);
  const library = createLibrary(workspace);
  const labels = labelsOf(read, words, config.language);
  const problems: Problem[] = [...missing];
  const answer = new Map<string, PageCitations>();
  const citedIn = new Map<Entry, string[]>();
  for (const page of citing) {
    const citable = library(page.chapter);
    const made = pageCitations(page, citable, { workspace, labels });
    const absent = [...citable.problems, ...missingForLists(page.chapter, citable, workspace)];
    problems.push(...absent, ...problemsOf(page, citable));
    for (const key of new Set(page.chapter.facts.cited.map((each) => each.key))) {
      const entry = citable.entries.get(key);
      if (entry !== undefined) citedIn.set(entry, [...(citedIn.get(entry) ?? []), page.path]);
    }
    answer.set(page.path, made);
  }
  const listed = [...labels].flatMap(([entry, { letter }]): BookWork[] => {
    const work = read.get(entry);
    if (work === undefined) return [];
    const text = entryText(work, { words, language: config.language, letter });
    return [{ entry, work, id: idOf(entry.key), text, citedIn: citedIn.get(entry) ?? [] }];
  });
  problems.push(...listed.flatMap(({ entry, work, citedIn: by }) => (by.length === 0 ? [] : incomplete(entry, work))));
  problems.push(...uncited([...read.keys()], workspace));
  return { pages: answer, works: listed, problems };
}

interface Scene {
  readonly workspace: Workspace;
  readonly labels: ReadonlyMap<Entry, Label>;
}

function pageCitations({ chapter }: Placed, citable: Citable, { workspace, labels }: Scene): PageCitations {
  const { config, works: read } = workspace;
  const language = chapter.frontMatter.language ?? config.language;
  const words = wordsOf(language, config.words);
  const { cited } = chapter.facts;
  const mentions = new Map<string, number>();
  for (const { key } of cited) mentions.set(key, (mentions.get(key) ?? 0) + 1);
  const isNumeric = config.citations === 'numeric';
  const isRest = (index: number): boolean => chapter.facts.works[index]?.wanted.which === 'rest';
  const orders = chapter.facts.works.map(({ wanted }) =>
    inItsOrder(wanted, entriesOf(wanted, chapter, citable, workspace), { read, words, language, isNumeric }),
  );
  const elsewhere = new Set(orders.flatMap(({ entries }, index) => (isRest(index) ? [] : entries)));
  const lists = orders.map(({ entries }, index) =>
    isRest(index) ? entries.filter((entry) => !elsewhere.has(entry)) : entries,
  );
  const inText = [...mentions.keys()].flatMap((key) => citable.entries.get(key) ?? []);
  const inIncludes = chapter.facts.shown.flatMap(({ key }) => citable.entries.get(key) ?? []);
  // A list of all gives the numbers; else the order of the text does.
  const listsAll = chapter.facts.works.some(({ wanted }) => wanted.which === 'all');
  const shown = new Set([...(listsAll ? [...lists.flat(), ...inText] : [...inText, ...lists.flat()]), ...inIncludes]);
  const sources = [...shown].flatMap((entry, index): [string, CitedSource][] => {
    const work = read.get(entry);
    const label = labels.get(entry);
    if (work === undefined || label === undefined) return [];
    const { letter, names, year } = label;
    return [
      [
        entry.key,
        {
          id: idOf(entry.key),
          names,
          year,
          number: isNumeric ? String(index + 1) : undefined,
          text: entryText(work, { words, language, letter }),
          mentions: mentions.get(entry.key) ?? 0,
          scholar: scholarReference(work),
        },
      ],
    ];
  });
  return {
    sources: tableOf(sources),
    lists: lists.map((entries) => entries.map(({ key }) => key)),
    ...(orders.some(({ heads }) => heads.length > 0) ? { heads: orders.map(({ heads }) => heads) } : {}),
  };
}

/** As its author asks for it; else by names, or as the text cites them. Groups are not cut. */
function inItsOrder(
  { which, order, sort, groups, offset = 0, most }: WantedWorks,
  entries: readonly Entry[],
  scene: ListScene & { readonly isNumeric: boolean },
): GroupedWorks {
  const isInText = order === 'text' || (sort === undefined && scene.isNumeric && which !== 'all');
  const sorted = isInText
    ? entries
    : sort === undefined
      ? sortedWorks(new Map(worksOf(entries, scene.read)), scene.language)
      : sortedBy(entries, sort, scene);
  if (groups !== undefined) return groupedBy(sorted, groups, scene);
  return { entries: sorted.slice(offset, most === undefined ? undefined : offset + most), heads: [] };
}

function worksOf(entries: readonly Entry[], read: Workspace['works']): readonly (readonly [Entry, Work])[] {
  return entries.flatMap((entry) => {
    const work = read.get(entry);
    return work === undefined ? [] : [[entry, work] as const];
  });
}

/** `ref-zeiler2013`: the id of an entry in its list. An id holds no blanks. */
function idOf(key: string): string {
  return `ref-${key.replace(/\s+/g, '-')}`;
}

function problemsOf({ chapter }: Placed, { entries, problems }: Citable): readonly Problem[] {
  // Of a file that is not there, nobody knows the keys.
  if (problems.length > 0) return [];
  return [...chapter.facts.cited, ...chapter.facts.shown].flatMap(({ key, place, isSure }) =>
    entries.has(key) || !isSure ? [] : [unknownCitation(place, key, nearestName(key, entries.keys()))],
  );
}

function incomplete(entry: Entry, work: Work): readonly Problem[] {
  const missing = [
    ...(work.title === undefined ? ['title'] : []),
    ...(makersOf(work).length === 0 && !MAY_BE_ANONYMOUS.has(work.type) ? ['author'] : []),
    ...(work.issued === undefined && work.accessed === undefined ? ['year'] : []),
  ];
  return missing.length === 0 ? [] : [incompleteEntry(entry.place, entry.key, missing)];
}

/** Works that nobody need sign. */
const MAY_BE_ANONYMOUS = new Set([
  'webpage',
  'software',
  'dataset',
  'book',
  'collection',
  'periodical',
  'document',
  'post',
]);

function uncited(used: readonly Entry[], { bibliographies }: Workspace): readonly Problem[] {
  const known = new Set(used);
  return Object.values(bibliographies).flatMap(({ path, entries }) => {
    const left = entries.filter((entry) => !known.has(entry) && entry.type !== 'xdata' && !isParent(entry, entries));
    const [first] = left;
    return first === undefined
      ? []
      : [
          uncitedEntries(
            first.place,
            path,
            left.slice(0, 5).map(({ key }) => key),
            left.length,
          ),
        ];
  });
}

function isParent({ key }: Entry, entries: readonly Entry[]): boolean {
  return parentsIn(entries).has(key.toLowerCase());
}

/** The entries that others name by `crossref`. */
const parentsIn = onceFor(
  (entries: readonly Entry[]): ReadonlySet<string> =>
    new Set(entries.flatMap(({ fields }) => fields.crossref?.toLowerCase() ?? [])),
);
