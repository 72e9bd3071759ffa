// Brings a page that is open to its next state: what differs between the page as it was served and as it is served now
// is done to what stands in the window. What scripts and readers made of it is not looked at, and stays.
import { matched } from './match.ts';
import { changeClasses, itemOf, nodesBelow, placeIn, replaceWords, sideBySide, wordsAlone } from './nodes.ts';

export interface Change {
  /** In the window, as far as it is still there. */
  readonly element: Element;
  /** More than numbers and attributes: words came, went or are others. */
  readonly isOfWords: boolean;
}

interface Outcome {
  /** In the order of the text. */
  readonly changes: readonly Change[];
  /** A script came with the text: it would not run where it is put in. */
  readonly needsReload: boolean;
}

export interface Morph {
  /** Takes the body of the next page. */
  readonly show: (next: Element) => Outcome;
  /**
   * The way from the body as it was served to what stands for an element in the window, or for the nearest around it
   * that no script made: how many elements stand before each on the way.
   */
  readonly wayTo: (element: Element) => readonly number[];
}

/** What is no text for `matched`, and never changed in its parts: half of a film cannot go on playing. */
const WHOLE = new Set(['VIDEO', 'AUDIO', 'OBJECT', 'EMBED', 'CANVAS', 'NOSCRIPT', 'TEMPLATE', 'SELECT']);
/** Scripts that run; others hold data. */
export const RUNNING = 'script:not([type]), script[type="module"], script[type="text/javascript"]';
const BLOCKS =
  'p, li, dt, dd, h1, h2, h3, h4, h5, h6, figure, pre, blockquote, details, table, math[display="block"], .equation, div, section';

/** `twins` gives the node in the window for each node of `served`, a body; of what scripts took away, none. */
export function createMorph(served: Element, twins: WeakMap<Node, Node>): Morph {
  let before = served;
  const known = new WeakSet<Node>();
  for (const node of [served, ...nodesBelow(served)]) {
    const twin = twins.get(node);
    if (twin !== undefined) known.add(twin);
  }
  return {
    show: (next) => {
      const turn = new Turn(twins, known);
      turn.update(before, next);
      before = next;
      return turn;
    },
    wayTo: (element) => {
      const elements = new Map<Node | undefined, Element>();
      for (const node of nodesBelow(before)) if (node instanceof Element) elements.set(twins.get(node), node);
      let seen: Element | null = element;
      while (seen !== null && !elements.has(seen)) seen = seen.parentElement;
      const way: number[] = [];
      for (
        let at = elements.get(seen ?? undefined);
        at !== undefined && at !== before;
        at = at.parentElement ?? undefined
      )
        way.unshift([...(at.parentElement?.children ?? [])].indexOf(at));
      return way;
    },
  };
}

/**
 * The twins of a body as it was served, by way of `copy`: a copy of the one in the window, made before scripts changed
 * it, whose nodes `origins` leads to.
 */
export function twinsOf(served: Element, copy: Element, origins: WeakMap<Node, Node>): WeakMap<Node, Node> {
  const twins = new WeakMap<Node, Node>();
  const pair = (a: Node, b: Node): void => {
    const origin = origins.get(b);
    if (origin !== undefined) twins.set(a, origin);
    if (a instanceof Element && WHOLE.has(a.tagName.toUpperCase())) return;
    const [old, fresh] = [[...a.childNodes], [...b.childNodes]];
    for (const [i, j] of matched(old.map(itemOf), fresh.map(itemOf))) {
      const [one, other] = [old[i], fresh[j]];
      if (one !== undefined && other !== undefined) pair(one, other);
    }
  };
  pair(served, copy);
  return twins;
}

/** A copy, and the way from each of its nodes to the one that it was made of. */
export function copyOf<Kind extends Node>(node: Kind): { readonly copy: Kind; readonly origins: WeakMap<Node, Node> } {
  const copy = node.cloneNode(true) as Kind; // A clone is of its own kind.
  const origins = new WeakMap<Node, Node>();
  sideBySide(copy, node, (a, b) => origins.set(a, b));
  return { copy, origins };
}

class Turn implements Outcome {
  readonly changes: Change[] = [];
  needsReload = false;
  readonly #twins: WeakMap<Node, Node>;
  readonly #known: WeakSet<Node>;

  constructor(twins: WeakMap<Node, Node>, known: WeakSet<Node>) {
    this.#twins = twins;
    this.#known = known;
  }

