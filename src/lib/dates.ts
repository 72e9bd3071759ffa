// Dates as authors write them, without a clock and without the machine's time zone.

export interface WrittenDate {
  /** `2026-05-01`. */
  readonly day: string;
  /** RFC 3339: `2026-05-01T10:30:00+02:00`; midnight in UTC where no time is written. */
  readonly instant: string;
}

/** The first of these keys of a front matter that holds a date. */
export function dateIn(data: Readonly<Record<string, unknown>>, keys: readonly string[]): WrittenDate | undefined {
  for (const key of keys) {
    const value = data[key];
    const date =
      value instanceof Date ? readDate(value.toISOString()) : typeof value === 'string' ? readDate(value) : undefined;
    if (date !== undefined) return date;
  }
  return undefined;
}

/**
 * `2026-05-01`, `2026-05-01 10:30`, `2026-05-01 10:30:00 +0200` (as Jekyll writes them) and ISO 8601; undefined for
 * anything else.
 */
export function readDate(text: string): WrittenDate | undefined {
  const found =
    /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(Z|UTC|[+-]\d{2}:?\d{2})?)?$/.exec(
      text.trim(),
    );
  if (found === null) return undefined;
  const [, year = '', month = '', date = '', hour = '0', minute = '00', second = '00', zone = 'Z'] = found;
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const offset = /^[+-]/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(-2)}` : 'Z';
  const instant = `${day}T${hour.padStart(2, '0')}:${minute}:${second}${offset}`;
  // `2026-02-31` is no day: what is read back differs from what was written.
  const read = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(read.valueOf()) ||
    Number.isNaN(new Date(instant).valueOf()) ||
    read.toISOString().slice(0, 10) !== day
    ? undefined
    : { day, instant };
}
