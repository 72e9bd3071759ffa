// What an author wrote is what a reader gets, where kramdown makes something else of it without a word.
import { describe, expect, test } from 'vitest';
import { asAuthor } from '../../support/as-author.ts';

describe('a pair of dollar signs holds a formula where it looks like one', () => {
  test.each([
    ['behind a Chinese letter', '我们有$a_1$和$b_2$。', '我们有\\(a_1\\)和\\(b_2\\)。'],
    ['paired from the left', '集$x_{i}$。它没有顺序。（$y$）', '集\\(x_{i}\\)。它没有顺序。（\\(y\\)）'],
    ['one letter in Korean and Japanese', '변수$n$은 数$m$個', '변수\\(n\\)은 数\\(m\\)個'],
    ['behind a Latin letter', 'The set$a_1$, 2$x$ and$\\alpha$.', 'The set\\(a_1\\), 2\\(x\\) and\\(\\alpha\\).'],
    ['with blanks around a command', 'so $ -2 \\le m $ holds', 'so \\(-2 \\le m\\) holds'],
    ['prices stay prices', 'US$5 or US$6, 价格$5，价格$6', 'US$5 or US$6, 价格$5，价格$6'],
    ['prices with blanks', 'costs 5 $ and 6 $, or $ 7 to $ 8', 'costs 5 $ and 6 $, or $ 7 to $ 8'],
    ['names of a shell stay', 'path$HOME_DIR$x and a$b and c', 'path$HOME_DIR$x and a$b and c'],
  ])('%s', (_, text, html) => {
    expect(asAuthor(text)).toMatchObject({ html: `<p>${html}</p>`, problems: [] });
  });
});

test.each([
  ["the $n$'th", 'the \\(n\\)’th'],
  ["$f$'nin", '\\(f\\)’nin'],
  ["[1, 2]'den", '[1, 2]’den'],
  ["[a [b]'s](c)", '<a href="c">a [b]’s</a>'],
  ["$x$ 'quoted' [y] 'too'", '\\(x\\) ‘quoted’ [y] ‘too’'],
])('an apostrophe behind a formula or a bracket turns the right way: %s', (text, html) => {
  expect(asAuthor(text).html).toBe(`<p>${html}</p>`);
});

describe('a comment hides all that it holds', () => {
  test.each([
    ['blank lines', 'a\n<!--\nb\n\nc\n-->\nd', '<p>a\nd</p>'],
    ['an item of a list', '- a\n<!--\n- b\n-->\n- c', '<ul><li>a</li><li>c</li></ul>'],
    [
      'an item of a list in a list',
      '- a\n  - b\n  <!--\n  - c\n  -->\n- d',
      '<ul><li>a\n<ul><li>b</li></ul></li><li>d</li></ul>',
    ],
    ['a number', '1. a\n<!--\n2. b\n-->\n3. c', '<ol><li>a</li><li>c</li></ol>'],
    ['a heading', 'a\n<!--\n## b\n-->\nc', '<p>a\nc</p>'],
    ['a fence', 'a\n<!--\n```\nb\n```\n-->\nc', '<p>a\nc</p>'],
    ['a definition', 'a\n: b\n<!--\n: c\n-->', '<dl><dt>a</dt><dd>b</dd></dl>'],
    [
      'a row',
      '| a | b |\n|---|---|\n<!-- | c | d | -->\n| e | f |',
      '<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>e</td><td>f</td></tr></tbody></table>',
    ],
    [
      'rows',
      '| a |\n|---|\n<!--\n| c |\n-->\n| e |',
      '<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>e</td></tr></tbody></table>',
    ],
    [
      'a bar in a cell',
      '| a |\n|---|\n| b <!-- | c --> |',
      '<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b </td></tr></tbody></table>',
    ],
    ['the end of a line', 'a <!-- b\n\n- c --> d', '<p>a  d</p>'],
    ['a quotation', '> a\n<!--\n> b\n-->\n> c', '<blockquote><p>a\nc</p></blockquote>'],
  ])('%s', (_, text, html) => {
    expect(asAuthor(text)).toMatchObject({ html, problems: [] });
  });

  test('but not in code, in a script, or where it is escaped', () => {
    const text =
      '`<!-- a` b `-->`\n\n```\n<!--\nc\n-->\n```\n\n<script>\n<!--\nd\n//-->\n</script>\n\n    <!-- e -->\n';
    expect(asAuthor(text).html).toBe(
      '<p><code>&lt;!-- a</code> b <code>--&gt;</code></p><pre><code>&lt;!--\nc\n--&gt;\n</code></pre><script><!--\nd\n//--></script><pre><code>&lt;!-- e --&gt;\n</code></pre>',
    );
  });

  test('and parts two lists between blank lines, as in kramdown', () => {
    expect(asAuthor('- a\n\n<!-- b -->\n\n- c').html).toBe('<ul><li>a</li></ul><ul><li>c</li></ul>');
  });
});

