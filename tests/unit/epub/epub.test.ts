// `vitrine epub`: what an EPUB holds, what it says of itself, and that its schema takes all of it.
import { EpubCheck } from '@likecoin/epubcheck-ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { lineArt, film, photograph } from '../../support/draw.ts';
import { makeEpubs, opened, type MadeEpubs } from '../../support/epub.ts';

const BOOK_YML = `title: Layers & Light
subtitle: What is seen
authors: [Ada Lovelace, {name: Mary Somerville, orcid: 0000-0002-1694-233X}]
isbn: 0-306-40615-2
doi: 10.5281/zenodo.1
publisher: Open Press
edition: Second
licence: CC-BY-4.0
chapters: [one.md, {part: Second, chapters: [two.md, {path: signs.md, appendix: true}]}]
bibliography: refs.bib
`;

const ONE = `---
title: One
date: 2026-05-01
updated: 2026-06-02 10:30:00 +0200
---
See @fig-layers, @tbl-sizes, @eq-loss, [two](two.md#deep), [gone](two.md#nowhere) and [the data](data.csv).

{% include figure.md path="layers.png" alt="Three layers" caption="The *layers* of a network" id="fig-layers" description="Long words." %}
{% include figure_multi.md caption="Side by side" path1="layers.png" caption1="left" alt1="left" path2="light.jpg" caption2="right" alt2="right" %}
{% include video.md link="https://www.youtube.com/watch?v=abcdefghijk" title="A film" %}
{% include interactive.md module="touch.js" fallback="layers.png" alt="Touch it" %}

$$E = mc^2$$
{: #eq-loss}

| | b |
|---|---|
| 1 | 2 |
{: #tbl-sizes caption="Sizes"}

A note.[^a] And a citation [@zeiler2014].

> [!NOTE]
> A callout.

- [x] done

[^a]: The note's *text*.

<details><summary>More</summary><p>Hidden words</p></details>
`;

const TWO = `---
title: Two
---
## Deep

<center><font color="red">Old</font> <em>stressed <div>block</div></em></center>
<p>A list in a paragraph <ul><li>item</li>stray</ul></p>
<table><td>cell</td></table>
<div><tr><th colspan="2">A head</th></tr> <tr><td>without</td> <td>a table</td></tr></div>
<math><mtable columnalign="left  right"><mtr><mtd columnalign="rihgt"><mi mathvariant="italics">m</mi></mtd></mtr></mtable></math>
<iframe src="https://example.org/demo" title="A demo"></iframe>
<input type="text" value="typed"> <d-odd>unknown <b>words</b></d-odd>
<a href="https://example.org/a b">outside</a> <img src="https://example.org/far.png" alt="far away">
beside<img src="https://example.org/near.png" alt="near">it <math><mtext>if <b>so</b></mtext><mfrac odd="1"><mi>x</mi></mfrac><foo>y</foo></math>
<span id="x">first</span><span id="x" onclick="go()" style="position: fixed; color: red">second</span>
![moves](moves.gif) ![the same](other.png) <img src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7" alt="a dot">
<div><select><optgroup label="Kinds"><option>Bird</option><option>Bee</option></optgroup></select></div>
<p hidden>never shown</p>

{% include video.md link="film.mp4" title="Own film" %}

\`\`\`python
print("a line")
\`\`\`
`;

let made: MadeEpubs;
let again: MadeEpubs;
let book: ReturnType<typeof opened>;

beforeAll(async () => {
  const files = {
    'book.yml': BOOK_YML,
    'content/one.md': ONE,
    'content/two.md': TWO,
    'content/signs.md': '---\ntitle: Signs\n---\nA sign.\n',
    'content/layers.png': await lineArt(300, 200).png().toBuffer(),
    'content/light.jpg': await photograph(1700, 120).jpeg({ quality: 95 }).toBuffer(),
    'content/moves.gif': await film(80, 60, 3),
    'content/touch.js': 'export default 1;\n',
    'content/data.csv': 'a,b\n',
    'content/other.png': await lineArt(300, 200).png().toBuffer(),
    'content/film.mp4': 'film',
    'refs.bib': '@article{zeiler2014, author={Zeiler, Matthew}, title={Visualizing}, journal={ECCV}, year={2014}}\n',
  };
  made = await makeEpubs(files);
  again = await makeEpubs(files);
  book = opened(made.files['book.epub']);
});

test('the schema of EPUB 3 takes it, without an error or a warning', async () => {
  const { messages } = await EpubCheck.validate(made.files['book.epub'] ?? new Uint8Array());
  expect(messages.filter(({ severity }) => severity !== 'usage' && severity !== 'info')).toEqual([]);
});

