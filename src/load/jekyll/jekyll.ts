// A folder with `_config.yml` → the site that Jekyll would read: documents, data, includes, layouts, files to copy.
import { emptyBook, noSuchDay, unknownPlaceholder, waiting } from '../../diagnostics/catalog.ts';
import { unreadSettings } from '../../diagnostics/catalog-settings.ts';
import { splitFrontMatter } from '../../frontmatter/front-matter.ts';
import type { FileEntry } from '../../files/folder.ts';
import { readDate, timeOf } from '../../lib/jekyll-date.ts';
import { fileOfCopy } from '../../lib/language-copies.ts';
import { atxHeading } from '../../lib/leading-heading.ts';
import { isMap, textOf, type PlainMap } from '../../lib/values.ts';
import type { Config } from '../../model/config.ts';
import type { JekyllDocument, JekyllSite, JekyllTranslations } from '../../model/jekyll.ts';
import type { Place, Source } from '../../model/place.ts';
import type { Problem } from '../../model/problem.ts';
import type { TextReader } from '../read-text.ts';
import { defaultsFor } from './defaults.ts';
import { readDocument, wrongDayOf, type DocumentRules, type FoundFile } from './documents.ts';
import { macrosIn } from './macros.ts';
import { readParts } from './parts.ts';
import { unknownPlaceholderIn } from './permalinks.ts';
import { fullPath, pluginsOf, takesHeadings, type Scene } from './scene.ts';
import { sortFiles, staticFile } from './sort-files.ts';
import { inEachLanguage, readTranslations, type ReadTranslations } from './translations.ts';
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
  const rules = rulesOf(scene);
  const translated = await readTranslations(scene);
  const documents = withLatest(
    await readDocuments(scene, sorted.documents, rules, translated.translations),
    read.settings.limit_posts,
  );
  const parts = await readParts(scene, documents);
  const site = siteOf({ scene, request, documents, sorted, rules, translated, parts });
  const isEmpty = !documents.some(({ output, draft }) => output && !draft) && sorted.files.length === 0;
  return {
    site,
    config: withMacros(titled(read, site), site),
    contentFolder: read.source,
    texts: [settingsSource, ...parts.texts, ...translated.texts, ...documents.map(sourceOf)],
    problems: [
      ...files.filter((file) => file.path === 'book.yml').map((file) => unreadSettings(file.path, path)),
      ...read.problems,
      ...parts.problems,
      ...translated.problems,
      ...sorted.wrongDays.map((name) => noSuchDay(fullPath(name, read.source), wrongDayOf(name) ?? '')),
      ...documentProblems(documents, read),
      ...(isEmpty ? [emptyBook('jekyll')] : []),
    ],
  };
}

interface SiteParts {
  readonly scene: Scene;
  readonly request: ConfigRequest;
  readonly documents: readonly JekyllDocument[];
  readonly sorted: Awaited<ReturnType<typeof sortFiles>>;
  readonly rules: DocumentRules;
  readonly translated: ReadTranslations;
  readonly parts: Awaited<ReturnType<typeof readParts>>;
}

function siteOf({ scene, request, documents, sorted, rules, translated, parts }: SiteParts): JekyllSite {
  const { read } = scene;
  return {
    settings: read.settings,
    written: read.written,
    isOnGitHubPages: scene.gemfile === undefined || scene.gemfile.includes('github-pages'),
    zone: read.zone,
    time: read.time,
    environment: request.clock.environment,
    isPlacedElsewhere: request.base !== undefined,
    collections: read.collections,
    documents: documents.filter((document) => document.form !== 'text' || document.hasFrontMatter),
    // Those of collections are read last.
    staticFiles: [
      ...sorted.files.filter(({ collection }) => collection === undefined),
      ...sorted.files.filter(({ collection }) => collection !== undefined),
    ].map(({ sitePath, collection }) => staticFile(sitePath, collection, rules)),
    ...parts.site,
    includable: { ...parts.site.includable, ...translated.includable },
    translations: translated.translations,
    theme: textOf(read.settings.theme) ?? textOf(read.settings.remote_theme),
    plugins: pluginsOf(read.settings, scene.gemfile),
    leftOut: sorted.leftOut.map((each) => fullPath(each, read.source)),
  };
}

function sourceOf({ path, text }: JekyllDocument): Source {
  return { path: fileOfCopy(path), text };
}

