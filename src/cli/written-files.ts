// What the commands say that write the book as files of its own, `epub` and `pdf`: what is wrong, and where they are.
import { relative } from 'node:path';
import { paintFor } from '../diagnostics/paint.ts';
import { sortProblems, strictly } from '../diagnostics/sort-problems.ts';
import { megabytes, summarize, summaryWords, type TextOf } from '../diagnostics/view.ts';
import type { Problem } from '../model/problem.ts';
import type { Command } from './arguments.ts';
import { reportOf, writeStepSummary } from './report.ts';
import type { ExitCode, TerminalIo } from './terminal-io.ts';

interface WrittenFiles {
  readonly problems: readonly Problem[];
  /** Absolute paths, with the sizes in bytes. */
  readonly files: readonly { readonly path: string; readonly size: number }[];
  readonly textOf: TextOf;
}

interface Scene {
  readonly command: Command;
  /** The book's folder. */
  readonly folder: string;
  readonly io: TerminalIo;
  /** When it began, in milliseconds. */
  readonly start: number;
}

/** `wrote` makes the sentence's middle of the files' names: `3 chapters to book.epub (1.2 MB)`. */
export function sayWritten(
  report: WrittenFiles,
  { command, folder, io, start }: Scene,
  wrote: (names: string) => string,
): ExitCode {
  const found = sortProblems(report.problems);
  const problems = command.strict ? strictly(found) : found;
  const shown = { problems, todos: [], textOf: report.textOf };
  writeStepSummary(shown, command, folder);
  const isForPeople = command.format === 'pretty';
  const text = reportOf(shown, command, folder, io);
  if (text !== '') (isForPeople ? io.error : io.out)(isForPeople ? `${text}\n` : text);
  if (!command.quiet) {
    const names = report.files.map(({ path, size }) => `${relative(io.currentFolder, path)} (${megabytes(size)})`);
    const time = `in ${((io.now() - start) / 1000).toFixed(1)} s`;
    const done = names.length === 0 ? 'Wrote nothing.' : `Wrote ${wrote(names.join(', '))} ${time}.`;
    const state = summaryWords(problems);
    const sentence = `${done} ${paintFor(io).bold(`${state.charAt(0).toUpperCase()}${state.slice(1)}.`)}\n`;
    (isForPeople ? io.out : io.error)(sentence);
  }
  return summarize(problems).errors > 0 ? 1 : 0;
}
