// How `dev` and `preview` start, speak and end; the server is played by a stand-in.
import { expect, test } from 'vitest';
import type { Problem } from '../../../src/model/problem.ts';
import { readArguments } from '../../../src/cli/arguments.ts';
import { runServer, type ServeRequest } from '../../../src/cli/serve-command.ts';
import type { Made } from '../../../src/dev/previewed.ts';
import { terminalIo } from '../../../src/cli/terminal-io.ts';

const here = import.meta.dirname;
const made: Made = {
  problems: [],
  fresh: [],
  mended: 0,
  textOf: () => undefined,
  changed: ['index.html', 'one.html'],
  milliseconds: 12.4,
};

async function serve(line: string, makes: readonly Made[] = []) {
  const said = { out: '', error: '' };
  const seen: { request: ServeRequest | undefined; name: string; events: string[] } = {
    request: undefined,
    name: '',
    events: [],
  };
  const io = terminalIo({
    stdout: { isTTY: true, write: (text) => (said.out += text) },
    stderr: { isTTY: true, write: (text) => (said.error += text) },
    environment: { NO_COLOR: '1' },
    now: () => 0,
    currentFolder: here,
    machine: '',
    interrupted: async () => void seen.events.push('interrupted'),
    openBrowser: async (url) => seen.events.push(`open ${url}`) > 0,
  });
  const command = readArguments(line.split(' '), {});
  if (command.kind !== 'command') throw new Error(`"${line}" is no command`);
  const code = await runServer(command, io, async (name) => async (request) => {
    seen.name = name;
    seen.request = request;
    for (const one of makes) request.onMade(one);
    return { url: 'http://127.0.0.1:4000/', stop: async () => void seen.events.push('stopped') };
  });
  return { code, ...said, ...seen };
}

test('a server says where it is, and is stopped at Ctrl+C', async () => {
  const { code, out, error, events, name } = await serve('dev');
  expect({ code, out, error, events, name }).toEqual({
    code: 0,
    out: 'Your book is at http://127.0.0.1:4000/. Ctrl+C ends.\n',
    error: '',
    events: ['interrupted', 'stopped'],
    name: 'dev',
  });
});

test('flags reach the server', async () => {
  const { request, name } = await serve('preview .. --out site --base /b/ --host ::1 --port 0 --strict-port');
  expect(name).toBe('preview');
  expect(request).toMatchObject({
    root: expect.stringMatching(/unit$/),
    out: `${here}/site`,
    base: '/b/',
    host: '::1',
    port: 0,
    strictPort: true,
  });
});

test('--open shows the book in the browser', async () => {
  expect((await serve('dev --open')).events).toEqual(['open http://127.0.0.1:4000/', 'interrupted', 'stopped']);
});

test('each time the book is made, one line tells what came of it', async () => {
  const problem = {
    rule: 'broken-link',
    severity: 'warning',
    message: '"that" leads to nothing',
    hint: undefined,
    place: undefined,
  } as const;
  const { out, error } = await serve('dev', [made, { ...made, changed: [], problems: [problem], fresh: [problem] }]);
  expect(out).toMatch(/^12 ms {2}index\.html and one\.html; no problems\n12 ms {2}nothing changed; 1 warning\n/);
  expect(error).toBe('\nwarning broken-link\n  "that" leads to nothing\n\n');
});

test.each([
  [['a.html', 'search/1.js', 'print.html'], 'a.html, 1 file'],
  [['a.html', 'b.html', 'c.html', '.nojekyll', 'search.html'], '3 pages, 1 file'],
  [['images/a.png'], '1 file'],
  [['print.html'], '1 page'],
])('of %j is said "%s"', async (changed, words) => {
  expect((await serve('dev', [{ ...made, changed }])).out).toContain(`ms  ${words}; no problems\n`);
});

test('with --quiet only problems are said', async () => {
  expect((await serve('dev --quiet', [made])).out).toBe('');
});

test('a root that does not exist is wrong use', async () => {
  expect(await serve('dev no/such')).toMatchObject({
    code: 2,
    name: '',
    error: expect.stringContaining('There is no folder or file "no/such"'),
  });
});

test('after the first time only what is new is printed, and what is left is counted', async () => {
  const problem = (message: string): Problem => ({
    rule: 'broken-link',
    severity: 'warning',
    message,
    hint: undefined,
    place: { path: 'a.md', line: 1, column: 1, length: 1 },
  });
  const [old, fresh] = [problem('An old one'), problem('A new one')];
  const { out, error } = await serve('dev', [{ ...made, problems: [old, fresh], fresh: [fresh], mended: 2 }]);
  expect(error).toContain('A new one');
  expect(error).not.toContain('An old one');
  expect(out).toContain('12 ms  index.html and one.html; 2 problems mended; still 2 warnings in 1 file\n');
});

/** `dev` at a terminal, at which these keys are pressed one after the other. */
async function press(keys: string, line = 'dev') {
  const said: string[] = [];
  const io = terminalIo({
    stdout: { isTTY: true, write: (text) => said.push(text) },
    stderr: { isTTY: true, write: (text) => said.push(text) },
    environment: { NO_COLOR: '1' },
    now: () => 0,
    currentFolder: here,
    machine: '',
    interrupted: () => new Promise(() => undefined),
    openBrowser: async (url) => said.push(`open ${url}`) > 0,
    networkAddresses: () => ['192.168.1.5', '10.0.0.7'],
    keys: (onKey) => {
      void (async () => {
        for (const key of keys) {
          onKey(key);
          await new Promise((resolve) => setImmediate(resolve));
        }
      })();
      return () => void said.push('keys are let go');
    },
  });
  const command = readArguments(line.split(' '), {});
  if (command.kind !== 'command') throw new Error(`"${line}" is no command`);
  await runServer(command, io, async () => async () => ({
    url: 'http://127.0.0.1:4000/b/',
    stop: async () => void said.push('stopped'),
    rebuild: async () => void said.push('rebuilt'),
    switchDrafts: async () => 'hidden',
  }));
  return said.join('\n');
}

test('keys open, make anew, switch drafts and quit', async () => {
  expect(await press('ordhq')).toMatch(
    /^Your book is at [^\n]* h shows the keys, q quits\.\n\nopen http:\/\/127\.0\.0\.1:4000\/b\/\nrebuilt\nThe book is shown as its readers get it\.\n\n {2}o {2}opens[\s\S]*\nkeys are let go\nstopped$/,
  );
  expect(await press('\u0003')).toContain('keys are let go\nstopped');
});

test('--host alone lets other machines in, and says where they find the book', async () => {
  expect(await press('q', 'dev --host')).toContain(
    'On your network: http://192.168.1.5:4000/b/, http://10.0.0.7:4000/b/',
  );
  expect(await press('q', 'dev --host --port 1')).toContain('On your network');
  expect(await press('q', 'dev')).not.toContain('network');
});
