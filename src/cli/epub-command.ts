// `epub`: writes the book as an EPUB, and says where it is.
import { resolve } from 'node:path';
import { counted } from '../diagnostics/view.ts';
import type { Command } from './arguments.ts';
import { bookFolderOf } from './book-folder.ts';
import { cacheSaid } from './cache-folder.ts';
import { progressOf } from './progress.ts';
import type { ExitCode, TerminalIo } from './terminal-io.ts';
import { sayWritten } from './written-files.ts';

export async function runEpub(command: Command, io: TerminalIo): Promise<ExitCode> {
  const folder = await bookFolderOf(command, io);
  if (folder === undefined) return 2;
  const start = io.now();
  const { writeEpubFile } = await import('../epub-file.ts');
  const progress = progressOf(command, io);
  const report = await writeEpubFile({
    root: resolve(io.currentFolder, command.root),
    out: resolve(io.currentFolder, command.out ?? 'book.epub'),
    base: command.base,
    cache: await cacheSaid(command, folder, io),
    onProgress: progress.step,
    options: { drafts: command.drafts, strict: command.strict, purpose: 'publish' },
  }).finally(progress.end);
  return sayWritten(
    report,
    { command, folder, io, start },
    (names) => `${counted(report.chapters, 'chapter')} to ${names}`,
  );
}
