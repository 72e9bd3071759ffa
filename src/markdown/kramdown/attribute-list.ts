// What stands between `{:` and `}`: `#id .class key="value" reference`.
import { decodeText } from '../../tree/entities.ts';
import type { Node } from './node.ts';

export interface AttributeList {
  readonly attributes: Map<string, string>;
  /** Names of attribute lists defined elsewhere, and words with a meaning of their own (`toc`, `footnotes`). */
  readonly references: string[];
  /** Where a list stands that waits for the block below it. */
  at?: { readonly at: number; readonly length: number };
}

export function emptyAttributes(): AttributeList {
  return { attributes: new Map(), references: [] };
}

const ITEM =
  /(?:^|(?<=[ \t\n\v\f\r]))(?:(\w[\w-]*)=(?:"((?:[^\\"]|\\[\s\S])*\\?)"|'((?:[^\\'}]|\\[\s\S])*\\?)')|(\w[\w-]*)|((?:#[A-Za-z][\w:-]*|\.[^\s.#]+)+))(?=\s|$)/g;

/** Reads a list into `into`: classes add up, all else replaces. */
export function readAttributes(text: string, into: AttributeList): void {
  for (const [, key, double, single, reference, names] of text.matchAll(ITEM)) {
    if (reference !== undefined) into.references.push(reference);
    else if (names !== undefined) readNames(names, into);
    else if (key !== undefined)
      setAttribute(
        into.attributes,
        key,
        (double ?? single ?? '').replace(double === undefined ? /\\([}'])/g : /\\([}"])/g, '$1'),
        'replace',
      );
  }
}

/**
 * Names of other vocabularies, `fo:font-weight="normal"`, and a lone colon at the end (`{::}`, Maruku's `{: .a :}`), as
 * converters leave them: nobody misses them.
 */
const FOREIGN = /(?<=^|\s):(?=\s*$)|(?<=^|\s)[\w-]+:[\w-]+=(?:"[^"]*"|'[^']*')(?=\s|$)/g;

/**
 * What a list says that is neither `#name`, `.class`, `key="value"` nor a word: the first such piece and where it
 * begins; kramdown passes over it.
 */
export function unreadIn(text: string): { readonly at: number; readonly written: string } | undefined {
  const rest = text
    .replace(FOREIGN, (item) => ' '.repeat(item.length))
    .replace(ITEM, (item) => ' '.repeat(item.length));
  const found = /\S+/.exec(rest);
  return found === null ? undefined : { at: found.index, written: found[0] };
}

function readNames(names: string, into: AttributeList): void {
  for (const [, id, className] of names.matchAll(/#([A-Za-z][\w:-]*)|\.([^\s.#]+)/g)) {
    if (id !== undefined) into.attributes.set('id', id);
    if (className !== undefined) setAttribute(into.attributes, 'class', className, 'add');
  }
}

function setAttribute(attributes: Map<string, string>, key: string, value: string, classes: 'add' | 'replace'): void {
  const before = attributes.get(key);
  attributes.set(key, key === 'class' && classes === 'add' && before !== undefined ? `${before} ${value}` : value);
}

/** Adds one list to another. */
export function mergeAttributes(into: AttributeList, from: AttributeList): void {
  for (const [key, value] of from.attributes) setAttribute(into.attributes, key, value, 'add');
  into.references.push(...from.references);
}

export type Definitions = ReadonlyMap<string, AttributeList>;

/** Puts a list's attributes on a node, those of the lists it names first. */
export function applyAttributes(
  node: Node,
  list: AttributeList,
  definitions: Definitions,
  seen: ReadonlySet<string> = new Set(),
): void {
  for (const reference of list.references) {
    const named = definitions.get(reference);
    // `{:a: b}` and `{:b: a}` name each other.
    if (named !== undefined && !seen.has(reference))
      applyAttributes(node, named, definitions, new Set([...seen, reference]));
  }
  for (const [key, value] of list.attributes) {
    if (key === 'class') node.attrJoin('class', value);
    else node.attrSet(key, decodeText(value));
  }
}
