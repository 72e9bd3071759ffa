// Who wrote a page, as jekyll-seo-tag and jekyll-feed find it: by a name, by a map, or by a name in `_data/authors`.
import { isMap, textOf, type PlainMap } from '../../lib/values.ts';
import type { JekyllSite } from '../../model/jekyll.ts';

/** What is known of the first of these that says something: `name`, `email`, `uri`, `url`, `twitter`. */
export function authorOf(asked: readonly unknown[], { data }: JekyllSite): PlainMap {
  const found = asked.find(
    (each) => isMap(each) || (Array.isArray(each) && each.length > 0) || textOf(each) !== undefined,
  );
  if (isMap(found)) return found;
  if (typeof found !== 'string') return {};
  const known = isMap(data.authors) && Object.hasOwn(data.authors, found) ? data.authors[found] : undefined;
  return { name: found, ...(isMap(known) ? known : {}) };
}
