// Names of files and places, however they are written: one form of letters or another, with a colon, without a folder.
import { describe, expect, test } from 'vitest';
import { bookOf } from '../../support/book-of.ts';

const DECOMPOSED = 'cafe\u0301';
const COMPOSED = 'caf\u00E9';
const DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>';
const hrefs = (content = ''): readonly string[] =>
  [...content.matchAll(/ (?:href|src)="([^"]*)"/g)].map(([, address = '']) => decodeURI(address));

describe('names with the same letters are one name', () => {
  test.each([
    [COMPOSED, DECOMPOSED],
    [DECOMPOSED, COMPOSED],
  ])('of chapters, places, pictures, settings and definitions: %s', async (onDisk, typed) => {
    const { book, pages, problems } = await bookOf({
      'content/book.yml': `chapters: [a.md, ${typed}.md]`,
      'content/a.md': `# A\n\n[1](${typed}.md) [2](${typed}.md#${typed}) ![x](${typed}.svg) [3](#${typed}a) [${typed}]\n\n## ${onDisk}a\n\n[${onDisk}]: b.md\n`,
      'content/b.md': '# B\n\nWords.',
      [`content/${onDisk}.md`]: `# B\n\n## ${onDisk}\n\nWords.`,
      [`content/${onDisk}.svg`]: DRAWING,
    });
    expect(problems).toEqual([]);
    expect(hrefs(pages['a.html']?.[1]).slice(0, 5)).toEqual([
      `${onDisk}.html`,
      `${onDisk}.html#${onDisk}`,
      `${onDisk}.svg`,
      `#${onDisk}a`,
      'b.html',
    ]);
    expect(book.contents.length).toBe(3);
  });
});

test('a name with a colon is a file where the book has it, and an address elsewhere', async () => {
  const { pages, problems } = await bookOf({
    'content/a.md': '# A\n\n![x](fig:a.svg) [1](note:one.md#one) [2](urn:x) [3](foo:b.md)\n',
    'content/fig:a.svg': DRAWING,
    'content/note:one.md': '# One\n\nWords.',
  });
  expect(hrefs(pages['a.html']?.[1])).toEqual(['./fig:a.svg', './note:one.html#one', 'urn:x', 'foo:b.md']);
  expect(problems).toEqual([]);
});

test.each([
  ['one.png', ['assets/one.png'], []],
  ['/img/one.png', ['assets/img/one.png'], []],
  ['one.png', ['a/one.png', 'b/one.png'], ['missing-picture']],
  ['two.png', ['assets/one.png'], ['missing-picture']],
])('the picture that front matter names without its folder: %s', async (image, files, rules) => {
  const { problems } = await bookOf({
    '_config.yml': 'title: A book',
    'a.md': `---\ntitle: A\nimage: ${image}\n---\nWords.\n`,
    ...Object.fromEntries(files.map((path) => [path, DRAWING])),
  });
  expect(problems.filter((each) => each.includes('a.md')).map((each) => each.split(' ')[0])).toEqual(
    // A drawing under the name of a PNG is another matter.
    rules.length === 0 ? ['unreadable-picture'] : rules,
  );
});
