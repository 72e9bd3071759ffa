// `render`: writes each chapter's content without a page around it, and says what was found.
import { relative, resolve } from 'node:path';
import { sortProblems, strictly } from '../diagnostics/sort-problems.ts';
import { paintFor } from '../diagnostics/paint.ts';
import { counted, summarize, summaryWords } from '../diagnostics/view.ts';
import type { Command } from './arguments.ts';
import { bookFolder } from './book-folder.ts';
import { cacheSaid } from './cache-folder.ts';
import { describeMisuse, noSuchRoot } from './misuse.ts';
import { reportOf } from './report.ts';
import type { ExitCode, TerminalIo } from './terminal-io.ts';

export async function runRender(command: Command, io: TerminalIo): Promise<ExitCode> {
  const folder = await bookFolder(command.root, io);
  if (folder === undefined || command.out === undefined) {
    io.error(
      folder === undefined
        ? noSuchRoot(command, io)
        : describeMisuse(
            {
              kind: 'misuse',
              message: 'The folder for the content is missing',
              hint: 'Write --out DIR',
              command: 'render',
            },
            io,
          ),
    );
    return 2;
  }
  const { renderContent } = await import('../content.ts');
  const report = await renderContent({
    root: resolve(io.currentFolder, command.root),
    out: resolve(io.currentFolder, command.out),
    cache: await cacheSaid(command, folder, io),
    what: command.liquidOnly ? 'liquid' : command.plain ? 'plain' : 'enriched',
  });
  const found = sortProblems(report.problems);
  const problems = command.strict ? strictly(found) : found;
  const text = reportOf({ problems, todos: [], textOf: report.textOf }, command, folder, io);
  if (text !== '') (command.format === 'pretty' ? io.error : io.out)(command.format === 'pretty' ? `${text}\n` : text);
  if (!command.quiet) {
    const done = report.written
      ? `Wrote the content of ${counted(report.chapters, 'chapter')} to ${relative(io.currentFolder, resolve(io.currentFolder, command.out)) || '.'} (${counted(report.changed, 'file')} changed).`
      : 'Wrote nothing.';
    const state = summaryWords(problems);
    (command.format === 'pretty' ? io.out : io.error)(
      `${done} ${paintFor(io).bold(`${state.charAt(0).toUpperCase()}${state.slice(1)}.`)}\n`,
    );
  }
  return summarize(problems).errors > 0 ? 1 : 0;
}
