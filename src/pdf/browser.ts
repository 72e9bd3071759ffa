// A Chromium of the author's, spoken to by its DevTools protocol (https://chromedevtools.github.io/devtools-protocol/)
// over a pipe: no port is opened, and nothing but Node is needed.
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';

export type Parameters = Readonly<Record<string, unknown>>;
export type Answer = Readonly<Record<string, unknown>>;

export interface Browser {
  /** Rejects with what the browser says, or when it has ended. */
  readonly send: (method: string, parameters?: Parameters, session?: string) => Promise<Answer>;
  readonly onEvent: (listener: (method: string, parameters: Answer) => void) => void;
  readonly close: () => Promise<void>;
}

/** No host can be reached, whatever a page asks for: what it may have is answered by us (page.ts). */
const FLAGS = [
  '--headless',
  '--remote-debugging-pipe',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-extensions',
  '--disable-sync',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--metrics-recording-only',
  '--no-pings',
  '--mute-audio',
  '--hide-scrollbars',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--proxy-server=direct://',
];

/** `path`: of the program. Rejects where it cannot be started. */
export async function openBrowser(path: string): Promise<Browser> {
  const profile = await mkdtemp(join(tmpdir(), 'vitrine-pdf-'));
  // Chromium has no sandbox for root.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const child = spawn(path, [...FLAGS, ...asRoot, `--user-data-dir=${profile}`], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const connection = connect(child);
  const ended = new Promise<void>((done) => child.once('close', () => done()));
  return {
    ...connection,
    close: async () => {
      await Promise.race([connection.send('Browser.close').catch(() => undefined), wait(2000)]);
      await Promise.race([ended, wait(3000)]);
      if (child.exitCode === null) child.kill('SIGKILL');
      await rm(profile, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds).unref());
}

interface Waiting {
  readonly done: (answer: Answer) => void;
  readonly failed: (error: Error) => void;
}

function connect(child: ChildProcess): Pick<Browser, 'send' | 'onEvent'> {
  const waiting = new Map<number, Waiting>();
  const listeners: ((method: string, parameters: Answer) => void)[] = [];
  let last = 0;
  let isOver: Error | undefined;
  const end = (error: Error): void => {
    isOver ??= error;
    for (const { failed } of waiting.values()) failed(isOver);
    waiting.clear();
  };
  child.once('error', end);
  child.once('close', (code) => end(new Error(`The browser ended${code === null ? '' : ` with exit code ${code}`}`)));
  // The third and fourth pipe of the process, as `stdio` above opens them.
  const [, , , input, output] = child.stdio as [null, null, null, Writable, Readable];
  input.on('error', end);
  readMessages(output, (message) => {
    const { id, method, params, result, error } = message;
    const asked = typeof id === 'number' ? waiting.get(id) : undefined;
    if (asked === undefined) {
      if (typeof method === 'string') for (const listener of listeners) listener(method, (params ?? {}) as Answer);
      return;
    }
    waiting.delete(id as number);
    if (error === undefined) asked.done((result ?? {}) as Answer);
    else asked.failed(new Error(`The browser says: ${(error as { message?: string }).message ?? ''}`));
  });
  return {
    send: (method, params = {}, sessionId) =>
      new Promise((done, failed) => {
        if (isOver !== undefined) return failed(isOver);
        last += 1;
        waiting.set(last, { done, failed });
        input.write(`${JSON.stringify({ id: last, method, params, sessionId })}\0`);
      }),
    onEvent: (listener) => void listeners.push(listener),
  };
}

/** Each message ends with a zero byte. */
function readMessages(output: Readable, heard: (message: Readonly<Record<string, unknown>>) => void): void {
  let held: Buffer[] = [];
  output.on('data', (piece: Buffer) => {
    let rest = piece;
    for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
      held.push(rest.subarray(0, end));
      heard(JSON.parse(Buffer.concat(held).toString('utf8')) as Readonly<Record<string, unknown>>);
      held = [];
      rest = rest.subarray(end + 1);
    }
    if (rest.length > 0) held.push(rest);
  });
}
