// What the map of a Jekyll site has besides its chapters, as jekyll-sitemap lists it.
import { decodePath, withoutEnding } from '../lib/paths.ts';
import type { JekyllDocument, JekyllSite } from '../model/jekyll.ts';

export interface MappedSite {
  /** What it lists, relative to the site: files, and pages that no list of the book's may name. */
  readonly files: readonly string[];
  /** What stands in the map without the ending of its file: `permalink: /about` is written to about.html. */
  readonly bare: ReadonlySet<string>;
}

/** Static pages and papers, pages, and all of a collection. Undefined where the site asks for no map. */
export function mapOf(site: JekyllSite | undefined): MappedSite | undefined {
  if (site === undefined || !site.plugins.includes('jekyll-sitemap')) return undefined;
  const isMapped = (data: Readonly<Record<string, unknown>>, path: string): boolean =>
    data.sitemap !== false && path !== '404.html';
  const files = site.staticFiles
    .filter(({ output, address }) => output && /\.(?:html?|xhtml|pdf|xml)$/i.test(address))
    .flatMap(({ address, defaults }) => (isMapped(defaults, address) ? [address] : []));
  const documents = site.documents
    .filter((document) => isWritten(document) && (document.collection !== undefined || isPage(document)))
    .flatMap(({ data, page, url }) => {
      const path = url.endsWith('/') ? `${decodePath(url.slice(1))}index.html` : page;
      return isMapped(data, page) ? [path] : [];
    });
  const bare = site.documents.flatMap(({ url, page }) =>
    withoutEnding(page) === decodePath(url.slice(1)) ? [page] : [],
  );
  return { files: [...files, ...documents], bare: new Set(bare) };
}

/** What leads elsewhere is no page. */
function isWritten({ output, draft, data }: JekyllDocument): boolean {
  return output && !draft && data.redirect_to === undefined;
}

function isPage({ page, url }: JekyllDocument): boolean {
  return url.endsWith('/') || /\.html?$/.test(page);
}
