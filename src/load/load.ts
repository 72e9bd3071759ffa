// The first verb: a folder on the disk → Workspace, which holds everything that the other verbs need.
import { inTurns } from '../lib/in-turns.ts';
import { tableOf } from '../lib/table.ts';
import type { Config } from '../model/config.ts';
import type { IncludeTemplate } from '../model/include.ts';
import { shortHash } from '../lib/hash.ts';
import { sameFields } from '../lib/same.ts';
import { isNamedBy } from '../lib/path-patterns.ts';
import { nameOf } from '../lib/paths.ts';
import type { LastUsed } from '../lib/last-used.ts';
import { isMap, type PlainMap } from '../lib/values.ts';
import type { Source } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import type { BookFile, PictureSize, VideoSize, RootKind, TemplateFile, Workspace } from '../model/workspace.ts';
import { readConfig } from '../config/config.ts';
import { emptyBook, outsideRoot } from '../diagnostics/catalog.ts';
import { isOfCache, TAG, TAG_NAME } from '../files/cache/shelves.ts';
import { readRecordText, RECORD } from '../files/record.ts';
import { nothingSeen, type FileEntry, type Folder, type Listing, type Seen } from '../files/folder.ts';
import { readTranslationsLock, TRANSLATIONS_LOCK } from '../files/translations-lock.ts';
import { readPictureLock, verifiedPictures } from '../files/picture-lock.ts';
import { readProgram, type ProgramFiles } from '../files/program.ts';
import { readYaml, type PlaceOf } from '../config/yaml.ts';
import { readBibliographies } from './bibliographies.ts';
import { unmatchedPaths } from './exclude.ts';
import { builtInIncludes } from './built-in-includes.ts';
import { readIncludeTemplate, type ReadInclude } from './include-templates.ts';
import { DATA_FILE, readData } from './jekyll/data.ts';
import type { Clock } from './jekyll/clock.ts';
import { entryRules } from './jekyll/entries.ts';
import { JEKYLL_SETTINGS, readJekyll } from './jekyll/jekyll.ts';
import { measurePictures, measureVideos } from './measure-files.ts';
import { textReader, type TextMemory, type TextReader } from './read-text.ts';
import { relativeIncludes } from './relative-includes.ts';
import { findSummary } from './summary.ts';
import { unknownBlocks } from './template-blocks.ts';
import { readTranscripts } from './transcripts.ts';

/** Of a native book. */
const DATA_FOLDER = 'content/_data';

export interface LoadRequest {
  readonly folder: Folder;
  /** The book's title where nothing gives another. */
  readonly name: string;
  /** For a single chapter, its path in the folder; undefined where the whole folder is the book. */
  readonly file: string | undefined;
  /** Path of the output folder where it lies inside the book's folder: what is in it was written by us. */
  readonly outside: string | undefined;
  /** From the command line, before what book.yml says. */
  readonly base: string | undefined;
  /** When the book is built, for chapters that wait for their day. */
  readonly clock: Clock;
  /** Asks git when each file was changed last; absent where that is nobody's business, as in `check`. */
  readonly changedDays?: (() => Promise<ReadonlyMap<string, string> | undefined>) | undefined;
  /** Texts that an earlier load read, by path and version; this one puts its own in. Absent: each is read. */
  readonly knownTexts?: TextMemory['texts'];
  /** Files as an earlier load found them, by path; this one puts its own in. Absent: each is a new value. */
  readonly knownFiles?: Pick<LastUsed<BookFile>, 'get' | 'set'>;
  /** Sizes of pictures and videos that an earlier load measured, by path and version; this one puts its own in. */
  readonly measured: Pick<LastUsed<PictureSize | VideoSize | undefined>, 'has' | 'get' | 'set'>;
}

/** A request while it is answered. */
interface Loading extends LoadRequest {
  readonly texts: TextReader;
  /** By the lists of this load. */
  readonly seen: Seen;
}

