// What is reported of characters that nobody sees and that do harm.
import type { Place } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import { problem } from './problem.ts';

function andMore(others: number): string {
  return others === 0 ? '' : `, and ${others === 1 ? 'one more' : `${others} more`} in this file`;
}

/** `code` is `U+0003`; U+FFFD stands for what could not be read. */
export function controlCharacter(place: Place, code: string, others: number): Problem {
  return problem(
    'odd-character',
    place,
    code === 'U+FFFD'
      ? `Here stands no character, but a sign for one that was lost or a zero (U+FFFD)${andMore(others)}`
      : `Here stands a control character (${code}), which browsers do not show${andMore(others)}`,
    code === 'U+FFFD' ? 'Type what stood there' : 'Take it away: an editor may have it from a copied text',
  );
}

export function invisibleCharacter(place: Place, code: string, others: number): Problem {
  return problem(
    'odd-character',
    place,
    `A character without width (${code}) parts this word, which nobody sees${andMore(others)}`,
    'Take it away: search and links do not find the word otherwise',
  );
}

/** `code` is `U+202E`. */
export function turningCharacter(place: Place, code: string, others: number): Problem {
  return problem(
    'odd-character',
    place,
    `A sign that nobody sees (${code}) turns the direction of the text, which may read otherwise than written${andMore(others)}`,
    'Take it away; a quotation in another direction stands between U+2068 and U+2069 of one paragraph',
  );
}
