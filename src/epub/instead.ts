// What a reading system does not show, and what stands there instead: for a video its poster and its address, for an
// embedded page a link, for a picture of another host its words.
import { qrCode } from '../media/qr-code.ts';
import type { Attribute, Element, Tree, TreeNode } from '../model/tree.ts';
import { attributeOf, hasClass } from '../tree/elements.ts';
import { readHtml } from '../tree/read.ts';
import { textOf } from '../tree/text.ts';
import { element, elementsIn, mapElements } from '../tree/walk.ts';
import type { PageScene } from './page-scene.ts';

/** `tree` holds no gaps and nothing printed. What the page hides is not shown here either. */
export function insteadOf(tree: Tree, scene: PageScene): Tree {
  return mapElements(tree, (node) =>
    attributeOf(node, 'hidden') === undefined ? (MAKERS.get(node.name)?.(node, scene) ?? node) : [],
  );
}

type Maker = (node: Element, scene: PageScene) => TreeNode | Tree;

const MAKERS: ReadonlyMap<string, Maker> = new Map<string, Maker>([
  ['a', link],
  ['img', picture],
  ['picture', ({ children }) => children.filter((node) => typeof node !== 'string' && node.kind === 'element')],
  ['image', (node, scene) => (attributeOf(node, 'src') === undefined ? node : picture(node, scene))],
  ['video', played],
  ['audio', played],
  ['iframe', embedded],
  ['embed', embedded],
  ['object', (node, scene) => [...present(embedded(node, scene)), ...node.children]],
  ['input', input],
  ['select', ({ children }) => children],
  ['optgroup', (node) => [attributeOf(node, 'label') ?? '', ' ', ...node.children]],
  ['option', ({ children }) => [...children, ' ']],
  ['span', (node) => (hasClass(node, 'video') ? named(node) : node)],
  ['textarea', ({ children }) => element('pre', [], children)],
  ['progress', ({ children }) => children],
  ['meter', ({ children }) => children],
  ['map', ({ children }) => children],
  ['area', area],
]);

/** A closer look is none where nothing can be pressed; a link that leads nowhere is its words. */
function link(node: Element, scene: PageScene): TreeNode | Tree {
  if (hasClass(node, 'zoom')) return node.children;
  if (hasClass(node, 'film-switch')) return [];
  const written = attributeOf(node, 'href');
  if (written === undefined) return asAnchor(node);
  const href = scene.linkTo(written);
  if (href === undefined) return asAnchor(node);
  return { ...node, attributes: node.attributes.map(([key, value]) => [key, key === 'href' ? href : value]) };
}

/** Keeps what others lead to. */
function asAnchor({ attributes, children }: Element): TreeNode | Tree {
  const kept = attributes.filter(([name]) => name === 'id' || name === 'class' || name === 'lang' || name === 'dir');
  return kept.length === 0 ? children : element('span', kept, children);
}

function picture(node: Element, scene: PageScene): TreeNode | Tree {
  const src = attributeOf(node, 'src')?.trim() ?? '';
  const alt = attributeOf(node, 'alt')?.trim() ?? '';
  // A picture that is in the text itself stays there.
  if (IN_TEXT.test(src))
    return { ...node, attributes: node.attributes.map(([key, value]) => [key, key === 'src' ? src : value]) };
  const placed = scene.pictureAt(src);
  if (placed === undefined) return src === '' && alt === '' ? [] : pictureInWords({ src, alt }, scene);
  const others = node.attributes.filter(([name]) => !PICTURED.has(name));
  const own = { width: attributeOf(node, 'width'), height: attributeOf(node, 'height') };
  const isSized = /^\d+$/.test(own.width ?? '') && /^\d+$/.test(own.height ?? '');
  const classes = [attributeOf(node, 'class') ?? '', placed.needsPaper ? 'paper' : ''].join(' ').trim();
  const attributes: Attribute[] = [
    ['src', placed.href],
    ['alt', alt],
    ...(classes === '' ? [] : [['class', classes] as const]),
    ['width', isSized ? (own.width ?? '') : String(placed.width)],
    ['height', isSized ? (own.height ?? '') : String(placed.height)],
    ...others,
  ];
  return element('img', attributes, []);
}

/** Of a kind that every reading system shows: https://www.w3.org/TR/epub-33/#sec-core-media-types */
const IN_TEXT = /^data:image\/(?:gif|jpeg|png|webp)[;,]\S+$/i;

const PICTURED = new Set(['src', 'alt', 'class', 'width', 'height']);

