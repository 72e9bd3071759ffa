// The PDF of a book, of one for each of its languages, or of a chapter, as a file; no site is written.
import { homedir } from 'node:os';
import { relative, resolve } from 'node:path';
import { fileOccupied } from './diagnostics/catalog.ts';
import { noPdf, type NoPdf } from './diagnostics/catalog-pdf.ts';
import { isStopped } from './diagnostics/sort-problems.ts';
import { nearestName } from './lib/nearest-name.ts';
import { withoutEnding } from './lib/paths.ts';
import { isFree, writeOneFile } from './files/one-file.ts';
import type { MadeBook } from './maker/make-book.ts';
import { createMaker, withSlashes, type BuildRequest } from './maker/maker.ts';
import { printedPages, printPage, type PrintedPage } from './maker/pdfs.ts';
import type { Problem } from './model/problem.ts';
import { openBrowser, type Browser } from './pdf/browser.ts';
import { findBrowser, thisMachine } from './pdf/find-browser.ts';
import type { PaperName } from './pdf/papers.ts';

export interface PdfRequest extends Omit<BuildRequest, 'out' | 'makesCopies'> {
  /** Where the file goes, absolute; each further language stands beside it: `book-fr.pdf`. */
  readonly out: string;
  /** A chapter alone: where it may be, absolute paths, the likeliest last; undefined for the book. */
  readonly chapter: readonly string[] | undefined;
  readonly size: PaperName;
  /** The program that prints; undefined for one that is found. */
  readonly browser: string | undefined;
}

export interface PdfReport {
  readonly problems: readonly Problem[];
  /** Absolute paths, with their sizes in bytes, and how often each was printed until its numbers agreed. */
  readonly files: readonly { readonly path: string; readonly size: number; readonly times: number }[];
  readonly textOf: (path: string) => string | undefined;
}

/**
 * Makes the book and prints it, unless there are errors (with `strict`, warnings too). A file that is no PDF is not
 * replaced. What keeps a PDF back is a problem `no-pdf`; throws as node:fs does where the disk refuses the
 * file, and for our own bugs.
 */
export async function writePdfFile(request: PdfRequest): Promise<PdfReport> {
  const maker = await createMaker({
    ...request,
    out: undefined,
    makesCopies: false,
    options: { ...request.options, isPrinted: true },
  });
  const made = await maker.make();
  const outcome = isStopped(made.problems, request.options.strict)
    ? { files: [], problems: [] }
    : await printAll(made, maker.root, request);
  return {
    files: outcome.files,
    problems: [...made.problems, ...outcome.problems],
    textOf: (path) => made.workspace.texts[path],
  };
}

type Outcome = Pick<PdfReport, 'files' | 'problems'>;

function occupied(path: string): Outcome {
  return { files: [], problems: [fileOccupied(resolve(path), 'PDF')] };
}

function failed(reason: NoPdf): Outcome {
  // What was asked for is not there.
  return { files: [], problems: [{ ...noPdf(reason), severity: 'error' }] };
}

async function printAll(made: MadeBook, root: string, request: PdfRequest): Promise<Outcome> {
  const { browser: named, chapter } = request;
  const paths = chapter === undefined ? [undefined] : pathsOf(chapter, made, root);
  const [pages = []] = paths.map((path) => printedPages(made, path)).filter(({ length }) => length > 0);
  if (pages.length === 0) return failed(unknownChapter(made, paths));
  const { language } = made.book.config;
  const main = pages.find(({ facts }) => facts.language === language) ?? pages[0];
  const targets = pages.map((page) => ({ page, path: page === main ? request.out : besides(page, request.out) }));
  for (const { path } of targets) if (!(await isFree(path, isPdf))) return occupied(path);
  const environment = named === undefined ? process.env : { ...process.env, CHROME_PATH: named };
  const program = findBrowser(thisMachine(environment, homedir()));
  if (program === undefined) return failed({ kind: 'no-browser', named: environment.CHROME_PATH });
  let browser: Browser | undefined;
  try {
    browser = await openBrowser(program);
    return await printWith(browser, targets, request);
  } catch (error) {
    if (error instanceof NotWritten) throw error.cause;
    return failed({ kind: 'failed', program, said: error instanceof Error ? error.message : String(error) });
  } finally {
    await browser?.close();
  }
}

/** In the book, and as book.yml names chapters: from the folder that they are in. */
function pathsOf(chapter: readonly string[], { workspace }: MadeBook, root: string): readonly string[] {
  const paths = chapter.map((path) => withSlashes(relative(root, path)));
  return [...paths, ...paths.slice(-1).map((path) => `${workspace.contentFolder}/${path}`)];
}

function unknownChapter({ book }: MadeBook, paths: readonly (string | undefined)[]): NoPdf {
  const sources = book.pages.flatMap((plan) => plan.chapter?.path ?? []);
  const named = paths.flatMap((path) => path ?? []);
  const [nearest] = named.flatMap((path) => nearestName(path, sources) ?? []);
  return { kind: 'unknown-chapter', path: named.at(-2) ?? '', nearest };
}

/** What the disk refuses is no fault of the browser's. */
class NotWritten extends Error {}

interface Target {
  readonly page: PrintedPage;
  readonly path: string;
}

/** `book-fr.pdf`. */
function besides({ facts }: PrintedPage, out: string): string {
  return `${withoutEnding(out)}-${facts.language}.pdf`;
}

function isPdf(start: Uint8Array): boolean {
  return Buffer.from(start).toString('latin1').startsWith('%PDF-');
}

async function printWith(
  browser: Browser,
  targets: readonly Target[],
  { size, onProgress }: PdfRequest,
): Promise<Outcome> {
  const files: PdfReport['files'][number][] = [];
  const problems: Problem[] = [];
  for (const { page, path } of targets) {
    onProgress?.(`Printing${targets.length === 1 ? '' : ` in ${page.facts.language}`}`);
    const printed = await printPage(browser, page, size);
    if (printed === undefined) return { ...failed({ kind: 'unsettled' }), files };
    const { bytes, boxes } = printed;
    if (boxes !== '') problems.push(noPdf({ kind: 'no-font', characters: boxes }));
    const answer = await writeOneFile(path, { mayReplace: isPdf, produce: (put) => put(bytes) }).catch(
      (error: unknown) => {
        throw new NotWritten('', { cause: error });
      },
    );
    if (answer === 'occupied') return { ...occupied(path), files };
    files.push({ path, size: bytes.length, times: printed.times });
  }
  return { files, problems };
}
