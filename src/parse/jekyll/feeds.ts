// Feeds of a Jekyll book at the addresses of jekyll-feed, where its settings list that plugin.
import { decodePath, encodePath, withoutEndSlashes, withoutSlashes } from '../../lib/paths.ts';
import { escapeHtml } from '../../lib/html.ts';
import { readDate, printDate } from '../../lib/jekyll-date.ts';
import { isMap, listOf, textOf, type PlainMap } from '../../lib/values.ts';
import type { Config } from '../../model/config.ts';
import type { JekyllDocument, JekyllSite } from '../../model/jekyll.ts';
import { readHtml } from '../../tree/read.ts';
import { readTokens } from '../../tree/tokens.ts';
import { textOf as textOfTree } from '../../tree/text.ts';
import { typographicText } from '../typographic-text.ts';
import { groupsOf } from './archives.ts';
import { authorOf } from './plugin-author.ts';
import type { SiteReader } from './site-reader.ts';

export interface Feed {
  /** Where it is written: `feed.xml`. */
  readonly path: string;
  readonly content: string;
}

interface Wanted {
  readonly path: string;
  /** What follows the site's title: `Notes`. */
  readonly name: string | undefined;
  readonly documents: readonly JekyllDocument[];
}

/** `taken` are addresses that the book's own files answer. */
export async function feedsOf(
  { site, config, reader }: { readonly site: JekyllSite; readonly config: Config; readonly reader: SiteReader },
  taken: ReadonlySet<string>,
): Promise<readonly Feed[]> {
  const settings = isMap(site.settings.feed) ? site.settings.feed : {};
  const isOff = settings.disable_in_development === true && site.environment === 'development';
  if (!site.plugins.includes('jekyll-feed') || isOff) return [];
  const feeds: Feed[] = [];
  for (const wanted of wantedFeeds(settings, site, reader)) {
    if (taken.has(wanted.path)) continue;
    feeds.push({ path: wanted.path, content: await feedText(wanted, { settings, site, config, reader }) });
  }
  return feeds;
}

function wantedFeeds(settings: PlainMap, { settings: all }: JekyllSite, reader: SiteReader): readonly Wanted[] {
  const posts = reader.listOf('posts');
  const clean = (path: string): string => path.replace(/^\/+/, '');
  const collections = isMap(settings.collections)
    ? Object.entries(settings.collections)
    : listOf(settings.collections).flatMap((name): [string, unknown][] => [[textOf(name) ?? '', {}]]);
  const tags = isMap(settings.tags) ? settings.tags : {};
  const names = (value: unknown): readonly string[] => listOf(value).flatMap((name) => textOf(name) ?? []);
  // The plugin makes none for a name with other signs than these.
  const wantsTag = (tag: string): boolean =>
    /^[a-zA-Z0-9_]+$/.test(tag) &&
    !names(tags.except).includes(tag) &&
    (tags.only === undefined || names(tags.only).includes(tag));
  const tagged =
    settings.tags === undefined || settings.tags === false
      ? []
      : [...groupsOf(posts, (post) => post.tags)].filter(([tag]) => wantsTag(tag));
  const ofCategories = (label: string, list: readonly JekyllDocument[], value: unknown): readonly Wanted[] =>
    names(value).map((category) => ({
      path: label === 'posts' ? `feed/${category}.xml` : `feed/${label}/${category}.xml`,
      name: [...(label === 'posts' ? [] : [label]), category].map(capitalized).join(' | '),
      documents: list.filter(({ categories }) => categories.includes(category)),
    }));
  return [
    { path: clean(textOf(settings.path) ?? textOf(all.feed_path) ?? 'feed.xml'), name: undefined, documents: posts },
    ...ofCategories('posts', posts, settings.categories),
    ...collections
      .filter(([label]) => label !== 'posts' && label !== '')
      .flatMap(([label, about]): readonly Wanted[] => {
        const own = isMap(about) ? about : {};
        const documents = reader.listOf(label);
        const path = clean(textOf(own.path) ?? `feed/${label}.xml`);
        return [{ path, name: capitalized(label), documents }, ...ofCategories(label, documents, own.categories)];
      }),
    ...tagged.map(([tag, documents]) => ({
      path: `${clean(textOf(tags.path) ?? 'feed/by_tag/')}${tag}.xml`,
      name: undefined,
      documents,
    })),
  ];
}

function capitalized(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1).toLowerCase();
}

interface Scene {
  readonly settings: PlainMap;
  readonly site: JekyllSite;
  readonly config: Config;
  readonly reader: SiteReader;
}

async function feedText({ path, name, documents }: Wanted, scene: Scene): Promise<string> {
  const { settings, site, config } = scene;
  const base = siteAddress(site, config);
  const title = textOf(site.settings.title) ?? textOf(site.settings.name) ?? '';
  const heading = name === undefined ? title : `${title} | ${name}`;
  const language = textOf(site.settings.lang);
  const subtitle = textOf(site.settings.description);
  const limit = Number(settings.posts_limit ?? 10);
  const entries: string[] = [];
  const shown = site.settings.show_drafts === true ? documents : documents.filter(({ data }) => data.draft !== true);
  for (const document of newestFirst(shown, site).slice(0, limit)) entries.push(await entryText(document, base, scene));
  return [
    '<?xml version="1.0" encoding="utf-8"?>\n',
    `<feed xmlns="http://www.w3.org/2005/Atom" ${language === undefined ? '' : `xml:lang="${escapeHtml(language)}"`}>`,
    '<generator>Vitrine</generator>\n',
    `<link href="${base}/${path}" rel="self" type="application/atom+xml" />\n`,
    `<link href="${base}/" rel="alternate" type="text/html" ${language === undefined ? '' : `hreflang="${escapeHtml(language)}" `}/>\n`,
    `<updated>${instant(site.time)}</updated>\n<id>${base}/${encodePath(path)}</id>\n`,
    heading === '' ? '' : `<title type="html">${escapeHtml(smart(heading))}</title>\n`,
    subtitle === undefined ? '' : `<subtitle>${escapeHtml(subtitle)}</subtitle>\n`,
    isSaid(site.settings.author)
      ? authorElement(isMap(site.settings.author) ? site.settings.author : { name: site.settings.author })
      : '',
    ...entries,
    '</feed>\n',
  ].join('');
}

