// HTML → a tree: what is never closed is closed as a browser would, and no text is lost.
import { describe, expect, test } from 'vitest';
import type { Element } from '../../../src/model/tree.ts';
import { htmlOf } from '../../../src/tree/html.ts';
import { readHtml } from '../../../src/tree/read.ts';
import { textOf } from '../../../src/tree/text.ts';
import { elementsIn } from '../../../src/tree/walk.ts';

const again = (html: string): string => htmlOf(readHtml(html));

describe('an end tag that may be left out is implied', () => {
  test.each([
    ['<ul><li>a<li>b</ul>c', '<ul><li>a</li><li>b</li></ul>c'],
    ['<ul><li>a<ul><li>b<li>c</ul><li>d</ul>', '<ul><li>a<ul><li>b</li><li>c</li></ul></li><li>d</li></ul>'],
    ['<ul><li><p>a<li>b</ul>', '<ul><li><p>a</p></li><li>b</li></ul>'],
    ['<p>a<p>b', '<p>a</p><p>b</p>'],
    ['<p>a<div>b</div>', '<p>a</p><div>b</div>'],
    ['<p>a<hr>b', '<p>a</p><hr />b'],
    ['<p>a<ul><li>b</ul>c', '<p>a</p><ul><li>b</li></ul>c'],
    ['<dl><dt>a<dd>b<dt>c<dd>d</dl>', '<dl><dt>a</dt><dd>b</dd><dt>c</dt><dd>d</dd></dl>'],
    [
      '<table><tr><td>a<td>b<tr><th>c<td>d</table>e',
      '<table><tr><td>a</td><td>b</td></tr><tr><th>c</th><td>d</td></tr></table>e',
    ],
    [
      '<table><caption>t<tr><td>a<tbody><tr><td>b<tfoot><tr><td>c</table>',
      '<table><caption>t</caption><tr><td>a</td></tr><tbody><tr><td>b</td></tr></tbody><tfoot><tr><td>c</td></tr></tfoot></table>',
    ],
    [
      '<table><tr><td>a<table><tr><td>b</table><td>c</table>',
      '<table><tr><td>a<table><tr><td>b</td></tr></table></td><td>c</td></tr></table>',
    ],
    ['<select><option>a<option>b</select>', '<select><option>a</option><option>b</option></select>'],
    [
      '<select><optgroup label="x"><option>a<optgroup label="y"><option>b</select>',
      '<select><optgroup label="x"><option>a</option></optgroup><optgroup label="y"><option>b</option></optgroup></select>',
    ],
    ['<ruby>漢<rp>(<rt>kan<rp>)</ruby>', '<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>'],
  ])('%s', (html, wanted) => expect(again(html)).toBe(wanted));
});

describe('an end tag', () => {
  test.each([
    ['without an element is left out', 'a</b>c', 'ac'],
    ['closes what was opened inside', '<div><b><i>x</div>y', '<div><b><i>x</i></b></div>y'],
    ['in the wrong order ends no stress but its own', '<b><i>x</b>y</i>z', '<b><i>x</i></b><i>y</i>z'],
    [
      'in the wrong order leaves no empty element',
      '<a href="u"><b id="x">x</a></b>z',
      '<a href="u"><b id="x">x</b></a>z',
    ],
    [
      'in the wrong order reaches no farther than its block',
      '<p><b><i id="x" class="c">x</b>y</p>z',
      '<p><b><i id="x" class="c">x</i></b><i class="c">y</i></p>z',
    ],
    [
      'in the wrong order reaches no next item',
      '<ul><li><b><i>x</b><li>y</ul>',
      '<ul><li><b><i>x</i></b></li><li>y</li></ul>',
    ],
    ['of a line break is one', 'a</br>b<p>c</br >d</p>', 'a<br />b<p>c<br />d</p>'],
    ['that is missing comes at the end', '<div><em>x', '<div><em>x</em></div>'],
    ['in another case is one', '<DIV>x</Div>y', '<div>x</div>y'],
  ])('%s', (_, html, wanted) => expect(again(html)).toBe(wanted));
});

