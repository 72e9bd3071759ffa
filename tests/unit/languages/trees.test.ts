// Each language of a book is a book of its own, and knows the others.
import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { siteBuilder, type BuiltSite } from '../../support/site-of.ts';

const site = await siteBuilder('trees');
const chapter = (title: string, more = ''): string => `---\ntitle: ${title}\n${more}---\nText of ${title}.\n`;

/** The site as its pages tell it: language, number, neighbours, contents, what search engines read of the others. */
function told({ read }: BuiltSite, path: string) {
  const html = read(path);
  const all = (pattern: RegExp, within = html): readonly string[] =>
    [...within.matchAll(pattern)].map(([, found = '']) => found);
  const to = (href: string): string => posix.join(posix.dirname(path), href);
  const nav = /<nav class="(?:book-contents|table-of-contents)".*?<\/nav>/s.exec(html)?.[0] ?? '';
  return {
    language: /<html lang="([^"]+)"/.exec(html)?.[1],
    number: /class="chapter-number">([^<]*)</.exec(html)?.[1],
    around: [/rel="prev" href="([^"]+)"/, /rel="next" href="([^"]+)"/].map((pattern) => {
      const found = pattern.exec(html)?.[1];
      return found === undefined ? undefined : to(found);
    }),
    contents: all(/<a href="([^"#]+)"/g, nav).map(to),
    languages: all(/<a href="([^"]+)" lang/g, /language-menu.*?<\/nav>/s.exec(html)?.[0]).map(to),
    alternates: Object.fromEntries(
      [...html.matchAll(/hreflang="([^"]+)" href="([^"]+)">/g)].map(([, language = '', href = '']) => [
        language,
        to(href),
      ]),
    ),
  };
}

const ways: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'folders in content/': {
    'content/1.md': chapter('One'),
    'content/2.md': chapter('Two'),
    'content/fr/1.md': chapter('Un'),
    'content/fr/2.md': chapter('Deux'),
  },
  'chapters that are folders themselves': {
    'content/part/1/index.md': chapter('One', 'permalink: /1.html\n'),
    'content/part/2/index.md': chapter('Two', 'permalink: /2.html\n'),
    'content/fr/part/1/index.md': chapter('Un', 'permalink: /fr/1.html\n'),
    'content/fr/part/2/index.md': chapter('Deux', 'permalink: /fr/2.html\n'),
  },
  'folders that the settings name': {
    'book.yml': 'title: A book\nlanguages: {en: content, fr: content/francais}\n',
    'content/1.md': chapter('One'),
    'content/2.md': chapter('Two'),
    'content/francais/1.md': chapter('Un', 'permalink: /fr/1.html\n'),
    'content/francais/2.md': chapter('Deux', 'permalink: /fr/2.html\ntranslates: ../2.md\n'),
  },
  'folders of a Jekyll book': {
    '_config.yml': 'title: A book\n',
    '1.md': chapter('One'),
    '2.md': chapter('Two'),
    'fr/1.md': chapter('Un'),
    'fr/2.md': chapter('Deux'),
  },
  'collections of a Jekyll book': {
    '_config.yml':
      'title: A book\ncollections:\n  book: {output: true, permalink: "/:path.html"}\n  fr: {output: true, permalink: "/fr/:path.html"}\n',
    '_book/1.md': chapter('One'),
    '_book/2.md': chapter('Two'),
    '_fr/1.md': chapter('Un'),
    '_fr/2.md': chapter('Deux'),
  },
  'lang in defaults, and keys': {
    '_config.yml': 'title: A book\ndefaults:\n  - {scope: {path: autre}, values: {lang: fr}}\n',
    '1.md': chapter('One', 'ref: one\n'),
    '2.md': chapter('Two', 'ref: two\n'),
    'autre/a.md': chapter('Un', 'ref: one\npermalink: /fr/1.html\n'),
    'autre/b.md': chapter('Deux', 'ref: two\npermalink: /fr/2.html\n'),
  },
  'jekyll-polyglot': {
    '_config.yml': 'title: A book\nlanguages: [en, fr]\ndefault_lang: en\nplugins: [jekyll-polyglot]\n',
    '1.en.md': chapter('One', 'lang: en\npermalink: /1.html\n'),
    '2.en.md': chapter('Two', 'lang: en\npermalink: /2.html\n'),
    '1.fr.md': chapter('Un', 'lang: fr\npermalink: /1.html\n'),
    '2.fr.md': chapter('Deux', 'lang: fr\npermalink: /2.html\n'),
  },
  'jekyll-multiple-languages-plugin': {
    '_config.yml': 'title: A book\nlanguages: [en, fr]\nplugins: [jekyll-multiple-languages-plugin]\n',
    '1.md': chapter('titles.1', 'translate_props: [title]\n').replace(/Text.*/, '{% tf texts/1.md %}'),
    '2.md': chapter('titles.2', 'translate_props: [title]\n').replace(/Text.*/, '{% translate_file texts/2.md %}'),
    '_i18n/en.yml': 'titles: [None, One, Two]\n',
    '_i18n/fr.yml': 'titles: [Aucun, Un, Deux]\n',
    '_i18n/en/texts/1.md': 'Text of One.\n',
    '_i18n/en/texts/2.md': 'Text of Two.\n',
    '_i18n/fr/texts/1.md': 'Text of Un.\n',
    '_i18n/fr/texts/2.md': 'Text of Deux.\n',
  },
};

