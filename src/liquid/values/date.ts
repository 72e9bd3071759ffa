// Dates as Ruby reads them from text, in the zone that the text names, else in the book's: the same on every machine.
import { offsetAt, offsetOfClock } from '../../lib/time-zone.ts';
import { dateFieldsIn, type Clock, type DateFields } from './date-text.ts';
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
/**
 * A date, a number of seconds, or text that says a date; undefined for anything else. What the text leaves open is that
 * of `now`, the time of the site; without one, `10:30` is no moment: no clock is asked.
 */
export function readMoment(value: unknown, book = 'UTC', now?: Now): Moment | undefined {
  const plain = unboxed(value);
  if (plain instanceof Date)
    return Number.isNaN(plain.getTime()) ? undefined : { time: plain.getTime(), offset: 0, zone: 'UTC' };
  if (typeof plain === 'number' && !Number.isInteger(plain)) return undefined;
  if (typeof plain === 'number') return inBook(plain * 1000, book);
  if (typeof plain !== 'string' || isNil(plain)) return undefined;
  if (/^\d+$/.test(plain)) return Math.abs(Number(plain)) < LAST ? inBook(Number(plain) * 1000, book) : undefined;
  const fields = dateFieldsIn(plain);
  return fields === undefined ? undefined : momentOf(fields, book, now);
}

type Now = (() => Moment | undefined) | undefined;

/** The last second that the clocks here know: some 270,000 years from now. */
const LAST = 8.64e12;

function momentOf(fields: DateFields, book: string, now: Now): Moment | undefined {
  const day = dayOf(fields, now);
  const { hour, minute, second, milliseconds, zone } = fields.clock ?? MIDNIGHT;
  // 30 February is 1 March to Ruby, and 32 is no day; 24:00 begins the next one.
  if (day === undefined || hour > 24 || minute > 59 || second > 60 || (hour === 24 && minute + second > 0))
    return undefined;
  const date = new Date(0);
  date.setUTCFullYear(day.year, day.month - 1, day.day);
  date.setUTCHours(hour, minute, second, milliseconds);
  const known = zone === undefined ? undefined : offsetOf(zone);
  const offset = known ?? offsetOfClock(book, date.getTime());
  const time = date.getTime() - offset * 60_000;
  return { time, offset, zone: known === undefined ? zoneName(book, time) : isUtc(zone ?? '') ? 'UTC' : '' };
}

const MIDNIGHT: Clock = { hour: 0, minute: 0, second: 0, milliseconds: 0, zone: undefined };

/**
 * What stands before all that is said is now's: the year of `May 5`, the month too of `the 5th`; the rest is the first.
 */
function dayOf({ year, month, day, dayOfYear }: DateFields, now: Now) {
  if (year !== undefined && dayOfYear !== undefined) {
    const date = new Date(Date.UTC(year, 0, dayOfYear));
    if (date.getUTCFullYear() !== year) return undefined;
    return { year, month: date.getUTCMonth() + 1, day: date.getUTCDate() };
  }
  const moment = year === undefined ? now?.() : undefined;
  const today = moment && new Date(moment.time + moment.offset * 60_000);
  const isOfYear = year !== undefined;
  const isOfMonth = isOfYear || month !== undefined;
  const isOfDay = isOfMonth || day !== undefined;
  const found = {
    year: isOfYear ? year : today?.getUTCFullYear(),
    month: isOfMonth ? (month ?? 1) : (today?.getUTCMonth() ?? 0) + 1,
    day: isOfDay ? (day ?? 1) : today?.getUTCDate(),
  };
  if (found.year === undefined || found.day === undefined) return undefined;
  const { year: ofYear, month: ofMonth, day: ofDay } = found;
  return ofMonth < 1 || ofMonth > 12 || ofDay < 1 || ofDay > 31
    ? undefined
    : { year: ofYear, month: ofMonth, day: ofDay };
}

/** A number is no zone, and has no name: `+0000` neither. */
function isUtc(zone: string): boolean {
  return /^(?:Z|UTC?|GMT)$/.test(zone);
}

/**
 * What YAML reads as a date is one to Ruby, and no text: a day alone is of no zone, so its hours run by UTC; a time
 * with the hours of the book's zone is of that zone, by its name.
 */
export function ofFrontMatter(value: unknown, book: string): Moment | undefined {
  if (typeof value !== 'string') return undefined;
  if (/^\d{4}-\d\d-\d\d$/.test(value)) {
    const day = readMoment(value);
    return day && { ...day, zone: '+00:00' };
  }
  const moment = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d [+-]\d{4}$/.test(value) ? readMoment(value, book) : undefined;
  return moment?.offset === offsetAt(book, moment?.time ?? 0) ? moment && movedTo(book, moment) : undefined;
}

function inBook(time: number, book: string): Moment {
  return { time, offset: offsetAt(book, time), zone: zoneName(book, time) };
}

/** The same moment as the clocks of the book's zone show it. */
export function movedTo(book: string, { time }: Moment): Moment {
  return inBook(time, book);
}

/** `+02:00` → 120; undefined for a zone that Ruby does not know, which is no zone. */
function offsetOf(zone: string): number | undefined {
  if (/^(?:Z|UTC?|GMT)$/.test(zone)) return 0;
  const named = valueOf(NAMED_ZONES, zone);
  if (named !== undefined) return named;
  const found = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone);
  return found === null ? undefined : (found[1] === '-' ? -1 : 1) * (Number(found[2]) * 60 + Number(found[3] ?? 0));
}
