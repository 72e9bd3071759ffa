// What the tags of jekyll-seo-tag and jekyll-feed print into a page's head, for a book in its own layouts.
import { escapeHtml } from '../../lib/html.ts';
import { isMap, textOf, type PlainMap } from '../../lib/values.ts';
import type { Config } from '../../model/config.ts';
import type { JekyllDocument, JekyllSite } from '../../model/jekyll.ts';
import { readHtml } from '../../tree/read.ts';
import { textOf as textOfTree } from '../../tree/text.ts';
import { absoluteAddress, baseOf, instant } from './feeds.ts';

export interface SeoFacts {
  readonly site: JekyllSite;
  readonly config: Config;
  readonly document: JekyllDocument;
  /** The document as Liquid sees it. */
  readonly item: PlainMap;
  /** HTML. */
  readonly excerpt: string;
}

/** `{% feed_meta %}`: the address of the feed. */
export function feedMeta({ settings, plugins }: JekyllSite, config: Config): string {
  if (!plugins.includes('jekyll-feed')) return '';
  const feed = isMap(settings.feed) ? settings.feed : {};
  const address = `${baseOf(config)}/${(textOf(feed.path) ?? 'feed.xml').replace(/^\/+/, '')}`;
  const title = textOf(settings.title) ?? textOf(settings.name);
  return `<link type="application/atom+xml" rel="alternate" href="${address}"${title === undefined ? '' : ` title="${escapeHtml(title)}"`} />`;
}

/** `{% seo %}`; with `title=false` it leaves the title to the layout. */
export function seoTags(facts: SeoFacts, markup: string): string {
  const { site, config, document, item } = facts;
  const { settings } = site;
  const siteTitle = textOf(settings.title) ?? textOf(settings.name);
  const pageTitle = textOf(item.title) ?? siteTitle ?? '';
  const tagline = textOf(settings.tagline) ?? textOf(settings.description);
  const whole =
    textOf(item.title) !== undefined && siteTitle !== undefined && pageTitle !== siteTitle
      ? `${pageTitle} | ${siteTitle}`
      : tagline !== undefined && siteTitle !== undefined && textOf(item.title) === undefined
        ? `${siteTitle} | ${tagline}`
        : pageTitle;
  const description = descriptionOf(facts);
  const address = config.base === undefined ? undefined : config.base.replace(/\/$/, '') + document.url;
  const author = authorOf(document.data, settings);
  const date = document.date === undefined || document.collection !== 'posts' ? undefined : instant(document.date);
  const image = imageOf(document.data.image ?? settings.image, config);
  const meta = (kind: 'name' | 'property', name: string, value: string | undefined): string =>
    value === undefined || value === '' ? '' : `<meta ${kind}="${name}" content="${escapeHtml(value)}" />\n`;
  return [
    /title\s*=\s*false/.test(markup) ? '' : `<title>${escapeHtml(whole)}</title>\n`,
    meta('property', 'og:title', pageTitle),
    meta('name', 'author', author),
    meta('property', 'og:locale', (textOf(document.data.lang) ?? textOf(settings.lang) ?? 'en_US').replace('-', '_')),
    meta('name', 'description', description),
    meta('property', 'og:description', description),
    address === undefined ? '' : `<link rel="canonical" href="${escapeHtml(address)}" />\n`,
    meta('property', 'og:url', address),
    meta('property', 'og:site_name', siteTitle),
    meta('property', 'og:image', image),
    meta('property', 'og:type', date === undefined ? 'website' : 'article'),
    meta('property', 'article:published_time', date),
    meta('name', 'twitter:card', image === undefined ? 'summary' : 'summary_large_image'),
    meta('property', 'twitter:image', image),
    meta('property', 'twitter:title', pageTitle),
    structured({ document, siteTitle, pageTitle, description, address, author, date, image }),
  ].join('');
}

/** The page's own words, its excerpt, else the site's. */
function descriptionOf({ site, document, excerpt }: SeoFacts): string | undefined {
  const own = textOf(document.data.description) ?? textOf(document.data.excerpt);
  const words = own ?? textOfTree(readHtml(excerpt));
  return (words === '' ? textOf(site.settings.description) : words)?.replace(/\s+/g, ' ').trim();
}

function authorOf(data: PlainMap, settings: PlainMap): string | undefined {
  const [first] = [data.author, settings.author].filter((value) => value !== undefined && value !== null);
  return textOf(isMap(first) ? first.name : Array.isArray(first) ? first[0] : first);
}

function imageOf(image: unknown, config: Config): string | undefined {
  const written = textOf(isMap(image) ? image.path : image);
  return written === undefined ? undefined : absoluteAddress(written, config);
}

interface Structured {
  readonly document: JekyllDocument;
  readonly siteTitle: string | undefined;
  readonly pageTitle: string;
  readonly description: string | undefined;
  readonly address: string | undefined;
  readonly author: string | undefined;
  readonly date: string | undefined;
  readonly image: string | undefined;
}

/** schema.org, keys in the order of the alphabet. */
function structured(facts: Structured): string {
  const { document, siteTitle, pageTitle, description, address, author, date, image } = facts;
  const isHome = /^(?:about\/)?index\.html$/.test(document.page);
  const changed = textOf(document.data.last_modified_at);
  const data = {
    '@context': 'https://schema.org',
    '@type': date !== undefined ? 'BlogPosting' : isHome ? 'WebSite' : 'WebPage',
    author: author === undefined ? undefined : { '@type': 'Person', name: author },
    dateModified: date === undefined ? undefined : changed === undefined ? date : instant(changed),
    datePublished: date,
    description,
    headline: pageTitle,
    image,
    mainEntityOfPage: date === undefined ? undefined : { '@type': 'WebPage', '@id': address },
    name: isHome ? siteTitle : undefined,
    url: address,
  };
  return `<script type="application/ld+json">\n${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>\n`;
}