describe.each(Object.entries(ways))('%s', (_, files) => {
  test('make a book for each language', async () => {
    const built = await site(files);
    expect(built.problems).toEqual([]);
    expect(told(built, '2.html')).toEqual({
      language: 'en',
      number: 'Chapter 2',
      around: ['1.html', undefined],
      contents: ['1.html', '2.html'],
      languages: ['fr/2.html'],
      alternates: { en: '2.html', fr: 'fr/2.html', 'x-default': '2.html' },
    });
    expect(told(built, 'fr/1.html')).toEqual({
      language: 'fr',
      number: 'Chapitre 1',
      around: [undefined, 'fr/2.html'],
      contents: ['fr/1.html', 'fr/2.html'],
      languages: ['1.html'],
      alternates: { en: '1.html', fr: 'fr/1.html', 'x-default': '1.html' },
    });
    expect(told(built, 'fr/index.html').contents).toEqual(['fr/1.html', 'fr/2.html']);
    expect(built.paths.filter((path) => /^fr\/[^/]*\.html$/.test(path))).toEqual([
      'fr/1.html',
      'fr/2.html',
      'fr/index.html',
      'fr/print.html',
      'fr/search.html',
    ]);
    const texts = (folder: string): string =>
      built.paths
        .filter((path) => posix.dirname(path) === folder)
        .map((path) => built.read(path))
        .join('');
    expect(texts('fr/search')).toMatch(/Text of Un\..*Text of Deux\./s);
    expect(texts('fr/search')).not.toContain('Text of One');
    expect(texts('search')).not.toContain('Text of Un');
    expect(built.read('fr/print.html')).not.toContain('Text of One');
  });
});

test('folders that the settings name keep their names, and what is made for the language stands in them', async () => {
  const built = await site({
    'book.yml': 'title: A book\nlanguages: {en: content/english, fr: content/francais}\n',
    'content/english/index.md': chapter('Home'),
    'content/english/1.md': chapter('One'),
    'content/english/more/2.md': chapter('Two'),
    'content/francais/1.md': chapter('Un'),
    'content/francais/more/2.md': chapter('Deux'),
  });
  expect(built.problems).toEqual([]);
  expect(told(built, 'francais/more/2.html')).toMatchObject({
    alternates: { en: 'english/more/2.html', fr: 'francais/more/2.html', 'x-default': 'english/more/2.html' },
  });
  expect(told(built, 'francais/1.html').languages).toEqual(['english/1.html']);
  expect(built.paths).toEqual(expect.arrayContaining(['francais/search.html', 'english/search.html']));
  expect(built.read('index.html')).toContain('english/index.html');
});

test('a translation of a translation is one of the original, and pages name each other both ways', async () => {
  const built = await site({
    'content/a.md': chapter('A'),
    'content/b.md': chapter('B'),
    // One names the other's name: what is written counts before what files are called.
    'content/fr/a.md': chapter('FA', 'translates: ../b.md\n'),
    'content/fr/b.md': chapter('FB', 'translates: ../a.md\n'),
    'content/de/a.md': chapter('DA', 'translates: ../fr/a.md\n'),
    'content/de/b.md': chapter('DB'),
  });
  const alternates = (path: string) => told(built, path).alternates;
  const work = { en: 'b.html', de: 'de/a.html', fr: 'fr/a.html', 'x-default': 'b.html' };
  for (const path of ['b.html', 'de/a.html', 'fr/a.html']) expect(alternates(path)).toEqual(work);
  expect(alternates('fr/b.html')).toEqual(alternates('a.html'));
  expect(alternates('de/b.html')).toEqual({});
});

