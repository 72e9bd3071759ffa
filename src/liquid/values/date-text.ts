// What a text says of a date, wherever in it that stands: as Ruby's `Date._parse` looks for it, one form after another.
import { SHORT_MONTHS, SHORT_WEEKDAYS } from '../../lib/english-dates.ts';

/** What a text says, each as far as it says it. */
export interface DateFields {
  readonly year?: number;
  /** From 1 on. */
  readonly month?: number;
  readonly day?: number;
  /** 32 is the first of February. */
  readonly dayOfYear?: number;
  readonly clock?: Clock;
}

export interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly milliseconds: number;
  /** In capitals: `+02:00`, `EST`. */
  readonly zone: string | undefined;
}

/** Ruby reads no longer text, so none of the patterns is given one. */
const LONGEST = 128;

const MONTH = `(${SHORT_MONTHS.join('|').toLowerCase()})`;
const WEEKDAY = new RegExp(`\\b(?:${SHORT_WEEKDAYS.join('|').toLowerCase()})[^-/\\d ]*`);
const HALF = '[ap](?:m\\b|\\.m\\.)';
const ZONE = '(?: ?((?:gmt|utc?)?[-+]\\d+(?:[,.:]\\d+(?::\\d+)?)?|[a-z]+(?: dst)?\\b))?';
const TIMES: readonly RegExp[] = [
  new RegExp(`(\\d+) ?: ?(\\d+)(?: ?: ?(\\d+)(?:[,.](\\d*))?)?(?: ?(${HALF}))?${ZONE}`),
  new RegExp(`(\\d+)()()() ?(${HALF})${ZONE}`),
];

type Found = readonly (string | undefined)[];

/** A year, a month and a day as written; Ruby tells by their looks which is which. */
const FORMS: readonly (readonly [RegExp, (found: Found) => DateFields | undefined])[] = [
  [
    new RegExp(`('?\\d+)[^-\\d ]* ?\\b${MONTH}[^-\\d ']*(?: ?('?-?\\d+(?:(?:st|nd|rd|th)\\b)?))?`),
    ([day, month, year]) => sorted(year, month, day),
  ],
  [
    new RegExp(`\\b${MONTH}[^-\\d ']* ?('?\\d+)[^-\\d ']*(?: ?,? ?('?-?\\d+))?`),
    ([month, day, year]) => sorted(year, month, day),
  ],
  [/('?[-+]?(?<!\d)\d+)-(\d+)-('?-?\d+)/, ([year, month, day]) => sorted(year, month, day)],
  [new RegExp(`('?-?\\d+)-${MONTH}[^-/.]*-('?-?\\d+)`), ([day, month, year]) => sorted(year, month, day)],
  [new RegExp(`\\b${MONTH}[^-/.]*-('?-?\\d+)(?:-('?-?\\d+))?`), ([month, day, year]) => sorted(year, month, day)],
  [/('?-?(?<!\d)\d+)\/ ?('?\d+)(?:\D ?('?-?\d+))?/, ([year, month, day]) => sorted(year, month, day)],
  [/('?-?(?<!\d)\d+)\. ?('?\d+)\. ?('?-?\d+)/, ([year, month, day]) => sorted(year, month, day)],
  // A week is no day.
  [/\b(?:\d{2}|\d{4})?-?w\d{2}(?:-?\d)?\b/, () => undefined],
  [/\b(\d{4})-(\d{3})\b/, ([year, day]) => ({ year: Number(year), dayOfYear: Number(day) })],
  [new RegExp(`\\b${MONTH}\\S*`), ([month]) => ({ month: monthOf(month) })],
  [/((?<!\d)\d+)(?:st|nd|rd|th)\b/, ([day]) => ({ day: Number(day) })],
  [/(\d{4})(\d{2})(\d{2})(?: ?t? ?(\d{2})(\d{2})?(\d{2})?)?(z\b|[-+]\d{1,4}\b)?(?!\d)/, digitsOnly],
];

/** Undefined for a text that says nothing of a day or of a time of day. */
export function dateFieldsIn(written: string): DateFields | undefined {
  if (written.length > LONGEST) return undefined;
  // Blanks are single from here on.
  let text = written
    .toLowerCase()
    .replace(/[^-+',./:@\p{L}\p{N}[\]]+/gu, ' ')
    .replace(WEEKDAY, ' ');
  let clock: Clock | undefined;
  for (const pattern of TIMES) {
    const found = clock === undefined ? pattern.exec(text) : null;
    if (found === null) continue;
    clock = clockOf(found.slice(1));
    text = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`;
  }
  for (const [pattern, fieldsOf] of FORMS) {
    const found = pattern.exec(text);
    if (found === null) continue;
    const fields = fieldsOf(found.slice(1));
    return fields === undefined && clock === undefined ? undefined : { ...(clock && { clock }), ...fields };
  }
  return clock && { clock };
}

function clockOf([hour, minute, second, fraction, half, zone]: Found): Clock {
  const hours = Number(hour);
  return {
    hour: half === undefined ? hours : (hours % 12) + (half.startsWith('p') ? 12 : 0),
    minute: Number(minute ?? 0),
    second: Number(second ?? 0),
    milliseconds: Math.floor(Number(`0.${fraction === undefined || fraction === '' ? '0' : fraction}`) * 1000),
    zone: zone?.toUpperCase(),
  };
}

function digitsOnly([year, month, day, hour, minute, second, zone]: Found): DateFields {
  const fields = { year: Number(year), month: Number(month), day: Number(day) };
  return hour === undefined
    ? fields
    : { ...fields, clock: clockOf([hour, minute, second, undefined, undefined, zone?.toUpperCase()]) };
}

function monthOf(name: string | undefined): number {
  return SHORT_MONTHS.findIndex((month) => month.toLowerCase() === name) + 1;
}

/**
 * A number of more than two digits, or behind an apostrophe, is the year, wherever it stands; of two digits, from 69
 * on, it is one of the last century. Source: `s3e` of Ruby's date_parse.c.
 */
function sorted(...written: readonly [year: string | undefined, month: string | undefined, day: string | undefined]) {
  let [year, month, day] = written;
  if (year !== undefined && month !== undefined && day === undefined) [year, month, day] = [undefined, year, month];
  if (year === undefined && looksLikeYear(day)) [year, day] = [day, undefined];
  if (year !== undefined && /\d[a-z]/.test(year)) [year, day] = [day, year];
  if (looksLikeYear(month)) [year, month, day] = [month, day, year];
  else if (looksLikeYear(day)) [year, day] = [day, year];
  const [monthNumber, dayNumber] = [month, day].map((part) =>
    part === undefined ? undefined : /^[a-z]/.test(part) ? monthOf(part) : Number(/\d+/.exec(part)?.[0]),
  );
  return {
    ...(year !== undefined && { year: yearOf(year) }),
    ...(monthNumber !== undefined && { month: monthNumber }),
    ...(dayNumber !== undefined && { day: dayNumber }),
  };
}

function looksLikeYear(part: string | undefined): boolean {
  return part !== undefined && (part.startsWith("'") || /^-?\d{3}/.test(part));
}

function yearOf(written: string): number {
  const [, sign = '', digits = ''] = /([-+]?)(\d+)/.exec(written) ?? [];
  const year = Number(digits) * (sign === '-' ? -1 : 1);
  return sign === '' && digits.length < 3 ? year + (year < 69 ? 2000 : 1900) : year;
}
