// A chapter's tree with gaps → a tree without: what resolve decided is put where the chapter left room.
import { citationTree } from '../bibliography/citation-tree.ts';
import type { PagePlan, PictureTarget } from '../model/book.ts';
import type { Attribute, CallGap, Element, NumberGap, Tree, TreeNode } from '../model/tree.ts';
import { addressesOf, isEmptyLink, namelessPicturesIn } from '../tree/addresses.ts';
import { attributeOf, POINTING } from '../tree/elements.ts';
import { textOf } from '../tree/text.ts';
import { element, elementsIn, isBlank, isTree, withChildren } from '../tree/walk.ts';
import type { Words } from '../words/word-names.ts';
import { fillWords } from '../words/fill.ts';
import { boxLabel } from './boxes.ts';
import { worksTree, type ListedSoFar } from './citations.ts';
import { frame, mediaAttributes } from './frames.ts';
import { missingPicture, pictureTree, unknownPicture, usualManner } from './pictures.ts';
import { contentOfLink, labelOfLink, referenceTree } from './references.ts';
import type { Voice } from './voices.ts';

/**
 * What the calls of a run of neighbours become; a lone call is a run of one. `heading` gives the words of the heading
 * that they stand under; '' before the first.
 */
type FillCalls = (gaps: readonly CallGap[], heading: () => string, voice: Voice) => Tree;

export interface FillScene {
  readonly plan: PagePlan;
  /** The page's. */
  readonly voice: Voice;
  /** That of a part of the page in another language. */
  readonly voiceIn: (language: string) => Voice;
  readonly calls: FillCalls;
  /** Neighbouring calls for which it holds go to `calls` together. */
  readonly gathers: (gap: CallGap) => boolean;
}

/** Fills every gap, and gives every address and picture what the page's plan has for it. */
export function fillTree(tree: Tree, scene: FillScene): Tree {
  return new Filling(scene).children(tree, {
    inLink: false,
    inPicture: false,
    named: undefined,
    voice: scene.voice,
  });
}

/** What stands around an element. */
interface Around {
  readonly voice: Voice;
  readonly inLink: boolean;
  /** In a `<picture>` of the author's the sources are the author's own. */
  readonly inPicture: boolean;
  /** The picture that is all that a link holds, and gets the link's text, where it has none. */
  readonly named: { readonly picture: Element; readonly text: string } | undefined;
}

class Filling {
  readonly #scene: FillScene;
  #heading: Element | undefined = undefined;
  readonly #listed: ListedSoFar = { lists: 0, ids: new Set() };

  constructor(scene: FillScene) {
    this.#scene = scene;
  }

  children(tree: Tree, around: Around): Tree {
    let made: TreeNode[] | undefined;
    for (let index = 0; index < tree.length; index += 1) {
      const node = tree[index] ?? '';
      const run = typeof node !== 'string' && node.kind === 'call' ? this.#runFrom(tree, index, node) : undefined;
      const filled = run === undefined ? this.#node(node, around) : this.#run(run.gaps, around.voice);
      if (made === undefined && filled !== node) made = tree.slice(0, index);
      if (isTree(filled)) made?.push(...filled);
      else made?.push(filled);
      index = run?.last ?? index;
    }
    return made ?? tree;
  }

  #node(node: TreeNode, around: Around): TreeNode | Tree {
    if (typeof node === 'string') return node;
    const { plan } = this.#scene;
    switch (node.kind) {
      case 'element':
        return this.#element(node, around);
      case 'reference':
        return referenceTree(node, plan, around.voice);
      case 'number':
        return numberTree(node, plan, around.voice);
      case 'box':
        return boxLabel({ ...node, title: this.children(node.title, around) }, plan, around.voice);
      case 'citation':
        return citationTree(node, plan.citations);
      case 'works':
        return worksTree(node, this.#listed, plan, around.voice.words);
      default:
        return node;
    }
  }

  #element(element: Element, outside: Around): TreeNode | Tree {
    const { name } = element;
    const language = element.attributes.length === 0 ? undefined : attributeOf(element, 'lang')?.trim();
    const around = language ? { ...outside, voice: this.#scene.voiceIn(language) } : outside;
    if (POINTING.has(name)) return this.#pointing(element, around);
    const inPicture = around.inPicture || name === 'picture';
    const children = this.children(
      element.children,
      inPicture === around.inPicture ? around : { ...around, inPicture },
    );
    const filled = withChildren(element, children);
    if (/^h[1-6]$/.test(name)) this.#heading = filled;
    return filled;
  }

