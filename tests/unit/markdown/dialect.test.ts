// kramdown's dialect as Jekyll runs it, one fact a test. The answers are Jekyll's own, without blanks between blocks.
import { describe, expect, test } from 'vitest';
import { renderPlain } from '../../corpus/plain.ts';
import { renderMarkdown } from '../../../src/markdown/markdown.ts';
import { plainHtml } from '../../../src/markdown/plain-html.ts';

/** Blanks between tags do not count. */
function html(text: string): string {
  return renderPlain(text).replace(/>\s+</g, '><').trim();
}

describe('as Jekyll prints it', () => {
  test.each<[string, string, string]>([
    [
      'an element with Markdown inside one without keeps its lists tight',
      '<div><div markdown="1">\n* a\n* b\n\n</div></div>',
      '<div><div><ul><li>a</li><li>b</li></ul></div></div>',
    ],
    ["an empty id takes a heading's id away", '# A\n{: id=""}\n', '<h1>A</h1>'],
    [
      'an element that HTML does not know holds no Markdown',
      'x <d-note>*a* "b"</d-note>',
      '<p>x <d-note>*a* "b"</d-note></p>',
    ],
    ['a bar inside an element makes no table', 'a <b>x | y</b>\n', '<p>a <b>x | y</b></p>'],
    ['a bar behind an element that is never closed makes no table', '<code>a | b\n', '<p><code>a | b</code></p>'],
    [
      'a hard break may end a tight item that goes on with a block',
      '* a\\\\\n> b\n',
      '<ul><li>a<br /><blockquote><p>b</p></blockquote></li></ul>',
    ],
    [
      'terms get ids where their list asks for them',
      '{:auto_ids}\nan item\n: def\n',
      '<dl><dt id="an-item">an item</dt><dd>def</dd></dl>',
    ],
    [
      'ids of terms may have a prefix',
      '{:auto_ids-t-}\nitem\n: def\n',
      '<dl><dt id="t-item">item</dt><dd>def</dd></dl>',
    ],
    [
      'a script in a line keeps what looks like tags in it',
      'x <script>a = "<b>&lt;</b>"</script> y\n',
      '<p>x <script>a = "<b>&lt;</b>"</script> y</p>',
    ],
    [
      'notes that are asked for in a note stand at the end',
      'a[^1]\n\n[^1]: b\n\n    * x\n    {:footnotes}\n',
      '<p>a<sup id="fnref:1" role="doc-noteref"><a href="#fn:1" class="footnote" rel="footnote">1</a></sup></p><div class="footnotes" role="doc-endnotes"><ol><li id="fn:1" role="doc-endnote"><p>b</p><ul><li>x</li></ul><p><a href="#fnref:1" class="reversefootnote" role="doc-backlink">↩</a></p></li></ol></div>',
    ],
    ['an empty id makes no box around a formula', '$$x$$\n{: id=""}\n', '\\[x\\]'],
  ])('%s', (_, text, wanted) => {
    expect(html(text)).toBe(wanted);
  });
});

describe("kramdown's settings in _config.yml count", () => {
  test.each<[Record<string, unknown>, string, string]>([
    [{ hard_wrap: true }, 'a\nb "q"\n\n* x\ny', '<p>a<br />\nb “q”</p><ul><li>x<br />\ny</li></ul>'],
    [{ auto_ids: false }, '# A', '<h1>A</h1>'],
    [{ auto_id_prefix: 'x-' }, '# A', '<h1 id="x-a">A</h1>'],
    [{ smart_quotes: 'apos,apos,quot,quot' }, 'it\'s "so"', '<p>it\'s "so"</p>'],
    [{ smart_quotes: ['sbquo', 'lsquo', 'bdquo', 'ldquo'] }, '"so"', '<p>„so“</p>'],
    [{ parse_block_html: true }, '<div>\n*a*\n</div>', '<div><p><em>a</em></p></div>'],
    [
      { toc_levels: '2..3' },
      '* t\n{:toc}\n\n# A\n\n## B',
      '<ul id="markdown-toc"><li><a href="#b" id="markdown-toc-b">B</a></li></ul><h1 id="a">A</h1><h2 id="b">B</h2>',
    ],
    [
      { footnote_nr: 5, footnote_backlink: '&#x2191;' },
      'a[^n]\n\n[^n]: b',
      '<p>a<sup id="fnref:n" role="doc-noteref"><a href="#fn:n" class="footnote" rel="footnote">5</a></sup></p><div class="footnotes" role="doc-endnotes"><ol start="5"><li id="fn:n" role="doc-endnote"><p>b\u00A0<a href="#fnref:n" class="reversefootnote" role="doc-backlink">↑</a></p></li></ol></div>',
    ],
    [
      { input: 'kramdown' },
      '# Größe & 1. Maß\n\n# 2 b\n\n# b\n\n# 12',
      '<h1 id="gre--1-ma">Größe &amp; 1. Maß</h1><h1 id="b">2 b</h1><h1 id="b-1">b</h1><h1 id="section">12</h1>',
    ],
    [{ input: 'GFM' }, '# 2 b\n\n# b', '<h1 id="2-b">2 b</h1><h1 id="b">b</h1>'],
    [
      { header_offset: 1 },
      '# A\n\n###### B\n\n* t\n{:toc}',
      '<h2 id="a">A</h2><h6 id="b">B</h6><ul id="markdown-toc"><li><a href="#a" id="markdown-toc-a">A</a><ul><li><a href="#b" id="markdown-toc-b">B</a></li></ul></li></ul>',
    ],
    [{ header_offset: -1 }, '## A\n\n# B', '<h1 id="a">A</h1><h1 id="b">B</h1>'],
    [
      { typographic_symbols: { hellip: '...', ndash: '--', laquo_space: '[', laquo: '<' } },
      'a -- b --- c... <<d>> << e >>',
      '<p>a -- b — c... &lt;d» [e\u00A0»</p>',
    ],
    [
      { footnote_backlink: '', hard_wrap: 'what', smart_quotes: 7, toc_levels: {} },
      'a[^n]\n\n[^n]: b',
      '<p>a<sup id="fnref:n" role="doc-noteref"><a href="#fn:n" class="footnote" rel="footnote">1</a></sup></p><div class="footnotes" role="doc-endnotes"><ol><li id="fn:n" role="doc-endnote"><p>b</p></li></ol></div>',
    ],
  ])('%j', (kramdown, text, wanted) => {
    const { tree } = renderMarkdown(text, {
      calls: [],
      dialect: 'plain',
      headings: 'as-written',
      kramdown,
      placeAt: (offset, length) => ({ path: 'a.md', line: 1, column: offset + 1, length }),
    });
    expect(plainHtml(tree).replace(/>\s+</g, '><').trim()).toBe(wanted);
  });
});
