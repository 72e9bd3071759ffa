// A chapter's title says what its author wrote, wherever it stands.
import { expect, test } from 'vitest';
import { readChapter } from '../../support/read-chapter.ts';

const titleOf = async (text: string): Promise<string> => (await readChapter(text)).title;

test.each([
  ['Learning $p(x)$ from data', 'Learning p(x) from data'],
  ['$$\\alpha$$ decay, \\(\\beta\\) decay', 'α decay, β decay'],
  ['From $5 to $10 a month', 'From $5 to $10 a month'],
  ['The \\( that is never closed, $x$', 'The \\( that is never closed, x'],
  ['The __init__ method', 'The __init__ method'],
  ["if __name__ == '__main__'", "if __name__ == '__main__'"],
  ['A\\_b and *args, **kwargs', 'A\\_b and *args, **kwargs'],
  ['Vec<T> and std::vector<int>', 'Vec<T> and std::vector<int>'],
  ['The <canvas> element', 'The <canvas> element'],
  ['The <b> element', 'The <b> element'],
  ['<script>alert(1)</script> in titles', '<script>alert(1)</script> in titles'],
  ['H<sub>2</sub>O &amp; caf&eacute;<br>of <em class="x">$x$ <i>and</i> y</em>', 'H2O & café of x and y'],
  ['a < b > c', 'a < b > c'],
  ['*Extended topic*: a **very** *long* one', 'Extended topic: a very long one'],
  ['`*args` of `a', '`*args` of `a'],
  ['`<b>x</b>` and `*args*`', '<b>x</b> and *args*'],
  ['3 * 4 * 5, A* and B*', '3 * 4 * 5, A* and B*'],
])('of front matter: %s', async (written, shown) => {
  expect(await titleOf(`---\ntitle: ${JSON.stringify(written)}\n---\nWords.\n`)).toBe(shown);
});

test.each([
  ['# The $x^2$ law', 'The x^2 law'],
  ['# $$\\alpha < b$$ decay', 'α < b decay'],
  ['# The *best* `a<b>` of [all](b.md)', 'The best a<b> of all'],
  ['# Sum[^1] of ![many](p.png) things[^none]', 'Sum of many things[^none]'],
  ['# Vec<T> and the <canvas> element of <i>all</i>', 'Vec<T> and the <canvas> element of all'],
  ['A $y_i$\n===', 'A y_i'],
  ['# C#', 'C#'],
  ['# From F# to C# ##', 'From F# to C#'],
  ['# The set {1, 2}', 'The set {1, 2}'],
  ['# Named {#name}', 'Named'],
])('of the first heading: %s', async (heading, shown) => {
  expect(await titleOf(`${heading}\n\nWords.\n\n[^1]: A note.\n`)).toBe(shown);
});

test('a mark in the title belongs to its note, and comes before those of the text', async () => {
  const { titleNotes, facts, problems } = await readChapter(
    '# Sum[^a] of all[^b]\n\nWords[^b].\n\n[^a]: A.\n\n[^b]: B.\n',
  );
  expect(titleNotes).toHaveLength(2);
  expect(facts.anchors.filter((id) => id.startsWith('fn'))).toEqual([
    'fnref:a',
    'fnref:b',
    'fnref:b:1',
    'fn:a',
    'fn:b',
  ]);
  expect(problems).toEqual([]);
});

test('a heading in a note names no chapter, and is no part of its outline', async () => {
  const text = 'Words[^n].\n\n[^n]: A note.\n\n    ## In the note\n\n    More.\n';
  const { title, headings } = await readChapter(text);
  expect([title, headings]).toEqual(['A', []]);
});

test('the same heading as in front matter is no second title', async () => {
  const { title, headings } = await readChapter(
    '---\ntitle: The $x^2$ law of __init__\n---\n# The $x^2$ law of __init__\n\nWords.\n',
  );
  expect([title, headings]).toEqual(['The x^2 law of __init__', []]);
});

test('the text of a section has formulas without delimiters, pictures by their text, and no marks of notes', async () => {
  const { headings } = await readChapter(
    '# A\n\n## The $x^2$ law[^1] of ![many](p.png)\n\n## $$\\alpha$$ decay\n\n[^1]: A note.\n',
  );
  expect(headings.map(({ text, id }) => [text, id])).toEqual([
    ['The x^2 law of many', 'the-x2-law-of-'],
    ['α decay', 'alpha-decay'],
  ]);
});

test.each(['3.10', 'No', '007', '12:30', '1e3', '123456789012345678901', '0x1F', '1_000', 'off', '.5'])(
  'what YAML takes for a number or a truth is a title as typed: %s',
  async (written) => {
    expect(await titleOf(`---\norder: 1\ntitle:   ${written}   # a comment\n---\nWords.\n`)).toBe(written);
  },
);

test('an alias is what it stands for', async () => {
  expect(await titleOf('---\norder: &first 7\ntitle: *first\n---\nWords.\n')).toBe('7');
});

test('the code of Norwegian is no "false"', async () => {
  expect((await readChapter('---\nlang: no\n---\nOrd.\n')).frontMatter.language).toBe('no');
});

test.each([
  ['# Tables\n\nWords.', [['id', 'tables']]],
  [
    '# Tables\n{: .wide #top}\n\nWords.',
    [
      ['class', 'wide'],
      ['id', 'top'],
    ],
  ],
  ['# Tables {#all}\n\n## Tables\n', [['id', 'all']]],
  ['Tables\n======\n\nWords.', [['id', 'tables']]],
  ['---\ntitle: Tables\n---\n# Tables\nWords.', [['id', 'tables']]],
  ['---\ntitle: Two tables\n---\n# Others\n', [['id', 'two-tables']]],
  ['---\ntitle: Tables\n---\n# Others\n\n## Tables\n', []],
])('the heading that becomes the title keeps its name: %j', async (text, attributes) => {
  const { titleAttributes, facts } = await readChapter(text);
  expect(titleAttributes).toEqual(attributes);
  expect(facts.anchors).toEqual(
    expect.arrayContaining(attributes.flatMap(([name, value]) => (name === 'id' ? [value] : []))),
  );
});

test('a second heading of the same words has the id that Jekyll gives it', async () => {
  const { headings } = await readChapter('# Tables\n\n## Tables\n\n### Tables\n');
  expect(headings.map(({ id, level }) => [id, level])).toEqual([
    ['tables-1', 2],
    ['tables-2', 3],
  ]);
});
