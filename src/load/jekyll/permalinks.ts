// Where Jekyll puts a document: permalink styles, placeholders, and the file that answers an address.
import { MONTHS, SHORT_MONTHS, SHORT_WEEKDAYS, WEEKDAYS } from '../../lib/english-dates.ts';
import { jekyllSlug } from '../../lib/jekyll-slug.ts';
import type { WrittenDate } from '../../lib/jekyll-date.ts';
import { decodePath } from '../../lib/paths.ts';
import { tableOf, valueOf } from '../../lib/table.ts';
import { textOf, type PlainMap } from '../../lib/values.ts';

/** What the placeholders of one document's address stand for. */
export interface AddressFacts {
  readonly collection: string | undefined;
  /** From the folder of the collection, or of the site, without the ending: `networks/convnets`. */
  readonly path: string;
  /** File name without ending: `2024-05-07-convnets`. */
  readonly basename: string;
  readonly slug: string;
  /** As the front matter says, if it does. */
  readonly givenSlug: string | undefined;
  readonly outputEnding: string;
  readonly categories: readonly string[];
  readonly date: WrittenDate | undefined;
  /** The front matter, with its defaults. */
  readonly said: PlainMap;
}

const STYLES: Readonly<Record<string, string>> = {
  date: '/:categories/:year/:month/:day/:title:output_ext',
  pretty: '/:categories/:year/:month/:day/:title/',
  ordinal: '/:categories/:year/:y_day/:title:output_ext',
  weekdate: '/:categories/:year/W:week/:short_day/:title:output_ext',
  none: '/:categories/:title:output_ext',
};

/** The pattern of posts for the setting `permalink`. */
export function postPattern(permalink: string): string {
  return valueOf(STYLES, permalink) ?? permalink;
}

/** The pattern of a collection that has none of its own. */
export function collectionPattern(permalink: string): string {
  return withSuffix('/:collection/:path', permalink);
}

/** The pattern of a page: HTML pages follow the site's style, everything else keeps its name. */
export function pagePattern(permalink: string, { basename, outputEnding }: AddressFacts): string {
  if (!/^\.x?html?$/.test(outputEnding)) return '/:path/:basename:output_ext';
  return basename === 'index' ? '/:path/' : withSuffix('/:path/:basename', permalink);
}

function withSuffix(pattern: string, permalink: string): string {
  if (permalink === 'pretty') return `${pattern}/`;
  // The style that counts weeks is newer than this rule of Jekyll's, and is not among its names.
  if (permalink !== 'weekdate' && Object.hasOwn(STYLES, permalink)) return `${pattern}:output_ext`;
  return pattern + (permalink.endsWith('/') ? '/' : '') + (permalink.endsWith(':output_ext') ? ':output_ext' : '');
}

/**
 * The first placeholder of a pattern that posts and documents do not have, nor the front matter of each of those that
 * stand at it; there Jekyll stops. A plugin of the book's own may fill `/sips/:number.html` from `number: 12`.
 */
export function unknownPlaceholderIn(pattern: string, standing: readonly PlainMap[]): string | undefined {
  const known = new Set([...DATE_NAMES, ...NAMES]);
  return [...pattern.matchAll(/:([a-z_]+)/g)]
    .map(([, name = '']) => name)
    .find(
      (name) =>
        !known.has(name) &&
        !known.has(name.replace(/_$/, '')) &&
        !(standing.length > 0 && standing.every((data) => textOf(valueOf(data, name)) !== undefined)),
    );
}

const NAMES: readonly string[] = [
  'collection',
  'output_ext',
  'path',
  'name',
  'title',
  'slug',
  'categories',
  'slugified_categories',
];

