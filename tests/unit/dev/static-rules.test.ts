// Which file answers which address.
import { expect, test } from 'vitest';
import { belowBase, findFile, isAllowedHost, readRange } from '../../../src/dev/static-rules.ts';

const site = new Set(['index.html', 'a.html', 'b/index.html', 'b/x y.png', '.well-known/x']);
const find = (path: string) => findFile(path, (name) => site.has(name));

test.each([
  ['/', 'index.html'],
  ['/a', 'a.html'],
  ['/a.html', 'a.html'],
  ['/b/', 'b/index.html'],
  ['/b/x%20y.png', 'b/x y.png'],
  ['/.well-known/x', '.well-known/x'],
])('%s is answered by %s', async (path, file) => {
  expect(await find(path)).toEqual({ kind: 'file', path: file });
});

test('a folder without its slash is sent to the one with it', async () => {
  expect(await find('/b')).toEqual({ kind: 'redirect', to: '/b/' });
});

test.each([
  '/../secret',
  '/b/../../secret',
  '/%2e%2e/secret',
  '/b/%2e%2e%2fsecret',
  '/..%5csecret',
  '/..\\secret',
  '//host/a',
  '/.git/config',
  '/%00',
  '/%',
  '/%252e%252e/x',
  'http://host/a',
])('%s leads nowhere', async (path) => {
  expect(await findFile(path, () => (path.includes('%25') ? false : true))).toEqual({ kind: 'missing' });
});

test('an address below the base is one of the site', () => {
  expect([belowBase('/book/a', '/book/'), belowBase('/a', '/book/'), belowBase('/a', '/')]).toEqual([
    '/a',
    undefined,
    '/a',
  ]);
});

test.each([
  ['localhost:4000', true],
  ['127.0.0.1', true],
  ['[::1]:4000', true],
  ['evil.example', false],
  ['127.0.0.1.evil.example', false],
  [undefined, false],
])('the host %s is answered: %s', (header, allowed) => {
  expect(isAllowedHost(header, '127.0.0.1')).toBe(allowed);
});

test('open to the network, addresses in numbers are answered, and foreign names are not', () => {
  expect([
    isAllowedHost('192.168.1.7:4000', '0.0.0.0'),
    isAllowedHost('evil.example', '0.0.0.0'),
    isAllowedHost('mine.example', 'mine.example'),
  ]).toEqual([true, false, true]);
});

test.each([
  ['bytes=0-1', { start: 0, end: 1 }],
  ['bytes=5-', { start: 5, end: 9 }],
  ['bytes=-3', { start: 7, end: 9 }],
  ['bytes=2-99', { start: 2, end: 9 }],
  ['bytes=10-', 'unsatisfiable'],
  ['bytes=0-1,3-4', undefined],
  [undefined, undefined],
])('the range %s of ten bytes', (header, range) => {
  expect(readRange(header, 10)).toEqual(range);
});
