// Where links, pictures and mentions lead in a book of which one language has less than the other.
import { expect, test } from 'vitest';
import { siteBuilder, type BuiltSite } from '../../support/site-of.ts';

const site = await siteBuilder('language-links');
const chapter = (title: string, text: string, more = ''): string => `---\ntitle: ${title}\n${more}---\n${text}\n`;
const leads = ({ read }: BuiltSite, path: string): readonly string[] =>
  [
    ...(/id="main:text".*?<\/article>/s
      .exec(read(path))?.[0]
      .matchAll(/<(?:a(?: class="reference")?|img) (?:href|src)="([^"]*)"/g) ?? []),
  ].map(([, address = '']) => address);
const picture = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>';

/** `two` is not translated, `three` under another name. */
const half: Readonly<Record<string, string>> = {
  'content/part/one.md': chapter('One', '[t](two.md#deep) @sec-layers\n\n## Layers {#layers}'),
  'content/part/two.md': chapter('Two', '[o](one.md#layers) [t](three.md#last) @sec-layers @fig-own\n\n## Deep'),
  'content/part/three.md': chapter('Three', '## First\n\n## Last\n\n![Own](a.svg){: #fig-own}'),
  'content/part/a.svg': picture,
  'content/de/part/one.md': chapter('Eins', '## Schichten {#layers}'),
  'content/fr/part/one.md': chapter(
    'Un',
    '![Une](a.svg)\n\n[d](two.md#deep) [t](three.md#last) @sec-layers @fig-own\n\n## Couches {#layers}',
  ),
  'content/fr/part/trois.md': chapter('Trois', '## Le début\n\n## La fin', 'translates: ../../part/three.md\n'),
  'content/fr/part/zero.md': chapter('Zéro', '@sec-layers'),
};

test('what a translation lacks is the original’s: chapters, pictures, figures; sections are found by their place', async () => {
  const built = await site(half);
  expect(built.problems).toEqual([]);
  expect(leads(built, 'fr/part/one.html')).toEqual([
    '../../part/a.svg',
    '../../part/two.html#deep',
    'trois.html#la-fin',
    '#layers',
    '../../part/three.html#fig-own',
  ]);
});

test('@sec-… is a section of the same language first', async () => {
  const built = await site(half);
  expect(leads(built, 'fr/part/zero.html')).toEqual(['one.html#layers']);
  expect(leads(built, 'part/two.html')).toEqual([
    'one.html#layers',
    'three.html#last',
    'one.html#layers',
    'three.html#fig-own',
  ]);
});

test('an original that stands in for a translation leads to what its language has', async () => {
  const built = await site({ ...half, 'book.yml': 'title: A book\nuntranslated: original\n' });
  expect(built.problems).toEqual([]);
  expect(leads(built, 'fr/part/two.html').slice(0, 3)).toEqual([
    'one.html#layers',
    'trois.html#la-fin',
    'one.html#layers',
  ]);
});

test('a mention of what two other languages have means that of the original, and is not in doubt', async () => {
  const built = await site({
    'content/1.md': chapter('One', '![A](a.svg){: #fig-a}'),
    'content/2.md': chapter('Two', 'Text.'),
    'content/a.svg': picture,
    'content/de/1.md': chapter('Eins', '![A](a.svg){: #fig-a}'),
    'content/fr/2.md': chapter('Deux', '@fig-a'),
  });
  expect(built.problems).toEqual([]);
  expect(leads(built, 'fr/2.html')).toEqual(['../1.html#fig-a']);
});

test('chapters that no list orders stand in a translation as in the original, whatever their files are called', async () => {
  const built = await site({
    'content/networks.md': chapter('Networks', 'Text.', 'order: 2\n'),
    'content/training.md': chapter('Training', 'Text.', 'order: 1\n'),
    'content/using.md': chapter('Using', 'Text.'),
    'content/fr/reseaux.md': chapter('Réseaux', 'Texte.', 'translates: ../networks.md\n'),
    'content/fr/entrainement.md': chapter('Entraînement', 'Texte.', 'translates: ../training.md\n'),
    'content/fr/using.md': chapter('Usage', 'Texte.'),
    'content/fr/appendice.md': chapter('Appendice', 'Texte.'),
  });
  const contents = /<nav class="table-of-contents".*?<\/nav>/s.exec(built.read('fr/index.html'))?.[0] ?? '';
  expect([...contents.matchAll(/<a href="([^"]*)"/g)].map(([, href]) => href)).toEqual([
    'entrainement.html',
    'reseaux.html',
    'appendice.html',
    'using.html',
  ]);
});

test('a title in the settings makes no other language go away', async () => {
  const book = {
    'content/1.md': chapter('One', 'Text.'),
    'content/de/1.md': chapter('Eins', 'Text.'),
    'content/fr/1.md': chapter('Un', 'Texte.'),
  };
  const titled = await site({ ...book, 'book.yml': 'title: A book\nlanguages: {fr: {title: Un livre}}\n' });
  expect(titled.problems).toEqual([]);
  expect(titled.read('de/1.html')).toContain('<html lang="de"');
});