/** Reads the book. Problems of the settings and of templates are in the workspace; only a broken disk throws. */
export async function load(asked: LoadRequest): Promise<Workspace> {
  const { request, heard } = reading(asked);
  const kind = kindOf(request, await listed(request, (path) => isSkipped(path, request.outside) || !isNearTop(path)));
  const isAsked = kind === 'jekyll' ? await hiddenFilesAsked(request) : () => false;
  const listing = await listed(
    request,
    (path) => (isSkipped(path, request.outside) && !isAsked(path)) || (kind === 'native' && !isOfNativeBook(path)),
  );
  heard(listing);
  const book = kind === 'jekyll' ? await readJekyllBook(request, listing) : await readPlainBook(request, listing, kind);
  const templates = await readTemplates(request.texts, listing.files, kind);
  const bibliographies = await readBibliographies(request.texts, listing.files, {
    settings: book.config.bibliography,
    sources: book.sources,
  });
  const program = await readProgram();
  return {
    kind,
    contentFolder: book.contentFolder,
    sources: book.sources,
    jekyll: book.jekyll,
    layouts: templates.layouts,
    includes: templates.includes,
    includable: book.includable,
    config: book.config,
    files: await filesOf(request, book),
    changed: book.config.updated === 'git' ? await changedIn(request) : undefined,
    translations: await readTranslationsLock(request.folder),
    brought: await verifiedPictures(request.folder, await readPictureLock(request.folder)),
    bibliographies,
    works: new Map(),
    client: clientFor(book.config, program.client),
    texts: textsIn([...book.texts, ...templates.texts, ...Object.values(bibliographies), ...book.sources]),
    problems: [
      ...book.problems,
      ...templates.problems,
      ...Object.values(bibliographies).flatMap((each) => each.problems),
      ...request.texts.problems(),
      ...listing.outside.map((path) => outsideRoot({ path, line: 1, column: 1, length: 0 })),
    ],
  };
}

async function changedIn({ changedDays }: Loading): Promise<Workspace['changed']> {
  return changedDays === undefined ? undefined : ((await changedDays()) ?? 'unknown');
}

function textsIn(sources: readonly Source[]): Workspace['texts'] {
  return tableOf(sources.map(({ path, text }) => [path, text]));
}

/** The files that may be published, by path, with what is known of pictures and videos. */
async function filesOf(request: Loading, { published, sources, fileOf }: ReadBook): Promise<Workspace['files']> {
  const pictures = await measurePictures(request, published);
  const videos = await measureVideos(request, published);
  const transcripts = await readTranscripts(request.texts, published, sources);
  return tableOf(
    published
      .flatMap((file) => fileOf(file, pictures.get(file.path)))
      .map(([path, file]) => [
        path,
        asBefore(request, { ...file, video: videos.get(path), transcript: transcripts.get(path) }),
      ]),
  );
}

/** A file that is as the last load found it is the same value. */
function asBefore({ knownFiles }: Loading, file: BookFile): BookFile {
  const last = knownFiles?.get(file.path);
  const kept = last !== undefined && sameFields(last, file) ? last : file;
  knownFiles?.set(file.path, kept);
  return kept;
}

/** `heard` is to be called with the listing: what it names can be known from an earlier load. */
function reading(asked: LoadRequest): { readonly request: Loading; readonly heard: (listing: Listing) => void } {
  const versions = new Map<string, string>();
  const memory = asked.knownTexts && { texts: asked.knownTexts, versionOf: (path: string) => versions.get(path) };
  return {
    request: { ...asked, texts: textReader(asked.folder, memory), seen: nothingSeen() },
    heard: ({ files }) => {
      for (const { path, version } of files) versions.set(path, version);
    },
  };
}

/**
 * The live update's scripts are the dev server's own; buttons for other forms go only with books that have these; a
 * typeface goes only with books that ask for it, in the one style sheet that pages wait for.
 */
