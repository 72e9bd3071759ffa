// MathML that lacks what its rules ask, as old books and converters write it → the same, sound. Browsers show an
// unsound element as a mere row, and of `semantics` only the first child: an index stands on the line, and words are
// not seen at all.

import type { Element, Tree, TreeNode } from '../model/tree.ts';
import { attributeOf } from '../tree/elements.ts';
import { element, withChildren } from '../tree/walk.ts';
import { PARTS, soundTable } from './parts.ts';

/** Mends one element of MathML, whose children are mended already; every other element stays as it is. */
export function mendMathml(given: Element): Element {
  const { name, children } = given;
  const arity = PARTS.get(name);
  if (arity !== undefined) return withChildren(given, withArity(children, arity));
  switch (name) {
    case 'mo':
      return elementsOf(children).length === 0 ? given : asRow(given);
    case 'semantics':
      return withChildren(given, withOneShown(children));
    case 'mspace':
      return withoutBlanks(given);
    default:
      return soundTable(given);
  }
}

/** `width="0.2 em"` is no length. */
function withoutBlanks(space: Element): Element {
  const lengths = space.attributes.map(
    ([key, value]) => [key, value.replace(/^\s*([+-]?[\d.]+)\s+([a-z]+)\s*$/, '$1$2')] as const,
  );
  return lengths.every(([, value], index) => value === space.attributes[index]?.[1])
    ? space
    : { ...space, attributes: lengths };
}

/** What is missing is empty; what is too much belongs to the base, save what leaves no ink: that stays at the end. */
function withArity(children: Tree, arity: number): Tree {
  const elements = elementsOf(children);
  const missing = arity - elements.length;
  if (missing === 0 || hasText(children)) return children;
  if (missing > 0) return [...children, ...Array.from({ length: missing }, () => row('mrow', []))];
  const last = elements.findLastIndex((each) => !isInkless(each));
  const firstOfEnd = Math.max(arity - 1, last);
  const end = elements.slice(firstOfEnd);
  const between = elements.slice(firstOfEnd - arity + 2, firstOfEnd);
  return [
    row('mrow', elements.slice(0, firstOfEnd - arity + 2)),
    ...between,
    end.length === 1 ? (end[0] ?? '') : row('mrow', end),
  ];
}

function isInkless({ name, children }: Element): boolean {
  return (
    name === 'mspace' ||
    (['mrow', 'mtext', 'mi', 'mo', 'mstyle'].includes(name) &&
      !hasText(children) &&
      elementsOf(children).every(isInkless))
  );
}

/**
 * An operator holds text alone: what the library makes one of a whole formula becomes a row with the operator's space
 * around it.
 */
function asRow(operator: Element): Element {
  const space = (side: string): Tree => {
    const width = attributeOf(operator, side);
    return width === undefined ? [] : [element('mspace', [['width', width]], [])];
  };
  return row('mrow', [...space('lspace'), ...operator.children, ...space('rspace')]);
}

function withOneShown(children: Tree): Tree {
  const isNote = (node: TreeNode): boolean =>
    typeof node !== 'string' && node.kind === 'element' && node.name.startsWith('annotation');
  const shown = elementsOf(children).filter((each) => !isNote(each));
  return shown.length === 1 || hasText(children)
    ? children
    : [
        row(
          'mrow',
          children.filter((piece) => !isNote(piece)),
        ),
        ...children.filter(isNote),
      ];
}

function row(name: string, children: Tree): Element {
  return element(name, [], children);
}

function elementsOf(children: Tree): readonly Element[] {
  return children.filter((node): node is Element => typeof node !== 'string' && node.kind === 'element');
}

function hasText(children: Tree): boolean {
  return children.some((piece) => typeof piece === 'string' && piece.trim() !== '');
}
