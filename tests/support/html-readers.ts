// Which places of a module look for tags in text: regular expressions, and strings that a text is searched for.
import { parseAst } from 'vitest/node';

type Node = Readonly<Record<string, unknown>> & { readonly type: string };

/** A text that begins a tag, a closing tag, a comment or a doctype. */
const TAG = /<[a-z/!?]/i;
/** The same in a pattern, outside of a class of characters: `<p`, `<\/p`, `<(?:p|div)`, `<[^>]*>`, `<.+?>`. */
const TAG_PATTERN = /<(?:[a-z!/([.]|\\[/?wbS])/i;

const SEARCHES = new Set(
  'match matchAll search replace replaceAll split indexOf lastIndexOf includes startsWith endsWith'.split(' '),
);

/** What the module looks for, as written: `/<p[^>]*>/g`, `'</head>'`. Tags in what it writes are none of these. */
export function tagsLookedFor(source: string): readonly string[] {
  const program = parseAst(source, { lang: 'ts' }) as unknown as Node;
  const texts = constantsIn(program);
  const found: string[] = [];
  const look = (value: unknown, isTag: (text: string) => boolean = (text) => TAG.test(text)): void => {
    const node = isNode(value) && value.type === 'Identifier' ? (texts.get(String(value.name)) ?? value) : value;
    if (isNode(node) && isTag(textOf(node) ?? '')) found.push(sourceOf(node, source));
  };
  visit(program, (node) => {
    if (isRegExp(node) && isTagPattern(node.regex.pattern)) found.push(sourceOf(node, source));
    if (node.type === 'CallExpression' || node.type === 'NewExpression') {
      const [first] = node.arguments as readonly unknown[];
      const name = nameOf(node.callee);
      if (name === 'RegExp') look(first, isTagPattern);
      else if (SEARCHES.has(name)) look(first);
    } else if (node.type === 'BinaryExpression' && /^[!=]==?$/.test(String(node.operator))) {
      look(node.left);
      look(node.right);
    } else if (node.type === 'SwitchCase') look(node.test);
  });
  return found;
}

function isTagPattern(pattern: string): boolean {
  return TAG_PATTERN.test(withoutClasses(pattern));
}

/** Named groups and looks behind have their own `<`; in a class, `<` stands for itself. */
function withoutClasses(pattern: string): string {
  return pattern
    .replace(/\(\?<(?:[=!]|\w+>)|\\k<\w+>/g, '(')
    .replace(/\\[^/?wbS]/g, '_')
    .replace(/(^|[^\\<])\[(?:[^\]\\]|\\.)*\]/g, '$1_');
}

/** Constants of the module that hold a text, by their names. */
function constantsIn(program: Node): ReadonlyMap<string, Node> {
  const texts = new Map<string, Node>();
  visit(program, (node) => {
    const { id, init } = node;
    if (node.type === 'VariableDeclarator' && isNode(id) && isNode(init) && textOf(init) !== undefined)
      texts.set(String(id.name), init);
  });
  return texts;
}

/** A text as far as it is fixed, with a letter for what is not: `</${name}>` → `</x>`. */
function textOf(node: Node): string | undefined {
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : undefined;
  if (node.type === 'TemplateLiteral')
    return (node.quasis as readonly Quasi[]).map(({ value }) => value.cooked).join('x');
  if (node.type !== 'BinaryExpression' || node.operator !== '+') return undefined;
  const [left, right] = [node.left, node.right].map((side) => (isNode(side) ? textOf(side) : undefined));
  return left === undefined && right === undefined ? undefined : `${left ?? 'x'}${right ?? 'x'}`;
}

interface Quasi {
  readonly value: { readonly cooked: string };
}

/** `replace` of `text.replace(…)`, `RegExp` of `new RegExp(…)`. */
function nameOf(callee: unknown): string {
  if (!isNode(callee)) return '';
  if (callee.type === 'ChainExpression') return nameOf(callee.expression);
  return callee.type === 'MemberExpression' ? nameOf(callee.property) : String(callee.name ?? '');
}

function isRegExp(node: Node): node is Node & { readonly regex: { readonly pattern: string } } {
  return node.type === 'Literal' && typeof node.regex === 'object' && node.regex !== null;
}

function sourceOf(node: Node, source: string): string {
  return source.slice(Number(node.start), Number(node.end));
}

function visit(value: unknown, see: (node: Node) => void): void {
  if (Array.isArray(value)) for (const each of value) visit(each, see);
  else if (isNode(value)) {
    see(value);
    for (const each of Object.values(value)) visit(each, see);
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}
