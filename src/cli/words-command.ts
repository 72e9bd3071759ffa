// `check --words`: prints the prose of the chapters, each line with its place, for a speller of the author's own.
import { resolve } from 'node:path';
import { visible } from '../lib/display-width.ts';
import { proseOf } from '../lib/prose.ts';
import type { Command } from './arguments.ts';
import { bookFolderOf, pathsFrom } from './book-folder.ts';
import type { ExitCode, TerminalIo } from './terminal-io.ts';

/** `content/a.md:12: The words of that line`; lines without words are left out. */
export async function runWords(command: Command, io: TerminalIo): Promise<ExitCode> {
  const folder = await bookFolderOf(command, io);
  if (folder === undefined) return 2;
  const { loadBook } = await import('../maker/maker.ts');
  const { workspace } = await loadBook({
    root: resolve(io.currentFolder, command.root),
    out: undefined,
    base: command.base,
    options: { drafts: command.drafts, strict: false, purpose: 'check' },
  });
  const showPath = pathsFrom(io.currentFolder, folder);
  for (const { path, text } of workspace.sources) {
    const lines = proseOf(text).map(({ line, words }) => `${showPath(path)}:${line}: ${visible(words)}\n`);
    if (lines.length > 0) io.out(lines.join(''));
  }
  return 0;
}
