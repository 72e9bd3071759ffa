// Finds terms in a text as whole words, by the rules of each script: one pass, whatever the number of terms.
import { isSeam } from '../tree/prose.ts';
import {
  IS_DENSE,
  IS_HAN,
  IS_KATAKANA,
  IS_WORD,
  MAY_BE_DENSE,
  SPACED_WORD,
  signOf,
  tokenAt,
  WORD,
  wordRules,
  type WordRules,
} from './term-words.ts';

interface FoundTerm {
  /** That of the name among those that are looked for. */
  readonly term: number;
  readonly at: number;
  readonly length: number;
}

export type TermFinder = (text: string) => readonly FoundTerm[];

/** The words of names, one behind the other: who stands at a word knows which words may follow. */
interface Step {
  readonly next: Map<string, Step>;
  term: number | undefined;
}

/** A name of more words is a sentence: nobody writes it twice. */
const MOST_WORDS = 20;

/**
 * Answers the uses of `names` in a text, in its order, none within another: of several that begin at one word the
 * longest. A name is `torque`, and `term` is what its uses are called by; the first that has a name keeps it.
 * `language` is a tag of BCP 47.
 */
export function createTermFinder(
  names: readonly { readonly name: string; readonly term: number }[],
  language: string,
): TermFinder {
  const rules = wordRules(language);
  const root: Step = { next: new Map(), term: undefined };
  for (const { name, term } of names) addName(root, { name: name.trim(), term }, rules);
  // A text repeats its words: what may begin at each is found once.
  const begun = new Map<string, boolean>();
  const mayBegin = (word: string): boolean => {
    const known = begun.get(word) ?? rules.readings(word).some(({ key }) => root.next.has(key));
    begun.set(word, known);
    return known;
  };
  return (text) => {
    if (root.next.size === 0) return [];
    const found: FoundTerm[] = [];
    const words = MAY_BE_DENSE.test(text) ? WORD : SPACED_WORD;
    words.lastIndex = 0;
    for (let match = words.exec(text); match !== null; match = words.exec(text)) {
      const [word] = match;
      const use = mayBegin(word) ? longestFrom(root, { text, at: match.index, rules }) : undefined;
      if (use === undefined) continue;
      found.push(use);
      words.lastIndex = use.at + use.length;
    }
    return found;
  };
}

function addName(root: Step, { name, term }: { readonly name: string; readonly term: number }, rules: WordRules): void {
  const keys: string[] = [];
  for (let at = 0; at < name.length; ) {
    const token = tokenAt(name, at);
    at += token.length;
    // `.NET` is found by its word.
    if (keys.length > 0 || IS_WORD.test(token))
      keys.push(IS_WORD.test(token) ? rules.keyOf(token, name) : signOf(token));
  }
  if (keys.length === 0 || keys.length > 2 * MOST_WORDS) return;
  let step = root;
  for (const key of keys) {
    const next: Step = step.next.get(key) ?? { next: new Map(), term: undefined };
    step.next.set(key, next);
    step = next;
  }
  step.term ??= term;
}

interface Spot {
  readonly text: string;
  readonly at: number;
  readonly rules: WordRules;
}

function longestFrom(root: Step, { text, at, rules }: Spot): FoundTerm | undefined {
  let best: FoundTerm | undefined;
  const finish = ({ term }: Step, to: number, wordEnd: number): void => {
    const length = to - at;
    if (term !== undefined && length > (best?.length ?? 0) && isWhole(text, [at, wordEnd], rules))
      best = { term, at, length };
  };
  const go = (step: Step, from: number): void => {
    if (from >= text.length) return;
    const token = tokenAt(text, from);
    const readings = IS_WORD.test(token) ? rules.readings(token) : [{ key: signOf(token), length: token.length }];
    for (const { key, length } of readings) {
      const next = step.next.get(key);
      if (next === undefined) continue;
      finish(next, from + length, from + token.length);
      // What hangs on a word and belongs to its sentence makes it the last one of its term.
      if (length === token.length && next.next.size > 0) go(next, from + length);
    }
  };
  go(root, at);
  return best;
}

/**
 * Whether what stands there is no part of a compound (`torque-free`, `x.torque`, `#torque`), nor one sign of a script
 * without blanks beside others of it.
 */
function isWhole(text: string, [from, to]: readonly [number, number], { partsHan }: WordRules): boolean {
  const inside = [...text.slice(from, to)];
  const [first = '', last = ''] = [inside[0], inside.at(-1)];
  const [left, farLeft] = neighbours(text, from, -1);
  const [right, farRight] = neighbours(text, to, 1);
  if (/[@#]/.test(left) || joins(left, farLeft) || joins(right, farRight)) return false;
  if (goesOn(first, left) || goesOn(last, right)) return false;
  if (inside.length === 1 && IS_DENSE.test(first) && (IS_DENSE.test(left) || IS_DENSE.test(right))) return false;
  return partsHan || !((IS_HAN.test(first) && IS_HAN.test(left)) || (IS_HAN.test(last) && IS_HAN.test(right)));
}

/** The nearest sign and the one behind it, whatever elements begin and end between them; '' where there is none. */
function neighbours(text: string, from: number, step: 1 | -1): readonly [string, string] {
  const found: string[] = [];
  for (let at = step < 0 ? from - 1 : from; at >= 0 && at < text.length && found.length < 2; at += step) {
    const sign = text[at] ?? '';
    if (!isSeam(sign)) found.push(sign);
  }
  return [found[0] ?? '', found[1] ?? ''];
}

function joins(sign: string, far: string): boolean {
  return /[-\u2010\u2011._]/.test(sign) && IS_WORD.test(far);
}

/** Only an element's beginning or end stands between two letters of one word: `<em>tor</em>que`. */
function goesOn(edge: string, beside: string): boolean {
  return IS_WORD.test(beside) && !IS_DENSE.test(edge) && !IS_DENSE.test(beside) && !IS_KATAKANA.test(beside);
}
