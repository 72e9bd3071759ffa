// Books that were made for another program, and how they read here: parts by words, numbers once, contents in front.
import { expect, test } from 'vitest';
import type { ContentsEntry } from '../../../src/model/book.ts';
import { bookOf } from '../../support/book-of.ts';

const listed = (entries: readonly ContentsEntry[]): readonly unknown[] =>
  entries.map((entry) =>
    entry.kind === 'part' ? [entry.title, listed(entry.entries)] : `${entry.number ?? '-'} ${entry.title}`,
  );

const page = (title: string, data = ''): string => `---\ntitle: "${title}"\n${data}---\nWords.\n`;

async function contentsOf(files: Readonly<Record<string, string>>): Promise<readonly unknown[]> {
  const { book } = await bookOf(files);
  return listed(book.contents);
}

test('the key of a list in data is no part, and words are', async () => {
  const contents = await contentsOf({
    '_config.yml': 'title: A book\n',
    '_data/navigation.yml':
      'main:\n  - {title: A, url: /a.html}\nsidebar-textbook:\n  - {title: First steps, children: [{url: /b.html}, {url: /c.html}]}\n  - Going on:\n      - {url: /d.html}\n',
    'index.md': 'Words.',
    ...Object.fromEntries(['a', 'b', 'c', 'd'].map((name) => [`${name}.md`, page(name.toUpperCase())])),
  });
  expect(contents).toEqual(['1 A', ['First steps', ['2 B', '3 C']], ['Going on', ['4 D']]]);
});

const pages = (titles: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(titles.map((title, index) => [`p${index}.md`, page(title)]));

test.each([
  ['Trees', 'Lecture 2: Graphs', 'Flows', '1984 and other years'],
  ['Bäume', 'Kapitel 2 – Graphen', 'Flüsse'],
  ['树', '第2章 图', '流'],
  ['Trees', '2. Graphs', '3.1 Flows', 'Nets', 'Ends'],
])('a title that has its number is not counted: %s, %s …', async (...titles) => {
  const hasOwn = (title: string): boolean => /^(?:Lecture|Kapitel|第|\d[.])/.test(title);
  let count = 0;
  const expected = titles.map((title) => `${hasOwn(title) ? '-' : (count += 1)} ${title}`);
  expect(await contentsOf({ '_config.yml': 'title: A book\n', 'index.md': 'Words.', ...pages(titles) })).toEqual(
    expected,
  );
  expect(await contentsOf(pages(titles))).toEqual(expected);
});

test('where most titles have a number, none is counted', async () => {
  const titles = ['1 Trees', '2 Graphs', 'Ends'];
  const expected = titles.map((title) => `- ${title}`);
  expect(await contentsOf({ '_config.yml': 'title: A book\n', 'index.md': 'Words.', ...pages(titles) })).toEqual(
    expected,
  );
  expect(await contentsOf(pages(titles))).toEqual(expected);
});

test('a number in front matter is the chapter’s', async () => {
  const contents = await contentsOf({
    '_config.yml': 'title: A book\n',
    'index.md': 'Words.',
    'a.md': page('Zero', 'nav_order: 1\nlecture_number: 0\n'),
    'b.md': page('Guests', 'nav_order: 2\n'),
    'c.md': page('Ten', 'nav_order: 3\nlecture_number: "10"\n'),
  });
  expect(contents).toEqual(['0 Zero', '- Guests', '10 Ten']);
});

test('an index with pages below it is no chapter; one alone in its folder is', async () => {
  const contents = await contentsOf({
    '_config.yml': 'title: A book\n',
    'index.md': 'Words.',
    'nets/index.md': page('Nets'),
    'nets/layers.md': page('Layers'),
    'search/index.md': page('Searching'),
  });
  expect(contents).toEqual([['Nets', ['- Nets', '1 Layers']], '2 Searching']);
});
