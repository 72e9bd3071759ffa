// Reads YAML as Jekyll does (version 1.1), and knows the place of every key and value: with yaml-mistakes.ts, the yaml
// package's home.
import { isAlias, isMap, isScalar, isSeq, parseDocument, visit } from 'yaml';
import { Decimal } from '../lib/decimal.ts';
import { inKeyOrder, isMoved } from '../lib/key-order.ts';
import type { Document, Node, Pair, Tags, YAMLMap } from 'yaml';
import { brokenYaml } from '../diagnostics/catalog-settings.ts';
import type { Place, Source } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import { asRubyReads } from './ruby-scalars.ts';
import { joinQuotedLines } from './quoted-lines.ts';
import { aliasMistake, describeError, repeatedKeys, type Locate } from './yaml-mistakes.ts';

export interface Yaml {
  /** Plain data, or undefined where there is none and where the YAML is broken. */
  readonly value: unknown;
  readonly placeOf: PlaceOf;
  readonly problems: readonly Problem[];
}

/** Where the key or the value at `['numbering', 'figures']` stands; undefined where nothing was written there. */
export type PlaceOf = (keyPath: KeyPath, what: 'key' | 'value') => Place | undefined;
export type KeyPath = readonly (string | number)[];

/** A stretch of the source that is YAML, in UTF-16 units: `from` is in, `to` is out. */
export interface YamlRange {
  readonly from: number;
  readonly to: number;
}

/** The zone of a text's times, or what it is by a value of the text itself: `timezone: Asia/Tokyo`. */
type ZoneOf = string | ((valueOf: (key: string) => unknown) => string);

/** With `zone`, times stand as Ruby prints them in that zone: `2020-01-02 03:04:05` is one of UTC to its reader. */
export function readYaml(source: Source, range: YamlRange = { from: 0, to: source.text.length }, zone?: ZoneOf): Yaml {
  const locate = locator(source, range);
  let document: Document;
  try {
    document = parse(source.text.slice(range.from, range.to), zone !== undefined);
    if (document.errors.length > 0) {
      const again = parse(joinQuotedLines(source.text.slice(range.from, range.to)), zone !== undefined);
      if (again.errors.length === 0) document = again;
    }
  } catch (error) {
    // The package recurses: `[[[[…` some thousand levels deep is the only text that gets here.
    if (!(error instanceof RangeError)) throw error;
    return {
      value: undefined,
      placeOf: () => undefined,
      problems: [brokenYaml(locate(0, 0), 'is nested too deeply', undefined)],
    };
  }
  // One slip makes the package complain several times; what follows the first complaint is noise.
  const [error] = document.errors;
  if (error !== undefined)
    return { value: undefined, placeOf: () => undefined, problems: [describeError(error, document, locate)] };

  const placeOf: PlaceOf = (keyPath, what) => {
    const node = findNode(document, keyPath, what);
    return node?.range ? locate(node.range[0], node.range[1] - node.range[0]) : undefined;
  };
  if (zone !== undefined)
    asRubyReads(
      document,
      typeof zone === 'string' ? zone : zone((key) => (isMap(document.contents) ? document.get(key) : undefined)),
    );
  const problems = repeatedKeys(document, locate);
  const mistake = aliasMistake(document, locate);
  if (mistake !== undefined) return { value: undefined, placeOf, problems: [...problems, mistake] };
  try {
    return { value: dataOf(document) ?? undefined, placeOf, problems };
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    return {
      value: undefined,
      placeOf,
      problems: [
        ...problems,
        brokenYaml(locate(0, 0), 'repeats itself by aliases more than 100 times', 'Write the values out'),
      ],
    };
  }
}

/** The document as plain data; maps with whole numbers among their keys keep the order of these. */
function dataOf(document: Document): unknown {
  let isOrdered = true;
  visit(document, {
    Pair: (_, { key }) => {
      if (!isScalar(key) || !isMoved(String(key.value))) return undefined;
      isOrdered = false;
      return visit.BREAK;
    },
  });
  if (isOrdered) return document.toJS({ maxAliasCount: 100 });
  // Shared parts stay shared: what aliases repeat is not written out.
  return plainOf(document.toJS({ maxAliasCount: 100, mapAsMap: true }), new Map());
}

function plainOf(value: unknown, known: Map<object, unknown>): unknown {
  if (typeof value !== 'object' || value === null || value instanceof Decimal) return value;
  if (known.has(value)) return known.get(value);
  if (!(value instanceof Map)) {
    const list: unknown[] = [];
    known.set(value, list);
    if (Array.isArray(value)) list.push(...value.map((item) => plainOf(item, known)));
    return Array.isArray(value) ? list : value;
  }
  const map: Record<string, unknown> = {};
  known.set(value, map);
  const pairs = [...value].map(([key, item]) => [key === null ? '' : String(key), plainOf(item, known)] as const);
  for (const [key, item] of pairs)
    Object.defineProperty(map, key, { value: item, enumerable: true, writable: true, configurable: true });
  return inKeyOrder(map, [...new Set(pairs.map(([key]) => key))]);
}