test('below each language, jekyll-polyglot shows what is not translated, but for what is of one language alone', async () => {
  const built = await site({
    '_config.yml':
      'title: A book\nlanguages: [en, fr]\ndefault_lang: en\nplugins: [jekyll-polyglot]\nexclude_from_localization: [about]\n',
    '1.md': chapter('One', 'permalink: /1.html\n'),
    '2.md': chapter('Two', 'permalink: /2.html\n'),
    'about/us.md': chapter('Us'),
    '1.fr.md': chapter('Un', 'lang: fr\npermalink: /1.html\n'),
  });
  expect(built.paths.filter((path) => /^fr\/(?:\d|about)/.test(path) && path.endsWith('.html'))).toEqual([
    'fr/1.html',
    'fr/2.html',
  ]);
  expect(built.read('fr/2.html')).toContain('n’est pas encore traduit');
});

test('in each language, jekyll-polyglot’s lists and links are of that language, and a front page is no translation of itself', async () => {
  const list = '{{ site.active_lang }}: {% for p in site.pages %}[{{ p.title }}]({{ p.url }}) {% endfor %}';
  const built = await site({
    '_config.yml': 'title: A book\nlanguages: [en, fr]\ndefault_lang: en\nplugins: [jekyll-polyglot]\n',
    'index.md': `---\ntitle: Home\n---\n${list}\n`,
    '1.md': chapter('One', 'permalink: /1.html\n'),
    '2.md': chapter('Two', 'permalink: /2.html\n'),
    '1.fr.md': chapter('Un', 'lang: fr\npermalink: /1.html\n'),
    '3.fr.md': `---\ntitle: Trois\nlang: fr\npermalink: /3.html\n---\n${list} [h](/)\n`,
  });
  const text = (path: string): string => /id="main:text".*?<\/article>/s.exec(built.read(path))?.[0] ?? '';
  const links = (path: string): readonly string[] =>
    [...text(path).matchAll(/<a href="([^"]*)">(\w+)/g)].map(([, href = '', title = '']) => `${title} ${href}`).sort();
  expect(links('index.html')).toEqual(['Home index.html', 'One 1.html', 'Two 2.html']);
  expect(text('fr/3.html')).toContain('fr: ');
  expect(links('fr/3.html')).toEqual(['Home index.html', 'Trois 3.html', 'Two 2.html', 'Un 1.html', 'h index.html']);
  // The original stands in for it.
  expect(told(built, 'index.html')).toMatchObject({ languages: ['fr/index.html'], alternates: {} });
});

test('what jekyll-multiple-languages-plugin does with words, texts, addresses and posts', async () => {
  const page = (more: string, text: string): string => `---\ntitle: T\n${more}---\n${text}\n`;
  const built = await site({
    '_config.yml':
      'title: A book\nbaseurl: /b\npermalink: /:title/\nlanguages: [en, fr]\nplugins: [jekyll-multiple-languages-plugin]\n',
    'team.md': page(
      'namespace: team\npermalink: /team/\npermalink_fr: /equipe/\nkey: a.b\n',
      '{% t page.key %}, {% t only.en %}, {{ site.lang }}, {% for l in site.languages %}[to]({% tl {{ page.namespace }} {{ l }} %}) {% endfor %}\n\n![x]({{ site.baseurl }}/x.svg)',
    ),
    'shown.html': page('', '<div>{% tf t.md %}</div>{% for p in site.posts %}<i>{{ p.title }}</i>{% endfor %}'),
    'only.md': page('languages: [fr]\n', 'Only.'),
    'gone.md': page('', '{% t no.such %}'),
    'x.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>',
    '_i18n/en.yml': 'a: {b: Team}\nonly: {en: English alone}\n',
    '_i18n/fr.yml': 'a: {b: Équipe}\n',
    '_i18n/en/t.md': '*in English*\n',
    '_i18n/en/_posts/2024-05-07-news.md': page('', 'News.').replace('T', 'News'),
    '_i18n/fr/_posts/2024-05-07-news.md': page('', 'Nouvelles.').replace('T', 'Nouvelles'),
    '_posts/2024-05-08-lost.md': page('', 'Posts of no language are not read.'),
  });
  const text = (path: string): string => /id="main:text".*?<\/article>/s.exec(built.read(path))?.[0] ?? '';
  expect(built.paths.filter((path) => /^(?:fr\/)?\w+\/index\.html$/.test(path) && !path.startsWith('assets'))).toEqual(
    [
      ...['equipe', 'gone', 'news', 'only', 'shown'].map((name) => `fr/${name}/index.html`),
      'fr/index.html',
      ...['gone', 'news', 'shown', 'team'].map((name) => `${name}/index.html`),
    ].sort(),
  );
  expect(text('team/index.html')).toMatch(/Team, English alone, en, .*"index.html".*"..\/fr\/equipe\/index.html"/s);
  expect(text('fr/equipe/index.html')).toMatch(
    /Équipe, English alone, fr, .*"..\/..\/team\/index.html".*src="..\/..\/x.svg"/s,
  );
  expect(text('fr/shown/index.html')).toMatch(/<em>in English<\/em>.*<i>Nouvelles<\/i>/s);
  expect(text('shown/index.html')).not.toContain('Nouvelles');
  // Once, though the page is built twice.
  expect(built.problems.map(({ rule, place }) => [rule, place?.path, place?.line])).toEqual([
    ['unknown-include', 'gone.md', 4],
  ]);
});

