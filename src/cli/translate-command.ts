// `translate`: how far translations are, and which of them are of the original as it is now.
import { relative, resolve, sep } from 'node:path';
import { writeTranslationsLock } from '../files/translations-lock.ts';
import type { Command } from './arguments.ts';
import { bookFolderOf, pathsFrom } from './book-folder.ts';
import { cacheSaid } from './cache-folder.ts';
import type { ExitCode, TerminalIo } from './terminal-io.ts';

/** `status` is 0 for a book that is there; `mark` is 1 where nothing at that path is a translation. */
export async function runTranslate(command: Command, io: TerminalIo): Promise<ExitCode> {
  const folder = await bookFolderOf(command, io);
  if (folder === undefined) return 2;
  const { createMaker } = await import('../maker/maker.ts');
  const { marked, statusOf } = await import('../translate/status.ts');
  const { statusView } = await import('../translate/view.ts');
  const maker = await createMaker({
    root: resolve(io.currentFolder, command.root),
    out: undefined,
    base: undefined,
    cache: await cacheSaid(command, folder, io),
    options: { drafts: false, strict: false, purpose: 'check' },
  });
  const { workspace, book } = await maker.make();
  const showPath = pathsFrom(io.currentFolder, folder);
  if (command.chapter === undefined) {
    const found = statusOf(book, workspace);
    const options = { colour: io.colour && command.format === 'pretty', width: io.width, showPath, todos: [] };
    io.out(`${command.format === 'json' ? JSON.stringify(found, undefined, 2) : statusView(found, options)}\n`);
    return 0;
  }
  const path = relative(folder, resolve(io.currentFolder, command.chapter)).split(sep).join('/');
  const { marks, paths } = marked(path, book, workspace);
  if (paths.length === 0) {
    io.error(`No translation is at "${command.chapter}". vitrine translate status lists them.\n`);
    return 1;
  }
  await writeTranslationsLock(folder, marks);
  if (!command.quiet) io.out(`Marked as complete: ${paths.map(showPath).join(', ')}\n`);
  return 0;
}
