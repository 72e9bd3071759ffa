// Where each page uses terms of the glossary: by mentions of its author's, and, where the book wants it, by the first
// words that are a term.
import { mentionKey } from '../lib/mention-key.ts';
import { lastFor, onceFor } from '../lib/once-for.ts';
import { takeName } from '../lib/slug.ts';
import { tableOf } from '../lib/table.ts';
import type { TermLink } from '../model/book.ts';
import type { Chapter } from '../model/chapter.ts';
import type { Prose, Term } from '../model/facts.ts';
import type { BookMemory } from './book-memory.ts';
import { definingPages, GLOSSARY } from './glossary.ts';
import { linkTarget, placeKey, type Lead } from './leads.ts';
import type { FoundMention, TermMentions } from './link-page.ts';
import type { OrderedEdition } from './ordered-edition.ts';
import type { Target } from './targets.ts';
import { createTermFinder, type TermFinder } from './term-finder.ts';

/** All that makes words a use: the same value as long as no term is called otherwise or stands elsewhere. */
export interface TermNames {
  readonly language: string;
  /** Of each chapter that defines some, in the order of the book. */
  readonly definitions: readonly (readonly Definition[])[];
  /** Whether a page of all terms leads to the first use of each. */
  readonly hasPage: boolean;
}

interface Definition extends Lead {
  readonly names: readonly string[];
}

export interface TermUses {
  /** Words that become links, in the order of the text. */
  readonly links: readonly TermLink[];
  /** Ids for the first mentions, by their keys. */
  readonly ids: Readonly<Record<string, string>>;
  /** Addresses as the page writes them, by the keys of `links`. */
  readonly targets: Readonly<Record<string, string>>;
  /** Where these lead. */
  readonly leads: readonly Lead[];
  /** The ids of the first uses, by `placeKey` of the definition. */
  readonly first: ReadonlyMap<string, string>;
}

const NO_USES: TermUses = { links: [], ids: tableOf(), targets: tableOf(), leads: [], first: new Map() };

/** The terms of a language. */
export function termNamesOf({ inOrder, config, made, root }: OrderedEdition, memory: BookMemory): TermNames {
  const { language } = config;
  const definitions = definingPages(inOrder).map(({ chapter, path }) =>
    definitionsOn(memory.terms(path, chapter.facts.terms), path),
  );
  return namesFrom(memory.definitions(language, definitions), language, made.includes(root + GLOSSARY));
}

const definitionsOn = lastFor((terms: readonly Term[], page: string): readonly Definition[] =>
  terms.map(({ id, term, forms = [] }) => ({ page, anchor: id, names: [term, ...forms] })),
);

const namesFrom = lastFor(
  (definitions: TermNames['definitions'], language: string, hasPage: boolean): TermNames => ({
    language,
    definitions,
    hasPage,
  }),
);

/** The definitions of one name, or of one that shares a form with it, and how they are found in a text. */
interface TermIndex {
  readonly find: TermFinder;
  /** Of each term: its definitions, in the order of the book. */
  readonly terms: readonly (readonly Definition[])[];
  /** By `placeKey`. */
  readonly termOf: ReadonlyMap<string, number>;
}

const indexOf = onceFor(({ definitions, language }: TermNames): TermIndex => {
  const terms: Definition[][] = [];
  const byName = new Map<string, number>();
  const termOf = new Map<string, number>();
  for (const definition of definitions.flat()) {
    const name = (definition.names[0] ?? '').toLowerCase();
    const index = byName.get(name) ?? terms.push([]) - 1;
    byName.set(name, index);
    terms[index]?.push(definition);
    termOf.set(placeKey(definition), index);
  }
  // A term's own name is before a form of another.
  const names = (which: (names: readonly string[]) => readonly string[]) =>
    terms.flatMap((all, term) => all.flatMap((each) => which(each.names).map((name) => ({ name, term }))));
  const find = createTermFinder([...names((all) => all.slice(0, 1)), ...names((all) => all.slice(1))], language);
  return { find, terms, termOf };
});

