// What the tags of jekyll-seo-tag and jekyll-feed print into a page's head, for a book in its own layouts.
import { escapeHtml } from '../../lib/html.ts';
import { isMap, listOf, textOf, type PlainMap } from '../../lib/values.ts';
import type { Config } from '../../model/config.ts';
import type { JekyllDocument, JekyllSite } from '../../model/jekyll.ts';
import { readHtml } from '../../tree/read.ts';
import { textOf as textOfTree } from '../../tree/text.ts';
import { absoluteAddress, instant, siteAddress } from './feeds.ts';
import { authorOf } from './plugin-author.ts';

export interface SeoFacts {
  readonly site: JekyllSite;
  readonly config: Config;
  readonly document: JekyllDocument;
  /** The document as Liquid sees it. */
  readonly item: PlainMap;
  /** HTML. */
  readonly excerpt: string;
  /** Of a list of posts that is cut into pages. */
  readonly paginator: PlainMap;
  readonly markdownify: (text: string) => string;
}

/** `{% feed_meta %}`: the address of the feed. */
export function feedMeta(site: JekyllSite, config: Config): string {
  const { settings, plugins } = site;
  if (!plugins.includes('jekyll-feed')) return '';
  const feed = isMap(settings.feed) ? settings.feed : {};
  const address = `${siteAddress(site, config)}/${(textOf(feed.path) ?? 'feed.xml').replace(/^\/+/, '')}`;
  const title = textOf(settings.title) ?? textOf(settings.name);
  return `<link type="application/atom+xml" rel="alternate" href="${address}"${title === undefined ? '' : ` title="${escapeHtml(title)}"`} />`;
}

/** `{% seo %}`; with `title=false` it leaves the title to the layout. */
export function seoTags(facts: SeoFacts, markup: string): string {
  const words = wordsOf(facts);
  const { title, pageTitle, siteTitle, description, address, author, image } = words;
  const { site, item, paginator } = facts;
  const date = textOf(item.date);
  const rel = (kind: 'prev' | 'next', path: unknown): string =>
    textOf(path) === undefined
      ? ''
      : `<link rel="${kind}" href="${escapeHtml(absoluteAddress(String(path), siteAddress(site, facts.config)))}" />\n`;
  return [
    title === undefined || /title=false/i.test(markup) ? '' : `<title>${pageNumber(facts)}${title}</title>\n`,
    meta('property', 'og:title', pageTitle),
    meta('name', 'author', escaped(author.name)),
    meta('property', 'og:locale', escaped(localeOf(facts))),
    meta('name', 'description', description),
    meta('property', 'og:description', description),
    site.settings.url === undefined ? '' : `<link rel="canonical" href="${escapeHtml(address)}" />\n`,
    site.settings.url === undefined ? '' : meta('property', 'og:url', escapeHtml(address)),
    meta('property', 'og:site_name', siteTitle),
    ...imageTags(image),
    meta('property', 'og:type', date === undefined ? 'website' : 'article'),
    date === undefined ? '' : meta('property', 'article:published_time', instant(date)),
    rel('prev', paginator.previous_page_path),
    rel('next', paginator.next_page_path),
    ...cardTags(facts, words),
    ...verifications(site.settings),
    `<script type="application/ld+json">\n${structured(facts, words)}</script>\n`,
  ].join('');
}

function meta(kind: 'name' | 'property', name: string, content: string | undefined): string {
  return content === undefined || content === '' ? '' : `<meta ${kind}="${name}" content="${content}" />\n`;
}

function escaped(value: unknown): string | undefined {
  const text = textOf(value);
  return text === undefined ? undefined : escapeHtml(text);
}

interface SeoWords {
  /** HTML, as every text here. */
  readonly title: string | undefined;
  readonly pageTitle: string | undefined;
  readonly siteTitle: string | undefined;
  readonly description: string | undefined;
  readonly address: string;
  readonly author: PlainMap;
  /** With its `path`, whole; undefined where the page has none. */
  readonly image: PlainMap | undefined;
}

function wordsOf(facts: SeoFacts): SeoWords {
  const { site, config, document, item, excerpt } = facts;
  const { settings } = site;
  const siteTitle = formatted(settings.title ?? settings.name, facts);
  const pageTitle = formatted(item.title, facts) ?? siteTitle;
  const siteDescription = formatted(settings.description, facts);
  const tagline = formatted(settings.tagline, facts) ?? siteDescription;
  const title =
    siteTitle !== undefined && pageTitle !== siteTitle
      ? `${pageTitle ?? ''} | ${siteTitle}`
      : siteDescription !== undefined && siteTitle !== undefined
        ? `${siteTitle} | ${tagline ?? ''}`
        : (pageTitle ?? siteTitle);
  const own = document.data.description ?? document.data.excerpt ?? excerpt;
  const canonical = textOf(document.data.canonical_url);
  return {
    title,
    pageTitle,
    siteTitle,
    description: formatted(own, facts) ?? siteDescription,
    address: canonical ?? absoluteAddress(document.url, siteAddress(site, config)).replace(/\/index\.html$/, '/'),
    author: authorOf([document.data.author, listOf(document.data.authors)[0], settings.author], site),
    image: imageOf(document.data.image, siteAddress(site, config)),
  };
}

/** Markdown without its signs, as one line of HTML. */
function formatted(value: unknown, { markdownify }: SeoFacts): string | undefined {
  const written = textOf(value);
  if (written === undefined) return undefined;
  const text = textOfTree(readHtml(markdownify(written)))
    .replace(/\s+/g, ' ')
    .trim();
  return text === '' ? undefined : escapeHtml(text);
}