function clientFor({ font, llms, offline }: Config, program: ProgramFiles['client']): ProgramFiles['client'] {
  const { 'dev.js': _dev, 'dev-shared.js': _shared, 'literata.css': literata, 'forms.js': forms, ...others } = program;
  const client = (llms || offline) && forms !== undefined ? { ...others, 'forms.js': forms } : others;
  const { 'style.css': style } = client;
  if (font === 'literata' && style !== undefined && literata !== undefined)
    return { ...client, 'style.css': Buffer.concat([style, literata]) };
  return tableOf(Object.entries(client).filter(([name]) => !name.startsWith('literata')));
}

/** What the kinds of books have in common once they are read. */
interface ReadBook
  extends Pick<Workspace, 'config' | 'contentFolder' | 'sources' | 'jekyll' | 'includable' | 'problems'> {
  readonly texts: readonly Source[];
  /** Files that may be published. */
  readonly published: readonly FileEntry[];
  readonly fileOf: (file: FileEntry, picture: PictureSize | undefined) => [string, BookFile][];
}

function withBookData(config: Config, data: PlainMap): Config {
  return { ...config, data: { ...config.data, data } };
}

type FoundSummary = NonNullable<Awaited<ReturnType<typeof findSummary>>>;

/** Of a folder that was written for mdBook, GitBook or HonKit, and has no settings of ours. */
async function summaryOf(request: Loading, { files }: Listing, kind: RootKind): Promise<FoundSummary | undefined> {
  const paths = new Set(files.map(({ path }) => path));
  return kind === 'folder' && !paths.has('book.yml') ? findSummary(request.texts, paths) : undefined;
}

function settingsBySummary(request: Loading, { summary, facts, texts }: FoundSummary): Settings {
  const { title, authors, language } = facts;
  const { config, problems } = readConfig(
    tableOf(Object.entries({ title, authors, language }).filter(([, value]) => value !== undefined)),
    { path: summary.path, placeOf: () => undefined, base: request.base, defaultTitle: request.name },
  );
  return {
    config: { ...config, chapters: summary.chapters },
    placeOf: () => undefined,
    texts,
    problems: [...problems, ...summary.problems],
  };
}

async function readPlainBook(request: Loading, listing: OwnListing, kind: RootKind): Promise<ReadBook> {
  const found = await summaryOf(request, listing, kind);
  const settings = found === undefined ? await readSettings(request, listing) : settingsBySummary(request, found);
  const contentFolder = kind === 'native' ? 'content' : (found?.summary.folder ?? '');
  const published = listing.files.filter(
    ({ path }) =>
      (found === undefined ||
        (path !== found.summary.path && (contentFolder === '' || path.startsWith(`${contentFolder}/`)))) &&
      !settings.config.exclude.some((pattern) => isNamedBy(pattern, path, contentFolder)),
  );
  const unmatched = unmatchedPaths(
    settings.config,
    listing.files.map(({ path }) => path),
    { contentFolder, placeOf: settings.placeOf, isNeverRead: neverReadIn(request, listing, contentFolder) },
  );
  const sources = await readSources(request, published, kind);
  const hasSettings = listing.files.some(({ path }) => path === 'book.yml');
  const data = kind === 'native' ? await readBookData(request, listing) : undefined;
  const included = await relativeIncludes(request.texts, sources, listing.files);
  return {
    ...settings,
    contentFolder,
    includable: tableOf(included.map(({ path, text }) => [path, text])),
    published,
    sources,
    jekyll: undefined,
    config: data === undefined ? settings.config : withBookData(settings.config, data.values),
    texts: [...settings.texts, ...(data?.texts ?? []), ...included],
    fileOf: (file, picture) =>
      bookFileOf(
        file,
        hasSettings && kind === 'folder' && file.path.startsWith('static/') ? 'native' : kind,
        picture,
        found?.summary.folder,
      ),
    problems: [
      ...settings.problems,
      ...unmatched,
      ...(data?.problems ?? []),
      ...(sources.length === 0 ? [emptyBook(kind)] : []),
    ],
  };
}

/** Whether a pattern of `exclude:` names what is left out anyway. */
function neverReadIn({ outside }: Loading, { written }: OwnListing, contentFolder: string): (path: string) => boolean {
  return (pattern) => isSkipped(pattern, outside) || written.some((path) => isNamedBy(pattern, path, contentFolder));
}

