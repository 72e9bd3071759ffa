import { describe, expect, test } from 'vitest';
import { intoHead } from '../../../src/render/into-head.ts';

const page = (body: string, head = ''): string =>
  `<html>\n<head>\n<title>T</title>\n${head}</head>\n<body class="x">${body}</body>\n</html>`;

describe('what belongs into the head is put there', () => {
  test('style sheets and words for machines, in their order, and equal ones once', () => {
    const style = '<style>\n.a > b { content: "</p>" }\n</style>';
    expect(
      intoHead(
        page(`<p>One</p>${style}<meta name="x" content="a > b"><STYLE media="print">i{}</STYLE >${style}<p>Two</p>`),
      ),
    ).toBe(
      page('<p>One</p><p>Two</p>', `${style}\n<meta name="x" content="a > b">\n<STYLE media="print">i{}</STYLE >\n`),
    );
  });

  test('of several chapters on one page, style sheets alone', () => {
    expect(intoHead(page('<meta name="x" content="1"><style>p {}</style><p>One</p>'), true)).toBe(
      page('<p>One</p>', '<style>p {}</style>\n'),
    );
  });

  test.each([
    ['nothing of the kind', '<p>A <styled-text>word</styled-text>, &lt;style>.</p>'],
    ['a drawing’s own style', '<svg><style>path { fill: red }</style></svg>'],
    ['what shows only without script', '<noscript><style>.x { display: none }</style></noscript>'],
    ['text in a script', '<script>document.write("<style>p{}</style>")</script>'],
    ['what microdata say', '<meta itemprop="name" content="x">'],
    ['a style sheet that has no end', '<p>x</p><style>p { color: red }'],
  ])('%s stays', (_, body) => {
    expect(intoHead(page(body))).toBe(page(body));
  });

  test('in time that grows with the text, whatever it is', () => {
    for (const text of ['<style ', '<style>', '<meta name="', '<svg>', '<meta name=x>'])
      expect(intoHead(page(text.repeat(50_000)))).toContain('</html>');
  });
});
