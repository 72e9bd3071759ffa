// The pictures that a card shows of a place on another page.
import type { Element, Tree, TreeNode } from '../model/tree.ts';
import { decodePath, encodePath, folderOf, joinPath } from '../lib/paths.ts';
import { attributeOf } from '../tree/elements.ts';
import { isClosedFormula } from '../tree/closed-formulas.ts';
import { elementsIn } from '../tree/walk.ts';

/** Addresses are relative to the site; `classes` say what is done in the dark, if there is no picture for it. */
export type ShownPicture = readonly [src: string, width: number, height: number, classes: string, dark?: string];

/** A signet or a sign in the text is no figure. */
const SMALLEST = 64;

/** The first `most` pictures of the book's own in `tree`, a part of the page at `path`. */
export function shownPictures(tree: Tree, path: string, most: number): readonly ShownPicture[] {
  const found: ShownPicture[] = [];
  if (most > 0) findPictures(tree, path, most, found);
  return found;
}

function findPictures(tree: Tree, path: string, most: number, found: ShownPicture[]): void {
  for (const node of tree) {
    if (found.length >= most) return;
    if (typeof node === 'string' || node.kind !== 'element' || isClosedFormula(node)) continue;
    const shown = node.name === 'picture' || node.name === 'img' ? shownPicture(node, path) : undefined;
    if (shown !== undefined) found.push(shown);
    // An <img> in its <picture> is the same one.
    const inside = node.name === 'picture' ? node.children.filter((each) => !isImg(each)) : node.children;
    findPictures(inside, path, most, found);
  }
}

function isImg(node: TreeNode): boolean {
  return typeof node !== 'string' && node.kind === 'element' && node.name === 'img';
}

function shownPicture(element: Element, path: string): ShownPicture | undefined {
  const inside = elementsIn(element.children);
  const img = element.name === 'img' ? element : inside.find(({ name }) => name === 'img');
  if (img === undefined) return undefined;
  const sources = inside.filter(({ name }) => name === 'source');
  const isDark = (source: Element): boolean => attributeOf(source, 'data-theme') === 'dark';
  const src = fromTop(smallIn(sources.filter((each) => !isDark(each))) ?? attributeOf(img, 'src') ?? '', path);
  const [width, height] = [lengthOf(img, 'width'), lengthOf(img, 'height')];
  if (src === undefined || (width > 0 && width < SMALLEST) || (height > 0 && height < SMALLEST)) return undefined;
  const darkSources = sources.filter(isDark);
  const darkWritten = smallIn(darkSources) ?? attributeOf(darkSources.at(-1) ?? img, 'srcset');
  const dark = darkWritten === undefined ? undefined : fromTop(darkWritten, path);
  const classes = (attributeOf(img, 'class') ?? '').split(/\s+/).filter((name) => name.startsWith('dark-'));
  const shown = [src, width, height, classes.join(' ')] as const;
  return dark === undefined || darkSources.length === 0 ? shown : [...shown, dark];
}

/** Of the copies in the format that more browsers know, the first that is wide enough for a card of 26 rem. */
function smallIn(sources: readonly Element[]): string | undefined {
  const typed = sources.filter((source) => attributeOf(source, 'type') !== undefined).at(-1);
  if (typed === undefined) return undefined;
  const candidates = (attributeOf(typed, 'srcset') ?? '').split(',').map((each) => each.trim().split(/\s+/));
  return candidates.find(([, width]) => Number.parseInt(width ?? '', 10) >= 400)?.[0];
}

/** From the top of the site; undefined for what stands nowhere in it. */
function fromTop(src: string, path: string): string | undefined {
  if (src === '' || /^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(src)) return undefined;
  const joined = joinPath(folderOf(path), decodePath(src));
  return joined === undefined ? undefined : encodePath(joined);
}

function lengthOf(img: Element, name: string): number {
  const written = attributeOf(img, name) ?? '';
  return /^\d+$/.test(written) ? Number(written) : 0;
}
