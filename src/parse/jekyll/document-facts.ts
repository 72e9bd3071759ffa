// What Liquid sees of a document besides its text: its front matter, its address, its title, its day.
import { jekyllHeading } from '../../lib/jekyll-heading.ts';
import { titleOfName } from '../../lib/jekyll-slug.ts';
import { folderOf, nameOf } from '../../lib/paths.ts';
import type { PlainMap } from '../../lib/values.ts';
import type { JekyllDocument } from '../../model/jekyll.ts';

/** `takesHeading` where a page without a title is called as its first heading is. */
export function factsOf(document: JekyllDocument, takesHeading: boolean): PlainMap {
  const { data, url, sitePath, collection, slug, categories, tags, date, isDraft } = document;
  const heading =
    takesHeading && document.form === 'markdown' ? jekyllHeading(document.text, document.bodyStart)?.title : undefined;
  const title = data.title ?? heading ?? (collection === undefined ? undefined : titleOfName(sitePath));
  const titled = { ...data, ...(title === undefined ? {} : { title }) };
  if (collection === undefined)
    return {
      ...titled,
      // In Jekyll's order.
      content: undefined,
      dir: `/${folderOf(url.slice(1))}`.replace(/\/?$/, '/'),
      excerpt: data.excerpt,
      name: nameOf(sitePath),
      path: data.path ?? sitePath,
      url,
    };
  const shared = { ...titled, url, path: sitePath, name: data.name ?? nameOf(sitePath), title };
  return {
    ...shared,
    slug,
    ext: /\.[^./]+$/.exec(sitePath)?.[0] ?? '',
    collection,
    relative_path: sitePath,
    id: `${url === '/' ? '' : (/^(.*)\/[^/]+\/?$/.exec(url)?.[1] ?? '')}/${slug}`,
    categories,
    tags,
    draft: isDraft,
    ...(date === undefined ? {} : { date }),
  };
}
