// `pdf`: prints the book or a chapter as a PDF, and says where it is.
import { basename, extname, resolve } from 'node:path';
import type { Command } from './arguments.ts';
import { bookFolderOf } from './book-folder.ts';
import { cacheSaid } from './cache-folder.ts';
import { progressOf } from './progress.ts';
import type { ExitCode, TerminalIo } from './terminal-io.ts';
import { sayWritten } from './written-files.ts';

export async function runPdf(command: Command, io: TerminalIo): Promise<ExitCode> {
  const folder = await bookFolderOf(command, io);
  if (folder === undefined) return 2;
  const start = io.now();
  const { writePdfFile } = await import('../pdf-file.ts');
  const progress = progressOf(command, io);
  const { chapter } = command;
  const report = await writePdfFile({
    root: resolve(io.currentFolder, command.root),
    // From here, as a shell completes it, or from the book's folder, as messages name it.
    chapter:
      chapter === undefined
        ? undefined
        : [resolve(io.currentFolder, chapter), resolve(io.currentFolder, command.root, chapter)],
    out: resolve(io.currentFolder, command.out ?? `${basename(chapter ?? 'book', extname(chapter ?? ''))}.pdf`),
    size: command.size,
    browser: command.browser,
    base: command.base,
    cache: await cacheSaid(command, folder, io),
    onProgress: progress.step,
    options: { drafts: command.drafts, strict: command.strict, purpose: 'publish' },
  }).finally(progress.end);
  return sayWritten(report, { command, folder, io, start }, (names) => names);
}
