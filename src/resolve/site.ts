// The book as addresses see it: its pages and files by the names that they answer to.
import { writtenTexts } from '../lib/jekyll-texts.ts';
import { lastFor } from '../lib/once-for.ts';
import { withoutEnding } from '../lib/paths.ts';
import { takeName } from '../lib/slug.ts';
import type { Chapter } from '../model/chapter.ts';
import type { Problem } from '../model/problem.ts';
import type { Workspace } from '../model/workspace.ts';
import { addressesOf, fileOfAddress } from './addresses.ts';
import type { Work } from './counterparts.ts';
import type { EditionPages } from './editions.ts';
import { jekyllAddresses } from './polyglot.ts';
import { languagesAmong, withOriginals } from './languages.ts';
import { ACCESS, hasAccessReport } from './accessibility.ts';
import { FIGURES } from './figure-page.ts';
import type { Placed } from './order.ts';
import { hasReadingPage, READING_PAGE } from './reading-page.ts';
import { GLOSSARY, hasGlossary } from './glossary.ts';
import { hasReferences, REFERENCES } from './references-page.ts';
import { newAddressOf } from './redirects.ts';
import type { Site } from './targets.ts';
import { thingPages } from './thing-pages.ts';
import { hasWholeBook, WHOLE_BOOK } from './whole-book.ts';

export interface PlacedChapters {
  readonly everything: readonly Placed[];
  /** Without chapters that only say where they have gone. */
  readonly placed: readonly Placed[];
  /** The book's own language first. */
  readonly editions: readonly PlacedEdition[];
  readonly works: ReadonlyMap<Placed, Work>;
  readonly site: Site;
  readonly problems: readonly Problem[];
}

export interface PlacedEdition extends EditionPages {
  /** Pages without a chapter, which the program adds where the book has none of that address. */
  readonly made: readonly string[];
  /** Which of them lists all chapters. */
  readonly contentsPage: string;
}

/** Gives each chapter its page. */
export function placeChapters(workspace: Workspace, chapters: readonly Chapter[]): PlacedChapters {
  const { config, contentFolder, files, jekyll } = workspace;
  const addresses = addressesOf(
    chapters,
    contentFolder,
    jekyll === undefined ? new Map() : jekyllAddresses(jekyll, chapters),
  );
  const everything = chapters.map((chapter, index) => placedAt(chapter, addresses.paths[index] ?? ''));
  const written = everything.filter(({ chapter }) => newAddressOf(chapter, jekyll) === undefined);
  const languages = withOriginals(languagesAmong(workspace, written), workspace);
  const { works } = languages;
  const placed = [...written, ...languages.added];
  const editions = withMadePages(languages.editions, workspace, everything);
  const made = editions.flatMap((edition) => edition.made);
  const site: Site = {
    pageOfSource: new Map(written.map(({ chapter, path }) => [chapter.path, path])),
    pages: new Set([
      ...everything.map(({ path }) => path),
      ...languages.added.map(({ path }) => path),
      ...made,
      ...(jekyll === undefined ? [] : writtenTexts(jekyll).map(({ page }) => page)),
    ]),
    moved: new Map(
      written.flatMap(({ chapter, path }) =>
        chapter.frontMatter.redirectFrom.map((old): [string, string] => [fileOfAddress(old) ?? '', path]),
      ),
    ),
    files: filesByAddress(workspace),
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
  const problems = [...addresses.problems, ...languages.problems];
  return { everything, placed, editions, works, site, problems };
}

/** In a site that is built once for each language, each file may be asked for below the folder of each. */
function filesByAddress({ files, jekyll }: Workspace): Site['files'] {
  const all = Object.values(files);
  const folders = jekyll?.translations?.languages ?? [];
  return new Map([
    ...folders.flatMap((folder) => all.map((file) => [`${folder}/${file.address}`, file] as const)),
    ...all.map((file) => [file.address, file] as const),
  ]);
}

/** A chapter that was not parsed again, at its address of last time, is the same page. */
const placedAt = lastFor((chapter: Chapter, path: string): Placed => ({ chapter, path }));

/**
 * A book's own pages and files keep their addresses. Every long book's pages lead to this one, so it must be there: a
 * chapter called `contents.md` lists no others. Two addresses that differ only in case are one file on many disks.
 */
function contentsPageBeside(taken: ReadonlySet<string>, root: string): string {
  if (!taken.has(`${root}index.html`)) return `${root}index.html`;
  const names = [...taken].map((path) => withoutEnding(path));
  return `${takeName(taken.has(`${root}contents.html`) ? `${root}all-chapters` : `${root}contents`, new Set(names))}.html`;
}

/** Each language with the pages that the program makes for it. */
function withMadePages(
  editions: readonly EditionPages[],
  workspace: Workspace,
  everything: readonly Placed[],
): readonly PlacedEdition[] {
  const { config, includes, files, jekyll } = workspace;
  const hasFigures = ({ chapter }: Placed): boolean =>
    chapter.calls.some((call) => includes[call.include]?.interface.numbered === 'figure');
  const ownFiles = [
    ...Object.values(files).flatMap(({ publishAs }) => publishAs ?? []),
    ...(jekyll?.staticFiles ?? []).flatMap(({ address, output }) => (output ? [address] : [])),
  ];
  const taken = new Set([...editions.flatMap(({ pages }) => pages.map(({ path }) => path)), ...ownFiles]);
  const takenInAnyCase = new Set(
    [...everything.map(({ path }) => path), ...ownFiles].map((path) => path.toLowerCase()),
  );
  return editions.map((edition, index) => {
    const contentsPage = contentsPageBeside(takenInAnyCase, edition.root);
    const names = madePages(edition.pages, edition.root, {
      contentsPage,
      isPrinted: config.print,
      hasFigures: edition.pages.some(hasFigures),
      saysAccess: config.accessibility && hasAccessReport(edition.pages),
      isCiting: hasReferences(edition.pages, workspace),
      // A host answers lost addresses with one page; whoever comes to the top finds the languages.
      atTop: index > 0 ? [] : edition.root === '' ? ['404.html'] : ['404.html', 'index.html'],
    });
    return { ...edition, contentsPage, made: names.filter((path) => !taken.has(path)) };
  });
}

/** What decides which pages the program makes. */
interface MadeRules {
  readonly isCiting: boolean;
  readonly contentsPage: string;
  readonly isPrinted: boolean;
  readonly hasFigures: boolean;
  readonly saysAccess: boolean;
  /** Pages of the whole site. */
  readonly atTop: readonly string[];
}

function madePages(
  pages: readonly Placed[],
  root: string,
  { contentsPage, isPrinted, hasFigures, saysAccess, isCiting, atTop }: MadeRules,
): readonly string[] {
  const own = pages.map(({ path }) => path);
  const names = [
    ...(hasFigures ? [FIGURES] : []),
    ...thingPages(pages),
    ...(hasReadingPage(pages) ? [READING_PAGE] : []),
    ...(hasGlossary(pages) ? [GLOSSARY] : []),
    ...(isCiting ? [REFERENCES] : []),
    ...(saysAccess ? [ACCESS] : []),
    'search.html',
    ...(hasWholeBook(own, `${root}index.html`, isPrinted) ? [WHOLE_BOOK] : []),
  ];
  return [contentsPage, ...names.map((name) => root + name), ...atTop];
}
