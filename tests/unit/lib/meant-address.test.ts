// Mistyped beginnings of addresses, and those that are as they should be.
import { expect, test } from 'vitest';
import { meantAddress } from '../../../src/lib/meant-address.ts';

test.each([
  ['htp://example.org/a', 'http://example.org/a'],
  ['hhtps://example.org', 'https://example.org'],
  ['ttps://example.org', 'https://example.org'],
  ['https:/example.org/a', 'https://example.org/a'],
  ['https:example.org', 'https://example.org'],
  ['http:///example.org', 'http://example.org'],
  ['https;//example.org', 'https://example.org'],
  ['http//example.org', 'http://example.org'],
  ['HTTP:/example.org', 'http://example.org'],
  ['https://http://example.org/', 'http://example.org/'],
])('%s was meant as %s', (written, meant) => {
  expect(meantAddress(written)).toBe(meant);
});

test.each([
  'https://example.org',
  'http://a.b/http://c.d',
  'https://web.archive.org/web/2020/https://example.org/',
  'mailto:ada@example.org',
  'tel:+491234',
  'ftp://example.org',
  'sftp://example.org',
  'file:///a.b',
  'doi:10.1000/182',
  'javascript:a.b()',
  'http-basics.md',
  'https.md',
  'https/a.md',
  'http:foo',
  'help.md',
  '#http:/a.b',
  'images/https:/a.png',
  '',
])('%s is as it should be', (written) => {
  expect(meantAddress(written)).toBe(undefined);
});
