// `vitrine init`: begins a book, or the workflow that publishes one.
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { beginFiles, type Begun } from '../files/new-files.ts';
import { pagesWorkflow, WORKFLOW } from './pages-workflow.ts';
import { starterBook } from './starter-book.ts';

export interface InitRequest {
  /** Absolute; made where it is not there. */
  readonly folder: string;
  /** True: the workflow for GitHub Pages, and a book only where there is none. */
  readonly githubPages: boolean;
}

export interface InitReport extends Begun {
  /** Absolute: what `written` and `kept` are relative to. */
  readonly top: string;
}

/** Writes the files of a new book into `folder`, and for GitHub Pages the workflow into the repository that holds it. */
export async function init({ folder, githubPages }: InitRequest): Promise<InitReport> {
  const book = (await holdsBook(folder)) ? {} : starterBook(titleFor(folder));
  const top = githubPages ? repositoryOf(folder) : folder;
  const inside = relative(top, folder).split(sep).join('/');
  const files = Object.fromEntries(Object.entries(book).map(([path, text]) => [inside === '' ? path : `${inside}/${path}`, text]));
  const workflow = githubPages ? { [WORKFLOW]: pagesWorkflow(inside === '' ? '.' : inside) } : {};
  return { top, ...(await beginFiles(top, { ...files, ...workflow })) };
}

/** A folder with chapters of any kind is a book already: native, Jekyll's, or plain Markdown files. */
async function holdsBook(folder: string): Promise<boolean> {
  const names = await readdir(folder).catch(() => []);
  return names.some((name) => name === 'content' || name === 'book.yml' || name === '_config.yml' || (/\.(md|markdown)$/i.test(name) && !/^readme\./i.test(name)));
}

/** The nearest folder above that git knows, else the book's own. GitHub reads workflows only from the top of a repository. */
function repositoryOf(folder: string): string {
  for (let up = folder; ; up = dirname(up)) {
    if (existsSync(join(up, '.git'))) return up;
    if (dirname(up) === up) return folder;
  }
}

/** `my-first-book` → `My first book`. */
function titleFor(folder: string): string {
  const words = basename(resolve(folder)).replace(/[-_]+/g, ' ').trim();
  return words === '' ? 'A new book' : words.charAt(0).toUpperCase() + words.slice(1);
}
