// One walk through a finished chapter: everything that later stages ask of its text.
import { PHONE } from '../../lib/first-screen.ts';
import type { Facts } from '../../model/facts.ts';
import type { IncludeCall } from '../../model/include.ts';
import type { Heading, Tree } from '../../model/tree.ts';
import { searchReader } from '../../search/stream.ts';
import { asksReader } from '../../tree/asks.ts';
import { proseOf } from '../../tree/prose.ts';
import { readTree } from '../../tree/walk.ts';
import { idsOf } from '../anchors.ts';
import { beginningReader } from './beginning.ts';
import { captionReader } from './captions.ts';
import { citationReader } from './citations.ts';
import { headingReader } from './headings.ts';
import { formulaCounter, letterCounter, wordReader } from './letters.ts';
import { listReader } from './lists.ts';
import { pictureReader } from './pictures.ts';
import { readCalls, referenceReader } from './references.ts';
import { termReader } from './terms.ts';
import { numberedReader } from './numbered.ts';

export interface FactsRequest {
  readonly tree: Tree;
  /** What was moved into the page's head. */
  readonly head: Tree;
  readonly calls: readonly IncludeCall[];
  /** Whether the book may have pages that list others. */
  readonly mayList: boolean;
  /** What its terms are also called, by their ids. */
  readonly forms?: ReadonlyMap<string, readonly string[]>;
  /** Whether the first use of a term leads to its definition; absent is no. */
  readonly linksTerms?: boolean;
}

export function readFacts(request: FactsRequest): { readonly facts: Facts; readonly headings: readonly Heading[] } {
  const { tree, head, calls, linksTerms } = request;
  const readers = readersFor(request);
  readTree(tree, readers.list);
  readTree(head, [readers.asks.reader]);
  const called = readCalls(calls);
  const { references } = readers;
  const nameless = [...references.nameless, ...called.nameless];
  const facts: Facts = {
    words: readers.words.count() + called.words,
    anchors: idsOf(tree),
    ...readers.formulas.found(),
    references: [...references.references, ...called.references],
    numbered: readers.numbered.found,
    captions: readers.captions.found,
    beginning: readers.beginning.found(),
    firstPictures: readers.pictures.found(),
    namelessLinks: nameless[0] === undefined ? undefined : { place: nameless[0], count: nameless.length },
    pictureTexts: [...references.pictureTexts, ...called.pictureTexts],
    listed: readers.lists.found(),
    ...readers.citations.found(),
    terms: readers.terms.found(),
    ...(linksTerms === true ? { prose: proseOf(tree) } : {}),
    asks: readers.asks.asks(),
    found: readers.search.pieces(),
  };
  return { facts, headings: readers.headings.found };
}

/** All that listen to the one walk. */
function readersFor({ calls, mayList, forms }: FactsRequest) {
  const callOf = new Map(calls.map((call) => [call.id, call]));
  const letters = letterCounter();
  const readers = {
    formulas: formulaCounter(letters.count, callOf),
    pictures: pictureReader(() => letters.count() <= PHONE, callOf),
    words: wordReader(),
    headings: headingReader(),
    references: referenceReader(),
    numbered: numberedReader(),
    captions: captionReader(),
    beginning: beginningReader(),
    citations: citationReader(callOf),
    terms: termReader(forms),
    lists: listReader(),
    asks: asksReader(),
    search: searchReader(),
  };
  const { formulas, pictures, lists, ...others } = readers;
  // What stands before a thing is counted after the thing is seen.
  const inOrder = [formulas, pictures, letters, ...Object.values(others), ...(mayList ? [lists] : [])];
  return { ...readers, list: inOrder.map(({ reader }) => reader) };
}
