// Rows of pictures: each panel gets its part of the width, so that pictures side by side stand equally tall.
import type { Element, Tree, TreeNode } from '../model/tree.ts';
import { attributeOf, hasClass } from '../tree/elements.ts';
import { elementsIn, mapElements } from '../tree/walk.ts';

/** Between two panels, in per cent of the row. */
const GAP = 2;
/** Of a panel whose picture is not there, in pixels. */
const USUAL = 300;

export function panelWidths(tree: Tree): Tree {
  return mapElements(tree, (node) => (node.name === 'div' && hasClass(node, 'row') ? row(node) : node));
}

function row(node: Element): Element {
  const rest = elementsIn(node.children, (child) => child.name === 'svg' && hasClass(child, 'rest'));
  const panels = node.children.filter(isPanel);
  const widths = new Map(panels.map((panel) => [panel, widthIn(panel.children)]));
  const left = rest.reduce((sum, svg) => sum + Number(attributeOf(svg, 'width') ?? 0), 0);
  const total = [...widths.values()].reduce((sum, width) => sum + width, left);
  const room = 100 - GAP * (panels.length - 1);
  const children = node.children.flatMap((child): Tree => {
    if (rest.some((svg) => svg === child)) return [];
    if (!isPanel(child)) return [child];
    const share = Math.floor(((widths.get(child) ?? USUAL) / total) * room * 100) / 100;
    return [{ ...child, attributes: [...child.attributes, ['style', `width: ${share}%`]] }];
  });
  return { ...node, children };
}

function isPanel(node: TreeNode): node is Element {
  return typeof node !== 'string' && node.kind === 'element' && hasClass(node, 'panel');
}

function widthIn(tree: Tree): number {
  const [img] = elementsIn(tree, ({ name }) => name === 'img');
  const width = Number(img === undefined ? 0 : attributeOf(img, 'width'));
  return width > 0 ? width : USUAL;
}
