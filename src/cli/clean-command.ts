// `clean`: empties the cache, and says how much was in it.
import { resolve } from 'node:path';
import { counted, megabytes } from '../diagnostics/view.ts';
import type { Command } from './arguments.ts';
import { describeMisuse } from './misuse.ts';
import type { ExitCode, TerminalIo } from './terminal-io.ts';

export async function runClean(command: Command, io: TerminalIo): Promise<ExitCode> {
  const folder = command.cache === undefined ? io.cacheHome : resolve(io.currentFolder, command.cache);
  if (folder === undefined) {
    if (!command.quiet) io.out('There is no cache: this machine has no home folder for one.\n');
    return 0;
  }
  const { emptyCache } = await import('../files/cache/entries.ts');
  const emptied = await emptyCache(folder);
  if (emptied.kind === 'stranger') {
    io.error(
      describeMisuse(
        {
          kind: 'misuse',
          message: `"${folder}" is no cache of Vitrine: nothing was deleted`,
          hint: 'Name the folder that --cache named when the book was built',
          command: 'clean',
        },
        io,
      ),
    );
    return 1;
  }
  if (!command.quiet)
    io.out(
      emptied.kind === 'nothing'
        ? `The cache is empty: ${folder}\n`
        : `Deleted ${counted(emptied.files, 'file')} (${megabytes(emptied.bytes)}) from ${folder}\n`,
    );
  return 0;
}
