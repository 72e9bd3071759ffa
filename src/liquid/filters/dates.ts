// Filters for dates. The clock is never asked: `now` is the time that the site says, where it says one.
import { movedTo, ofFrontMatter, readMoment, type Moment } from '../values/date.ts';
import { isNil, textOf } from '../values/ruby.ts';
import { strftime } from '../values/strftime.ts';
import type { Given } from '../values/filtered.ts';
import type { Filters, FilterScene } from './filter.ts';

/** What is no date passes unchanged. */
const dated =
  (format: (given: Given, day: number) => string) =>
  (value: unknown, given: Given, scene: FilterScene): unknown => {
    if (isNil(value) || value === '') return value;
    const read = readMoment(value, scene.zone, () => nowOf(scene));
    if (read === undefined) return value;
    const moment = movedTo(scene.zone, read);
    return strftime(moment, format(given, Number(strftime(moment, '%d'))));
  };

export const dateFilters: Filters = {
  date: (written, { list: [format], isQuoted }, scene) => {
    const value = /^(?:now|today)$/i.test(textOf(written)) ? scene.setting('time') : written;
    if (textOf(format) === '') return value;
    const moment =
      (isQuoted ? undefined : ofFrontMatter(value, scene.zone)) ?? readMoment(value, scene.zone, () => nowOf(scene));
    return moment === undefined ? value : strftime(moment, textOf(format));
  },
  date_to_string: dated(({ list: [type, style] }, day) => dayFormat('%b', day, { type, style })),
  date_to_long_string: dated(({ list: [type, style] }, day) => dayFormat('%B', day, { type, style })),
  date_to_xmlschema: dated(() => '%FT%T%:z'),
  date_to_rfc822: dated(() => '%a, %d %b %Y %T %z'),
};

function nowOf({ zone, setting }: FilterScene): Moment | undefined {
  const time = readMoment(setting('time'), zone);
  return time && movedTo(zone, time);
}

function dayFormat(month: string, day: number, { type, style }: { type: unknown; style: unknown }): string {
  if (type !== 'ordinal') return `%d ${month} %Y`;
  const ordinal = `${day}${suffixOf(day)}`;
  return style === 'US' ? `${month} ${ordinal}, %Y` : `${ordinal} ${month} %Y`;
}

function suffixOf(day: number): string {
  if (day >= 11 && day <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th';
}
