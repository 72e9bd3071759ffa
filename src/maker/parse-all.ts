// Parses all chapters of a book, one text once: what a text read of its site is remembered with what came of it.
import { tableOf } from '../lib/table.ts';
import { shortHash } from '../lib/hash.ts';
import { onceFor } from '../lib/once-for.ts';
import { languagesOf } from '../languages/folders.ts';
import { writtenTexts } from '../lib/jekyll-texts.ts';
import { isMap } from '../lib/values.ts';
import type { Chapter } from '../model/chapter.ts';
import type { Source } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import type { Workspace } from '../model/workspace.ts';
import { forgetOthers, type ContentMemory } from '../parse/jekyll/content-memory.ts';
import { contentAsJekyll, finishedText, type FinishedText } from '../parse/jekyll/content.ts';
import type { ParsePool } from './threads.ts';
import { createSiteReaders } from '../parse/jekyll/site-readers.ts';
import type { SiteReader } from '../parse/jekyll/site-reader.ts';
import { notesNamed } from '../parse/notes.ts';
import { parse, type ParseContext } from '../parse/parse.ts';
import { solutionPages } from './solution-pages.ts';
import { recall, type Memory, type Recalled } from './memory.ts';

/** What was parsed before, and who parses what is new. */
export interface ParseTools {
  readonly chapters: Memory<Chapter>;
  readonly texts: Memory<FinishedText>;
  /** What texts of a Jekyll site have shown of others. */
  readonly contents?: ContentMemory;
  readonly parserFor: ParserFor;
  /** Hears the hash of what all chapters have in common, before any is looked for. */
  readonly onShared?: (hash: string) => void;
}

export interface HowToRead {
  readonly showsDrafts: boolean;
  /** The pages have a Jekyll book's own layouts. */
  readonly ownLayouts: boolean;
}

/**
 * Threads for these chapters; undefined where one thread does as well. A Jekyll site is read while it is parsed, and
 * stays in one.
 */
export type ParserFor = (
  sources: readonly Source[],
  shared: Omit<ParseContext, 'jekyll'>,
) => Promise<ParsePool | undefined>;

/** What the texts of a Jekyll book may read of their site; undefined for every other kind. */
export function siteReaderOf(
  workspace: Workspace,
  { showsDrafts, ownLayouts }: HowToRead,
  memory: ContentMemory = new Map(),
): SiteReader | undefined {
  const { jekyll: site, config } = workspace;
  if (site === undefined) return undefined;
  forgetOthers(memory, site.documents);
  return createSiteReaders({
    site,
    config,
    includes: interfacesOf(workspace),
    showsDrafts,
    ownLayouts,
    contentOf: contentAsJekyll,
    memory,
    ownIncludes: new Set(
      Object.entries(workspace.includes)
        .filter(([, { path }]) => !path.startsWith('vitrine:'))
        .map(([name]) => name),
    ),
  });
}

function interfacesOf({ includes }: Workspace): ParseContext['includes'] {
  return tableOf(Object.entries(includes).map(([name, template]) => [name, template.interface]));
}

/** Only where some text asks for a name: a file more or less is no reason to read all others again. */
function notesOf({ kind, config, sources, files, texts }: Workspace): ParseContext['notes'] {
  if (kind !== 'folder' || texts['book.yml'] !== undefined || config.chapters.length > 0) return undefined;
  return sources.some(({ text }) => text.includes('[['))
    ? notesNamed([...sources.map(({ path }) => path), ...Object.keys(files)])
    : {};
}

/** What every chapter of a book may know while it is parsed; `shared` is the part that is plain data. */
export function parseContextOf(
  workspace: Workspace,
  how: HowToRead,
  memory?: ContentMemory,
): { readonly context: ParseContext; readonly shared: Omit<ParseContext, 'jekyll'> } {
  const { config } = workspace;
  const shared: Omit<ParseContext, 'jekyll'> = {
    kind: workspace.kind,
    includes: interfacesOf(workspace),
    macros: config.macros,
    language: config.language,
    languages: languagesOf(workspace, config),
    words: config.words,
    allowed: config.policy && !how.ownLayouts ? config.allowedHosts : 'all',
    includable: workspace.includable,
    notes: notesOf(workspace),
    kinds: config.kinds,
    solutions: config.solutions,
    linksTerms: config.glossary.link === 'first' && !how.ownLayouts,
    citations: config.bibliography.length > 0,
    kramdown: isMap(workspace.jekyll?.settings.kramdown) ? workspace.jekyll.settings.kramdown : undefined,
    site: {
      ...config.data,
      title: config.title,
      description: config.description,
      url: config.base,
      baseurl: config.basePath.replace(/\/$/, ''),
    },
  };
  return { context: { ...shared, jekyll: siteReaderOf(workspace, how, memory) }, shared };
}

