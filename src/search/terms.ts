// The terms of a book's index: in which sections each stands, and how much it says about them.
import type { SearchedPage, Section } from '../model/search.ts';
import { packPostings, postingOf, weightOf } from './pack-postings.ts';
import { TermTable } from './term-table.ts';
import { wordsOf } from './words.ts';

/** A term in more than this share of a large book's sections says nothing about most of them. */
const COMMON = 0.4;
const LARGE = 25;
const HEADING = 5;
const DESCRIPTION = 3;

export interface Terms {
  /** With their postings, in order of terms; a common term with those of headings alone. */
  readonly terms: readonly (readonly [term: string, postings: string])[];
  readonly common: readonly string[];
}

/** `sections` is their number in all pages. */
export function termsOf(pages: readonly SearchedPage[], sections: number): Terms {
  const postings = postingsOf(pages);
  const terms: [string, string][] = [];
  const common: string[] = [];
  for (const term of [...postings.keys()].sort()) {
    const all = postings.get(term) ?? NONE;
    const isCommon = sections > LARGE && all.length > sections * COMMON;
    if (isCommon) common.push(term);
    const kept = isCommon ? all.filter((posting) => weightOf(posting) > HEADING) : all;
    if (kept.length > 0) terms.push([term, packPostings(kept)]);
  }
  return { terms, common };
}

const NONE = new Uint32Array();

/**
 * By term, in order of sections. A book of 300 chapters has a million postings: they are gathered in two rows of
 * numbers, and no list is held for each of its terms.
 */
function postingsOf(pages: readonly SearchedPage[]): ReadonlyMap<string, Uint32Array> {
  const table = new TermTable();
  const [termIds, postings] = [new NumberRow(), new NumberRow()];
  let section = 0;
  for (const page of pages) {
    const title = idsIn(page.title, table);
    const description = idsIn(page.description ?? '', table);
    for (const [index, each] of page.sections.entries()) {
      const isTop = index === 0;
      weigh({ section: each, title, isTop, description: isTop ? description : NO_IDS }, table);
      for (const id of table.seen) {
        termIds.push(id);
        postings.push(postingOf(section, table.valueOf(id)));
      }
      section += 1;
    }
  }
  return byTerm(table.terms, termIds.all(), postings.all());
}

function idsIn(text: string, table: TermTable): ReadonlySet<number> {
  return new Set(wordsOf(text).map(({ term }) => table.idOf(term)));
}

/** Sorted by counting: first how many each term has, then each at its place. */
function byTerm(
  terms: readonly string[],
  termIds: Uint32Array,
  postings: Uint32Array,
): ReadonlyMap<string, Uint32Array> {
  const ends = new Uint32Array(terms.length + 1);
  for (const id of termIds) ends[id + 1] = (ends[id + 1] ?? 0) + 1;
  for (let id = 1; id < ends.length; id += 1) ends[id] = (ends[id] ?? 0) + (ends[id - 1] ?? 0);
  const starts = ends.slice();
  const sorted = new Uint32Array(postings.length);
  for (let index = 0; index < postings.length; index += 1) {
    const id = termIds[index] ?? 0;
    const at = ends[id] ?? 0;
    sorted[at] = postings[index] ?? 0;
    ends[id] = at + 1;
  }
  return new Map(terms.map((term, id) => [term, sorted.subarray(starts[id], starts[id + 1])]));
}

/** Numbers from 0 to 2³² − 1, as many as come. */
class NumberRow {
  #numbers = new Uint32Array(1 << 12);
  #length = 0;

  push(number: number): void {
    if (this.#length === this.#numbers.length) {
      const longer = new Uint32Array(2 * this.#length);
      longer.set(this.#numbers);
      this.#numbers = longer;
    }
    this.#numbers[this.#length] = number;
    this.#length += 1;
  }

  all(): Uint32Array {
    return this.#numbers.subarray(0, this.#length);
  }
}

interface Weighed {
  readonly section: Section;
  /** Of the terms of the page's title. */
  readonly title: ReadonlySet<number>;
  readonly isTop: boolean;
  /** Of the terms of what the page says of itself, which its top's text begins with. */
  readonly description: ReadonlySet<number>;
}

const NO_IDS: ReadonlySet<number> = new Set();

/**
 * The terms of a section are seen in the table from now on, their values are weights: title before heading before
 * caption before text; in a text, what makes up more of it.
 */
function weigh({ section, title, isTop, description }: Weighed, table: TermTable): void {
  const words = table.count(section.tex === '' ? section.text : `${section.text} ${section.tex}`);
  const length = 0.5 + Math.min(3, words / 120) / 2;
  const base = section.kind === 'figure' ? 3 : 1;
  for (const id of table.seen) {
    const count = table.valueOf(id);
    table.setValue(id, base + Math.round((3 * count) / (count + 2 * length)));
  }
  for (const id of description) table.setValue(id, table.valueOf(id) + DESCRIPTION);
  const heading = idsIn(section.heading, table);
  // A heading below another says less: in a list of settings each has one.
  const said = HEADING - (section.isDeep === true ? 1 : 0);
  for (const id of heading)
    table.setValue(id, Math.max(HEADING + 1, table.valueOf(id) + said) + (heading.size < 4 ? 1 : 0));
  for (const id of title) table.setValue(id, Math.min(15, isTop ? 11 + table.valueOf(id) : table.valueOf(id) + 1));
}