  #pointing(element: Element, around: Around): TreeNode | Tree {
    const { plan } = this.#scene;
    const { words } = around.voice;
    const { name, children } = element;
    if (name === 'img') return image(element, { ...around, plan, words });
    if (name === 'a') return this.#link(element, around);
    const attributes = withAddresses(element, plan);
    if (name === 'iframe') return frame(attributes, words);
    // A source without candidates would keep the browser from the picture that is there.
    if (name === 'source' && attributeOf(element, 'srcset') !== undefined && !hasAny(attributes, ['srcset', 'src']))
      return [];
    const isPlayed = name === 'video' || name === 'audio';
    return {
      ...element,
      attributes: isPlayed ? mediaAttributes(attributes, sourcesIn(element, plan), plan) : attributes,
      children: this.children(children, around),
    };
  }

  #link(link: Element, around: Around): Element {
    const { plan } = this.#scene;
    const { words } = around.voice;
    const attributes = withAddresses(link, plan);
    const label = isEmptyLink(link) ? contentOfLink(link, plan, words) : [];
    if (label.length > 0) return { ...link, attributes, children: label };
    const [picture] = namelessPicturesIn(link);
    const named = picture === undefined ? undefined : { picture, text: labelOfLink(link, plan, words) };
    return { ...link, attributes, children: this.children(link.children, { ...around, inLink: true, named }) };
  }

  #run(gaps: readonly CallGap[], voice: Voice): Tree {
    const heading = this.#heading;
    return this.#scene.calls(gaps, () => (heading === undefined ? '' : textOf(heading.children)), voice);
  }

  /** The calls from `index` on that stand side by side with nothing but blanks between them. */
  #runFrom(tree: Tree, index: number, first: CallGap): { readonly gaps: readonly CallGap[]; readonly last: number } {
    const { gathers } = this.#scene;
    const gaps = [first];
    let last = index;
    if (!gathers(first)) return { gaps, last };
    for (let next = index + 1; next < tree.length; next += 1) {
      const node = tree[next] ?? '';
      if (isBlank(node)) continue;
      if (typeof node === 'string' || node.kind !== 'call' || !gathers(node) || node.placement !== first.placement)
        break;
      gaps.push(node);
      last = next;
    }
    return { gaps, last };
  }
}

function numberTree(gap: NumberGap, plan: PagePlan, { words, language }: Voice): TreeNode {
  const text = numberText(gap, plan, words);
  return gap.form === 'number' || words.language === language
    ? text
    : element('span', [['lang', words.language]], [text]);
}

/** `Table 3.2`, or the number alone. */
export function numberText({ of, form, id }: NumberGap, { numbers }: PagePlan, words: Words): string {
  const number = numbers[id] ?? '';
  return form === 'name' ? fillWords(words[of], { number }) : number;
}

function hasAny(attributes: readonly Attribute[], names: readonly string[]): boolean {
  return attributes.some(([name]) => names.includes(name));
}

/** The addresses of the `<source>` elements of a video or a sound, as the page writes them. */
function sourcesIn(player: Element, plan: PagePlan): readonly string[] {
  return elementsIn(player.children, ({ name }) => name === 'source').flatMap((source) =>
    withAddresses(source, plan).flatMap(([name, value]) => (name === 'src' ? [value] : [])),
  );
}

type ImageScene = Around & { readonly plan: PagePlan; readonly words: Words };

function image(img: Element, { inLink, inPicture, named, plan, words }: ImageScene): TreeNode {
  const src = attributeOf(img, 'src')?.trim() ?? '';
  const target = plan.pictures[src] ?? unknownPicture(src);
  if (target.missing) return missingPicture(src === '' ? (attributeOf(img, 'alt') ?? '') : src, words);
  const bare = inPicture || attributeOf(img, 'srcset') !== undefined;
  const attributes = withText(
    withProportion(withAddresses(img, plan), target),
    named?.picture === img ? named.text : '',
  );
  // In a link there can be no other.
  return pictureTree(inLink ? { ...target, animation: undefined } : target, attributes, {
    ...usualManner,
    bare,
    words,
  });
}

/**
 * The text of a picture in a link without any:
 * https://html.spec.whatwg.org/#a-link-or-button-containing-nothing-but-the-image
 */
function withText(attributes: readonly Attribute[], text: string): readonly Attribute[] {
  return text === '' ? attributes : [...attributes.filter(([name]) => name !== 'alt'), ['alt', text]];
}

/**
 * The page shows a picture in its own proportion, whatever its author wrote, and must know it before the picture is
 * there: the width counts, or else the height.
 */
function withProportion(attributes: readonly Attribute[], { width, height }: PictureTarget): readonly Attribute[] {
  const given = (name: string): number =>
    Number(/^\d+$/.exec(attributes.find(([key]) => key === name)?.[1] ?? '')?.[0] ?? 0);
  if (given('height') === 0 || !width || !height) return attributes;
  const shown = given('width') === 0 ? Math.round((given('height') * width) / height) : given('width');
  return [
    ...attributes.filter(([key]) => key !== 'width' && key !== 'height'),
    ['width', String(shown)],
    ['height', String(Math.round((shown * height) / width))],
  ];
}

function withAddresses(element: Element, plan: PagePlan): readonly Attribute[] {
  const found = addressesOf(element);
  if (found.length === 0) return element.attributes;
  return element.attributes.flatMap(([name, value]): readonly Attribute[] => {
    if (name === 'srcset') {
      const kept = candidatesThatAreThere(value, plan);
      return kept === '' ? [] : [[name, kept]];
    }
    const reference = found.find(({ attribute }) => attribute === name);
    if (reference === undefined) return [[name, value.trim()]];
    const { address, kind } = reference;
    const target = kind === 'picture' ? plan.pictures[address]?.src : plan.links[address];
    return [[name, target ?? value.trim()]];
  });
}

/** A theme may count on copies in other sizes that a plugin would have made: those that are not there are left out. */
function candidatesThatAreThere(srcset: string, plan: PagePlan): string {
  return srcset
    .split(',')
    .flatMap((candidate) => {
      const [address = '', ...size] = candidate.trim().split(/\s+/);
      const target = plan.pictures[address];
      if (address === '' || target?.missing === true) return [];
      return [[target?.src ?? address, ...size].join(' ')];
    })
    .join(', ');
}
