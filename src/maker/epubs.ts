// The EPUBs of a book, one for each of its languages: what each is made of, and when another one comes of it.
import { citedHeadings } from '../bibliography/citation-tree.ts';
import { pathsIn } from '../lib/contents-paths.ts';
import type { Book, Edition, PagePlan, PictureTarget } from '../model/book.ts';
import type { Tree } from '../model/tree.ts';
import type { BookFile, Workspace } from '../model/workspace.ts';
import type { EpubDocument, EpubSource } from '../epub/source.ts';
import type { Problem } from '../model/problem.ts';
import type { Sink } from '../epub/zip.ts';
import { templateError } from '../diagnostics/catalog.ts';
import type { Report } from '../model/site.ts';
import { TemplateFailure } from '../templating/templates.ts';
import type { Folder } from '../files/folder.ts';
import { framesOf } from '../media/encode.ts';
import { titleOfBook } from '../lib/book-title.ts';
import { bookIn } from '../lib/editions.ts';
import { shortHash } from '../lib/hash.ts';
import { newestDate } from './newest-date.ts';
import { tableOf } from '../lib/table.ts';
import { worksTreeOf, termsTree } from '../render/lists.ts';
import { languageOf, directionIn } from '../render/page-language.ts';
import { pathsOfWhole } from '../render/whole-book.ts';
import { unknownPicture } from '../render/pictures.ts';
import type { Renderer } from '../render/render.ts';
import { noticeOf } from '../render/languages.ts';
import { coverFile } from '../resolve/cover.ts';
import { isInList, thingListAt } from '../resolve/thing-pages.ts';
import { wordsOf } from '../words/words.ts';
import type { Fit } from './epub-pictures.ts';
import type { Keys } from './keys.ts';

export interface Epub {
  /** BCP 47. */
  readonly language: string;
  /** In the site: `book.epub`, `fr/book.epub`. */
  readonly path: string;
  /** What decides its bytes. */
  readonly key: () => string;
  /** Throws TemplateFailure where an include of the book's own cannot be run. */
  readonly write: (sink: Sink) => Promise<void>;
}

export interface EpubTools {
  readonly workspace: Workspace;
  readonly book: Book;
  readonly renderer: Renderer;
  readonly keys: Keys;
  readonly fit: Fit;
  readonly folder: Folder;
}

const EPUB_NAME = 'book.epub';

export interface Epubs {
  readonly files: readonly Epub[];
  /** What they cannot carry. */
  readonly remarks: () => Promise<readonly Problem[]>;
}

export function epubsOf(tools: EpubTools): Epubs {
  const { book, workspace } = tools;
  const files = filesOf(tools);
  return {
    files: book.editions.map((edition) => ({
      language: edition.config.language,
      path: edition.root + EPUB_NAME,
      key: () => keyOf(edition, tools),
      // Loaded by whoever wants one: most builds are of a site alone.
      write: async (sink) => (await import('../epub/write-epub.ts')).writeEpub(sourceOf(edition, tools, files), sink),
    })),
    remarks: async () => {
      const { remarksOnEpub } = await import('../epub/remarks.ts');
      const moving = await movingAmong([...files.values()], tools.folder);
      return book.editions.flatMap((edition) =>
        remarksOnEpub(documentPlans(bookIn(book, edition)), {
          fileAt: (path) => files.get(path),
          base: workspace.config.base,
          moving,
        }),
      );
    },
  };
}

/** A file that cannot be read moves no more than any other. */
async function movingAmong(files: readonly BookFile[], folder: Folder): Promise<ReadonlySet<BookFile>> {
  const moving = new Set<BookFile>();
  for (const file of files) {
    if (file.picture?.format !== 'gif' && file.picture?.format !== 'webp') continue;
    const { frames } = await framesOf(await folder.read(file.path)).catch(() => ({ frames: 1 }));
    if (frames > 1) moving.add(file);
  }
  return moving;
}

/** By their paths in the site. */
function filesOf({ workspace, book }: EpubTools): ReadonlyMap<string, BookFile> {
  return new Map(
    book.assets.flatMap((asset): (readonly [string, BookFile])[] => {
      const file = asset.kind === 'copy' ? workspace.files[asset.from] : undefined;
      return file === undefined ? [] : [[asset.path, file]];
    }),
  );
}

/** In memory; undefined, with a report, where an include of the book's own cannot be run. */
export async function epubBytes(epub: Epub, report: Report): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  try {
    await epub.write((bytes) => void chunks.push(bytes));
  } catch (error) {
    if (!(error instanceof TemplateFailure)) throw error;
    report(templateError(error.place, error.message, error.hint));
    return undefined;
  }
  return Buffer.concat(chunks);
}

/** Its pages, and the files of its pictures: their names alone do not tell what they hold. */
function keyOf(edition: Edition, { workspace, book, keys }: EpubTools): string {
  const pictures = book.assets.flatMap((asset) =>
    asset.kind === 'copy' && workspace.files[asset.from]?.picture !== undefined
      ? `${asset.path} ${workspace.files[asset.from]?.version ?? ''}`
      : [],
  );
  return shortHash(`epub ${keys.pages(edition.config.language)} ${pictures.join('\n')}`);
}

