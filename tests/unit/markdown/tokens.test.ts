// For whoever asks, kramdown's tree becomes markdown-it's own tokens: they say where blocks stand, and render as the
// tree does.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import MarkdownIt, { type Token } from 'markdown-it';
import { describe, expect, test } from 'vitest';
import { kramdown } from '../../../src/markdown/kramdown.ts';
import { normalForm } from '../../corpus/normal-form.ts';
import { renderPlain } from '../../corpus/plain.ts';
import { hostileTexts } from '../../support/hostile.ts';
import { randomFrom } from '../../support/random.ts';
import { splice } from '../../support/splices.ts';
import { whatIsWrong } from '../../support/tokens.ts';

const BOOK = join(import.meta.dirname, '../../../content');
const md = new MarkdownIt().use(kramdown);

/** `paragraph_open p [0,1)`, and what an `inline` token holds below it. */
function shape(tokens: readonly Token[], indent = ''): readonly string[] {
  return tokens.flatMap(({ type, map, hidden, markup, info, content, attrs, children }) => {
    const facts = [
      type,
      ...(map === null ? [] : [`[${map.join(',')})`]),
      ...(hidden ? ['hidden'] : []),
      ...(markup === '' ? [] : [markup]),
      ...(info === '' ? [] : [`info=${info}`]),
      ...(attrs ?? []).map(([name, value]) => `${name}=${value}`),
      ...(content === '' ? [] : [JSON.stringify(content)]),
    ];
    return [indent + facts.join(' '), ...shape(children ?? [], `${indent}  `)];
  });
}

