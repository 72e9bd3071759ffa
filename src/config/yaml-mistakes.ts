// What can be wrong with YAML, in an author's words: syntax, keys written twice, and aliases that lead nowhere or in a
// circle.
import { isAlias, isMap, isScalar, isSeq, visit } from 'yaml';
import type { Document, Node, Pair, Scalar, YAMLError } from 'yaml';
import { brokenYaml, repeatedKey } from '../diagnostics/catalog-settings.ts';
import type { Place } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';

/** Offsets count from the start of the YAML; what they give is where that stands in the whole file, on one line. */
export type Locate = (offset: number, length: number) => Place;

export function repeatedKeys(document: Document, locate: Locate): readonly Problem[] {
  const problems: Problem[] = [];
  visit(document, {
    Map(_, map) {
      const first = new Map<string, number>();
      for (const { key } of map.items) {
        // Several merged maps are not a mistake.
        if (!isScalar(key) || !key.range || isMerge(key)) continue;
        const place = locate(key.range[0], key.range[1] - key.range[0]);
        const earlier = first.get(String(key.value));
        if (earlier === undefined) first.set(String(key.value), place.line);
        else problems.push(repeatedKey(place, String(key.value), earlier));
      }
    },
  });
  return problems;
}

/** The first alias that cannot be worked out. What the package would do: throw, or make data that never ends. */
export function aliasMistake(document: Document, locate: Locate): Problem | undefined {
  const anchored = new Map<string, Node>();
  let mistake: Problem | undefined;
  const found = (node: Node, said: string, hint: string): symbol => {
    const [start, end] = node.range ?? [0, 0];
    mistake = brokenYaml(locate(start, end - start), said, hint);
    return visit.BREAK;
  };
  visit(document, {
    Value(_, node) {
      if (node.anchor !== undefined) anchored.set(node.anchor, node);
    },
    Alias(_, alias, path) {
      const name = alias.source;
      const target = anchored.get(name);
      // `note: *remember*` was meant as emphasis.
      if (target === undefined)
        return found(
          alias,
          `has an alias "*${name}", and no anchor "&${name}" before it`,
          'Put the value in quotes if it is meant to begin with "*"',
        );
      if (path.some((above) => above === target))
        return found(
          alias,
          `has an alias "*${name}" inside of what it stands for`,
          'Give the value another name, or write it out',
        );
      return undefined;
    },
    Pair(_, pair) {
      const merged = mergedNode(pair, anchored);
      if (merged === undefined) return undefined;
      return found(
        merged,
        'merges something with "<<" that is no group of names and values',
        'Merge an alias of such a group: <<: *name',
      );
    },
  });
  return mistake;
}

/** The key `<<`, which the package reads as a symbol. */
function isMerge(key: Scalar): boolean {
  return typeof key.value === 'symbol';
}

/** The key `<<`, if what it merges cannot be merged. */
function mergedNode(pair: Pair, anchored: ReadonlyMap<string, Node>): Node | undefined {
  if (!isScalar(pair.key) || !isMerge(pair.key)) return undefined;
  const resolved = (node: unknown): unknown => (isAlias(node) ? (anchored.get(node.source) ?? node) : node);
  const value = resolved(pair.value);
  const sources = isSeq(value) ? value.items.map(resolved) : [value];
  // An alias to nothing is reported when the walk comes to it.
  return sources.every((source) => isMap(source) || isAlias(source)) ? undefined : pair.key;
}

/** What is left open is reported where it opens: the package reports it where it might have been closed. */
export function describeError(error: YAMLError, document: Document, locate: Locate): Problem {
  const [start, end] = error.pos;
  // Where the package gives up depends on the machine: the key that holds all this does not.
  if (error.code === 'RESOURCE_EXHAUSTION') return brokenYaml(locate(keyAround(start, document), 0), ...TOO_DEEP);
  const opened = openedBefore(document, start);
  if (opened !== undefined) {
    const [from] = opened.node.range;
    const about = opened.what === 'quote' ? openQuote(error, opened.node) : openBracket(error);
    if (about !== undefined) return brokenYaml(locate(from, Infinity), ...about);
  }
  const [said, hint, reach] = sentences[error.code] ?? [
    'has a word or sign in a place where none can stand',
    'Put the value in quotes if it belongs to it',
    undefined,
  ];
  return brokenYaml(locate(start, reach === 'line' ? Infinity : end - start), said, hint);
}

