// A folder with `_config.yml` → the site that Jekyll would read: documents, data, includes, layouts, files to copy.
import { emptyBook, noSuchDay, waiting } from '../../diagnostics/catalog.ts';
import { splitFrontMatter } from '../../frontmatter/front-matter.ts';
import type { FileEntry } from '../../files/folder.ts';
import { nameOf, folderOf, withoutEnding } from '../../lib/paths.ts';
import { isMap, listOf, textOf, type PlainMap } from '../../lib/values.ts';
import type { Config } from '../../model/config.ts';
import type { JekyllCollection, JekyllDocument, JekyllSite, JekyllStaticFile } from '../../model/jekyll.ts';
import type { Source } from '../../model/place.ts';
import type { Problem } from '../../model/problem.ts';
import type { TextReader } from '../read-text.ts';
import { DATA_FILE, readData } from './data.ts';
import { defaultsFor } from './defaults.ts';
import { isDatedName, readDocument, wrongDayOf, type DocumentRules, type FoundFile } from './documents.ts';
import { entryRules, isSpecialName } from './entries.ts';
import { macrosIn } from './macros.ts';
import { collectionPattern, fillPattern, postPattern } from './permalinks.ts';
import { readJekyllSettings, type ConfigRequest, type JekyllSettings } from './settings.ts';

export interface ReadJekyll {
  readonly site: JekyllSite;
  readonly config: Config;
  /** The folder of the site's sources, '' for the book's own. */
  readonly contentFolder: string;
  readonly texts: readonly Source[];
  readonly problems: readonly Problem[];
}

export const JEKYLL_SETTINGS: readonly string[] = ['_config.yml', '_config.yaml'];

/** `files` are all files below the root that are not hidden by the system's own rules. */
export async function readJekyll(
  texts: TextReader,
  files: readonly FileEntry[],
  request: ConfigRequest,
): Promise<ReadJekyll> {
  const path = JEKYLL_SETTINGS.find((name) => files.some((file) => file.path === name)) ?? '_config.yml';
  const settingsSource = files.some((file) => file.path === path) ? await texts.read(path) : { path, text: '' };
  const read = readJekyllSettings(settingsSource, request);
  const own = files.filter((file) => !isTemplate(file.path, files));
  const scene: Scene = { texts, read, gemfile: await gemfileOf(texts, files), inside: insideOf(own, read.source) };
  const sorted = await sortFiles(scene);
  const rules: DocumentRules = { ...read, defaultsFor: defaultsFor(read.settings) };
  const documents = await Promise.all(
    sorted.documents.map(async (found) =>
      readDocument(await texts.read(fullPath(found.sitePath, read.source)), found, rules),
    ),
  );
  const parts = await readParts(scene, documents);
  const site: JekyllSite = {
    settings: read.settings,
    zone: read.zone,
    time: read.time,
    environment: request.clock.environment,
    collections: read.collections,
    documents: documents.filter((document) => document.form !== 'text' || document.hasFrontMatter),
    staticFiles: sorted.files.map(({ sitePath, collection }) => staticFile(sitePath, collection, read)),
    ...parts.site,
    theme: textOf(read.settings.theme) ?? textOf(read.settings.remote_theme),
    plugins: pluginsOf(read.settings, scene.gemfile),
    leftOut: sorted.leftOut.map((each) => fullPath(each, read.source)),
  };
  const isEmpty = !documents.some(({ output, page }) => output && page.endsWith('.html'));
  return {
    site,
    config: withMacros(titled(read, site), site),
    contentFolder: read.source,
    texts: [settingsSource, ...parts.texts, ...documents.map(({ path: from, text }) => ({ path: from, text }))],
    problems: [
      ...read.problems,
      ...parts.problems,
      ...sorted.wrongDays.map((name) => noSuchDay(fullPath(name, read.source), wrongDayOf(name) ?? '')),
      ...documents.filter(({ waits }) => waits).map((document) => waitingOf(document, read.zone)),
      ...(isEmpty ? [emptyBook('jekyll')] : []),
    ],
  };
}

function waitingOf({ path, text, date }: JekyllDocument, zone: string): Problem {
  const place = splitFrontMatter({ path, text }).placeOf(['date'], 'value') ?? { path, line: 1, column: 1, length: 0 };
  return waiting(place, (date ?? '').replace(/ 00:00:00 .*$/, '').replace(/:00 [-+]\d{4}$/, ` (${zone})`));
}

/** What the book's settings say of a macro comes before what its theme told a script. */
function withMacros(config: Config, { includable, layouts }: JekyllSite): Config {
  const found = macrosIn([...Object.values(layouts).map(({ text }) => text), ...Object.values(includable)]);
  return { ...config, macros: { ...found, ...config.macros } };
}

