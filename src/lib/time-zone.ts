// How far the clocks of a zone run before UTC, by the names that the settings of a site use: `Asia/Kolkata`.
import { tableOf } from './table.ts';

const formats = new Map<string, Intl.DateTimeFormat | undefined>();

function formatOf(zone: string): Intl.DateTimeFormat | undefined {
  if (formats.has(zone)) return formats.get(zone);
  let made: Intl.DateTimeFormat | undefined;
  try {
    made = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
      era: 'short',
    });
  } catch {
    // No zone of that name.
  }
  formats.set(zone, made);
  return made;
}

export function isZone(zone: string): boolean {
  return formatOf(zone) !== undefined;
}

/** Minutes before UTC at `time` (milliseconds since 1970); 0 for a zone that does not exist. */
export function offsetAt(zone: string, time: number): number {
  if (zone === 'UTC') return 0;
  const format = formatOf(zone);
  if (format === undefined || Number.isNaN(time)) return 0;
  const parts: Record<string, string> = tableOf();
  for (const { type, value } of format.formatToParts(time)) parts[type] = value;
  const year = parts.era === 'BC' ? 1 - Number(parts.year) : Number(parts.year);
  const shown = new Date(0);
  shown.setUTCFullYear(year, Number(parts.month) - 1, Number(parts.day));
  shown.setUTCHours(Number(parts.hour), Number(parts.minute), Number(parts.second));
  return Math.round((shown.getTime() - Math.floor(time / 1000) * 1000) / 60_000);
}

/** Minutes before UTC where the clocks of the zone show `shown` (as if it were UTC). */
export function offsetOfClock(zone: string, shown: number): number {
  // Where clocks are put forward or back, the offset before the change counts, as in Ruby.
  const first = offsetAt(zone, shown - offsetAt(zone, shown) * 60_000);
  return offsetAt(zone, shown - first * 60_000) === first ? first : offsetAt(zone, shown - 86_400_000);
}