const TOO_DEEP = ['has lists or groups inside each other, thousands deep', 'Take most of the brackets out'] as const;

/** The key of the outermost group that stands last before an offset. */
function keyAround(offset: number, { contents }: Document): number {
  const starts = isMap(contents) ? contents.items.map(({ key }) => (isScalar(key) ? (key.range?.[0] ?? 0) : 0)) : [];
  return starts.findLast((start) => start <= offset) ?? 0;
}

type Ranged = Node & { readonly range: readonly [number, number, number] };

/** The quoted text or the bracket that ends where the package complains. */
function openedBefore(
  document: Document,
  offset: number,
): { readonly what: 'quote' | 'bracket'; readonly node: Ranged } | undefined {
  let found: { what: 'quote' | 'bracket'; node: Ranged } | undefined;
  visit(document, {
    Node(_, node) {
      if (isAlias(node) || !node.range || node.range[1] !== offset) return undefined;
      if (isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE'))
        found = { what: 'quote', node: node as Ranged };
      else if ((isMap(node) || isSeq(node)) && node.flow === true) found ??= { what: 'bracket', node: node as Ranged };
      return undefined;
    },
  });
  return found;
}

function openQuote({ code }: YAMLError, node: Node): readonly [said: string, hint: string] | undefined {
  const quote = isScalar(node) && node.type === 'QUOTE_SINGLE' ? "'" : '"';
  if (code === 'MISSING_CHAR')
    return [`has a quote that opens here and never closes`, `Write ${quote} at the end of the value`];
  if (code !== 'UNEXPECTED_TOKEN') return undefined;
  return [
    'has words behind the quote that closes this value',
    quote === "'"
      ? 'Write \'\' for an apostrophe inside, or put the value between "…"'
      : "Write \\\" for a quotation mark inside, or put the value between '…'",
  ];
}

function openBracket({ code, message }: YAMLError): readonly [said: string, hint: string] | undefined {
  const close = /end with a ([\]}])/.exec(message)?.[1];
  return code !== 'BAD_INDENT' || close === undefined
    ? undefined
    : [`has a bracket that opens here and never closes`, `Write ${close} at its end`];
}

/** What the package's codes mean to an author: what is wrong, what to do, and whether the rest of the line is meant. */
const sentences: Partial<Record<YAMLError['code'], readonly [said: string, hint: string | undefined, reach?: 'line']>> =
  {
    BLOCK_AS_IMPLICIT_KEY: [
      'has a second ": " inside a value',
      'Put the value in quotes, or check the indentation of the next line',
      'line',
    ],
    MULTILINE_IMPLICIT_KEY: [
      'has a key that spans lines',
      'Check the indentation, or put a long value in quotes',
      'line',
    ],
    TAB_AS_INDENT: ['is indented with a tab', 'Indent with spaces'],
    BAD_SCALAR_START: ['has a value that begins with a sign of YAML', 'Put the value in quotes', 'line'],
    BAD_DQ_ESCAPE: ['has a "\\" that escapes nothing', 'Write "\\\\", or use single quotes'],
    BAD_INDENT: [
      'has a list or mapping in brackets that is not closed, or is not indented',
      'Close the bracket on a line that is indented',
    ],
    BAD_ALIAS: [
      'has an alias ("*name") that cannot be read',
      'Put the value in quotes if it is meant to begin with "*"',
    ],
    MISSING_CHAR: ['has a key without ": "', 'Write `key: value` on the line, with a blank behind the colon', 'line'],
    MULTIPLE_DOCS: ['has a line "---" in the middle', 'Remove that line: one file holds one set of values'],
    KEY_OVER_1024_CHARS: ['has a key of more than 1,024 characters', 'Put the text in quotes'],
  };
