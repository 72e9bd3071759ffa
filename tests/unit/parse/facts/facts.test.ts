// What one walk finds in a chapter: each fact that later stages ask for.
import { describe, expect, test } from 'vitest';
import type { Facts, ListPiece } from '../../../../src/model/facts.ts';
import type { IncludeInterface, Parameter } from '../../../../src/model/include.ts';
import { readFacts } from '../../../../src/parse/facts/facts.ts';
import { readHtml } from '../../../../src/tree/read.ts';
import { readChapter } from '../../../support/read-chapter.ts';

const parameter = (type: Parameter['type']): Parameter => ({ type, required: false, choices: undefined, about: '' });
const figure: IncludeInterface = {
  name: 'figure',
  about: '',
  placement: 'block',
  tag: undefined,
  numbered: 'figure',
  audience: 'readers',
  isBroken: false,
  gathers: false,
  parameters: { id: parameter('id'), source: parameter('link') },
  series: { panels: { path: parameter('picture'), caption: parameter('markdown') } },
};

const of = async (text: string): Promise<Facts> => (await readChapter(text, { figure })).facts;
const ofHtml = (html: string): Facts => readFacts({ tree: readHtml(html), head: [], calls: [], mayList: true }).facts;
const LONG = 'Words of a first paragraph that is long enough to say what the chapter says.';

describe('words', () => {
  test.each([
    ['are counted as people count', 'one two\n\nthree-four 5', 4],
    ['of headings, items and notes are words', '## one\n\n* two\n* three[^a]\n\n[^a]: four', 4],
    ['go on over an element in a line', 'un**believ**able H~~2~~O', 2],
    ['of formulas and listings are none', 'one $x + y + z$ two\n\n```py\nthree = four\n```\n', 2],
    ['of code in a line are', 'one `two`', 2],
    ['of scripts and styles are none', '<div>one</div>\n<script>two three</script>\n<style>four {}</style>\n', 1],
    ['in Chinese are its characters', '深度学习 one', 5],
    [
      'of mentions are the page’s, in the text and in captions',
      'one @fig-a\n\n{% include figure path1="a.png" caption1="two @fig-a $x$" %}\n',
      2,
    ],
    ['in a drawing are none', 'one <svg><text>two</text><text>three</text></svg> four\n', 2],
    ['of a caption are words', 'one\n\n{% include figure path1="a.png" caption1="two *three*" %}\n', 3],
  ])('%s', async (_, text, words) => expect((await of(text)).words).toBe(words));
});

test('anchors are the ids of all that links may lead to, once, in the order of the text', async () => {
  const text =
    '## A {#a}\n\n[x](y.md){: #b} <a name="c"></a> <b id="a">z</b>\n\n```py\nq\n```\n{: #d}\n\n$$x$$\n{: #eq-e}\n';
  expect((await of(text)).anchors).toEqual(['a', 'b', 'c', 'd', 'eq-e']);
});

describe('formulas', () => {
  test('are counted, and the letters before the first', async () => {
    expect(await of('abc de $x$ and $$y$$\n')).toMatchObject({ formulas: 2, firstFormula: 6 });
  });
  test('of an author’s own MathML are formulas', () => {
    expect(ofHtml('<p>ab</p><math><mi>x</mi></math>')).toMatchObject({ formulas: 1, firstFormula: 2 });
  });
  test('of a caption need the face for formulas, and are not counted', async () => {
    expect(await of('abc\n\n{% include figure path1="a.png" caption1="$x$" %}\n')).toMatchObject({
      formulas: 0,
      firstFormula: 3,
    });
  });
  test('may be none', async () => expect(await of('abc')).toMatchObject({ formulas: 0, firstFormula: undefined }));
});

describe('references', () => {
  const short = async (text: string): Promise<readonly string[]> =>
    (await of(text)).references.map(({ kind, address, place, ...flags }) =>
      `${kind} ${address} ${place.line}:${place.column} ${Object.entries(flags)
        .flatMap(([name, is]) => (is ? name : []))
        .join(' ')}`.trim(),
    );
  test('are links, pictures and files, each at its address', async () => {
    expect(await short('[a](b.md) ![c](d.png "t")\n<video src="e.mp4"></video> <https://f.example>\n')).toEqual([
      'link b.md 1:5',
      'picture d.png 1:16',
      'file e.mp4 2:13',
      'link https://f.example 2:30',
    ]);
  });
  test('of notes stand where the notes do, after the text', async () => {
    expect(await short('a[^n] [b](c.md)\n\n[^n]: [d](e.md)\n')).toEqual(['link c.md 1:11', 'link e.md 3:11']);
  });
  test('may have no text of their own', async () => {
    expect(await short('[](#fig-a) [![](b.png)](c.md) [![d](e.png)](f.md) @fig-g \\eqref{eq:h}\n')).toEqual([
      'link #fig-a 1:4 isWithoutText',
      'link c.md 1:25 isWithoutText holdsPictures',
      'picture b.png 1:17',
      'link f.md 1:45',
      'picture e.png 1:37',
      'link #fig-g 1:51 isMention isWithoutText',
      'link #eq-h 1:58 isMention isTex isWithoutText',
    ]);
  });
  test('one of several files for one picture is spare', async () => {
    expect(await short('<img src="a.png" srcset="b.png 1x, c.png 2x" alt="d">\n')).toEqual([
      'picture a.png 1:11',
      'picture b.png 1:11 isSpare',
      'picture c.png 1:11 isSpare',
    ]);
  });
  test('of calls come after the text that they stand in', async () => {
    expect(
      await short('{% include figure path1="a.png" source="b.md" caption1="[c](d.md)" %}\n\n[e](f.md)\n\n---\n'),
    ).toEqual(['link f.md 3:5', 'link b.md 1:41 isAside', 'picture a.png 1:26 isAside', 'link d.md 1:61 isAside']);
  });
  test('of the front matter’s picture are the last', async () => {
    expect(await short('---\nimage: a.png\n---\n[b](c.md)\n')).toEqual(['link c.md 4:5', 'picture a.png 2:8']);
  });
});

