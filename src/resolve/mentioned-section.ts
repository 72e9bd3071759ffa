// Which section, or which definition of a term, a mention means: the page's own, or else the first that the book has.
import type { Places } from './places.ts';

/**
 * `@term-torque`: where the term is defined. `@sec-layers`: the heading of the id `sec-layers` or `layers`, of this
 * page or else of the first that has one, in the language of the page before others.
 */
export function sectionMentioned(
  id: string,
  own: string,
  { chapterOf, translation }: Places,
): { readonly path: string; readonly anchor: string } | undefined {
  const pages = [own, ...(translation?.nearest ?? []), ...chapterOf.keys()];
  if (id.startsWith('term-')) {
    const path = pages.find((each) => chapterOf.get(each)?.terms.some((term) => term.id === id));
    return path === undefined ? undefined : { path, anchor: id };
  }
  if (!id.startsWith('sec-')) return undefined;
  for (const path of pages) {
    const headings = chapterOf.get(path)?.headings ?? [];
    const heading = [id, id.slice('sec-'.length)].find((each) => headings.some((one) => one.id === each));
    if (heading !== undefined) return { path, anchor: heading };
  }
  return undefined;
}