test('endings of files stand beside each other, and what is made for the language has a folder', async () => {
  const built = await site({
    'content/1.md': chapter('One'),
    'content/2.md': chapter('Two'),
    'content/1.fr.md': chapter('Un'),
    'content/2.fr.md': chapter('Deux'),
  });
  expect(told(built, '1.fr.html')).toMatchObject({
    language: 'fr',
    around: [undefined, '2.fr.html'],
    contents: ['1.fr.html', '2.fr.html'],
    alternates: { en: '1.html', fr: '1.fr.html', 'x-default': '1.html' },
  });
  expect(built.paths).toContain('fr/search.html');
  expect(built.read('fr/print.html')).toContain('Text of Deux');
});

test.each<[string, Readonly<Record<string, string>>]>([
  ['one chapter in another language', { 'content/3.md': chapter('Drei', 'lang: de\n') }],
  [
    'a folder on computer science',
    {
      'content/cs/sorting.md': chapter('Sorting'),
      'content/cs/1.md': chapter('One'),
      'content/cs/2b.md': chapter('x'),
    },
  ],
  [
    'a folder whose index alone is like another',
    { 'content/ml/index.md': chapter('ML'), 'content/ml/nets.md': chapter('Nets') },
  ],
])('%s stays where it is', async (_, files) => {
  const built = await site({
    'content/1.md': chapter('One'),
    'content/2.md': chapter('Two'),
    'content/index.md': '# A book\n',
    ...files,
  });
  expect(told(built, '2.html').languages).toEqual([]);
  expect(built.paths.filter((path) => path.endsWith('search.html'))).toEqual(['search.html']);
});

test('a folder of a language is one where most chapters say so, though few have a twin of their name', async () => {
  const built = await site({
    '_config.yml': 'title: A book\n',
    '1.md': chapter('One'),
    'two/2.md': chapter('Two'),
    'ru/1.md': chapter('Один', 'language: ru\n'),
    'ru/a/b.md': chapter('Два', 'language: ru\n'),
    'ru/a/c.md': chapter('Три', 'language: "ru"\n'),
    'de/d.md': chapter('Eins', 'lang: de\n'),
  });
  expect(told(built, 'ru/a/c.html')).toMatchObject({ language: 'ru', languages: ['index.html'] });
  expect(told(built, '1.html')).toMatchObject({ language: 'en', languages: ['ru/1.html'] });
});

test('a front page in a folder of its language is a language, though it is all that is translated', async () => {
  const built = await site({
    '_config.yml': 'title: A book\n',
    'index.md': chapter('Home'),
    'one.md': chapter('One'),
    'index_ar.md': chapter('بيت', 'lang: ar\npermalink: /ar/\n'),
    'index_de.md': chapter('Heim', 'lang: de\npermalink: /de/\n'),
    'essay.md': chapter('Essai', 'lang: fr\n'),
  });
  expect(told(built, 'ar/index.html')).toMatchObject({
    language: 'ar',
    around: [undefined, undefined],
    contents: [],
    languages: ['index.html', 'de/index.html'],
    alternates: { ar: 'ar/index.html', de: 'de/index.html', en: 'index.html', 'x-default': 'index.html' },
  });
  expect(told(built, 'one.html').contents).toEqual(['essay.html', 'one.html']);
});

