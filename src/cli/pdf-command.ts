// `pdf`: prints the book or a chapter as a PDF, and says where it is.
import { relative, resolve } from 'node:path';
import { paintFor } from '../diagnostics/paint.ts';
import { sortProblems, strictly } from '../diagnostics/sort-problems.ts';
import { summarize, summaryWords } from '../diagnostics/view.ts';
import type { Command } from './arguments.ts';
import { bookFolderOf } from './book-folder.ts';
import { cacheSaid } from './cache-folder.ts';
import { progressOf } from './progress.ts';
import { reportOf, writeStepSummary } from './report.ts';
import type { ExitCode, TerminalIo } from './terminal-io.ts';

export async function runPdf(command: Command, io: TerminalIo): Promise<ExitCode> {
  const folder = await bookFolderOf(command, io);
  if (folder === undefined) return 2;
  const start = io.now();
  const { writePdfFile } = await import('../pdf-file.ts');
  const progress = progressOf(command, io);
  const report = await writePdfFile({
    root: resolve(io.currentFolder, command.root),
    chapter: command.chapter === undefined ? undefined : resolve(io.currentFolder, command.chapter),
    out: resolve(io.currentFolder, command.out ?? (command.chapter === undefined ? 'book.pdf' : 'chapter.pdf')),
    size: command.size,
    browser: command.browser,
    base: command.base,
    cache: await cacheSaid(command, folder, io),
    onProgress: progress.step,
    options: { drafts: command.drafts, strict: command.strict, purpose: 'publish' },
  }).finally(progress.end);
  const found = sortProblems(report.problems);
  const problems = command.strict ? strictly(found) : found;
  const shown = { problems, todos: [], textOf: report.textOf };
  writeStepSummary(shown, command, folder);
  const isForPeople = command.format === 'pretty';
  const text = reportOf(shown, command, folder, io);
  if (text !== '') (isForPeople ? io.error : io.out)(isForPeople ? `${text}\n` : text);
  if (!command.quiet) {
    const names = report.files.map(
      ({ path, size }) => `${relative(io.currentFolder, path)} (${(size / 1e6).toFixed(1)} MB)`,
    );
    const time = `in ${((io.now() - start) / 1000).toFixed(1)} s`;
    const done = names.length === 0 ? 'Wrote nothing.' : `Wrote ${names.join(', ')} ${time}.`;
    const state = summaryWords(problems);
    const sentence = `${done} ${paintFor(io).bold(`${state.charAt(0).toUpperCase()}${state.slice(1)}.`)}\n`;
    (isForPeople ? io.out : io.error)(sentence);
  }
  return summarize(problems).errors > 0 ? 1 : 0;
}
