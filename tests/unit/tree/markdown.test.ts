// A tree as Markdown: what a reader has, in signs that other programs read.
import { describe, expect, test } from 'vitest';
import type { Tree } from '../../../src/model/tree.ts';
import { markdownOf } from '../../../src/tree/markdown.ts';
import { readHtml } from '../../../src/tree/read.ts';
import { textOf } from '../../../src/tree/text.ts';
import { elementsIn, mapElements } from '../../../src/tree/walk.ts';
import { isLong } from '../../support/long.ts';
import { readMarkdown } from '../../support/markdown-reader.ts';
import { wholeFrom } from '../../support/random.ts';
import { randomHtml } from '../../support/random-html.ts';

const written = (html: string): string => markdownOf(readHtml(html), { address: (address) => address });

describe('a block', () => {
  test.each([
    ['a heading', '<h3>One <em>two</em> #</h3>', '### One *two* \\#\n'],
    ['paragraphs', '<p>One\ntwo</p><p>three</p>', 'One two\n\nthree\n'],
    ['words between blocks', 'One<p>two</p>three', 'One\n\ntwo\n\nthree\n'],
    ['a line', '<p>a</p><hr><p>b</p>', 'a\n\n---\n\nb\n'],
    ['a list', '<ul><li>a</li><li>b</li></ul>', '- a\n- b\n'],
    ['a loose list', '<ol start="3"><li><p>a</p></li><li><p>b</p><p>c</p></li></ol>', '3. a\n\n4. b\n\n   c\n'],
    ['lists in lists', '<ul><li>a<ol><li>b<ul><li>c</li></ul></li></ol></li></ul>', '- a\n  1. b\n     - c\n'],
    ['code in a list', '<ul><li>a<pre><code>b\n\nc</code></pre></li></ul>', '- a\n\n  ```\n  b\n\n  c\n  ```\n'],
    ['tasks', '<ul><li><input type="checkbox" checked disabled> a</li></ul>', '- [x] a\n'],
    ['terms', '<dl><dt>a</dt><dd>b</dd><dt>c</dt><dd>d</dd></dl>', 'a\n:   b\n\nc\n:   d\n'],
    ['a quotation', '<blockquote><p>a</p><p>b</p></blockquote>', '> a\n>\n> b\n'],
    ['a callout', '<div class="callout"><p class="callout-title">Tip</p><p>a</p></div>', '> **Tip**\n>\n> a\n'],
    ['what is folded away', '<details><summary>a</summary><p>b</p></details>', '**a**\n\nb\n'],
    ['a listing', '<pre><code class="language-py">a\n  b\n</code></pre>', '```py\na\n  b\n```\n'],
    ['fences in a listing', '<pre><code>````\na\n````\n</code></pre>', '`````\n````\na\n````\n`````\n'],
    ['a drawing', '<svg role="img" aria-label="A cat"><path d="M0 0"/><text>purrs</text></svg>', 'A cat purrs\n'],
    ['a frame', '<iframe src="https://a.org/x" title="A map"></iframe>', '[A map](https://a.org/x)\n'],
    ['a video', '<video aria-label="A film"><source src="a.mp4"></video>', '[A film](a.mp4)\n'],
    [
      'a script and what is hidden',
      '<script>a</script><p hidden>b</p><template>c</template><i style="color:red; display: none">d</i>',
      '',
    ],
  ])('%s', (_, html, text) => expect(written(html)).toBe(text));

  test('a table with bars, its columns as they are set', () => {
    const table =
      '<table><caption><span class="table-number">Table 1</span> Of <em>x</em></caption>' +
      '<thead><tr><th>a</th><th class="align-right">b | c</th></tr></thead>' +
      '<tbody><tr><td><code>x|y</code></td><td><p>2</p></td></tr><tr><td>3</td></tr></tbody></table>';
    expect(written(table)).toBe('**Table 1** Of *x*\n\n| a | b \\| c |\n| --- | ---: |\n| `x\\|y` | 2 |\n| 3 | |\n');
  });

  test('a table that bars cannot say is HTML around Markdown', () => {
    expect(
      written(
        '<table><tr><td colspan="2">a <em>b</em></td></tr><tr><td>c</td><td><ul><li>d</li></ul></td></tr></table>',
      ),
    ).toBe(
      '<table>\n<tr>\n<td colspan="2">\n\na *b*\n\n</td>\n</tr>\n<tr>\n<td>\n\nc\n\n</td>\n<td>\n\n- d\n\n</td>\n</tr>\n</table>\n',
    );
  });

  test('notes stand at the end, without ways back', () => {
    const html =
      '<p>a<sup id="fnref:x"><a href="#fn:x" class="footnote">1</a></sup></p><div class="footnotes"><ol><li id="fn:x">' +
      '<p>b</p><p>c <a href="#fnref:x" class="reversefootnote">↩</a></p></li></ol></div>';
    expect(written(html)).toBe('a[^x]\n\n[^x]: b\n\n    c\n');
    expect(written(html.replace('#fn:x', '#fn%3Ax'))).toBe('a[^x]\n\n[^x]: b\n\n    c\n');
  });

  test('a figure is its picture, its number and its caption', () => {
    const html =
      '<figure id="f"><div class="panels"><a class="zoom" href="big.png"><picture><source srcset="a.avif"><img src="a.png" alt="A [cat]"></picture></a></div>' +
      '<figcaption><a class="figure-number" href="#f">Figure 2.1</a> <span class="caption">See <em>it</em></span> <small class="credit">Ada</small>' +
      '<details><summary>What the picture shows</summary><p>A cat.</p></details></figcaption></figure>';
    expect(written(html)).toBe(
      '![A \\[cat\\]](a.png)\n\n**Figure 2.1** See *it* Ada\n\n**What the picture shows**\n\nA cat.\n',
    );
  });
});