/** Where a page uses the terms of its language: `names` are those, `anchors` the ids that the page has. */
export function usesOf(
  mentions: TermMentions,
  chapter: Chapter,
  names: TermNames,
  anchors: ReadonlySet<string>,
): TermUses {
  const isIdle = chapter.facts.prose === undefined && (mentions.found.length === 0 || !names.hasPage);
  return isIdle || names.definitions.length === 0 ? NO_USES : usesIn(mentions, chapter, names, anchors);
}

/** Remembered: a page with the same words, and the same terms, uses the same. */
const usesIn = lastFor(
  (mentions: TermMentions, { facts }: Chapter, names: TermNames, anchors: ReadonlySet<string>): TermUses => {
    const { prose } = facts;
    const index = indexOf(names);
    const mentioned = firstMentions(mentions, index);
    const links = prose === undefined ? [] : linksIn(prose, index, { mentioned, page: mentions.page });
    const isLinked = new Set(links.map(({ term }) => term));
    const idFor = names.hasPage ? freeIds(anchors) : () => undefined;
    const first = new Map<string, string>();
    const idOf = (lead: Lead): { readonly id?: string } => {
      const id = idFor(lead.anchor);
      if (id !== undefined) first.set(placeKey(lead), id);
      return id === undefined ? {} : { id };
    };
    const words = links.map(({ at, length, lead }): TermLink => ({ at, length, key: keyOf(lead), ...idOf(lead) }));
    const left = [...mentioned].flatMap(([term, { key, lead }]): [string, string][] => {
      const { id } = isLinked.has(term) ? {} : idOf(lead);
      return id === undefined ? [] : [[key, id]];
    });
    const leads = links.map(({ lead }) => lead);
    const targets = leads.map((lead) => [keyOf(lead), linkTarget('', pageTarget(lead), mentions.page)] as const);
    return { links: words, ids: tableOf(left), targets: tableOf(targets), leads, first };
  },
);

/** As a plan names what a link leads to; no mention of an author's is called so, whose text is no page's. */
function keyOf({ page, anchor }: Lead): string {
  return mentionKey({ id: anchor, from: page });
}

function pageTarget({ page, anchor }: Lead): Target {
  return { kind: 'page', path: page, query: '', anchor };
}

/** Of each term that the author mentions: the first mention. */
function firstMentions({ found }: TermMentions, { termOf }: TermIndex): ReadonlyMap<number, FoundMention> {
  const first = new Map<number, FoundMention>();
  for (const mention of found) {
    const term = termOf.get(placeKey(mention.lead));
    if (term !== undefined && !first.has(term)) first.set(term, mention);
  }
  return first;
}

interface LinkedWords {
  readonly at: number;
  readonly length: number;
  readonly term: number;
  /** The page's own definition, or else the first of the book. */
  readonly lead: Lead;
}

/** The first words of each term that stand before every mention of it. */
function linksIn(
  { text, links }: Prose,
  { find, terms }: TermIndex,
  { mentioned, page }: { readonly mentioned: ReadonlyMap<number, FoundMention>; readonly page: string },
): readonly LinkedWords[] {
  const placeOf = new Map<string, number>();
  for (const [at, key] of links) if (!placeOf.has(key)) placeOf.set(key, at);
  const known = new Set<number>();
  return find(text).flatMap(({ term, at, length }): LinkedWords[] => {
    if (known.has(term)) return [];
    known.add(term);
    const mention = mentioned.get(term);
    if (mention !== undefined && (placeOf.get(mention.key) ?? Infinity) < at) return [];
    const all = terms[term] ?? [];
    const lead = all.find((each) => each.page === page) ?? all[0];
    return lead === undefined ? [] : [{ term, at, length, lead: { page: lead.page, anchor: lead.anchor } }];
  });
}

/** `use-torque` for `term-torque`, if the page has none. */
function freeIds(anchors: ReadonlySet<string>): (anchor: string) => string {
  const taken = new Set(anchors);
  return (anchor) => takeName(`use-${anchor.replace(/^term-/, '')}`, taken);
}