describe('blocks', () => {
  test.each<[string, string, readonly string[]]>([
    [
      'a paragraph has the lines of its text, its attribute list and no blank line',
      '\na\n*b*\n{: #i}\n\n[x]: /y\n',
      [
        'paragraph_open [1,4) id=i',
        'inline [1,4) "a\\n*b*"',
        '  text "a"',
        '  softbreak',
        '  em_open *',
        '  text "b"',
        '  em_close *',
        'paragraph_close',
      ],
    ],
    [
      'headings say how they were written',
      '## A {#a}\n\nB\n===\n',
      [
        'heading_open [0,1) ## id=a',
        'inline [0,1) "A"',
        '  text "A"',
        'heading_close ##',
        'heading_open [2,4) = id=b',
        'inline [2,4) "B"',
        '  text "B"',
        'heading_close =',
      ],
    ],
    [
      "the paragraphs of a tight list are hidden; an item has its marker's number",
      '> 3. a\n> 4. b\n>\n>    c\n',
      [
        'blockquote_open [0,4) >',
        'ordered_list_open [0,4) .',
        'list_item_open [0,1) . info=3',
        'paragraph_open [0,1) hidden',
        'inline [0,1) "a"',
        '  text "a"',
        'paragraph_close hidden',
        'list_item_close .',
        'list_item_open [1,4) . info=4',
        'paragraph_open [1,2)',
        'inline [1,2) "b"',
        '  text "b"',
        'paragraph_close',
        'paragraph_open [3,4)',
        'inline [3,4) "c"',
        '  text "c"',
        'paragraph_close',
        'list_item_close .',
        'ordered_list_close .',
        'blockquote_close >',
      ],
    ],
    [
      'listings: the language is their info, and what is given to them are their attributes',
      '~~~ c++\n<\n~~~\n{: #x}\n\n    a\n\n    b\n\n* * *\n',
      ['fence [0,4) ~~~ info=c++ id=x "<\\n"', 'code_block [5,8) "a\\n\\nb\\n"', 'hr [9,10) * * *'],
    ],
    [
      'tables: a cell says where its text stands',
      '|a|\n|-:|\n|`b`|\n',
      [
        'table_open [0,3)',
        'thead_open [0,1)',
        'tr_open [0,1)',
        'th_open [0,1) style=text-align: right',
        'inline [0,1) "a"',
        '  text "a"',
        'th_close',
        'tr_close',
        'thead_close',
        'tbody_open [2,3)',
        'tr_open [2,3)',
        'td_open [2,3) style=text-align: right',
        'inline [2,3) "`b`"',
        '  code_inline ` "b"',
        'td_close',
        'tr_close',
        'tbody_close',
        'table_close',
      ],
    ],
    [
      'definitions and formulas',
      'a\n: b\n\n$$\nx<y\n$$\n',
      [
        'dl_open [0,2)',
        'dt_open [0,1)',
        'inline [0,1) "a"',
        '  text "a"',
        'dt_close',
        'dd_open [1,2) :',
        'paragraph_open [1,2) hidden',
        'inline [1,2) "b"',
        '  text "b"',
        'paragraph_close hidden',
        'dd_close :',
        'dl_close',
        'math_block [3,6) $$ "x<y"',
      ],
    ],
    [
      'HTML is one token where it holds no Markdown, else one for each side of it',
      '<p>a &lt;\n<b>c</b></p>\n\n<div class="d" markdown="1">\n*e*\n</div>\n',
      [
        'html_block [0,2) "<p>a &lt;\\n<b>c</b></p>\\n"',
        'html_block [3,4) "<div class=\\"d\\">\\n"',
        'paragraph_open [4,5)',
        'inline [4,5) "*e*"',
        '  em_open *',
        '  text "e"',
        '  em_close *',
        'paragraph_close',
        'html_block [5,6) "</div>\\n"',
      ],
    ],
    [
      'a picture with a caption of its own',
      '![a *b*](c.png){:standalone .d}\n',
      [
        'figure_open [0,1) class=d',
        'inline [0,1) "![a *b*](c.png){:standalone .d}"',
        '  image src=c.png alt=a *b* "a *b*"',
        '    text "a *b*"',
        'figcaption_open [0,1)',
        'inline [0,1) "a *b*"',
        '  text "a *b*"',
        'figcaption_close',
        'figure_close',
      ],
    ],
    [
      'contents stand where they are asked for',
      '# A\n\n1. x\n{:toc}\n',
      [
        'heading_open [0,1) # id=a',
        'inline [0,1) "A"',
        '  text "A"',
        'heading_close #',
        'ordered_list_open [2,4) . id=markdown-toc',
        'list_item_open [2,4)',
        'paragraph_open [2,4) hidden',
        'inline [2,4) "A"',
        '  link_open href=#a id=markdown-toc-a',
        '  text "A"',
        '  link_close',
        'paragraph_close hidden',
        'list_item_close',
        'ordered_list_close .',
      ],
    ],
    [
      'notes are where they are asked for, with the lines in which they are defined',
      '* x\n{:footnotes}\n\na[^n]\n\n[^n]: b\n',
      [
        'footnote_block_open class=footnotes role=doc-endnotes',
        'footnote_list_open',
        'footnote_open [5,6) id=fn:n role=doc-endnote',
        'paragraph_open [5,6)',
        'inline [5,6) "b"',
        '  text "b\u00A0"',
        '  footnote_anchor',
        'paragraph_close',
        'footnote_close',
        'footnote_list_close',
        'footnote_block_close',
        'paragraph_open [3,4)',
        'inline [3,4) "a[^n]"',
        '  text "a"',
        '  footnote_ref',
        'paragraph_close',
      ],
    ],
  ])('%s', (_, text, wanted) => {
    expect(shape(md.parse(text, {}))).toEqual(wanted);
    expect(whatIsWrong(text, md)).toBeUndefined();
  });
});

