// What links of other pages show of a page: its places, short, in a small script.
import { describe, expect, test } from 'vitest';
import { readHtml } from '../../../src/tree/read.ts';
import { pageBeginning } from '../../../src/render/page-beginning.ts';
import { previewScript, type PreviewData, type PreviewedPage } from '../../../src/render/previews.ts';

function pageOf(html: string, labels: readonly (readonly [string, string])[] = []): PreviewedPage {
  return {
    path: 'a/b.html',
    title: ['3 B'],
    language: 'en',
    direction: 'ltr',
    shown: readHtml(html),
    labels: new Map(labels),
  };
}

function dataOf(page: PreviewedPage, anchors: readonly string[]): PreviewData {
  return JSON.parse(previewScript(page, anchors).replace(/^vitrinePreview=/, ''));
}

describe('of a long page, so much is read as its card shows', () => {
  const LONG = '<p>Later.</p>'.repeat(2_000);
  test.each<[what: string, html: string, isRead: 'a part' | 'all']>([
    ['a paragraph', `<h2>A</h2><p>One <b>two</b>.</p>${LONG}`, 'a part'],
    ['a paragraph in a division that goes on', `<div><p>One.</p>${LONG}</div>`, 'a part'],
    ['words in no paragraph', `<div>Words</div>${LONG}`, 'all'],
    ['words of a division', `<div>Words <i>and</i></div>${LONG}`, 'a part'],
    ['a list in a division that goes on', `<div><ul><li>One</li></ul>${LONG}</div>`, 'a part'],
    ['a paragraph in which another one stands', `<p><i><p>One.</p>${LONG}</i>Two.</p>`, 'all'],
    ['a picture', `<p>One.</p>${'<p>x</p>'.repeat(600)}<p><img src="i.png" width="90"></p>${LONG}`, 'a part'],
    ['a signet first', `<p>One.</p><img src="s.png" width="9">${LONG}<img src="i.png" width="90">`, 'all'],
    ['a picture at the end', `<p>One.</p>${LONG}<img src="i.png" width="90">`, 'all'],
    ['no paragraph', '<ul><li>One</li></ul>'.repeat(2_000), 'all'],
  ])('%s', (_, html, isRead) => {
    const beginning = pageBeginning(html, 'a/b.html');
    expect(beginning === undefined ? 'all' : 'a part').toBe(isRead);
    if (beginning !== undefined)
      expect(previewScript({ ...pageOf(''), shown: beginning }, [''])).toBe(previewScript(pageOf(html), ['']));
  });
});