describe('a drawing', () => {
  test.each([
    [
      'keeps the case of its names',
      '<svg viewBox="0 0 1 1"><linearGradient gradientUnits="x"></linearGradient></svg><IMG Alt="a">',
      '<svg viewBox="0 0 1 1"><linearGradient gradientUnits="x"></linearGradient></svg><img alt="a">',
    ],
    [
      'has elements that close themselves, however deep',
      '<svg><g><g><path d="M0"/><circle/></g></g><rect/></svg>x',
      '<svg><g><g><path d="M0"></path><circle></circle></g></g><rect></rect></svg>x',
    ],
    ['may close itself', '<svg/>x', '<svg></svg>x'],
    [
      'goes on after a title that closes itself',
      '<svg><title/><path/></svg>x',
      '<svg><title></title><path></path></svg>x',
    ],
    [
      'holds HTML in a foreignObject',
      '<svg><foreignObject><DIV Class="a"/>x</div></foreignObject><path/></svg>',
      '<svg><foreignObject><div class="a">x</div></foreignObject><path></path></svg>',
    ],
    [
      'of a formula, too',
      '<math><mspace width="1em"/><mi>x</mi></math>',
      '<math><mspace width="1em"></mspace><mi>x</mi></math>',
    ],
  ])('%s', (_, html, wanted) => expect(again(html)).toBe(wanted));

  test('is over at its end: HTML’s elements do not close themselves', () => {
    expect(again('<svg><path/></svg><div/>x')).toBe('<svg><path></path></svg><div>x</div>');
  });
});

describe('text', () => {
  test.each([
    ['has characters for references', 'a &amp; b &#x3c; &eacute;&nbsp;&#8217;', ['a & b < é\u00A0’']],
    ['has those of old that lack a semicolon', 'a&nbsp b &copy 2026', ['a\u00A0 b © 2026']],
    ['keeps what is no reference', 'R&D &nosuch; &; & &#; x', ['R&D &nosuch; &; & &#; x']],
    ['keeps signs that are no tags', 'a < b <3', ['a < b <3']],
    ['has no comments', 'a<!-- <b> -->c', ['a', 'c']],
  ])('%s', (_, html, tree) => expect(readHtml(html)).toEqual(tree));

  test('of a script or a style sheet is its source', () => {
    const html = '<script>a && "</p>" < "&lt;"</script><style>a > b { content: "&amp;" }</style>';
    expect([...elementsIn(readHtml(html))].map(({ children }) => children)).toEqual([
      ['a && "</p>" < "&lt;"'],
      ['a > b { content: "&amp;" }'],
    ]);
    expect(again(html)).toBe(html);
  });

  test('of a text field has references and no tags', () => {
    expect(readHtml('<textarea><b>&lt;</textarea>')).toEqual([
      { kind: 'element', name: 'textarea', attributes: [], children: ['<b><'] },
    ]);
  });

  test('may become something else, and so may values', () => {
    const tree = readHtml('<p title="a&amp;b">x &lt; y</p><script>x</script>', {
      text: (text) => [text.toUpperCase(), '!'],
      value: (value) => `${value}?`,
    });
    expect(htmlOf(tree)).toBe('<p title="a&amp;b?">X &lt; Y!</p><script>x</script>');
  });
});

test('what points to something has a place: its address’s, else the tag’s', () => {
  const html = 'x <a id="i" href="y z">t</a><img alt=""><p class="c">';
  const places = [
    ...elementsIn(readHtml(html, { placeAt: (at, length) => ({ path: 'a', line: 1, column: at, length }) })),
  ].map(({ place }) => place && [place.column, html.slice(place.column, place.column + place.length)]);
  expect(places).toEqual([[html.indexOf('y z'), 'y z'], [html.indexOf('<img'), ''], undefined]);
});

describe('depth', () => {
  test('has an end, and nothing is lost below it', () => {
    const tree = readHtml(`${'<div>'.repeat(5000)}x<b>y</b>`);
    let depth = 0;
    for (let node = tree[0] as Element | undefined; node !== undefined; depth += 1)
      node = node.children.find((child) => typeof child === 'object') as Element | undefined;
    expect(depth).toBeLessThan(600);
    expect(textOf(tree)).toBe('xy');
  });

  test('a script below it is still none of the text', () => {
    const tree = readHtml(`${'<div>'.repeat(5000)}<script>a < b</script>`);
    expect(textOf(tree)).toBe('');
    expect(htmlOf(tree)).toContain('<script>a < b</script>');
  });
});

describe('time grows with the text', () => {
  function cpuOf(html: string): number {
    const before = process.cpuUsage();
    readHtml(html);
    const { user, system } = process.cpuUsage(before);
    return user + system;
  }
  const least = (html: string): number => Math.min(...Array.from({ length: 3 }, () => cpuOf(html)));

  test.each([
    '<b>',
    '<div>',
    '</div>',
    '<p>',
    '<ul><li>',
    '<li>',
    '<td>',
    '<svg>',
    '<b></i>',
    '<table>',
    '<option>',
    '&amp;',
    '&',
  ])('%j, many times', (piece) => {
    const [short, long] = [piece.repeat(1_500), piece.repeat(12_000)];
    least(short);
    expect(least(long)).toBeLessThan(30 * Math.max(least(short), 1000));
  });
});