/** A Jekyll site publishes all of its files; pages are its Markdown and HTML with front matter. */
async function readJekyllBook(request: Loading, listing: Listing): Promise<ReadBook> {
  const read = await readJekyll(request.texts, listing.files, {
    base: request.base,
    defaultTitle: request.name,
    clock: request.clock,
  });
  const addresses = new Map(
    read.site.staticFiles.filter(({ output }) => output).map(({ path, address }) => [path, address]),
  );
  const isMine = (path: string): boolean =>
    read.config.exclude.some((pattern) => isNamedBy(pattern, path, read.contentFolder));
  const pages = read.site.documents.filter(({ output, form, path }) => output && form !== 'text' && !isMine(path));
  return {
    config: read.config,
    contentFolder: read.contentFolder,
    jekyll: read.site,
    includable: {},
    texts: read.texts,
    problems: read.problems,
    sources: pages.map(({ path, text }) => ({ path, text })).sort((a, b) => (a.path < b.path ? -1 : 1)),
    published: listing.files.filter(({ path }) => addresses.has(path) && !isMine(path)),
    fileOf: ({ path, size, version }, picture) => {
      const address = addresses.get(path);
      return address === undefined
        ? []
        : [
            [
              path,
              {
                path,
                size,
                version,
                address,
                publishAs: address,
                picture,
                video: undefined,
                transcript: undefined,
                prepared: undefined,
              },
            ],
          ];
    },
  };
}

/**
 * Hidden files and packages that a Jekyll site's `include` asks for; those of programs that keep versions and caches
 * are not read.
 */
async function hiddenFilesAsked({ folder, texts, seen }: Loading): Promise<(path: string) => boolean> {
  const { files } = await folder.list((path) => path.includes('/') || !path.startsWith('_config.'), seen);
  const settings = files.find(({ path }) => JEKYLL_SETTINGS.includes(path));
  const value = settings === undefined ? undefined : readYaml(await texts.read(settings.path)).value;
  const { mayHold } = entryRules({ include: ['.htaccess'], ...(isMap(value) ? value : {}) });
  return (path) =>
    /^(?:\.|node_modules$)/.test(nameOf(path)) &&
    !/^\.(?:git|svn|hg|vitrine|jekyll-cache|sass-cache|bundle)(?:\/|$)/.test(path) &&
    mayHold(path);
}

/** Never part of a book: hidden files, installed packages, and what a build wrote. */
function isSkipped(path: string, outside: string | undefined): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return (
    (name.startsWith('.') && name !== '.well-known') || name === 'node_modules' || path === '_site' || path === outside
  );
}

interface OwnListing extends Listing {
  /** What an earlier build wrote into folders of the book. */
  readonly written: readonly string[];
}

/**
 * The files that are not `isLeftOut`, without those that a build into a folder of the book wrote: the record in it
 * names them; and without what a cache in the book remembers. What else lies in such a folder belongs to the book.
 */
async function listed({ folder, seen }: Loading, isLeftOut: (path: string) => boolean): Promise<OwnListing> {
  const { files, outside } = await folder.list((path) => !isRecord(path) && isLeftOut(path), seen);
  const written = new Set<string>();
  for (const { path } of files.filter((file) => isRecord(file.path))) {
    const record = readRecordText(Buffer.from(await folder.read(path)).toString('utf8'));
    for (const name of record.keys()) written.add(path.slice(0, -RECORD.length) + name);
  }
  const caches = await cachesAmong(files, folder);
  const isKept = (path: string): boolean =>
    caches.some((above) => path.startsWith(above) && isOfCache(path.slice(above.length)));
  return {
    files: files.filter(({ path }) => !isRecord(path) && !written.has(path) && !isKept(path)),
    outside,
    written: files.flatMap(({ path }) => (written.has(path) ? [path] : [])),
  };
}

