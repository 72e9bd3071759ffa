// What jekyll-polyglot's `{% i18n_headers %}` prints into a page's head: where the page stands in each language.
import { escapeHtml } from '../../lib/html.ts';
import { markStatic } from '../../lib/static-address.ts';
import { textOf } from '../../lib/values.ts';
import type { JekyllDocument, JekyllSite } from '../../model/jekyll.ts';

/**
 * For the path of each document, where it and its translations stand, `de` → `/de/about/`: those of the same `page_id`,
 * or else of the same address below the folder of their language. A language that lacks the page is not among them.
 * `byLanguage` are the documents that are written in each; those of `main` stand at the top.
 */
export function counterpartsOf(
  byLanguage: ReadonlyMap<string, readonly JekyllDocument[]>,
  main: string,
): NonNullable<JekyllSite['counterparts']> {
  const groups = new Map<string, Map<string, string>>();
  const groupOf = (key: string): Map<string, string> => {
    const group = groups.get(key) ?? new Map<string, string>();
    groups.set(key, group);
    return group;
  };
  const counterparts = new Map<string, ReadonlyMap<string, string>>();
  for (const [language, documents] of byLanguage)
    for (const { path, url, data, output, draft } of documents) {
      const address = url.startsWith(`/${language}/`) ? url.slice(language.length + 1) : url;
      const id = textOf(data.page_id);
      const [byId, byAddress] = [id === undefined ? undefined : groupOf(`id ${id}`), groupOf(`at ${address}`)];
      counterparts.set(path, byId ?? byAddress);
      if (!output || draft) continue;
      for (const group of [byId, byAddress]) group?.set(language, language === main ? url : `/${language}${address}`);
    }
  return counterparts;
}

/**
 * `base` is what the tag names, or else where the site stands. Without a host in it the page has no name for search
 * engines, and its links are relative like all others.
 */
export function languageHeaders(document: JekyllDocument, site: JekyllSite, base: string): string {
  const stands = site.counterparts?.get(document.path) ?? new Map<string, string>();
  const isWhole = /^(?:[a-z][a-z0-9+.-]*:)?\/\//i.test(base);
  const own = stands.get(textOf(site.settings.active_lang) ?? '') ?? document.url;
  const canonical = isWhole ? `<link rel="canonical" href="${escapeHtml(base + own)}"/>\n` : '';
  const links = [...stands].flatMap(([language, url]) => {
    const address = escapeHtml(isWhole ? base + url : markStatic(base + url));
    const names = language === site.settings.default_lang ? [language, 'x-default'] : [language];
    return names.map((name) => `<link rel="alternate" hreflang="${escapeHtml(name)}" href="${address}"/>\n`);
  });
  return canonical + links.join('');
}
