// Addresses that would run code are taken out of a chapter, whoever wrote them: the page's policy refuses to run them,
// but a book may have none, and others read these pages too.
import { unsafeAddress } from '../diagnostics/catalog-links.ts';
import { runsCode } from '../lib/runs-code.ts';
import type { Attribute, Element, Tree, TreeNode } from '../model/tree.ts';
import type { Problem } from '../model/problem.ts';
import { attributeOf } from '../tree/elements.ts';
import { mapNodes } from '../tree/walk.ts';
import type { ChapterText, PassScene } from './chapter-text.ts';
import { mapMarkdown } from './values.ts';

/** Attributes that a browser follows or loads, of whichever element (https://html.spec.whatwg.org/#attributes-1). */
const FOLLOWED = new Set(
  'href xlink:href src srcset data action formaction poster background cite longdesc ping manifest codebase'.split(' '),
);
/** An animation of SVG may give an element its address: `<animate attributeName="href" to="javascript:…">`. */
const ANIMATED = new Set(['to', 'from', 'by', 'values']);

export function harmlessAddresses(text: ChapterText, scene: PassScene): ChapterText {
  const problems: Problem[] = [];
  const make = (tree: Tree): Tree =>
    mapNodes(tree, (node) => {
      if (typeof node === 'string' || node.kind !== 'element') return node;
      const harmful = node.attributes.filter((attribute) => isHarmful(node, attribute));
      if (harmful.length === 0) return node;
      for (const [, value] of harmful) problems.push(reported(value.trim(), node, scene));
      return without(harmful, node);
    });
  const tree = make(text.tree);
  const calls = mapMarkdown(text.calls, make);
  return problems.length === 0 ? text : { ...text, tree, calls, problems: [...text.problems, ...problems] };
}

/** A picture is what is said of it; a frame of nothing is nothing, but for what it says in its place. */
function without(harmful: readonly Attribute[], element: Element): TreeNode | Tree {
  const attributes = element.attributes.filter((attribute) => !harmful.includes(attribute));
  const isShown = attributes.some(([name]) => name === 'src' || name === 'data');
  if (element.name === 'img' && !isShown) return attributeOf(element, 'alt') ?? '';
  return FRAMES.has(element.name) && !isShown ? element.children : { ...element, attributes };
}

const FRAMES = new Set(['iframe', 'frame', 'embed', 'object']);

function isHarmful({ name, attributes }: Element, [key, value]: Attribute): boolean {
  if (FOLLOWED.has(key)) return key === 'srcset' ? value.split(',').some(runsCode) : runsCode(value);
  if (ANIMATED.has(key) && /^(?:animate|set)/.test(name)) return value.split(';').some(runsCode);
  // `<meta http-equiv="refresh" content="0; url=javascript:…">`
  if (key !== 'content' || name !== 'meta' || !attributes.some(([other]) => other === 'http-equiv')) return false;
  const [, goal = ''] = /;\s*url\s*=(.*)$/is.exec(value) ?? [];
  return runsCode(goal.trim().replace(/^["']/, ''));
}

/** An element that points to nothing else in a book has no place of its own: its address is looked for in the text. */
function reported(address: string, { place }: Element, { scripts, start }: PassScene): Problem {
  if (place !== undefined) return unsafeAddress(place, address);
  const beginning = ['="', "='", '=', ''].find((before) => scripts.text.includes(before + address));
  if (beginning === undefined) return unsafeAddress(start, address);
  const at = scripts.text.indexOf(beginning + address) + beginning.length;
  return unsafeAddress(scripts.placeAt(at, address.length), address);
}
