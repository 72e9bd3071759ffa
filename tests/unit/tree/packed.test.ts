// A tree as one text and back: nothing is lost on the way.
import { expect, test } from 'vitest';
import type { Tree, TreeNode } from '../../../src/model/tree.ts';
import { openTree, packTree } from '../../../src/tree/packed.ts';

const place = { path: 'a "b".md', line: 3, column: 7, length: 2 };
const NODES: { readonly [Kind in Exclude<TreeNode, string>['kind'] | 'text']: readonly TreeNode[] } = {
  text: ['', 'a "b" \\ \n\t\u2028\u0000 é 🎉 \uD800 </script>'],
  element: [
    {
      kind: 'element',
      name: 'a',
      attributes: [
        ['href', ''],
        ['title', '"'],
      ],
      children: ['x', { kind: 'element', name: 'br', attributes: [], children: [] }],
      place,
    },
    { kind: 'element', name: 'p', attributes: [], children: [] },
  ],
  printed: [{ kind: 'printed', html: '<b>x', tree: ['x'] }],
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

test.each(Object.entries(NODES))('%s comes back as it was', (_, nodes) => {
  const tree: Tree = [...nodes, { kind: 'element', name: 'div', attributes: [], children: nodes }];
  expect(openTree(packTree(tree))).toEqual(tree);
});

test('what is absent stays absent, and the same tree gives the same text', () => {
  const formula: TreeNode = { kind: 'formula', tex: 'x', display: false, inLine: true, label: undefined, place };
  expect(openTree(packTree([formula]))).toEqual([formula]);
  expect(packTree(structuredClone([formula]))).toBe(packTree([formula]));
});
