// Makes a book once: load → parse → resolve → render, the last as files that can be asked for.
import { randomUUID } from 'node:crypto';
import type { Asset, Book } from '../model/book.ts';
import type { Todo } from '../model/chapter.ts';
import type { BuildOptions } from '../model/config.ts';
import type { Problem } from '../model/problem.ts';
import type { Site } from '../model/site.ts';
import type { Workspace } from '../model/workspace.ts';
import type { Folder } from '../files/folder.ts';
import { fileOfCopy } from '../lib/language-copies.ts';
import { reported as reportedProblems } from '../diagnostics/grade.ts';
import type { LastUsed } from '../lib/last-used.ts';
import type { Pack } from '../files/cache/pack.ts';
import { programId } from '../files/program.ts';
import { layOutBook, type LaidOut } from '../layouts/own-layouts.ts';
import { feedsOf } from '../parse/jekyll/feeds.ts';
import type { SiteReader } from '../parse/jekyll/site-reader.ts';
import { createRenderer, type RememberCheck } from '../render/render.ts';
import type { BookMemory } from '../resolve/book-memory.ts';
import { resolve } from '../resolve/resolve.ts';
import { unusedPictures } from '../resolve/unused-pictures.ts';
import { shownPictures } from '../resolve/shown-pictures.ts';
import type { ChapterWork } from './chapters.ts';
import { countsOf, shownChapters, type Counts } from './counts.ts';
import { keysOf, type Keys } from './keys.ts';
import type { ParsedBook } from './parse-all.ts';
import { createPartsMemory } from './parts.ts';
import type { Fit } from './epub-pictures.ts';
import { epubsOf, type Epubs } from './epubs.ts';
import { withoutPdf, withPdfs, withPrinter } from './pdfs.ts';
import type { PictureWork } from './pictures.ts';
import { siteOf } from './site.ts';
import { orderedSolutions } from './solution-pages.ts';
import type { WorksReader } from './works.ts';

/** A book made, before anything is written. */
export interface MadeBook {
  readonly workspace: Workspace;
  readonly book: Book;
  readonly site: Site;
  /** One for each of its languages, made when it is asked for. */
  readonly epubs: Epubs;
  /** Keeps for the next run what was made for this site. */
  readonly keep: () => Promise<void>;
  /** All that is known before a file of the site is made, as it was found. */
  readonly found: readonly Problem[];
  /** The same as it is reported. */
  readonly problems: readonly Problem[];
  /**
   * Those and the faults of templates: each include is run, and a page made for each kind of page, but no other. To be
   * asked for where the site is not written, or not yet.
   */
  readonly check: () => Promise<readonly Problem[]>;
  /** Problems as they are reported: graded, each once, without what is not asked for. Takes them as they were found. */
  readonly reported: (problems: readonly Problem[]) => readonly Problem[];
  readonly todos: readonly Todo[];
  readonly counts: Counts;
}

/** What lives from one making to the next. */
export interface Tools {
  readonly folder: Folder;
  /** What pages had of each other; where remembering pays. */
  readonly partsOf: (workspace: Workspace) => Pack;
  readonly parsing: ChapterWork;
  readonly pictures: PictureWork;
  readonly works: WorksReader;
  /** Pictures as an EPUB has them. */
  readonly fit: Fit;
  readonly load: () => Promise<Workspace>;
  /** What was wrong with the templates of a page, by its key. */
  readonly checked: LastUsed<readonly Problem[]>;
  /** What the book before was found to be. */
  readonly book: BookMemory;
}

export interface Making {
  readonly options: BuildOptions;
  readonly onProgress?: ((step: string) => void) | undefined;
}

export async function makeBook(tools: Tools, { options, onProgress }: Making): Promise<MadeBook> {
  const { parsing, pictures, works } = tools;
  const notes = options.drafts;
  onProgress?.('Reading');
  const found = await tools.load();
  onProgress?.('Understanding');
  // Pictures take longer than all the rest: they begin at once, by what chapters seem to name.
  const [parsed] = await Promise.all([
    parsing.parseAll(found, { showsDrafts: notes, ownLayouts: options.layouts === 'jekyll' }),
    pictures.begin(found),
  ]);
  const pictured = await pictures.finish(found, shownPictures(found, parsed.chapters, notes, tools.book));
  const shown = parsed.chapters.filter(({ frontMatter }) => notes || !frontMatter.draft);
  const workspace = withPrinter(inOwnForms(await works.read(pictured, shown), options));
  onProgress?.('Ordering');
  const drafts = notes ? (options.purpose === 'dev' ? 'uncounted' : 'counted') : 'hidden';
  const first = resolve(workspace, parsed.chapters, drafts, tools.book);
  const ordered = orderedSolutions(parsed.chapters, first, workspace);
  const book = ordered === undefined ? first : resolve(workspace, ordered, drafts, tools.book);
  const keys = keysOf({ workspace, book, chapters: parsed.keys, program: await programKey(), showsNotes: notes });
  return finish({ workspace, book, parsed, keys, options, assets: await assetsOf(workspace, book, parsed) }, tools);
}

/**
 * In a Jekyll book's own layouts the site is Jekyll's, and has no other forms beside its pages. A preview changes too
 * often to be kept, and a PDF is none of a site.
 */