test('a page of a French folder that says to be in German is no French counterpart', async () => {
  const built = await site({
    'content/1.md': chapter('One', 'Text.'),
    'content/2.md': chapter('Two', 'Text.'),
    'content/fr/1.md': chapter('Eins', 'Text.', 'lang: de\n'),
    'content/fr/2.md': chapter('Deux', 'Texte.'),
  });
  expect(built.read('1.html')).not.toContain('hreflang');
  expect(built.read('fr/1.html')).toMatch(/<html lang="de"/);
  expect(built.read('2.html')).toContain('hreflang="fr" href="fr/2.html"');
});

test('with jekyll-polyglot a link of static_href keeps its language, in a text and in a layout', async () => {
  const kept = (address: string): string => `<a {% static_href %}href="${address}"{% endstatic_href %}>k</a>`;
  const text = `[r](/one/) ${kept('/one/')} ${kept('/de/one/')} ${kept('https://example.org/')} ${kept('/gone/')}`;
  const files = {
    '_config.yml':
      'title: A book\nlanguages: [en, de]\ndefault_lang: en\nplugins: [jekyll-polyglot]\ndefaults: [{scope: {path: ""}, values: {layout: page}}]\n',
    '_layouts/page.html': `<html><body>{{ content }}<p><a href="/one/">r</a> ${kept('/{{ site.default_lang | remove: "en" }}one/')}</p></body></html>`,
    'one.en.md': chapter('One', text, 'lang: en\npermalink: /one/\n'),
    'one.de.md': chapter('Eins', text, 'lang: de\npermalink: /one/\n'),
  };
  const built = await site(files);
  expect(leads(built, 'de/one/index.html')).toEqual([
    'index.html',
    '../../one/index.html',
    'index.html',
    'https://example.org/',
    '/gone/',
  ]);
  expect(built.problems.map(({ rule, message }) => `${rule} ${message}`)).toEqual(
    Array(2).fill('broken-link "/gone/" leads to nothing in the book'),
  );
  const laidOut = await site(files, undefined, 'jekyll');
  expect([...laidOut.read('de/one/index.html').matchAll(/<a ([^>]*)>/g)].map(([, found]) => found)).toEqual([
    'href="index.html"',
    'href="../../one/index.html"',
    'href="index.html"',
    'href="https://example.org/"',
    'href="/gone/"',
    'href="index.html"',
    'href="../../one/index.html"',
  ]);
});

test('with jekyll-polyglot i18n_headers prints where a page stands in each language, in its own layouts alone', async () => {
  const files = {
    '_config.yml':
      'title: A book\nurl: https://example.org\nbaseurl: /b\nlanguages: [en, de, fr]\ndefault_lang: en\nplugins: [jekyll-polyglot]\ndefaults: [{scope: {path: ""}, values: {layout: page}}]\n',
    '_layouts/page.html':
      '<html><head>{% i18n_headers %}<i>{% I18n_Headers https://other.org/x/ %}</i></head><body>{{ content }}</body></html>',
    'one.en.md': chapter('One', '{% i18n_headers %}Text.', 'lang: en\npermalink: /one/\n'),
    'one.de.md': chapter('Eins', 'Text.', 'lang: de\npermalink: /one/\n'),
    'three.md': chapter('Three', 'Text.', 'lang: en\npage_id: t\npermalink: /three/\n'),
    'trois.md': chapter('Trois', 'Texte.', 'lang: fr\npage_id: t\npermalink: /trois/\n'),
    'nur.md': chapter('Nur', 'Text.', 'lang: de\npermalink: /nur/\n'),
  };
  const link = (name: string, address: string): string =>
    `<link rel="alternate" hreflang="${name}" href="${address}"/>\n`;
  const head = (base: string, own: string, ...others: readonly (readonly [string, string])[]): string =>
    `<link rel="canonical" href="${base}${own}"/>\n${others.map(([name, url]) => link(name, base + url)).join('')}`;
  const one = [
    ['en', '/one/'],
    ['x-default', '/one/'],
    ['de', '/de/one/'],
  ] as const;
  const three = [
    ['en', '/three/'],
    ['x-default', '/three/'],
    ['fr', '/fr/trois/'],
  ] as const;
  const whole = (own: string, others: typeof one | typeof three | readonly (readonly [string, string])[]): string =>
    `<head>${head('https://example.org/b', own, ...others)}<i>${head('https://other.org/x', own, ...others)}</i></head>`;
  const ours = await site(files);
  expect(ours.problems).toEqual([]);
  expect(ours.read('de/one/index.html')).toContain('hreflang="en"');
  for (const base of [undefined, 'https://example.org/b/']) {
    const { read, problems } = await site(files, base, 'jekyll');
    expect(problems).toEqual([]);
    expect(read('one/index.html')).toContain(whole('/one/', one));
    expect(read('de/one/index.html')).toContain(whole('/de/one/', one));
    expect(read('fr/trois/index.html')).toContain(whole('/fr/trois/', three));
    expect(read('de/nur/index.html')).toContain(whole('/de/nur/', [['de', '/de/nur/']]));
  }
  const nowhere = { ...files, '_config.yml': files['_config.yml'].replace(/^(?:base)?url: .*\n/gm, '') };
  expect((await site(nowhere, undefined, 'jekyll')).read('de/one/index.html')).toContain(
    `<head>${link('en', '../../one/index.html')}${link('x-default', '../../one/index.html')}${link('de', 'index.html')}<i>`,
  );
});
