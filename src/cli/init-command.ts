// `init`: begins a book, and says which files it wrote and what to do next.
import { relative, resolve } from 'node:path';
import { paintFor } from '../diagnostics/paint.ts';
import { counted } from '../diagnostics/view.ts';
import type { Command } from './arguments.ts';
import type { ExitCode, TerminalIo } from './terminal-io.ts';

export async function runInit(command: Command, io: TerminalIo): Promise<ExitCode> {
  const { init } = await import('../init/init.ts');
  const folder = resolve(io.currentFolder, command.root);
  const { top, written, kept, found } = await init({ folder, githubPages: command.githubPages });
  if (command.quiet) return 0;
  const { bold, dim, green } = paintFor(io);
  const shown = (path: string): string => relative(io.currentFolder, resolve(top, path));
  for (const path of written) io.out(`${green('wrote')} ${shown(path)}\n`);
  for (const path of kept) io.out(`${dim('kept')}  ${shown(path)} ${dim('as it is')}\n`);
  const root = relative(io.currentFolder, folder);
  const next = `vitrine dev${root === '' ? '' : ` ${shellWord(root)}`}`;
  if (written.length === 0) io.out(`Nothing to write: this folder is a book already. Next: ${next}\n`);
  else {
    const advice = command.githubPages
      ? 'Name Vitrine in package.json (npm install --save-dev and the address or path that you have it from), push to GitHub, and set Settings → Pages → Source to “GitHub Actions”.'
      : `Next: ${next}`;
    io.out(
      `\n${bold(`Wrote ${counted(written.length, 'file')}${found && !command.githubPages ? ' for the chapters that are here' : ''}.`)} ${advice}\n`,
    );
  }
  return 0;
}

/** A path as one word of a command line, so that it can be copied: `my-book`, `"my book"`. */
function shellWord(path: string): string {
  if (/^[\w@%+=:,./\\~-]+$/.test(path)) return path;
  return /["$`\\!]/.test(path) ? `'${path.replaceAll("'", "'\\''")}'` : `"${path}"`;
}
