// The index of a book: sections of all pages → small scripts, of which a reader's browser loads the few that a query
// needs.
import { shortHash } from '../lib/hash.ts';
import type { SearchedPage, Section } from '../model/search.ts';
import type { WordName } from '../words/word-names.ts';
import { packPostings, postingOf, weightOf } from './pack-postings.ts';
import { countTerms, wordsOf } from './words.ts';

export type SearchWords = Readonly<
  Record<Extract<WordName, `search${string}` | 'close' | 'listComma'> | 'language', string>
>;

/** What index.js holds. Sections are counted through the book; shards and texts are named by their content. */
export interface IndexFacts {
  readonly sections: number;
  /** `[first term, name]` in order of terms. */
  readonly shards: readonly (readonly [string, string])[];
  /** `[first section, name]` in order of sections. */
  readonly texts: readonly (readonly [number, string])[];
  /** Words of so many sections that they part nothing, save where they stand in a heading. */
  readonly common: readonly string[];
  /** What the search says to a reader, in the book's language. */
  readonly said: SearchWords;
  /** The script with all words, for queries with typing errors. */
  readonly words: string;
}

/**
 * One page's part of a text script: `[path, title, number, sections]`, a section as `[heading, anchor, text]`, with 1
 * for a figure.
 */
export type PageText = readonly [path: string, title: string, number: string, sections: readonly SectionText[]];
export type SectionText = readonly [heading: string, anchor: string, text: string, isFigure?: 1];

/**
 * In characters. Small ones are more requests, large ones more bytes for each result; these keep a first query small.
 */
const SHARD = 24_000;
const TEXTS = 9_000;

/**
 * The files of the index by their path. Scripts and not JSON: a page from disk may load a script, and may not fetch.
 */
export function searchFiles(pages: readonly SearchedPage[], said: SearchWords): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const add = (kind: string, content: string): string => {
    const script = (name: string): string =>
      `vitrineSearch(${JSON.stringify(kind)},${JSON.stringify(name)},${content});\n`;
    const name = shortHash(content).slice(0, 10);
    files.set(`search/${name}.js`, script(name));
    return name;
  };
  const sections = pages.reduce((sum, page) => sum + page.sections.length, 0);
  const { common, packed } = termsOf(pages, sections);
  const terms = [...packed.keys()].sort().map((term) => [term, packed.get(term) ?? ''] as const);
  const facts: IndexFacts = {
    sections,
    common,
    said,
    shards: shardsOf(terms).map((shard) => [shard[0] ?? '', add('shard', JSON.stringify(shard))] as const),
    texts: textsOf(pages).map(({ first, pages: held }) => [first, add('texts', JSON.stringify(held))] as const),
    words: add('words', JSON.stringify(packWords(terms.map(([term]) => term)))),
  };
  files.set('search/index.js', `vitrineSearch("index","index",${JSON.stringify(facts)});\n`);
  return files;
}

/** A term in more than this share of a large book's sections says nothing about most of them. */
const COMMON = 0.4;
const LARGE = 25;
const HEADING = 5;

function termsOf(
  pages: readonly SearchedPage[],
  sections: number,
): { readonly common: readonly string[]; readonly packed: ReadonlyMap<string, string> } {
  const postings = new Map<string, number[]>();
  let section = 0;
  for (const page of pages) {
    for (const weights of weightsOfPage(page)) {
      for (const [term, weight] of weights) {
        const known = postings.get(term);
        if (known === undefined) postings.set(term, [postingOf(section, weight)]);
        else known.push(postingOf(section, weight));
      }
      section += 1;
    }
  }
  const isCommon = (all: readonly number[]): boolean => sections > LARGE && all.length > sections * COMMON;
  const packed = new Map<string, string>();
  for (const [term, all] of postings) {
    const kept = isCommon(all) ? all.filter((posting) => weightOf(posting) > HEADING) : all;
    if (kept.length > 0) packed.set(term, packPostings(kept));
  }
  return {
    packed,
    common: [...postings]
      .filter(([, all]) => isCommon(all))
      .map(([term]) => term)
      .sort(),
  };
}

/** A book that is made again at each save has few new pages. */
const remembered = new WeakMap<SearchedPage, readonly ReadonlyMap<string, number>[]>();

function weightsOfPage(page: SearchedPage): readonly ReadonlyMap<string, number>[] {
  const known = remembered.get(page);
  if (known !== undefined) return known;
  const title = new Set(wordsOf(page.title).map(({ term }) => term));
  const weights = page.sections.map((section, index) => weightsOf(section, title, index === 0));
  remembered.set(page, weights);
  return weights;
}

/** Title before heading before caption before text; in a text, what makes up more of it. */
function weightsOf(section: Section, title: ReadonlySet<string>, isTop: boolean): ReadonlyMap<string, number> {
  const { counts, words } = countTerms(section.tex === '' ? section.text : `${section.text} ${section.tex}`);
  const weights = new Map<string, number>();
  const length = 0.5 + Math.min(3, words / 120) / 2;
  for (const [term, count] of counts)
    weights.set(term, (section.kind === 'figure' ? 3 : 1) + Math.round((3 * count) / (count + 2 * length)));
  const heading = new Set(wordsOf(section.heading).map(({ term }) => term));
  for (const term of heading)
    weights.set(term, Math.max(HEADING + 1, (weights.get(term) ?? 0) + HEADING) + (heading.size < 4 ? 1 : 0));
  for (const term of title)
    weights.set(term, Math.min(15, isTop ? 11 + (weights.get(term) ?? 0) : (weights.get(term) ?? 0) + 1));
  return weights;
}

/** Neighbouring terms share a shard: `[term, postings, term, postings …]`. */
function shardsOf(terms: readonly (readonly [string, string])[]): readonly (readonly string[])[] {
  const shards: string[][] = [];
  let size = Infinity;
  for (const [term, postings] of terms) {
    const added = term.length + postings.length + 6;
    if (size + added > SHARD) {
      shards.push([]);
      size = 0;
    }
    shards.at(-1)?.push(term, postings);
    size += added;
  }
  return shards;
}

/** A long page is parted, and small ones stand together. */
function textsOf(
  pages: readonly SearchedPage[],
): readonly { readonly first: number; readonly pages: readonly PageText[] }[] {
  const texts: { first: number; pages: [string, string, string, SectionText[]][] }[] = [];
  let size = Infinity;
  let section = 0;
  for (const { path, title, number, sections } of pages) {
    let page: [string, string, string, SectionText[]] | undefined;
    for (const { heading, anchor, text, kind } of sections) {
      if (size > 0 && size + text.length > TEXTS) {
        texts.push({ first: section, pages: [] });
        size = 0;
        page = undefined;
      }
      if (page === undefined) {
        page = [path, title, number ?? '', []];
        texts.at(-1)?.pages.push(page);
      }
      page[3].push(kind === 'figure' ? [heading, anchor, text, 1] : [heading, anchor, text]);
      size += text.length + heading.length + anchor.length + 10;
      section += 1;
    }
  }
  return texts;
}

/**
 * Words that a typing error may hide, each as a capital letter for how much it shares with the one before, and the
 * rest.
 */
export function packWords(terms: readonly string[]): string {
  let packed = '';
  let last = '';
  for (const term of terms) {
    if (!/^\p{L}{3,24}$/u.test(term)) continue;
    let shared = 0;
    while (shared < 25 && shared < last.length && last[shared] === term[shared]) shared += 1;
    packed += String.fromCharCode(65 + shared) + term.slice(shared);
    last = term;
  }
  return packed;
}
