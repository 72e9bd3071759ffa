// The EPUB of a book as a file, or one for each of its languages; no site is written.
import { withoutEnding } from './lib/paths.ts';
import { fileOccupied, templateError } from './diagnostics/catalog.ts';
import { isStopped } from './diagnostics/sort-problems.ts';
import { isEpub } from './epub/zip.ts';
import { writeOneFile } from './files/one-file.ts';
import type { Epub } from './maker/epubs.ts';
import type { MadeBook } from './maker/make-book.ts';
import { createMaker, type BuildRequest } from './maker/maker.ts';
import type { Problem } from './model/problem.ts';
import { TemplateFailure } from './templating/templates.ts';

export interface EpubRequest extends Omit<BuildRequest, 'out' | 'makesCopies'> {
  /** Where the file goes, absolute; each further language stands beside it: `book-fr.epub`. */
  readonly out: string;
}

export interface EpubReport {
  readonly problems: readonly Problem[];
  /** Absolute paths, with the sizes in bytes. */
  readonly files: readonly { readonly path: string; readonly size: number }[];
  readonly chapters: number;
  readonly textOf: (path: string) => string | undefined;
}

/**
 * Makes the book and writes its EPUB, unless there are errors (with `strict`, warnings too). A file that is no EPUB is
 * not replaced. Throws as node:fs does, and for our own bugs.
 */
export async function writeEpubFile({ out, ...request }: EpubRequest): Promise<EpubReport> {
  const options = { ...request.options, isEpub: true };
  const maker = await createMaker({ ...request, out: undefined, makesCopies: false, options });
  const made = await maker.make();
  const files: { readonly path: string; readonly size: number }[] = [];
  const others: Problem[] = [];
  const found = made.reported([...made.found, ...(await made.epubs.remarks())]);
  if (!isStopped(found, request.options.strict))
    for (const epub of made.epubs.files) {
      request.onProgress?.(`Writing the EPUB${made.epubs.files.length === 1 ? '' : ` in ${epub.language}`}`);
      const path = pathFor(epub, made, out);
      const written = await writeOne(epub, path, others);
      if (written !== undefined) files.push({ path, size: written });
    }
  return {
    problems: [...found, ...made.reported(others)],
    files,
    chapters: made.counts.chapters,
    textOf: (path) => made.workspace.texts[path],
  };
}

function pathFor({ language }: Epub, { book }: MadeBook, out: string): string {
  return language === book.config.language ? out : `${withoutEnding(out)}-${language}.epub`;
}

/** The size of what was written. */
async function writeOne(epub: Epub, path: string, problems: Problem[]): Promise<number | undefined> {
  let size = 0;
  try {
    const answer = await writeOneFile(path, {
      mayReplace: isEpub,
      produce: (put) =>
        epub.write(async (bytes) => {
          size += bytes.length;
          await put(bytes);
        }),
    });
    if (answer === 'written') return size;
    problems.push(fileOccupied(path, 'EPUB'));
  } catch (error) {
    if (!(error instanceof TemplateFailure)) throw error;
    problems.push(templateError(error.place, error.message, error.hint));
  }
  return undefined;
}
