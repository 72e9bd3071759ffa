// The book as addresses see it: its pages and files by the names that they answer to.
import { writtenTexts } from '../lib/jekyll-texts.ts';
import { withoutEnding } from '../lib/paths.ts';
import { takeName } from '../lib/slug.ts';
import type { Chapter } from '../model/chapter.ts';
import type { Problem } from '../model/problem.ts';
import type { Workspace } from '../model/workspace.ts';
import { addressesOf, fileOfAddress } from './addresses.ts';
import { FIGURES } from './figure-page.ts';
import type { Placed } from './order.ts';
import { hasReadingPage, READING_PAGE } from './reading-page.ts';
import { hasReferences, REFERENCES } from './references-page.ts';
import { newAddressOf } from './redirects.ts';
import type { Site } from './targets.ts';
import { hasWholeBook, WHOLE_BOOK } from './whole-book.ts';

export interface PlacedChapters {
  readonly everything: readonly Placed[];
  /** Without chapters that only say where they have gone. */
  readonly placed: readonly Placed[];
  /** Pages without a chapter, which the program adds where the book has none of that address. */
  readonly made: readonly string[];
  /** Which of them lists all chapters. */
  readonly contentsPage: string;
  readonly site: Site;
  readonly problems: readonly Problem[];
}

/** Gives each chapter its page. */
export function placeChapters(workspace: Workspace, chapters: readonly Chapter[]): PlacedChapters {
  const { config, contentFolder, files, includes, jekyll } = workspace;
  const addresses = addressesOf(
    chapters,
    contentFolder,
    new Map(jekyll?.documents.map((document) => [document.path, document.page])),
  );
  const everything = chapters.map((chapter, index): Placed => ({ chapter, path: addresses.paths[index] ?? '' }));
  const placed = everything.filter(({ chapter }) => newAddressOf(chapter) === undefined);
  const hasFigures = placed.some(({ chapter }) =>
    chapter.calls.some((call) => includes[call.include]?.interface.numbered === 'figure'),
  );
  const contentsPage = contentsPageBeside(everything, files);
  const made = madePages(placed, {
    isPrinted: config.print,
    hasFigures,
    isCiting: hasReferences(placed, workspace),
    contentsPage,
  });
  const site: Site = {
    pageOfSource: new Map(placed.map(({ chapter, path }) => [chapter.path, path])),
    pages: new Set([
      ...everything.map(({ path }) => path),
      ...made,
      ...(jekyll === undefined ? [] : writtenTexts(jekyll).map(({ page }) => page)),
    ]),
    moved: new Map(
      placed.flatMap(({ chapter, path }) =>
        chapter.frontMatter.redirectFrom.map((old): [string, string] => [fileOfAddress(old) ?? '', path]),
      ),
    ),
    files: new Map(Object.values(files).map((file) => [file.address, file])),
    brought: new Map(
      Object.entries(workspace.brought).flatMap(([address, path]) => {
        const file = files[path];
        return file === undefined ? [] : [[address, file] as const];
      }),
    ),
    contentFolder,
    basePath: config.basePath,
    base: config.base,
  };
  return { everything, placed, made, contentsPage, site, problems: addresses.problems };
}

/**
 * A book's own pages and files keep their addresses. Every long book's pages lead to this one, so it must be there: a
 * chapter called `contents.md` lists no others. Two addresses that differ only in case are one file on many disks.
 */
function contentsPageBeside(everything: readonly Placed[], files: Workspace['files']): string {
  const pages = new Set(everything.map(({ path }) => path.toLowerCase()));
  if (!pages.has('index.html')) return 'index.html';
  const taken = new Set([...pages, ...Object.values(files).flatMap(({ publishAs }) => publishAs?.toLowerCase() ?? [])]);
  const names = [...taken].map((path) => withoutEnding(path));
  return `${takeName(taken.has('contents.html') ? 'all-chapters' : 'contents', new Set(names))}.html`;
}

/** What decides which pages the program makes. */
interface MadePages {
  readonly isPrinted: boolean;
  readonly hasFigures: boolean;
  readonly isCiting: boolean;
  readonly contentsPage: string;
}

function madePages(
  placed: readonly Placed[],
  { isPrinted, hasFigures, isCiting, contentsPage }: MadePages,
): readonly string[] {
  const taken = new Set(placed.map(({ path }) => path));
  const whole = hasWholeBook([...taken], isPrinted) ? [WHOLE_BOOK] : [];
  return [
    contentsPage,
    ...(hasFigures ? [FIGURES] : []),
    ...(hasReadingPage(placed) ? [READING_PAGE] : []),
    ...(isCiting ? [REFERENCES] : []),
    'search.html',
    '404.html',
    ...whole,
  ].filter((path) => !taken.has(path));
}