test.each<[string, readonly string[]]>([
  [
    '<https://a.b/> [c](d "e")',
    [
      'link_open autolink info=auto href=https://a.b/',
      'text "https://a.b/"',
      'link_close autolink info=auto',
      'text " "',
      'link_open href=d title=e',
      'text "c"',
      'link_close',
    ],
  ],
  ['a  \nb\nc', ['text "a"', 'hardbreak', 'text "b"', 'softbreak', 'text "c"']],
  [
    '~~a~~ __b__ `c`{:.d}',
    [
      's_open ~~',
      'text "a"',
      's_close ~~',
      'text " "',
      'strong_open __',
      'text "b"',
      'strong_close __',
      'text " "',
      'code_inline ` class=d "c"',
    ],
  ],
  ['"a" &amp; --', ['text "“a” & –"']],
  ['a $$x$$', ['text "a "', 'math_inline $$ "x"']],
  [
    '<b id="i">*c*</b><br>',
    [
      'html_inline "<b id=\\"i\\">"',
      'em_open *',
      'text "c"',
      'em_close *',
      'html_inline "</b>"',
      'html_inline "<br />"',
    ],
  ],
  ['<script>a < "<b>"</script>', ['html_inline "<script>"', 'html_inline "a < \\"<b>\\""', 'html_inline "</script>"']],
])('spans: %s', (text, wanted) => {
  expect(shape(md.parseInline(text, {})[0]?.children ?? [])).toEqual(wanted);
});

test('an abbreviation is a pair, and a note carries its name and number', () => {
  const [, line] = md.parse('HTML[^a]\n\n*[HTML]: Hyper\n[^a]: b\n', {});
  expect(shape(line?.children ?? [])).toEqual(['abbr_open title=Hyper', 'text "HTML"', 'abbr_close', 'footnote_ref']);
  expect(line?.children?.at(-1)?.meta).toEqual({ label: 'a', number: 1, repeat: 0 });
});

test.each<[string, string]>([
  ['a formula after the text of a tight definition', 'a\n: b\n  ^\n  $$d$$\n'],
  ['an element after the text of a tight item', '* a\n  <b>c</b>\n  <th>d</th>\n'],
  ['a row that is indented', 'a | b\n    | c | d |\n'],
  ['HTML that is passed on, twice', '{::nomarkdown}\na\n{:/}\n\n{::nomarkdown}\nb\n{:/}\n'],
  ['lists that begin in one line and go on with less', '- - - 1. a\n1. a\n1. a\n1. a\nb\n'],
])('tokens render and stand as they should: %s', (_, text) => {
  expect(normalForm(md.render(text))).toEqual(normalForm(renderPlain(text)));
  expect(whatIsWrong(text, md)).toBeUndefined();
});

test("a rule of the reader's own writes what ours would", () => {
  const own = new MarkdownIt().use(kramdown);
  own.renderer.rules.math_inline = (tokens, index) => `<math>${tokens[index]?.content ?? ''}</math>`;
  expect(own.renderInline('$$x$$')).toBe('<math>x</math>');
});

test('what is given to a listing stands on its `<pre>`, as kramdown has it, and a name of a language is only a name', () => {
  expect(md.render('~~~ c\\+&amp;\na\n~~~\n{: .x #y}')).toBe(
    '<pre id="y" class="x"><code class="language-c\\+&amp;amp;">a\n</code></pre>\n',
  );
});

/** Chapters, what no author writes, and pieces of both in one: all are read, and render as ours do. */
const chapters = readdirSync(BOOK)
  .filter((name) => name.endsWith('.md'))
  .map((name) => readFileSync(join(BOOK, name), 'utf8'));
const hostile = hostileTexts(60).map(([, text]) => text);
const random = randomFrom(23);
const spliced = Array.from({ length: 40 }, () => splice([...chapters, ...hostile], 60 + random() * 900, random));

test.each([
  ['chapters', chapters],
  ['one pattern over and over', hostile],
  ['pieces of texts', spliced],
])("markdown-it's renderer gives what our own gives: %s", (_, texts) => {
  for (const text of texts)
    expect(normalForm(md.render(text)), text).toEqual(normalForm(renderPlain(text.replaceAll('\0', '\uFFFD'))));
});

test.each([
  ['chapters', chapters],
  ['one pattern over and over', hostile],
  ['pieces of texts', spliced],
])('tokens nest and stand in the lines of what is around them: %s', (_, texts) => {
  for (const text of texts) expect(whatIsWrong(text, md), text).toBeUndefined();
});
