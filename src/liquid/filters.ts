// Jekyll's filters that liquidjs has not, or has otherwise. The clock and chance are shut out: the same book, the same bytes.
import type { Liquid } from 'liquidjs';
import type { Run } from './run.ts';

/** Adds the filters to `engine`. Source of the rules: Jekyll's manual, "Liquid Filters", and Jekyll 4.3's answers. */
export function addFilters(engine: Liquid, run: Run): void {
  const site = run.options.variables.site;
  const setting = (name: string): string => (typeof site === 'object' && site !== null && name in site ? String((site as Record<string, unknown>)[name] ?? '') : '');
  const relative = (address: unknown): string => {
    const text = String(address ?? '');
    if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(text)) return text;
    const base = setting('baseurl').replace(/\/$/, '');
    return `${base}/${text.replace(/^\/+/, '')}`.replace(/^\/*/, '/');
  };
  const filters: Record<string, (value: never, ...rest: never[]) => unknown> = {
    relative_url: (address: unknown) => relative(address),
    absolute_url: (address: unknown) => (/^[a-z][a-z0-9+.-]*:/i.test(String(address ?? '')) ? String(address) : setting('url').replace(/\/$/, '') + relative(address)),
    strip_index: (address: unknown) => String(address ?? '').replace(/\/index\.html?$/, '/'),
    markdownify: (text: unknown) => run.options.markdownify(String(text ?? '')),
    smartify: (text: unknown) => run.options.markdownify(String(text ?? '')).replace(/^<p>|<\/p>\s*$/g, ''),
    // A random pick would make another book each time.
    sample: (list: unknown) => (Array.isArray(list) ? list[0] : list),
    scssify: (text: unknown) => text,
    sassify: (text: unknown) => text,
    xml_escape: (text: unknown) => String(text ?? '').replace(/[&<>"']/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' })[character] ?? character),
    // Jekyll's own "sort" puts what has no such property first.
    sort: (list: unknown, property?: unknown, nils?: unknown) => sortAsJekyll(list, property, nils),
    hash: (value: unknown) => value,
  };
  for (const [name, filter] of Object.entries(filters)) engine.registerFilter(name, filter as (...values: unknown[]) => unknown);
  const date = engine.filters.date;
  if (typeof date === 'function') {
    engine.registerFilter('date', function (this: unknown, value: unknown, ...rest: unknown[]) {
      return value === 'now' || value === 'today' ? '' : (date as (...values: unknown[]) => unknown).call(this, value, ...rest);
    });
  }
}

function sortAsJekyll(list: unknown, property: unknown, nils: unknown): unknown {
  if (!Array.isArray(list)) return list;
  const keyOf = (item: unknown): unknown => {
    let value: unknown = item;
    for (const name of typeof property === 'string' ? property.split('.') : []) value = typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;
    return value;
  };
  const nilSide = nils === 'last' ? 1 : -1;
  return [...list].sort((a: unknown, b: unknown) => {
    const [left, right] = [keyOf(a), keyOf(b)];
    if (left === undefined || left === null || right === undefined || right === null) return (left ?? undefined) === (right ?? undefined) ? 0 : (left ?? undefined) === undefined ? nilSide : -nilSide;
    if (typeof left === 'number' && typeof right === 'number') return left - right;
    return String(left) < String(right) ? -1 : String(left) > String(right) ? 1 : 0;
  });
}