function inOwnForms(workspace: Workspace, { layouts, purpose, isPrinted, isEpub }: BuildOptions): Workspace {
  const { config } = workspace;
  if (isEpub === true) return withoutPdf({ ...workspace, config: { ...config, cards: 'none' } });
  if (isPrinted === true)
    return {
      ...workspace,
      config: {
        ...config,
        print: true,
        llms: false,
        offline: false,
        previews: false,
        cards: 'none',
        policy: false,
        formats: [],
      },
    };
  if (layouts !== 'jekyll')
    return purpose === 'dev' ? withoutPdf({ ...workspace, config: { ...config, offline: false } }) : workspace;
  const { 'forms.js': _forms, ...client } = workspace.client;
  return { ...workspace, client, config: { ...config, llms: false, offline: false, previews: false, cards: 'none' } };
}

interface Resolved {
  readonly workspace: Workspace;
  readonly book: Book;
  readonly parsed: ParsedBook;
  readonly keys: Keys;
  readonly options: BuildOptions;
  readonly assets: readonly Asset[];
}

async function finish(resolved: Resolved, { folder, pictures, checked, partsOf, fit }: Tools): Promise<MadeBook> {
  const { workspace, book, keys, options, assets } = resolved;
  const renderer = createRenderer(workspace, book, options.drafts);
  const memory = createPartsMemory(partsOf(workspace), keys.parts);
  const epubs = epubsOf({ workspace, book, renderer, keys, fit, folder });
  const hasEpubs = workspace.config.formats.includes('epub');
  const laidOut = await bookInOwnLayouts(resolved, renderer.content);
  const found = [...problemsOf(resolved), ...(laidOut?.problems ?? []), ...(hasEpubs ? await epubs.remarks() : [])];
  const reported = (all: readonly Problem[]): readonly Problem[] => reportedProblems(workspace, options.purpose, all);
  const problems = reported(found);
  return {
    workspace,
    book,
    todos: shownChapters(book).flatMap((chapter) => chapter.todos),
    site: withPdfs(
      siteOf({
        workspace,
        book,
        renderer,
        keys,
        folder,
        memory,
        assets: [...assets, ...(laidOut?.assets ?? [])],
        others: laidOut?.files ?? new Map(),
        epubs: hasEpubs ? epubs.files : [],
        readCopy: pictures.readCopy,
      }),
      { workspace, book },
    ),
    epubs,
    keep: memory.flush,
    found,
    problems,
    check: async () => {
      const more = [...renderer.check(rememberIn(checked, keys)), ...((await laidOut?.check()) ?? [])];
      return more.length === 0 ? problems : reported([...found, ...more]);
    },
    reported,
    counts: countsOf(workspace, book, pictures.encoded()),
  };
}

/** Of its texts and of the book. */
function problemsOf({ workspace, book, parsed, options }: Resolved): readonly Problem[] {
  return ofFiles(workspace.jekyll?.translations !== undefined, [
    ...workspace.problems,
    ...parsed.chapters.flatMap((chapter) => chapter.problems),
    ...parsed.texts.flatMap((text) => text.problems),
    ...book.problems,
    ...(options.purpose === 'check' ? unusedPictures(workspace, book.pointedAt) : []),
  ]);
}

/** What is wrong in a file that is built once for each language is reported once, where its author wrote it. */
function ofFiles(hasCopies: boolean, problems: readonly Problem[]): readonly Problem[] {
  if (!hasCopies) return problems;
  const placed = problems.map((each) =>
    each.place === undefined ? each : { ...each, place: { ...each.place, path: fileOfCopy(each.place.path) } },
  );
  return [...new Map(placed.map((each) => [JSON.stringify([each.rule, each.place, each.message]), each])).values()];
}

function rememberIn(checked: Tools['checked'], keys: Keys): RememberCheck {
  return ({ plan, what, shows }, run) => {
    const shown = shows === undefined ? keys.page(plan) : `${keys.contents(plan.edition)} ${keys.page(shows)}`;
    const key = `${what} ${plan.path} ${shown}`;
    const problems = checked.get(key) ?? run();
    checked.set(key, problems);
    return problems;
  };
}

async function bookInOwnLayouts(
  { workspace, book, parsed, keys, options, assets }: Resolved,
  content: ReturnType<typeof createRenderer>['content'],
): Promise<LaidOut | undefined> {
  if (options.layouts !== 'jekyll') return undefined;
  return layOutBook({
    workspace,
    book,
    assets,
    reader: parsed.reader,
    // In its own layouts, a book shows its author's notes to nobody.
    content: options.drafts ? createRenderer(workspace, book, false).content : content,
    key: keys.whole,
  });
}

/** The files that pages need, and the texts whose Liquid was run. */
async function assetsOf(workspace: Workspace, book: Book, { reader, texts }: ParsedBook): Promise<readonly Asset[]> {
  const feeds = await feedsFor(workspace, reader, new Set(texts.map(({ path }) => path)));
  const fed = new Set(feeds.map(({ path }) => path));
  return [
    ...book.assets.filter(({ path }) => !fed.has(path)),
    ...[...texts, ...feeds].map(({ path, text }): Asset => ({ kind: 'made', path, content: text })),
  ];
}

/** The feeds of jekyll-feed; a book's own files of these names stay. */
async function feedsFor(
  { jekyll: site, config, files }: Workspace,
  reader: SiteReader | undefined,
  texts: ReadonlySet<string>,
): Promise<readonly { readonly path: string; readonly text: string }[]> {
  if (site === undefined || reader === undefined) return [];
  const taken = new Set([...texts, ...Object.values(files).flatMap(({ publishAs }) => publishAs ?? [])]);
  const feeds = await feedsOf({ site, config, reader }, taken);
  return feeds.map(({ path, content }) => ({ path, text: content }));
}

/** Tells this program from every other; from its sources it is new with each run. */
async function programKey(): Promise<string> {
  return (await programId()) ?? UNBUNDLED;
}
const UNBUNDLED = randomUUID();