test('what may get a number stands in the order of the text', async () => {
  const text =
    '{% include figure id="fig-a" path1="a.png" %}\n\n$$x$$\n{: #eq-b}\n\n{% include figure path1="c.png" %}\n\n$$y \\tag{A}$$\n{: #eq-f}\n';
  expect(
    (await of(text)).numbered.map((gap) =>
      gap.kind === 'call' ? gap.id : [gap.of, gap.id, gap.kind === 'box' ? undefined : gap.tag],
    ),
  ).toEqual(['c0', ['equation', 'eq-b', undefined], 'c1', ['equation', 'eq-f', 'A']]);
});

describe('the beginning', () => {
  test.each([
    ['is the first paragraph that says enough', `Short.\n\n${LONG}\n\nMore.\n`, LONG],
    ['has no marks of notes and no tags', `*Words*[^a] of ${LONG}\n\n[^a]: x\n`, `Words of ${LONG}`],
    ['has a formula in one line', `${LONG.slice(0, -1)} $x^2$.\n`, `${LONG.slice(0, -1)} x^2.`],
    ['passes over what only the page knows', `${LONG} @fig-a\n\nOther ${LONG}\n`, `Other ${LONG}`],
    ['is no paragraph with a class', `${LONG}\n{: .intro}\n`, undefined],
    ['may be missing', 'Short.\n', undefined],
    ['is cut between words', `${'worded, '.repeat(60)}\n`, `${'worded, '.repeat(20).trim().slice(0, -1)} …`],
  ])('%s', async (_, text, beginning) => expect((await of(text)).beginning).toBe(beginning));
});

describe('the first pictures', () => {
  test.each<[string, string, readonly string[]]>([
    ['are one in the text', 'a ![b](c.png) ![d](e.png)\n', ['c.png']],
    ['are all of one figure', '{% include figure path1="a.png" path2="b.png" %}\n\n![c](d.png)\n', ['a.png', 'b.png']],
    ['are none where a reader must scroll to them', `${`${LONG} `.repeat(60)}\n\n![b](c.png)\n`, []],
    ['are none where there are none', 'a\n', []],
  ])('%s', async (_, text, pictures) => expect((await of(text)).firstPictures).toEqual(pictures));
});

test('pictures have a text or none, captions’ included, and links that hold only such have no name', async () => {
  const found = await of(
    '![a](b.png) ![](c.png)\n\n[![](d.png)](e.md) [![](f.png)](g.md)\n\n{% include figure path1="h.png" caption1="![](i.png)" %}\n',
  );
  expect(found.pictureTexts.map(({ text }) => text)).toEqual(['a', '', '', '', '']);
  expect(found.namelessLinks).toMatchObject({ count: 2, place: { line: 3 } });
  expect((await of('[![a](b.png)](c.md)')).namelessLinks).toBeUndefined();
});

describe('a page that lists others', () => {
  test('has links in its items and under its headings', () => {
    const pieces: readonly ListPiece[] = [
      { kind: 'heading', level: 2 },
      { kind: 'text', text: 'Part' },
      { kind: 'heading-end' },
      { kind: 'item' },
      { kind: 'link', href: 'a.md' },
      { kind: 'text', text: 'A' },
      { kind: 'item' },
      { kind: 'text', text: 'no link' },
      { kind: 'item-end' },
      { kind: 'item-end' },
      { kind: 'link', href: 'b.md' },
    ];
    expect(
      ofHtml(
        '<h2>Part</h2><p>words</p><ul><li><a href="a.md">A</a><ul><li>no link</li></ul></li></ul><p><a href="b.md">B</a></p>',
      ).listed,
    ).toEqual(pieces);
  });
  test('has at least one link', () => expect(ofHtml('<ul><li>a</li></ul>').listed).toEqual([]));
  test('is looked for only where it may count', () => {
    const { facts } = readFacts({ tree: readHtml('<a href="b">c</a>'), head: [], calls: [], mayList: false });
    expect(facts.listed).toEqual([]);
  });
});

test('a chapter asks for what its text and its head ask', async () => {
  const { asks } = await of(
    '<img src="https://a.example/b.png" alt="c">\n\n<style>p {}</style>\n\n<p style="d: e">f</p>\n',
  );
  expect(asks.addresses).toEqual([['img', 'https://a.example/b.png']]);
  expect([asks.styles.length, asks.hasStyleAttributes]).toEqual([1, true]);
});

test('headings are those of Markdown, without what a list of contents has no room for', async () => {
  const { headings } = await readChapter(
    '---\ntitle: T\n---\n## A *b*[^n] [c](d.md) $x^2$ {#a}\n\n<h2>raw</h2>\n\n### `e < f`\n\n[^n]: g\n',
  );
  expect(headings.map(({ id, level, text, place }) => [id, level, text, place.line])).toEqual([
    ['a', 2, 'A b c x^2', 4],
    ['e--f', 3, 'e < f', 8],
  ]);
});