describe('words in angle brackets are words', () => {
  test.each([
    ['types', 'Use Vec<T> and List<String> here.', 'Use Vec&lt;T&gt; and List&lt;String&gt; here.'],
    ['an address', '<user>@<host> and <stdio.h>', '&lt;user&gt;@&lt;host&gt; and &lt;stdio.h&gt;'],
    ['types in types', 'List<Map<K,V>> and «a» <<b>>', 'List&lt;Map&lt;K,V&gt;&gt; and «a» «b»'],
    ['what programs shift', 'cout<<x and 1>>3', 'cout&lt;&lt;x and 1&gt;&gt;3'],
    ['comparisons', 'x<y and a>b', 'x&lt;y and a&gt;b'],
    ['comparisons with the name of an element', 'if a<b then c>d', 'if a&lt;b then c&gt;d'],
    [
      'a name to be filled in',
      'Log in as <your-name> or <xs:name>.',
      'Log in as &lt;your-name&gt; or &lt;xs:name&gt;.',
    ],
    ['a part of a program', 'Use <MyPart /> and <T/>.', 'Use &lt;MyPart /&gt; and &lt;T/&gt;.'],
    [
      'elements of another language',
      'Write <item/> or <Route path="/" /> here.',
      'Write &lt;item/&gt; or &lt;Route path="/" /&gt; here.',
    ],
    ['but not those of drawings', 'A <svg><g/><path d="M0"/></svg>', 'A <svg><g></g><path d="M0"></path></svg>'],
    [
      'what a browser hides',
      'The <script> tag, <svg> and <style>.',
      'The &lt;script&gt; tag, &lt;svg&gt; and &lt;style&gt;.',
    ],
    ['what is read above', '<ruby>a<rp>(<rt>b<rp>)</ruby> c', '<ruby>a<rp>(</rp><rt>b</rt><rp>)</rp></ruby> c'],
    ['a link to nowhere', 'The <a> tag.', 'The &lt;a&gt; tag.'],
    ['at the beginning of a line', '<script> tags hold code.', '&lt;script&gt; tags hold code.'],
    ['a type at the beginning of a line', '<T> is a type.\n<U> too.', '&lt;T&gt; is a type.\n&lt;U&gt; too.'],
    ['an element that hides what it holds', 'The <canvas> element', 'The &lt;canvas&gt; element'],
    [
      'but elements stay',
      '<b>a</b>, <d-x>b</d-x>, <T>c</T>, <o:p></o:p>, <d-y/>, <b hidden>e</b>',
      '<b>a</b>, <d-x>b</d-x>, <T>c</T>, <o:p></o:p>, <d-y></d-y>, <b hidden="">e</b>',
    ],
  ])('%s', (_, text, html) => {
    expect(asAuthor(text).html).toBe(`<p>${html}</p>`);
  });

  test('in raw HTML too', () => {
    expect(asAuthor('<div>\nVec<T>\n</div>\n').html).toBe('<div>\nVec&lt;T&gt;\n</div>');
  });
});

