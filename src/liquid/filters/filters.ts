// Every filter that a chapter may use, by its name. Sources: Liquid 5's standard filters and Jekyll's manual, "Liquid
// Filters".
import { addressFilters } from './addresses.ts';
import { dateFilters } from './dates.ts';
import type { Filter, Filters } from './filter.ts';
import { listFilters } from './lists.ts';
import { numberFilters } from './numbers.ts';
import { textFilters } from './text.ts';

const FILTERS: Filters = { ...textFilters, ...numberFilters, ...listFilters, ...dateFilters, ...addressFilters };

export const filterNames: readonly string[] = Object.keys(FILTERS);

export function filterNamed(name: string): Filter | undefined {
  return Object.hasOwn(FILTERS, name) ? FILTERS[name] : undefined;
}