export async function parseAll(workspace: Workspace, how: HowToRead, tools: ParseTools): Promise<ParsedBook> {
  const { context, shared } = parseContextOf(workspace, how, tools.contents);
  const { jekyll } = context;
  const site = workspace.jekyll;
  // How a book is read matters to the Liquid of a Jekyll site alone: the preview and the build of any other share what
  // they remember.
  const sharedHash = shortHash(
    JSON.stringify(
      site === undefined
        ? shared
        : [shared, how, site.zone, site.environment, site.plugins, site.settings['jekyll-mentions']],
    ),
  );
  tools.onShared?.(sharedHash);
  const keyed = workspace.sources.map(
    (source): KeyedSource => ({
      source,
      key: `${sharedHash} ${source.path} ${hashOfText(source)} ${jekyll?.hashOf(`document:${source.path}`) ?? ''}`,
    }),
  );
  const recalled = await parseChapters(keyed, { context, shared, tools });
  const parsed = recalled.map(({ value }) => value);
  const keys = new Map(
    keyed.flatMap((each, index) => {
      const made = recalled[index];
      return made === undefined ? [] : [[each.source.path, keyOfChapter(each, made)]];
    }),
  );
  const shown = how.showsDrafts ? parsed : parsed.filter(({ frontMatter }) => !frontMatter.draft);
  const made = solutionPages(shown, workspace);
  const chapters = made.length === 0 ? parsed : [...parsed, ...made];
  if (site === undefined || jekyll === undefined) return { chapters, keys, texts: [], reader: undefined };
  const texts: ParsedBook['texts'][number][] = [];
  for (const document of writtenTexts(site)) {
    const key = `${sharedHash} ${document.path} ${shortHash(document.text)} ${jekyll.hashOf(`document:${document.path}`)}`;
    const finished = await recall(tools.texts, key, jekyll.hashOf, (note) =>
      finishedText(document, jekyll.liquidFor(document.path, note)),
    );
    texts.push({ path: jekyll.writtenAt(document), ...finished });
  }
  return { chapters, keys, texts, reader: jekyll };
}

interface Parsing {
  readonly context: ParseContext;
  readonly shared: Omit<ParseContext, 'jekyll'>;
  readonly tools: ParseTools;
}

async function parseChapters(
  keyed: readonly KeyedSource[],
  { context, shared, tools }: Parsing,
): Promise<readonly Recalled<Chapter>[]> {
  const hashOf = context.jekyll?.hashOf;
  const known: (Recalled<Chapter> | undefined)[] = [];
  // Some at a time: a thousand open files at once meets the system's limit.
  for (let from = 0; from < keyed.length; from += 64)
    known.push(...(await Promise.all(keyed.slice(from, from + 64).map(({ key }) => tools.chapters.look(key, hashOf)))));
  const unknown = keyed.flatMap(({ source }, index) => (known[index] === undefined ? [source] : []));
  const pool = context.jekyll === undefined ? await tools.parserFor(unknown, shared) : undefined;
  if (pool !== undefined)
    return Promise.all(
      keyed.map(({ source, key }, index) => known[index] ?? tools.chapters.make(key, hashOf, () => pool.parse(source))),
    ).finally(pool.close);
  // One after the other: there is one thread, and the limits of Liquid must not count what other chapters take.
  const chapters: Recalled<Chapter>[] = [];
  for (const [index, { source, key }] of keyed.entries())
    chapters.push(known[index] ?? (await tools.chapters.make(key, hashOf, (note) => parse(source, context, note))));
  return chapters;
}

/** A text that was not read anew is the same value: it is hashed once. */
const hashOfText = onceFor(({ text }: Source) => shortHash(text));

interface KeyedSource {
  readonly source: Source;
  readonly key: string;
}

/** What decided a chapter: its text, what all chapters may know, and what it has read of its site. */
function keyOfChapter({ key }: KeyedSource, { reads }: Recalled<Chapter>): string {
  return reads.size === 0 ? key : shortHash(`${key} ${JSON.stringify([...reads])}`);
}

export interface ParsedBook {
  readonly reader: SiteReader | undefined;
  readonly chapters: readonly Chapter[];
  /** What decided each chapter, by its path: two runs of one program whose keys are equal have equal chapters. */
  readonly keys: ReadonlyMap<string, string>;
  /** Feeds, scripts and the like, their Liquid run. */
  readonly texts: readonly { readonly path: string; readonly text: string; readonly problems: readonly Problem[] }[];
}
