// The command `vitrine`: hands arguments, environment and streams to the command that was asked for. Start reading at
// cli/run.ts.
import { homedir, networkInterfaces } from 'node:os';
import { machineCache } from './cli/cache-folder.ts';
import { answersFrom } from './cli/answers.ts';
import { crashReport } from './cli/crash.ts';
import { run } from './cli/run.ts';
import { terminalIo } from './cli/terminal-io.ts';
import { diskRefusal, refusalOf } from './diagnostics/refusal.ts';

// A reader that closes the pipe early (`vitrine check | head`) has seen enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  process.stderr.write(`error The output ${refusalOf(error) ?? 'cannot be written'}\n`);
  process.exit(1);
});
// Nobody hears what is said beside: what was asked for is done all the same, and the exit code tells how it went.
process.stderr.on('error', () => undefined);

const { stdout, stderr, env: environment } = process;
const argv = process.argv.slice(2);
const currentFolder = folderNow();
const answers = answersFrom(() => process.stdin);
const io = terminalIo({
  answer: answers.next,
  stdout,
  stderr,
  environment,
  // `performance` would load much of Node's own program.
  now: () => process.uptime() * 1_000,
  currentFolder,
  cacheHome: machineCache({ environment, platform: process.platform, home: homeOf(), currentFolder }),
  machine: `Node ${process.version}, ${process.platform} ${process.arch}`,
  interrupted: () =>
    new Promise((resolve) => {
      process.once('SIGINT', () => resolve());
      process.once('SIGTERM', () => resolve());
    }),
  networkAddresses: () =>
    Object.values(networkInterfaces()).flatMap((all = []) =>
      all.filter(({ family, internal }) => family === 'IPv4' && !internal).map(({ address }) => address),
    ),
  // Nothing else hears keys, and the standard input is not opened for it.
  ...(argv.includes('dev') && process.stdin.isTTY ? { keys: hearKeys } : {}),
  openBrowser: async (url) => (await import('./cli/open-browser.ts')).openBrowser(url, process.platform),
});
// What is thrown where nobody waits for it, such as in a watcher of `dev`.
process.on('uncaughtException', (error) => {
  const refusal = diskRefusal(error);
  io.error(refusal === undefined ? crashReport(error, argv, io) : `error ${refusal}\n`);
  process.exit(refusal === undefined ? 70 : 1);
});
void run(argv, environment, io).then((code) => {
  process.exitCode = code;
});

/** Key by key, without waiting for Enter; Ctrl+C is then a key too. */
function hearKeys(onKey: (key: string) => void): () => void {
  const { stdin } = process;
  const hear = (data: Buffer): void => onKey(data.toString('utf8'));
  stdin.setRawMode(true).resume().on('data', hear);
  return () => void stdin.off('data', hear).setRawMode(false).pause();
}

/** A terminal may stand in a folder that somebody has removed since: no path means anything there. */
function folderNow(): string {
  try {
    return process.cwd();
  } catch {
    process.stderr.write('error The current folder is gone. Go to one that is there (`cd ~`), and try again\n');
    process.exit(1);
  }
}

/** Somebody without a home, as some services have them, is an error to Node. */
function homeOf(): string | undefined {
  try {
    return homedir();
  } catch {
    return undefined;
  }
}
