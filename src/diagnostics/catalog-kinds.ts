// The catalog's sentences about kinds of boxes: `kinds:` in book.yml, and mentions of kinds.
import type { Place } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import { didYouMean, problem } from './problem.ts';

/** `as`: what is called so already, "a callout". */
export function takenKind(place: Place | undefined, name: string, as: string): Problem {
  return problem(
    'bad-setting',
    place,
    `A kind cannot be called "${name}", which is ${as}`,
    'Choose another name; what readers see is its "word"',
  );
}

export function badKindName(place: Place | undefined, name: string): Problem {
  return problem(
    'bad-setting',
    place,
    `A kind cannot be called "${name}"`,
    'Choose one word of small letters a–z and digits, such as conjecture; what readers see is its "word"',
  );
}

export function unknownCounter(
  place: Place | undefined,
  kind: string,
  counter: string,
  nearest: string | undefined,
): Problem {
  return problem(
    'bad-setting',
    place,
    `"kinds.${kind}" is to be counted with "${counter}", and no kind is called so`,
    didYouMean(nearest, 'Write the name of a kind, such as theorem; "own" for a counter of its own; or "none"'),
  );
}

/** `kinds`: each is counted with the next, and the last with one of them. */
export function circularCounters(place: Place | undefined, kinds: readonly string[]): Problem {
  return problem(
    'bad-setting',
    place,
    `${kinds.map((kind) => `"${kind}"`).join(' and ')} are each to be counted with the other`,
    'Let one of them have "counts: own"',
  );
}

/** `meant`: the beginning of ids that was probably meant, `fig`. */
export function unknownKind(place: Place, written: string, meant: string | undefined): Problem {
  const [prefix = ''] = written.slice(1).split('-');
  return problem(
    'unknown-kind',
    place,
    `"${written}" is shown as typed: no kind of things has ids that begin with "${prefix}-"`,
    didYouMean(
      meant && `@${meant}${written.slice(prefix.length + 1)}`,
      `If it is no mention, write \\${written}; a kind of your own is named in "kinds:" of book.yml`,
    ),
  );
}

/** `found`: what is wrong with the range, "ends before it begins". */
export function oddRange(place: Place, from: string, to: string, found: string): Problem {
  return problem(
    'odd-range',
    place,
    `The range "@${from}--@${to}" ${found}`,
    'Write the first and the last of one kind, in the order of the book; or single mentions with commas',
  );
}

export function loneSolution(place: Place): Problem {
  return problem(
    'lone-solution',
    place,
    'This solution belongs to no exercise: none stands before it, and it names none',
    'Write it below its exercise, or say which it solves: {: .solution for="ex-count"}',
  );
}
