// Expressions as Liquid for Ruby reads them when it is lax, as in Jekyll: what cannot be read is left out.
import { Decimal } from '../../lib/decimal.ts';
import { Emptiness, entriesOf, isHash, isNil, Range, sizeOf, unboxed } from './ruby.ts';
import { ownProperty } from './property.ts';

/** Looks a name up, from the innermost scope outwards. */
export type Scope = (name: string) => unknown;

export type Expression =
  | { readonly kind: 'literal'; readonly value: unknown }
  | { readonly kind: 'range'; readonly from: Expression; readonly to: Expression }
  | { readonly kind: 'lookup'; readonly steps: readonly Step[] };

/** `.name` or `[expression]`. */
type Step = { readonly kind: 'name'; readonly name: string } | { readonly kind: 'key'; readonly key: Expression };

/** A quoted text, or anything without blanks, commas, bars and quotes. Source: Liquid's `QuotedFragment`. */
export const FRAGMENT = '(?:"[^"]*"|\'[^\']*\'|(?:[^\\s,|\'"]|"[^"]*"|\'[^\']*\')+)';

const LITERALS: Readonly<Record<string, unknown>> = {
  nil: undefined,
  null: undefined,
  '': undefined,
  true: true,
  false: false,
  blank: new Emptiness('blank'),
  empty: new Emptiness('empty'),
};

/** Reads one fragment: `"text"`, `12`, `1.5`, `(1..n)`, `page.title`, `list[0]["name"]`. */
export function readExpression(written: string): Expression {
  const text = written.trim();
  const quoted = /^(["'])([\s\S]*)\1$/.exec(text);
  if (quoted !== null && text.length > 1) return { kind: 'literal', value: quoted[2] };
  if (Object.hasOwn(LITERALS, text)) return { kind: 'literal', value: LITERALS[text] };
  if (/^-?\d+$/.test(text)) return { kind: 'literal', value: Number.isSafeInteger(Number(text)) ? Number(text) : text };
  if (/^-?\d[\d.]+$/.test(text)) return { kind: 'literal', value: new Decimal(Number.parseFloat(text)) };
  // `(a..b)`, parted at the last two dots that have something behind them.
  const dots = text.lastIndexOf('..', text.length - 4);
  if (dots > 1 && text.startsWith('(') && text.endsWith(')') && !/\s/.test(text))
    return { kind: 'range', from: readExpression(text.slice(1, dots)), to: readExpression(text.slice(dots + 2, -1)) };
  return { kind: 'lookup', steps: readSteps(text) };
}

/**
 * Names may hold hyphens; what is neither a name nor in brackets is skipped. Linear: each character is read once a
 * level.
 */
function readSteps(text: string, depth = 0): readonly Step[] {
  const steps: Step[] = [];
  for (let at = 0; at < text.length; ) {
    if (text[at] === '[') {
      const end = closingBracket(text, at);
      if (end === undefined || depth > 20) break;
      const inside = text.slice(at + 1, end);
      steps.push({ kind: 'key', key: depth < 20 ? readExpression(inside) : { kind: 'literal', value: undefined } });
      at = end + 1;
      continue;
    }
    NAME.lastIndex = at;
    const name = NAME.exec(text)?.[0];
    if (name !== undefined) steps.push({ kind: 'name', name });
    at += Math.max(1, name?.length ?? 1);
  }
  return steps;
}
const NAME = /[\w-]+\??/y;

function closingBracket(text: string, open: number): number | undefined {
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    if (text[at] === '[') depth += 1;
    else if (text[at] === ']') depth -= 1;
    if (depth === 0) return at;
    if (depth > 20) return undefined;
  }
  return undefined;
}

export function valueOf(expression: Expression, scope: Scope): unknown {
  switch (expression.kind) {
    case 'literal':
      return expression.value;
    case 'range':
      return new Range(integerOf(valueOf(expression.from, scope)), integerOf(valueOf(expression.to, scope)));
    case 'lookup': {
      const [first, ...rest] = expression.steps;
      if (first === undefined) return undefined;
      let value = scope(first.kind === 'name' ? first.name : String(valueOf(first.key, scope) ?? ''));
      for (const step of rest)
        value = step.kind === 'name' ? propertyOf(value, step.name) : itemOf(value, valueOf(step.key, scope));
      return value;
    }
  }
}

/** Ruby's `to_i`. */
export function integerOf(value: unknown): number {
  const plain = unboxed(value);
  const number =
    typeof plain === 'number' ? Math.trunc(plain) : Number.parseInt(typeof plain === 'string' ? plain : '', 10);
  return Number.isFinite(number) ? number : 0;
}

/** `value.name`: a key of a map first, then size, first and last. */
export function propertyOf(value: unknown, name: string): unknown {
  if (isNil(value)) return undefined;
  if (isHash(value) && Object.hasOwn(value, name)) return ownProperty(value, name);
  if (name === 'size') return sizeOf(value);
  if (name === 'first') return edgeOf(value, 0);
  return name === 'last' ? edgeOf(value, -1) : undefined;
}

/** The first or last of a list, a range or a map; of a map it is a pair. */
export function edgeOf(value: unknown, index: 0 | -1): unknown {
  if (Array.isArray(value)) return value.at(index);
  if (value instanceof Range) return value.length === 0 ? undefined : index === 0 ? value.from : value.to;
  return isHash(value) && index === 0 ? entriesOf(value)[0] : undefined;
}

/** `value[key]`; negative numbers count from the end. */
function itemOf(value: unknown, key: unknown): unknown {
  const plain = unboxed(key);
  if (Array.isArray(value) && typeof plain === 'number') return value.at(Math.trunc(plain));
  return isHash(value) && !isNil(plain) ? ownProperty(value, String(plain)) : undefined;
}
