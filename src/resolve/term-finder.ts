// Finds terms in a text as whole words, by the rules of each script: one pass, whatever the number of terms.
import { isSeam } from '../tree/prose.ts';
import {
  isDense,
  isHan,
  isKatakana,
  isWord,
  isPlainSign,
  signOf,
  tokenAt,
  wordRules,
  type Reading,
  type WordRules,
} from './term-words.ts';

interface FoundTerm {
  /** That of the name among those that are looked for. */
  readonly term: number;
  readonly at: number;
  readonly length: number;
}

/** The first use of each term in a text, in its order, none within another. */
export type TermFinder = (text: string) => readonly FoundTerm[];

/** The words of names, one behind the other: who stands at a word knows which words may follow. */
interface Step {
  readonly next: Map<string, Step>;
  term: number | undefined;
}

/** A name of more words is a sentence: nobody writes it twice. */
const MOST_WORDS = 20;

/**
 * Looks for `names` in a text; of several that begin at one word the longest is meant. A name is `torque`, `term` what
 * its uses are called by; the first that has a name keeps it. `language` is a tag of BCP 47.
 */
export function createTermFinder(
  names: readonly { readonly name: string; readonly term: number }[],
  language: string,
): TermFinder {
  const rules = wordRules(language);
  const root: Step = { next: new Map(), term: undefined };
  for (const { name, term } of names) addName(root, { name: name.trim(), term }, rules);
  const known = new Map<string, readonly Reading[]>();
  const readings = (word: string): readonly Reading[] => {
    let answer = known.get(word);
    if (answer === undefined) known.set(word, (answer = rules.readings(word)));
    return answer;
  };
  // A text repeats its words: what may begin at each is found once.
  const begun = new Map<string, Beginning>();
  const beginningAt = (word: string): Beginning => {
    let answer = begun.get(word);
    if (answer === undefined) begun.set(word, (answer = beginningOf(root, rules.readings(word))));
    return answer;
  };
  return (text) => {
    if (root.next.size === 0) return [];
    const found = new Map<number, FoundTerm>();
    for (let at = 0; at < text.length; ) {
      if (isPlainSign(text, at)) {
        at += 1;
        continue;
      }
      const token = tokenAt(text, at);
      const beginning = isWord(token) ? beginningAt(token) : 'none';
      const isNew = beginning !== 'none' && !(typeof beginning === 'number' && found.has(beginning));
      const use = isNew ? longestFrom(root, { text, at, readings, partsHan: rules.partsHan }) : undefined;
      if (use !== undefined && !found.has(use.term)) found.set(use.term, use);
      at += use?.length ?? token.length;
    }
    return [...found.values()];
  };
}

/** What may begin at a word: nothing, one term of this word alone, or more, which only what follows tells. */
type Beginning = 'none' | 'several' | number;

function beginningOf(root: Step, readings: readonly { readonly key: string }[]): Beginning {
  const steps = readings.flatMap(({ key }) => root.next.get(key) ?? []);
  const [first, ...others] = steps;
  if (first === undefined) return 'none';
  return others.length === 0 && first.next.size === 0 ? (first.term ?? 'none') : 'several';
}

function addName(root: Step, { name, term }: { readonly name: string; readonly term: number }, rules: WordRules): void {
  const keys: string[] = [];
  for (let at = 0; at < name.length; ) {
    const token = tokenAt(name, at);
    at += token.length;
    // `.NET` is found by its word.
    if (keys.length > 0 || isWord(token)) keys.push(isWord(token) ? rules.keyOf(token, name) : signOf(token));
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
  readonly readings: WordRules['readings'];
  readonly partsHan: boolean;
}

function longestFrom(root: Step, spot: Spot): FoundTerm | undefined {
  return longestIn(root, spot.at, spot, undefined);
}

/** The longest use that goes on at `from` with what may follow `step`, or else the one that is known. */
function longestIn(step: Step, from: number, spot: Spot, known: FoundTerm | undefined): FoundTerm | undefined {
  const { text, at } = spot;
  if (from >= text.length) return known;
  const token = tokenAt(text, from);
  const readings = isWord(token) ? spot.readings(token) : [{ key: signOf(token), length: token.length }];
  let best = known;
  for (const { key, length } of readings) {
    const next = step.next.get(key);
    if (next === undefined) continue;
    const whole = from + length - at;
    if (next.term !== undefined && whole > (best?.length ?? 0) && isWhole(text, [at, from + token.length], spot))
      best = { term: next.term, at, length: whole };
    // What hangs on a word and belongs to its sentence makes it the last one of its term.
    if (length === token.length && next.next.size > 0) best = longestIn(next, from + length, spot, best);
  }
  return best;
}

/**
 * Whether what stands there is no part of a compound (`torque-free`, `x.torque`, `#torque`), nor one sign of a script
 * without blanks beside others of it.
 */
function isWhole(text: string, [from, to]: readonly [number, number], { partsHan }: Spot): boolean {
  const [left, farLeft] = neighbours(text, from, -1);
  const [right, farRight] = neighbours(text, to, 1);
  // Most stand between blanks.
  if (/^[\s,]$/.test(left) && /^\s$/.test(right)) return true;
  const inside = [...text.slice(from, to)];
  const [first = '', last = ''] = [inside[0], inside.at(-1)];
  if (/[@#]/.test(left) || joins(left, farLeft) || joins(right, farRight)) return false;
  if (goesOn(first, left) || goesOn(last, right)) return false;
  if (inside.length === 1 && isDense().test(first) && (isDense().test(left) || isDense().test(right))) return false;
  return partsHan || !((isHan().test(first) && isHan().test(left)) || (isHan().test(last) && isHan().test(right)));
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
  return /[-\u2010\u2011._]/.test(sign) && isWord(far);
}

/** Only an element's beginning or end stands between two letters of one word: `<em>tor</em>que`. */
function goesOn(edge: string, beside: string): boolean {
  return isWord(beside) && !isDense().test(edge) && !isDense().test(beside) && !isKatakana().test(beside);
}
