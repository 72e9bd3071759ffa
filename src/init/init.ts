// `vitrine init`: begins a book, or the workflow that publishes one.
import { pathIn } from '../lib/paths.ts';
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { beginFiles, type Begun } from '../files/new-files.ts';
import { pagesWorkflow, WORKFLOW } from './pages-workflow.ts';
import { settingsFor, starterBook } from './starter-book.ts';
import { tableOf } from '../lib/table.ts';

export interface InitRequest {
  /** Absolute; made where it is not there. */
  readonly folder: string;
  /** True: the workflow for GitHub Pages, and a book only where there is none. */
  readonly githubPages: boolean;
}

export interface InitReport extends Begun {
  /** Absolute: what `written` and `kept` are relative to. */
  readonly top: string;
  /** Chapters that the folder has already: settings alone were written for them. */
  readonly found: boolean;
}

/**
 * Writes the files of a new book into `folder`, and for GitHub Pages the workflow into the repository that holds it.
 */
export async function init({ folder, githubPages }: InitRequest): Promise<InitReport> {
  const begun = await filesFor(folder);
  // The workflow alone was asked for.
  const found = !Object.hasOwn(begun, 'content/index.md');
  const book = githubPages && found ? {} : begun;
  const top = githubPages ? repositoryOf(folder) : folder;
  const inside = relative(top, folder).split(sep).join('/');
  const files = tableOf(Object.entries(book).map(([path, text]) => [pathIn(inside, path), text]));
  const workflow = githubPages ? { [WORKFLOW]: pagesWorkflow(inside === '' ? '.' : inside) } : {};
  return { top, found, ...(await beginFiles(top, { ...files, ...workflow })) };
}

/**
 * A whole book where there is no chapter; settings beside chapters that have none; nothing for a book with settings,
 * Jekyll's too.
 */
async function filesFor(folder: string): Promise<Readonly<Record<string, string>>> {
  const namesIn = (path: string): Promise<readonly string[]> => readdir(path).catch(() => []);
  const names = await namesIn(folder);
  const inside = await namesIn(join(folder, 'content'));
  if (['book.yml', '_config.yml', '_config.yaml'].some((name) => names.includes(name)) || inside.includes('book.yml'))
    return {};
  const isChapter = (name: string): boolean => /\.(md|markdown)$/i.test(name);
  if (names.includes('content')) return settingsFor(titleFor(folder), 'content/book.yml', inside.filter(isChapter));
  const chapters = names.filter((name) => isChapter(name) && !/^readme\./i.test(name));
  return chapters.length > 0 ? settingsFor(titleFor(folder), 'book.yml', chapters) : starterBook(titleFor(folder));
}

/**
 * The nearest folder above that git knows, else the book's own. GitHub reads workflows only from the top of a
 * repository.
 */
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