test('where every language has a folder, the top leads to each of them', async () => {
  const built = await site({
    'content/en/1.md': chapter('One'),
    'content/en/2.md': chapter('Two'),
    'content/ar/1.md': chapter('واحد'),
    'content/ar/2.md': chapter('اثنان'),
  });
  expect(told(built, 'en/1.html')).toMatchObject({ around: [undefined, 'en/2.html'], languages: ['ar/1.html'] });
  const top = built.read('index.html');
  expect(top).toMatch(/href="en\/index.html" lang="en".*href="ar\/index.html" lang="ar" dir="rtl"/s);
  expect(built.paths).toContain('en/search.html');
  expect(built.paths).not.toContain('search.html');
});

test('a language has the title of its front page or of the settings, and book.yml’s list in its own files', async () => {
  const built = await site(
    {
      'book.yml':
        'title: A book\nauthors: [Ann]\nlanguages: {fr: {title: Un livre, words: {next: Ensuite}}}\nchapters: [b.md, {part: More, chapters: [a.md]}]\n',
      'content/a.md': chapter('A', 'date: 2026-01-02\n'),
      'content/b.md': chapter('B'),
      'content/fr/a.md': chapter('A fr', 'date: 2026-02-02\n'),
      'content/fr/b.md': chapter('B fr'),
    },
    'https://example.org/book/',
  );
  expect(built.problems).toEqual([]);
  expect(told(built, 'fr/b.html')).toMatchObject({ number: 'Chapitre 1', around: [undefined, 'fr/a.html'] });
  const page = built.read('fr/b.html');
  expect(page).toContain('Un livre');
  expect(page).toContain('<span>Ensuite</span>');
  expect(page).toContain('<link rel="alternate" hreflang="fr" href="https://example.org/book/fr/b.html">');
  expect(page).toContain('<meta property="og:locale:alternate" content="en_US">');
  expect(built.read('fr/feed.xml')).toMatch(/xml:lang="fr">\n<title>Un livre<.*<title>A fr</s);
  expect(built.read('sitemap.xml')).toContain(
    '<url><loc>https://example.org/book/fr/b.html</loc><xhtml:link rel="alternate" hreflang="en" href="https://example.org/book/b.html"/><xhtml:link rel="alternate" hreflang="fr" href="https://example.org/book/fr/b.html"/></url>',
  );
});

const half = {
  'content/1.md': chapter('One'),
  'content/2.md': chapter('Two'),
  'content/3.md': chapter('Three'),
  'content/fr/1.md': chapter('Un'),
  'content/fr/2.md': chapter('Deux'),
};

test('what is not translated is left out, and the switch leads to the other front page', async () => {
  const built = await site(half);
  expect(told(built, '3.html')).toMatchObject({ languages: ['fr/index.html'], alternates: {} });
  expect(built.paths).not.toContain('fr/3.html');
});

test('untranslated: original shows the original with a notice, which is canonical', async () => {
  const built = await site({ ...half, 'book.yml': 'title: A book\nuntranslated: original\n' }, 'https://example.org/');
  const html = built.read('fr/3.html');
  expect(html).toMatch(/<html lang="fr".*<link rel="canonical" href="https:\/\/example.org\/3.html">/s);
  expect(html).toContain('Ce chapitre n’est pas encore traduit. Voici l’original (anglais).');
  expect(html).toContain('<div class="prose" lang="en" dir="ltr">');
  expect(told(built, 'fr/2.html')).toMatchObject({ around: ['fr/1.html', 'fr/3.html'] });
  expect(told(built, '3.html')).toMatchObject({ languages: ['fr/3.html'], alternates: {} });
  expect(built.read('sitemap.xml')).not.toContain('hreflang="fr" href="https://example.org/fr/3.html"');
});

test('a book in one language is as it was: no switch, no alternates', async () => {
  const built = await site({ 'content/1.md': chapter('One'), 'content/2.md': chapter('Two') });
  expect(built.read('1.html')).not.toMatch(/hreflang|language-menu|og:locale:alternate/);
});
