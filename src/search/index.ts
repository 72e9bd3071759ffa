// The index of a book: sections of all pages → small scripts, of which a reader's browser loads the few that a query
// needs.
import { shortHash } from '../lib/hash.ts';
import type { SearchedPage } from '../model/search.ts';
import type { WordName } from '../words/word-names.ts';
import { termsOf } from './terms.ts';

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
export function searchFiles(read: readonly SearchedPage[], said: SearchWords): ReadonlyMap<string, string> {
  const pages = read.map(withDescription);
  const files = new Map<string, string>();
  const add = (kind: string, content: string): string => {
    const script = (name: string): string =>
      `vitrineSearch(${JSON.stringify(kind)},${JSON.stringify(name)},${content});\n`;
    const name = shortHash(content).slice(0, 10);
    files.set(`search/${name}.js`, script(name));
    return name;
  };
  const sections = pages.reduce((sum, page) => sum + page.sections.length, 0);
  const { common, terms } = termsOf(pages, sections);
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

/** The page's top says first what its front matter says of the page. */
function withDescription(page: SearchedPage): SearchedPage {
  const [top, ...rest] = page.sections;
  if (page.description === undefined || top === undefined || top.text.startsWith(page.description)) return page;
  return { ...page, sections: [{ ...top, text: `${page.description} ${top.text}`.trim() }, ...rest] };
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