/** "Page 2 of 3 for ", before the title of the later pages of a list. */
function pageNumber({ site, paginator }: SeoFacts): string {
  const [page, total] = [Number(paginator.page ?? 1), Number(paginator.total_pages ?? 1)];
  if (page <= 1) return '';
  // Ruby's own sign for a value by its name, in angle brackets.
  const message = textOf(site.settings.seo_paginator_message);
  if (message === undefined) return `Page ${page} of ${total} for `;
  return message.replace(/%.(current|total).s/g, (_, name: string) => String(name === 'total' ? total : page));
}

function localeOf({ site: { settings }, document: { data } }: SeoFacts): string {
  const language = textOf(data.lang) ?? textOf(settings.lang) ?? 'en_US';
  return (textOf(data.locale) ?? textOf(settings.locale) ?? language).replaceAll('-', '_');
}

function imageOf(image: unknown, base: string): PlainMap | undefined {
  const about: PlainMap = isMap(image) ? image : { path: image };
  const written = textOf(about.path ?? about.facebook ?? about.twitter);
  return written === undefined ? undefined : { ...about, path: encodeURI(decoded(absoluteAddress(written, base))) };
}

/** What is encoded already is not encoded again. */
function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

function imageTags(image: PlainMap | undefined): readonly string[] {
  if (image === undefined) return [];
  return [
    meta('property', 'og:image', escaped(image.path)),
    ...['height', 'width', 'alt'].map((name) => meta('property', `og:image:${name}`, escaped(image[name]))),
  ];
}

function cardTags({ site, document }: SeoFacts, { image, pageTitle, author }: SeoWords): readonly string[] {
  const [own, all] = [document.data.twitter, site.settings.twitter].map((each) => (isMap(each) ? each : {}));
  const without = (value: unknown): string | undefined => escaped(textOf(value)?.replaceAll('@', ''));
  const user = without(all?.username);
  const creator = without(author.twitter ?? author.name);
  return [
    image === undefined
      ? meta('name', 'twitter:card', 'summary')
      : meta('name', 'twitter:card', escaped(own?.card) ?? escaped(all?.card) ?? 'summary_large_image'),
    meta('property', 'twitter:image', escaped(image?.path)),
    meta('name', 'twitter:image:alt', escaped(image?.alt)),
    meta('property', 'twitter:title', pageTitle),
    isMap(site.settings.twitter) ? meta('name', 'twitter:site', `@${user ?? ''}`) : '',
    isMap(site.settings.twitter) && creator !== undefined ? meta('name', 'twitter:creator', `@${creator}`) : '',
  ];
}

const VERIFIED: readonly (readonly [setting: string, name: string])[] = [
  ['google', 'google-site-verification'],
  ['bing', 'msvalidate.01'],
  ['alexa', 'alexaVerifyID'],
  ['yandex', 'yandex-verification'],
  ['baidu', 'baidu-site-verification'],
  ['facebook', 'facebook-domain-verification'],
];

/** By which other services know the site's owner. */
function verifications({ facebook, webmaster_verifications: asked, google_site_verification: google }: PlainMap) {
  const face = isMap(facebook) ? facebook : {};
  return [
    meta('property', 'fb:admins', escaped(face.admins)),
    meta('property', 'article:publisher', escaped(face.publisher)),
    meta('property', 'fb:app_id', escaped(face.app_id)),
    ...(isMap(asked)
      ? VERIFIED.map(([setting, name]) => meta('name', name, escaped(asked[setting])))
      : [meta('name', 'google-site-verification', escaped(google))]),
  ];
}

/** schema.org, keys in the order of the alphabet. */
function structured(facts: SeoFacts, { pageTitle, siteTitle, description, address, author, image }: SeoWords): string {
  const { site, config, document, item } = facts;
  const { settings } = site;
  const seo = isMap(document.data.seo) ? document.data.seo : {};
  const social = isMap(settings.social) ? settings.social : {};
  const isHome = /^\/(?:about\/)?(?:index\.html?)?$/.test(document.url);
  const date = textOf(item.date);
  const changed = textOf(seo.date_modified) ?? textOf(document.data.last_modified_at) ?? date;
  const type = textOf(seo.type) ?? (isHome ? 'WebSite' : date === undefined ? 'WebPage' : 'BlogPosting');
  const kind = textOf(author.type) ?? 'Person';
  const isNamed = author.name !== undefined && ['Person', 'Organization'].includes(kind);
  const logo = textOf(settings.logo);
  const publisher = {
    '@type': 'Organization',
    logo: { '@type': 'ImageObject', url: absoluteAddress(logo ?? '', siteAddress(site, config)) },
    name: author.name,
  };
  const data = {
    '@context': 'https://schema.org',
    '@type': type,
    author: isNamed ? { '@type': kind, name: author.name, url: author.url } : undefined,
    dateModified: changed === undefined ? undefined : instant(changed),
    datePublished: date === undefined ? undefined : instant(date),
    description,
    headline: pageTitle,
    image: structuredImage(image),
    mainEntityOfPage: ['BlogPosting', 'CreativeWork'].includes(type)
      ? { '@type': 'WebPage', '@id': address }
      : undefined,
    name: formatted(seo.name, facts) ?? (isHome ? (formatted(social.name, facts) ?? siteTitle) : undefined),
    publisher: logo === undefined ? undefined : publisher,
    sameAs: seo.links ?? (isHome ? social.links : undefined),
    url: address,
  };
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}

function structuredImage(image: PlainMap | undefined): unknown {
  if (image === undefined) return undefined;
  const { path, ...about } = image;
  return Object.keys(about).length === 0 ? path : { ...about, url: path, '@type': 'imageObject' };
}