describe('a place is told by its name, its first words and its pictures', () => {
  test.each<[what: string, html: string, id: string, place: readonly [string, string, readonly unknown[]]]>([
    ['a page', '<h2>H</h2><p>One <a href="x"><b>two</b></a>.</p><p>No</p>', '', ['', 'One <b>two</b>.', []]],
    [
      'a page that opens with a picture',
      '<figure><img src="../i.png" width="90" height="80"><figcaption>Not this</figcaption></figure><p>This.</p>',
      '',
      ['', 'This.', [['i.png', 90, 80, '']]],
    ],
    ['a section', '<h2 id="x">A <em>b</em></h2><h3>C</h3><p>D</p><h2>E</h2>', 'x', ['A <em>b</em>', 'D', []]],
    ['a section without words', '<h2 id="x">A</h2><h2>E</h2><p>F</p>', 'x', ['A', '', []]],
    ['a heading in a wrapper', '<header><h2 id="x">A</h2></header><p>D</p>', 'x', ['A', 'D', []]],
    ['a mark in a heading', '<h2><a id="x"></a>A</h2><p>D</p>', 'x', ['A', 'D', []]],
    ['a mark before a heading', '<p><a name="x"></a></p><h2>A</h2><p>D</p>', 'x', ['A', 'D', []]],
    ['a mark in a paragraph', '<p>One <span id="x">two</span> three</p>', 'x', ['', 'One two three', []]],
    ['a list', '<ul id="x"><li>One</li><li>Two</li></ul>', 'x', ['', 'One Two', []]],
    [
      'a figure',
      '<figure id="x"><img src="i.png" class="placeholder-1 dark-matte"><figcaption><a class="figure-number">Figure 3.1</a> <span class="caption">Red</span></figcaption></figure>',
      'x',
      ['Figure 3.1', 'Red', [['a/i.png', 0, 0, 'dark-matte']]],
    ],
    [
      'a panel',
      '<figure id="f"><div class="panel" id="f-b"><img src="i.png"><p><span class="caption">Blue</span></p></div><figcaption><a class="figure-number">Figure 3.1</a> Red</figcaption></figure>',
      'f-b',
      ['Figure 3.1b', 'Blue', [['a/i.png', 0, 0, '']]],
    ],
    [
      'a table',
      '<table id="x"><caption><span class="table-number">Table 3.1</span> Sums</caption><tr><td>1</td></tr></table>',
      'x',
      ['Table 3.1', 'Sums', []],
    ],
    [
      'an equation',
      '<div id="eq-x"><math><mi>y</mi></math></div>',
      'eq-x',
      ['Equation 3.1', '<math><mi>y</mi></math>', []],
    ],
    [
      'an equation that TeX gives its name',
      '<math><semantics><mtable class="tml-wide"><mtr><mtd class="tml-left tml-left-0"><mi>y</mi></mtd><mtd class="tml-glue"><mtext id="eq-x" class="equation-number">(3.1)</mtext></mtd></mtr></mtable><annotation>y</annotation></semantics></math>',
      'eq-x',
      ['Equation 3.1', '<math><mtable><mtr><mtd class="tml-left"><mi>y</mi></mtd></mtr></mtable></math>', []],
    ],
    [
      'a box',
      '<div id="x" class="box theorem"><p class="box-label"><span>Theorem 1</span></p><p>So.</p></div>',
      'x',
      ['Theorem 1', 'So.', []],
    ],
    ['what is folded', '<details id="x"><summary>Solution</summary><p>42</p></details>', 'x', ['Solution', '', []]],
    ['a term', '<dl><dt id="x">A</dt><dt>B</dt><dd>Both.</dd></dl>', 'x', ['A', 'Both.', []]],
    [
      'an entry',
      '<ul class="works"><li id="x">Abbot. <cite>T</cite>. <a class="way-back" href="#c">↩</a></li></ul>',
      'x',
      ['', 'Abbot. <cite>T</cite>.', []],
    ],
    [
      'a note',
      '<div class="footnotes"><ol><li id="x"><p>N <a class="reversefootnote" href="#r">↩</a></p></li></ol></div>',
      'x',
      ['', 'N', []],
    ],
    [
      'a part in another language',
      '<p id="x">A <span lang="fr" id="q">b</span></p>',
      'x',
      ['', 'A <span lang="fr">b</span>', []],
    ],
    ['no picture of another host', '<p id="x">A <img src="https://b.example/i.png"></p>', 'x', ['', 'A', []]],
    ['nothing that runs', '<p id="x">A<script>b()</script> <button onclick="c()">d</button></p>', 'x', ['', 'A', []]],
  ])('%s', (_, html, id, place) => {
    expect(dataOf(pageOf(html, [['eq-x', 'Equation 3.1']]), [id])[3]).toEqual({ [id]: place });
  });

  test('a copy that is large enough is shown, and its twin in the dark', () => {
    const sources =
      '<source data-theme="dark" type="image/webp" srcset="d-240.webp 240w, d-540.webp 540w"><source data-theme="dark" srcset="d.png">' +
      '<source type="image/avif" srcset="c.avif 540w"><source type="image/webp" srcset="c-240.webp 240w, c-540.webp 540w">';
    const html = `<p>A</p><picture>${sources}<img src="i.png" width="800" height="600"></picture>`;
    expect(dataOf(pageOf(html), [''])[3]).toEqual({
      '': ['', 'A', [['a/c-540.webp', 800, 600, '', 'a/d-540.webp']]],
    });
  });

  test('a place that the page does not have is left out', () => {
    expect(dataOf(pageOf('<p>A</p>'), ['', 'x', '__proto__'])[3]).toEqual({ '': ['', 'A', []] });
  });
});

describe('a script has at most 2 KB', () => {
  const section = (index: number): string =>
    `<h2 id="s${index}">Section ${index} <math><mi>x</mi><annotation>${'x'.repeat(900)}</annotation></math></h2><p>${'Wörter und 中文 '.repeat(90)}</p>` +
    `<figure id="f${index}">${'<img src="picture-with-a-name.png" width="300" height="200">'.repeat(20)}</figure>`;
  test.each([1, 3, 8, 20, 150])('with %i places', (count) => {
    const html = Array.from({ length: count }, (_, index) => section(index)).join('');
    const anchors = Array.from({ length: count }, (_, index) => [`s${index}`, `f${index}`]).flat();
    const script = previewScript(pageOf(html), anchors);
    expect(Buffer.byteLength(script)).toBeLessThanOrEqual(2048);
    const names = Object.keys(dataOf(pageOf(html), anchors)[3]);
    expect(names).toEqual(anchors.slice(0, names.length));
    expect(names.length).toBeGreaterThanOrEqual(Math.min(anchors.length, 20));
  });

  test('with a title and a formula that are longer than it', () => {
    const formula = `<math>${'<mi>x</mi>'.repeat(3000)}</math>`;
    const page = { ...pageOf(`<p>${formula} ${'word '.repeat(2000)}</p>`), title: ['T'.repeat(5000)] };
    const script = previewScript(page, ['']);
    expect(Buffer.byteLength(script)).toBeLessThanOrEqual(2048);
    expect(dataOf(page, [''])[3]['']?.[1]).toMatch(/^x+ …$/);
  });

  test('words end between two, and letters of two units are not cut in two', () => {
    const words = (text: string): string => dataOf(pageOf(`<p>${text}</p>`), [''])[3]['']?.[1] ?? '';
    expect(words('lorem ipsum, '.repeat(40))).toMatch(/ipsum, lorem …$/);
    expect(words('𝒳'.repeat(400))).toBe(`${'𝒳'.repeat(320)} …`);
  });
});
