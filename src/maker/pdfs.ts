// What of a book becomes a PDF: its whole in each of its languages, or a chapter, and what a browser must know to print
// it.
import { homedir } from 'node:os';
import type { Book, PagePlan } from '../model/book.ts';
import type { Report, Site, SiteFile } from '../model/site.ts';
import type { Workspace } from '../model/workspace.ts';
import { noPdf } from '../diagnostics/catalog-pdf.ts';
import { titleOfBook } from '../lib/book-title.ts';
import { bookIn } from '../lib/editions.ts';
import { escapeHtml } from '../lib/html.ts';
import { mediaTypeOf } from '../lib/media-types.ts';
import { publicAddress } from '../lib/paths.ts';
import { shortHash } from '../lib/hash.ts';
import { newestDate } from './newest-date.ts';
import type { Browser } from '../pdf/browser.ts';
import { findBrowser, thisMachine } from '../pdf/find-browser.ts';
import type { PdfFacts } from '../pdf/finish.ts';
import { papers, type PaperName } from '../pdf/papers.ts';
import type { Printed } from '../pdf/print-book.ts';
import type { Asked } from '../pdf/page.ts';
import { isWholeBook, movedHtml, pathsOfWhole } from '../render/whole-book.ts';
import { htmlOf } from '../tree/html.ts';
import { formFor } from '../words/fill.ts';
import { wordsOf } from '../words/words.ts';

/** A book of which pages can be asked for. */
interface PrintedBook {
  readonly workspace: Workspace;
  readonly book: Book;
  readonly site: Site;
}

export interface PrintedPage {
  /** Of the page in the site. */
  readonly path: string;
  readonly answer: (path: string) => Promise<Asked | undefined>;
  /** The client's script that sets the page, and what it is told beside the size of the paper. */
  readonly script: string;
  readonly setting: Readonly<Record<string, unknown>>;
  readonly facts: Omit<PdfFacts, 'frontPages' | 'headings'>;
}

/** `chapter`: the path of a source; none for the whole. None where the book has no such chapter. */
export function printedPages(made: PrintedBook, chapter: string | undefined): readonly PrintedPage[] {
  const { book } = made;
  if (chapter !== undefined)
    return book.pages
      .filter((plan) => plan.chapter?.path === chapter || plan.path === chapter)
      .slice(0, 1)
      .map((plan) => printed(plan, made, 'chapter'));
  return book.editions.flatMap((edition) => {
    const own = book.pages.filter((plan) => plan.edition === edition.config.language);
    // A book of one chapter is that chapter's page.
    const plan =
      own.find(isWholeBook) ??
      own.find((each) => each.chapter !== undefined && each.path !== edition.front) ??
      own.find((each) => each.chapter !== undefined);
    return plan === undefined ? [] : [printed(plan, made, 'book')];
  });
}

function printed(plan: PagePlan, made: PrintedBook, of: 'book' | 'chapter'): PrintedPage {
  const { workspace } = made;
  const edition = made.book.editions.find(({ config }) => config.language === plan.edition) ?? made.book;
  const { config } = edition;
  const words = wordsOf(config.language, config.words);
  const { 'pdf.js': script, 'pdf.css': css } = workspace.client;
  return {
    path: plan.path,
    answer: answersOf(made),
    script: Buffer.from(script ?? '').toString('utf8'),
    setting: {
      css: Buffer.from(css ?? '').toString('utf8'),
      onPage: words.onPage,
      embedded: words.embedded,
      base: config.base === undefined ? undefined : publicAddress(config.base, ''),
      headings: {
        figures: words.listOfFigures,
        tables: formFor(words.tables, 2, words.language).replace('{numbers}', '').trim(),
        glossary: words.glossary,
      },
      glossary: isWholeBook(plan) ? glossaryOf(bookIn(made.book, edition), plan.path) : '',
    },
    facts: factsOf(plan, bookIn(made.book, edition), of),
  };
}

/** The glossary of all chapters, its links among the places of the whole book, which stands at `to`. */
function glossaryOf(book: Book, to: string): string {
  const list = book.pages.find(({ layout, chapter }) => layout === 'glossary' && chapter === undefined);
  if (list === undefined) return '';
  const terms = list.terms.map(
    ({ term, definition, chapter }) =>
      `<dt>${escapeHtml(term)}</dt><dd>${htmlOf(definition)} <a href="${escapeHtml(chapter.href)}">${escapeHtml(chapter.title)}</a></dd>`,
  );
  return movedHtml(`<dl>${terms.join('\n')}</dl>`, { path: list.path, pages: new Set(pathsOfWhole(book)), to });
}

