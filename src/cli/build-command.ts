// `build` and `check`: runs the pipeline once, shows what was found, and sums it up in one line.
import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import type { BuildReport, BuildRequest } from '../build.ts';
import { paintFor } from '../diagnostics/paint.ts';
import { sortProblems, strictly } from '../diagnostics/sort-problems.ts';
import { counted, summarize, summaryWords } from '../diagnostics/view.ts';
import type { Problem } from '../model/problem.ts';
import type { Command } from './arguments.ts';
import { bookFolderOf } from './book-folder.ts';
import { cacheSaid } from './cache-folder.ts';
import { fix } from './fix.ts';
import { progressOf } from './progress.ts';
import { readRulesPage } from '../files/program.ts';
import { reportOf, writeStepSummary } from './report.ts';
import type { ExitCode, TerminalIo } from './terminal-io.ts';

export async function runBuild(command: Command, io: TerminalIo): Promise<ExitCode> {
  const folder = await bookFolderOf(command, io);
  if (folder === undefined) return 2;
  const start = io.now();
  // Loaded here, so that `--help` and a mistyped flag answer at once.
  const { build } = await import('../build.ts');
  const cache = await cacheSaid(command, folder, io);
  const progress = progressOf(command, io);
  const request = { ...requestOf(command, io), cache, onProgress: progress.step };
  const first = await build(request).finally(progress.end);
  const mended = command.fix ? await fix(first, { command, folder, io }) : undefined;
  // What is left is what the mended book says; links out were asked.
  const report =
    (mended?.count ?? 0) === 0 ? first : await build({ ...request, asksLinks: undefined }).finally(progress.end);

  const found = sortProblems(report.problems);
  const problems = command.strict ? strictly(found) : found;
  const rulesPage = command.format === 'sarif' ? await readRulesPage() : undefined;
  show(problems, { ...report, rulesPage }, { command, folder, io });
  if (!command.quiet)
    sayBeside(command, io)(summaryLine(problems, report, { command, io, seconds: (io.now() - start) / 1000 }));
  return summarize(problems).errors > 0 || mended?.isRefused === true ? 1 : 0;
}

function requestOf(command: Command, io: TerminalIo): BuildRequest {
  return {
    root: resolve(io.currentFolder, command.root),
    out: command.out === undefined ? undefined : resolve(io.currentFolder, command.out),
    base: command.base,
    fetchesPictures: command.fetch,
    ...(command.external ? { asksLinks: { allowPrivate: command.allowPrivate } } : {}),
    options: {
      drafts: command.drafts,
      strict: command.strict,
      purpose: command.name === 'check' ? 'check' : 'publish',
      layouts: command.layouts,
    },
  };
}

interface Showing {
  readonly command: Command;
  readonly folder: string;
  readonly io: TerminalIo;
}

type Shown = BuildReport & { readonly rulesPage: string | undefined };

function show(problems: readonly Problem[], report: Shown, { command, folder, io }: Showing): void {
  const todos = command.name === 'check' ? report.todos : [];
  const found = { problems, todos, textOf: report.textOf, rulesPage: report.rulesPage };
  writeStepSummary(found, command, folder);
  const text = reportOf(found, command, folder, io);
  if (text === '') return;
  // What a build finds is said beside; what `check` finds is what was asked for, as is every format for programs.
  if (command.name === 'build' && command.format === 'pretty') io.error(`${text}\n`);
  else io.out(command.format === 'pretty' && !command.quiet ? `${text}\n` : text);
}

/** Programs read the standard output: nothing but their format may be on it. */
function sayBeside(command: Command, io: TerminalIo): (text: string) => void {
  return command.format === 'pretty' ? io.out : io.error;
}

/**
 * `Wrote 8 chapters and 4 other pages, 34 pictures, 5,210 words to _site (3 files changed) in 0.8 s. 9 todos. 2
 * warnings in 1 file.`
 */
function summaryLine(
  problems: readonly Problem[],
  report: BuildReport,
  { command, io, seconds }: { command: Command; io: TerminalIo; seconds: number },
): string {
  const { bold, green, red, yellow } = paintFor({ colour: io.colour && command.format === 'pretty' });
  const { errors, warnings } = summarize(problems);
  const colour = errors > 0 ? red : warnings > 0 ? yellow : green;
  const { chapters, pages, pictures, encoded, words, todos, written, waiting } = report.counts;
  const others = pages - chapters;
  const texts =
    chapters === 0
      ? counted(pages, 'page')
      : counted(chapters, 'chapter') +
        (others === 0 || command.name === 'check' ? '' : ` and ${counted(others, 'other page')}`);
  const book = [
    texts,
    counted(pictures, 'picture') + (encoded === 0 ? '' : ` (${encoded} encoded)`),
    counted(words, 'word'),
  ].join(', ');
  const time = `in ${seconds.toFixed(1)} s`;
  const out = relative(io.currentFolder, report.out) || '.';
  const done =
    command.name === 'check'
      ? `Checked ${book} ${time}.`
      : report.written
        ? `Wrote ${book} to ${out} (${written === 0 ? 'nothing changed' : `${counted(written, 'file')} changed`}) ${time}.`
        : `Wrote nothing${existsSync(report.out) ? `, and left ${out} as it was` : ''}: ${book} read ${time}.`;
  const state = summaryWords(problems);
  const later = waiting === 0 || command.drafts ? '' : `${counted(waiting, 'page')} waiting for a later day. `;
  return `${done} ${later}${todos === 0 ? '' : `${counted(todos, 'todo')}. `}${bold(colour(`${state.charAt(0).toUpperCase()}${state.slice(1)}.`))}\n`;
}