/** Fills the placeholders; `/networks/convnets/` with single slashes, whatever was empty. */
export function fillPattern(pattern: string, facts: AddressFacts): string {
  const values = placeholders(facts);
  const filled = pattern.replace(/:([a-z_]+)/g, (whole, name: string) => {
    // `:titlepage` is no placeholder; the longest name that is one counts, as Jekyll replaces names from their start.
    const known = Object.keys(values)
      .filter((candidate) => name.startsWith(candidate))
      .sort((a, b) => b.length - a.length)[0];
    if (known !== undefined) return encodedValue(valueOf(values, known) ?? '') + name.slice(known.length);
    const own = facts.collection === undefined ? undefined : textOf(valueOf(facts.said, name));
    return own === undefined ? whole : encodedValue(own);
  });
  // As Jekyll: no address climbs out of the site.
  return `/${filled}`
    .replaceAll('..', '/')
    .replaceAll('./', '')
    .replace(/\/{2,}/g, '/')
    .replace(/(?<!\.)\.+$/, '');
}

/** As an address holds it: blanks and letters beyond ASCII in percents. */
function encodedValue(value: string): string {
  return /^[a-zA-Z0-9./-]*$/.test(value) ? value : encodeURI(value).replaceAll('#', '%23');
}

function placeholders({
  collection,
  path,
  basename,
  slug,
  givenSlug,
  outputEnding,
  categories,
  date,
}: AddressFacts): Readonly<Record<string, string>> {
  // A page knows only where it lies and how its file is called.
  if (collection === undefined) return { output_ext: outputEnding, path, basename };
  const title = givenSlug === undefined ? jekyllSlug(slug, 'pretty', true) : jekyllSlug(givenSlug, 'pretty', true);
  const values: Record<string, string> = {
    collection,
    output_ext: outputEnding,
    path,
    basename,
    name: jekyllSlug(basename, 'default', false),
    title,
    slug: jekyllSlug(slug, 'default', false),
    categories: [...new Set(categories.map((category) => category.toLowerCase()))].join('/'),
    slugified_categories: [...new Set(categories.map((category) => jekyllSlug(category, 'default', false)))].join('/'),
  };
  return date === undefined
    ? { ...values, ...tableOf(DATE_NAMES.map((name) => [name, ''])) }
    : { ...values, ...dateParts(date) };
}

const DATE_NAMES: readonly string[] = [
  'year',
  'month',
  'day',
  'hour',
  'minute',
  'second',
  'i_day',
  'i_month',
  'short_month',
  'long_month',
  'short_year',
  'y_day',
  'week',
  'w_year',
  'w_day',
  'short_day',
  'long_day',
];

function dateParts({ year, month, day, hour, minute, second }: WrittenDate): Readonly<Record<string, string>> {
  const date = new Date(Date.UTC(year, month - 1, day));
  const two = (number: number): string => String(number).padStart(2, '0');
  const weekday = (date.getUTCDay() + 6) % 7;
  const thursday = new Date(Date.UTC(year, month - 1, day - weekday + 3));
  const week = Math.floor((thursday.getTime() - Date.UTC(thursday.getUTCFullYear(), 0, 1)) / 604_800_000) + 1;
  return {
    year: String(year),
    month: two(month),
    day: two(day),
    hour: two(hour),
    minute: two(minute),
    second: two(second),
    i_day: String(day),
    i_month: String(month),
    short_month: SHORT_MONTHS[month - 1] ?? '',
    long_month: MONTHS[month - 1] ?? '',
    short_year: two(year % 100),
    y_day: String(Math.floor((date.getTime() - Date.UTC(year, 0, 1)) / 86_400_000) + 1).padStart(3, '0'),
    week: two(week),
    w_year: String(thursday.getUTCFullYear()),
    w_day: String(weekday + 1),
    short_day: SHORT_WEEKDAYS[date.getUTCDay()] ?? '',
    long_day: WEEKDAYS[date.getUTCDay()] ?? '',
  };
}

/** The file that a web server sends for the address: `/a/` → `a/index.html`, `/a` → `a.html`. */
export function fileOfUrl(url: string, ending: string | readonly [file: string, index: string]): string {
  const [outputEnding, indexEnding] = typeof ending === 'string' ? [ending, ending] : ending;
  // `%2E%2E` is two dots too.
  const path = decodePath(url)
    .split('/')
    .filter((name) => name !== '..' && name !== '.')
    .join('/')
    .replace(/^\/+/, '');
  if (path === '' || path.endsWith('/')) return `${path}index${indexEnding === '' ? '.html' : indexEnding}`;
  return path.endsWith(outputEnding) ? path : path + outputEnding;
}
