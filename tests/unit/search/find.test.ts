// Queries against an index as a reader's browser meets it: scripts by name, each counted.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { find, lookUp, type Library } from '../../../src/client/search/find.ts';
import type { SearchedPage, Section } from '../../../src/model/search.ts';
import { searchFiles, type IndexFacts, type PageText } from '../../../src/search/index.ts';
import { english } from '../../../src/words/word-names.ts';
import { sectionsOf } from '../../../src/search/sections.ts';
import { searchPieces } from '../../support/search-pieces.ts';
import { readHtml } from '../../../src/tree/read.ts';

/** A page alone: its text has no gaps, and no link needs another's title. */
const sectionsIn = (html: string, title: string): readonly Section[] =>
  sectionsOf(searchPieces(readHtml(html)), title, {
    call: () => [],
    reference: () => '',
    number: () => '',
    citation: () => '',
    label: () => '',
  });

const CORPUS = join(import.meta.dirname, '../../../../shared/corpus');

interface Counted extends Library {
  /** Paths of the scripts that were asked for. */
  readonly asked: Set<string>;
}

/** Runs the scripts as a page would. */
function libraryOf(files: ReadonlyMap<string, string>): Counted {
  const asked = new Set<string>();
  const load = async (name: string): Promise<unknown> => {
    const path = `search/${name}.js`;
    asked.add(path);
    let content: unknown;
    new Function('vitrineSearch', files.get(path) ?? 'missing')((_: string, __: string, value: unknown) => {
      content = value;
    });
    return content;
  };
  return {
    asked,
    facts: async () => (await load('index')) as IndexFacts,
    shard: async (name) => (await load(name)) as readonly string[],
    texts: async (name) => (await load(name)) as readonly PageText[],
    words: async (name) => (await load(name)) as string,
  };
}

const indexOf = (pages: readonly SearchedPage[]) => searchFiles(pages, { ...english, language: 'en' });
const page = (path: string, title: string, html: string): SearchedPage => ({
  path,
  title,
  number: undefined,
  description: undefined,
  sections: sectionsIn(html, title),
});
const filler = (word: string, times: number): string =>
  `<p>${Array.from({ length: times }, (_, index) => `${word}${index}`).join(' ')}</p>`;

const BOOK: readonly SearchedPage[] = [
  page('text.html', 'One', '<p>Here a gradient is named in the text.</p>'),
  page(
    'caption.html',
    'Two',
    '<figure id="fig-a"><figcaption><a class="figure-number">Figure 2.1</a> A gradient over a picture.</figcaption></figure>',
  ),
  page('heading.html', 'Three', '<h2 id="g">The gradient</h2><p>Words about a slope.</p>'),
  page('title.html', 'Gradient', '<p>A chapter.</p><h2 id="x">Other</h2><p>More of it.</p>'),
  page('zh.html', '深度学习', '<p>卷积神经网络的特征图。</p>'),
  page('ja.html', '日本語', '<p>畳み込みニューラルネットワークは画像を見る。</p>'),
  page('ko.html', '한국어', '<p>합성곱 신경망은 그림을 봅니다.</p>'),
  page(
    'maths.html',
    'Maths',
    '<p>where <math><annotation encoding="application/x-tex">\\softmax(z_j)</annotation></math> sums to one</p><h2 id="nets">Networks</h2><p>convolutional network</p>',
  ),
];
const library = libraryOf(indexOf(BOOK));
const answers = async (query: string, from: Library = library): Promise<readonly string[]> => {
  const { sections } = await find(query, from);
  return (await lookUp(sections, from)).map((found) => `${found?.path}#${found?.section[1]}`);
};

