// `_config.yml` → a site's settings over Jekyll's defaults, and what of them are settings of a book.
import { readBase } from '../../config/base.ts';
import { readConfig } from '../../config/config.ts';
import { languageTag, meantLanguage } from '../../languages/tags.ts';
import { readYaml, type PlaceOf } from '../../config/yaml.ts';
import { unknownZone } from '../../diagnostics/catalog-settings.ts';
import { dateAt, printDate, readDate, timeOf } from '../../lib/jekyll-date.ts';
import type { Clock } from './clock.ts';
import { librarySettings } from './library.ts';
import { pluginsOf } from './scene.ts';
import { languagesOfPlugin } from './translations.ts';
import { withoutEndSlashes, withoutSlashes } from '../../lib/paths.ts';
import { isZone } from '../../lib/time-zone.ts';
import { postPattern } from './permalinks.ts';
import { isPolyglot } from '../../lib/jekyll-translations.ts';
import { isMap, listOf, textOf, type PlainMap } from '../../lib/values.ts';
import type { Config } from '../../model/config.ts';
import type { Source } from '../../model/place.ts';
import type { Problem } from '../../model/problem.ts';
import type { JekyllCollection } from '../../model/jekyll.ts';
import { tableOf } from '../../lib/table.ts';

export interface JekyllSettings {
  readonly settings: PlainMap;
  readonly collections: readonly JekyllCollection[];
  /** The folder that holds the site's sources: '' or `docs`. */
  readonly source: string;
  readonly config: Config;
  /** The zone that dates are read and shown in. */
  readonly zone: string;
  /** When the site is built, in milliseconds since 1970: what is of a later time waits. */
  readonly now: number;
  /** What Liquid calls `site.time`, in the site's zone. */
  readonly time: string;
  /** The keys that the file has. */
  readonly written: readonly string[];
  readonly placeOf: PlaceOf;
  readonly problems: readonly Problem[];
}

/**
 * Jekyll 4's defaults, as far as Liquid or the reading of files can see them. Source: "Default Configuration" in its
 * manual.
 */
const DEFAULTS: PlainMap = {
  collections_dir: '',
  data_dir: '_data',
  layouts_dir: '_layouts',
  includes_dir: '_includes',
  sass: {},
  permalink: 'date',
  markdown: 'kramdown',
  highlighter: 'rouge',
  markdown_ext: 'markdown,mkdown,mkdn,mkd,md',
  excerpt_separator: '\n\n',
  show_drafts: null,
  future: false,
  unpublished: false,
  limit_posts: 0,
  paginate_path: '/page:num',
  include: ['.htaccess'],
  exclude: [],
  keep_files: ['.git', '.svn'],
  encoding: 'utf-8',
  defaults: [],
  plugins: [],
};

export interface ConfigRequest {
  readonly base: string | undefined;
  readonly defaultTitle: string;
  readonly clock: Clock;
}

/** `source` is undefined where the site has no `_config.yml`. */
export function readJekyllSettings(source: Source, request: ConfigRequest): JekyllSettings {
  const yaml = readYaml(source, undefined, (valueOf) => zoneNamed(textOf(valueOf('timezone'))));
  const written = isMap(yaml.value) ? yaml.value : {};
  const named = textOf(written.timezone);
  const zone = zoneNamed(named);

  const settings: PlainMap = { ...DEFAULTS, ...withoutEmpty(written) };
  const collections = collectionsOf(settings);
  const book = bookSettings(settings, yaml.placeOf);
  const { config, problems } = readConfig(book.raw, {
    path: source.path,
    placeOf: book.placeOf,
    base: request.base,
    defaultTitle: request.defaultTitle,
  });
  return {
    settings,
    collections,
    config,
    written: Object.keys(written),
    placeOf: yaml.placeOf,
    zone,
    ...timesOf(settings, zone, request.clock),
    source: (textOf(settings.source) ?? '').replace(/^\.?\/+|\/+$/g, '').replace(/^\.$/, ''),
    problems: [
      ...yaml.problems,
      ...problems,
      ...(named !== undefined && !isZone(named) ? [unknownZone(yaml.placeOf(['timezone'], 'value'), named)] : []),
    ],
  };
}

/** A name that no clock knows is reported, and UTC stands for it. */
function zoneNamed(name: string | undefined): string {
  return name !== undefined && isZone(name) ? name : 'UTC';
}

/** `time` in the settings stands for the clock, as in Jekyll. */
function timesOf(settings: PlainMap, zone: string, clock: Clock): Pick<JekyllSettings, 'now' | 'time'> {
  const set = readDate(settings.time, zone);
  if (set !== undefined) return { now: timeOf(set), time: printDate(dateAt(timeOf(set), zone)) };
  const shown = dateAt(clock.time, zone);
  const day = readDate(`${shown.year}-${shown.month}-${shown.day}`, zone) ?? shown;
  return { now: clock.time, time: printDate(clock.isGiven ? shown : day) };
}

/** A key without a value (`url:`) leaves Jekyll's default, where there is one. */
function withoutEmpty(written: PlainMap): PlainMap {
  return tableOf(Object.entries(written).filter(([key, value]) => value !== null || !Object.hasOwn(DEFAULTS, key)));
}

