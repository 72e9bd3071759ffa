// The kinds of boxes that a chapter may have: the program's, as the book changes them, and the book's own.
import { lastFor } from '../lib/once-for.ts';
import { boxPrefixes } from '../lib/numbered-kinds.ts';
import type { BoxLook, KindSettings, KindWords } from '../model/kinds.ts';

export interface BoxKindHere {
  readonly name: string;
  /** How ids begin: `thm-`. */
  readonly prefix: string;
  /** Whether the book itself made it: a class of its name is meant for it, in a Jekyll book too. */
  readonly isOwn: boolean;
  /** As `BoxGap` has them. */
  readonly counter: string | undefined;
  readonly words: KindWords | undefined;
  readonly look: BoxLook | undefined;
}

/** By their names: classes, tags and values of `data-type`. */
export type BoxKinds = ReadonlyMap<string, BoxKindHere>;

/** `language`: of the chapter, as a BCP 47 tag. */
export const boxKinds = lastFor((settings: readonly KindSettings[], language: string): BoxKinds => {
  const kinds = new Map<string, BoxKindHere>();
  for (const [name, prefix] of boxPrefixes)
    kinds.set(name, {
      name,
      prefix,
      isOwn: false,
      counter: name === 'proof' ? undefined : name,
      words: undefined,
      look: undefined,
    });
  for (const kind of settings)
    kinds.set(kind.name, {
      name: kind.name,
      prefix: boxPrefixes.get(kind.name) ?? `${kind.name}-`,
      isOwn: true,
      counter: kind.counter,
      words: wordsOf(kind, language),
      look: kind.look,
    });
  return kinds;
});

/** In the language, or in that without its country, or in what the book says for all. */
function wordsOf({ word, plural }: KindSettings, language: string): KindWords | undefined {
  const inLanguage = (texts: Readonly<Record<string, string>>): string | undefined =>
    [language, language.split('-')[0] ?? '', ''].map((tag) => texts[tag]).find((text) => text !== undefined);
  const one = inLanguage(word);
  if (one === undefined) return undefined;
  return { one: withPlace(one, '{number}'), several: withPlace(inLanguage(plural) ?? one, '{numbers}') };
}

/** `Conjecture` → `Conjecture {number}`; `{number}. tétel` says itself where its number stands. */
function withPlace(text: string, place: string): string {
  return /\{numbers?\}/.test(text) ? text.replace(/\{numbers?\}/g, place) : `${text} ${place}`;
}
