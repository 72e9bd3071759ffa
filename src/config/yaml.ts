// Reads YAML as Jekyll does (version 1.1), and knows the place of every key and value: the yaml package's only home.
import { isAlias, isMap, isPair, isScalar, isSeq, parseDocument, visit } from 'yaml';
import type { Alias, Document, Node, Pair, Tags, YAMLError } from 'yaml';
import { brokenYaml, repeatedKey } from '../diagnostics/catalog.ts';
import type { Place, Source } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';

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

export function readYaml(source: Source, range: YamlRange = { from: 0, to: source.text.length }): Yaml {
  const locate = locator(source, range);
  let document: Document;
  try {
    document = parse(source.text.slice(range.from, range.to));
  } catch (error) {
    // The package recurses: `[[[[…` some thousand levels deep is the only text that gets here.
    if (!(error instanceof RangeError)) throw error;
    return { value: undefined, placeOf: () => undefined, problems: [brokenYaml(locate(0, 0), 'is nested too deeply', undefined)] };
  }
  // One slip makes the package complain several times; what follows the first complaint is noise.
  const [error] = document.errors;
  if (error !== undefined) return { value: undefined, placeOf: () => undefined, problems: [describeError(error, locate)] };

  const placeOf: PlaceOf = (keyPath, what) => {
    const node = findNode(document, keyPath, what);
    return node?.range ? locate(node.range[0], node.range[1] - node.range[0]) : undefined;
  };
  const problems = repeatedKeys(document, document.contents, locate);
  const lost = lostAlias(document);
  if (lost?.range) {
    return { value: undefined, placeOf, problems: [...problems, brokenYaml(locate(lost.range[0], lost.range[1] - lost.range[0]), `has an alias "*${lost.source}", and no anchor "&${lost.source}" before it`, 'Put the value in quotes if it is meant to begin with "*"')] };
  }
  try {
    return { value: document.toJS({ maxAliasCount: 100 }) ?? undefined, placeOf, problems };
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    return { value: undefined, placeOf, problems: [...problems, brokenYaml(locate(0, 0), 'repeats itself by aliases more than 100 times', 'Write the values out')] };
  }
}

/** An alias to nothing: `*note` at the start of a value that was meant as emphasis. */
function lostAlias(document: Document): Alias | undefined {
  let lost: Alias | undefined;
  visit(document, {
    Alias(_, alias) {
      if (alias.resolve(document) !== undefined) return undefined;
      lost = alias;
      return visit.BREAK;
    },
  });
  return lost;
}

function parse(text: string): Document {
  return parseDocument(text, { version: '1.1', prettyErrors: false, uniqueKeys: false, strict: true, logLevel: 'silent', customTags: plainTags });
}

/**
 * Dates stay text as written, so that no time zone changes them; sets, ordered maps and bytes are not plain data.
 * `y` and `n` are words to Jekyll's reader, though YAML 1.1 calls them yes and no.
 */
function plainTags(tags: Tags): Tags {
  const left = new Set(['timestamp', 'binary', 'omap', 'pairs', 'set'].map((name) => `tag:yaml.org,2002:${name}`));
  return tags.filter((tag) => typeof tag === 'string' || !left.has(tag.tag)).map((tag) => {
    if (typeof tag === 'string' || tag.tag !== 'tag:yaml.org,2002:bool' || !('test' in tag) || tag.test === undefined) return tag;
    return { ...tag, test: tag.test.test('yes') ? /^(?:[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON)$/ : /^(?:[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF)$/ };
  });
}

/** Offsets count from the start of the YAML; what they give is where that stands in the whole file, on one line. */
type Locate = (offset: number, length: number) => Place;

function locator(source: Source, { from, to }: YamlRange): Locate {
  return (offset, length) => {
    // What is open at the end of the YAML is reported behind its last word, not in the empty line below.
    const end = from + source.text.slice(from, to).trimEnd().length;
    const at = Math.min(from + offset, end);
    const before = source.text.slice(0, at);
    const lineStart = before.lastIndexOf('\n') + 1;
    const rest = source.text.slice(at).search(/\r?\n|$/);
    return { path: source.path, line: before.split('\n').length, column: at - lineStart + 1, length: Math.max(0, Math.min(length, rest)) };
  };
}

function findNode(document: Document, keyPath: KeyPath, what: 'key' | 'value'): Node | undefined {
  let node = resolve(document, document.contents);
  let key: Node | undefined;
  for (const step of keyPath) {
    if (isMap(node)) {
      // Of repeated keys the last one counts, as in Jekyll.
      const pair = node.items.findLast((item) => keyText(item) === String(step));
      if (pair === undefined) return undefined;
      key = asNode(pair.key);
      node = resolve(document, pair.value);
    } else if (isSeq(node) && typeof step === 'number') {
      key = node = resolve(document, node.items[step]);
    } else return undefined;
  }
  return what === 'key' ? key : (node ?? key);
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

function repeatedKeys(document: Document, node: unknown, locate: Locate): Problem[] {
  if (isPair(node)) return repeatedKeys(document, node.value, locate);
  if (isSeq(node)) return node.items.flatMap((item) => repeatedKeys(document, item, locate));
  if (!isMap(node)) return [];
  const first = new Map<string, Place>();
  return node.items.flatMap((pair) => {
    const key = keyText(pair);
    const range = asNode(pair.key)?.range;
    const inside = repeatedKeys(document, pair, locate);
    if (key === undefined || key === '<<' || !range) return inside;
    const place = locate(range[0], range[1] - range[0]);
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, place);
    return earlier === undefined ? inside : [repeatedKey(place, key, earlier.line), ...inside];
  });
}

function describeError(error: YAMLError, locate: Locate): Problem {
  const [start, end] = error.pos;
  const [said, hint, reach] = sentences[error.code] ?? ['has a word or sign in a place where none can stand', 'Put the value in quotes if it belongs to it', undefined];
  return brokenYaml(locate(start, reach === 'line' ? Infinity : end - start), said, hint);
}

/** What the package's codes mean to an author: what is wrong, what to do, and whether the rest of the line is meant. */
const sentences: Partial<Record<YAMLError['code'], readonly [said: string, hint: string | undefined, reach?: 'line']>> = {
  BLOCK_AS_IMPLICIT_KEY: ['has a second ": " inside a value', 'Put the value in quotes, or check the indentation of the next line', 'line'],
  MULTILINE_IMPLICIT_KEY: ['has a key that spans lines', 'Check the indentation, or put a long value in quotes', 'line'],
  TAB_AS_INDENT: ['is indented with a tab', 'Indent with spaces'],
  BAD_SCALAR_START: ['has a value that begins with a sign of YAML', 'Put the value in quotes', 'line'],
  BAD_DQ_ESCAPE: ['has a "\\" that escapes nothing', 'Write "\\\\", or use single quotes'],
  BAD_INDENT: ['has a list or mapping in brackets that is not closed, or is not indented', 'Close the bracket on a line that is indented'],
  BAD_ALIAS: ['has an alias ("*name") that cannot be read', 'Put the value in quotes if it is meant to begin with "*"'],
  MISSING_CHAR: ['has a key without ": ", or a quote or bracket that is not closed', 'Write `key: value` on the line, and close what is open', 'line'],
  MULTIPLE_DOCS: ['has a line "---" in the middle', 'Remove that line: one file holds one set of values'],
  KEY_OVER_1024_CHARS: ['has a key of more than 1,024 characters', 'Put the text in quotes'],
};