test('the same book gives the same bytes', () => {
  expect(Buffer.from(again.files['book.epub'] ?? []).equals(made.files['book.epub'] ?? new Uint8Array())).toBe(true);
});

test('it begins as programs expect: the type, stored, before all else', () => {
  const start = Buffer.from(made.files['book.epub'] ?? [])
    .subarray(0, 58)
    .toString('latin1');
  expect(start.slice(30)).toBe('mimetypeapplication/epub+zip');
});

test('each picture is there once, still, and no wider than 1600 pixels', () => {
  const pictures = book.names.filter((name) => name.startsWith('EPUB/images/')).map((name) => name.slice(12));
  expect(pictures.map((name) => name.replace(/-[0-9a-f]{8}/, ''))).toEqual([
    'cover.svg',
    'layers.png',
    'light.jpg',
    'moves.png',
  ]);
  expect(book.text('one.xhtml')).toMatch(/<img src="images\/light-[0-9a-f]{8}\.jpg"/);
});

describe('what is carried', () => {
  test.each([
    ['a figure with its number', 'one.xhtml', '>Figure 1.1</a>'],
    ['its description, open', 'one.xhtml', 'open="open"'],
    ['a reference to it', 'one.xhtml', '<a class="reference" href="#fig-layers">Figure\u00A01.1</a>'],
    ['a way to another chapter', 'one.xhtml', '<a href="two.xhtml#deep">two</a>'],
    ['the words of a link to a place that is not there', 'one.xhtml', '>gone<'],
    ['a formula in words', 'one.xhtml', 'alttext="E equals m c squared"'],
    ['a corner of a table as no head', 'one.xhtml', '<td>\u00a0</td>\n<th>b</th>'],
    ['a note by its role', 'one.xhtml', 'epub:type="footnote" role="doc-footnote"'],
    ['its mark', 'one.xhtml', 'role="doc-noteref"'],
    ['a citation by its role', 'one.xhtml', 'role="doc-biblioref"'],
    ['paper behind a drawing', 'one.xhtml', 'class="paper"'],
    ['a video by its address', 'one.xhtml', 'href="https://www.youtube.com/watch?v=abcdefghijk"'],
    ['a box that is ticked', 'one.xhtml', '☑ '],
    ['an embedded page by its address', 'two.xhtml', '<a href="https://example.org/demo">A demo</a>'],
    ['a picture of another host by its words', 'two.xhtml', '<a href="https://example.org/far.png">far away</a>'],
    [
      'its words as words of their own',
      'two.xhtml',
      'beside <span class="missing-picture"><a href="https://example.org/near.png">near</a></span> it',
    ],
    ['words of HTML in a formula', 'two.xhtml', '<mtext>if <b xmlns="http://www.w3.org/1999/xhtml">so</b></mtext>'],
    [
      'an element that no formula has as a row',
      'two.xhtml',
      '<mfrac><mi>x</mi><mrow></mrow></mfrac><mrow><mtext>y</mtext></mrow>',
    ],
    ['what was typed into a field', 'two.xhtml', 'typed'],
    ['a picture in the text', 'two.xhtml', 'src="data:image/gif;base64,R0lGOD'],
    ['what one can choose', 'two.xhtml', 'Kinds Bird Bee '],
    ['a film of the book once', 'two.xhtml', 'class="played"></span><span class="video-caption">Own film</span>'],
    ['what stood beside the items of a list', 'two.xhtml', '<li>stray</li>'],
    ['a row without a table as boxes', 'two.xhtml', '<div class="tr"><div class="th">A head</div></div>'],
    ['a formula of the author’s, without values that are none', 'two.xhtml', '<mtd><mi>m</mi></mtd>'],
    ['where its columns stand', 'two.xhtml', 'columnalign="left  right"'],
    ['the words of an unknown element', 'two.xhtml', '<span>unknown <b>words</b></span>'],
    ['the appendix by its role', 'signs.xhtml', 'role="doc-appendix"'],
    ['the list of figures', 'nav.xhtml', 'epub:type="loi"'],
    ['the list of tables', 'nav.xhtml', '>Table 1.1 Sizes</a>'],
    ['landmarks', 'nav.xhtml', '<a epub:type="bodymatter" href="one.xhtml">'],
    ['a part of the contents', 'nav.xhtml', '<span>Second</span>'],
  ])('%s', (_, name, expected) => {
    expect(book.text(name)).toContain(expected);
  });

  test('what cannot run or move is not there', () => {
    expect(book.text('one.xhtml') + book.text('two.xhtml')).not.toMatch(
      /onclick|position|<script|<iframe|data-module|class="zoom"|never shown/,
    );
  });
});

