// `site` as Liquid sees it: its values are made when they are asked for, and each that is asked for is noted.
import { tableOf } from '../../lib/table.ts';
import type { PlainMap } from '../../lib/values.ts';
import type { JekyllDocument } from '../../model/jekyll.ts';
import type { Items, Open } from './items.ts';
import type { Note } from './site-reader.ts';

export function siteVariables(
  plain: PlainMap,
  items: Items,
  document: JekyllDocument | undefined,
  { note, open }: { readonly note: Note; readonly open: Open },
): PlainMap {
  const lists = tableOf(items.names.map((name) => [name, () => (note(`site.${name}`), items.list(name, note, open))]));
  const single = tableOf(Object.entries(plain).map(([name, value]) => [name, () => (note(`site.${name}`), value)]));
  // Only a post has posts like it.
  const related = (): unknown =>
    document?.collection === 'posts' ? (note('site.posts'), items.related(document, note, open)) : undefined;
  return lazily({}, { ...single, ...lists, related_posts: related }, {});
}

/** `facts`, and beside them values that are made when they are asked for. */
export function lazily(base: PlainMap, getters: Readonly<Record<string, () => unknown>>, facts: PlainMap): PlainMap {
  const answer: Record<string, unknown> = { ...base, ...facts };
  for (const [name, get] of Object.entries(getters))
    Object.defineProperty(answer, name, { get, enumerable: true, configurable: true });
  return answer;
}