describe('a query', () => {
  test('finds titles before headings before captions before text', async () => {
    // A section of a chapter that has the word in its title alone is no answer.
    expect(await answers('gradient')).toEqual(['title.html#', 'heading.html#g', 'caption.html#fig-a', 'text.html#']);
  });

  test.each([
    ['a word half typed', 'convol', 'maths.html#nets'],
    ['a letter forgotten', 'gradent', 'title.html#'],
    ['two letters changed', 'gradeint', 'title.html#'],
    ['a wrong first letter', 'fradient', 'title.html#'],
    ['two errors in a long word', 'convolutoinel', 'maths.html#nets'],
    ['an error in a word half typed', 'convolutoi', 'maths.html#nets'],
    ['a plural for a singular', 'gradients', 'title.html#'],
    ['a formula as typed', '\\softmax(z_j)', 'maths.html#'],
    ['Chinese inside a sentence', '神经网络', 'zh.html#'],
    ['one Chinese character', '络', 'zh.html#'],
    ['Japanese', 'ニューラル', 'ja.html#'],
    ['Korean without its particle', '신경망', 'ko.html#'],
  ])('%s', async (_, query, first) => {
    expect((await answers(query))[0]).toBe(first);
  });

  test('words that stand together come before those of which one is missing', async () => {
    expect((await answers('gradient picture'))[0]).toBe('caption.html#fig-a');
    expect((await answers('gradient text'))[0]).toBe('text.html#');
  });

  test('words of a query with a little between them answer to the point, and so does a title in the plural', async () => {
    const near = libraryOf(
      indexOf([
        page('apart.html', 'Detectors', '<p>Carbon dating is named once, among much else.</p>'),
        page('near.html', 'Half-life', `<p>${'Carbon-14 dating tells an age. '.repeat(6)}</p>`),
        page('named.html', 'The include', '<h2 id="v">video</h2><p>A film, in a page.</p>'),
        page('plural.html', 'Figures', '<h2 id="vs">Videos</h2><p>A video is a link; a video plays in the page.</p>'),
      ]),
    );
    expect((await answers('carbon dating', near))[0]).toBe('near.html#');
    expect((await answers('video', near))[0]).toBe('plural.html#vs');
  });

  test('what a page says of itself finds it before texts do, and the top shows it', async () => {
    const text = page('text.html', 'One', '<p>The preview is named here, and the preview again.</p>');
    const said = { ...page('said.html', 'While you write', '<p>Words.</p>'), description: 'The preview and its keys.' };
    const described = libraryOf(indexOf([text, said]));
    expect(await answers('preview', described)).toEqual(['said.html#', 'text.html#']);
    const [top] = await lookUp((await find('preview', described)).sections, described);
    expect(top?.section[2]).toBe('The preview and its keys. Words.');
  });

  test('a heading of a section comes before the same below another, and in any order of its words', async () => {
    const headed = libraryOf(
      indexOf([
        page('all.html', 'All', '<h2 id="s">Settings</h2><h3 id="g">Glossary</h3><p>The glossary is on.</p>'),
        page('one.html', 'One', '<h2 id="g">A glossary</h2><p>A glossary explains.</p>'),
        page('parts.html', 'Parts', '<h2 id="o">Chapters</h2><p>A chapter, and its order: chapter order.</p>'),
        page('order.html', 'Begin', '<h2 id="o">Put the chapters in order</h2><p>As in a list.</p>'),
      ]),
    );
    expect((await answers('glossary', headed))[0]).toBe('one.html#g');
    expect((await answers('chapter order', headed))[0]).toBe('order.html#o');
  });

  test('another form of a word is found, and a slip is likelier than it', async () => {
    const forms = libraryOf(
      indexOf([
        page('highlight.html', 'Code', '<p>A highlight in a listing.</p>'),
        page('translations.html', 'Languages', '<h2 id="t">Translations that stay true</h2><p>More.</p>'),
        page('grade.html', 'Marks', '<p>A gradient is no graded thing, and electrons nothing electric.</p>'),
      ]),
    );
    expect(await answers('highlighting', forms)).toEqual(['highlight.html#']);
    expect(await answers('translate', forms)).toEqual(['translations.html#t']);
    expect((await find('gradeint', forms)).corrections).toEqual([['gradeint', 'gradient']]);
  });

  test('a guess is told, and nothing is guessed for what is there', async () => {
    expect((await find('gradent', library)).corrections).toEqual([['gradent', 'gradient']]);
    expect((await find('gradi', library)).corrections).toEqual([]);
    expect((await find('xyzzy', library)).sections).toEqual([]);
    expect((await find('  ', library)).sections).toEqual([]);
  });

  test('a page’s own words find it among many', async () => {
    const many = Array.from({ length: 60 }, (_, index) =>
      page(
        `${index}.html`,
        `Chapter ${index}`,
        `<h2 id="s">Section</h2>${filler(`w${index}x`, 40)}<p>the common word</p>`,
      ),
    );
    const large = libraryOf(indexOf(many));
    expect(await answers('w37x12', large)).toEqual(['37.html#s']);
    expect(await answers('the common', large), 'words of nearly all sections say nothing').toEqual([]);
    expect((await answers('chapter 41', large))[0]).toBe('41.html#');
    expect(await answers('the w37x12', large), 'and ask for nothing').toEqual(['37.html#s']);
    const headed = libraryOf(
      indexOf([...many, page('more.html', 'More', '<h2 id="s">Commons</h2><p>the common word</p>')]),
    );
    expect(await answers('common', headed), 'but may begin what a heading has').toEqual(['more.html#s']);
  });

  test('the index is the same whenever it is made', () => {
    expect([...indexOf(BOOK)]).toEqual([...indexOf(structuredClone(BOOK))]);
  });
});

