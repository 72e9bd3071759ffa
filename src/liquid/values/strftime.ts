// Ruby's strftime: `%-d %B %Y` and all its flags, in English as in Jekyll.
import { MONTHS, SHORT_MONTHS, SHORT_WEEKDAYS, WEEKDAYS } from '../../lib/english-dates.ts';
import type { Moment } from './date.ts';

/** `E` and `O` before some letters ask for other signs, which English does not have. */
const DIRECTIVE = /%([-0^#_]*)(\d{1,3})?(?:E(?=[cCxXyY])|O(?=[deHkIlmMSuUVwWy]))?(:{0,3})([a-zA-Z%])/g;

interface Clock {
  /** Its UTC fields are what the clock at that place shows. */
  readonly date: Date;
  readonly moment: Moment;
}

/** What stands between the per cent sign and the letter. */
interface Asked {
  readonly colons: number;
  readonly width: number;
  readonly flags: string;
}

/** A number with how it is padded, or text. */
type Field = string | { readonly value: number; readonly width: number; readonly pad: '0' | ' ' };

export function strftime(moment: Moment, format: string): string {
  const clock: Clock = { date: new Date(moment.time + moment.offset * 60_000), moment };
  return formatted(clock, format);
}

function formatted(clock: Clock, format: string): string {
  return format.replace(
    DIRECTIVE,
    (written, flags: string, width: string | undefined, colons: string, letter: string) => {
      const field =
        colons !== '' && letter !== 'z'
          ? undefined
          : fieldOf(clock, letter, { colons: colons.length, width: Number(width ?? 0), flags });
      return field === undefined ? written : padded(field, flags, Number(width ?? 0));
    },
  );
}

function padded(field: Field, flags: string, width: number): string {
  const pad = flags.includes('_') ? ' ' : flags.includes('0') ? '0' : undefined;
  if (typeof field === 'string') {
    const text = flags.includes('^') ? field.toUpperCase() : flags.includes('#') ? swapped(field) : field;
    return flags.includes('-') ? text : text.padStart(width, pad ?? ' ');
  }
  const sign = field.value < 0 ? '-' : '';
  const digits = String(Math.abs(field.value));
  return flags.includes('-')
    ? sign + digits
    : sign + digits.padStart(Math.max(0, (width || field.width) - sign.length), pad ?? field.pad);
}

function swapped(text: string): string {
  return /^[A-Z]+$/.test(text) ? text.toLowerCase() : text.toUpperCase();
}

function fieldOf(clock: Clock, letter: string, asked: Asked): Field | undefined {
  const { date, moment } = clock;
  const zero = (value: number, width = 2): Field => ({ value, width, pad: '0' });
  const blank = (value: number, width = 2): Field => ({ value, width, pad: ' ' });
  const [year, month, day, hour, weekday] = [
    date.getUTCFullYear(),
    date.getUTCMonth(),
    date.getUTCDate(),
    date.getUTCHours(),
    date.getUTCDay(),
  ];
  switch (letter) {
    case 'Y':
      return zero(year, 4);
    case 'C':
      return zero(Math.floor(year / 100));
    case 'y':
      return zero(((year % 100) + 100) % 100);
    case 'm':
      return zero(month + 1);
    case 'B':
      return MONTHS[month] ?? '';
    case 'b':
    case 'h':
      return SHORT_MONTHS[month] ?? '';
    case 'd':
      return zero(day);
    case 'e':
      return blank(day);
    case 'j':
      return zero(dayOfYear(date) + 1, 3);
    case 'H':
      return zero(hour);
    case 'k':
      return blank(hour);
    case 'I':
      return zero(hour % 12 || 12);
    case 'l':
      return blank(hour % 12 || 12);
    case 'P':
      return hour < 12 ? 'am' : 'pm';
    case 'p':
      return hour < 12 ? 'AM' : 'PM';
    case 'M':
      return zero(date.getUTCMinutes());
    case 'S':
      return zero(date.getUTCSeconds());
    case 'L':
      return fraction(date, asked.width || 3);
    case 'N':
      return fraction(date, asked.width || 9);
    case 'z':
      return offsetText(moment.offset, asked);
    case 'Z':
      return moment.zone;
    case 'A':
      return WEEKDAYS[weekday] ?? '';
    case 'a':
      return SHORT_WEEKDAYS[weekday] ?? '';
    case 'u':
      return zero(weekday || 7, 1);
    case 'w':
      return zero(weekday, 1);
    case 'G':
      return zero(isoWeek(date).year, 4);
    case 'g':
      return zero(isoWeek(date).year % 100);
    case 'V':
      return zero(isoWeek(date).week);
    case 'U':
      return zero(Math.floor((dayOfYear(date) + 7 - weekday) / 7));
    case 'W':
      return zero(Math.floor((dayOfYear(date) + 7 - ((weekday + 6) % 7)) / 7));
    case 's':
      return zero(Math.floor(moment.time / 1000), 1);
    case 'n':
      return '\n';
    case 't':
      return '\t';
    case '%':
      return '%';
    default:
      return COMPOUND[letter] === undefined ? undefined : formatted(clock, COMPOUND[letter]);
  }
}

const COMPOUND: Readonly<Record<string, string>> = {
  c: '%a %b %e %H:%M:%S %Y',
  D: '%m/%d/%y',
  F: '%Y-%m-%d',
  v: '%e-%^b-%Y',
  x: '%m/%d/%y',
  X: '%H:%M:%S',
  r: '%I:%M:%S %p',
  R: '%H:%M',
  T: '%H:%M:%S',
};

function dayOfYear(date: Date): number {
  return Math.floor((date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 1)) / 86_400_000);
}

/** The week of ISO 8601 is that of its Thursday. */
function isoWeek(date: Date): { readonly year: number; readonly week: number } {
  const thursday = new Date(date.getTime() + (3 - ((date.getUTCDay() + 6) % 7)) * 86_400_000);
  return { year: thursday.getUTCFullYear(), week: Math.floor(dayOfYear(thursday) / 7) + 1 };
}

function fraction(date: Date, digits: number): string {
  return String(date.getUTCMilliseconds()).padStart(3, '0').padEnd(digits, '0').slice(0, digits);
}

/** The hours are filled up to the width that is asked: `+000002:00`; with blanks, these stand before the sign. */
function offsetText(offset: number, { colons, width, flags }: Asked): string {
  const minutes = Math.abs(offset);
  const sign = offset < 0 ? '-' : '+';
  const rest = [minutes % 60, ...(colons === 2 ? [0] : [])].map((part) => String(part).padStart(2, '0'));
  const behind = rest.map((part) => (colons > 0 ? ':' : '') + part).join('');
  const hours = String(Math.floor(minutes / 60));
  if (flags.includes('_')) return (sign + hours + behind).padStart(Math.max(width, 4 + behind.length - 1), ' ');
  return sign + hours.padStart(Math.max(2, width - 1 - behind.length), '0') + behind;
}
