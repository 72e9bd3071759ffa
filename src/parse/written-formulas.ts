// Formulas that the author wrote as MathML → the same, sound, and written as HTML: no later step has anything to look
// for in them, and in a textbook that was converted they hold two in three of its elements.
import { mendMathml } from '../math/mend.ts';
import { withSpokenName } from '../math/spoken.ts';
import { inOnePiece } from '../lib/in-one-piece.ts';
import { onceForText } from '../lib/once-for.ts';
import type { Attribute, Element, Printed, Tree, TreeNode } from '../model/tree.ts';
import { htmlOf } from '../tree/html.ts';
import { formulaWords } from '../tree/math-text.ts';
import { readCareful } from '../tree/careful.ts';
import { hasNode, mapLevel, mapNodes, withChildren } from '../tree/walk.ts';
import { spokenWordsFor, type SpokenIn } from '../words/spoken/spoken-words.ts';
import type { ChapterText, PassScene } from './chapter-text.ts';
import { mapMarkdown, markdownIn } from './values.ts';

/**
 * Each gets a name for those who listen. A formula that holds more than MathML otherwise stays as it is: with an id, a
 * link, a style or HTML in it.
 */
export function writtenFormulas(text: ChapterText, { language }: Pick<PassScene, 'language'>): ChapterText {
  if (![text.tree, ...markdownIn(text.calls)].some((tree) => hasNode(tree, isMath))) return text;
  const spoken = spokenWordsFor(language);
  return {
    ...text,
    tree: written(text.tree, spoken),
    calls: mapMarkdown(text.calls, (value) =>
      mapNodes(value, (node) => (isMath(node) ? withSpokenName(node, spoken) : node)),
    ),
  };
}

/**
 * Reads `<math>…</math>` of a chapter in `language`; undefined for a formula that holds more than MathML, or is not
 * written as cleanly as a program writes it. What repeats in a book is read once.
 */
export const mathmlReader: (language: string) => (source: string) => Printed | undefined = onceForText((language) => {
  const spoken = spokenWordsFor(language);
  // Bounds the memory: some 20 MB.
  return onceForText((source) => readMathml(source, spoken), { most: 5_000, longest: 1_000 });
});

function readMathml(source: string, spoken: SpokenIn): Printed | undefined {
  const [math, ...others] = source.includes('\uFDD0') ? [] : (readCareful(source) ?? []);
  if (math === undefined || others.length > 0 || !isMath(math) || !isMathml(math)) return undefined;
  return printed(math, spoken);
}

function isMath(node: TreeNode): node is Element {
  return typeof node !== 'string' && node.kind === 'element' && node.name === 'math';
}

function written(tree: Tree, spoken: SpokenIn): Tree {
  return mapLevel(tree, (node) => {
    if (typeof node === 'string' || node.kind !== 'element') return node;
    return node.name === 'math' ? writtenFormula(node, spoken) : withChildren(node, written(node.children, spoken));
  });
}

function writtenFormula(math: Element, spoken: SpokenIn): TreeNode {
  return isMathml(math) ? printed(math, spoken) : withSpokenName(math, spoken);
}

function printed(math: Element, spoken: SpokenIn): Printed {
  const sound = mended(math);
  return { kind: 'printed', html: inOnePiece(htmlOf([withSpokenName(sound, spoken)])), formula: formulaWords(sound) };
}

function mended(element: Element): Element {
  const children = mapLevel(element.children, (node) =>
    typeof node === 'string' || node.kind !== 'element' ? node : mended(node),
  );
  return mendMathml(withChildren(element, children));
}

function isMathml(node: TreeNode): boolean {
  if (typeof node === 'string') return true;
  return (
    node.kind === 'element' && NAMES.has(node.name) && node.attributes.every(isPlain) && node.children.every(isMathml)
  );
}

/** Elements of MathML Core and of MathML 3 that browsers leave as they are: https://www.w3.org/TR/mathml-core/ */
const NAMES = new Set(
  `math merror mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms mspace msqrt mstyle msub msubsup
  msup mtable mtd mtext mtr munder munderover none semantics annotation mfenced menclose mlabeledtr`.split(/\s+/),
);
/** Attributes that say how a formula looks, and nothing else: not which thing it is, nor where it leads. */
const ATTRIBUTES = new Set(
  `xmlns display displaystyle scriptlevel mathvariant mathsize mathcolor mathbackground form fence separator lspace rspace
  stretchy symmetric largeop movablelimits minsize maxsize accent accentunder linethickness numalign denomalign bevelled
  width height depth voffset columnalign rowalign columnspacing rowspacing columnlines rowlines columnspan rowspan
  equalrows equalcolumns columnwidth frame framespacing align notation open close separators subscriptshift superscriptshift
  lquote rquote linebreak indentalign fontstyle fontweight fontsize encoding alttext aria-label class`.split(/\s+/),
);

function isPlain([name]: Attribute): boolean {
  return ATTRIBUTES.has(name);
}
