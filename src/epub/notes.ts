// Footnotes and glossaries as reading systems know them: a note opens where its mark stands, if its role says what it
// is. Source: EPUB Structural Semantics Vocabulary 1.1, Digital Publishing WAI-ARIA Module 1.1.
import type { Attribute, Element, Tree, TreeNode } from '../model/tree.ts';
import { attributeOf, hasClass } from '../tree/elements.ts';
import { element, mapElements } from '../tree/walk.ts';
import type { Words } from '../words/word-names.ts';

export function semantics(tree: Tree, words: Words): Tree {
  return mapElements(tree, (node) => {
    if (node.name === 'div' && hasClass(node, 'footnotes')) return notes(node, words);
    if (node.name === 'a') return marked(node);
    if (node.name === 'dl' && hasClass(node, 'glossary')) return glossary(node);
    if (attributeOf(node, 'role') === 'doc-bibliography') return typed(node, 'bibliography');
    return node;
  });
}

function marked(node: Element): Element {
  if (hasClass(node, 'footnote')) return withRole(typed(node, 'noteref'), 'doc-noteref');
  if (hasClass(node, 'reversefootnote')) return withRole(typed(node, 'backlink'), 'doc-backlink');
  return attributeOf(node, 'role') === 'doc-biblioref' ? typed(node, 'biblioref') : node;
}

function typed(node: Element, type: string): Element {
  return { ...node, attributes: [...node.attributes.filter(([name]) => name !== 'epub:type'), ['epub:type', type]] };
}

function withRole(node: Element, role: string): Element {
  return { ...node, attributes: [...node.attributes.filter(([name]) => name !== 'role'), ['role', role]] };
}

/** The numbers of a list are no part of its items: each note gets its own. */
function notes(box: Element, words: Words): Element {
  const [list] = box.children.filter(isList);
  if (list === undefined) return box;
  let number = Number(attributeOf(list, 'start') ?? 1) - 1;
  const items = list.children.map((item): TreeNode => {
    if (typeof item === 'string' || item.kind !== 'element' || item.name !== 'li') return item;
    number += 1;
    const id = attributeOf(item, 'id');
    const attributes: Attribute[] = [
      ...(id === undefined ? [] : [['id', id] as const]),
      ['class', 'note'],
      ['epub:type', 'footnote'],
      ['role', 'doc-footnote'],
      ['aria-label', words.note.replace('{number}', String(number))],
    ];
    return element('aside', attributes, numbered(item.children, String(number)));
  });
  const attributes: Attribute[] = [
    ['class', 'footnotes'],
    ['aria-label', words.notes],
  ];
  return element('section', attributes, items);
}

function isList(node: TreeNode): node is Element {
  return typeof node !== 'string' && node.kind === 'element' && node.name === 'ol';
}

/** The number begins the first paragraph. */
function numbered(tree: Tree, number: string): Tree {
  const mark = element('span', [['class', 'note-number']], [number]);
  const at = tree.findIndex((node) => typeof node !== 'string' && node.kind === 'element' && node.name === 'p');
  if (at < 0) return [element('p', [], [mark]), ...tree];
  return tree.map((node, index) =>
    index === at && typeof node !== 'string' && node.kind === 'element'
      ? { ...node, children: [mark, ' ', ...node.children] }
      : node,
  );
}

function glossary(list: Element): Element {
  const terms = list.children.map((node): TreeNode => {
    if (typeof node === 'string' || node.kind !== 'element' || node.name !== 'dt') return node;
    return { ...node, children: [element('dfn', [], node.children)] };
  });
  const attributes: Attribute[] = [
    ['epub:type', 'glossary'],
    ['role', 'doc-glossary'],
  ];
  return element('section', attributes, [{ ...list, children: terms }]);
}