  /** Of two nodes of one kind; the first has a twin in the window. */
  update(old: Node, fresh: Node): void {
    if (old.isEqualNode(fresh)) return sideBySide(old, fresh, (a, b) => this.#hand(a, b));
    this.#hand(old, fresh);
    const live = this.#twins.get(fresh);
    if (old instanceof Element && fresh instanceof Element && live instanceof Element) {
      this.#attributes(old, fresh, live);
      this.#children(old, fresh, live);
    } else if (old instanceof CharacterData && fresh instanceof CharacterData && live instanceof CharacterData) {
      replaceWords(live, fresh.data);
      if (live instanceof Text) this.#note(live.parentElement, wordsAlone(old.data) !== wordsAlone(fresh.data));
    }
  }

  #hand(old: Node, fresh: Node): void {
    const twin = this.#twins.get(old);
    if (twin !== undefined) this.#twins.set(fresh, twin);
  }

  #attributes(old: Element, fresh: Element, live: Element): void {
    const names = new Set([...old.getAttributeNames(), ...fresh.getAttributeNames()]);
    for (const name of names) {
      const [was, is] = [old.getAttribute(name), fresh.getAttribute(name)];
      if (was === is) continue;
      if (name === 'class') changeClasses(live, was ?? '', is ?? '');
      else if (is === null) live.removeAttribute(name);
      else live.setAttribute(name, is);
      this.#note(live, false);
    }
  }

  #children(old: Element, fresh: Element, live: Element): void {
    const [were, are] = [[...old.childNodes], [...fresh.childNodes]];
    const pairs = new Map(matched(were.map(itemOf), are.map(itemOf)).map(([i, j]) => [j, i]));
    const kept = new Map<Node, Node>();
    for (const [j, i] of pairs) {
      const [was, is] = [were[i], are[j]];
      if (was !== undefined && is !== undefined && this.#canStay(was, is)) kept.set(is, was);
    }
    const staying = new Set(kept.values());
    were.forEach((node, index) => {
      if (!staying.has(node)) this.#remove(node, live, were.slice(0, index));
    });
    let last: Node | undefined;
    for (const node of are) {
      const was = kept.get(node);
      if (was === undefined) last = this.#insert(node, live, last);
      else {
        this.update(was, node);
        last = placeIn(live, this.#twins.get(node)) ?? last;
      }
    }
  }

  /** An equal node stays whatever scripts made of it; a changed one only where it stands in the window still. */
  #canStay(was: Node, is: Node): boolean {
    if (was.isEqualNode(is)) return true;
    if (this.#twins.get(was)?.isConnected !== true) return false;
    return !(was instanceof Element && is instanceof Element) || !isForScripts(was, is);
  }

  /**
   * With what scripts have put behind it (the link of a heading, a note that is open), or in its place (a player).
   * `earlier` are its siblings before it.
   */
  #remove(node: Node, parent: Element, earlier: readonly Node[]): void {
    const live = this.#twins.get(node);
    if (live === undefined) return;
    const place = placeIn(parent, live);
    const places = earlier.map((each) => placeIn(parent, this.#twins.get(each)));
    const last = place ?? places.findLast((each) => each !== undefined);
    if (node instanceof Element && parent !== document.body) {
      const next = (): ChildNode | null => (last === undefined ? parent.firstChild : last.nextSibling);
      for (let made = next(); made !== null && !this.#known.has(made); made = next()) made.remove();
    }
    if (place === undefined) return;
    const beside = place instanceof Element ? (place.previousElementSibling ?? place.nextElementSibling) : null;
    parent.removeChild(place);
    if (node instanceof Element || (node.textContent ?? '').trim() !== '') this.#note(beside ?? parent, true);
  }

  #insert(node: Node, parent: Element, last: Node | undefined): Node {
    const made = document.importNode(node, true);
    sideBySide(node, made, (a, b) => {
      this.#twins.set(a, b);
      this.#known.add(b);
    });
    // Behind the one before it, and behind what scripts have put there.
    let before = last === undefined ? parent.firstChild : last.nextSibling;
    if (last !== undefined) while (before !== null && !this.#known.has(before)) before = before.nextSibling;
    parent.insertBefore(made, before);
    if (made instanceof Element) {
      this.needsReload ||= made.matches(RUNNING) || made.querySelector(RUNNING) !== null;
      this.#note(made, true);
    } else if ((made.textContent ?? '').trim() !== '') this.#note(parent, true);
    return made;
  }

  #note(at: Element | null, isOfWords: boolean): void {
    const element = at?.closest(BLOCKS) ?? at;
    if (element === null || element === undefined) return;
    const index = this.changes.findIndex((change) => change.element === element);
    if (index === -1) this.changes.push({ element, isOfWords });
    else if (isOfWords) this.changes[index] = { element, isOfWords };
  }
}

/** What scripts have read once when they began: they would not hear of its change. */
function isForScripts(was: Element, is: Element): boolean {
  if (WHOLE.has(was.tagName.toUpperCase()) || was.getAttribute('type') !== is.getAttribute('type')) return true;
  const data = (element: Element): string =>
    element
      .getAttributeNames()
      .filter((name) => name.startsWith('data-'))
      .map((name) => `${name}=${element.getAttribute(name)}`)
      .sort()
      .join('\n');
  return data(was) !== data(is);
}
