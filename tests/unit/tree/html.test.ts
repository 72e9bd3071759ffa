// A tree as HTML.
import { describe, expect, test } from 'vitest';
import type { CallGap, Tree } from '../../../src/model/tree.ts';
import { htmlOf } from '../../../src/tree/html.ts';
import { readHtml } from '../../../src/tree/read.ts';
import { element } from '../../../src/tree/walk.ts';

const call: CallGap = { kind: 'call', id: 'c0', placement: 'block' };

describe('a tree is written', () => {
  test.each<[string, Tree, string]>([
    ['text, safe between tags', ['a < b & "c" > \'d\''], 'a &lt; b &amp; "c" &gt; \'d\''],
    [
      'values, safe in their quotes',
      [element('a', [['title', 'a < "b" & \'c\'']], ['x'])],
      '<a title="a &lt; &quot;b&quot; &amp; \'c\'">x</a>',
    ],
    ['an attribute without a value', [element('video', [['controls', '']], [])], '<video controls=""></video>'],
    ['an element without content', [element('p', [], []), element('i', [], [])], '<p></p><i></i>'],
    [
      'elements that have no end tag',
      [element('br', [], []), element('hr', [], []), element('input', [['id', 'a']], []), element('wbr', [], [])],
      '<br /><hr /><input id="a" /><wbr />',
    ],
    [
      'those that have never had a slash',
      [
        element('img', [['src', 'a']], []),
        element('source', [], []),
        element('track', [], []),
        element('embed', [], []),
      ],
      '<img src="a"><source><track><embed>',
    ],
    ['what a template printed, as it was printed', [{ kind: 'printed', html: '<B>x' }], '<B>x'],
    ['no gap that nothing fills', ['a', call, 'b'], 'ab'],
    [
      'scripts and style sheets as they are',
      [element('script', [], ['a < b && "c"']), element('style', [], ['a > b {}'])],
      '<script>a < b && "c"</script><style>a > b {}</style>',
    ],
  ])('%s', (_, tree, html) => expect(htmlOf(tree)).toBe(html));

  test('with what fills its gaps, wherever they stand', () => {
    const tree = [element('p', [], [call]), call];
    expect(htmlOf(tree, { fill: (gap) => `<b>${gap.kind}</b>` })).toBe('<p><b>call</b></p><b>call</b>');
  });

  test('with a slash in each, as kramdown does', () => {
    expect(htmlOf(readHtml('<p><img src="a"><br></p>'), { slashes: 'all' })).toBe('<p><img src="a" /><br /></p>');
  });
});

test.each([
  '<p class="a b" id="c">x <em>y</em> &lt; z &amp; "w"</p>',
  '<ul><li>a</li><li><p>b</p></li></ul>',
  '<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table>',
  '<svg viewBox="0 0 1 1"><g fill="url(#a)"><path d="M0 0"></path></g></svg>',
  '<math><mi>x</mi><mo>&lt;</mo><mn>1</mn></math>',
  '<script>document.write("<p>a</p>")</script>',
  '<textarea>&lt;b&gt;</textarea>',
  '<pre><code>a\n  &lt;b&gt;\n</code></pre>',
  '<a href="x?a=1&amp;b=2" title="&quot;">y</a>',
])('what was written is read as the same tree, and written the same: %s', (html) => {
  expect(htmlOf(readHtml(html))).toBe(html);
  expect(readHtml(htmlOf(readHtml(html)))).toEqual(readHtml(html));
});