describe.skipIf(!existsSync(join(CORPUS, 'physics-book/html')))('a book of 284 chapters and 1.2 million words', () => {
  const root = join(CORPUS, 'physics-book/html');
  const paths = existsSync(root)
    ? readdirSync(root, { recursive: true })
        .map(String)
        .filter((name) => name.endsWith('.html'))
        .sort()
    : [];
  const pages = paths.map((path) =>
    page(
      path,
      /<h1[^>]*>(.*?)<\/h1>/.exec(readFileSync(join(root, path), 'utf8'))?.[1] ?? path,
      readFileSync(join(root, path), 'utf8'),
    ),
  );
  const files = indexOf(pages);

  test.each([
    'gravity',
    'electric field',
    'conservation of angular momentum',
    'e',
    'thermodynmics',
    'half-life of carbon',
  ])('moves at most 300 KB for a first query: %s', async (query) => {
    expect(pages.length).toBe(284);
    const counted = libraryOf(files);
    const { sections } = await find(query, counted);
    await lookUp(sections.slice(0, 8), counted);
    const texts = [...counted.asked].map((path) => files.get(path) ?? '');
    const raw = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
    const packed = texts.reduce((sum, text) => sum + gzipSync(text).length, 0);
    console.log(
      `search "${query}": ${sections.length} places, ${texts.length} requests, ${(raw / 1000).toFixed(0)} KB, ${(packed / 1000).toFixed(0)} KB compressed`,
    );
    expect(sections.length).toBeGreaterThan(0);
    expect(raw).toBeLessThanOrEqual(300_000);
  });
});

test.each([
  ['a title that begins with the words before one that holds them', 'harmonic motion', 'begins.html'],
  ['words that stand together before words that a title and a text have apart', 'absolute zero', 'together.html'],
  ['a heading of the word before a name that it is a part of', 'footnote', 'word.html'],
  ['a page that answers in many sections before one that does in one', 'saliency', 'many.html'],
])('%s', async (_, query, want) => {
  const sections = (word: string): string =>
    [1, 2, 3, 4].map((each) => `<h2 id="s${each}">Part ${each}</h2><p>Of ${word} in it.</p>`).join('');
  const books: Readonly<Record<string, readonly SearchedPage[]>> = {
    'begins.html': [
      page('holds.html', 'Circles and harmonic motion', '<p>Much harmonic motion, and harmonic motion again.</p>'),
      page('begins.html', 'Harmonic motion: a kind of motion', '<p>Here harmonic motion is told.</p>'),
    ],
    'together.html': [
      page('apart.html', 'Absolute and gauge pressure', '<p>Where pressure is zero, gauges are.</p>'),
      page('together.html', 'Temperature', `<p>At absolute zero.</p>${sections('absolute zero')}`),
    ],
    'word.html': [
      page('name.html', 'Rules', '<h2 id="u">undefined-footnote</h2><p>A mark without a footnote.</p>'),
      page('word.html', 'Writing', '<h2 id="f">A footnote</h2><p>Its words.</p>'),
    ],
    'many.html': [
      page('one.html', 'Tools', '<p>Of saliency in it.</p>'),
      page('many.html', 'Looking', sections('saliency')),
    ],
  };
  const library = libraryOf(indexOf(books[want] ?? []));
  const { sections: found } = await find(query, library);
  expect((await lookUp(found.slice(0, 1), library))[0]?.path).toBe(want);
});
