// `inspect`: makes the book, writes nothing, and shows what became of it.
import { resolve } from 'node:path';
import type { Command } from './arguments.ts';
import { bookFolderOf, pathsFrom } from './book-folder.ts';
import { cacheSaid } from './cache-folder.ts';
import { progressOf } from './progress.ts';
import type { ExitCode, TerminalIo } from './terminal-io.ts';

/**
 * Always 0 for a book that is there: an inspection is no judgement. `--format json` prints the Inspection of
 * src/inspect/inspect.ts.
 */
export async function runInspect(command: Command, io: TerminalIo): Promise<ExitCode> {
  const folder = await bookFolderOf(command, io);
  if (folder === undefined) return 2;
  const { inspect } = await import('../inspect/inspect.ts');
  const { inspectionView } = await import('../inspect/view.ts');
  const cache = await cacheSaid(command, folder, io);
  const progress = progressOf(command, io);
  const { inspection } = await inspect({
    root: resolve(io.currentFolder, command.root),
    out: undefined,
    base: command.base,
    cache,
    options: { drafts: false, strict: false, purpose: 'check' },
    onProgress: progress.step,
  }).finally(progress.end);
  const showPath = pathsFrom(io.currentFolder, folder);
  io.out(
    `${command.format === 'json' ? JSON.stringify(inspection, undefined, 2) : inspectionView(inspection, { colour: io.colour && command.format === 'pretty', width: io.width, showPath, todos: [] })}\n`,
  );
  return 0;
}
