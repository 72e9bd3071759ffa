// What `_headers` and `_redirects` of a site ask of its host.
import { expect, test } from 'vitest';
import { hostRules } from '../../../src/dev/host-rules.ts';

const HEADERS = `
# of all
/*
  X-Frame-Options: DENY
  x-robots-tag: noindex
  Cache-Control: max-age=31536000
/a/:name
  X-Robots-Tag: nofollow
  Bad Name: x
  X-Line: a\u0007b
/files/*.pdf
  X-Kind: pdf
`;
const { headersFor } = hostRules(HEADERS, '');

test.each([
  ['/', { 'X-Frame-Options': 'DENY', 'x-robots-tag': 'noindex' }],
  ['/a/b.html', { 'X-Frame-Options': 'DENY', 'x-robots-tag': 'noindex, nofollow' }],
  ['/a/b/c.html', { 'X-Frame-Options': 'DENY', 'x-robots-tag': 'noindex' }],
  ['/files/deep/x.pdf', { 'X-Frame-Options': 'DENY', 'x-robots-tag': 'noindex', 'X-Kind': 'pdf' }],
])('headers of %s: all rules that name it, never how long it may be kept', (path, expected) => {
  expect(headersFor(path)).toEqual(expected);
});

const REDIRECTS = `
/old /new
/old/* /new/:splat 302  # a remark
/year/:year/:page /archive/:page?of=:year 308
/there.html /away 301!
/there/ /else
/app/* /index.html 200
/gone/* /404.html 404
/land/* https://example.org/:splat 301
/de/* /german 302 Country=de
/odd/* /:splat
/unknown /x 299
`;
const { redirectFor } = hostRules('', REDIRECTS);

test.each([
  ['/old', false, { status: 301, to: '/new' }],
  ['/old/x/y', false, { status: 302, to: '/new/x/y' }],
  ['/old/', false, { status: 301, to: '/new' }],
  ['/year/1999/a%20b', false, { status: 308, to: '/archive/a%20b?of=1999' }],
  ['/year/1999', false, undefined],
  ['/there.html', true, { status: 301, to: '/away' }],
  ['/there/', true, undefined],
  ['/app/deep/x', false, { status: 200, to: '/index.html' }],
  ['/gone/x', false, { status: 404, to: '/404.html' }],
  ['/land/x/y', false, { status: 301, to: 'https://example.org/x/y' }],
  ['/de/x', false, undefined],
  ['/odd//example.org', false, { status: 301, to: '/example.org' }],
  ['/unknown', false, undefined],
  ['/constructor', false, undefined],
])('redirect of %s (a page is there: %s)', (path, isThere, expected) => {
  expect(redirectFor(path, isThere)).toEqual(expected);
});