describe('HTML without quotes is HTML', () => {
  test.each([
    ['a picture', '<img src=a.png alt=x>', '<p><img src="a.png" alt="x" /></p>'],
    ['a link', 'a <a href=b/c.html?d=e>f</a>', '<p>a <a href="b/c.html?d=e">f</a></p>'],
    [
      'a frame',
      '<iframe width=560 src=https://e.org/x></iframe>',
      '<iframe width="560" src="https://e.org/x"></iframe>',
    ],
    ['in raw HTML', '<div class=a-b><a href=#c>d</a></div>', '<div class="a-b"><a href="#c">d</a></div>'],
  ])('%s', (_, text, html) => {
    expect(asAuthor(text)).toMatchObject({ html, problems: [] });
  });
});

const TABLE = '<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>';

describe('a table is what has a row of dashes', () => {
  test.each([
    ['below a line of text', 'T\n| a | b |\n|---|---|\n| 1 | 2 |', `<p>T</p>${TABLE}`],
    ['above one', '| a | b |\n|---|---|\n| 1 | 2 |\nT', `${TABLE}<p>T</p>`],
    [
      'below a heading',
      '# T\n a | b\n---|:-:\n 1 | 2',
      `<h1 id="t">T</h1>${TABLE.replaceAll('<th>b', '<th style="text-align: center">b').replaceAll('<td>2', '<td style="text-align: center">2')}`,
    ],
    ['in an item', '- T\n  | a | b |\n  |---|---|\n  | 1 | 2 |', `<ul><li>T\n${TABLE}</li></ul>`],
    ['a bar in a sentence', 'Run `a` | `b`, or x || y.', '<p>Run <code>a</code> | <code>b</code>, or x || y.</p>'],
    ['a bar in a link', '[red | blue](c.html)', '<p><a href="c.html">red | blue</a></p>'],
    [
      'a bar in stress',
      '**Edit | Edit all** is\nchosen | or not, | so',
      '<p><strong>Edit | Edit all</strong> is\nchosen | or not, | so</p>',
    ],
    [
      'rows of one length',
      'a | b\n1 | 2',
      '<table><tbody><tr><td>a</td><td>b</td></tr><tr><td>1</td><td>2</td></tr></tbody></table>',
    ],
  ])('%s', (_, text, html) => {
    expect(asAuthor(text)).toMatchObject({ html, problems: [] });
  });
});

test.each([
  ['##\u00A0A', '<h2 id="a">A</h2>'],
  ['-\u00A0a\n-\u00A0b', '<ul><li>a</li><li>b</li></ul>'],
  ['```\n##\u00A0A\n```', '<pre><code>##\u00A0A\n</code></pre>'],
  ['a\n##\u00A0A', '<p>a</p><h2 id="a">A</h2>'],
  ['1.\u00A0a\n2.\u00A0b', '<ol><li>a</li><li>b</li></ol>'],
  ['##\u3000章', '<h2 id="章">章</h2>'],
])('a no-break or wide space behind a mark is a blank: %j', (text, html) => {
  expect(asAuthor(text).html).toBe(html);
});

test.each([
  ['如图@fig-a所示', ['fig-a']],
  ['見@tbl-b。그림@fig-a에서', ['tbl-b', 'fig-a']],
  ['ดู@eq-cครับ', ['eq-c']],
  ['@fig-a/@fig-b and @fig-图, @fig-2-图', ['fig-a', 'fig-b', 'fig-图', 'fig-2-图']],
  ['me@fig-tree.org Siehe@fig-a', []],
])('a mention needs no blanks where a script has none: %s', (text, ids) => {
  expect(asAuthor(text).mentions).toEqual(ids);
});