function documentProblems(documents: readonly JekyllDocument[], read: JekyllSettings): readonly Problem[] {
  return [
    ...placeholderProblems(documents, read),
    ...documents.filter(({ waits }) => waits).map((document) => waitingOf(document, read.zone)),
  ];
}

function rulesOf(scene: Scene): DocumentRules {
  const { read } = scene;
  return { ...read, defaultsFor: defaultsFor(read.settings), takesHeadings: takesHeadings(scene) };
}

async function readDocuments(
  { texts, read }: Scene,
  files: readonly FoundFile[],
  rules: DocumentRules,
  translations: JekyllTranslations | undefined,
): Promise<readonly JekyllDocument[]> {
  const readIn = async (found: FoundFile): Promise<readonly JekyllDocument[]> => {
    const source = await texts.read(fullPath(found.sitePath, read.source));
    return translations === undefined
      ? [readDocument(source, found, rules)]
      : inEachLanguage(source.path, translations, (language) => readDocument(source, found, { ...rules, language }));
  };
  return (await Promise.all(files.map(readIn))).flat();
}

/** `limit_posts`: so many posts, the newest; the others are as if they were not there. */
function withLatest(documents: readonly JekyllDocument[], limit: unknown): readonly JekyllDocument[] {
  if (typeof limit !== 'number' || limit < 1) return documents;
  const times = (document: JekyllDocument): number => {
    const date = readDate(document.date);
    return date === undefined ? 0 : timeOf(date);
  };
  const posts = documents.filter(({ collection, draft }) => collection === 'posts' && !draft);
  const older = new Set([...posts].sort((a, b) => times(b) - times(a) || (a.path < b.path ? 1 : -1)).slice(limit));
  return documents.filter((document) => !older.has(document));
}

/** Permalinks of the settings, of collections and of documents that name what no document has. */
function placeholderProblems(
  documents: readonly JekyllDocument[],
  { settings, collections, placeOf }: JekyllSettings,
): readonly Problem[] {
  const dataIn = (label: string): readonly PlainMap[] =>
    documents.flatMap(({ collection, data }) => (collection === label && data.permalink === undefined ? [data] : []));
  const hasPosts = documents.some(({ collection }) => collection === 'posts');
  const written: [pattern: string | undefined, standing: readonly PlainMap[], place: Place | undefined][] = [
    [hasPosts ? textOf(settings.permalink) : undefined, dataIn('posts'), placeOf(['permalink'], 'value')],
    ...collections.map(({ label, metadata }): [string | undefined, readonly PlainMap[], Place | undefined] => [
      textOf(metadata.permalink),
      dataIn(label),
      placeOf(['collections', label, 'permalink'], 'value'),
    ]),
    ...documents
      .filter(({ collection }) => collection !== undefined)
      .map(({ data, path }): [string | undefined, readonly PlainMap[], Place | undefined] => [
        textOf(data.permalink),
        [data],
        { path, line: 1, column: 1, length: 0 },
      ]),
  ];
  return written.flatMap(([pattern, standing, place]) => {
    const name = pattern === undefined ? undefined : unknownPlaceholderIn(pattern, standing);
    return pattern === undefined || name === undefined ? [] : [unknownPlaceholder(place, name, pattern)];
  });
}

function waitingOf({ path, text, date }: JekyllDocument, zone: string): Problem {
  const place = splitFrontMatter({ path, text }).placeOf(['date'], 'value') ?? { path, line: 1, column: 1, length: 0 };
  return waiting(place, (date ?? '').replace(/ 00:00:00 .*$/, '').replace(/:00 [-+]\d{4}$/, ` (${zone})`));
}

/** What the book's settings say of a macro comes before what its theme told a script. */
function withMacros(config: Config, { includable, layouts }: JekyllSite): Config {
  // What `include_relative` may name is any text of the book: a script beside the chapters, MathJax itself among them.
  const includes = Object.entries(includable).flatMap(([path, text]) => (path.startsWith('_includes/') ? [text] : []));
  const found = macrosIn([...Object.values(layouts).map(({ text }) => text), ...includes]);
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
  const heading = front === undefined ? undefined : atxHeading(front.text.slice(front.bodyStart))?.title;
  const title = textOf(front?.data.title) ?? heading;
  return { ...config, title: title ?? config.title, isTitled: title !== undefined };
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

async function gemfileOf(texts: TextReader, files: readonly FileEntry[]): Promise<string | undefined> {
  return files.some(({ path }) => path === 'Gemfile')
    ? (await texts.readPerhaps('Gemfile', () => false)).text
    : undefined;
}
