// How a command shows what was found: which problems, how many lines of them, and paths that can be opened.
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import packageFile from '../../package.json' with { type: 'json' };
import type { Problem } from '../model/problem.ts';
import type { Todo } from '../model/chapter.ts';
import { githubView } from '../diagnostics/github.ts';
import { jsonView } from '../diagnostics/json.ts';
import { markdownView } from '../diagnostics/markdown.ts';
import { sarifView } from '../diagnostics/sarif.ts';
import { terminalView } from '../diagnostics/terminal.ts';
import { withLinks } from '../diagnostics/terminal-links.ts';
import type { LineLimit, TextOf, View } from '../diagnostics/view.ts';
import type { Command } from './arguments.ts';
import { pathsFrom, repositoryTop } from './book-folder.ts';
import type { TerminalIo } from './terminal-io.ts';

/** A homepage stands in package.json as soon as Vitrine has one. */
const programFacts: { version: string; homepage?: string } = packageFile;

const views: Readonly<Record<Command['format'], View>> = {
  pretty: terminalView,
  github: githubView,
  json: jsonView,
  sarif: sarifView,
  md: markdownView,
};

export interface Found {
  /** Sorted. */
  readonly problems: readonly Problem[];
  readonly todos: readonly Todo[];
  readonly textOf: TextOf;
  /** The manual's page of rules, for a program that shows what it says of one. */
  readonly rulesPage?: string | undefined;
}

/**
 * The text for the terminal, or for the program that `--format` names; that is complete whatever the other flags say.
 * `folder` is the book's, absolute.
 */
export function reportOf(found: Found, command: Command, folder: string, io: TerminalIo): string {
  const { problems, todos, textOf, rulesPage } = found;
  const isForPeople = command.format === 'pretty';
  const isShort = isForPeople && command.quiet;
  const lines = limitFor(command);
  const isForHosts = command.format === 'github' || command.format === 'sarif';
  // GitHub finds a file by its path from the top of the repository, wherever the command runs.
  const top = isForHosts ? (repositoryTop(folder) ?? io.currentFolder) : io.currentFolder;
  const text = views[command.format](
    isShort ? problems.filter(({ severity }) => severity !== 'note') : problems,
    textOf,
    {
      colour: io.colour && isForPeople,
      width: io.width,
      showPath: pathsFrom(top, folder),
      todos: isShort ? [] : todos,
      program: { ...programFacts, rulesPage },
      annotations: command.stepSummary === undefined ? undefined : GITHUB_SHOWS,
      ...(lines === undefined ? {} : { lines }),
    },
  );
  const { linkTo } = io;
  if (linkTo === undefined || !isForPeople) return text;
  return withLinks(text, {
    places: [...problems, ...todos].flatMap(({ place }) => place ?? []),
    showPath: pathsFrom(top, folder),
    addressOf: ({ path, line, column }) => linkTo(join(folder, path), line, column),
  });
}

/** Of each severity, in one step. */
const GITHUB_SHOWS = 10;
/** A summary of more than 1 MiB is refused whole. */
const MOST_OF_SUMMARY = 900_000;

/** Where GitHub runs the command, its page of the step gets the whole table. */
export function writeStepSummary(found: Found, command: Command, folder: string): void {
  if (command.stepSummary === undefined) return;
  const text = markdownView(found.problems, found.textOf, {
    colour: false,
    width: 80,
    showPath: pathsFrom(repositoryTop(folder) ?? folder, folder),
    todos: found.todos,
  });
  const isLong = text.length > MOST_OF_SUMMARY;
  const shown = isLong ? text.slice(0, text.lastIndexOf('\n', MOST_OF_SUMMARY) + 1) : text;
  appendFileSync(command.stepSummary, isLong ? `${shown}\nThe rest is in the log of the step.\n` : shown);
}

function limitFor({ name, all }: Command): LineLimit | undefined {
  if (all) return undefined;
  return name === 'check'
    ? { rule: 20, all: Infinity, overview: true, more: '--all shows every place.' }
    : // With the summary and the empty line before it, these are 60.
      { rule: 20, all: 57, overview: false, more: '`vitrine check --all` shows every place.' };
}