function sourceOf(edition: Edition, tools: EpubTools, files: ReadonlyMap<string, BookFile>): EpubSource {
  const { workspace, book, fit } = tools;
  const own = bookIn(book, edition);
  const { config } = edition;
  const words = wordsOf(config.language, config.words);
  const plans = documentPlans(own);
  return {
    config: { ...config, title: titleOfBook(own) },
    words,
    root: edition.root,
    contents: edition.contents,
    figures: edition.figures,
    lists: listsOf(own),
    documents: plans.map((plan) => documentOf(plan, own, tools)),
    standIns: standInsOf(own),
    cover: coverFile(workspace),
    modified: newestDate(plans),
    hasPictureTexts: haveTexts(plans, book),
    fileAt: (path) => files.get(path),
    fit,
  };
}

/** Tables are found in what is written, as an EPUB has them. */
function listsOf({ pages, root, things }: Book): EpubSource['lists'] {
  return pages.flatMap(({ layout, chapter, title, path }) => {
    const list = layout === 'things' && chapter === undefined ? thingListAt(path.slice(root.length)) : undefined;
    return list === undefined || list === 'tables'
      ? []
      : [{ title, things: things.filter((thing) => isInList(thing, list)) }];
  });
}

/** The front page that an author wrote, the chapters in their order, and the lists of terms and works. */
function documentPlans(book: Book): readonly PagePlan[] {
  const { pages } = book;
  const byPath = new Map(pages.map((plan) => [plan.path, plan]));
  const chapters = pathsOfWhole(book).flatMap((path) => {
    const plan = byPath.get(path);
    return plan?.chapter === undefined ? [] : [plan];
  });
  const lists = pages.filter(
    ({ chapter, layout }) => chapter === undefined && (layout === 'glossary' || layout === 'references'),
  );
  return [...chapters, ...lists];
}

function standInsOf({ pages, contentsPage, front, contents }: Book): ReadonlyMap<string, string> {
  const listed = new Set(pathsIn(contents));
  const isMade = (path: string): boolean => pages.some((plan) => plan.path === path && plan.chapter === undefined);
  const standIns: (readonly [string, string])[] = pages.flatMap(({ path, layout, chapter }) =>
    chapter === undefined && (layout === 'figures' || layout === 'things' || layout === 'contents') && !listed.has(path)
      ? [[path, 'nav.xhtml'] as const]
      : [],
  );
  return new Map([
    ...standIns,
    [contentsPage, 'nav.xhtml'],
    ...(isMade(front) ? [[front, 'title.xhtml'] as const] : []),
  ]);
}

function documentOf(plan: PagePlan, book: Book, { renderer }: EpubTools): EpubDocument {
  const { config } = book;
  const { chapter, original } = plan;
  const language = original?.language ?? languageOf(plan, config);
  const words = wordsOf(config.language, config.words);
  const authors = chapter?.frontMatter.authors ?? [];
  return {
    path: plan.path,
    kind: plan.layout === 'glossary' || plan.layout === 'references' ? listKind(plan) : 'chapter',
    title: plan.title,
    titleContent: plan.titleContent,
    titleAttributes: chapter?.titleAttributes ?? [],
    number: plan.number,
    language,
    direction: directionIn(language, config),
    authors: authors.join('\n') === config.authors.join('\n') ? [] : authors,
    headings: citedHeadings(chapter?.headings ?? [], plan.citations),
    notice: noticeOf(plan, words)?.text ?? '',
    tree: () => (chapter === undefined ? listTree(plan, words) : renderer.tree(withOriginals(plan))),
  };
}

function listKind({ layout, chapter }: PagePlan): EpubDocument['kind'] {
  if (chapter !== undefined) return 'chapter';
  return layout === 'glossary' ? 'glossary' : 'references';
}

function listTree(plan: PagePlan, words: ReturnType<typeof wordsOf>): Tree {
  return plan.layout === 'glossary' ? termsTree(plan, words) : worksTreeOf(plan, words);
}

/** Its pictures without copies: an EPUB has one of its own of each, whatever the site has. */
function withOriginals(plan: PagePlan): PagePlan {
  const pictures = tableOf(
    Object.entries(plan.pictures).map(([address, target]): [string, PictureTarget] => [
      address,
      target.missing
        ? target
        : { ...unknownPicture(target.original), width: target.width, height: target.height, loading: 'eager' },
    ]),
  );
  return { ...plan, pictures };
}

/** As `check` tells it, of these chapters. */
function haveTexts(plans: readonly PagePlan[], { problems }: Book): boolean {
  const sources = new Set(plans.map(({ chapter }) => chapter?.path));
  return !problems.some(({ rule, place }) => rule === 'picture-text' && place !== undefined && sources.has(place.path));
}
