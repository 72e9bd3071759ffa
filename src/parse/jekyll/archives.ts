// Pages of tags, categories, years, months and days, as jekyll-archives makes them: for a book in its own layouts.
import { valueOf } from '../../lib/table.ts';
import { readDate } from '../../lib/jekyll-date.ts';
import { jekyllSlug } from '../../lib/jekyll-slug.ts';
import { withoutClimbs } from '../../lib/paths.ts';
import { isMap, listOf, textOf, type PlainMap } from '../../lib/values.ts';
import type { JekyllDocument, JekyllSite } from '../../model/jekyll.ts';

export interface Archive {
  readonly type: string;
  /** Of a tag or a category; a day has none. */
  readonly title: string | undefined;
  readonly date: string | undefined;
  readonly posts: readonly JekyllDocument[];
  readonly url: string;
  /** Where it is written. */
  readonly page: string;
  readonly layout: string | undefined;
}

const PERMALINKS: Readonly<Record<string, string>> = {
  year: '/:year/',
  month: '/:year/:month/',
  day: '/:year/:month/:day/',
  tag: '/tag/:name/',
  category: '/category/:name/',
};

/** `enabled` names them in the plural or the singular: `[year, tags]`. */
export function archivesOf(site: JekyllSite, posts: readonly JekyllDocument[]): readonly Archive[] {
  const settings = site.settings['jekyll-archives'];
  if (!site.plugins.includes('jekyll-archives') || !isMap(settings)) return [];
  const { enabled } = settings;
  const isAll = enabled === true || enabled === 'all';
  const names = listOf(enabled).flatMap((name) => textOf(name) ?? []);
  const wants = (name: string): boolean => isAll || names.includes(name);
  const make = archiveMaker(settings);
  const dated = (type: 'year' | 'month' | 'day', length: number): readonly Archive[] =>
    wants(type)
      ? [...groupsOf(posts, ({ date }) => [(date ?? '').slice(0, length)])].map(([, group]) =>
          make(type, undefined, group),
        )
      : [];
  const named = (type: string, plural: string, of: (post: JekyllDocument) => readonly string[]): readonly Archive[] =>
    wants(plural) ? [...groupsOf(posts, of)].map(([name, group]) => make(type, name, group)) : [];
  return [
    ...named('tag', 'tags', ({ tags }) => tags),
    ...named('category', 'categories', ({ categories }) => categories),
    ...dated('year', 4),
    ...dated('month', 7),
    ...dated('day', 10),
  ];
}

function archiveMaker(settings: PlainMap) {
  const permalinks = isMap(settings.permalinks) ? settings.permalinks : {};
  const layouts = isMap(settings.layouts) ? settings.layouts : {};
  return (type: string, title: string | undefined, posts: readonly JekyllDocument[]): Archive => {
    const date = posts[0]?.date;
    const read = readDate(date);
    const two = (number: number | undefined): string => String(number ?? '').padStart(2, '0');
    const url = (textOf(permalinks[type]) ?? valueOf(PERMALINKS, type) ?? '/')
      .replaceAll(':name', jekyllSlug(title ?? '', 'default', false))
      .replaceAll(':year', String(read?.year ?? ''))
      .replaceAll(':month', two(read?.month))
      .replaceAll(':day', two(read?.day))
      .replaceAll(':type', type);
    const file = withoutClimbs(url).replace(/^\/+/, '');
    return {
      type,
      title,
      date: title === undefined ? date : undefined,
      posts,
      url: `/${file}`,
      page: file === '' || file.endsWith('/') ? `${file}index.html` : file,
      layout: textOf(layouts[type]) ?? textOf(settings.layout),
    };
  };
}

/** Posts by each of their keys, in the order in which a key comes first. */
export function groupsOf(
  posts: readonly JekyllDocument[],
  keysOf: (post: JekyllDocument) => readonly string[],
): ReadonlyMap<string, readonly JekyllDocument[]> {
  const groups = new Map<string, JekyllDocument[]>();
  for (const post of posts)
    for (const key of keysOf(post)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [post]);
      else group.push(post);
    }
  return groups;
}
