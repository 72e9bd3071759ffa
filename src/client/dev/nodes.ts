// Small steps over nodes of two pages: what each is compared by, and how one is changed without more than that.
import type { Item } from './match.ts';

const FRAMES = new Set(['DIV', 'SECTION', 'ARTICLE', 'MAIN', 'NAV', 'ASIDE', 'HEADER', 'FOOTER', 'UL', 'OL', 'TBODY']);

/** `node`, or what scripts put around it there. */
export function placeIn(parent: Element, node: Node | undefined): ChildNode | undefined {
  let place: Node | null | undefined = node;
  while (place && place.parentNode !== parent) place = place.parentNode;
  // What has a parent is a child.
  return (place ?? undefined) as ChildNode | undefined;
}

/** No more than what differs is written anew: a selection elsewhere in the text stays. */
export function replaceWords(live: CharacterData, text: string): void {
  const { data } = live;
  let start = 0;
  while (start < data.length && start < text.length && data[start] === text[start]) start += 1;
  let end = 0;
  const most = Math.min(data.length, text.length) - start;
  while (end < most && data[data.length - 1 - end] === text[text.length - 1 - end]) end += 1;
  live.replaceData(start, data.length - start - end, text.slice(start, text.length - end));
}

export function changeClasses(live: Element, was: string, is: string): void {
  const names = (text: string): readonly string[] => text.split(/\s+/).filter((name) => name !== '');
  live.classList.remove(...names(was).filter((name) => !names(is).includes(name)));
  live.classList.add(...names(is).filter((name) => !names(was).includes(name)));
}

/** Numbers that change because a figure came above are no change of this text. */
export function wordsAlone(text: string): string {
  return text.replace(/\d+/g, '');
}

export function itemOf(node: Node): Item {
  let words: ReadonlySet<string> | undefined;
  const isElement = node instanceof Element;
  return {
    text: isElement ? node.outerHTML : `${node.nodeName} ${node.nodeValue ?? ''}`,
    kind: node.nodeName,
    id: isElement ? node.id : '',
    isFrame: isElement ? FRAMES.has(node.nodeName) : (node.textContent ?? '').trim() === '',
    words: () => (words ??= new Set((node.textContent ?? '').slice(0, 4000).match(/[\p{L}\p{N}]+/gu) ?? [])),
  };
}

/** Two trees of one shape. */
export function sideBySide(a: Node, b: Node, meet: (a: Node, b: Node) => void): void {
  meet(a, b);
  let [left, right] = [a.firstChild, b.firstChild];
  while (left !== null && right !== null) {
    sideBySide(left, right, meet);
    [left, right] = [left.nextSibling, right.nextSibling];
  }
}

export function* nodesBelow(root: Node): Generator<Node> {
  for (const node of root.childNodes) {
    yield node;
    yield* nodesBelow(node);
  }
}
