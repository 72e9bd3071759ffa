// A folder of notes that no settings make a book: names in double brackets, titles by files.
import { expect, test } from 'vitest';
import { bookOf } from '../../support/book-of.ts';

const DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>';
const notes = {
  'n.md': '# N\n\nWords.',
  'in/Other note.md': 'Words first.\n\n## Example\n\nMore.',
  'a/same.md': 'Words.',
  'b/same.md': 'Words.',
  'pic.svg': DRAWING,
};
const read = async (text: string): Promise<readonly [string | undefined, readonly string[]]> => {
  const { pages, problems } = await bookOf({ ...notes, 'in/x.md': text });
  return [pages['in/x.html']?.[1], problems];
};

test.each([
  ['[[Other note]]', '<a href="Other%20note.html">Other note</a>'],
  ['[[other NOTE|that one]]', '<a href="Other%20note.html">that one</a>'],
  ['[[Other note#Example]]', '<a href="Other%20note.html#example">Other note › Example</a>'],
  ['[[n]] and [[n.md]]', '<a href="../n.html">n</a> and <a href="../n.html">n.md</a>'],
  ['[[a/same|first]]', '<a href="../a/same.html">first</a>'],
])('%s is a link', async (text, html) => {
  expect(await read(text)).toEqual([`<p>${html}</p>`, []]);
});

test('![[pic.svg|40]] is the picture', async () => {
  const [html, problems] = await read('So: ![[pic.svg|40]] and ![[pic.svg|A pic]]');
  expect(html).toContain('<img src="../pic.svg" alt="" width="40"');
  expect(html).toContain('<img src="../pic.svg" alt="A pic"');
  expect(problems.filter((each) => !each.startsWith('picture-text'))).toEqual([]);
});

test.each(['[[same]]', '[[none]]', '![[none.png]]', '`[[n]]` and [[gone]] beside [[n]]'])(
  '%s stays as typed, and is reported, where none or several files are called so',
  async (text) => {
    const [, problems] = await read(text);
    expect(problems.map((each) => each.split(' ')[0])).toEqual(['other-dialect']);
  },
);

test('a note without a title is called by its file', async () => {
  const { pages } = await bookOf(notes);
  expect([pages['in/Other note.html']?.[0], pages['n.html']?.[0]]).toEqual(['Other note', 'N']);
});

test('in a book they are no links', async () => {
  const { pages, problems } = await bookOf({
    'book.yml': 'title: A book',
    'a.md': '# A\n\n[[b]]',
    'b.md': '# B\n\nWords.',
  });
  expect(pages['a.html']?.[1]).toBe('<p>[[b]]</p>');
  expect(problems).toEqual(['other-dialect a.md:3:1 "[[b]]" is a notation of wikis, and is shown as typed']);
});
