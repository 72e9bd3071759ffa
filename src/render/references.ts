// Mentions of figures, tables and equations as links: "Figure 3.2b".
import type { LinkLabel, PagePlan } from '../model/book.ts';
import type { Element, ReferenceGap, Tree } from '../model/tree.ts';
import { mentionKey } from '../lib/mention-key.ts';
import { attributeOf } from '../tree/elements.ts';
import { element } from '../tree/walk.ts';
import { fillWords, formFor, unbroken } from '../words/fill.ts';
import { kindWords } from '../words/kind-words.ts';
import { withinSentence } from '../words/small.ts';
import type { Words } from '../words/word-names.ts';
import type { Voice } from './voices.ts';

/** The text of a link that has none of its own: '' where the plan knows none, and the link stays as it was written. */
export function labelOfLink(link: Element, plan: PagePlan, words: Words): string {
  return labelAt(attributeOf(link, 'href')?.trim() ?? '', plan, words);
}

/** The same with the formulas of a title that has some; empty where the plan knows none. */
export function contentOfLink(link: Element, plan: PagePlan, words: Words): Tree {
  const content = plan.labels[attributeOf(link, 'href')?.trim() ?? '']?.content;
  const text = labelOfLink(link, plan, words);
  return content ?? (text === '' ? [] : [text]);
}

/** The same by its address as written. */
export function labelAt(address: string, { labels }: PagePlan, words: Words): string {
  const label = labels[address];
  return label === undefined ? '' : nameOf(label, words);
}

type SpokenIn = Pick<Voice, 'words' | 'language'>;

/** A mention that is answered. */
interface Known {
  readonly href: string;
  readonly label: LinkLabel;
  readonly endsRange: boolean;
}

/**
 * One mention is a link; several of one kind share its name: "Figures 3.2, 3.4 and 3.5", "Figures 3.2–3.5 and Table
 * 3.1". What nothing answers is shown as typed.
 */
export function referenceTree(gap: ReferenceGap, plan: PagePlan, voice: SpokenIn): Tree {
  const known = gap.mentions.flatMap((mention): Known[] => {
    const { endsRange = false } = mention;
    const href = plan.links[mentionKey(mention)];
    const label = plan.labels[mentionKey(mention)];
    return href === undefined || label === undefined ? [] : [{ href, label, endsRange }];
  });
  if (known.length < gap.mentions.length) return [element('span', [['class', 'broken-reference']], [gap.written])];
  return listed(
    groupsOf(known, gap).map((group) => groupTree(group, gap, voice)),
    voice.words,
  );
}

/** Neighbours of one kind share its name. */
function groupsOf(known: readonly Known[], { form }: ReferenceGap): readonly (readonly Known[])[] {
  const groups: Known[][] = [];
  for (const each of known) {
    const group = groups.at(-1);
    const { kind } = group?.[0]?.label ?? {};
    if (
      group !== undefined &&
      (each.endsRange || form === 'number' || (kind !== undefined && kind === each.label.kind))
    )
      group.push(each);
    else groups.push([each]);
  }
  return groups;
}

function groupTree(group: readonly Known[], gap: ReferenceGap, voice: SpokenIn): Tree {
  const { words } = voice;
  const [first] = group;
  const kind = first?.label.kind;
  const isShared = group.length > 1 && gap.form === 'name' && group.every(({ label }) => label.kind === kind);
  const links = listed(
    runsOf(group).map((run) => linkedRun(run, (known) => linkTo(known, isShared, gap, voice), words)),
    words,
  );
  if (!isShared || kind === undefined) return links;
  const { several } = kindWords({ kind, own: first?.label.own }, words);
  return fillTree(unbroken(inSentence(formFor(several, group.length, words.language), gap, voice)), { numbers: links });
}

function linkTo({ href, label }: Known, isShared: boolean, gap: ReferenceGap, voice: SpokenIn): Element {
  const { words } = voice;
  const { kind, own, text } = label;
  const isNumber = isShared || gap.form === 'number';
  const name = kind === undefined || isNumber ? text : inSentence(kindWords({ kind, own }, words).one, gap, voice);
  // The language of the words, where the page's has none.
  const isForeign = words.language !== voice.language && gap.form === 'name' && kind !== undefined && own === undefined;
  return element(
    'a',
    [['class', 'reference'], ['href', href], ...(isForeign ? [['lang', words.language] as const] : [])],
    (kind === undefined && gap.form === 'name' ? label.content : undefined) ?? [
      fillWords(unbroken(name), { number: text }),
    ],
  );
}

/** `figure 3.2` in languages that write so within a sentence; `@Fig-filters` is written large wherever it stands. */
function inSentence(text: string, { begins, written }: ReferenceGap, { words }: SpokenIn): string {
  return begins === true || /^@\p{Lu}/u.test(written) ? text : withinSentence(text, words.language);
}

/** Neighbours that are said by their first and their last: what a range joins, and three or more that follow. */
function runsOf(known: readonly Known[]): readonly (readonly Known[])[] {
  const runs: Known[][] = [];
  for (const each of known) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (run !== undefined && before !== undefined && (each.endsRange || follows(before.label, each.label)))
      run.push(each);
    else runs.push([each]);
  }
  return runs.flatMap((run) =>
    run.length > 2 || run.some(({ endsRange }) => endsRange) ? [run] : run.map((each) => [each]),
  );
}

/** `3.2` and `3.3`, `3.2a` and `3.2b`. */
function follows(a: LinkLabel, b: LinkLabel): boolean {
  if (a.kind === undefined || a.kind !== b.kind) return false;
  const [before, after] = [partsOf(a.text), partsOf(b.text)];
  if (before.chapter !== after.chapter) return false;
  if (before.letter === '' && after.letter === '') return after.count === before.count + 1;
  return before.count === after.count && after.letter.charCodeAt(0) === before.letter.charCodeAt(0) + 1;
}

/** `3.2a` → `3.`, 2 and `a`. */
function partsOf(text: string): { readonly chapter: string; readonly count: number; readonly letter: string } {
  const letter = /[a-z]$/.exec(text)?.[0] ?? '';
  const number = text.slice(0, text.length - letter.length);
  const count = /(?<!\d)\d+$/.exec(number)?.[0] ?? '';
  return { chapter: number.slice(0, number.length - count.length), count: count === '' ? NaN : Number(count), letter };
}

function linkedRun(run: readonly Known[], linkOf: (known: Known) => Element, words: Words): Tree {
  const [first, last] = [run[0], run.at(-1)];
  if (first === undefined || last === undefined) return [];
  return run.length === 1
    ? [linkOf(first)]
    : fillTree(words.listRange, { first: [linkOf(first)], last: [linkOf(last)] });
}

function nameOf({ kind, own, text }: LinkLabel, words: Words): string {
  return kind === undefined ? text : fillWords(unbroken(kindWords({ kind, own }, words).one), { number: text });
}

/** `a`, `a and b`, `a, b and c`. */
function listed(items: readonly Tree[], words: Words): Tree {
  const last = items.at(-1);
  if (items.length < 2 || last === undefined) return items.flat();
  const others = items.slice(0, -1).flatMap((item, index): Tree => (index === 0 ? item : [words.listComma, ...item]));
  return fillTree(words.listEnd, { list: others, last });
}

/** Words of the interface with trees in the places of their names: `{list} and {last}`. */
function fillTree(words: string, values: Readonly<Record<string, Tree>>): Tree {
  return words
    .split(/\{(\w+)\}/)
    .flatMap((part, index): Tree => (index % 2 === 0 ? (part === '' ? [] : [part]) : (values[part] ?? [`{${part}}`])));
}
