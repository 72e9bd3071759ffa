// `board`: writes the editorial board as one file.
import { join, relative, resolve } from 'node:path';
import { diskFolder } from '../files/folder.ts';
import { readLinksLock } from '../files/links-lock.ts';
import { writeOneFile } from '../files/one-file.ts';
import type { Command } from './arguments.ts';
import { bookFolderOf } from './book-folder.ts';
import { cacheSaid } from './cache-folder.ts';
import type { ExitCode, TerminalIo } from './terminal-io.ts';

/** In the book's folder, where no site takes it along. */
const FILE = '_board.html';

/** 1 where another's file stands in its place. */
export async function runBoard(command: Command, io: TerminalIo): Promise<ExitCode> {
  const folder = await bookFolderOf(command, io);
  if (folder === undefined) return 2;
  const out = command.out === undefined ? join(folder, FILE) : resolve(io.currentFolder, command.out);
  const shown = relative(io.currentFolder, out) || out;
  const { createMaker } = await import('../maker/maker.ts');
  const { boardOf } = await import('../board/board.ts');
  const { boardPage } = await import('../board/page.ts');
  const maker = await createMaker({
    root: resolve(io.currentFolder, command.root),
    out: undefined,
    base: undefined,
    cache: await cacheSaid(command, folder, io),
    // As in the preview: drafts are there, and take no number.
    options: { drafts: true, strict: false, purpose: 'dev' },
  });
  const { workspace, book, found } = await maker.make();
  const links = await readLinksLock(diskFolder(folder));
  const board = boardOf({ workspace, book, found, links, today: new Date().toISOString().slice(0, 10) });
  const { linkTo } = io;
  const editor = linkTo === undefined ? () => undefined : linksIn(folder, linkTo);
  const html = boardPage(board, { pageHref: undefined, editor });
  const outcome = await writeOneFile(out, { mayReplace: isBoard, produce: (put) => put(Buffer.from(html)) });
  if (outcome === 'occupied') {
    io.error(`"${shown}" is no board of Vitrine's, and stays as it is; name another file with --out\n`);
    return 1;
  }
  if (!command.quiet) io.out(`Wrote the board of ${board.chapters.length} pages to ${shown}.\n`);
  return 0;
}

function linksIn(folder: string, linkTo: NonNullable<TerminalIo['linkTo']>) {
  return ({ path, line, column }: { readonly path: string; readonly line: number; readonly column: number }) => {
    const address = linkTo(join(folder, path), line, column);
    // A file would be opened by the browser itself.
    return address.startsWith('file:') ? undefined : address;
  };
}

function isBoard(start: Uint8Array): boolean {
  return new TextDecoder().decode(start).includes('content="Vitrine board"');
}