/**
 * `[The layers of a network]`, with the way to it where it is of another host. A picture parts the words beside it, and
 * so do its words: `to run![Xcode](https://example.org/xcode.png)`.
 */
function pictureInWords({ src, alt }: { readonly src: string; readonly alt: string }, scene: PageScene): Tree {
  const href = /^(?:https?:)?\/\//i.test(src) ? scene.linkTo(src) : undefined;
  const words = alt === '' ? scene.words.missingPicture : alt;
  const attributes: Attribute[] = [['class', 'missing-picture']];
  const shown = href === undefined ? words : element('a', [['href', href]], [words]);
  return [' ', element('span', attributes, [shown]), ' '];
}

/** A file that is played: its poster, its name, and the way to it. */
function played(node: Element, scene: PageScene): Tree {
  const sources = elementsIn(node.children, ({ name }) => name === 'source');
  const [address] = [attributeOf(node, 'src'), ...sources.map((each) => attributeOf(each, 'src'))].filter(
    (each) => each !== undefined,
  );
  const name = attributeOf(node, 'aria-label') ?? attributeOf(node, 'title') ?? lastName(address ?? '');
  const poster = scene.pictureAt(attributeOf(node, 'poster')?.trim() ?? '');
  const href = address === undefined ? undefined : scene.linkTo(address);
  const shown: Tree =
    poster === undefined
      ? []
      : [element('img', [...sizeOf(poster), ['src', poster.href], ['alt', name]], []), element('br', [], [])];
  const others = node.children.filter((child) => typeof child === 'string' || child.kind !== 'element');
  return [
    element(
      'span',
      [['class', 'played']],
      [
        ...shown,
        href === undefined ? name : element('a', [['href', href]], [name]),
        ...(href !== undefined && /^https?:/i.test(href) ? readHtml(qrCode(href)) : []),
        ...(textOf(others) === '' ? [] : [' ', ...others]),
      ],
    ),
  ];
}

/** The film of an include has its name and the way to it below: of the player, the poster is left. */
function named(node: Element): Element {
  const isCaptioned = node.children.some((child) => isSpan(child, 'video-caption'));
  const children = node.children.map((child) =>
    isCaptioned && isSpan(child, 'played') ? { ...child, children: child.children.filter(isShown) } : child,
  );
  return { ...node, children };
}

function isSpan(node: TreeNode, name: string): node is Element {
  return typeof node !== 'string' && node.kind === 'element' && node.name === 'span' && hasClass(node, name);
}

/** Of a player, its poster and the code for a phone. */
function isShown(node: TreeNode): boolean {
  return typeof node !== 'string' && node.kind === 'element' && node.name !== 'a';
}

function sizeOf({ width, height }: { readonly width: number; readonly height: number }): readonly Attribute[] {
  return [
    ['width', String(width)],
    ['height', String(height)],
  ];
}

function lastName(address: string): string {
  return address.replace(/[?#].*$/, '').replace(/^.*\//, '');
}

/** A page in a frame: its title, and the way to it. */
function embedded(node: Element, scene: PageScene): Tree {
  const address = attributeOf(node, 'src') ?? attributeOf(node, 'data');
  const title = attributeOf(node, 'title')?.trim() || attributeOf(node, 'aria-label')?.trim() || undefined;
  if (address === undefined) return title === undefined ? [] : [title];
  const placed = scene.pictureAt(address.trim());
  if (placed !== undefined)
    return [element('img', [...sizeOf(placed), ['src', placed.href], ['alt', title ?? '']], [])];
  const href = scene.linkTo(address);
  const words = title ?? scene.words.embedded;
  return [
    element('span', [['class', 'elsewhere']], [href === undefined ? words : element('a', [['href', href]], [words])]),
  ];
}

function input(node: Element): Tree {
  switch (attributeOf(node, 'type')?.toLowerCase()) {
    case 'checkbox':
    case 'radio':
      return [attributeOf(node, 'checked') === undefined ? '☐ ' : '☑ '];
    case 'hidden':
      return [];
    default:
      return present(attributeOf(node, 'value') ?? []);
  }
}

function area(node: Element, scene: PageScene): Tree {
  const href = scene.linkTo(attributeOf(node, 'href') ?? '');
  const alt = attributeOf(node, 'alt')?.trim() ?? '';
  return href === undefined || alt === '' ? [] : [element('a', [['href', href]], [alt]), ' '];
}

function present(made: TreeNode | Tree): Tree {
  return Array.isArray(made) ? made : [made as TreeNode];
}
