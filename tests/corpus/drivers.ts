// Firefox by Marionette, its own protocol of WebDriver over a socket, and WebKitGTK by its driver: neither needs a
// package.
import { spawn, type ChildProcess } from 'node:child_process';
import { access, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createConnection, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Driver {
  readonly go: (address: string) => Promise<unknown>;
  /** Runs the body of an async function in the page. */
  readonly run: (script: string) => Promise<unknown>;
  readonly press: (key: string) => Promise<unknown>;
  readonly resize: (width: number, height: number) => Promise<unknown>;
  /** A PNG of what is in sight. */
  readonly picture: () => Promise<Buffer>;
  readonly close: () => Promise<void>;
}

type Command = (name: string, parameters: object) => Promise<unknown>;

const asAsync = (script: string): object => ({ script: `return (async () => { ${script} })()`, args: [] });
const keys = (key: string): object => ({
  actions: [
    {
      type: 'key',
      id: 'keyboard',
      actions: [
        { type: 'keyDown', value: key },
        { type: 'keyUp', value: key },
      ],
    },
  ],
});

/** https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html */
export async function openFirefox(): Promise<Driver> {
  const profile = await mkdtemp(join(tmpdir(), 'vitrine-firefox-'));
  const port = await freePort();
  await writeFile(join(profile, 'user.js'), `user_pref("marionette.port", ${port});\n`);
  const browser = await started('firefox-esr', ['--headless', '--marionette', '--no-remote', '--profile', profile], {});
  const command = marionette(await connected(port));
  await command('WebDriver:NewSession', { capabilities: { alwaysMatch: { acceptInsecureCerts: true } } });
  return {
    go: (url) => command('WebDriver:Navigate', { url }),
    run: async (script) => valueOf(await command('WebDriver:ExecuteScript', asAsync(script))),
    press: (key) => command('WebDriver:PerformActions', keys(key)),
    resize: async (width, height) => command('WebDriver:SetWindowRect', { width, height: height + 100 }),
    picture: async () =>
      Buffer.from(String(valueOf(await command('WebDriver:TakeScreenshot', { full: false }))), 'base64'),
    close: async () => {
      browser.kill();
      await new Promise((done) => browser.once('exit', done));
      await rm(profile, { recursive: true, force: true });
    },
  };
}

/** Messages are `length:[type, id, name or error, value]`. */
function marionette(socket: Socket): Command {
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let buffer = Buffer.alloc(0);
  socket.on('data', (bytes) => {
    buffer = Buffer.concat([buffer, bytes]);
    for (let colon = buffer.indexOf(':'); colon > 0; colon = buffer.indexOf(':')) {
      const end = colon + 1 + Number(buffer.subarray(0, colon).toString());
      if (buffer.length < end) return;
      const message = JSON.parse(buffer.subarray(colon + 1, end).toString()) as unknown;
      buffer = buffer.subarray(end);
      if (!Array.isArray(message)) continue;
      const [, id, error, value] = message as [number, number, { message: string } | null, unknown];
      if (error === null) waiting.get(id)?.resolve(value);
      else waiting.get(id)?.reject(new Error(error.message));
    }
  });
  let last = 0;
  return (name, parameters) =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      const text = JSON.stringify([0, last, name, parameters]);
      socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
}

/** https://www.w3.org/TR/webdriver2/ */
export async function openWebKit(): Promise<Driver> {
  const display = `:${90 + (process.pid % 100)}`;
  const screen = await started('Xvfb', [display, '-screen', '0', '1600x1200x24'], {});
  const port = await freePort();
  const driver = await started('WebKitWebDriver', [`--port=${port}`], { DISPLAY: display, LIBGL_ALWAYS_SOFTWARE: '1' });
  await connected(port).then((socket) => socket.destroy());
  const ask = async (method: string, path: string, body?: object): Promise<unknown> => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      signal: AbortSignal.timeout(60_000),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const value = valueOf(await response.json());
    if (!response.ok) throw new Error(JSON.stringify(value));
    return value;
  };
  const session = await ask('POST', '/session', {
    capabilities: {
      alwaysMatch: { 'webkitgtk:browserOptions': { binary: await miniBrowser(), args: ['--automation'] } },
    },
  });
  const at = `/session/${String((session as { sessionId: string }).sessionId)}`;
  return {
    go: (url) => ask('POST', `${at}/url`, { url }),
    run: (script) => ask('POST', `${at}/execute/sync`, asAsync(script)),
    press: (key) => ask('POST', `${at}/actions`, keys(key)),
    resize: (width, height) => ask('POST', `${at}/window/rect`, { width, height: height + 100 }),
    picture: async () => Buffer.from(String(await ask('GET', `${at}/screenshot`)), 'base64'),
    close: async () => {
      await ask('DELETE', at).catch(() => undefined);
      driver.kill();
      screen.kill();
    },
  };
}

async function miniBrowser(): Promise<string> {
  const folders = await readdir('/usr/lib');
  for (const path of folders.flatMap((folder) =>
    ['4.1', '4.0'].map((version) => join('/usr/lib', folder, `webkit2gtk-${version}/MiniBrowser`)),
  )) {
    if (
      await access(path).then(
        () => true,
        () => false,
      )
    )
      return path;
  }
  throw new Error('there is no MiniBrowser');
}

function valueOf(answer: unknown): unknown {
  return typeof answer === 'object' && answer !== null && 'value' in answer ? answer.value : answer;
}

async function started(
  program: string,
  given: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<ChildProcess> {
  const child = spawn(program, given, { stdio: 'ignore', env: { ...process.env, ...environment } });
  await new Promise<void>((resolve, reject) => child.once('spawn', resolve).once('error', reject));
  return child;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function connected(port: number): Promise<Socket> {
  for (let turn = 0; turn < 150; turn += 1) {
    const socket = createConnection(port, '127.0.0.1');
    if (await new Promise((done) => socket.once('connect', () => done(true)).once('error', () => done(false))))
      return socket;
    await new Promise((done) => setTimeout(done, 200));
  }
  throw new Error(`Nothing answers at port ${port}`);
}
