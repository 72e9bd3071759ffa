// What a link to each page of a book shows elsewhere: its figure, a card, or the cover.
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { siteBuilder, type BuiltSite } from '../../support/site-of.ts';

const flat = (width: number, height: number): Promise<Uint8Array> =>
  sharp({ create: { width, height, channels: 3, background: '#888' } })
    .png()
    .toBuffer();

const BASE = 'https://example.org/b/';
const settings = 'title: Tides\nsubtitle: A book\nauthors: [Ann Lee]\npictures: {encode: false}\n';
const chapters = {
  'content/figure.md': '# With a figure\n\n{% include figure.md path="wide.png" alt="The sea" caption="x" %}\n',
  'content/tall.md': '# With a tall picture\n\n![Mast](tall.png)\n',
  'content/drawing.md': '# With a drawing\n\n![Wave](wave.svg)\n',
  'content/named.md': '---\nimage: tall.png\n---\n# Named\n\n![Wide](wide.png)\n',
  'content/formula.md': '# Why $x \\to \\infty$ & `f()`\n\nText.\n',
  'content/chinese.md': '# 潮汐\n\nText.\n',
  'content/wave.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="800" height="450"><text>x</text></svg>',
};
let builder: Awaited<ReturnType<typeof siteBuilder>>;
let pictures: Readonly<Record<string, Uint8Array>> = {};
const sites = {} as Record<'book' | 'chapters' | 'cover', BuiltSite>;

beforeAll(async () => {
  builder = await siteBuilder('shared');
  pictures = { 'content/wide.png': await flat(800, 450), 'content/tall.png': await flat(600, 900) };
  const files = { ...chapters, ...pictures };
  sites.book = await builder({ ...files, 'content/book.yml': settings }, BASE);
  sites.chapters = await builder({ ...files, 'content/book.yml': `${settings}cards: chapters\n` }, BASE);
  const cover = `${settings}cards: none\ncover: content/tall.png\n`;
  sites.cover = await builder({ ...files, 'content/book.yml': cover }, BASE);
});

/** `og:image` below the base, what stands for it, and how large it is shown. */
function shownBy(site: BuiltSite, page: string): readonly (string | undefined)[] {
  const html = site.read(page);
  const [image, text, card] = ['property="og:image"', 'property="og:image:alt"', 'name="twitter:card"'].map(
    (name) => new RegExp(`<meta ${name} content="([^"]*)"`).exec(html)?.[1],
  );
  return [image?.replace(BASE, '').replace(/[0-9a-f]{16}/, 'HASH'), text, card];
}

const cardsOf = ({ paths }: BuiltSite): readonly string[] => paths.filter((path) => path.startsWith('assets/cards/'));

const WIDE = 'summary_large_image';
const OF_BOOK = ['assets/cards/HASH.png', 'Tides · A book · Ann Lee', WIDE];

describe('a link shows', () => {
  test('of a chapter its first figure that is wide enough, with its text, or the picture that it names', () => {
    expect(shownBy(sites.book, 'figure.html')).toEqual(['wide.png', 'The sea', WIDE]);
    expect(shownBy(sites.book, 'named.html')).toEqual(['tall.png', undefined, 'summary']);
  });

  test.each(['index.html', 'figures.html', 'tall.html', 'drawing.html', 'formula.html', 'chinese.html'])(
    'else the card of the book: %s',
    (page) => {
      expect(shownBy(sites.book, page)).toEqual(OF_BOOK);
    },
  );

  test('with "cards: chapters" a card of its own, with the text of its formulas, where its letters can be set', () => {
    const card = (title: string): readonly string[] => ['assets/cards/HASH.png', `${title} · Tides · Ann Lee`, WIDE];
    expect(shownBy(sites.chapters, 'formula.html')).toEqual(card('Why x → ∞ &amp; f()'));
    expect(shownBy(sites.chapters, 'drawing.html')).toEqual(card('With a drawing'));
    expect(shownBy(sites.chapters, 'chinese.html')).toEqual(OF_BOOK);
    expect(shownBy(sites.chapters, 'figure.html')[0]).toBe('wide.png');
  });

  test('with "cards: none" the cover, as small as its shape wants it, or nothing', () => {
    expect(shownBy(sites.cover, 'formula.html')).toEqual(['tall.png', 'Tides', 'summary']);
    expect(shownBy(sites.cover, '404.html')[0]).toBeUndefined();
  });
});

test('each card is drawn once, and none that no page shows', async () => {
  expect(cardsOf(sites.book)).toHaveLength(1);
  expect(cardsOf(sites.chapters)).toHaveLength(4);
  expect(cardsOf(sites.cover)).toEqual([]);
  expect(cardsOf(await builder({ 'content/a.md': '# A\n', 'content/book.yml': settings }))).toEqual([]);
});
