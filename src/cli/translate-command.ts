// `translate`: how far translations are, and which of them are of the original as it is now.
import { existsSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { writeTranslationsLock } from '../files/translations-lock.ts';
import type { Command } from './arguments.ts';
import { bookFolderOf, pathsFrom } from './book-folder.ts';
import { cacheSaid } from './cache-folder.ts';
import type { ExitCode, TerminalIo } from './terminal-io.ts';

/** `status` is 0 for a book that is there; `mark` is 1 where nothing at that path is a translation. */
export async function runTranslate(command: Command, io: TerminalIo): Promise<ExitCode> {
  const { root, chapters } = markedAmong(command, io);
  const folder = await bookFolderOf({ ...command, root }, io);
  if (folder === undefined) return 2;
  const { createMaker } = await import('../maker/maker.ts');
  const { marked, statusOf } = await import('../translate/status.ts');
  const { statusView } = await import('../translate/view.ts');
  const maker = await createMaker({
    root: resolve(io.currentFolder, root),
    out: undefined,
    base: undefined,
    cache: await cacheSaid(command, folder, io),
    options: { drafts: false, strict: false, purpose: 'check' },
  });
  const { workspace, book } = await maker.make();
  const showPath = pathsFrom(io.currentFolder, folder);
  if (chapters.length === 0) {
    const found = statusOf(book, workspace);
    const options = { colour: io.colour && command.format === 'pretty', width: io.width, showPath, todos: [] };
    io.out(`${command.format === 'json' ? JSON.stringify(found, undefined, 2) : statusView(found, options)}\n`);
    return 0;
  }
  const asked = chapters.map((chapter) => relative(folder, resolve(io.currentFolder, chapter)).split(sep).join('/'));
  const { marks, paths, unmarked } = marked(asked, book, workspace);
  const [absent] = asked.flatMap((path, index) => (unmarked.includes(path) ? [chapters[index] ?? path] : []));
  // All or none: what was meant by the others is not known.
  if (absent !== undefined) {
    const where = root === '.' ? '; of a book in another folder, name that behind the chapters' : '';
    io.error(`No translation is at "${absent}". vitrine translate status lists them${where}.\n`);
    return 1;
  }
  await writeTranslationsLock(folder, marks);
  if (!command.quiet) io.out(`Marked as complete: ${paths.map(showPath).join(', ')}\n`);
  return 0;
}

/** `mark CHAPTERS BOOK`, as a shell writes out `content/fr/*.md`: the book is the last one, if the others lie in it. */
function markedAmong(
  { root, chapter, further = [] }: Command,
  io: TerminalIo,
): { readonly root: string; readonly chapters: readonly string[] } {
  if (chapter === undefined) return { root, chapters: [] };
  const all = [chapter, ...further];
  const last = further.at(-1);
  const folder = resolve(io.currentFolder, last ?? '');
  const others = all.slice(0, -1);
  const isBook =
    last !== undefined &&
    ['book.yml', '_config.yml', 'content'].some((name) => existsSync(join(folder, name))) &&
    others.every((path) => resolve(io.currentFolder, path).startsWith(folder + sep));
  return isBook ? { root: last, chapters: others } : { root, chapters: all };
}
