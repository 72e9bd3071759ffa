// What the map of a Jekyll site has besides its chapters, as jekyll-sitemap lists it.
import type { JekyllSite } from '../model/jekyll.ts';

/**
 * Static pages and papers, and pages that are whole documents of HTML. Relative to the site; undefined where the site
 * asks for no map.
 */
export function mappedFiles(site: JekyllSite | undefined): readonly string[] | undefined {
  if (site === undefined || !site.plugins.includes('jekyll-sitemap')) return undefined;
  const isMapped = (data: Readonly<Record<string, unknown>>, path: string): boolean =>
    data.sitemap !== false && path !== '404.html';
  const files = site.staticFiles
    .filter(({ output, address }) => output && /\.(?:html?|xhtml|pdf|xml)$/i.test(address))
    .flatMap(({ address, defaults }) => (isMapped(defaults, address) ? [address] : []));
  const pages = site.documents
    .filter(({ form, output, draft, page }) => form === 'text' && output && !draft && /\.html?$/.test(page))
    .flatMap(({ data, page }) => (isMapped(data, page) ? [page] : []));
  return [...files, ...pages];
}
