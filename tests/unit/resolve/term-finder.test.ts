// Which words of a text are a term, by the rules of each script and language.
import { describe, expect, test } from 'vitest';
import { createTermFinder } from '../../../src/resolve/term-finder.ts';
import { proseOf } from '../../../src/tree/prose.ts';
import { readHtml } from '../../../src/tree/read.ts';

/** The first uses as they stand in a text of HTML, with the numbers of their terms. */
function uses(html: string, names: readonly string[], language = 'en'): readonly string[] {
  const { text } = proseOf(readHtml(html));
  const find = createTermFinder(
    names.map((name, term) => ({ name, term })),
    language,
  );
  return find(text).map(({ term, at, length }) => `${term} ${text.slice(at, at + length)}`);
}

describe('a term is found', () => {
  test.each([
    ['as a whole word', 'en', ['cat'], 'cats concat cat_a category (cat)', ['0 cat']],
    ['before an apostrophe', 'en', ['cat'], 'cat’s', ['0 cat']],
    ['once', 'en', ['cat', 'big cat'], 'cat cat big cat cat', ['0 cat', '1 big cat']],
    ['in any case', 'en', ['Fourier Series'], 'A FOURIER series', ['0 FOURIER series']],
    [
      'as written, where its letters are large',
      'en',
      ['GAN', 'pH', 'K'],
      'gan Gan GAN ph pH k K',
      ['0 GAN', '1 pH', '2 K'],
    ],
    [
      'with the large letter of a noun in German',
      'de',
      ['Kraft', 'schnell'],
      'kraft Kraft Schnell',
      ['0 Kraft', '1 Schnell'],
    ],
    ['with the i of Turkish', 'tr', ['iş'], 'İş IŞ', ['0 İş']],
    ['behind an article of French', 'fr', ['entropie'], 'l’entropie', ['0 entropie']],
    [
      'longest first',
      'en',
      ['net', 'neural net', 'deep neural net'],
      'a deep neural net, neural net, net',
      ['2 deep neural net', '1 neural net', '0 net'],
    ],
    ['but a shorter one where the longer one ends', 'en', ['net', 'net of nets'], 'net of fish', ['0 net']],
    ['across a line and any blank', 'en', ['lamp oil'], 'lamp\u00A0\n  oil', ['0 lamp\u00A0\n  oil']],
    [
      'with the signs of its name',
      'en',
      ['C++', 'k-means', '.NET'],
      'C++ C k‑means .NET',
      ['0 C++', '1 k‑means', '2 NET'],
    ],
    ['not in a compound', 'en', ['torque'], 'torque-free anti-torque x.torque torque.py #torque @torque', []],
    ['not across elements', 'en', ['lamp oil'], 'lamp <em>oil</em> <em>lamp oil</em>', ['0 lamp oil']],
    ['not in a part of a word', 'en', ['tor', 'que'], '<em>tor</em>que tor<sub>que</sub>', []],
    ['not across blocks', 'en', ['lamp oil'], '<p>lamp</p><p>oil</p>', []],
    ['with a mark of a note behind it', 'en', ['lamp'], 'lamp<sup><a href="#fn:1">1</a></sup>', ['0 lamp']],
    [
      'in Chinese among other signs',
      'zh',
      ['卷积网络', '网络', '力'],
      '深度卷积网络和网络层，力学与力。',
      ['0 卷积网络', '1 网络'],
    ],
    [
      'in Japanese as a word of its script',
      'ja',
      ['重力', 'テンソル', 'ベクトル'],
      '重力波と重力は、テンソルのベクトルテンソル',
      ['0 重力', '1 テンソル'],
    ],
    ['beside Chinese', 'zh', ['GAN'], '用GAN生成', ['0 GAN']],
    ['in Korean before its particles', 'ko', ['토크', '힘'], '토크는 힘들을 토크토크 힘껏', ['0 토크', '1 힘']],
    [
      'in Arabic with its article, without its vowels',
      'ar',
      ['عزم', 'شبكة عصبية'],
      'لعزمه والعَزْم الشبكة العصبية',
      ['0 والعَزْم', '1 الشبكة العصبية'],
    ],
    ['in Thai', 'th', ['แรงบิด'], 'นี่คือแรงบิดของ', ['0 แรงบิด']],
    ['in composed letters', 'fr', ['e\u0301cran'], 'un écran', ['0 écran']],
    ['with what is not seen in it', 'de', ['Netzwerk'], 'Netz\u00ADwerk', ['0 Netz\u00ADwerk']],
    [
      'by names that are anything',
      'en',
      ['constructor', '__proto__', '', '…', ' '],
      'constructor __proto__ …',
      ['0 constructor', '1 __proto__'],
    ],
  ])('%s', (...[, language, names, html, expected]) => expect(uses(html, names, language)).toEqual(expected));
});

test('a term is not looked for where no link may stand', () => {
  const apart = [
    'a',
    'h2',
    'code',
    'pre',
    'kbd',
    'math',
    'figcaption',
    'summary',
    'th',
    'dt',
    'p hidden',
    'p class="no-terms"',
  ];
  const html = apart.map((tag) => `<${tag}>net</${tag.split(' ')[0]}>`).join(' ');
  expect(uses(`${html}<dl><dt class="term">net</dt><dd>net</dd></dl><i lang="la">net</i>`, ['net'])).toEqual([]);
});
