// How a picture is written.
import { describe, expect, test } from 'vitest';
import type { PictureTarget } from '../../../src/model/book.ts';
import {
  pictureForTemplate,
  pictureTree,
  unknownPicture,
  usualManner as usual,
  type PictureManner,
} from '../../../src/render/pictures.ts';
import type { Attribute } from '../../../src/model/tree.ts';
import { htmlOf } from '../../../src/tree/html.ts';

const pictureHtml = (target: PictureTarget, attributes: readonly Attribute[], manner: PictureManner): string =>
  htmlOf([pictureTree(target, attributes, manner)]);

const words = { play: 'Play', pause: 'Pause', missingPicture: 'Missing picture' };
const usualManner = { ...usual, words };
const plain: PictureTarget = { ...unknownPicture('a.png'), width: 800, height: 400 };
const rich: PictureTarget = {
  ...plain,
  tone: 'photograph',
  placeholder: 'has-placeholder placeholder-123',
  sources: [
    {
      type: 'image/avif',
      candidates: [
        { src: 'a-360.avif', width: 360 },
        { src: 'a-800.avif', width: 800 },
      ],
    },
    { type: 'image/webp', candidates: [{ src: 'a-800.webp', width: 800 }] },
  ],
};
const write = (target: PictureTarget, manner = {}): string =>
  pictureHtml(
    target,
    [
      ['src', target.src],
      ['alt', 'A'],
    ],
    { ...usualManner, ...manner },
  );

describe('a picture', () => {
  test('without copies is an <img> that keeps its room', () => {
    expect(write(plain)).toBe('<img src="a.png" alt="A" width="800" height="400" loading="lazy" decoding="async">');
  });

  test('with copies offers the best format first, and is as wide as it is laid out', () => {
    expect(write(rich).split(/(?=<source|<img|<\/pic)/)).toEqual([
      '<picture>',
      '<source type="image/avif" srcset="a-360.avif 360w, a-800.avif 800w" sizes="(min-width: 46rem) min(800px, 41rem), min(800px, 92vw)">',
      '<source type="image/webp" srcset="a-800.webp 800w" sizes="(min-width: 46rem) min(800px, 41rem), min(800px, 92vw)">',
      '<img src="a.png" alt="A" width="800" height="400" loading="lazy" decoding="async" class="has-placeholder placeholder-123">',
      '</picture>',
    ]);
  });

  test('that is the first on its page is fetched before all else, its neighbours at once', () => {
    expect(write({ ...rich, loading: 'first' })).toContain('fetchpriority="high" decoding="async"');
    expect(write({ ...rich, loading: 'first' })).toContain('sizes="(min-width');
    expect(write({ ...plain, loading: 'eager' })).toBe(
      '<img src="a.png" alt="A" width="800" height="400" decoding="async">',
    );
  });

  test('in a row of panels asks for its part of the width', () => {
    expect(write({ ...rich, loading: 'first' }, { share: 1 / 3 })).toContain(
      'sizes="(min-width: 46rem) min(800px, calc(41rem * 0.333)), min(800px, calc(92vw * 0.333))"',
    );
    expect(write(rich, { sizes: '50vw' })).toContain('sizes="50vw"');
  });

  test('in a link or in a <picture> of the author’s stays an <img>', () => {
    expect(write(rich, { bare: true })).toMatch(/^<img [^<]*>$/);
  });

  test('keeps what its author wrote', () => {
    const written = pictureHtml(
      rich,
      [
        ['src', 'a.png'],
        ['width', '200'],
        ['class', 'wide'],
        ['loading', 'eager'],
      ],
      usualManner,
    );
    expect(written).toContain(
      '<img src="a.png" width="200" class="wide has-placeholder placeholder-123" loading="eager" alt="" height="100" decoding="async">',
    );
    expect(
      pictureHtml(
        plain,
        [
          ['src', 'a.png'],
          ['width', '50%'],
        ],
        usualManner,
      ),
    ).toContain('width="50%"');
  });
});

describe('in the dark', () => {
  test('line art stands on paper, photographs as they are', () => {
    expect(write({ ...plain, tone: 'line-art' })).toContain('class="dark-matte"');
    expect(write({ ...plain, tone: 'photograph' })).not.toContain('class');
  });
  test('the author decides otherwise', () => {
    expect(write({ ...plain, tone: 'line-art' }, { dark: 'none' })).toContain('class="dark-none"');
    expect(write({ ...plain, tone: 'photograph' }, { dark: 'invert' })).toContain('class="dark-invert"');
  });
  test('a twin comes first, and only where it is dark', () => {
    const html = write({
      ...rich,
      tone: 'line-art',
      dark: { src: 'a.dark.png', width: 700, height: 350, sources: [] },
    });
    expect(html).toMatch(
      /^<picture><source media="\(prefers-color-scheme: dark\)" data-theme="dark" width="700" height="350" srcset="a.dark.png"><source type="image\/avif"/,
    );
    expect(html).not.toContain('dark-matte');
  });
});

test('what moves stands still beside a link to the film', () => {
  const html = write({
    ...plain,
    src: 'a-800.webp',
    original: 'a.gif',
    animation: { src: 'a-film.webp', width: 800, height: 400 },
  });
  expect(html).toMatch(
    /^<span class="film"><img src="a-800.webp".*><a class="film-switch" href="a-film.webp" data-pause="Pause">Play<\/a><\/span>$/,
  );
});

describe('a template', () => {
  const value = { ...rich, path: 'a.png' };
  test('says what a picture is to be like', () => {
    expect(
      pictureForTemplate(value, { alt: 'A "b"', share: 0.5, class: 'wide', id: '', hidden: false }, words),
    ).toContain('<img src="a.png" alt="A &quot;b&quot;" class="wide has-placeholder');
    expect(pictureForTemplate({ ...value, sources: [] }, { eager: true }, words)).not.toContain('lazy');
    expect(pictureForTemplate(value, undefined, words)).toContain('alt=""');
    expect(pictureForTemplate(value, { alt: 'x', __keywords: true }, words)).not.toContain('keywords');
  });
  test('gets a placeholder for what is missing, and nothing for what is no picture', () => {
    expect(pictureForTemplate({ ...value, missing: true, path: 'b<.png' }, {}, words)).toContain(
      'Missing picture<br><code>b&lt;.png</code>',
    );
    expect([pictureForTemplate(undefined, {}, words), pictureForTemplate('a.png', {}, words)]).toEqual(['', '']);
  });
});