/** `collections` may be a list of names or a map; posts are always one, and always published. */
function collectionsOf(settings: PlainMap): readonly JekyllCollection[] {
  const raw = settings.collections;
  const entries: [string, PlainMap][] = Array.isArray(raw)
    ? raw.flatMap((item: unknown): [string, PlainMap][] =>
        isMap(item)
          ? Object.entries(item).map(([name, value]) => [name, isMap(value) ? value : {}])
          : typeof item === 'string'
            ? [[item, {}]]
            : [],
      )
    : isMap(raw)
      ? Object.entries(raw).map(([name, value]) => [name, isMap(value) ? value : {}])
      : [];
  if (!entries.some(([name]) => name === 'posts')) entries.push(['posts', {}]);
  // The folder _data is never read as documents.
  const read = entries.filter(([name]) => name !== 'data');
  const folder = (textOf(settings.collections_dir) ?? '').replace(/^\.?\/+|\/+$/g, '');
  return read.map(([label, metadata]) => ({
    label,
    // As Jekyll fills it in, for whoever asks for `site.collections`.
    metadata:
      label === 'posts' ? { permalink: postPattern(textOf(settings.permalink) ?? 'date'), ...metadata } : metadata,
    output: label === 'posts' || metadata.output === true,
    folder: `${folder === '' ? '' : `${folder}/`}_${label}`,
  }));
}

/**
 * What a Jekyll site says of itself, as settings of a book. Values that Vitrine could not use are left out here,
 * because they are right for Jekyll; those under `vitrine:` are Vitrine's own and are checked as those of book.yml are.
 */
function bookSettings(settings: PlainMap, placeOf: PlaceOf): { raw: PlainMap; placeOf: PlaceOf } {
  const own = isMap(settings.vitrine) ? settings.vitrine : {};
  const url = siteUrl(settings);
  const found: Record<string, unknown> = {
    title: textOf(settings.title) ?? textOf(settings.name),
    subtitle: textOf(settings.subtitle) ?? textOf(settings.tagline),
    description: textOf(settings.description)?.replace(/\s+/g, ' ').trim(),
    ...librarySettings(settings),
    language: languageOf(
      settings.lang ??
        settings.language ??
        settings.default_lang ??
        settings.locale ??
        languagesOfPlugin(settings, pluginsOf(settings, undefined))[0],
    ),
    base: url,
    // Its sites have each page below the folder of each language.
    untranslated: isPolyglot(settings) ? 'original' : undefined,
    repository: repositoryOf(settings),
    ...scholarSettings(settings),
  };
  const raw = tableOf(Object.entries({ ...found, ...own }).filter(([, value]) => value !== undefined));
  return {
    raw,
    placeOf: (path, what) => placeOf(Object.hasOwn(own, String(path[0])) ? ['vitrine', ...path] : path, what),
  };
}

/** jekyll-scholar's own: https://github.com/inukshuk/jekyll-scholar#configuration. */
function scholarSettings(settings: PlainMap): PlainMap {
  const plugins = [...listOf(settings.plugins), ...listOf(settings.gems)];
  if (!isMap(settings.scholar) && !plugins.some((name) => name === 'jekyll-scholar' || name === 'jekyll/scholar'))
    return {};
  const scholar = isMap(settings.scholar) ? settings.scholar : {};
  const folder = withoutSlashes((textOf(scholar.source) ?? '_bibliography').replace(/^\.\//, ''));
  const style = textOf(scholar.style) ?? '';
  return {
    bibliography: [`${folder}/${textOf(scholar.bibliography) ?? 'references.bib'}`],
    citations: /ieee|vancouver|nature|acm|numeric|plain/i.test(style) ? 'numeric' : undefined,
  };
}

/** Hosts that stand in `url` by mistake or for the time being: nothing is published there. */
const NO_HOST = /^https?:\/\/(?:localhost|127\.|0\.0\.0\.0|\[::1?\]|(?:www\.)?(?:github|yourdomain)\.com)/i;
/** The one that a new site of Jekyll's had: meant only where a map of the site is asked for, which names it. */
const EXAMPLE = /^https?:\/\/(?:www\.)?example\.com/i;

function siteUrl(settings: PlainMap): string | undefined {
  const base = textOf(settings.baseurl)?.trim() ?? '';
  const path = base === '' || base === '/' ? '' : `/${withoutSlashes(base)}`;
  const url = withoutEndSlashes(textOf(settings.url)?.trim() ?? '');
  const asksForMap = [...listOf(settings.plugins), ...listOf(settings.gems)].includes('jekyll-sitemap');
  const isNone = url === '' || NO_HOST.test(url) || (EXAMPLE.test(url) && !asksForMap);
  // `url: https://h/book` beside `baseurl: /book` says the path twice.
  const address = isNone ? path : path !== '' && url.endsWith(path) ? url : url + path;
  return address !== '' && readBase(address) !== undefined ? address : undefined;
}

/** `en_US.UTF-8` is a locale as systems write it. */
function languageOf(value: unknown): string | undefined {
  const text = textOf(value)?.replace(/\..*$/, '').replace(/_/g, '-');
  return text === undefined ? undefined : (languageTag(text) ?? meantLanguage(text));
}

function repositoryOf(settings: PlainMap): string | undefined {
  const written = textOf(settings.repository) ?? textOf(settings.github_repo) ?? textOf(settings.repo);
  if (written === undefined) return undefined;
  if (/^https?:\/\/[^\s/]/.test(written)) return written;
  return /^[\w.-]+\/[\w.-]+$/.test(written) ? `https://github.com/${written}` : undefined;
}
