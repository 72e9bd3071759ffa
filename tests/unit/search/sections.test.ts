// The sections of a rendered page: what can be found, and where it leads.
import { describe, expect, test } from 'vitest';
import type { Section } from '../../../src/model/search.ts';
import { sectionsOf } from '../../../src/search/sections.ts';
import { wordsOf } from '../../../src/search/words.ts';
import { searchPieces } from '../../support/search-pieces.ts';
import { readHtml } from '../../../src/tree/read.ts';
import { element } from '../../../src/tree/walk.ts';

/** A page alone: its text has no gaps, and no link needs another's title. */
const sectionsIn = (html: string, title: string, isRightToLeft = false): readonly Section[] =>
  sectionsOf(searchPieces(readHtml(html)), title, {
    call: () => [],
    reference: () => '',
    number: () => '',
    citation: () => '',
    label: () => '',
    isRightToLeft,
  });

const lines = (html: string, title = 'Title'): readonly string[] =>
  sectionsIn(html, title).map(
    ({ anchor, heading, kind, text }) => `${kind === 'figure' ? 'figure ' : ''}#${anchor} [${heading}] ${text}`,
  );

describe('the sections of a page', () => {
  test('each heading begins one, and what stands before the first is the top', () => {
    expect(
      lines(
        '<p>Intro.</p><h2 id="a">First <em>part</em></h2><p>One.</p><ul><li>two</li><li>three</li></ul><h3 id="b">B</h3>',
      ),
    ).toEqual(['#[] Intro.', '#a [First part] One. two three', '#b [B] '].map((line) => line.replace('#[]', '# []')));
  });

  test('from right to left, code and formulas run from left to right', () => {
    const html =
      '<h1 id="t">قسم <code>f();</code></h1><p>نص <code>p->x;</code> <math><mi>a</mi></math></p><pre><code>--a\n</code></pre>';
    const shown = (isRightToLeft: boolean): readonly string[] =>
      sectionsIn(html, 'قسم f();', isRightToLeft).map(({ heading, text }) => `${heading}|${text}`);
    expect(shown(true)).toEqual(['|نص \u2066p->x;\u2069 \u2066a\u2069 \u2066--a \u2069']);
    expect(shown(false)).toEqual(['|نص p->x; a --a']);
    expect(sectionsIn(html, 'Other', true)[1]?.heading).toBe('قسم \u2066f();\u2069');
    expect(wordsOf('\u2066p->x;\u2069').map(({ term }) => term)).toEqual(['p', 'x']);
  });

  test('a heading that repeats the page’s title is the top', () => {
    expect(lines('<h1 id="title">Title</h1><p>Text.</p>')).toEqual(['# [] Text.']);
  });

  test('a numbered figure is a place of its own, and the text goes on after it', () => {
    expect(
      lines(
        '<h2 id="s">S</h2><p>Before.</p><figure class="figure" id="fig-a"><img alt="x"><figcaption><a class="figure-number" href="#fig-a">Figure 1.1</a> <span class="caption" aria-hidden="true">A <b>cat</b>.</span></figcaption></figure><p>After.</p>',
      ),
    ).toEqual(['# [] ', '#s [S] Before. After.', 'figure #fig-a [Figure 1.1] A cat.']);
  });

  test('a figure that holds a quotation is text', () => {
    expect(lines('<figure class="quotation"><blockquote><p>Said.</p></blockquote></figure>')).toEqual(['# [] Said.']);
  });

  test('a note is read where its mark stands, without its number and its way back', () => {
    expect(
      lines(
        '<h2 id="a">A</h2><p>Told<sup id="fnref:x" role="doc-noteref"><a href="#fn:x" class="footnote" rel="footnote">1</a></sup>.</p><h2 id="b">B</h2><p>Last.</p><div class="footnotes"><ol><li id="fn:x"><p>A note<ul><li>with items</li></ul> and an end. <a href="#fnref:x" class="reversefootnote">&#8617;</a></p></li></ol></div><p>After.</p>',
      ),
    ).toEqual(['# [] ', '#a [A] Told. A note with items and an end.', '#b [B] Last. After.']);
  });

  test('a formula is found as it was typed, and shown by its letters', () => {
    const [found] = sectionsIn(
      '<p>with <math><semantics><mrow><mi>α</mi><mo>\u2061</mo><mo>+</mo><msub><mi>x</mi><mi>i</mi></msub></mrow><annotation encoding="application/x-tex">\\begin{aligned}\\alpha + x_i\\end{aligned}</annotation></semantics></math>.</p>',
      'Title',
    );
    expect(found).toMatchObject({ text: 'with α + x_i .', tex: '\\begin{aligned}\\alpha + x_i\\end{aligned}' });
    expect(
      lines(
        '<p>with <math><semantics><mrow><mi>α</mi><mo>+</mo></mrow><annotation encoding="application/x-tex">a + x_i &lt; 3</annotation></semantics></math>.</p>',
      ),
    ).toEqual(['# [] with α + .']);
    expect(lines('<p><math><mi>F</mi><mo>=</mo><mi>m</mi></math></p>')).toEqual(['# [] F = m']);
    // What a converter left there of another program is no source that anybody types.
    expect(
      lines(
        '<p><math><semantics><mi>F</mi><annotation encoding="StarMath 5.0"> size 12{F} {}</annotation></semantics></math></p>',
      ),
    ).toEqual(['# [] F']);
  });

  test('words go on over inline elements, and end at blocks', () => {
    expect(lines('<p>H<sub>2</sub>O and un<b>believ</b>able</p><p>x</p>a<br>b')).toEqual([
      '# [] H2O and unbelievable x a b',
    ]);
  });

  test('what no reader reads as text is left out', () => {
    expect(
      lines(
        '<style>p{}</style><script>x()</script><p>a<span hidden>b</span><span aria-hidden="true"><b>c</b><span>d</span></span>e<svg><title>f</title></svg></p><nav>g</nav><button>Copy</button><span class="missing-picture" role="img"><span aria-hidden="true">Missing</span></span><!-- h --><iframe src="x"></iframe>i',
      ),
    ).toEqual(['# [] ae i']);
  });

  test('references are read', () => {
    expect(lines('<p>a &amp; b &#x3c; c &#8217;&nbsp;&unknown;</p>')).toEqual(['# [] a & b < c ’ &unknown;']);
  });

  test('HTML that is never closed is read to its end, in linear time', () => {
    for (const piece of [
      '<div>',
      '<h2 id="a">',
      '<math>',
      '<figure id="f">',
      '<',
      '<span hidden>',
      '<!-- ',
      '<a "',
      '</h2>',
      '&',
    ]) {
      expect(sectionsIn(piece.repeat(60_000 / piece.length), 't').length).toBeGreaterThan(0);
    }
  });

  test('an equation is read with its number, and with what it mentions', () => {
    const place = { path: 'a.md', line: 1, column: 1, length: 1 };
    const number = { kind: 'number', of: 'equation', form: 'number', id: 'eq-a', tag: undefined, place } as const;
    const reference = { kind: 'reference', mentions: [], form: 'number', written: '\\ref{b}' } as const;
    const math = element(
      'math',
      [],
      [
        element(
          'mtable',
          [],
          [
            element(
              'mtr',
              [],
              [element('mtd', [], [element('mi', [], ['x'])]), element('mtext', [], ['(', number, ')'])],
            ),
            element(
              'mtr',
              [],
              [element('mtd', [], [element('mi', [], ['y'])]), element('mtext', [], ['by ', reference])],
            ),
          ],
        ),
      ],
    );
    const scene = { call: () => [], reference: () => '2.2', number: () => '2.1', citation: () => '', label: () => '' };
    expect(sectionsOf(searchPieces([math]), 'Title', scene)[0]?.text).toBe('x (2.1); y by 2.2');
  });
});
