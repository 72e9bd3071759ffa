// What the map of a Jekyll site has besides its chapters, as jekyll-sitemap lists it.
import { decodePath, withoutEnding } from '../lib/paths.ts';
import type { JekyllDocument, JekyllSite } from '../model/jekyll.ts';

export interface MappedSite {
  /** Files besides pages, relative to the site. */
  readonly files: readonly string[];
  /** What stands in the map without the ending of its file: `permalink: /about` is written to about.html. */
  readonly bare: ReadonlySet<string>;
}

/**
 * Static pages and papers, texts that are pages by their address, and all of a collection. Undefined where the site
 * asks for no map.
 */
export function mapOf(site: JekyllSite | undefined): MappedSite | undefined {
  if (site === undefined || !site.plugins.includes('jekyll-sitemap')) return undefined;
  const isMapped = (data: Readonly<Record<string, unknown>>, path: string): boolean =>
    data.sitemap !== false && path !== '404.html';
  const files = site.staticFiles
    .filter(({ output, address }) => output && /\.(?:html?|xhtml|pdf|xml)$/i.test(address))
    .flatMap(({ address, defaults }) => (isMapped(defaults, address) ? [address] : []));
  const texts = site.documents
    .filter((document) => isWrittenText(document) && (document.collection !== undefined || isPage(document)))
    .flatMap(({ data, page, url }) => {
      const path = url.endsWith('/') ? `${decodePath(url.slice(1))}index.html` : page;
      return isMapped(data, page) ? [path] : [];
    });
  const bare = site.documents.flatMap(({ url, page }) =>
    withoutEnding(page) === decodePath(url.slice(1)) ? [page] : [],
  );
  return { files: [...files, ...texts], bare: new Set(bare) };
}

function isWrittenText({ form, output, draft }: JekyllDocument): boolean {
  return form === 'text' && output && !draft;
}

function isPage({ page, url }: JekyllDocument): boolean {
  return url.endsWith('/') || /\.html?$/.test(page);
}