describe('in a line', () => {
  test.each([
    ['<p><strong>a</strong> <del>b</del> <var>c</var></p>', '**a** ~~b~~ *c*\n'],
    ['<p>a<em> b </em>c</p>', 'a *b* c\n'],
    ['<p>a<strong>(b)</strong>c</p>', 'a<strong>(b)</strong>c\n'],
    ['<p><em>a <em>b</em></em></p>', '*a <em>b</em>*\n'],
    [
      '<p>H<sub>2</sub>O <kbd>Esc</kbd> <abbr title="x">y</abbr></p>',
      'H<sub>2</sub>O <kbd>Esc</kbd> <abbr title="x">y</abbr>\n',
    ],
    ['<p>a<br>b</p>', 'a\\\nb\n'],
    ['<p><b>a<br></b>b<br></p>', '**a**\\\nb\n'],
    ['<p>a<a href="b">\n c </a>d</p>', 'a [c](b) d\n'],
    ['<p><a href="b">a <a href="c">d</a></a></p>', '[a d](b)\n'],
    ['<p><code>a <a href="b">*c*</a></code></p>', '<code>a [\\*c\\*](b)</code>\n'],
    ['<p>Look!<a href="b">a</a> <code>a</code><code>b</code></p>', 'Look\\![a](b) `a`<code>b</code>\n'],
    ['<h3>#</h3>', '### \\#\n'],
    ['<p>--- -</p>', '\\--- -\n'],
    [
      '<p><a href="a b.html" title="t">x</a> <a href="https://a.org">https://a.org</a> <a id="z">y</a></p>',
      '[x](<a%20b.html> "t") <https://a.org> y\n',
    ],
    ['<p><code>a`b</code> <code> </code></p>', '``a`b``\n'],
    ['<p><code>`</code></p>', '`` ` ``\n'],
    ['<p><q>a</q> <img src="data:x" alt="b"></p>', '“a” ![b]()\n'],
    [
      '<p>1. a</p><p># b</p><p>- c</p><p>&gt; d</p><p>2) e</p><p>: f</p>',
      '1\\. a\n\n\\# b\n\n\\- c\n\n\\> d\n\n2\\) e\n\n\\: f\n',
    ],
    [
      '<p>*a* _b_ c_d [e] `f` &lt;b&gt; &amp;amp; $5 \\ ~~</p>',
      '\\*a\\* \\_b\\_ c_d \\[e\\] \\`f\\` \\<b> \\&amp; \\$5 \\\\ \\~\\~\n',
    ],
  ])('%s', (html, text) => expect(written(html)).toBe(text));
});

describe('a formula', () => {
  const math = (tex: string, more = '', display = true): string =>
    `<math${display ? ' display="block"' : ''}><semantics><mrow><mi>x</mi>${more}</mrow><annotation encoding="application/x-tex">${tex}</annotation></semantics></math>`;
  const number = (text: string): string => `<mtext class="equation-number">(${text})</mtext>`;
  test.each([
    ['in a line', `<p>a ${math('x_i &lt; 2', '', false)}</p>`, 'a $x_i < 2$\n'],
    ['of its own', `<p>a ${math('x\n\ny')} b</p>`, 'a\n\n$$\nx\ny\n$$\n\nb\n'],
    [
      'with a number',
      math('\\begin{equation}\nx \\label{eq:a}\n\\end{equation}', number('2.1')),
      '$$\nx \\tag{2.1}\n$$\n',
    ],
    ['without a label', math('x', number('4')), '$$\nx \\tag{4}\n$$\n'],
    [
      'in lines',
      math('\\begin{align}a \\\\ b\\label{q}\\end{align}', number('1') + number('2')),
      '$$\n\\begin{align}a \\\\ b\\end{align} \\quad \\text{(1), (2)}\n$$\n',
    ],
    [
      'that mentions another',
      math('x = \\eqref{eq:a}', '<a class="reference" href="#eq-a">2.1</a>'),
      '$$\nx = \\text{(2.1)}\n$$\n',
    ],
    ['without TeX', '<math><mi>x</mi><mo>=</mo><mn>2</mn></math>', 'x = 2\n'],
  ])('%s', (_, html, text) => expect(written(html)).toBe(text));
});

/** What is shown, without blanks, and what is counted. */
function seen(tree: Tree, formulas: number): unknown {
  const shown = mapElements(tree, (element) => (element.name === 'math' ? [] : element));
  const words = textOf(shown).replace(/[\s“”]+/g, '');
  return { words, formulas, pictures: elementsIn(tree, ({ name }) => name === 'img').length };
}

test.each(Array.from({ length: isLong ? 80 : 1 }, (_, part) => part))(
  'whatever its words and elements are, another program reads the same words (%s)',
  (part) => {
    for (let seed = part * 100; seed < part * 100 + 100; seed += 1) {
      const html = randomHtml(wholeFrom(seed));
      const tree = readHtml(html);
      const read = readMarkdown(markdownOf(tree, { address: (address) => address }));
      const formulas = elementsIn(tree, ({ name }) => name === 'math').length;
      expect(seen(read.tree, read.formulas.length), `${seed}: ${html}`).toEqual(seen(tree, formulas));
      expect([...read.marks, ...read.notes], html).toEqual([]);
    }
  },
);
