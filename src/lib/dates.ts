// Days as authors write them, of which a page says the day and machines are given the moment.
import { readWholeDate } from './jekyll-date.ts';

export interface WrittenDay {
  /** `2026-05-01`. */
  readonly day: string;
  /** RFC 3339: `2026-05-01T10:30:00+02:00`; midnight in UTC where no time is written. */
  readonly instant: string;
}

/** The first of these keys of a front matter that holds a date. */
export function dayIn(data: Readonly<Record<string, unknown>>, keys: readonly string[]): WrittenDay | undefined {
  for (const key of keys) {
    const value = data[key];
    const day =
      value instanceof Date ? readDay(value.toISOString()) : typeof value === 'string' ? readDay(value) : undefined;
    if (day !== undefined) return day;
  }
  return undefined;
}

/** Of what `readWholeDate` reads. Undefined for anything else, also for a time of day that no clock shows. */
export function readDay(text: string): WrittenDay | undefined {
  const date = readWholeDate(text);
  if (date === undefined || date.hour > 23 || date.second > 59) return undefined;
  const two = (number: number): string => String(number).padStart(2, '0');
  const day = `${String(date.year).padStart(4, '0')}-${two(date.month)}-${two(date.day)}`;
  const zone = date.zone === '+0000' ? 'Z' : `${date.zone.slice(0, 3)}:${date.zone.slice(3)}`;
  const instant = `${day}T${two(date.hour)}:${two(date.minute)}:${two(date.second)}${zone}`;
  // No clock is a hundred hours from UTC.
  return Number.isNaN(new Date(instant).valueOf()) ? undefined : { day, instant };
}