function factsOf(plan: PagePlan, book: Book, of: 'book' | 'chapter'): PrintedPage['facts'] {
  const { config } = book;
  const front = plan.chapter?.frontMatter;
  const isWhole = isWholeBook(plan);
  const ofChapter = { authors: front?.authors ?? [], description: front?.description };
  const [own, others] = of === 'book' ? [config, ofChapter] : [ofChapter, { ...config, description: undefined }];
  return {
    title: of === 'book' ? titleOfBook(book) : plan.title,
    authors: own.authors.length > 0 ? own.authors : others.authors,
    description: own.description ?? others.description,
    language: front?.language ?? config.language,
    date: newestDate(isWhole ? book.pages.filter(({ edition }) => edition === plan.edition) : [plan]),
  };
}

/** What a page that is printed may ask for. */
const PRINTED = /\.(?:html|css|svg|png|jpe?g|gif|webp|avif|woff2?)$/i;

/** Files of the site, each made when the browser asks for it; a page that is printed runs no script, and gets none. */
function answersOf({ site }: PrintedBook): PrintedPage['answer'] {
  return async (path) => {
    const type = PRINTED.test(path) ? mediaTypeOf(path) : undefined;
    const bytes = type === undefined ? undefined : await site.files.get(path)?.bytes(() => undefined);
    return bytes === undefined || type === undefined ? undefined : { bytes, type };
  };
}

interface PrintedPdf extends Pick<Printed, 'times' | 'boxes'> {
  readonly bytes: Uint8Array;
}

/** Undefined where its page numbers never agree. Rejects where the browser fails. */
export async function printPage(browser: Browser, page: PrintedPage, size: PaperName): Promise<PrintedPdf | undefined> {
  const paper = papers[size];
  const [{ printBook }, { finishedPdf }] = await Promise.all([
    import('../pdf/print-book.ts'),
    import('../pdf/finish.ts'),
  ]);
  const printed = await printBook(browser, {
    ...page,
    paper,
    setting: { ...page.setting, size: paper.css, name: size },
  });
  if (printed === undefined) return undefined;
  const { bytes, times, boxes, ...found } = printed;
  return { bytes: finishedPdf(bytes, { ...page.facts, ...found }), times, boxes };
}

/** A site whose settings ask for a PDF goes without one where nothing can print it, and says so. */
export function withPrinter(workspace: Workspace): Workspace {
  const { formats, print } = workspace.config;
  if (!formats.includes('pdf') || (print && browserHere() !== undefined)) return workspace;
  const problem = noPdf(print ? { kind: 'no-browser', named: process.env.CHROME_PATH } : { kind: 'no-print' });
  return { ...withoutPdf(workspace), problems: [...workspace.problems, problem] };
}

export function withoutPdf(workspace: Workspace): Workspace {
  const { config } = workspace;
  return { ...workspace, config: { ...config, formats: config.formats.filter((format) => format !== 'pdf') } };
}

function browserHere(): string | undefined {
  return findBrowser(thisMachine(process.env, homedir()));
}

/** The site with a PDF for each language, where the settings ask for that. A file of the author's own stays. */
export function withPdfs(site: Site, { workspace, book }: Omit<PrintedBook, 'site'>): Site {
  const program = workspace.config.formats.includes('pdf') ? browserHere() : undefined;
  if (program === undefined) return site;
  const files = new Map(site.files);
  const pages = new Map<string, string>();
  for (const page of printedPages({ workspace, book, site }, undefined)) {
    const root = book.editions.find(({ config }) => config.language === page.facts.language)?.root ?? '';
    const path = `${root}book.pdf`;
    if (files.has(path)) continue;
    pages.set(path, page.path);
    files.set(path, pdfFile(page, program, site));
  }
  // It is made of the page of the whole book, and so of all others.
  const prepare: Site['prepare'] = (paths) =>
    site.prepare(new Set([...paths, ...[...pages].flatMap(([path, page]) => (paths.has(path) ? [page] : []))]));
  return { ...site, files, prepare };
}

function pdfFile(page: PrintedPage, program: string, { files }: Site): SiteFile {
  return {
    get key() {
      return shortHash(`pdf ${program} ${[...files].map(([path, { key }]) => `${path} ${key}`).join('\n')}`);
    },
    bytes: (report) => pdfBytes(page, program, report),
  };
}

/** The site is whole without it: what keeps it back is a warning. */
async function pdfBytes(page: PrintedPage, program: string, report: Report): Promise<Uint8Array | undefined> {
  let browser: Browser | undefined;
  try {
    const { openBrowser } = await import('../pdf/browser.ts');
    browser = await openBrowser(program);
    const printed = await printPage(browser, page, 'a4');
    if (printed === undefined) report(noPdf({ kind: 'unsettled' }));
    else if (printed.boxes !== '') report(noPdf({ kind: 'no-font', characters: printed.boxes }));
    return printed?.bytes;
  } catch (error) {
    report(noPdf({ kind: 'failed', program, said: error instanceof Error ? error.message : String(error) }));
    return undefined;
  } finally {
    await browser?.close();
  }
}
