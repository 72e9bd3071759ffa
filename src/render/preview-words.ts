// The first words of a text, short enough for a card: nothing in it can be pressed, and nothing has an id.
import type { Attribute, Element, Tree, TreeNode } from '../model/tree.ts';
import { attributeOf, hasClass, partsWords, SILENT } from '../tree/elements.ts';
import { htmlOf } from '../tree/html.ts';
import { mathText } from '../tree/math-text.ts';
import { isNoteMark, singleBlanks } from '../tree/text.ts';
import { mapElements } from '../tree/walk.ts';

export interface Room {
  /** How many letters there may be. */
  readonly letters: number;
  /** How many bytes of MathML; a formula that has no room is shown as text. */
  readonly formulas: number;
}

/** What stays as it is among words. */
const KEPT = new Set(
  'b bdi bdo cite code del em i ins kbd mark q rp rt ruby s samp small strong sub sup u var'.split(' '),
);
/** Names of classes of what belongs to a place, and says nothing of it. */
const ASIDE = ['way-back', 'cited-in', 'figure-number', 'table-number', 'box-label', 'permalink', 'long-description'];

/** Ends between two words, with a sign that says so. */
export function firstWords(tree: Tree, room: Room): Tree {
  const words = new Words(room);
  return room.letters === 0 ? [] : trimmed(words.of(tree));
}

class Words {
  #left: number;
  #formulas: number;
  /** Whether blanks that come now would stand behind others. */
  #isParted = true;

  constructor({ letters, formulas }: Room) {
    this.#left = letters;
    this.#formulas = formulas;
  }

  of(tree: Tree): Tree {
    const made: TreeNode[] = [];
    for (const node of tree) {
      if (this.#left <= 0) break;
      if (typeof node === 'string') made.push(this.#text(node));
      else if (node.kind === 'element') made.push(...this.#element(node));
    }
    return made;
  }

  #element(element: Element): Tree {
    const { name } = element;
    if (name === 'math') return this.#formula(element);
    if (name === 'br') return [this.#text(' ')];
    if (isLeftOut(element)) return [];
    if (KEPT.has(name) || isInLanguage(element)) {
      const children = this.of(element.children);
      const attributes = element.attributes.filter(([key]) => key === 'lang' || key === 'dir');
      return children.length === 0
        ? []
        : [{ kind: 'element', name: KEPT.has(name) ? name : 'span', attributes, children }];
    }
    if (!partsWords(name)) return this.of(element.children);
    return [this.#text(' '), ...this.of(element.children), this.#text(' ')];
  }

  #formula(math: Element): Tree {
    const bare: Element = { ...math, children: withoutSource(math.children) };
    const size = Buffer.byteLength(htmlOf([bare]));
    const text = mathText(bare);
    if (size > this.#formulas) return [this.#text(text)];
    this.#formulas -= size;
    this.#left -= text.length;
    this.#isParted = false;
    return [bare];
  }

  #text(written: string): string {
    const tidy = singleBlanks(written);
    const text = this.#isParted && tidy.startsWith(' ') ? tidy.slice(1) : tidy;
    if (text === '') return '';
    this.#isParted = text.endsWith(' ');
    const letters = [...text];
    if (letters.length <= this.#left) {
      this.#left -= letters.length;
      return text;
    }
    const cut = letters.slice(0, this.#left).join('');
    this.#left = 0;
    const blank = cut.lastIndexOf(' ');
    // A language without blanks between words is cut anywhere.
    return `${(blank < cut.length - 40 ? cut : cut.slice(0, blank)).replace(/[\s,;:–—-]$/, '')} …`;
  }
}

/** Pictures, notes, listings of other things, and what only a page can show. */
function isLeftOut(element: Element): boolean {
  const { name } = element;
  if (SILENT.has(name) || UNSHOWN.has(name) || isNoteMark(element)) return true;
  return attributeOf(element, 'hidden') !== undefined || ASIDE.some((each) => hasClass(element, each));
}
const UNSHOWN = new Set(
  'svg img picture button form select textarea input video audio iframe object canvas nav'.split(' '),
);

/** A part in another language is read in that. */
function isInLanguage({ name, attributes }: Element): boolean {
  return !partsWords(name) && attributes.some(([key]) => key === 'lang' || key === 'dir');
}

/** A formula without its TeX, which weighs as much as it does, and without its number, which is its name here. */
function withoutSource(tree: Tree): Tree {
  return mapElements(tree, (element) => {
    const { name, children } = element;
    if (name === 'annotation' || name === 'annotation-xml' || hasClass(element, 'equation-number')) return [];
    if (name === 'semantics') return children;
    // What kept a number at the edge.
    if (name === 'mtd' && children.length === 0 && hasClass(element, 'tml-glue')) return [];
    return { ...element, attributes: element.attributes.flatMap(plainAttribute) };
  });
}

function plainAttribute([name, value]: Attribute): readonly Attribute[] {
  if (name === 'id') return [];
  if (name !== 'class') return [[name, value]];
  const kept = value.split(' ').filter((each) => !/^tml-(?:glue|wide|pad-0|left-\w+|right-\w+)$/.test(each));
  return kept.length === 0 ? [] : [[name, kept.join(' ')]];
}

/** Without the blank of the last block's end. */
function trimmed(tree: Tree): Tree {
  const last = tree.at(-1);
  if (typeof last !== 'string') return tree;
  const text = last.trimEnd();
  return text === '' ? trimmed(tree.slice(0, -1)) : [...tree.slice(0, -1), text];
}