/** `isRuby` where Ruby's reader would read it too: to it, `1,000` is a thousand. */
function parse(text: string, isRuby: boolean): Document {
  return parseDocument(text, {
    version: '1.1',
    prettyErrors: false,
    uniqueKeys: false,
    strict: true,
    logLevel: 'silent',
    customTags: (tags) => plainTags(tags, isRuby),
  });
}

/**
 * Dates stay text as written, so that no time zone changes them; sets, ordered maps and bytes are not plain data.
 * `y` and `n` are words to Jekyll's reader, though YAML 1.1 calls them yes and no.
 */
function plainTags(tags: Tags, isRuby: boolean): Tags {
  const left = new Set(['timestamp', 'binary', 'omap', 'pairs', 'set'].map((name) => `tag:yaml.org,2002:${name}`));
  return tags
    .filter((tag) => typeof tag === 'string' || !left.has(tag.tag))
    .map((tag) => {
      if (typeof tag === 'string' || !('test' in tag) || tag.test === undefined) return tag;
      // A lone dot is a word (`root: .`), though the pattern of YAML 1.1 takes it for a number without digits.
      // `12:30` is hours and minutes in seconds to Ruby, and `1,000` a thousand; `1e3` without a point is a word.
      if (tag.tag === 'tag:yaml.org,2002:int' && tag.test.test('1:30'))
        return { ...tag, resolve: (text: string) => sexagesimal(text) };
      if (isRuby && tag.tag === 'tag:yaml.org,2002:int' && tag.test.test('19') && !tag.test.test('1:30'))
        return {
          ...tag,
          test: /^[-+]?(?:0|[1-9](?:[0-9]|,[0-9]|_[0-9])*)$/,
          resolve: (text: string) => Number(text.replace(/[_,]/g, '')),
        };
      if (tag.tag === 'tag:yaml.org,2002:float' && tag.test.test('1e3'))
        return { ...tag, test: /^[-+]?\d[\d_]*\.[\d_]*[eE][-+]?\d+$/ };
      if (tag.tag === 'tag:yaml.org,2002:float' && tag.test.test('.'))
        return { ...tag, test: /^(?=.*\d)[-+]?(?:\d[\d_]*)?\.[\d_]*$/ };
      if (tag.tag !== 'tag:yaml.org,2002:bool') return tag;
      return {
        ...tag,
        test: tag.test.test('yes')
          ? /^(?:[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON)$/
          : /^(?:[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF)$/,
      };
    });
}

/** `12:30` → 45000, `1:02:03` → 3723. */
function sexagesimal(text: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = text
    .replace(/^[-+]|_/g, '')
    .split(':')
    .map(Number);
  const size = hours * 3600 + minutes * 60 + seconds;
  return text.startsWith('-') ? -size : size;
}

function locator({ path, text }: Source, { from, to }: YamlRange): Locate {
  // What is open at the end of the YAML is reported behind its last word, not in the empty line below.
  const end = from + text.slice(from, to).trimEnd().length;
  const lineStarts = [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
  return (offset, length) => {
    const at = Math.min(from + offset, end);
    const line = lastAtMost(lineStarts, at);
    const lineEnd = text.slice(at, lineStarts[line + 1]).replace(/\r?\n$/, '').length;
    return {
      path,
      line: line + 1,
      column: at - (lineStarts[line] ?? 0) + 1,
      length: Math.max(0, Math.min(length, lineEnd)),
    };
  };
}

/** The index of the last number that is not greater, by halving: a file may have many lines and many keys. */
function lastAtMost(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((sorted[middle] ?? Infinity) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

function findNode(document: Document, keyPath: KeyPath, what: 'key' | 'value'): Node | undefined {
  let node = resolve(document, document.contents);
  let key: Node | undefined;
  for (const step of keyPath) {
    if (isMap(node)) {
      const pair: Pair | undefined = pairsOf(node).get(String(step));
      if (pair === undefined) return undefined;
      key = asNode(pair.key);
      node = resolve(document, pair.value);
    } else if (isSeq(node) && typeof step === 'number') {
      key = node = resolve(document, node.items[step]);
    } else return undefined;
  }
  return what === 'key' ? key : (node ?? key);
}

/** Looked up for each key that a reader knows: a file may have ten thousand others. */
const known = new WeakMap<YAMLMap, ReadonlyMap<string | undefined, Pair>>();

/** Of repeated keys the last one counts, as in Jekyll. */
function pairsOf(map: YAMLMap): ReadonlyMap<string | undefined, Pair> {
  const found = known.get(map) ?? new Map(map.items.map((item) => [keyText(item), item]));
  known.set(map, found);
  return found;
}

function resolve(document: Document, node: unknown): Node | undefined {
  return isAlias(node) ? asNode(node.resolve(document)) : asNode(node);
}

function asNode(node: unknown): Node | undefined {
  return isScalar(node) || isMap(node) || isSeq(node) || isAlias(node) ? node : undefined;
}

function keyText(pair: Pair): string | undefined {
  return isScalar(pair.key) ? String(pair.key.value) : undefined;
}
