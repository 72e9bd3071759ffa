// Pages of tags, categories, years, months and days, as jekyll-archives makes them: for a book in its own layouts.
import { readDate } from '../../lib/jekyll-date.ts';
import { jekyllSlug } from '../../lib/jekyll-slug.ts';
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
  const dated = (type: 'year' | 'month' | 'day'): readonly Archive[] =>
    wants(type) ? [...byDate(posts, type)].map(([, group]) => make(type, undefined, group)) : [];
  const named = (type: string, plural: string, of: (post: JekyllDocument) => readonly string[]): readonly Archive[] =>
    wants(plural)
      ? [...new Set(posts.flatMap(of))].map((name) =>
          make(
            type,
            name,
            posts.filter((post) => of(post).includes(name)),
          ),
        )
      : [];
  return [
    ...named('tag', 'tags', ({ tags }) => tags),
    ...named('category', 'categories', ({ categories }) => categories),
    ...dated('year'),
    ...dated('month'),
    ...dated('day'),
  ];
}

function archiveMaker(settings: PlainMap) {
  const permalinks = isMap(settings.permalinks) ? settings.permalinks : {};
  const layouts = isMap(settings.layouts) ? settings.layouts : {};
  return (type: string, title: string | undefined, posts: readonly JekyllDocument[]): Archive => {
    const date = posts[0]?.date;
    const read = readDate(date);
    const two = (number: number | undefined): string => String(number ?? '').padStart(2, '0');
    const url = (textOf(permalinks[type]) ?? PERMALINKS[type] ?? '/')
      .replaceAll(':name', jekyllSlug(title ?? '', 'default', false))
      .replaceAll(':year', String(read?.year ?? ''))
      .replaceAll(':month', two(read?.month))
      .replaceAll(':day', two(read?.day))
      .replaceAll(':type', type);
    const file = url.replace(/^\/+/, '');
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

function byDate(
  posts: readonly JekyllDocument[],
  type: 'year' | 'month' | 'day',
): ReadonlyMap<string, readonly JekyllDocument[]> {
  const length = { year: 4, month: 7, day: 10 }[type];
  const groups = new Map<string, JekyllDocument[]>();
  for (const post of posts) {
    const key = (post.date ?? '').slice(0, length);
    groups.set(key, [...(groups.get(key) ?? []), post]);
  }
  return groups;
}
