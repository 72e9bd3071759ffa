// What the servers answer to browsers, hosts' rules apart: who may load it, what a browser has already, parts of films.
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { request, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startPreview } from '../../../src/dev/preview.ts';
import { hasAlready, isOwnRequest, rangeThatCounts } from '../../../src/dev/static-rules.ts';

let root = '';
let url = '';
let stop = async (): Promise<void> => undefined;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'vitrine-http-'));
  const site = join(root, '_site');
  await mkdir(join(site, 'folder'), { recursive: true });
  await writeFile(join(root, 'secret.html'), 'secret');
  await writeFile(join(site, 'a.html'), 'page');
  await writeFile(join(site, 'film.mp4'), 'abcdefghij');
  await writeFile(join(site, 'none.mp4'), '');
  await writeFile(join(site, 'back\\slash.html'), 'back');
  await writeFile(join(site, '_headers'), '/folder/*\n  X-Robots-Tag: noindex\n');
  await writeFile(join(site, '_redirects'), '/old /a.html 302\n/app/* /a.html 200\n/a /away\n');
  await symlink('../secret.html', join(site, 'out.html'));
  await symlink('..', join(site, 'up'));
  await symlink('a.html', join(site, 'in.html'));
  const server = await startPreview({ root, out: undefined, base: '/', host: '127.0.0.1', port: 0, strictPort: true });
  if ('refused' in server) throw new Error(server.refused);
  ({ url, stop } = server);
});
afterAll(async () => {
  await stop();
  await rm(root, { recursive: true });
});

interface Got {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

function ask(path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET'): Promise<Got> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, method, headers }, (answer) => {
      let body = '';
      answer.setEncoding('utf8').on('data', (piece: string) => (body += piece));
      answer.on('end', () => resolve({ status: answer.statusCode, headers: answer.headers, body }));
    })
      .on('error', reject)
      .end();
  });
}

test.each([
  [{}, true],
  [{ 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }, true],
  [{ 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'script' }, true],
  [{ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }, true],
  [{ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' }, false],
  [{ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'script' }, false],
  [{ 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'cors', 'sec-fetch-dest': 'empty' }, false],
])('a request with %j is answered: %s', async (headers, answered) => {
  expect(isOwnRequest(headers)).toBe(answered);
  const { status, headers: said } = await ask('/a.html', headers);
  expect(status).toBe(answered ? 200 : 403);
  expect([said['cross-origin-resource-policy'], said['x-frame-options']]).toEqual(['same-origin', 'SAMEORIGIN']);
});

test('preview follows no link out of the site', async () => {
  const asked = ['/out.html', '/up/secret.html', '/in.html', '/back%5Cslash.html', '/folder', '/up/'].map((path) =>
    ask(path),
  );
  expect((await Promise.all(asked)).map(({ status, body }) => (status === 200 ? body : status))).toEqual([
    404,
    404,
    'page',
    'back',
    404,
    404,
  ]);
});

test('of a film no more is sent than was asked for', async () => {
  const { headers } = await ask('/film.mp4');
  const tag = headers.etag ?? '';
  const answers = await Promise.all([
    ask('/film.mp4'),
    ask('/film.mp4', { range: 'bytes=2-4' }),
    ask('/film.mp4', { range: 'bytes=-3' }),
    ask('/film.mp4', { range: 'bytes=99-' }),
    ask('/film.mp4', { range: 'bytes=2-4', 'if-range': tag }),
    ask('/film.mp4', { range: 'bytes=2-4', 'if-range': '"older"' }),
    ask('/film.mp4', { range: 'bytes=2-4', 'if-range': `W/${tag}` }),
    ask('/film.mp4', { 'if-none-match': `"x", W/${tag}` }),
    ask('/film.mp4', { 'if-none-match': '*' }),
    ask('/film.mp4', {}, 'HEAD'),
    ask('/none.mp4'),
  ]);
  expect(answers.map(({ status, body }) => [status, body])).toEqual([
    [200, 'abcdefghij'],
    [206, 'cde'],
    [206, 'hij'],
    [416, ''],
    [206, 'cde'],
    [200, 'abcdefghij'],
    [200, 'abcdefghij'],
    [304, ''],
    [304, ''],
    [200, ''],
    [200, ''],
  ]);
  expect(answers[1]?.headers['content-range']).toBe('bytes 2-4/10');
});

test('a page that a browser has is not sent again, compressed or not', async () => {
  const packed = await ask('/a.html', { 'accept-encoding': 'gzip' });
  expect(packed.headers.etag).toMatch(/^W\/"/);
  const again = await ask('/a.html', { 'accept-encoding': 'gzip', 'if-none-match': packed.headers.etag ?? '' });
  expect([again.status, again.body]).toEqual([304, '']);
});

test.each([
  ['"a"', '"a"', true],
  ['W/"a"', '"a"', true],
  ['"b", "a"', 'W/"a"', true],
  ['*', '"a"', true],
  ['"b"', '"a"', false],
  ['a', '"a"', false],
  [undefined, '"a"', false],
])('If-None-Match %s has %s: %s', (header, tag, has) => expect(hasAlready(header, tag)).toBe(has));

test('a date in If-Range is not ours', () => {
  const range = 'bytes=0-1';
  expect(rangeThatCounts({ range, 'if-range': 'Sat, 28 Nov 2026 00:00:00 GMT' }, '"a"')).toBeUndefined();
});

test('a site brings its own headers and redirects, as on hosts that read them', async () => {
  expect(await ask('/old')).toMatchObject({ status: 302, headers: { location: '/a.html' } });
  expect(await ask('/app/x')).toMatchObject({ status: 200, body: 'page' });
  // What is there is not led away from.
  expect(await ask('/a')).toMatchObject({ status: 200, body: 'page' });
  expect(await ask('/_headers')).toMatchObject({ status: 404 });
  expect((await ask('/folder/none')).headers['x-robots-tag']).toBe('noindex');
  expect((await ask('/a.html')).headers).not.toHaveProperty('x-robots-tag');
});
