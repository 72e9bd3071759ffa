// What a kind of numbered things is called: as the book says, or else in the words of the interface.
import { isNumberedKind, pluralNames } from '../lib/numbered-kinds.ts';
import type { KindWords } from '../model/kinds.ts';
import type { Words } from './word-names.ts';

interface Named {
  readonly kind: string;
  readonly own?: KindWords | undefined;
}

/** `Theorem {number}` and `Theorems {numbers}`. */
export function kindWords({ kind, own }: Named, words: Words): KindWords {
  if (own !== undefined) return own;
  if (kind === 'proof') return { one: words.proof, several: words.proof };
  // A kind that is neither the program's nor the book's: no text has one.
  return isNumberedKind(kind)
    ? { one: words[kind], several: words[pluralNames[kind]] }
    : { one: '{number}', several: '{numbers}' };
}
