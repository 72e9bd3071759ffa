// `@fig-filters`, `@tbl-results`, `@eq-loss`: a mention of something numbered, in whatever case it is typed.
// `@fig-a,@fig-b` without a blank is one mention of both, and `@fig-a--@fig-c` of all from the one to the other.
import { lazy } from '../../lib/lazy.ts';
import { onceFor } from '../../lib/once-for.ts';
import { knownPrefixes } from '../../lib/numbered-kinds.ts';
import type { KindSettings } from '../../model/kinds.ts';
import type { Document } from './document.ts';
import { isWide } from './patterns.ts';
import type { SpanRule, SpanState } from './span-state.ts';

/** How ids begin that a text may mention, as a part of patterns: `[Ff][Ii][Gg]|…`. */
export interface MentionPrefixes {
  readonly source: string;
}

interface Patterns extends MentionPrefixes {
  readonly sequence: () => RegExp;
  readonly escaped: () => RegExp;
}

const NONE: readonly KindSettings[] = [];

/** For the program's kinds and a book's own. */
const patternsOf = onceFor((kinds: readonly KindSettings[]): Patterns => {
  const prefixes = [...knownPrefixes, ...kinds.map(({ name }) => name)]
    .map((prefix) => [...prefix].map((letter) => `[${letter.toUpperCase()}${letter}]`).join(''))
    .join('|');
  // An id may hold dots and colons, and ends before the sentence's own.
  const mention = `@((?:${prefixes})-[\\p{L}\\p{M}\\p{N}]+(?:[-_.:]+[\\p{L}\\p{M}\\p{N}]+)*)`;
  return {
    source: prefixes,
    sequence: lazy(() => new RegExp(`${mention}(?:(?:,|--|\u2013)${mention})*`, 'yu')),
    escaped: lazy(() => new RegExp(`\\\\(?=${mention})`, 'yu')),
  };
});

function patternsFor({ options }: Document): Patterns {
  return patternsOf(options.kinds ?? NONE);
}

/** The same value for all texts of a book. */
export function mentionPrefixes(document: Document): MentionPrefixes {
  return patternsFor(document);
}

export const crossReference: SpanRule = (state) => {
  if (!state.document.isAuthor || state.isInside('link') || state.container.contentModel === 'raw') return false;
  // `me@fig-tree.org` is an address, and so is `example.org/@fig-a`; `如图@fig-a所示` is none.
  const before = state.text.charAt(state.position - 1);
  if (/[\p{L}\p{M}\p{N}@/.+=&%-]/u.test(before) && !touching().test(before) && !isBehindMention(state)) return false;
  const matched = state.match(patternsFor(state.document).sequence())?.[0];
  if (matched === undefined) return false;
  const written = withoutSentence(matched);
  const node = state.add(state.create('reference'));
  node.content = written;
  if (beginsSentence(state.text, state.position)) node.info = BEGINS;
  state.position += written.length;
  return true;
};

/** The mentions in a text that is no Markdown, such as the title of front matter; what stands in code is none. */
export function mentionsInTitle(text: string, kinds: readonly KindSettings[] = NONE): readonly string[] {
  const sequence = patternsOf(kinds).sequence();
  const words = text.replace(/`[^`]*`/g, (code) => ' '.repeat(code.length));
  return [...words.matchAll(/(?<![\p{L}\p{M}\p{N}@/.+=&%\\-])@/gu)].flatMap(({ index }) => {
    sequence.lastIndex = index;
    const matched = sequence.exec(words)?.[0];
    return matched === undefined ? [] : [withoutSentence(matched)];
  });
}

/** What `info` of a mention says at a sentence's beginning. */
export const BEGINS = 'begins';

/** How far back the end of the sentence before is looked for: behind stress, brackets and quotation marks. */
const NEAR = 16;

/** Whether nothing of the sentence stands before `position`: `cf. @fig-a` is no beginning. */
function beginsSentence(text: string, position: number): boolean {
  const near = text.slice(Math.max(0, position - NEAR), position);
  const before = near.replace(/(?<![\s*_«“„‘"'([{¿¡])[\s*_«“„‘"'([{¿¡]+$/u, '');
  if (before === '') return position < NEAR;
  if (/[!?…][)\]»”"']?$|\.[)\]»”"']$/u.test(before)) return true;
  const word = /(?<!\p{L})(\p{L}*)\.$/u.exec(before)?.[1];
  return word !== undefined && word.length !== 1 && !ABBREVIATED.has(word.toLowerCase());
}

/** What ends with a full stop before a mention, in languages that write its word small within a sentence. */
const ABBREVIATED = new Set(
  [
    'cf conf env ex fig figs eq éq par part chap sect réf voir vol', // French, and what others share
    'ej pág págs núm nº véase véanse vs op cit sec cap ed', // Spanish, Portuguese
    'es pag pagg tav vd ved', // Italian
    'bijv bv blz nr afb hfst zie', // Dutch
    'np tj tzn tzw por zob rys str ros tab', // Polish
    'рис см напр стр гл табл ср др мал див рівн розд', // Russian, Ukrainian
  ].flatMap((words) => words.split(' ')),
);

/** `@fig-a所示` names "fig-a", and `@fig-图所示` all of it: a word of an id goes on in the script that it begins in. */
function withoutSentence(written: string): string {
  let before = '';
  let at = 0;
  for (const letter of written) {
    if (isWide().test(letter) && /[\p{L}\p{N}]/u.test(before) && !isWide().test(before)) return written.slice(0, at);
    before = letter;
    at += letter.length;
  }
  return written;
}

/** Those that put no blank before a mention, and small words that are one with the next: `و@fig-a`, `ב@fig-a`. */
export const touching = lazy(() => new RegExp(`${isWide().source}|[\\p{Script=Arabic}\\p{Script=Hebrew}]`, 'u'));

/** `@fig-a/@fig-b` mentions both. */
function isBehindMention({ container, text, position }: SpanState): boolean {
  return (
    text.charAt(position - 1) === '/' &&
    container.children.at(-1)?.content === '/' &&
    container.children.at(-2)?.type === 'reference'
  );
}

/** What would be reported as a mention of no kind. */
const escaped = lazy(() => /\\(?=@\p{L}[\p{L}\p{N}]*-[\p{L}\p{N}])/uy);

/** `\@fig-filters` is shown as typed. */
export const escapedReference: SpanRule = (state) => {
  const { document, text, position } = state;
  if (!document.isAuthor || text.charAt(position + 1) !== '@') return false;
  const isKnown = state.match(patternsFor(document).escaped()) !== undefined;
  if (!isKnown && (document.options.tellsKinds !== true || state.match(escaped()) === undefined)) return false;
  state.addText('@');
  state.position += 2;
  return true;
};

/** What a sequence mentions. */
interface WrittenMention {
  readonly id: string;
  /** Where it stands in the sequence, `@` included. */
  readonly at: number;
  readonly length: number;
  /** Whether all between the one before it and itself are meant too. */
  readonly endsRange: boolean;
}

export function mentionsIn(sequence: string): readonly WrittenMention[] {
  // An id may hold two hyphens; a mention behind them begins with its sign.
  const parts = sequence.split(/(,|--|\u2013)(?=@)/u);
  let at = 0;
  return parts.flatMap((part, index): WrittenMention[] => {
    const mention = { id: part.slice(1), at, length: part.length, endsRange: index > 0 && parts[index - 1] !== ',' };
    at += part.length;
    return index % 2 === 0 ? [mention] : [];
  });
}
