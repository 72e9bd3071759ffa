// Pages that plugins add to a site, as `site.pages` has them: old addresses that lead on, and archives.
import { nameOf, withoutEnding } from '../../lib/paths.ts';
import { isMap, listOf, textOf, type PlainMap } from '../../lib/values.ts';
import type { JekyllDocument, JekyllSite } from '../../model/jekyll.ts';
import { archivesOf } from './archives.ts';
import { NO_FILE } from './made-document.ts';

interface MadePage {
  readonly document: JekyllDocument;
  /** Of an archive. */
  readonly posts: readonly JekyllDocument[] | undefined;
}

/** `posts` begin with the newest; `shown` are all documents that readers see. */
export function madePages(
  site: JekyllSite,
  posts: readonly JekyllDocument[],
  shown: readonly JekyllDocument[],
): readonly MadePage[] {
  const moved = site.plugins.includes('jekyll-redirect-from') ? redirects(site, shown) : [];
  return [
    ...moved.map((document) => ({ document, posts: undefined })),
    ...archivesOf(site, posts).map(({ type, title, date, url, page, layout, posts: own }) => ({
      document: pageAt(url, { name: withoutEnding(nameOf(page)), path: page, data: { layout, title, type, date } }),
      posts: own,
    })),
  ];
}

function redirects({ settings }: JekyllSite, shown: readonly JekyllDocument[]): readonly JekyllDocument[] {
  const top = `${textOf(settings.url) ?? ''}${textOf(settings.baseurl) ?? ''}`;
  const pages = shown.flatMap(({ data, url, output }) =>
    !output
      ? []
      : listOf(data.redirect_from).flatMap((old) => {
          const from = (textOf(old) ?? '').replace(/^\/*/, '/');
          return pageAt(from, {
            name: 'redirect.html',
            path: 'redirect.html',
            data: { sitemap: false, layout: 'redirect', permalink: from, redirect: { from, to: `${top}${url}` } },
          });
        }),
  );
  const hasList = !isMap(settings.redirect_from) || settings.redirect_from.json !== false;
  const list = pageAt('/redirects.json', { name: 'redirects.json', path: 'redirects.json', data: {} });
  return hasList ? [...pages, list] : pages;
}

function pageAt(
  url: string,
  { name, path, data }: { readonly name: string; readonly path: string; readonly data: PlainMap },
): JekyllDocument {
  return {
    ...NO_FILE,
    path: `made ${url}`,
    sitePath: path,
    data: { ...data, name },
    url,
    page: path,
    slug: '',
  };
}
