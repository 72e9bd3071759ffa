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
  /** Resolves when it is told of this; rejects as `send` does. */
  readonly until: (method: string) => Promise<void>;
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

/** In milliseconds: for its first answer, and for any other. A long book is printed for minutes. */
interface Patience {
  readonly first: number;
  readonly others: number;
}
const PATIENCE: Patience = { first: 60_000, others: 1_800_000 };

/** `path`: of the program. Rejects where it cannot be started, or is no browser. */
export async function openBrowser(path: string, patience = PATIENCE): Promise<Browser> {
  const profile = await mkdtemp(join(tmpdir(), 'vitrine-pdf-'));
  // Chromium has no sandbox for root.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const child = spawn(path, [...FLAGS, ...asRoot, `--user-data-dir=${profile}`], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
  });
  const connection = connect(child, patience.others);
  const ended = new Promise<void>((done) => child.once('close', () => done()));
  const close = async (): Promise<void> => {
    await Promise.race([connection.send('Browser.close').catch(() => undefined), wait(2000)]);
    if (child.exitCode === null) await Promise.race([ended, wait(3000)]);
    if (child.exitCode === null) child.kill('SIGKILL');
    await rm(profile, { recursive: true, force: true, maxRetries: 3 });
  };
  try {
    await connection.send('Browser.getVersion', {}, undefined, patience.first);
  } catch (error) {
    child.kill('SIGKILL');
    await close();
    throw error;
  }
  return { ...connection, close };
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds).unref());
}

type Send = (method: string, parameters?: Parameters, session?: string, patience?: number) => Promise<Answer>;
type Connection = Pick<Browser, 'onEvent' | 'until'> & { readonly send: Send };

function connect(child: ChildProcess, usualPatience: number): Connection {
  const listeners: ((method: string, parameters: Answer) => void)[] = [];
  const answers = createAnswers();
  const said = lastWords(child);
  child.once('error', answers.end);
  child.once('close', (code) =>
    answers.end(new Error(`it ended${code === null ? '' : ` with exit code ${code}`}${said()}`)),
  );
  // The third and fourth pipe of the process, as `stdio` above opens them.
  const [, , , input, output] = child.stdio as [null, null, Readable, Writable, Readable];
  // What cannot be written is no news: the end of the program, or no answer, is.
  input.on('error', () => undefined);
  readMessages(output, answers.end, ({ id, method, params, result, error }) => {
    if (typeof id === 'number')
      answers.settle(id, error === undefined ? result : new Error(`it says: ${(error as Answer).message ?? ''}`));
    if (typeof method !== 'string') return;
    if (method === 'Inspector.targetCrashed') answers.end(new Error('the page of the book crashed in it'));
    for (const listener of listeners) listener(method, (params ?? {}) as Answer);
  });
  return {
    send: async (method, params = {}, sessionId = undefined, patience = usualPatience) => {
      const { id, answer } = answers.expect(patience);
      input.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
      return (await answer) as Answer;
    },
    onEvent: (listener) => void listeners.push(listener),
    until: async (method) => {
      const { id, answer } = answers.expect(usualPatience);
      listeners.push((told) => {
        if (told === method) answers.settle(id, {});
      });
      await answer;
    },
  };
}

interface Answers {
  /** In milliseconds: what does not come in this time fails, as all else that is expected. */
  readonly expect: (patience: number) => { readonly id: number; readonly answer: Promise<unknown> };
  readonly settle: (id: number, result: unknown) => void;
  /** All that is expected fails, now and later. */
  readonly end: (error: Error) => void;
}

function createAnswers(): Answers {
  const settlers = new Map<number, (result: unknown) => void>();
  let last = 0;
  let isOver: Error | undefined;
  const settle: Answers['settle'] = (id, result) => {
    settlers.get(id)?.(result);
    settlers.delete(id);
  };
  const end: Answers['end'] = (error) => {
    isOver ??= error;
    for (const id of [...settlers.keys()]) settle(id, isOver);
  };
  return {
    expect: (patience) => {
      last += 1;
      const id = last;
      const answer = new Promise((done, failed) => {
        if (isOver !== undefined) return failed(isOver);
        const timer = setTimeout(() => end(new Error(`it gave no answer for ${inWords(patience)}`)), patience);
        settlers.set(id, (result) => {
          clearTimeout(timer);
          if (result instanceof Error) failed(result);
          else done(result ?? {});
        });
      });
      return { id, answer };
    },
    settle,
    end,
  };
}

/** `60 seconds`, `30 minutes`. */
function inWords(milliseconds: number): string {
  return milliseconds > 60_000 ? `${milliseconds / 60_000} minutes` : `${milliseconds / 1000} seconds`;
}

/** The last line that it wrote to its terminal, such as a library that it lacks. */
function lastWords(child: ChildProcess): () => string {
  let text = '';
  child.stderr?.setEncoding('utf8').on('data', (piece: string) => {
    text = (text + piece).slice(-2000);
  });
  return () => {
    const line = text.trim().split('\n').at(-1)?.trim() ?? '';
    return line === '' ? '' : `: ${line}`;
  };
}

/** Each message ends with a zero byte. */
function readMessages(
  output: Readable,
  failed: (error: Error) => void,
  heard: (message: Readonly<Record<string, unknown>>) => void,
): void {
  let held: Buffer[] = [];
  output.on('data', (piece: Buffer) => {
    let rest = piece;
    for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
      held.push(rest.subarray(0, end));
      const message = messageIn(Buffer.concat(held).toString('utf8'));
      if (message === undefined) return failed(new Error('it does not speak as a Chromium does'));
      heard(message);
      held = [];
      rest = rest.subarray(end + 1);
    }
    if (rest.length > 0) held.push(rest);
  });
}

/** An object, as the protocol has it. */
function messageIn(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const message: unknown = JSON.parse(text);
    return typeof message === 'object' && message !== null ? (message as Readonly<Record<string, unknown>>) : undefined;
  } catch {
    return undefined;
  }
}
