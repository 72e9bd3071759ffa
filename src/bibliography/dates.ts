// Dates of works: BibTeX's year and month, BibLaTeX's dates (ISO 8601-2, levels 0 and 1), CSL's lists of numbers.
import { SHORT_MONTHS } from '../lib/english-dates.ts';
import { isMap } from '../lib/values.ts';
import type { PartialDate, WorkDate } from '../model/bibliography.ts';

/** `2020-05-01`, `2020/2021`, `1723~`, `-0044`; else `year` and `month`; words that are no date stay words. */
export function readBibtexDate(
  date: string | undefined,
  year: string | undefined,
  month: string | undefined,
): WorkDate | undefined {
  const written = plainText(date ?? year ?? '');
  if (written === '') return undefined;
  const [from, to] = written.split('/').map(partOf);
  if (from === undefined) return { from: undefined, to: undefined, isAbout: false, literal: written };
  const isAbout = /[~?%]/.test(written);
  const named = date === undefined && month !== undefined ? { ...from, ...monthOf(month) } : from;
  return { from: named, to, isAbout, literal: undefined };
}

function plainText(text: string): string {
  return text.replace(/[{}\\]/g, '').trim();
}

function partOf(written: string): PartialDate | undefined {
  const [, sign = '', year, month, day] =
    /^([-−]?)(\d{3,4})[~?%]?(?:-(\d{2})(?:-(\d{2}))?)?[~?%]?(?:T.*)?$/.exec(written.trim()) ?? [];
  if (year === undefined) return undefined;
  const number = Number(year);
  return {
    year: sign === '' ? number : -number,
    month: inRange(month, 12),
    day: inRange(day, 31),
  };
}

function inRange(written: string | undefined, most: number): number | undefined {
  const number = Number(written ?? 0);
  return number >= 1 && number <= most ? number : undefined;
}

/** `1`, `January`, `5~May` */
function monthOf(written: string): Pick<PartialDate, 'month' | 'day'> {
  const plain = plainText(written).toLowerCase();
  const number = inRange(/^\d{1,2}$/.exec(plain)?.[0], 12);
  const named = SHORT_MONTHS.findIndex((name) => plain.includes(name.toLowerCase()));
  const day = inRange(/\b(\d{1,2})\b/.exec(plain)?.[1], 31);
  return { month: number ?? (named < 0 ? undefined : named + 1), day: number === undefined ? day : undefined };
}

/** `{"date-parts": [[2020, 5]]}`, `{"raw": "2020"}`, `{"literal": "spring"}`. */
export function readCslDate(value: unknown): WorkDate | undefined {
  if (!isMap(value)) return undefined;
  const parts: unknown = value['date-parts'];
  const [from, to] = (Array.isArray(parts) ? parts : []).map(partFromNumbers);
  const isAbout = value.circa !== undefined && value.circa !== false && value.circa !== 0;
  if (from !== undefined) return { from, to, isAbout, literal: undefined };
  const words = [value.literal, value.raw].find((each): each is string => typeof each === 'string');
  return words === undefined ? undefined : readBibtexDate(words, undefined, undefined);
}

function partFromNumbers(value: unknown): PartialDate | undefined {
  const [year, month, day] = (Array.isArray(value) ? value : []).map((each: unknown) => Number(each));
  return year === undefined || !Number.isFinite(year) || year === 0
    ? undefined
    : { year, month: inRange(String(month), 12), day: inRange(String(day), 31) };
}
