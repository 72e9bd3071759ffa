// The catalog's sentences about what an EPUB cannot carry.
import type { Place } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import { problem } from './problem.ts';

export function notInEpub(place: Place, address: string, what: 'picture' | 'frame'): Problem {
  return what === 'picture'
    ? problem(
        'not-in-epub',
        place,
        `The EPUB has no picture "${address}", which is on another host: its text and a link stand there`,
        'Save it in the book, or let "vitrine build --fetch" do so',
      )
    : problem(
        'not-in-epub',
        place,
        `The EPUB shows nothing of "${address}": its title and a link stand there`,
        'Say in the text what readers of the EPUB should know of it',
      );
}

export function unreachableFromEpub(place: Place, address: string): Problem {
  return problem(
    'not-in-epub',
    place,
    `The EPUB cannot lead to "${address}", which the site alone has: the words stay, without a link`,
    'Write the address of the site into book.yml ("base: https://…"), and they lead there',
  );
}

export function stillInEpub(place: Place, address: string): Problem {
  return problem(
    'not-in-epub',
    place,
    `The picture "${address}" stands still in the EPUB, at its first frame`,
    'Say in the text what moves, if it matters',
  );
}
