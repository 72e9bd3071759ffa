// Conditions of `if`, `unless`, `elsif`, `where_exp`: comparisons joined by `and` and `or`, from right to left as in
// Ruby's Liquid.
import { onceForText } from '../../lib/once-for.ts';
import { FRAGMENT, readExpression, valueOf, type Expression, type Scope } from './expression.ts';
import { outsideQuotes, tightened } from './tightened.ts';
import { compared, Emptiness, isEmptyValue, isEqual, isHash, isTruthy, Range, textOf, unboxed } from './ruby.ts';

export interface Condition {
  readonly left: Expression;
  readonly operator: string | undefined;
  readonly right: Expression;
  readonly next: { readonly joint: 'and' | 'or'; readonly condition: Condition } | undefined;
}

/** As a fragment, but an operator ends it: `{% if a==1 %}` has no blanks. */
const SIDE = FRAGMENT.replaceAll('[^\\s,', '[^\\s=!<>,');
const COMPARISON = new RegExp(`(${SIDE})\\s*([=!<>a-z_]+)?\\s*(${SIDE})?`);
const OPERATORS: readonly string[] = ['==', '!=', '<>', '<', '>', '<=', '>=', 'contains'];

/** Reads a condition; undefined where there is none, or where its operator is none of Liquid's. */
export const readCondition: (written: string) => Condition | undefined = onceForText((written) => {
  // An operator needs no blanks around it.
  const markup = outsideQuotes(tightened(written), (piece) => piece.replace(/==|!=|<>|<=|>=|<|>/g, ' $& '));
  const { parts, joints } = splitAtJoints(markup);
  let condition: Condition | undefined;
  for (let index = parts.length - 1; index >= 0; index -= 1) {
    const match = COMPARISON.exec(parts[index] ?? '');
    if (match === null || (match[2] !== undefined && !OPERATORS.includes(match[2]))) return undefined;
    condition = {
      left: readExpression(match[1] ?? ''),
      operator: match[2],
      right: readExpression(match[3] ?? ''),
      next: condition === undefined ? undefined : { joint: joints[index] ?? 'and', condition },
    };
  }
  return condition;
});

/** `and` and `or` as words of their own, outside of quotes. */
function splitAtJoints(markup: string): { parts: readonly string[]; joints: readonly ('and' | 'or')[] } {
  const parts: string[] = [];
  const joints: ('and' | 'or')[] = [];
  let from = 0;
  for (const match of markup.matchAll(/"[^"]*"|'[^']*'|(?<=\s|["')\]]|^)(and|or)(?=\s|["'([]|$)/g)) {
    if (match[1] !== 'and' && match[1] !== 'or') continue;
    parts.push(markup.slice(from, match.index));
    joints.push(match[1]);
    from = match.index + match[0].length;
  }
  return { parts: [...parts, markup.slice(from)], joints };
}

/** The value of a condition: of a lone expression its value, so that `where_exp` and `if` agree. */
export function isMet(condition: Condition, scope: Scope): boolean {
  const own = isTruthy(resultOf(condition, scope));
  if (condition.next === undefined) return own;
  const { joint, condition: next } = condition.next;
  return joint === 'or' ? own || isMet(next, scope) : own && isMet(next, scope);
}

function resultOf({ left, operator, right }: Condition, scope: Scope): unknown {
  const value = valueOf(left, scope);
  if (operator === undefined) return value;
  return compare(value, operator, valueOf(right, scope));
}

/** Compares two values as Ruby's Liquid does: what cannot be compared is neither less nor more. */
export function compare(left: unknown, operator: string, right: unknown): boolean {
  switch (operator) {
    case '==':
      return areEqual(left, right);
    case '!=':
    case '<>':
      return !areEqual(left, right);
    case 'contains':
      return contains(left, right);
    default: {
      const order = compared(left, right);
      if (order === undefined && isOrdered(left) && isOrdered(right))
        throw new Error(`comparison of ${textOf(left)} with ${textOf(right)} failed`);
      if (order === undefined || Number.isNaN(order)) return false;
      return operator === '<' ? order < 0 : operator === '>' ? order > 0 : operator === '<=' ? order <= 0 : order >= 0;
    }
  }
}

/** Numbers and texts can be compared, but not with each other: there Ruby's Liquid stops. */
function isOrdered(value: unknown): boolean {
  return typeof unboxed(value) === 'number' || typeof value === 'string';
}

/** Nothing is `blank` to Ruby without Rails, so nothing equals it in Jekyll. */
function areEqual(left: unknown, right: unknown): boolean {
  const [side, other] = left instanceof Emptiness ? [left, right] : [right, left];
  if (!(side instanceof Emptiness)) return isEqual(left, right);
  return side.name === 'empty' && isEmptyValue(other);
}

function contains(left: unknown, right: unknown): boolean {
  if (!isTruthy(left) || !isTruthy(right)) return false;
  if (typeof left === 'string') return left.includes(textOf(right));
  if (Array.isArray(left)) return left.some((item) => isEqual(item, right));
  const number = unboxed(right);
  if (left instanceof Range) return typeof number === 'number' && number >= left.from && number <= left.to;
  return isHash(left) && Object.hasOwn(left, textOf(right));
}
