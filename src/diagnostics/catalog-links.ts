// The catalog's sentences about addresses, headings and pictures that could be better: what a careful editor would say.
import type { Place } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import { didYouMean, problem } from './problem.ts';

export function unusedPicture(path: string, size: string): Problem {
  return problem(
    'unused-picture',
    { path, line: 1, column: 1, length: 0 },
    `No page shows the picture "${path}" (${size})`,
    'Delete it, or keep it elsewhere, unless a style sheet or a script of yours asks for it',
  );
}

/** Levels as they are written: `#` is 1. */
export function skippedHeading(place: Place, level: number, before: number): Problem {
  return problem(
    'skipped-heading',
    place,
    `A heading of level ${level} follows one of level ${before}`,
    `Write ${'#'.repeat(before + 1)}, so that readers who jump from heading to heading miss none`,
  );
}

export function emptyChapter(path: string): Problem {
  return problem(
    'empty-chapter',
    { path, line: 1, column: 1, length: 0 },
    'The chapter has no text, and stands in the contents',
    'Write it, take it away, or put "draft: true" into its front matter',
  );
}

export function insecureLink(place: Place, address: string): Problem {
  return problem(
    'insecure-link',
    place,
    `"${address}" is not encrypted on its way`,
    'Write https:// where the site answers to it; `vitrine check --external` tries',
  );
}

export function misspeltAddress(place: Place, address: string, meant: string): Problem {
  return problem('misspelt-address', place, `"${address}" is no address`, didYouMean(meant));
}

/** Of an address that holds a whole page, the beginning says enough; browsers drop the line ends in it. */
export function unsafeAddress(place: Place, address: string): Problem {
  const whole = address.trim().replace(/\s+/g, ' ');
  const shown = whole.length > 80 ? `${whole.slice(0, 79)}…` : whole;
  return problem(
    'unsafe-address',
    place,
    `"${shown}" would run as code where readers follow it, and is taken away`,
    'Link to a page; what a script does when something is pressed stands in the script',
  );
}

export function deadOwnAddress(place: Place, address: string): Problem {
  return problem(
    'dead-own-address',
    place,
    `"${address}" is below the book's own address, and leads to nothing in the book`,
    'Link to the file of the chapter; if another site stands there, silence this with a comment',
  );
}

export function repeatedWord(place: Place, word: string, mention: string): Problem {
  return problem(
    'repeated-word',
    place,
    `"${word}" stands before "${mention}", which prints the word itself`,
    `Write ${mention} alone`,
  );
}

export function unknownBlock(place: Place, block: string, parent: string, known: readonly string[]): Problem {
  return problem(
    'unknown-block',
    place,
    `"${parent}" has no block "${block}", so nothing of this is shown`,
    known.length === 0 ? undefined : `Its blocks are ${known.join(', ')}`,
  );
}

/** `said`: `answers 404`. `worked`: the last day on which it did. */
export function deadLink(place: Place, address: string, said: string, worked: string | undefined): Problem {
  return problem(
    'dead-link',
    place,
    `"${address}" ${said}; ${worked === undefined ? 'it never worked here' : `it worked on ${worked}`}`,
    worked === undefined
      ? 'Look whether the address is written rightly'
      : 'Look where the page has gone, or link to a copy of it in an archive',
  );
}

export function movedLink(place: Place, address: string, to: string): Problem {
  return problem('moved-link', place, `"${address}" has moved for good`, `Write "${to}"`);
}

/** `private`: it is nothing that this program may ask; `unclear`: the host does not answer programs. */
export function unaskedLink(place: Place, address: string, said: string, why: 'private' | 'unclear'): Problem {
  return problem(
    'unclear-link',
    place,
    why === 'private'
      ? `"${address}" ${said}, and is not asked`
      : `"${address}" ${said}, which may be for programs alone`,
    why === 'private'
      ? 'Readers elsewhere cannot follow it; name its host below "external: allow:", or say --allow-private'
      : 'Try it in a browser',
  );
}

export function noNetwork(count: number): Problem {
  return problem(
    'no-network',
    undefined,
    `No other host could be reached, so ${count === 1 ? 'the link out is' : `${count} links out are`} not checked`,
    'Look whether this machine has a network, and try again',
  );
}