/** As the plugin sorts them: what was first among those of one time is last. */
function newestFirst(documents: readonly JekyllDocument[], { time }: JekyllSite): readonly JekyllDocument[] {
  const timeOfDay = ({ date }: JekyllDocument): string => date ?? time;
  return [...documents]
    .sort((a, b) => (timeOfDay(a) < timeOfDay(b) ? -1 : timeOfDay(a) > timeOfDay(b) ? 1 : 0))
    .reverse();
}

async function entryText(document: JekyllDocument, base: string, scene: Scene): Promise<string> {
  const { data, url, slug, date, categories, tags } = document;
  const { site, reader, settings } = scene;
  const item = reader.itemOf(document);
  const words = textOfTree(readHtml(smart(textOf(item.title) ?? '')));
  const title = escapeHtml(escapeHtml(words.replace(/\s+/g, ' ')).replaceAll('&quot;', '"'));
  // An ampersand in it would break the feed.
  const address = escapeHtml(`${base}${url}`);
  const published = instant(date ?? site.time);
  const changed = textOf(data.last_modified_at);
  const summary = withoutTags(textOf(data.description) ?? textOf(data.excerpt) ?? (await reader.excerptOf(document)));
  const showsContent = settings.excerpt_only !== true && data.feed !== false && dataFeed(data).excerpt_only !== true;
  const content = showsContent ? (await reader.contentOf(document)).trim() : '';
  return [
    `<entry${isSaid(data.lang) ? ` xml:lang="${escapeHtml(String(data.lang))}"` : ''}>`,
    `<title type="html">${title}</title>`,
    `<link href="${address}" rel="alternate" type="text/html" title="${title}" />`,
    `<published>${published}</published><updated>${changed === undefined ? published : instant(changed)}</updated>`,
    `<id>${base}${escapeHtml(encodePath(decodePath(textOf(item.id) ?? `/${slug}`)))}</id>`,
    showsContent ? `<content type="html" xml:base="${address}"><![CDATA[${cdata(content)}]]></content>` : '',
    authorElement(authorOf([data.author, listOf(data.authors)[0], site.settings.author], site)),
    ...[...(textOf(data.category) === undefined ? categories : [textOf(data.category) ?? '']), ...tags].map(
      (term) => `<category term="${escapeHtml(term)}" />`,
    ),
    summary.trim() === ''
      ? ''
      : `<summary type="html"><![CDATA[${cdata(summary.replace(/\s+/g, ' ').trim())}]]></summary>`,
    picture(data.image, base),
    '</entry>\n',
  ].join('');
}

function dataFeed(data: PlainMap): PlainMap {
  return isMap(data.feed) ? data.feed : {};
}

/** `]]>` would end the text. */
function cdata(text: string): string {
  return text.replaceAll(']]>', ']]]]><![CDATA[>');
}

function isSaid(value: unknown): boolean {
  return value !== undefined && value !== null;
}

/** What stands between tags, as it was written. */
function withoutTags(html: string): string {
  let text = '';
  readTokens(html, {
    open: () => undefined,
    close: () => undefined,
    text: (start, end) => {
      text += html.slice(start, end);
    },
  });
  return text;
}

/** Quotation marks and dashes as a typographer sets them. */
function smart(text: string): string {
  const words = text.trim();
  return words === '' ? text : text.replace(words, () => typographicText(words));
}

function authorElement(author: PlainMap): string {
  const part = (name: string, value: unknown): string =>
    textOf(value) === undefined ? '' : `<${name}>${escapeHtml(textOf(value) ?? '')}</${name}>`;
  return `<author><name>${escapeHtml(textOf(author.name) ?? '')}</name>${part('email', author.email)}${part('uri', author.uri)}</author>`;
}

function picture(image: unknown, base: string): string {
  const written = textOf(isMap(image) ? (image.path ?? image.image ?? image.url) : image);
  if (written === undefined) return '';
  const address = escapeHtml(absoluteAddress(written, base));
  const space = 'xmlns:media="http://search.yahoo.com/mrss/"';
  return `<media:thumbnail ${space} url="${address}" /><media:content medium="image" url="${address}" ${space} />`;
}

/** An address of another host as it is, every other below `base`. */
export function absoluteAddress(written: string, base: string): string {
  return /^[a-z][a-z0-9+.-]*:/i.test(written) ? written : `${base}/${written.replace(/^\/+/, '')}`;
}

/** Where the settings place the site, or the command line, without a slash at its end. */
export function siteAddress({ settings, isPlacedElsewhere }: JekyllSite, { base }: Config): string {
  if (isPlacedElsewhere) return (base ?? '/').replace(/\/$/, '');
  const path = withoutSlashes(textOf(settings.baseurl) ?? '');
  const url = withoutEndSlashes(textOf(settings.url) ?? '');
  return path === '' || url.endsWith(`/${path}`) ? url : `${url}/${path}`;
}

/** RFC 3339. */
export function instant(date: string): string {
  const read = readDate(date);
  if (read === undefined) return date;
  return printDate(read).replace(/^(\S+) (\S+) ([-+]\d\d)(\d\d)$/, '$1T$2$3:$4');
}
