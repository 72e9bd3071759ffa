// How a command shows what was found: which problems, how many lines of them, and paths that can be opened.
import type { Problem } from '../model/problem.ts';
import type { Todo } from '../model/chapter.ts';
import { githubView } from '../diagnostics/github.ts';
import { jsonView } from '../diagnostics/json.ts';
import { terminalView } from '../diagnostics/terminal.ts';
import type { LineLimit, TextOf, View } from '../diagnostics/view.ts';
import type { Command } from './arguments.ts';
import { pathsFrom, repositoryTop } from './book-folder.ts';
import type { TerminalIo } from './terminal-io.ts';

const views: Readonly<Record<Command['format'], View>> = { pretty: terminalView, github: githubView, json: jsonView };

export interface Found {
  /** Sorted. */
  readonly problems: readonly Problem[];
  readonly todos: readonly Todo[];
  readonly textOf: TextOf;
}

/**
 * The text for the terminal, or for the program that `--format` names; that is complete whatever the other flags say.
 * `folder` is the book's, absolute.
 */
export function reportOf({ problems, todos, textOf }: Found, command: Command, folder: string, io: TerminalIo): string {
  const isForPeople = command.format === 'pretty';
  const isShort = isForPeople && command.quiet;
  const lines = limitFor(command);
  return views[command.format](isShort ? problems.filter(({ severity }) => severity !== 'note') : problems, textOf, {
    colour: io.colour && isForPeople,
    width: io.width,
    // GitHub finds a file by its path from the top of the repository, wherever the command runs.
    showPath: pathsFrom(
      command.format === 'github' ? (repositoryTop(folder) ?? io.currentFolder) : io.currentFolder,
      folder,
    ),
    todos: isShort ? [] : todos,
    ...(lines === undefined ? {} : { lines }),
  });
}

function limitFor({ name, all }: Command): LineLimit | undefined {
  if (all) return undefined;
  return name === 'check'
    ? { rule: 20, all: Infinity, overview: true, more: '--all shows every place.' }
    : // With the summary and the empty line before it, these are 60.
      { rule: 20, all: 57, overview: false, more: '`vitrine check --all` shows every place.' };
}
