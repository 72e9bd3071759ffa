// A query → the sections that answer it, best first. Knows nothing of the page: how scripts are loaded is handed in.
import type { IndexFacts, PageText, SectionText } from '../../search/index.ts';
import { unpackPostings } from '../../search/postings.ts';
import { wordsOf } from '../../search/words.ts';
import { editDistance } from '../../lib/edit-distance.ts';
import { LOOKED_AT, toThePoint } from './to-the-point.ts';

/** Loads one script of the index by its name. */
export interface Library {
  readonly facts: () => Promise<IndexFacts>;
  /** `[term, postings, term, postings …]`. */
  readonly shard: (name: string) => Promise<readonly string[]>;
  readonly texts: (name: string) => Promise<readonly PageText[]>;
  readonly words: (name: string) => Promise<string>;
}

export interface Answer {
  /** Sections by number, best first. */
  readonly sections: readonly number[];
  /** Terms of the index that were found, for marks. */
  readonly terms: ReadonlySet<string>;
  /** `[typed, taken for]`, for words that the book does not have. */
  readonly corrections: readonly (readonly [string, string])[];
}

export interface Found {
  readonly path: string;
  readonly title: string;
  readonly number: string;
  readonly section: SectionText;
}

/** A term of the index that a typed word may mean, and how surely, up to 1. */
interface Meaning {
  readonly term: string;
  readonly postings: string;
  readonly surety: number;
}

/** So many shards at most for the words that begin as typed: one letter begins too many. */
const SHARDS = 3;
const ENOUGH = 8;

export async function find(query: string, library: Library): Promise<Answer> {
  const typed = [...new Set(wordsOf(query).map(({ term }) => term))];
  const facts = await library.facts();
  const meanings = await Promise.all(typed.map((term) => meaningsOf(term, facts, library)));
  // Nobody misses a word that stands everywhere, or nowhere.
  const isMissed = meanings.map(
    (each, index) => each.meanings.length > 0 && !facts.common.includes(typed[index] ?? ''),
  );
  const terms = new Set<string>();
  const corrections: [string, string][] = [];
  const scores = new Map<number, { score: number; matched: number; isOwn: boolean }>();
  for (const [index, each] of meanings.entries()) {
    const word = typed[index] ?? '';
    if (each.isGuess && each.meanings[0] !== undefined) corrections.push([word, each.meanings[0].term]);
    for (const { term } of each.meanings) terms.add(term);
    for (const [section, { score, isOwn }] of scoresOf(each.meanings, facts.sections)) {
      const known = scores.get(section) ?? { score: 0, matched: 0, isOwn: false };
      scores.set(section, {
        score: known.score + score,
        matched: known.matched + (isMissed[index] === true ? 1 : 0),
        isOwn: known.isOwn || isOwn,
      });
    }
  }
  const wanted = isMissed.filter(Boolean).length;
  // What only the page's title has is found at the page's top, and not in each of its sections.
  const owned = [...scores].filter(([, { isOwn }]) => isOwn);
  const all = owned.filter(([, { matched }]) => matched >= wanted);
  // Sections that have all words come before those that miss one; where there are enough, the others are noise.
  const ranked = (all.length >= ENOUGH ? all : owned).sort(
    ([a, x], [b, y]) => y.matched - x.matched || y.score - x.score || a - b,
  );
  const best = await bestFirst(ranked.slice(0, LOOKED_AT), query, library);
  const sections = [...best, ...ranked.slice(LOOKED_AT)].map(([section]) => section);
  return { sections, terms, corrections };
}

type Ranked = readonly [section: number, { readonly score: number; readonly matched: number }];

async function bestFirst(ranked: readonly Ranked[], query: string, library: Library): Promise<readonly Ranked[]> {
  const found = await lookUp(
    ranked.map(([section]) => section),
    library,
  );
  const factors = toThePoint(found, query);
  return ranked
    .map((each, index) => ({ each, matched: each[1].matched, score: each[1].score * (factors[index] ?? 1) }))
    .sort((a, b) => b.matched - a.matched || b.score - a.score)
    .map(({ each }) => each);
}

/** What is shown of sections; the texts of those that are asked for are loaded, and no others. */
export async function lookUp(sections: readonly number[], library: Library): Promise<readonly (Found | undefined)[]> {
  const { texts } = await library.facts();
  return Promise.all(
    sections.map(async (section) => {
      const [first, name] = texts[
        lastAtMost(
          texts.map(([one]) => one),
          section,
        )
      ] ?? [0, ''];
      let rest = section - first;
      for (const [path, title, number, held] of await library.texts(name)) {
        const one = held[rest];
        if (one !== undefined) return { path, title, number, section: one };
        rest -= held.length;
      }
      return undefined;
    }),
  );
}

