// Filters for dates. The clock is never asked: `now` is nothing, so that a book comes out the same tomorrow.
import { readMoment } from '../values/date.ts';
import { isNil, textOf } from '../values/ruby.ts';
import { strftime } from '../values/strftime.ts';
import type { Filters, Given } from './filter.ts';

/** What is no date passes unchanged. */
const dated =
  (format: (given: Given, day: number) => string) =>
  (value: unknown, given: Given): unknown => {
    if (isNil(value) || value === '') return value;
    const moment = readMoment(value);
    return moment === undefined ? value : strftime(moment, format(given, Number(strftime(moment, '%d'))));
  };

export const dateFilters: Filters = {
  date: (value, { list: [format] }) => {
    if (/^(?:now|today)$/i.test(textOf(value))) return '';
    if (textOf(format) === '') return value;
    const moment = readMoment(value);
    return moment === undefined ? value : strftime(moment, textOf(format));
  },
  date_to_string: dated(({ list: [type, style] }, day) => dayFormat('%b', day, { type, style })),
  date_to_long_string: dated(({ list: [type, style] }, day) => dayFormat('%B', day, { type, style })),
  date_to_xmlschema: dated(() => '%FT%T%:z'),
  date_to_rfc822: dated(() => '%a, %d %b %Y %T %z'),
};

function dayFormat(month: string, day: number, { type, style }: { type: unknown; style: unknown }): string {
  if (type !== 'ordinal') return `%d ${month} %Y`;
  const ordinal = `${day}${suffixOf(day)}`;
  return style === 'US' ? `${month} ${ordinal}, %Y` : `${ordinal} ${month} %Y`;
}

function suffixOf(day: number): string {
  if (day >= 11 && day <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th';
}
