// What is wrong with a template before it is run, at its place. nunjucks tells much of it without one: at the end of
// the file, or when it runs.
import { valueOf } from '../lib/table.ts';
import nunjucks from 'nunjucks';
import { nearestName } from '../lib/nearest-name.ts';
import { placeFinder } from '../lib/text-map.ts';
import type { Place, Source } from '../model/place.ts';
import { OPTIONS } from './compile.ts';

export interface TemplateMistake {
  readonly message: string;
  readonly hint: string | undefined;
  readonly place: Place;
}

/** What a template may name. */
export interface KnownNames {
  readonly filters: readonly string[];
  readonly templates: readonly string[];
}

/** The part of nunjucks that its types leave out: names count lines and columns from 0, errors from 1. */
interface NameNode {
  readonly value: unknown;
  readonly lineno: number;
  readonly colno: number;
}
interface Tree {
  readonly findAll: (kind: unknown) => readonly { readonly name?: NameNode; readonly template?: NameNode }[];
}
const { parser, nodes } = nunjucks as unknown as {
  readonly parser: {
    readonly parse: (text: string, extensions: readonly unknown[], options: Readonly<Record<string, unknown>>) => Tree;
  };
  readonly nodes: Readonly<Record<'Filter' | 'Extends' | 'Include' | 'Import' | 'FromImport', unknown>>;
};

/** The first mistake of a template, or undefined. */
export function checkTemplate(source: Source, known: KnownNames): TemplateMistake | undefined {
  let tree: Tree;
  try {
    tree = parser.parse(source.text, [], OPTIONS);
  } catch (error) {
    return syntaxMistake(error, source);
  }
  const at = (node: NameNode): Place => ({
    path: source.path,
    line: node.lineno + 1,
    column: node.colno + 1,
    length: 0,
  });
  const named = (node: NameNode): Place => {
    const place = at(node);
    const line = source.text.split('\n')[place.line - 1] ?? '';
    const column = line.indexOf(String(node.value), place.column - 1);
    return column < 0 ? place : { ...place, column: column + 1, length: String(node.value).length };
  };
  for (const { name } of tree.findAll(nodes.Filter)) {
    if (typeof name?.value === 'string' && !known.filters.includes(name.value))
      return {
        message: `There is no filter "${name.value}"`,
        hint: hintOf(name.value, known.filters),
        place: named(name),
      };
  }
  for (const kind of ['Extends', 'Include', 'Import', 'FromImport'] as const) {
    for (const { template } of tree.findAll(nodes[kind])) {
      if (typeof template?.value === 'string' && !known.templates.includes(template.value))
        return {
          message: `There is no template "${template.value}"`,
          hint: hintOf(template.value, known.templates),
          place: named(template),
        };
    }
  }
  return undefined;
}

function hintOf(name: string, known: readonly string[]): string | undefined {
  const nearest = nearestName(name, known);
  return nearest === undefined ? undefined : `Did you mean "${nearest}"?`;
}

function syntaxMistake(error: unknown, source: Source): TemplateMistake {
  const { lineno, colno } = error as { readonly lineno?: number; readonly colno?: number };
  const said = error instanceof Error ? error.message : String(error);
  const placeAt = placeFinder(source);
  const open = /expected (?:variable|block) end|end of file|end of comment/.test(said)
    ? openAtEnd(source.text)
    : undefined;
  if (open !== undefined) return { message: open.message, hint: open.hint, place: placeAt(open.start, open.length) };
  const place =
    lineno === undefined || colno === undefined
      ? placeAt(source.text.trimEnd().length)
      : { path: source.path, line: lineno, column: colno, length: 0 };
  return { ...inWords(said), place };
}

/** nunjucks' sentences as an author's. */
function inWords(said: string): { readonly message: string; readonly hint: string | undefined } {
  const tag = /^unknown block tag: (\w+)/.exec(said)?.[1];
  if (tag !== undefined)
    return BLOCKS.some((name) => endOf(name) === tag)
      ? { message: `{% ${tag} %} closes nothing that is open here`, hint: undefined }
      : {
          message: `There is no tag "${tag}"`,
          hint: hintOf(tag, [...BLOCKS, 'extends', 'include', 'import', 'else', 'elif', ...BLOCKS.map(endOf)]),
        };
  const token = /^unexpected token: (.+)/.exec(said)?.[1];
  return { message: token === undefined ? said : `"${token}" cannot stand here`, hint: undefined };
}

const BLOCKS = [
  'if',
  'ifAsync',
  'for',
  'asyncEach',
  'asyncAll',
  'block',
  'macro',
  'call',
  'filter',
  'set',
  'switch',
  'raw',
  'verbatim',
];
const ENDS: Readonly<Record<string, string>> = { ifAsync: 'endif', asyncEach: 'endeach', asyncAll: 'endall' };

/** What the end of the file finds open: a tag, an output, a comment, or a block without its end. */
function openAtEnd(
  text: string,
): { readonly start: number; readonly length: number; readonly message: string; readonly hint: string } | undefined {
  const open: { name: string; start: number; length: number }[] = [];
  for (let start = nextOpening(text, 0); start >= 0; ) {
    const kind = text.slice(start, start + 2);
    const close = kind === '{%' ? '%}' : kind === '{{' ? '}}' : '#}';
    const end = text.indexOf(close, start + 2);
    const next = nextOpening(text, start + 2);
    const lineEnd = `${text}\n`.indexOf('\n', start);
    if (end < 0 || (next >= 0 && next < end && kind !== '{#'))
      return {
        start,
        length: lineEnd - start,
        message: `What opens here is never closed`,
        hint: `Write ${close} at its end`,
      };
    const [, name = '', rest = ''] =
      kind === '{%' ? (/^-?\s*(\w+)([\s\S]*)$/.exec(text.slice(start + 2, end)) ?? []) : [];
    if (BLOCKS.includes(name) && !(name === 'set' && rest.includes('=')))
      open.push({ name, start, length: end + 2 - start });
    else if (name === endOf(open.at(-1)?.name ?? '')) open.pop();
    start = nextOpening(text, end + 2);
  }
  const last = open.at(-1);
  return last === undefined
    ? undefined
    : {
        start: last.start,
        length: last.length,
        message: `The tag "${last.name}" is opened and never closed`,
        hint: `Write {% ${endOf(last.name)} %} where it ends`,
      };
}

function nextOpening(text: string, from: number): number {
  const found = text.slice(from).search(/\{[%{#]/);
  return found < 0 ? -1 : from + found;
}

function endOf(name: string): string {
  return valueOf(ENDS, name) ?? `end${name}`;
}