describe('what it says of itself', () => {
  test('its names, its authors, the newest of its dates', () => {
    const opf = book.text('package.opf');
    expect(opf).toContain('<dc:title id="title">Layers &amp; Light</dc:title>');
    expect(opf).toContain('<dc:creator id="author2">Mary Somerville</dc:creator>');
    expect(opf).toContain('<dc:identifier id="isbn">urn:isbn:0306406152</dc:identifier>');
    expect(opf).toContain('<dc:identifier id="doi">doi:10.5281/zenodo.1</dc:identifier>');
    expect(opf).toContain('<dc:publisher>Open Press</dc:publisher>');
    expect(opf).toContain('refines="#author2">https://orcid.org/0000-0002-1694-233X<');
    expect(opf).toContain('<meta property="schema:bookEdition">Second</meta>');
    expect(opf).toContain('<meta property="dcterms:modified">2026-06-02T08:30:00Z</meta>');
    expect(opf).toMatch(/<dc:identifier id="id">urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5/);
  });

  test('that it has formulas and descriptions', () => {
    expect(book.text('package.opf')).toContain('schema:accessibilityFeature">MathML<');
    expect(book.text('package.opf')).toContain('schema:accessibilityFeature">longDescription<');
  });

  test('that every picture has a text, only where it is so', async () => {
    expect(book.text('package.opf')).toContain('>alternativeText<');
    const picture = await lineArt(30, 20).png().toBuffer();
    const { files } = await makeEpubs({ 'a.md': '# A\n\n![](a.png)\n', 'a.png': picture });
    const opf = opened(files['book.epub']).text('package.opf');
    expect(opf).not.toContain('alternativeText');
    expect(opf).not.toContain('accessModeSufficient">textual<');
  });
});

test('what cannot be carried is reported at its place', () => {
  expect(made.said).toContain('The EPUB cannot lead to "data.csv"');
  expect(made.said).toContain('The EPUB shows nothing of "https://example.org/demo"');
  expect(made.said).toContain('The EPUB has no picture "https://example.org/far.png"');
  expect(made.said).toContain('The picture "moves.gif" stands still in the EPUB');
  expect(made.said).not.toContain('touch.js');
  expect(made.code).toBe(0);
});

test('with the address of the site, its files are reached there', async () => {
  const { files, said } = await makeEpubs({ 'a.md': '# A\n\n[data](data.csv)\n', 'data.csv': '1' }, [
    '--base',
    'https://example.org/book/',
  ]);
  expect(opened(files['book.epub']).text('a.xhtml')).toContain('<a href="https://example.org/book/data.csv">data</a>');
  expect(said).not.toContain('not-in-epub');
});

test('a book that is read from the right pages from the right', async () => {
  const { files, said } = await makeEpubs({
    'content/book.yml': 'title: כותר\nlanguage: he\nformats: [epub, pdf]\n',
    'content/a.md':
      '# פרק\n\nמילה[^1] `a(b);`\n\n[^1]: הערה ↩\n\n<p dir="ltr">word <code translate="no">c(d);</code></p>\n\n```js\ne(f);\n```\n',
  });
  expect(opened(files['book.epub']).text('package.opf')).toContain('page-progression-direction="rtl"');
  expect(opened(files['book.epub']).text('a.xhtml')).toMatch(
    /<code translate="no" dir="ltr">a\(b\);[\s\S]*<p dir="ltr">word <code translate="no">c\(d\);[\s\S]*<pre(?: class="[^"]*")? translate="no" dir="ltr"><code/,
  );
  expect(opened(files['book.epub']).text('a.xhtml')).toMatch(/הערה ↩\s<a [^>]*role="doc-backlink"[^>]*>↪<\/a>/);
  // No PDF was asked for, and none is missed.
  expect(said).not.toContain('no-pdf');
});

test('each language of a book is a book of its own', async () => {
  const { files } = await makeEpubs(
    {
      'content/a.md': '# A\n\nword\n',
      'content/fr/a.md': '# A\n\nmot\n',
      'book.yml': 'languages: {en: content, fr: content/fr}\n',
    },
    ['--out', 'my.epub'],
  );
  expect(Object.keys(files).sort()).toEqual(['my-fr.epub', 'my.epub']);
  expect(opened(files['my-fr.epub']).text('package.opf')).toContain('<dc:language>fr</dc:language>');
});

test('a file that is no EPUB is not replaced', async () => {
  const { code, said, files } = await makeEpubs({ 'a.md': '# A\n\nword\n' }, ['--out', 'in/a.md']);
  expect([code, Object.keys(files)]).toEqual([1, []]);
  expect(said).toContain('is there already, and is no EPUB');
});
