// Files for hosts, search engines and feed readers: robots.txt, sitemap.xml, feed.xml, .nojekyll and _headers.
import { dayIn } from '../lib/dates.ts';
import { escapeHtml } from '../lib/html.ts';
import { encodePath, publicAddress, withoutEnding } from '../lib/paths.ts';
import type { Asset } from '../model/book.ts';
import type { Config } from '../model/config.ts';
import type { Workspace } from '../model/workspace.ts';
import { changedDay } from './changed-day.ts';
import type { Alternates } from './languages.ts';
import type { MappedSite } from './jekyll-map.ts';
import type { Placed } from './order.ts';
import { tableOf } from '../lib/table.ts';

/** A language of the book, its pages in their order. */
export interface FedEdition {
  readonly config: Config;
  readonly root: string;
  readonly sequence: readonly Placed[];
  /** Days on which files were changed last. */
  readonly changed?: Workspace['changed'];
}

interface MachineFacts {
  /** Addresses that are answered already. */
  readonly taken: ReadonlySet<string>;
  /**
   * Files that the map of the site has besides pages. Undefined where no plugin asks for a map: asked for without an
   * address, it names the places on the host.
   */
  readonly mapped: MappedSite | undefined;
  /** Paths, or folders with a star behind them, whose files have other names when they change. */
  readonly hashed: readonly string[];
}

/**
 * `editions`: the book's own language first. `alternates` are the pages that say the same in other languages. A file of
 * the book's own of the same name stays.
 */
export function machineFiles(
  editions: readonly FedEdition[],
  alternates: Alternates,
  { taken, mapped, hashed }: MachineFacts,
): readonly Asset[] {
  const [main] = editions;
  if (main === undefined) return [];
  const { config } = main;
  const mapBase = config.base ?? (mapped === undefined ? undefined : config.basePath);
  const pages = editions.flatMap(({ sequence }) => sequence);
  const files: Record<string, string | undefined> = {
    // GitHub Pages would run Jekyll over the site, and leave out what begins with an underscore.
    '.nojekyll': '',
    _headers: headers(config.basePath, hashed),
    'sitemap.xml':
      mapBase === undefined ? undefined : sitemap(pages, { alternates, changed: main.changed, mapped }, mapBase),
    ...tableOf(
      editions.map((edition) => [
        `${edition.root}feed.xml`,
        config.base === undefined ? undefined : feed(edition, config.base),
      ]),
    ),
    'robots.txt': mapBase === undefined ? undefined : `User-agent: *\nAllow: /\n\nSitemap: ${mapBase}sitemap.xml\n`,
  };
  return Object.entries(files).flatMap(([path, content]) =>
    content === undefined || taken.has(path) ? [] : [{ kind: 'made', path, content }],
  );
}

/**
 * For hosts that read it (Netlify, Cloudflare Pages): what a page cannot say of itself, and which files never change
 * under their name. They are named one by one: an author may have files in `assets/` too, and some of ours have steady
 * names.
 */
function headers(basePath: string, hashed: readonly string[]): string {
  const always = `${basePath}*
  X-Content-Type-Options: nosniff
  Referrer-Policy: strict-origin-when-cross-origin
  Content-Security-Policy: frame-ancestors 'self'
  Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=()
`;
  const kept = hashed.map((path) => `${basePath}${path}\n  Cache-Control: public, max-age=31536000, immutable\n`);
  return always + kept.join('');
}

interface SitemapFacts {
  readonly alternates: Alternates;
  readonly changed: Workspace['changed'];
  readonly mapped: MachineFacts['mapped'];
}

/** https://www.sitemaps.org/protocol.html: a day of change only where the author wrote one, or git is asked. */
function sitemap(pages: readonly Placed[], { alternates, changed: days, mapped }: SitemapFacts, base: string): string {
  let hasLinks = false;
  // https://developers.google.com/search/docs/specialty/international/localized-versions
  const linksOf = (path: string): string =>
    alternates(path)
      .map(({ language, path: other }) => {
        hasLinks = true;
        return `<xhtml:link rel="alternate" hreflang="${language}" href="${escapeHtml(publicAddress(base, other))}"/>`;
      })
      .join('');
  const addressOf = (path: string): string =>
    escapeHtml(publicAddress(base, mapped?.bare.has(path) === true ? withoutEnding(path) : path));
  const entries = pages
    .filter(({ chapter }) => chapter.frontMatter.data.sitemap !== false)
    .map(({ chapter, path }) => {
      const changed = changedDay(chapter, { changed: days }) ?? dayIn(chapter.frontMatter.data, ['date'])?.day;
      return `<url><loc>${addressOf(path)}</loc>${changed === undefined ? '' : `<lastmod>${changed}</lastmod>`}${linksOf(path)}</url>\n`;
    });
  const named = new Set(pages.map(({ path }) => path));
  const others = (mapped?.files ?? []).flatMap((path) =>
    named.has(path) ? [] : [`<url><loc>${addressOf(path)}</loc></url>\n`],
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"${hasLinks ? ' xmlns:xhtml="http://www.w3.org/1999/xhtml"' : ''}>\n${[...entries, ...others].join('')}</urlset>\n`;
}

/**
 * Atom (RFC 4287) of the chapters that carry a date, the newest first; undefined where none does, since an entry needs
 * one.
 */
function feed({ sequence: pages, config, root }: FedEdition, base: string): string | undefined {
  const own = base + encodePath(root);
  const dated = pages.flatMap((page) => {
    const published = dayIn(page.chapter.frontMatter.data, ['date']);
    const updated = dayIn(page.chapter.frontMatter.data, ['last_modified_at', 'updated', 'date']);
    return published === undefined || updated === undefined ? [] : [{ page, published, updated }];
  });
  if (dated.length === 0) return undefined;
  const latest = dated.map(({ updated }) => updated.instant).sort((a, b) => Date.parse(b) - Date.parse(a))[0] ?? '';
  const entries = dated
    .sort((a, b) => Date.parse(b.published.instant) - Date.parse(a.published.instant))
    .map(({ page: { chapter, path }, published, updated }) => {
      const address = escapeHtml(publicAddress(base, path));
      const authors = chapter.frontMatter.authors.map(authorElement).join('');
      const { description } = chapter.frontMatter;
      const summary = description === undefined ? '' : `<summary>${escapeHtml(description)}</summary>\n`;
      return `<entry>\n<title>${escapeHtml(chapter.title)}</title>\n<link href="${address}"/>\n<id>${address}</id>\n<published>${published.instant}</published>\n<updated>${updated.instant}</updated>\n${authors}${summary}</entry>\n`;
    });
  const authors = (config.authors.length === 0 ? [config.title] : config.authors).map(authorElement).join('');
  const subtitle = config.description === undefined ? '' : `<subtitle>${escapeHtml(config.description)}</subtitle>\n`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeHtml(config.language)}">\n<title>${escapeHtml(config.title)}</title>\n${subtitle}<link href="${escapeHtml(own)}"/>\n<link rel="self" href="${escapeHtml(own)}feed.xml"/>\n<id>${escapeHtml(own)}</id>\n<updated>${latest}</updated>\n${authors}${entries.join('')}</feed>\n`;
}

function authorElement(name: string): string {
  return `<author><name>${escapeHtml(name)}</name></author>\n`;
}
