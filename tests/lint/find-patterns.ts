// Finds the regular expressions of a module: literals, and those that are put together from constants.
import {
  type Argument,
  type Expression,
  type Program,
  type TemplateElement,
  type TemplateLiteral,
  Visitor,
} from 'oxc-parser';

export interface FoundPattern {
  readonly source: string;
  readonly flags: string;
  /** Where it stands in the module's text. */
  readonly start: number;
  readonly end: number;
  /** It is put together, `new RegExp(…)`. */
  readonly isMade: boolean;
}

/** The constant that another module exports by this name. */
export type ReadConstant = (module: string, name: string) => string | undefined;

/** What only the running program knows, `new RegExp(`<${name}>`)`: some letter that no pattern has. */
const UNKNOWN = '\uE000';

export function findPatterns(program: Program, readConstant: ReadConstant): readonly FoundPattern[] {
  const found: FoundPattern[] = [];
  const valueOf = constantsOf(program, readConstant);
  const addMade = (node: { callee: Expression; arguments: readonly Argument[]; start: number; end: number }): void => {
    const [source, flags] = node.arguments;
    if (node.callee.type !== 'Identifier' || node.callee.name !== 'RegExp' || source === undefined) return;
    if (source.type === 'SpreadElement' || flags?.type === 'SpreadElement') return;
    const text = textOf(source, valueOf);
    const made = {
      source: text,
      flags: flags === undefined ? '' : textOf(flags, valueOf),
      start: node.start,
      end: node.end,
      isMade: true,
    };
    if (text !== UNKNOWN && isValid(made)) found.push(made);
  };
  new Visitor({
    Literal(node) {
      if (!('regex' in node)) return;
      found.push({
        source: node.regex.pattern,
        flags: node.regex.flags,
        start: node.start,
        end: node.end,
        isMade: false,
      });
    },
    NewExpression: addMade,
    CallExpression: addMade,
  }).visit(program);
  return found;
}

/** The text of an exported constant: a string, or the source of a regular expression. */
export function readExported(program: Program, name: string, readConstant: ReadConstant): string | undefined {
  return constantsOf(program, readConstant)(name);
}

type ValueOf = (name: string) => string | undefined;

function constantsOf(program: Program, readConstant: ReadConstant): ValueOf {
  const constants = new Map<string, Expression>();
  const imports = new Map<string, readonly [module: string, name: string]>();
  for (const statement of program.body) {
    if (statement.type === 'ImportDeclaration') {
      for (const { type, local, ...rest } of statement.specifiers) {
        if (type !== 'ImportSpecifier' || !('imported' in rest) || rest.imported.type !== 'Identifier') continue;
        imports.set(local.name, [statement.source.value, rest.imported.name]);
      }
    }
    const declared = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    if (declared?.type !== 'VariableDeclaration' || declared.kind !== 'const') continue;
    for (const { id, init } of declared.declarations) {
      if (id.type === 'Identifier' && init !== null) constants.set(id.name, init);
    }
  }
  const valueOf: ValueOf = (name) => {
    const constant = constants.get(name);
    if (constant !== undefined) return textOf(constant, valueOf);
    const imported = imports.get(name);
    return imported && readConstant(...imported);
  };
  return valueOf;
}

function textOf(node: Expression, valueOf: ValueOf): string {
  switch (node.type) {
    case 'Literal':
      if ('regex' in node) return node.regex.pattern;
      return typeof node.value === 'string' ? node.value : UNKNOWN;
    case 'TemplateLiteral':
      return textOfTemplate(node, (quasi) => quasi.cooked ?? '', valueOf);
    case 'TaggedTemplateExpression':
      return textOfTemplate(node.quasi, (quasi) => quasi.raw, valueOf);
    case 'BinaryExpression':
      return textOf(node.left as Expression, valueOf) + textOf(node.right, valueOf);
    case 'MemberExpression':
      return 'name' in node.property && node.property.name === 'source' ? textOf(node.object, valueOf) : UNKNOWN;
    case 'NewExpression': {
      const [source] = node.arguments;
      return source === undefined || source.type === 'SpreadElement' ? UNKNOWN : textOf(source, valueOf);
    }
    case 'Identifier':
      return valueOf(node.name) ?? UNKNOWN;
    default:
      return UNKNOWN;
  }
}

function textOfTemplate(
  { quasis, expressions }: TemplateLiteral,
  textOfQuasi: (value: TemplateElement['value']) => string,
  valueOf: ValueOf,
): string {
  const [first, ...others] = quasis.map(({ value }) => textOfQuasi(value));
  return (first ?? '') + expressions.map((expression, at) => textOf(expression, valueOf) + others[at]).join('');
}

function isValid({ source, flags }: FoundPattern): boolean {
  try {
    new RegExp(source, flags);
    return true;
  } catch {
    return false;
  }
}
