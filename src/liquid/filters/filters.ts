// Every filter that a chapter may use, by its name. Sources: Liquid 5's standard filters and Jekyll's manual, "Liquid
// Filters".
import { addressFilters } from './addresses.ts';
import { dateFilters } from './dates.ts';
import { FilterRefusal, type Filter, type Filters } from './filter.ts';
import { listFilters } from './lists.ts';
import { numberFilters } from './numbers.ts';
import { textFilters } from './text.ts';
import { tableOf, valueOf } from '../../lib/table.ts';

const FILTERS: Filters = { ...textFilters, ...numberFilters, ...listFilters, ...dateFilters, ...addressFilters };

/** How many values a filter needs behind its colon; with fewer, Ruby's Liquid stops. */
const LEAST: Readonly<Record<string, number>> = {
  ...tableOf(
    [
      ...['append', 'prepend', 'plus', 'minus', 'times', 'divided_by', 'modulo', 'at_least', 'at_most', 'split'],
      ...['replace', 'replace_first', 'remove', 'remove_first', 'remove_last', 'map', 'concat', 'date', 'slice'],
      ...['group_by', 'push', 'unshift'],
    ].map((name) => [name, 1]),
  ),
  ...tableOf(['where', 'find', 'where_exp', 'find_exp', 'group_by_exp', 'replace_last'].map((name) => [name, 2])),
};

/** Runs a filter; throws `FilterRefusal` where it is given too little. */
export function filtered(name: string, filter: Filter, ...[value, given, scene]: Parameters<Filter>): unknown {
  const least = valueOf(LEAST, name) ?? 0;
  if (given.list.length < least)
    throw new FilterRefusal(`"${name}" needs ${least === 1 ? 'a value' : `${least} values`} behind its colon`);
  return filter(value, given, scene);
}

export const filterNames: readonly string[] = Object.keys(FILTERS);

export function filterNamed(name: string): Filter | undefined {
  return Object.hasOwn(FILTERS, name) ? FILTERS[name] : undefined;
}
