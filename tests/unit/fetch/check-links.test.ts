// Links out, asked of a server of the test's own that gives every answer there is.
import type { LookupAddress } from 'node:dns';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { AskOptions } from '../../../src/fetch/ask-host.ts';
import { checkLinks, type LinkCheck } from '../../../src/fetch/check-links.ts';
import { terminalView } from '../../../src/diagnostics/terminal.ts';
import type { ViewOptions } from '../../../src/diagnostics/view.ts';
import type { Problem } from '../../../src/model/problem.ts';
import { expectText } from '../../support/expectations.ts';
import { isPrivateAddress } from '../../../src/fetch/private-address.ts';

let server: Server;
let origin = '';
let port = 0;
let root = '';
/** `HEAD /a`, in the order of arrival. */
let asked: string[] = [];
let waited: number[] = [];

type Answer = (request: IncomingMessage, response: ServerResponse, times: number) => unknown;

const answers: Readonly<Record<string, Answer>> = {
  '/ok': (_, response) => response.writeHead(200).end('words'),
  '/chain': (_, response) => response.writeHead(301, { location: '/chain-2' }).end(),
  '/chain-2': (_, response) => response.writeHead(308, { location: '/ok' }).end(),
  '/for-now': (_, response) => response.writeHead(302, { location: '/ok' }).end(),
  '/loop': (_, response) => response.writeHead(302, { location: '/loop-2' }).end(),
  '/loop-2': (_, response) => response.writeHead(302, { location: '/loop' }).end(),
  '/gone': (_, response) => response.writeHead(404).end(),
  '/no-head': ({ method }, response) => response.writeHead(method === 'HEAD' ? 405 : 200).end(),
  '/busy': (_, response, times) => response.writeHead(times < 2 ? 429 : 200, { 'retry-after': '7' }).end(),
  '/busy-until': (_, response, times) =>
    response.writeHead(times < 2 ? 429 : 200, { 'retry-after': new Date(Date.now() + 20_000).toUTCString() }).end(),
  '/busy-for-long': (_, response) => response.writeHead(429, { 'retry-after': '86400' }).end(),
  '/ill': (_, response, times) => response.writeHead(times < 3 ? 500 : 200).end(),
  '/ill-for-good': (_, response) => response.writeHead(500).end(),
  '/forbidden': (_, response) => response.writeHead(403).end(),
  '/silent': () => undefined,
  '/cut': (request) => request.socket.destroy(),
  '/to-home': (_, response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
  '/to-cloud': (_, response) => response.writeHead(302, { location: 'http://169.254.169.254/latest/' }).end(),
  '/to-name': (_, response) => response.writeHead(302, { location: 'http://inside.example/' }).end(),
  '/to-file': (_, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/endless': (request, response) => response.writeHead(302, { location: `${request.url}0` }).end(),
};

beforeAll(async () => {
  const times = new Map<string, number>();
  server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push(`${request.method} ${path}`);
    times.set(path, (times.get(path) ?? 0) + 1);
    const answer = answers[path.replace(/^\/endless0*$/, '/endless')];
    if (answer === undefined) response.writeHead(404).end();
    else answer(request, response, times.get(path) ?? 0);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  ({ port } = server.address() as AddressInfo);
  origin = `http://127.0.0.1:${port}`;
  root = await mkdtemp(join(tmpdir(), 'vitrine-links-'));
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
  await rm(root, { recursive: true });
});
beforeEach(async () => {
  asked = [];
  waited = [];
  await rm(join(root, 'links.lock.json'), { force: true });
});

/** Names of the test: `inside.example` is a private address behind a public name, others exist nowhere. */
const lookup = ((
  name: string,
  _: unknown,
  answer: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
): void => {
  if (name === 'inside.example') answer(null, [{ address: '10.0.0.7', family: 4 }]);
  else answer(Object.assign(new Error('no such host'), { code: 'ENOTFOUND' }), []);
}) as unknown as AskOptions['lookup'];

const shown: ViewOptions = { colour: false, width: 80, showPath: (path) => path, todos: [] };

async function check(paths: readonly string[], changes: Partial<LinkCheck> = {}): Promise<readonly string[]> {
  const problems = await problemsOf(paths, changes);
  return problems.map(({ rule, message }) => `${rule}: ${message.replaceAll(origin, '')}`);
}

function problemsOf(paths: readonly string[], changes: Partial<LinkCheck> = {}): Promise<readonly Problem[]> {
  return checkLinks(
    paths.map((path, index) => ({
      address: path.startsWith('/') ? origin + path : path,
      place: { path: 'a.md', line: index + 1, column: 1, length: 1 },
    })),
    {
      root,
      today: '2026-11-28',
      allowPrivate: false,
      allowed: [origin],
      ...(lookup === undefined ? {} : { lookup }),
      pace: 0,
      milliseconds: 400,
      wait: async (milliseconds) => {
        waited.push(milliseconds);
      },
      ...changes,
    },
  );
}

describe('what a host answers', () => {
  test.each([
    ['/ok', []],
    ['/no-head', []],
    ['/for-now', []],
    ['/chain', ['moved-link: "/chain" has moved for good']],
    ['/loop', ['dead-link: "/loop" leads in a circle; it never worked here']],
    ['/endless', ['dead-link: "/endless" leads on more than 10 times; it never worked here']],
    ['/gone', ['dead-link: "/gone" answers 404; it never worked here']],
    ['/busy', []],
    ['/busy-for-long', ['unclear-link: "/busy-for-long" answers 429, which may be for programs alone']],
    ['/ill', []],
    ['/ill-for-good', ['dead-link: "/ill-for-good" answers 500; it never worked here']],
    ['/forbidden', ['unclear-link: "/forbidden" answers 403, which may be for programs alone']],
    ['/silent', ['dead-link: "/silent" does not answer in time; it never worked here']],
    ['/cut', ['dead-link: "/cut" gets an answer that cannot be read (ECONNRESET); it never worked here']],
    ['/to-file', ['dead-link: "/to-file" leads to "file:///etc/passwd", which is no page; it never worked here']],
  ])('%s', async (path, said) => {
    expect(await check([path])).toEqual(said);
  });

  test('a host that says when to come again is waited for, and HEAD is asked before GET', async () => {
    await check(['/busy-2', '/no-head']);
    expect(asked.filter((each) => each.endsWith('/no-head'))).toEqual(['HEAD /no-head', 'GET /no-head']);
    await check(['/ill-for-good']);
    expect(asked.filter((each) => each.endsWith('/ill-for-good')).length).toBeLessThanOrEqual(4);
  });

  test('a host that says until when it is busy is left alone so long, whatever is asked of it', async () => {
    const others = Array.from({ length: 40 }, (_, index) => `/ok?${index}`);
    expect(await check(['/busy-until', ...others])).toEqual(others.map((path) => expect.stringContaining(path)));
    const long = waited.filter((milliseconds) => milliseconds > 15_000 && milliseconds < 22_000);
    expect(long.length).toBeGreaterThan(20);
  });

  test('what speaks no TLS has no valid certificate', async () => {
    const [said] = await check([`https://127.0.0.1:${port}/ok`, '/ok'], { allowPrivate: true });
    expect(said).toMatch(/^dead-link: .* has no valid certificate \(E/);
  });
});

describe('what is inside the machine or a private network', () => {
  test.each([
    ['/to-home', `"/to-home" leads to "http://127.0.0.1:1/" at 127.0.0.1`],
    ['/to-cloud', '"/to-cloud" leads to "http://169.254.169.254/latest/" at 169.254.169.254'],
    ['/to-name', '"/to-name" leads to "http://inside.example/" at 10.0.0.7'],
    ['http://inside.example/a', '"http://inside.example/a" is at 10.0.0.7'],
    ['http://[::ffff:127.0.0.1]/', '"http://[::ffff:7f00:1]/" is at ::ffff:7f00:1'],
    ['http://0x7f.1/', '"http://127.0.0.1/" is at 127.0.0.1'],
  ])('%s is not asked', async (address, said) => {
    expect(await check([address, '/ok'])).toEqual([
      `unclear-link: ${said}, inside the machine or a private network, and is not asked`,
    ]);
  });

  test.each([
    ['127.0.0.1', true],
    ['10.1.2.3', true],
    ['172.31.0.1', true],
    ['172.32.0.1', false],
    ['192.168.1.1', true],
    ['169.254.169.254', true],
    ['100.64.0.1', true],
    ['0.0.0.0', true],
    ['8.8.8.8', false],
    ['::1', true],
    ['::', true],
    ['fe80::1%eth0', true],
    ['fd00::1', true],
    ['::ffff:10.0.0.1', true],
    ['::ffff:8.8.8.8', false],
    ['64:ff9b::7f00:1', true],
    ['64:ff9b::808:808', false],
    ['2002:7f00:1::', true],
    ['2606:4700::1111', false],
    ['no address', true],
  ])('%s: %s', (address, isPrivate) => {
    expect(isPrivateAddress(address)).toBe(isPrivate);
  });
});

describe('links.lock.json', () => {
  const lock = async (): Promise<unknown> => JSON.parse(await readFile(join(root, 'links.lock.json'), 'utf8'));

  test('says what worked when, so that a link that died is told from one that never worked', async () => {
    await writeFile(
      join(root, 'links.lock.json'),
      JSON.stringify({
        [`${origin}/gone`]: { worked: '2026-10-01' },
        'http://forgotten.example/': { worked: '2020-01-01' },
      }),
    );
    expect(await check(['/gone', '/gone-too', '/ok#part', '/ok'])).toEqual([
      'dead-link: "/gone" answers 404; it worked on 2026-10-01',
      'dead-link: "/gone-too" answers 404; it never worked here',
    ]);
    expect(await lock()).toEqual({
      [`${origin}/gone`]: { worked: '2026-10-01', failed: '2026-11-28' },
      [`${origin}/gone-too`]: { failed: '2026-11-28' },
      [`${origin}/ok`]: { worked: '2026-11-28' },
    });
    expect(asked.filter((each) => each === 'HEAD /ok')).toHaveLength(1);
  });

  test('without a network one note says so, and nothing is forgotten', async () => {
    await writeFile(join(root, 'links.lock.json'), '{"http://a.example/":{"worked":"2026-10-01"}}');
    expect(await check(['http://a.example/', 'http://b.example/'])).toEqual([
      'no-network: No other host could be reached, so 2 links out are not checked',
    ]);
    expect(await lock()).toEqual({ 'http://a.example/': { worked: '2026-10-01' } });
  });

  test('a name that nobody has is dead where another host answers', async () => {
    expect(await check(['http://b.example/', '/ok'])).toEqual([
      'dead-link: "http://b.example/" is at no host that exists; it never worked here',
    ]);
  });
});

test.each([
  ['moved-link', '/chain'],
  ['no-network', 'http://a.example/'],
])('the manual shows %s as it is said', async (rule, path) => {
  const [problem] = await problemsOf([path]);
  const text = 'See [a page](http://example.org/chain).\n';
  const place = problem?.place && { path: 'chapter.md', line: 1, column: 14, length: 24 };
  const said = problem === undefined ? '' : terminalView([{ ...problem, place }], () => text, shown);
  await expectText(
    join(import.meta.dirname, '../../mistakes', rule, 'expected.txt'),
    `${said.replaceAll(origin, 'http://example.org')}\nexit 0\n`,
  );
});

test('a host is asked at its pace, whatever others do', async () => {
  await check(['/ok', '/gone', '/forbidden'], { pace: 1000 });
  expect(waited.filter((milliseconds) => milliseconds > 500).length).toBeGreaterThanOrEqual(2);
});