/** A site without a title is called as its front page is. */
function titled({ settings, config }: JekyllSettings, { documents }: JekyllSite): Config {
  if (
    [settings.title, settings.name, isMap(settings.vitrine) ? settings.vitrine.title : undefined].some(
      (title) => textOf(title) !== undefined,
    )
  )
    return config;
  const front = documents.find(({ page }) => page === 'index.html');
  const heading =
    front === undefined
      ? undefined
      : /^\s*#[ \t]+([^\n]+?)[ \t]*#*\s*(?:\n|$)/.exec(front.text.slice(front.bodyStart))?.[1];
  return { ...config, title: textOf(front?.data.title) ?? heading ?? config.title };
}

interface Scene {
  readonly texts: TextReader;
  readonly read: JekyllSettings;
  /** Undefined where there is none: then GitHub Pages builds the site, with its own set of plugins. */
  readonly gemfile: string | undefined;
  /** Paths from the top of the site's sources. */
  readonly inside: readonly string[];
}

/** `templates/` with page templates or includes of Vitrine's kind is for building, and is not published. */
function isTemplate(path: string, files: readonly FileEntry[]): boolean {
  return (
    path.startsWith('templates/') &&
    files.some((file) =>
      /^templates\/(?:includes\/|(?:base|page|chapter|contents|navigation|404)\.(?:html|njk)$)/.test(file.path),
    )
  );
}

function insideOf(files: readonly FileEntry[], source: string): readonly string[] {
  return source === ''
    ? files.map(({ path }) => path)
    : files.flatMap(({ path }) => (path.startsWith(`${source}/`) ? [path.slice(source.length + 1)] : []));
}

function fullPath(sitePath: string, source: string): string {
  return source === '' ? sitePath : `${source}/${sitePath}`;
}

async function gemfileOf(texts: TextReader, files: readonly FileEntry[]): Promise<string | undefined> {
  return files.some(({ path }) => path === 'Gemfile')
    ? (await texts.readPerhaps('Gemfile', () => false)).text
    : undefined;
}

