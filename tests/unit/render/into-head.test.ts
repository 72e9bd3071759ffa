// What belongs into the head of a page is put there, be it an author's own HTML or a template's.
import { describe, expect, test } from 'vitest';
import type { PagePlan } from '../../../src/model/book.ts';
import { intoHead } from '../../../src/parse/into-head.ts';
import { renderChapter, type ChapterScene } from '../../../src/render/chapter.ts';
import { addToHead, partHead } from '../../../src/tree/head.ts';
import { htmlOf } from '../../../src/tree/html.ts';
import { openTree } from '../../../src/tree/packed.ts';
import { readHtml } from '../../../src/tree/read.ts';
import { createVoices } from '../../../src/render/voices.ts';
import { afterPass } from '../../support/passes.ts';
import { readChapter } from '../../support/read-chapter.ts';

const page = (body: string, head = ''): string =>
  `<html>\n<head>\n<title>T</title>\n${head}</head>\n<body class="x">${body}</body>\n</html>`;

/** The page of a body that a template printed. */
function printedPage(body: string): string {
  const { head, rest } = partHead(body);
  return addToHead(page(rest), head, rest);
}

/** The page of a body that its author wrote. */
function chapterPage(body: string): string {
  const { head, tree } = afterPass(body, intoHead);
  const pieces = head.map((node) => htmlOf([node]));
  return addToHead(page(htmlOf(tree)), pieces, htmlOf(tree));
}

describe('what belongs into the head is put there', () => {
  const style = '<style>\n.a > b { content: "</p>" }\n</style>';
  const body = `<p>One</p>${style}<meta name="x" content="a > b"><STYLE media="print">i{}</STYLE >${style}<p>Two</p>`;

  test('style sheets and words for machines, in their order, and equal ones once', () => {
    expect(printedPage(body)).toBe(
      page('<p>One</p><p>Two</p>', `${style}\n<meta name="x" content="a > b">\n<STYLE media="print">i{}</STYLE >\n`),
    );
    expect(chapterPage(body)).toBe(
      page(
        '<p>One</p><p>Two</p>',
        `${style}\n<meta name="x" content="a &gt; b" />\n<style media="print">i{}</style>\n`,
      ),
    );
  });

  test('of several chapters on one page, style sheets alone', async () => {
    const { html, head } = await movedChapter('<meta name="x" content="1"><style>p {}</style><p>One</p>\n');
    expect([html.trim(), head]).toEqual(['<p>One</p>', ['<style>p {}</style>']]);
  });

  test("a book's own layouts get a chapter's where they stand", () => {
    const { head, tree } = afterPass(style, intoHead, { ownStyles: true });
    expect([htmlOf(tree), head]).toEqual([style, []]);
  });

  test.each([
    ['nothing of the kind', '<p>A <styled-text>word</styled-text>, &lt;style>.</p>'],
    ['a drawing’s own style', '<svg><style>path { fill: red }</style></svg>'],
    ['what shows only without script', '<noscript><style>.x { display: none }</style></noscript>'],
    ['text in a script', '<script>document.write("<style>p{}</style>")</script>'],
    ['what microdata say', '<meta itemprop="name" content="x">'],
  ])('%s stays', (_, body) => {
    expect(printedPage(body)).toBe(page(body));
    expect(chapterPage(body)).toBe(page(htmlOf(readHtml(body))));
  });

  test('a style sheet that has no end stays where a template printed it, and gets an end where an author wrote it', () => {
    const unclosed = '<p>x</p><style>p { color: red }';
    expect(printedPage(unclosed)).toBe(page(unclosed));
    expect(chapterPage(unclosed)).toBe(page('<p>x</p>', '<style>p { color: red }</style>\n'));
  });

  test('in time that grows with the text, whatever it is', () => {
    for (const text of ['<style ', '<style>', '<meta name="', '<svg>', '<meta name=x>']) {
      expect(printedPage(text.repeat(50_000))).toContain('</html>');
      expect(chapterPage(text.repeat(50_000))).toContain('</html>');
    }
  });
});

/** A chapter as it stands in the whole book. */
async function movedChapter(text: string) {
  const chapter = await readChapter(text);
  const plan: PagePlan = {
    path: 'a.html',
    chapter,
    edition: 'en',
    languages: [],
    original: undefined,
    behind: undefined,
    layout: 'chapter',
    title: 'A',
    titleContent: undefined,
    updated: undefined,
    number: undefined,
    previous: undefined,
    next: undefined,
    nearby: [],
    hasPreviews: false,
    termLinks: [],
    termIds: {},
    shared: undefined,
    copy: undefined,
    figures: {},
    numbers: {},
    labels: {},
    links: {},
    pictures: {},
    videos: {},
    transcripts: {},
    listing: [],
    things: [],
    access: undefined,
    citations: undefined,
    works: [],
    terms: [],
  };
  const config = { language: 'en', words: {} } as Parameters<typeof createVoices>[1]; // No call is made.
  const voice = createVoices({}, config)('en');
  const scene: ChapterScene = { includes: {}, voice, voiceIn: () => voice, showsAuthorNotes: false, shared: {} };
  return renderChapter({ plan, chapter, tree: openTree(chapter.body) }, scene).moved(new Set(['a.html']), 'print.html');
}