async function meaningsOf(
  term: string,
  facts: IndexFacts,
  library: Library,
): Promise<{ meanings: readonly Meaning[]; isGuess: boolean }> {
  const begun = await beginning(term, facts, library);
  // `of` is no beginning of `office`.
  const exact = begun.filter((each) => each.term === term);
  // A word that stands everywhere is kept where a heading has it; one that no heading has may be the beginning of
  // another.
  const known = facts.common.includes(term) && exact.length > 0 ? exact : begun;
  // `networks` is also asked as `network`.
  const singular = /[^s]s$/.test(term) && term.length > 3 ? term.slice(0, -1) : undefined;
  const one =
    singular === undefined
      ? undefined
      : (await beginning(singular, facts, library)).find((each) => each.term === singular);
  const meanings =
    one === undefined || known.some((each) => each.term === one.term) ? known : [...known, { ...one, surety: 0.9 }];
  const akin = await ofStem(term, meanings, facts, library);
  if (meanings.length > 0 || term.length < 4 || facts.common.includes(term))
    return { meanings: [...meanings, ...akin], isGuess: false };
  // One slip is likelier than another form of the word, and that likelier than two.
  const oneSlip = await nearest(term, 1, { facts, library });
  if (oneSlip.length > 0 || akin.length > 0)
    return { meanings: oneSlip.length > 0 ? oneSlip : akin, isGuess: oneSlip.length > 0 };
  return { meanings: term.length < 7 ? [] : await nearest(term, 2, { facts, library }), isGuess: true };
}

/** The term itself, and those that begin with it: a reader who types has not finished. */
async function beginning(term: string, facts: IndexFacts, library: Library): Promise<readonly Meaning[]> {
  const borders = facts.shards.map(([first]) => first);
  const from = Math.max(0, lastAtMost(borders, term));
  const meanings: Meaning[] = [];
  for (let index = from; index < Math.min(borders.length, from + SHARDS); index += 1) {
    if (index > from && !(borders[index] ?? '').startsWith(term)) break;
    const shard = await library.shard(facts.shards[index]?.[1] ?? '');
    for (let at = 0; at < shard.length; at += 2) {
      const other = shard[at] ?? '';
      if (other.startsWith(term))
        meanings.push({
          term: other,
          postings: shard[at + 1] ?? '',
          // `videos` is nearly what `video` asks for.
          surety: other === term ? 1 : other === `${term}s` ? 0.9 : (0.8 * term.length) / other.length,
        });
    }
  }
  // Of one letter, only the most that is alike.
  return meanings.sort((a, b) => b.surety - a.surety).slice(0, 60);
}

/**
 * Words of the same stem: `translations` for `translate`, `highlight` for `highlighting`. They share seven letters in
 * ten, five at least, and what follows is an ending in both.
 */
async function ofStem(
  term: string,
  known: readonly Meaning[],
  facts: IndexFacts,
  library: Library,
): Promise<readonly Meaning[]> {
  const length = Math.max(5, Math.ceil(0.7 * term.length));
  if (term.length <= length) return [];
  return (await beginning(term.slice(0, length), facts, library))
    .filter(({ term: other }) => !known.some((each) => each.term === other) && endsOtherwise(term, other))
    .map((each) => ({ ...each, surety: 0.5 }));
}

/** In letters. */
const ENDING = 4;

function endsOtherwise(term: string, other: string): boolean {
  let shared = 0;
  while (shared < term.length && other[shared] === term[shared]) shared += 1;
  return shared < term.length && term.length - shared <= ENDING && other.length - shared <= ENDING;
}

/** The words of the book that differ least, by so many errors at most. */
async function nearest(
  term: string,
  allowed: number,
  { facts, library }: { readonly facts: IndexFacts; readonly library: Library },
): Promise<readonly Meaning[]> {
  const near: { word: string; errors: number }[] = [];
  let word = '';
  for (const [, shared = 'A', rest = ''] of (await library.words(facts.words)).matchAll(/([A-Z])([^A-Z]*)/g)) {
    word = word.slice(0, shared.charCodeAt(0) - 65) + rest;
    // A word half typed, or a singular, may have an error too.
    const errors = Math.min(
      editDistance(term, word, allowed),
      editDistance(term, word.slice(0, term.length), allowed) + 0.4,
    );
    // The first letter is seldom wrong.
    if (errors < allowed + 0.5) near.push({ word, errors: errors + (word[0] === term[0] ? 0 : 0.5) });
  }
  near.sort((a, b) => a.errors - b.errors);
  const closest = near.filter(({ errors }) => errors <= (near[0]?.errors ?? 0)).slice(0, 4);
  const found = await Promise.all(
    closest.map(async ({ word: one }) => (await beginning(one, facts, library)).filter((each) => each.term === one)),
  );
  // Of words as near as each other, the one that the book uses more.
  return found
    .flat()
    .sort((a, b) => b.postings.length - a.postings.length)
    .map((each) => ({ ...each, surety: 0.6 }));
}

/** A section counts once for a typed word, by its best meaning; rare terms count more. */
function scoresOf(
  meanings: readonly Meaning[],
  sections: number,
): ReadonlyMap<number, { score: number; isOwn: boolean }> {
  const scores = new Map<number, { score: number; isOwn: boolean }>();
  for (const { postings, surety } of meanings) {
    const all = unpackPostings(postings);
    const rarity = Math.log(1 + sections / (all.length + 1));
    for (const { section, weight } of all) {
      const known = scores.get(section);
      // A weight of 1 is that of a title's word in a section that does not have it (search/index.ts).
      scores.set(section, {
        score: Math.max(known?.score ?? 0, rarity * surety * weight),
        isOwn: known?.isOwn === true || weight > 1,
      });
    }
  }
  return scores;
}

/** The position of the last of the ordered `borders` that is not above `value`; -1 where all are. */
function lastAtMost<T extends string | number>(borders: readonly T[], value: T): number {
  let low = 0;
  let high = borders.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((borders[middle] ?? value) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
