// The whole book on one page: ids stay unique, links among chapters stay inside, and files are still found.
import { describe, expect, test } from 'vitest';
import { chapterId, movedHtml } from '../../src/render/whole-book.ts';

const pages = new Set(['one.html', 'deep/two.html', 'deep/three & more.html']);
const moved = (html: string, path = 'deep/two.html'): string => movedHtml(html, { path, pages, to: 'print.html' });

describe('the HTML of a chapter', () => {
  test.each([
    ['<p id="a">', '<p id="deep.two--a">'],
    ['<a href="#a">', '<a href="#deep.two--a">'],
    ['<a href="">', '<a href="#deep.two">'],
    ['<a href="../one.html">', '<a href="#one">'],
    ['<a class="x" href="../one.html#b%20c">', '<a class="x" href="#one--b%20c">'],
    ['<a href="three%20%26%20more.html#x">', '<a href="#deep.three-more--x">'],
    ['<a href="../files/a.csv?x=1&amp;y=2" title="&lt;">', '<a href="files/a.csv?x=1&amp;y=2" title="&lt;">'],
    ['<a href="../files/data.csv?x=1#y">', '<a href="files/data.csv?x=1#y">'],
    ['<a href="https://example.org/#a">', '<a href="https://example.org/#a">'],
    ['<a href="mailto:a@example.org">', '<a href="mailto:a@example.org">'],
    ['<a href="/absolute">', '<a href="/absolute">'],
    [
      '<img src="../images/a.png" srcset="a-1.png 1x, ../b%20c.png 2x" alt="1 > 0">',
      '<img src="images/a.png" srcset="deep/a-1.png 1x, b%20c.png 2x" alt="1 > 0">',
    ],
    [
      '<img src="../a.png" loading="lazy"><iframe src="../b.html" loading="lazy">',
      '<img src="a.png"><iframe src="b.html" loading="lazy">',
    ],
    ['<td headers="a b" aria-labelledby="c">', '<td headers="deep.two--a deep.two--b" aria-labelledby="deep.two--c">'],
    ["<label for='f'>", '<label for="deep.two--f">'],
    ['<rect fill="url(#g)"/>', '<rect fill="url(#deep.two--g)"/>'],
    ['<h1 id="t">T</h1><h6>x</h6>', '<h2 id="deep.two--t">T</h2><h6>x</h6>'],
    ['<h2>a</h2>', '<h3>a</h3>'],
    ['<code>&lt;p id="a"&gt; href="#a"</code>', '<code>&lt;p id="a"&gt; href="#a"</code>'],
    ['<meta http-equiv="refresh" content="0; url=x.html">', '<meta content="0; url=x.html">'],
    ['<input disabled id="i"><br>', '<input disabled id="deep.two--i"><br>'],
  ])('%s becomes %s', (html, expected) => {
    expect(moved(html)).toBe(expected);
  });

  test('a chapter at the top of the site keeps the way to its files', () => {
    expect(moved('<img src="images/a.png"><a href="deep/two.html#x">', 'one.html')).toBe(
      '<img src="images/a.png"><a href="#deep.two--x">',
    );
  });
});

test('a chapter has an id without blanks', () => {
  expect([...pages].map(chapterId)).toEqual(['one', 'deep.two', 'deep.three-more']);
});