test.each([
  ['## 🎉\n\n## ☺', ['section', '-1']],
  ['## ...', ['section']],
  ['## A\n\n## A', ['a', 'a-1']],
  ['## Section\n\n## !', ['section', 'section-1']],
])('a heading of signs alone has a name: %j', (text, ids) => {
  expect([...asAuthor(text).html.matchAll(/id="([^"]*)"/g)].map(([, id]) => id)).toEqual(ids);
});

test.each([
  'Words.\n{: .aside :}',
  '*a*{: .b :}',
  '# A\n{: #c .d :}',
  '{: .x :}\nWords.',
  '[14] [A title](https://e.org/)',
  'Net [[paper](https://e.org/a)][[code](https://e.org/b)]',
  '[a] [b](c.md "d")',
  'See [1] [2], [x][[y](z)].',
])('says nothing of what is right: %j', (text) => {
  expect(asAuthor(text).problems).toEqual([]);
});

test.each([
  ['```rust,ignore\nx\n```', []],
  ['```{python}\nx\n```', []],
  ['~~~{.ruby .numberLines}\nx\n~~~', []],
  ['```python {1}\nx\n```', []],
  ['```{note}\nx\n```', ['other-dialect 1:4']],
  ['```mermaid\nx\n```', ['other-dialect 1:4']],
])('a fence of another program is a listing of its language, or reported: %j', (text, wanted) => {
  const { html, problems } = asAuthor(text);
  expect(html).toBe('<pre><code>x\n</code></pre>');
  expect(problems.map((each) => each.split(' ').slice(0, 2).join(' '))).toEqual(wanted);
});

test.each([
  ['$time $metadata[$level] and $HOME/bin:$PATH', '$time $metadata[$level] and $HOME/bin:$PATH'],
  ['$x$th and $a_1$s', '\\(x\\)th and \\(a_1\\)s'],
  ['المصفوفة $Phi كما هي معرفة أدناه $n', 'المصفوفة $Phi كما هي معرفة أدناه $n'],
  ['с $x \\text{ если так оно есть }$', 'с \\(x \\text{ если так оно есть }\\)'],
])('signs of programs and of unfinished formulas are no formulas: %s', (text, html) => {
  expect(asAuthor(text).html).toBe(`<p>${html}</p>`);
});

test.each(['[[Kempe et al. 2003]](a.html)', '[[1]][a]\n\n[a]: b.html', '![[a]](b.png)'])(
  'brackets in a link are no link of a wiki: %j',
  (text) => {
    expect(asAuthor(text).problems).toEqual([]);
  },
);

test.each([
  ['code on the line of the fence', '```ruby x = 1\ny\n```', '<pre><code>x = 1\ny\n</code></pre>', ['bad-fence 1:9']],
  ['a call there', '```js run(1);\ny\n```', '<pre><code>run(1);\ny\n</code></pre>', ['bad-fence 1:7']],
])('behind a fence: %s', (_, text, html, problems) => {
  const read = asAuthor(text);
  expect(read.html).toBe(html);
  expect(read.problems.map((each) => each.slice(0, 13))).toEqual(problems);
});

test.each(['그림@fig-a에서', '那@fig-a所示', 'ดู@fig-aครับ', 'و@fig-a'])(
  'a mention that touches a letter of its script is read, and not reported: %s',
  (text) => {
    const { mentions, problems } = asAuthor(text);
    expect({ mentions, problems }).toEqual({ mentions: ['fig-a'], problems: [] });
  },
);

test.each([
  ['a fence that too few signs close', '```python\nx\n``\n\nText', 'shown-as-source 1:1'],
  ['a listing that ends behind the next one', '```js\na\n\nText\n\n```python\nb\n```', 'shown-as-source 6:1'],
  ['a heading without a blank', 'Text\n\n##Why', 'shown-as-source 3:1'],
  ['a chapter without one', '#Why we read', 'shown-as-source 1:1'],
  ['items without a blank', '-one\n-two', 'shown-as-source 1:1'],
  ['an item without a blank', '* one\n*two\n* three', 'shown-as-source 2:1'],
  ['numbers without a blank', '1.one\n2.two', 'shown-as-source 1:1'],
  ['a blank in a link', 'See [this] (https://e.org/a).', 'shown-as-source 1:5'],
  ['brackets and parentheses changed', 'See (this)[https://e.org/a].', 'shown-as-source 1:5'],
  ['a link without its second bracket', 'See [this(https://e.org/a).', 'shown-as-source 1:5'],
  ['a link without its first bracket', 'See this](https://e.org/a).', 'shown-as-source 1:9'],
  ['the same behind a link', 'The [b](c.md) and this](https://e.org/a).', 'shown-as-source 1:23'],
  ['a link that never ends', 'See [this](../a.html, (so) it goes.', 'shown-as-source 1:10'],
  ['a link without its first parenthesis', 'See [this]https://e.org/a) now.', 'shown-as-source 1:10'],
  ['the end of a comment', 'Words -->', 'shown-as-source 1:7'],
  ['a dollar sign beside TeX', 'So x \\in $X is', 'shown-as-source 1:10'],
  ['a backtick at an end', 'Open a.ipynb` now.', 'shown-as-source 1:13'],
  ['stress that opens a paragraph', '**Important. Words', 'shown-as-source 1:1'],
  ['a tag in HTML that lacks a quotation mark', '<div>\n<img src="a.png alt="b">\n</div>', 'shown-as-source 2:1'],
  ['stress in HTML', '<div>\nA *b* c\n</div>', 'shown-as-source 2:3'],
  ['a page break of LaTeX', '\\newpage', 'other-dialect 1:1'],
  ['one item of a word processor', '- a\n\n•\tb', 'other-dialect 3:1'],
  ['a citation in a book without works', 'As [see @knuth1998, p. 3] says', 'other-dialect 1:4'],
  ['a comment that never ends behind words', 'Words <!-- note to self', 'bad-comment 1:7'],
  ['a bracket alone', 'See [the manual for more.', 'shown-as-source 1:5'],
  ['a backtick alone', 'Call `run() now.', 'shown-as-source 1:6'],
  ['stress beside stress', 'A **b** and **c with words', 'shown-as-source 1:13'],
  ['an element that its paragraph does not close', 'A <b>b\n\nText', 'unclosed-element 1:3'],
  ['a script that nothing closes', '<script>\nrun()\n\nText', 'unclosed-element 1:1'],
  ['a class of Pandoc', 'A *b*{.c} d', 'other-dialect 1:6'],
  ['a class of Pandoc behind a heading', '## A {.b}', 'other-dialect 1:6'],
  ['an id of Pandoc', 'Words {#a}', 'other-dialect 1:7'],
  ['a formula of LaTeX', 'So \\(x^2\\) grows', 'other-dialect 1:4'],
  ['a displayed formula of LaTeX', '\\[\nx = \\frac{a}{b}\n\\]', 'other-dialect 1:1'],
  ['a formula of GitHub', 'So $`x^2`$ grows', 'other-dialect 1:4'],
  ['a fence of GitHub', '```math\nx\n```', 'other-dialect 1:4'],
  ['items of a word processor', '•\tone\n•\ttwo', 'other-dialect 1:1'],
  ['items of CommonMark', '1) one\n2) two', 'other-dialect 1:1'],
  ['one note for both ends of a box', '::: note\n\nText\n\n:::', 'other-dialect 1:1'],
])('readers see it as typed, so it is reported: %s', (_, text, problem) => {
  expect(asAuthor(text).problems.map((each) => each.split(' ').slice(0, 2).join(' '))).toEqual([problem]);
});

test.each([
  '`a` [0, 1) and [x, y) and ]a, b[ and m[i] and [sic], [ ] and \\[a',
  "`so' and ``so'' and \\` and `a`",
  'C# and #1 and #tag and ##',
  '#tag #other',
  '-5 degrees\n-6 degrees',
  '\\(not a formula\\) and \\[link\\]',
  'f(x){y} and {x.y} and {.5}',
  'See [a] (b) and (c)[1] and (d)[e].',
  '````js\n```python\nb\n```\n````\n\n```markdown\n```js\n```',
  'Then `a` --> `b`, [me@e.org] and [@](a.md), [@who]\n\n[@who]: https://e.org/who',
  'A \\<!-- and `<!--` here',
  'A --> B and $5 and \\alpha and [a]: ./b',
  '<div>2*3*4 and a * b * c</div>',
  '2**3 and **kwargs and *args and A **b** and **c**',
  'one · two • three',
  '<a name="x"> and <ruby>a<rt>b</ruby>',
  'See [a (b) [c](d.md)](e.md) and [f](g.md "h").',
])('says nothing of what only looks alike: %j', (text) => {
  expect(asAuthor(text).problems).toEqual([]);
});
