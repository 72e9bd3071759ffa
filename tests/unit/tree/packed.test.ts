// A tree as one text and back: nothing is lost on the way.
import { describe, expect, test } from 'vitest';
import type { Tree, TreeNode } from '../../../src/model/tree.ts';
import { LINKING, LOADING, NAMING } from '../../../src/tree/elements.ts';
import { htmlOf } from '../../../src/tree/html.ts';

import { mayMove, openForHtml, openTree, packTree } from '../../../src/tree/packed.ts';
import { readHtml } from '../../../src/tree/read.ts';
import { element } from '../../../src/tree/walk.ts';

const place = { path: 'a "b".md', line: 3, column: 7, length: 2 };
const link: TreeNode = {
  kind: 'element',
  name: 'a',
  attributes: [
    ['href', ''],
    ['title', '<"&copy;">'],
  ],
  children: ['x', element('br', [], [])],
  place,
};
const heading: TreeNode = { kind: 'element', name: 'h2', attributes: [['id', 'a']], children: ['b'], place };
const NODES: { readonly [Kind in Exclude<TreeNode, string>['kind'] | 'text']?: readonly TreeNode[] } = {
  text: ['a "b" < \\ \n\t\r\u2028\u0000 é 🎉 &amp; </script>'],
  element: [link, heading, element('p', [], []), element('em', [['class', 'a b']], ['x & y', element('b', [], ['z'])])],
  formula: [{ kind: 'formula', tex: 'x_i < "y"', display: true, inLine: false, label: 'eq-a', place }],
  code: [
    {
      kind: 'code',
      code: 'a\n',
      language: 'py',
      inline: false,
      attributes: [['id', 'b']],
      title: 'x.py',
      firstNumber: 9,
      marked: [10, 12],
      place,
    },
  ],
  call: [{ kind: 'call', id: 'c0', placement: 'inline' }],
  reference: [{ kind: 'reference', mentions: [{ id: 'fig-a', place }], form: 'number', written: '@fig-a' }],
  number: [{ kind: 'number', of: 'equation', form: 'number', id: 'eq-a', tag: '(A)', place }],
};

describe('every kind of node comes back as it was', () => {
  test.each(Object.entries(NODES))('%s', (_, nodes) => {
    const tree: Tree = [...nodes, element('div', [], nodes), element('p', [['id', 'c']], [...nodes, link, 'end'])];
    expect(openTree(packTree(tree))).toEqual(tree);
  });

  test('all side by side, however deep', () => {
    const all = Object.values(NODES).flat();
    const tree: Tree = [...all, element('section', [], [element('ul', [], [element('li', [], all)])]), ...all];
    expect(openTree(packTree(tree))).toEqual(tree);
  });
});

const PIECES = [
  '<p>a <em class="b">c</em> &lt; &amp;amp; "d"</p>',
  '<ul><li><a href="x#y">z</a></li><li id="i" data-x=\'"&quot;\'>w</li></ul>',
  '<img src="a" alt=""><br><hr><input disabled><video controls><source src="b"><track></video>',
  '<svg viewBox="0 0 1 1"><title>t &lt; <b>u</b></title><style>a > b {}</style><g fill="url(#g)"><path d="M0"/></g></svg>',
  '<svg><title/><foreignObject><P Class="a">x</P></foreignObject><linearGradient ID="g"/></svg>',
  '<math display="block"><mi>x</mi><mo>&lt;</mo></math>',
  '<script>if (a < b && "</p>") c()</script><script src="d"></script><style>e > f { background: url(g) }</style>',
  '<textarea>&lt;b&gt; &amp;amp; x</textarea><title>h <i></title>',
  '<a =b c"d=1 @e="f">x</a><my-note.x>y</my-note.x>',
  '<h1 id="j">k</h1><table><tr><td headers="l">m</table>',
  '<pre>\n\n  n\n</pre>',
  '<p style="background: url(#o)">p</p><label for="q">r</label>',
];

