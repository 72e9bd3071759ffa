// Which attributes of an element hold addresses, and of what; and links that say nothing themselves.
import type { ReferenceKind } from '../model/facts.ts';
import type { Element, Tree } from '../model/tree.ts';
import { attributeOf, POINTING } from './elements.ts';

export interface Address {
  readonly attribute: string;
  readonly kind: ReferenceKind;
  /** As written, without the blanks around it. */
  readonly address: string;
}

const NONE: readonly Address[] = [];

/** The addresses that an element points at, by its attributes: `srcset` names several. */
export function addressesOf(element: Element): readonly Address[] {
  if (!POINTING.has(element.name)) return NONE;
  return element.attributes.flatMap(([attribute, value]) => {
    const kind = kindOfAttribute(element.name, attribute);
    if (kind === undefined) return NONE;
    const addresses =
      attribute === 'srcset'
        ? value.split(',').map((candidate) => candidate.trim().split(/\s+/)[0] ?? '')
        : [value.trim()];
    // `[text]()` leads nowhere, `![text]()` shows nothing, and both are reported.
    const isNeeded = (element.name === 'a' && attribute === 'href') || (element.name === 'img' && attribute === 'src');
    return addresses
      .filter((address) => address !== '' || isNeeded)
      .map((address): Address => ({ attribute, kind, address }));
  });
}

/** What converters of textbooks write where a number is to stand. */
const PLACEHOLDER = '[link]';

/**
 * Whether a link says nothing, so that what it leads to gives it a text: `[](#fig-a)`, `[[link]](#fig-a)`. An empty
 * link with a class or a name is a hook for a style or a script, and stays empty.
 */
export function isEmptyLink({ name, attributes, children }: Element): boolean {
  if (name !== 'a') return false;
  if (children.length === 1 && children[0] === PLACEHOLDER) return true;
  return (
    children.length === 0 && attributes.length > 0 && attributes.every(([key]) => key === 'href' || key === 'title')
  );
}

/** The pictures in a link that holds nothing else, none of them with a text: such a link has no name of its own. */
export function namelessPicturesIn(link: Element): readonly Element[] {
  if (link.name !== 'a' || attributeOf(link, 'href') === undefined || hasName(link)) return [];
  const found: Element[] = [];
  return isOnlyPictures(link.children, found) ? found : [];
}

function isOnlyPictures(tree: Tree, found: Element[]): boolean {
  return tree.every((node) => {
    if (typeof node === 'string') return node.trim() === '';
    if (node.kind !== 'element' || node.name === 'svg' || node.attributes.some(([name]) => name === 'aria-label'))
      return false;
    if (node.name === 'img') {
      found.push(node);
      return !hasName(node);
    }
    return (node.name === 'source' || !POINTING.has(node.name)) && isOnlyPictures(node.children, found);
  });
}

/** Whether screen readers have something to say of it (https://www.w3.org/TR/accname-1.2/). */
function hasName({ attributes }: Element): boolean {
  return attributes.some(
    ([name, value]) => /^(?:alt|title|aria-label|aria-labelledby)$/.test(name) && value.trim() !== '',
  );
}

function kindOfAttribute(tag: string, attribute: string): ReferenceKind | undefined {
  if (attribute === 'href') return 'link';
  if (attribute === 'poster' || attribute === 'srcset') return 'picture';
  if (attribute === 'src') return tag === 'img' ? 'picture' : 'file';
  return attribute === 'data' && tag === 'object' ? 'file' : undefined;
}
