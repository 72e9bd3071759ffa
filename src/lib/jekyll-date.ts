// Dates as people write them in front matter and file names: read without a clock and without the machine's time zone.
import { offsetAt, offsetOfClock } from './time-zone.ts';

export interface WrittenDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** `+0000`, `-0500`. */
  readonly zone: string;
}

const WRITTEN =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:(?:[Tt]|[ \t]+)(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?[ \t]*(Z|UTC|GMT|[+-]\d{1,2}:?\d{0,2})?\b/;

/**
 * `2024-05-07`, `2024-05-07 18:30:00 +0200`, `2024-5-7T18:30Z`; undefined where the text is no date. A time without a
 * zone is one of `zone`.
 */
export function readDate(value: unknown, zoneName = 'UTC'): WrittenDate | undefined {
  const found = WRITTEN.exec(
    typeof value === 'string' ? value.trim() : value instanceof Date ? value.toISOString() : '',
  );
  if (found === null) return undefined;
  const [, year, month, day, hour, minute, second, zone] = found;
  const date = {
    year: Number(year),
    month: Number(month),
    day: Number(day),
    hour: Number(hour ?? 0),
    minute: Number(minute ?? 0),
    second: Number(second ?? 0),
    zone: zoneOf(zone),
  };
  const real = new Date(Date.UTC(date.year, date.month - 1, date.day));
  if (real.getUTCMonth() !== date.month - 1 || date.hour > 24 || date.minute > 59) return undefined;
  return zone === undefined ? { ...date, zone: printedOffset(offsetOfClock(zoneName, timeOf(date))) } : date;
}

/** The same of a text that says nothing else, in UTC where it names no zone. */
export function readWholeDate(text: string): WrittenDate | undefined {
  const written = text.trim();
  return WRITTEN.exec(written)?.[0].length === written.length ? readDate(written) : undefined;
}

/** The same time as the clocks of a zone show it. */
export function dateAt(time: number, zone: string): WrittenDate {
  const offset = offsetAt(zone, time);
  const shown = new Date(time + offset * 60_000);
  return {
    year: shown.getUTCFullYear(),
    month: shown.getUTCMonth() + 1,
    day: shown.getUTCDate(),
    hour: shown.getUTCHours(),
    minute: shown.getUTCMinutes(),
    second: shown.getUTCSeconds(),
    zone: printedOffset(offset),
  };
}

/** `+0530`. */
function printedOffset(minutes: number): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}${two(size % 60)}`;
}

/** As Ruby prints a time: `2024-05-07 18:30:00 +0200`. Such texts sort by time within one zone. */
export function printDate({ year, month, day, hour, minute, second, zone }: WrittenDate): string {
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}:${two(second)} ${zone}`;
}

/** Milliseconds since 1970, for comparing. */
export function timeOf({ year, month, day, hour, minute, second, zone }: WrittenDate): number {
  const offset = (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3))) * (zone.startsWith('-') ? -1 : 1);
  return Date.UTC(year, month - 1, day, hour, minute - offset, second);
}

function zoneOf(written: string | undefined): string {
  if (written === undefined || /^[A-Z]/i.test(written)) return '+0000';
  const [, sign = '+', hours = '0', minutes = ''] = /^([+-])(\d{1,2}):?(\d{0,2})$/.exec(written) ?? [];
  return `${sign}${hours.padStart(2, '0')}${minutes.padStart(2, '0')}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
