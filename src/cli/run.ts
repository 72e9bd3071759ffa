// Runs what was asked for, and says how it went: a request in, an exit code out.
import packageFile from '../../package.json' with { type: 'json' };
import { paintFor } from '../diagnostics/paint.ts';
import { diskRefusal } from '../diagnostics/refusal.ts';
import { readArguments, type Environment, type Request } from './arguments.ts';
import { runBoard } from './board-command.ts';
import { runBuild } from './build-command.ts';
import { runClean } from './clean-command.ts';
import { crashReport } from './crash.ts';
import { commandHelp, generalHelp } from './help.ts';
import { runEpub } from './epub-command.ts';
import { runInit } from './init-command.ts';
import { runInspect } from './inspect-command.ts';
import { describeMisuse } from './misuse.ts';
import { runPdf } from './pdf-command.ts';
import { runRender } from './render-command.ts';
import { runServer, type LoadServer } from './serve-command.ts';
import type { ExitCode, TerminalIo } from './terminal-io.ts';
import { runTranslate } from './translate-command.ts';
import { runWords } from './words-command.ts';

/** `argv` is without the program. Resolves when the command is done; never rejects. */
export async function run(argv: readonly string[], environment: Environment, io: TerminalIo): Promise<ExitCode> {
  try {
    return await obey(readArguments(argv, environment), io);
  } catch (error) {
    io.progress(undefined);
    const refusal = diskRefusal(error);
    const { bold, red } = paintFor(io);
    if (refusal !== undefined) {
      io.error(`${bold(red('error'))} ${refusal}\n`);
      return 1;
    }
    io.error(crashReport(error, argv, io));
    return 70;
  }
}

async function obey(request: Request, io: TerminalIo): Promise<ExitCode> {
  switch (request.kind) {
    case 'help':
      io.out(request.command === undefined ? generalHelp() : commandHelp(request.command));
      return 0;
    case 'version':
      io.out(`${packageFile.version}\n`);
      return 0;
    case 'misuse':
      io.error(describeMisuse(request, io));
      return 2;
    case 'command':
      if (request.name === 'init') return runInit(request, io);
      if (request.name === 'epub') return runEpub(request, io);
      if (request.name === 'pdf') return runPdf(request, io);
      if (request.name === 'board') return runBoard(request, io);
      if (request.name === 'render') return runRender(request, io);
      if (request.name === 'inspect') return runInspect(request, io);
      if (request.name === 'translate') return runTranslate(request, io);
      if (request.name === 'clean') return runClean(request, io);
      if (request.name === 'check' && request.words) return runWords(request, io);
      return request.name === 'build' || request.name === 'check'
        ? runBuild(request, io)
        : runServer(request, io, loadServer);
  }
}

/** A build never pays for the servers and the watcher. */
const loadServer: LoadServer = async (name) =>
  name === 'dev' ? (await import('../dev/dev.ts')).startDev : (await import('../dev/preview.ts')).startPreview;
