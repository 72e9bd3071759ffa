// What a tree says in words.
import { describe, expect, test } from 'vitest';
import type { Gap, Tree } from '../../../src/model/tree.ts';
import { readHtml } from '../../../src/tree/read.ts';
import { textOf } from '../../../src/tree/text.ts';
import { element } from '../../../src/tree/walk.ts';

const place = { path: 'a.md', line: 1, column: 1, length: 0 };
const reference: Gap = {
  kind: 'reference',
  mentions: [{ id: 'fig-a', place }],
  form: 'name',
  written: '@fig-a',
};

describe('the text of', () => {
  test.each([
    [
      'words in elements inside a line goes on',
      'H<sub>2</sub>O is un<b>believ</b>able<code>x</code>',
      'H2O is unbelievablex',
    ],
    ['blocks is parted', '<p>a</p><p>b</p><ul><li>c</li><li>d</li></ul>e<br>f', 'a b c d e f'],
    ['blanks of all kinds is single blanks', ' a\n\tb&nbsp;c\u200Bd\uFEFF ', 'a b c d'],
    ['references is characters', '&lt;b&gt; &eacute;', '<b> é'],
    ['attributes is none', '<img alt="x" title="y"><a href="z">w</a>', 'w'],
    [
      'scripts, styles and drawings is none',
      'a<script>b</script><style>c</style><svg><text>d</text></svg><template>e</template>',
      'a',
    ],
    [
      'a formula is one line, without the TeX that it carries',
      'x<math><semantics><msup><mi>y</mi><mn>2</mn></msup><annotation encoding="application/x-tex">\\tex</annotation></semantics></math>',
      'xy^2',
    ],
    [
      'a note’s mark is none',
      'a<sup id="fnref:1" role="doc-noteref"><a href="#fn:1" class="footnote" rel="footnote">1</a></sup>.',
      'a.',
    ],
    ['the way back from a note is none', '<p>b <a href="#fnref:1" class="reversefootnote x">↩</a></p>', 'b'],
    ['other indices is text', 'x<sup>2</sup> and y<sup><a href="#z">3</a></sup>', 'x2 and y3'],
  ])('%s', (_, html, text) => expect(textOf(readHtml(html))).toBe(text));

  test.each<[string, Tree, string]>([
    [
      'a formula that was not read is its TeX',
      [{ kind: 'formula', tex: 'x_i', display: false, inLine: true, label: undefined, place }],
      'x_i',
    ],
    ['a mention is what was typed', ['see ', reference], 'see @fig-a'],
    ['a call is none', ['a', { kind: 'call', id: 'c0', placement: 'inline' }, 'b'], 'ab'],
    [
      'a number is none',
      ['a ', { kind: 'number', of: 'table', form: 'name', id: 'x', tag: undefined, place }, 'b'],
      'a b',
    ],
    [
      'an equation is no number',
      [
        element(
          'math',
          [],
          [
            element('mi', [], ['x']),
            element(
              'mtext',
              [],
              ['(', { kind: 'number', of: 'equation', form: 'number', id: 'x', tag: undefined, place }, ')'],
            ),
          ],
        ),
      ],
      'x',
    ],
    ['what was printed is that of its HTML', [{ kind: 'printed', html: 'a<b>b</b><p>c' }], 'ab c'],
  ])('%s', (_, tree, text) => expect(textOf(tree)).toBe(text));

  test('code is code: in a line it goes on, a listing is parted', () => {
    const code = (inline: boolean): Gap => ({
      kind: 'code',
      code: 'x = 1',
      language: undefined,
      inline,
      attributes: [],
      title: undefined,
      firstNumber: undefined,
      marked: [],
      place,
    });
    expect(textOf(['a', code(true), 'b'])).toBe('ax = 1b');
    expect(textOf(['a', code(false), 'b'])).toBe('a x = 1 b');
  });

  test('a mention may be what the book says of it', () => {
    expect(textOf([element('em', [], ['see ', reference])], { reference: () => 'Figure 3.2' })).toBe('see Figure 3.2');
  });
});
