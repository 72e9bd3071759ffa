// The order and the groups that a list of works is asked to have, as jekyll-scholar's README describes them under
// `sort_by`, `order`, `group_by`, `group_order`, `type_order`, `type_aliases` and `type_names`.
import { valueOf } from '../lib/table.ts';
import type { Entry, Work } from '../model/bibliography.ts';
import type { GroupHead } from '../model/citations.ts';
import type { SortKey, WorkGroups } from '../model/tree.ts';
import { readHtml } from '../tree/read.ts';
import { textOf } from '../tree/text.ts';
import type { Words } from '../words/word-names.ts';
import { yearOf } from './entry-text.ts';
import { filedName, makersOf } from './names.ts';

export interface ListScene {
  readonly read: ReadonlyMap<Entry, Work>;
  readonly words: Words;
  readonly language: string;
}

type Value = string | number;

/** By the first field, where that is the same by the second, and so on; else in the order that they had. */
export function sortedBy(entries: readonly Entry[], keys: readonly SortKey[], scene: ListScene): readonly Entry[] {
  const values = new Map(entries.map((entry) => [entry, keys.map(({ by }) => fieldOf(entry, by, scene))]));
  const compare = comparer(scene.language);
  return [...entries].sort((a, b) => {
    const [left = [], right = []] = [values.get(a), values.get(b)];
    for (const [index, { isDown }] of keys.entries()) {
      const order = compare(left[index] ?? '', right[index] ?? '');
      if (order !== 0) return isDown ? -order : order;
    }
    return 0;
  });
}

export interface GroupedWorks {
  readonly entries: readonly Entry[];
  readonly heads: readonly GroupHead[];
}

/** Entries of one group keep their order; each group has a head before its first entry. */
export function groupedBy(entries: readonly Entry[], groups: WorkGroups, scene: ListScene): GroupedWorks {
  const heads: GroupHead[] = [];
  const inGroups: Entry[] = [];
  const part = (some: readonly Entry[], level: number): void => {
    const key = groups.keys[level];
    if (key === undefined) {
      inGroups.push(...some);
      return;
    }
    const parts = new Map<Value, Entry[]>();
    for (const entry of some) {
      const value = groupOf(entry, key.by, groups, scene);
      const own = parts.get(value) ?? [];
      own.push(entry);
      parts.set(value, own);
    }
    const tag = groups.tags[level] ?? groups.tags.at(-1) ?? 'h2';
    for (const [value, own] of [...parts].sort(groupOrder(key, groups, scene))) {
      heads.push({ at: inGroups.length, tag, text: groupName(value, own[0], { by: key.by, groups, scene }) });
      part(own, level + 1);
    }
  };
  part(entries, 0);
  return { entries: inGroups, heads };
}

type Part = readonly [value: Value, entries: readonly Entry[]];

/** Types that `type_order` does not name stand behind those that it does, in the order of the list. */
function groupOrder({ by, isDown }: SortKey, { types }: WorkGroups, { language }: ListScene) {
  const compare = comparer(language);
  const rankOf = (value: Value): number => {
    const index = types.indexOf(String(value));
    return index < 0 ? types.length : index;
  };
  return ([a]: Part, [b]: Part): number => {
    const order = by === 'type' ? rankOf(a) - rankOf(b) : compare(a, b);
    return isDown ? -order : order;
  };
}

function groupOf(entry: Entry, by: string, { aliases }: WorkGroups, scene: ListScene): Value {
  return by === 'type' ? (valueOf(aliases, entry.type) ?? entry.type) : fieldOf(entry, by, scene);
}

interface Naming {
  readonly by: string;
  readonly groups: WorkGroups;
  readonly scene: ListScene;
}

/** What the head of a group says; of works without a year, what lists of works say of these. */
function groupName(value: Value, first: Entry | undefined, { by, groups, scene }: Naming): string {
  if (by === 'type') return valueOf(groups.names, String(value)) ?? String(value);
  if (by === 'month' && typeof value === 'number')
    return new Intl.DateTimeFormat(scene.language, { month: 'long', timeZone: 'UTC' }).format(
      Date.UTC(2000, value - 1, 1),
    );
  const work = first === undefined ? undefined : scene.read.get(first);
  if (value === '' && by === 'year' && work !== undefined) return yearOf(work, { words: scene.words, letter: '' });
  return value === '' ? '—' : String(value);
}

/** A number where it is one; '' where the entry has none. */
function fieldOf(entry: Entry, by: string, { read }: ListScene): Value {
  const work = read.get(entry);
  const { year, month, day } = work?.issued?.from ?? {};
  const written = (name: string): string => (valueOf(entry.fields, name) ?? '').replace(/[{}]/g, '').trim();
  switch (by) {
    case 'key':
      return entry.key;
    case 'type':
      return entry.type;
    case 'year':
      return year ?? numberOf(written('year'));
    case 'month':
      return month ?? '';
    case 'day':
      return day ?? '';
    case 'date':
      return year === undefined ? '' : year * 10_000 + (month ?? 0) * 100 + (day ?? 0);
    case 'title':
      return textOf(readHtml(work?.title ?? ''));
    case 'author':
      return (work?.authors ?? []).map(filedName).join(' \u0001 ');
    case 'name':
      return nameIn(work) || written('institution') || written('organization') || written('publisher');
    default:
      return numberOf(written(by));
  }
}

function nameIn(work: Work | undefined): string {
  return work === undefined ? '' : makersOf(work).map(filedName).join(' \u0001 ');
}

function numberOf(written: string): Value {
  return /^-?\d{1,9}$/.test(written) ? Number(written) : written;
}

/** Two numbers as such, all else as the language sorts it. */
function comparer(language: string): (a: Value, b: Value) => number {
  const { compare } = new Intl.Collator(language, { sensitivity: 'base', ignorePunctuation: true });
  return (a, b) => (typeof a === 'number' && typeof b === 'number' ? a - b : compare(String(a), String(b)));
}