/** The folders of caches of ours, '' or with a final slash: `--cache` may name one in the book. */
async function cachesAmong(files: readonly FileEntry[], folder: Folder): Promise<readonly string[]> {
  const tags = files.filter(({ path }) => nameOf(path) === TAG_NAME);
  const texts = await Promise.all(tags.map(async ({ path }) => Buffer.from(await folder.read(path)).toString('utf8')));
  return tags.flatMap(({ path }, index) => (texts[index] === TAG ? [path.slice(0, -TAG_NAME.length)] : []));
}

/** Of a folder in the book: a record at its top is of no build of it. */
function isRecord(path: string): boolean {
  return path.endsWith(`/${RECORD}`);
}

/** What tells the kind of a book: its own files, and those of its `content/`. */
function isNearTop(path: string): boolean {
  return !path.includes('/') || path.startsWith('content/');
}

/** A native book may share its folder with a program, its tests, other books: none of them is read. */
function isOfNativeBook(path: string): boolean {
  return /^(?:(?:content|templates|static)(?:\/|$)|book\.yml$|[^/]+\.bib$)/.test(path);
}

function kindOf(request: LoadRequest, listing: Listing): RootKind {
  if (request.file !== undefined) return 'file';
  const has = (pattern: RegExp): boolean => listing.files.some((file) => pattern.test(file.path));
  if (has(/^content\/book\.yml$/)) return 'native';
  const isJekyll = listing.files.some((file) => JEKYLL_SETTINGS.includes(file.path));
  // A site that got a book.yml is still one; what stands in content/ was written for Vitrine.
  if (isJekyll && !has(/^content\/.*\.(md|markdown)$/)) return 'jekyll';
  // Settings beside the chapters themselves make a folder of Markdown files a book as well.
  if (has(/^book\.yml$/)) return !has(/^content\//) && has(/^[^/]+\.(md|markdown)$/i) ? 'folder' : 'native';
  if (isJekyll) return 'jekyll';
  return has(/^content\/.*\.(md|markdown)$/) ? 'native' : 'folder';
}

interface Settings {
  readonly config: Config;
  readonly placeOf: PlaceOf;
  readonly texts: readonly Source[];
  readonly problems: readonly Problem[];
}

async function readSettings(request: Loading, listing: Listing): Promise<Settings> {
  const path = ['content/book.yml', 'book.yml'].find((name) => listing.files.some((file) => file.path === name));
  if (path === undefined)
    return {
      texts: [],
      placeOf: () => undefined,
      ...readConfig(undefined, {
        path: 'book.yml',
        placeOf: () => undefined,
        base: request.base,
        defaultTitle: request.name,
      }),
    };
  const source = await request.texts.read(path);
  const yaml = readYaml(source);
  const { config, problems } = readConfig(yaml.value ?? {}, {
    path,
    placeOf: yaml.placeOf,
    base: request.base,
    defaultTitle: request.name,
  });
  return { config, placeOf: yaml.placeOf, texts: [source], problems: [...yaml.problems, ...problems] };
}

/**
 * `content/_data/figures.json` is `site.data.figures` in chapters, as in Jekyll. Undefined where there is no such
 * folder.
 */
async function readBookData(
  request: Loading,
  listing: Listing,
): Promise<{ values: PlainMap; texts: readonly Source[]; problems: readonly Problem[] } | undefined> {
  const files = listing.files.filter(({ path }) => path.startsWith(`${DATA_FOLDER}/`) && DATA_FILE.test(path));
  if (files.length === 0) return undefined;
  const texts = await inTurns(files, (file) => request.texts.read(file.path));
  const { data, problems } = await readData(texts, DATA_FOLDER);
  return { values: data, texts, problems };
}

async function readSources(request: Loading, files: readonly FileEntry[], kind: RootKind): Promise<readonly Source[]> {
  const isChapter = (path: string): boolean => {
    if (kind === 'file') return path === request.file;
    if (!/\.(md|markdown)$/i.test(path) || path.split('/').some((name) => name.startsWith('_'))) return false;
    return kind === 'native' ? path.startsWith('content/') : !/^(?:templates|static)\//.test(path);
  };
  return inTurns(
    files.filter((file) => isChapter(file.path)),
    (file) => request.texts.read(file.path),
  );
}

/** What the built-in includes say of themselves never changes: a preview reads it once. */
const builtIn = new Map<string, ReadInclude>();

function includeTemplateOf(source: Source, kind: 'tag' | 'include'): ReadInclude {
  if (!source.path.startsWith('vitrine:')) return readIncludeTemplate(source, kind);
  const read =
    builtIn.get(source.path) ?? builtInIncludes.get(shortHash(source.text)) ?? readIncludeTemplate(source, kind);
  builtIn.set(source.path, read);
  return read;
}

/** Built-in templates answer where the book has none of that name; `vitrine:NAME` always means the built-in one. */
async function readTemplates(
  reader: TextReader,
  files: readonly FileEntry[],
  kind: RootKind,
): Promise<Pick<Workspace, 'layouts' | 'includes' | 'problems'> & { texts: readonly Source[] }> {
  const program = await readProgram();
  const layouts = tableOf<TemplateFile>();
  const includes = tableOf<IncludeTemplate>();
  const problems: Problem[] = [];
  const texts: Source[] = [];
  const add = (name: string, source: Source): void => {
    texts.push(source);
    if (!/^(?:includes|tags)\//.test(name)) {
      layouts[name] = source;
      return;
    }
    const read = includeTemplateOf(source, name.startsWith('tags/') ? 'tag' : 'include');
    includes[read.template.interface.name] = read.template;
    problems.push(...read.problems);
  };
  for (const [name, text] of Object.entries(program.templates)) {
    add(name, { path: `vitrine:${name}`, text });
    if (!name.startsWith('includes/')) layouts[`vitrine:${name}`] = { path: `vitrine:${name}`, text };
  }
  // In a folder without settings, `templates/` may be anybody's.
  if (kind === 'file' || (kind === 'folder' && !files.some(({ path }) => path === 'book.yml')))
    return { layouts, includes, texts, problems };
  const own = files.filter((file) => file.path.startsWith('templates/') && /\.(html|njk|xml|txt)$/.test(file.path));
  for (const source of await inTurns(own, (file) => reader.read(file.path))) {
    const name = source.path.slice('templates/'.length).replace(/\.njk$/, '.html');
    // The book that is Vitrine's own repository holds the built-in templates themselves.
    if (source.text !== program.templates[name]) add(name, source);
  }
  return { layouts, includes, texts, problems: [...problems, ...unknownBlocks(layouts)] };
}

/** `folder` is the one that pages are published from, in a folder with a summary. */
function bookFileOf(
  file: FileEntry,
  kind: RootKind,
  picture: PictureSize | undefined,
  folder = '',
): [string, BookFile][] {
  const address = addressOf(folder === '' ? file.path : file.path.slice(folder.length + 1), kind);
  if (address === undefined) return [];
  const { path, size, version } = file;
  // A folder that is no book of its own may hold anything: only what a page points at is published from it.
  return [
    [
      path,
      {
        path,
        size,
        version,
        address,
        publishAs: kind === 'native' ? address : undefined,
        picture,
        video: undefined,
        transcript: undefined,
        prepared: undefined,
      },
    ],
  ];
}

/**
 * `content/images/a.png` and `static/images/a.png` both answer to `images/a.png`; sources, settings and templates to
 * nothing. In `static/` nothing is a source: a `notes.md` there is a file like any other.
 */
function addressOf(path: string, kind: RootKind): string | undefined {
  if (kind !== 'file' && path.startsWith('static/')) return kind === 'native' ? path.slice('static/'.length) : path;
  if (/\.(md|markdown)$/i.test(path) || /(^|\/)book\.yml$/.test(path) || path === TRANSLATIONS_LOCK) return undefined;
  if (kind !== 'native') return path.split('/').some((name) => name.startsWith('_')) ? undefined : path;
  if (!path.startsWith('content/') || path.split('/').some((name) => name.startsWith('_'))) return undefined;
  return path.slice('content/'.length);
}
