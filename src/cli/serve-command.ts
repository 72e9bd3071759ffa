// `dev` and `preview`: starts a server, says where it is, and stays until the command is interrupted.
import { resolve } from 'node:path';
import { sortProblems } from '../diagnostics/sort-problems.ts';
import { paintFor } from '../diagnostics/paint.ts';
import { counted, summaryWords } from '../diagnostics/view.ts';
import type { Made } from '../dev/previewed.ts';
import type { Command } from './arguments.ts';
import { runBuild } from './build-command.ts';
import { quitByKey } from './dev-keys.ts';
import { bookFolderOf } from './book-folder.ts';
import { cacheSaid } from './cache-folder.ts';
import { reportOf } from './report.ts';
import type { ExitCode, TerminalIo } from './terminal-io.ts';

/** What a server is asked for; `src/dev/` has both servers. */
export interface ServeRequest {
  /** Absolute: a folder or one Markdown file. */
  readonly root: string;
  /** Absolute; undefined for `_site` in the book's folder. */
  readonly out: string | undefined;
  readonly base: string | undefined;
  readonly layouts: 'vitrine' | 'jekyll';
  readonly host: string;
  /** 0 lets the system choose. */
  readonly port: number;
  /** True: a port that is taken is an error (EADDRINUSE), instead of the next one being tried. */
  readonly strictPort: boolean;
  /** The folder of what is remembered, absolute; undefined where nothing is. `preview` never asks for it. */
  readonly cache: string | undefined;
  /** The command of the author's editor, and folders of programs. `preview` opens none. */
  readonly editor: string | undefined;
  readonly programs: string | undefined;
  /** Called each time that the book has been made. `preview` never calls it. */
  readonly onMade: (made: Made) => void;
}

interface RunningServer {
  /** `http://127.0.0.1:4000/book/`. */
  readonly url: string;
  readonly stop: () => Promise<void>;
  /** `dev` alone: makes the book anew, and has open pages loaded again. */
  readonly rebuild?: () => Promise<void>;
  /** `dev` alone: shows drafts and notes, or not, and says which. */
  readonly switchDrafts?: () => Promise<'shown' | 'hidden'>;
}

/** Why there is no server, in a sentence for the author: a taken port, no website to show. */
interface Refused {
  readonly refused: string;
}

type StartServer = (request: ServeRequest) => Promise<RunningServer | Refused>;

/** Loads a server: a build needs neither of them, nor the watcher. */
export type LoadServer = (name: 'dev' | 'preview') => Promise<StartServer>;

export async function runServer(command: Command, io: TerminalIo, load: LoadServer): Promise<ExitCode> {
  const folder = await bookFolderOf(command, io);
  if (folder === undefined) return 2;
  const start = await load(command.name === 'preview' ? 'preview' : 'dev');
  const server = await start({
    root: resolve(io.currentFolder, command.root),
    out: command.out === undefined ? undefined : resolve(io.currentFolder, command.out),
    base: command.base,
    layouts: command.layouts,
    host: command.host,
    port: command.port,
    strictPort: command.strictPort,
    cache: command.name === 'preview' ? undefined : await cacheSaid(command, folder, io),
    editor: io.editor,
    programs: io.programs,
    onMade: (made) => sayMade(made, { command, folder, io }),
  });
  if ('refused' in server) {
    io.error(`${server.refused}\n`);
    return 1;
  }
  if (!command.quiet) io.out(await welcome(server.url, command, io));
  const open = async (): Promise<void> => {
    if (!(await io.openBrowser(server.url))) io.error('No browser could be opened.\n');
  };
  if (command.open && io.isWatched) await open();
  await ended(server, { command, io, open });
  await server.stop();
  return 0;
}

/** Waits for Ctrl+C, or for the key that quits. */
async function ended(
  { rebuild, switchDrafts }: RunningServer,
  { command, io, open }: { command: Command; io: TerminalIo; open: () => Promise<void> },
): Promise<void> {
  if (io.keys === undefined || rebuild === undefined || switchDrafts === undefined) return io.interrupted();
  const { quit, stop } = quitByKey(
    {
      open,
      rebuild,
      drafts: async () => {
        const now = await switchDrafts();
        io.out(now === 'shown' ? 'Drafts and todo notes are shown.\n' : 'The book is shown as its readers get it.\n');
      },
      check: async () => void (await runBuild({ ...command, name: 'check', format: 'pretty' }, io)),
    },
    io,
  );
  await Promise.race([io.interrupted(), quit]);
  stop();
}

/** Where the server is; and for other machines, if they are let in, with a code for the camera of a phone. */
async function welcome(url: string, command: Command, io: TerminalIo): Promise<string> {
  const { bold, cyan, dim } = paintFor(io);
  const what = command.name === 'dev' ? 'Your book' : 'The website';
  const keys =
    io.keys !== undefined && command.name === 'dev' ? `${dim('h shows the keys, q quits.')}` : 'Ctrl+C ends.';
  const own = `${bold(what)} is at ${cyan(url)}. ${keys}\n`;
  const isOpen = command.host === '0.0.0.0' || command.host === '::';
  const [first, ...others] = isOpen ? (io.networkAddresses?.() ?? []) : [];
  if (first === undefined) return own;
  const inNetwork = (address: string): string => {
    const there = new URL(url);
    there.hostname = address;
    return there.href;
  };
  const { qrLines } = await import('../media/qr-code.ts');
  const code = io.colour ? `\n${qrLines(inNetwork(first)).join('\n')}\n` : '';
  const addresses = [first, ...others].map((address) => cyan(inNetwork(address))).join(', ');
  return `${own}On your network: ${addresses}\n${code}`;
}

function sayMade(
  { problems, fresh, mended, textOf, changed, milliseconds }: Made,
  { command, folder, io }: { command: Command; folder: string; io: TerminalIo },
): void {
  const text = reportOf({ problems: sortProblems(fresh), todos: [], textOf }, command, folder, io);
  if (text !== '') io.error(`\n${text}\n`);
  if (command.quiet) return;
  const still = fresh.length < problems.length || mended > 0 ? 'still ' : '';
  const words = [
    changedWords(changed),
    ...(mended === 0 ? [] : [`${counted(mended, 'problem')} mended`]),
    problems.length === 0 ? summaryWords([]) : still + summaryWords(sortProblems(problems)),
  ];
  io.out(`${Math.round(milliseconds)} ms  ${words.join('; ')}\n`);
}

/** The pages that an author looks at by name, where they are few; the files beside them by their number. */
function changedWords(changed: readonly string[]): string {
  if (changed.length === 0) return 'nothing changed';
  const pages = changed.filter(
    (path) => path.endsWith('.html') && path !== '404.html' && path !== 'print.html' && path !== 'search.html',
  );
  const files = changed.filter((path) => !path.endsWith('.html')).length;
  const words = [
    ...(pages.length === 0 ? [] : [pages.length <= 2 ? pages.join(' and ') : counted(pages.length, 'page')]),
    ...(files === 0 ? [] : [counted(files, 'file')]),
  ];
  return words.length === 0 ? counted(changed.length, 'page') : words.join(', ');
}
