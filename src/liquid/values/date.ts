// Dates as Ruby reads them from text, in the zone that the text names, else in the book's: the same on every machine.
import { MONTHS } from '../../lib/english-dates.ts';
import { offsetAt, offsetOfClock } from '../../lib/time-zone.ts';
import { zoneName } from './zone-names.ts';
import { isNil, unboxed } from './ruby.ts';
import { valueOf } from '../../lib/table.ts';

/** `minutes` is how far the clock that is shown runs before UTC. */
export interface Moment {
  /** Milliseconds since 1970, in UTC. */
  readonly time: number;
  readonly offset: number;
  /** What `%Z` prints: `UTC` where no zone is named. */
  readonly zone: string;
}

const CLOCK = '(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9}))?)?\\s*([ap]\\.?m\\.?)?';
/** Zones that Ruby knows by name: those of America. */
const NAMED_ZONES: Readonly<Record<string, number>> = {
  EST: -300,
  EDT: -240,
  CST: -360,
  CDT: -300,
  MST: -420,
  MDT: -360,
  PST: -480,
  PDT: -420,
};
const ZONE = '\\s*(Z|UTC|GMT|[ECMP][SD]T|[+-]\\d{2}:?\\d{2}|[+-]\\d{2}(?!\\d))?';
const NUMBERED = new RegExp(`^(-?\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:[T ]\\s*${CLOCK}${ZONE})?`, 'i');
/** `1/2/2024` is the first of February. */
const SLASHED = new RegExp(`^(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})(?:[T ]\\s*${CLOCK}${ZONE})?`, 'i');
/** The year and which of its days it is. */
const DAY_OF_YEAR = new RegExp(`^(\\d{4})-(\\d{3})(?!\\d)(?:[T ]\\s*${CLOCK}${ZONE})?`, 'i');
/** `May 2024` is its first day. */
const MONTH_OF_YEAR = /^([a-z]{3,9})\.?,?\s+(\d{4})$/i;
const DAY_FIRST = new RegExp(
  `^(?:[a-z]{3,9},?\\s+)?(\\d{1,2})(?:st|nd|rd|th)?[\\s-]+([a-z]{3,9})\\.?,?[\\s-]+(-?\\d{4})(?:,?\\s+${CLOCK}${ZONE})?`,
  'i',
);
const MONTH_FIRST = new RegExp(
  `^(?:[a-z]{3,9},?\\s+)?([a-z]{3,9})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s+${CLOCK}${ZONE})?,?\\s+(-?\\d{4})(?:,?\\s+${CLOCK}${ZONE})?`,
  'i',
);

/**
 * A date, a number of seconds, or text that begins with a date; undefined for anything else, `now` too: no clock is
 * asked.
 */
export function readMoment(value: unknown, book = 'UTC'): Moment | undefined {
  const plain = unboxed(value);
  if (plain instanceof Date)
    return Number.isNaN(plain.getTime()) ? undefined : { time: plain.getTime(), offset: 0, zone: 'UTC' };
  if (typeof plain === 'number' && !Number.isInteger(plain)) return undefined;
  if (typeof plain === 'number') return inBook(plain * 1000, book);
  if (typeof plain !== 'string' || isNil(plain)) return undefined;
  const text = plain.trim();
  if (/^\d+$/.test(text)) return inBook(Number(text) * 1000, book);
  const numbered = NUMBERED.exec(text);
  if (numbered !== null)
    return momentOf([numbered[1], Number(numbered[2]) - 1, numbered[3]], numbered.slice(4, 10), book);
  const slashed = SLASHED.exec(text);
  if (slashed !== null) return momentOf([slashed[3], Number(slashed[2]) - 1, slashed[1]], slashed.slice(4, 10), book);
  const counted = DAY_OF_YEAR.exec(text);
  if (counted !== null) {
    const day = new Date(Date.UTC(Number(counted[1]), 0, Number(counted[2])));
    if (String(day.getUTCFullYear()) !== counted[1]) return undefined;
    return momentOf([counted[1], day.getUTCMonth(), day.getUTCDate()], counted.slice(3, 9), book);
  }
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst !== null) return momentOf([dayFirst[3], monthOf(dayFirst[2]), dayFirst[1]], dayFirst.slice(4, 10), book);
  const month = MONTH_OF_YEAR.exec(text);
  if (month !== null) return momentOf([month[2], monthOf(month[1]), 1], [], book);
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst === null) return undefined;
  return momentOf(
    [monthFirst[9], monthOf(monthFirst[1]), monthFirst[2]],
    monthFirst[3] === undefined ? monthFirst.slice(10, 16) : monthFirst.slice(3, 9),
    book,
  );
}

function monthOf(name: string | undefined): number {
  const wanted = (name ?? '').slice(0, 3).toLowerCase();
  return MONTHS.findIndex((month) => month.slice(0, 3).toLowerCase() === wanted);
}

type Piece = string | number | undefined;

function momentOf(
  [year, month, day]: readonly Piece[],
  [hours, minutes, seconds, fraction, half, zone]: readonly (string | undefined)[],
  book: string,
): Moment | undefined {
  const hour = (Number(hours ?? 0) % (half === undefined ? 25 : 12)) + (/^p/i.test(half ?? '') ? 12 : 0);
  const milliseconds = Math.floor(Number(`0.${fraction ?? '0'}`) * 1000);
  const date = new Date(0);
  date.setUTCFullYear(Number(year), Number(month), Number(day));
  date.setUTCHours(hour, Number(minutes ?? 0), Number(seconds ?? 0), milliseconds);
  // 30 February is 1 March to Ruby, and 32 is no day.
  if (
    Number(month) < 0 ||
    Number(month) > 11 ||
    Number(day) < 1 ||
    Number(day) > 31 ||
    hour > 23 ||
    Number(hours ?? 0) > 24
  )
    return undefined;
  const offset = zone === undefined ? offsetOfClock(book, date.getTime()) : offsetOf(zone);
  const time = date.getTime() - offset * 60_000;
  return { time, offset, zone: zone === undefined ? zoneName(book, time) : isUtc(zone) ? 'UTC' : '' };
}

/** A number is no zone, and has no name: `+0000` neither. */
function isUtc(zone: string): boolean {
  return /^(?:Z|UTC|GMT)$/i.test(zone);
}

function inBook(time: number, book: string): Moment {
  return { time, offset: offsetAt(book, time), zone: zoneName(book, time) };
}

/** The same moment as the clocks of the book's zone show it. */
export function movedTo(book: string, { time }: Moment): Moment {
  return inBook(time, book);
}

/** `+02:00` → 120. */
function offsetOf(zone: string | undefined): number {
  const named = valueOf(NAMED_ZONES, zone ?? '');
  if (named !== undefined) return named;
  const found = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone ?? '');
  return found === null ? 0 : (found[1] === '-' ? -1 : 1) * (Number(found[2]) * 60 + Number(found[3] ?? 0));
}