describe('HTML that was read comes back', () => {
  test.each(PIECES)('as a tree, and as the same HTML: %s', (piece) => {
    const tree = readHtml(`<div>${piece}</div>${piece}`);
    expect(joined(openTree(packTree(tree)))).toEqual(joined(tree));
    expect(htmlOf(openForHtml(packTree(tree)))).toBe(htmlOf(tree));
  });

  test('with gaps in it', () => {
    const call: TreeNode = { kind: 'call', id: 'c0', placement: 'block' };
    for (const piece of PIECES) {
      const inner = readHtml(piece);
      const tree = [...inner, call, element('div', [], [call, ...inner, call])];
      expect(joined(openTree(packTree(tree)))).toEqual(joined(tree));
      const fill = (): string => '<i>call</i>';
      expect(htmlOf(openForHtml(packTree(tree)), { fill })).toBe(htmlOf(tree, { fill }));
    }
  });
});

test('what a page must look at is never hidden in printed HTML', () => {
  const tree = readHtml(
    '<p>a</p><h2>b</h2><p><a href="c">d</a> <img src="e"></p><b id="f">g</b><svg><use href="#h"/></svg><p style="x: url(#i)">j</p>',
  );
  const opened = JSON.stringify(
    openForHtml(packTree(tree)).filter((node) => typeof node === 'object' && node.kind === 'printed'),
  );
  for (const hidden of ['h2', 'href', 'src', 'id=', 'url(']) expect(opened).not.toContain(hidden);
  expect(opened).toContain('<p>a</p>');
});

test('words alone stay words for writing, too: blanks between calls, what a link says', () => {
  const call: TreeNode = { kind: 'call', id: 'c0', placement: 'block' };
  const tree: Tree = [
    call,
    '\n',
    call,
    { kind: 'element', name: 'a', attributes: [['href', 'x']], children: ['[link]'] },
  ];
  expect(openForHtml(packTree(tree))).toEqual(tree);
});

test('what is absent stays absent, and the same tree gives the same text', () => {
  const formula: TreeNode = { kind: 'formula', tex: 'x', display: false, inLine: true, label: undefined, place };
  expect(openTree(packTree([formula]))).toEqual([formula]);
  expect(packTree(structuredClone([formula]))).toBe(packTree([formula]));
});

/** Neighbouring texts are one text. */
function joined(tree: Tree): Tree {
  const nodes: TreeNode[] = [];
  for (const node of tree) {
    const last = nodes.at(-1);
    if (typeof node === 'string' && typeof last === 'string') nodes[nodes.length - 1] = last + node;
    else
      nodes.push(
        typeof node === 'string' || node.kind !== 'element' ? node : { ...node, children: joined(node.children) },
      );
  }
  return nodes;
}

test('HTML that may change with its page is told from what cannot', () => {
  for (const name of [...NAMING, ...LINKING, ...LOADING, 'srcset'])
    for (const html of [`<b ${name}="a">`, `<b class="x"${name.toUpperCase()} = a>`, `<b/${name}='a'>`])
      expect(mayMove({ html }), html).toBe(true);
  for (const html of ['<h2>', '</H5>', '<img loading>', '<path fill="url(#a)">', '<path fill="&#117;rl(#a)">'])
    expect(mayMove({ html }), html).toBe(true);
  for (const html of ['<p class="a">Its id, for href: see src</p>', '<math><mi>x</mi></math>', '<hr />', ''])
    expect(mayMove({ html }), html).toBe(false);
});

test('of what was packed, scripts and style sheets alone may move', () => {
  const tree = readHtml(
    '<p>an id="x" and <b class="y">z</b></p><p><script id="a">1</script></p><p><style id="b">p{}</style></p>',
  );
  const packed = openForHtml(packTree(tree)).filter((node) => typeof node === 'object' && node.kind === 'printed');
  expect(packed.map(({ html }) => html)).toEqual([htmlOf(tree)]);
  expect(packed.map(mayMove)).toEqual([true]);
  expect(
    openForHtml(packTree(tree.slice(0, 1))).map(
      (node) => typeof node === 'object' && node.kind === 'printed' && mayMove(node),
    ),
  ).toEqual([false]);
});

test('few wide signs do not make a text twice as large, and many are kept as they are', () => {
  const few: Tree = [`${'Latin-1 é, '.repeat(50)}“quoted” \\u2019 🎉 \ud83d`];
  expect(packTree(few)).not.toMatch(/[^\0-\u00ff]/);
  expect(openTree(packTree(few))).toEqual(few);
  const many: Tree = ['日本語の文章'.repeat(20)];
  expect(packTree(many).length).toBeLessThan(130);
  expect(openTree(packTree(many))).toEqual(many);
});