function pluginsOf(settings: PlainMap, gemfile: string | undefined): readonly string[] {
  const listed = [settings.plugins, settings.gems, settings.whitelist].flatMap((value) =>
    listOf(value).flatMap((item) => textOf(item) ?? []),
  );
  const gems = [...(gemfile ?? '').matchAll(/^[^#\n]*\bgem\s+["'](jekyll-[\w-]+|github-pages|jemoji)["']/gm)].map(
    (found) => found[1] ?? '',
  );
  return [...new Set([...listed, ...gems])].filter((name) => !name.startsWith('jekyll-theme-')).sort();
}

/** Jekyll's plugin `jekyll-optional-front-matter`, which GitHub Pages has switched on. */
function takesPlainMarkdown({ read, gemfile }: Scene): boolean {
  const plugins = pluginsOf(read.settings, gemfile);
  const setting = read.settings.optional_front_matter;
  if (isMap(setting) && setting.enabled === false) return false;
  return gemfile === undefined || plugins.includes('github-pages') || plugins.includes('jekyll-optional-front-matter');
}

interface SortedFiles {
  readonly documents: readonly FoundFile[];
  readonly files: readonly { readonly sitePath: string; readonly collection: JekyllCollection | undefined }[];
  readonly leftOut: readonly string[];
  /** Posts whose names begin with a day that no calendar has. */
  readonly wrongDays: readonly string[];
}

/** Texts of the kinds that may begin with front matter; nobody puts it into a picture. */
const MAY_BE_DOCUMENT =
  /(?:^|\/)[^.]+$|\.(md|markdown|mkdown|mkdn|mkd|html?|xhtml|xml|json|txt|css|scss|sass|js|mjs|csv|tsv|webmanifest|yml|yaml|svg|ics|atom|rss|bib|tex|liquid|htaccess|map|opml|jsonld|cff|php|text)$/i;
/** Never a page where front matter is optional. Source: the plugin's own list. */
const NEVER_A_PAGE = /^(readme|licen[cs]e|copying|code_of_conduct|contributing|issue_template|pull_request_template)$/i;

async function sortFiles(scene: Scene): Promise<SortedFiles> {
  const { read } = scene;
  const rules = entryRules(read.settings);
  const isMarkdown = (path: string): boolean =>
    (textOf(read.settings.markdown_ext) ?? '')
      .toLowerCase()
      .split(/[,\s]+/)
      .includes(/\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '');
  const plain = takesPlainMarkdown(scene);
  const begun = await withFrontMatter(
    scene,
    scene.inside.filter((path) => MAY_BE_DOCUMENT.test(path) && !rules.isExcluded(path)),
  );
  const documents: FoundFile[] = [];
  const files: { sitePath: string; collection: JekyllCollection | undefined }[] = [];
  const leftOut: string[] = [];
  const readmes: FoundFile[] = [];
  const wrongDays: string[] = [];
  for (const sitePath of scene.inside) {
    if (rules.isExcluded(sitePath)) {
      if (isMarkdown(sitePath)) leftOut.push(sitePath);
      continue;
    }
    const home = homeOf(sitePath, read.collections);
    const names = (home?.rest ?? sitePath).split('/');
    if (
      names.some(
        (name, index) =>
          isSpecialName(name) &&
          !rules.isIncluded(
            [
              ...sitePath.split('/').slice(0, sitePath.split('/').length - names.length),
              ...names.slice(0, index + 1),
            ].join('/'),
          ),
      )
    )
      continue;
    const found: FoundFile = {
      sitePath,
      collection: home?.collection,
      isDraft: home?.isDraft ?? false,
      isIndex: false,
    };
    if (home?.isPosts === true) {
      if (home.isDraft || (isDatedName(sitePath) && wrongDayOf(sitePath) === undefined)) documents.push(found);
      else if (isDatedName(sitePath)) wrongDays.push(sitePath);
    } else if (begun.has(sitePath)) documents.push(found);
    else if (home === undefined && plain && isMarkdown(sitePath)) {
      const name = withoutEnding(nameOf(sitePath));
      if (!NEVER_A_PAGE.test(name)) documents.push(found);
      else if (/^readme$/i.test(name)) readmes.push({ ...found, isIndex: true });
      else leftOut.push(sitePath);
    } else {
      if (isMarkdown(sitePath)) leftOut.push(sitePath);
      files.push({ sitePath, collection: home?.collection });
    }
  }
  // As the plugin does: a file that is copied as it is may be the index too.
  const indexes = [
    ...documents.filter(({ sitePath }) => /(^|\/)index\.[^/]+$/i.test(sitePath)),
    ...files.filter(({ sitePath }) => /(^|\/)index\.html$/i.test(sitePath)),
  ];
  const withIndex = new Set(indexes.map(({ sitePath }) => folderOf(sitePath)));
  const withPages = new Set(['', ...documents.map(({ sitePath }) => folderOf(sitePath))]);
  documents.push(
    ...readmes.filter(({ sitePath }) => !withIndex.has(folderOf(sitePath)) && withPages.has(folderOf(sitePath))),
  );
  return { documents: inOrder(documents, read.collections), files, leftOut, wrongDays };
}

/** Those of the paths whose files begin with front matter. */
async function withFrontMatter({ texts, read }: Scene, sitePaths: readonly string[]): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  const look = async (sitePath: string): Promise<void> => {
    const start = await texts.readStart(fullPath(sitePath, read.source), 64);
    if (/^\uFEFF?---[ \t]*\w*[ \t]*\r?\n/.test(start)) found.add(sitePath);
  };
  for (let at = 0; at < sitePaths.length; at += 64) await Promise.all(sitePaths.slice(at, at + 64).map(look));
  return found;
}

interface Home {
  readonly collection: JekyllCollection;
  readonly isPosts: boolean;
  readonly isDraft: boolean;
  /** The path below the collection's folder. */
  readonly rest: string;
}

/** The collection that a path lies in: posts and drafts may lie in a `_posts` of any folder. */
function homeOf(sitePath: string, collections: readonly JekyllCollection[]): Home | undefined {
  for (const collection of collections) {
    if (collection.label !== 'posts' && sitePath.startsWith(`${collection.folder}/`)) {
      return { collection, isPosts: false, isDraft: false, rest: sitePath.slice(collection.folder.length + 1) };
    }
  }
  const posts = collections.find(({ label }) => label === 'posts');
  const found = /^(?:(.+)\/)?_(posts|drafts)\/(.+)$/.exec(sitePath);
  if (found === null || posts === undefined) return undefined;
  if ((found[1] ?? '').split('/').some((name) => isSpecialName(name) && !posts.folder.startsWith(`${name}/`)))
    return undefined;
  return { collection: posts, isPosts: true, isDraft: found[2] === 'drafts', rest: found[3] ?? '' };
}

function inOrder(documents: readonly FoundFile[], collections: readonly JekyllCollection[]): readonly FoundFile[] {
  const rank = ({ collection }: FoundFile): number =>
    collection === undefined ? collections.length : collections.indexOf(collection);
  return [...documents].sort((a, b) => rank(a) - rank(b) || (a.sitePath < b.sitePath ? -1 : 1));
}

function staticFile(
  sitePath: string,
  collection: JekyllCollection | undefined,
  { settings, source }: JekyllSettings,
): JekyllStaticFile {
  const path = fullPath(sitePath, source);
  if (collection === undefined || collection.label === 'posts')
    return { path, address: sitePath.replace(/(^|\/)_posts\//, '$1'), collection: collection?.label };
  const style = textOf(settings.permalink) ?? 'date';
  const inner = sitePath.slice(collection.folder.length + 1);
  const own = textOf(collection.metadata.permalink);
  const url = fillPattern(
    own === undefined ? collectionPattern(style) : own === 'pretty' ? postPattern('pretty') : own,
    {
      collection: collection.label,
      path: withoutEnding(inner),
      basename: '',
      slug: '',
      givenSlug: undefined,
      outputEnding: '',
      categories: [],
      date: undefined,
    },
  ).replace(/\/$/, '');
  const folder = folderOf(url.slice(1));
  return { path, address: `${folder === '' ? '' : `${folder}/`}${nameOf(sitePath)}`, collection: collection.label };
}

interface Parts {
  readonly site: Pick<JekyllSite, 'data' | 'dataFiles' | 'includable' | 'layouts' | 'sass'>;
  readonly texts: readonly Source[];
  readonly problems: readonly Problem[];
}

/** `_data`, `_includes`, `_layouts`, `_sass`, wherever the settings put them. */
async function readParts(scene: Scene, documents: readonly JekyllDocument[]): Promise<Parts> {
  const { texts, inside, read } = scene;
  const { settings, source } = read;
  const sass = isMap(settings.sass) ? textOf(settings.sass.sass_dir) : undefined;
  const below = async (name: string | undefined, pattern: RegExp): Promise<readonly Source[]> => {
    const clean = (name ?? '').replace(/^\.?\/+|\/+$/g, '');
    const paths = inside.filter((path) => path.startsWith(`${clean}/`) && pattern.test(path));
    return Promise.all(paths.map((path) => texts.readPerhaps(fullPath(path, source), () => true)));
  };
  const cut = (path: string): string => (source === '' ? path : path.slice(source.length + 1));
  const dataSources = await below(textOf(settings.data_dir), DATA_FILE);
  const data = await readData(
    dataSources,
    fullPath((textOf(settings.data_dir) ?? '_data').replace(/^\.?\/+|\/+$/g, ''), source),
    read.zone,
  );
  const includesFolder = (textOf(settings.includes_dir) ?? '_includes').replace(/^\.?\/+|\/+$/g, '');
  const includes = await below(
    includesFolder,
    /\.(?!(?:png|jpe?g|gif|webp|avif|woff2?|ttf|pdf|ico)$)[^./]+$|\/[^./]+$/i,
  );
  const layoutsFolder = (textOf(settings.layouts_dir) ?? '_layouts').replace(/^\.?\/+|\/+$/g, '');
  const layouts = await below(layoutsFolder, /\.[^./]+$/);
  const styles = await below(sass ?? '_sass', /\.(scss|sass|css)$/i);
  const relative = await relativeIncludes(scene, [
    ...documents.map(({ text }) => text),
    ...includes.map(({ text }) => text),
  ]);
  return {
    site: {
      data: data.data,
      dataFiles: dataSources.map(({ path }) => path),
      includable: Object.fromEntries([
        ...relative.map(({ path, text }) => [cut(path), text]),
        ...includes.map(({ path, text }) => [`_includes/${cut(path).slice(includesFolder.length + 1)}`, text]),
      ]),
      layouts: Object.fromEntries(
        layouts.map((each) => [withoutEnding(cut(each.path).slice(layoutsFolder.length + 1)), each]),
      ),
      sass: Object.fromEntries(styles.map(({ path, text }) => [cut(path), text])),
    },
    texts: [...dataSources, ...includes, ...layouts, ...relative],
    problems: data.problems,
  };
}

/** `include_relative` may name any text of the book: they are read only where the tag is used at all. */
async function relativeIncludes(
  { texts: reader, inside, read }: Scene,
  texts: readonly string[],
): Promise<readonly Source[]> {
  if (!texts.some((text) => /\{%-?\s*include_relative\b/.test(text))) return [];
  const paths = inside.filter((path) => MAY_BE_DOCUMENT.test(path) && !path.startsWith('_includes/'));
  const isNamed = (path: string): boolean => texts.some((text) => text.includes(nameOf(path)));
  return Promise.all(paths.map((path) => reader.readPerhaps(fullPath(path, read.source), isNamed)));
}
