// Values as Ruby has them, where JavaScript's differ: decimal numbers that stay decimal, ranges, and how each is
// printed.
import { Decimal } from '../../lib/decimal.ts';
import { keysOf } from '../../lib/key-order.ts';
import { ownProperty, PRINTED } from './property.ts';

/** `(1..5)`: a list that is not made before somebody asks for it. */
export class Range {
  readonly from: number;
  readonly to: number;
  constructor(from: number, to: number) {
    this.from = from;
    this.to = to;
  }
  get length(): number {
    return Math.max(0, this.to - this.from + 1);
  }
  items(): readonly number[] {
    return Array.from({ length: this.length }, (_, index) => this.from + index);
  }
}

/** `empty` and `blank` as a condition or a filter's argument sees them; printed, they are nothing. */
export class Emptiness {
  readonly name: 'empty' | 'blank';
  constructor(name: 'empty' | 'blank') {
    this.name = name;
  }
}

export type Hash = Readonly<Record<string, unknown>>;

/** A map with keys; not a list, nor one of the boxes above. */
export function isHash(value: unknown): value is Hash {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Date) &&
    !(value instanceof Promise) &&
    !(value instanceof Decimal) &&
    !(value instanceof Range) &&
    !(value instanceof Emptiness)
  );
}

/** The pairs of a map, in the order in which its author wrote them. */
export function entriesOf(value: Hash): readonly (readonly [key: string, item: unknown])[] {
  // Read key by key: what is made when it is asked for may have to be waited for.
  return keysOf(value).map((key) => [key, value[key]]);
}

export function isNil(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

/** Only nil and false are not true: 0, "" and [] are. */
export function isTruthy(value: unknown): boolean {
  return !isNil(value) && value !== false;
}

/** Ruby's `to_s`, lists as Liquid prints them: one item after the other. */
export function printed(value: unknown): string {
  return Array.isArray(value) ? value.map(printed).join('') : textOf(value);
}

/** Ruby's `to_s`: a list or a map inside text looks as in a program. */
export function textOf(value: unknown): string {
  if (isNil(value) || value instanceof Emptiness) return '';
  if (typeof value === 'string') return value;
  if (value instanceof Decimal) return decimalText(value.value);
  if (value instanceof Range) return `${value.from}..${value.to}`;
  if (value instanceof Date)
    return value
      .toISOString()
      .replace('T', ' ')
      .replace(/\.\d+Z$/, ' UTC');
  if (value instanceof Promise) return '';
  if (typeof value === 'object')
    return Object.hasOwn(value, PRINTED) ? textOf(ownProperty(value, PRINTED)) : inspected(value);
  return typeof value === 'number' && !Number.isInteger(value) ? decimalText(value) : String(value);
}

/** Ruby's `inspect`: `{"a"=>1, "b"=>[1, "two", nil]}`. */
export function inspected(value: unknown): string {
  if (isNil(value)) return 'nil';
  if (typeof value === 'string')
    return `"${value.replace(/["\\\n\t\r]|#(?=[{$@])/g, (character) => ESCAPES[character] ?? `\\${character}`)}"`;
  if (Array.isArray(value)) return `[${value.map(inspected).join(', ')}]`;
  if (isHash(value))
    return `{${entriesOf(value)
      .map(([key, item]) => `${inspected(key)}=>${inspected(item)}`)
      .join(', ')}}`;
  return textOf(value);
}

const ESCAPES: Readonly<Record<string, string>> = { '\n': '\\n', '\t': '\\t', '\r': '\\r' };

function decimalText(value: number): string {
  if (value !== 0 && Math.abs(value) < 1e-4)
    return value
      .toExponential()
      .replace(/^(-?\d)e/, '$1.0e')
      .replace(/e-(\d)$/, 'e-0$1');
  return Number.isInteger(value)
    ? Math.abs(value) < 1e16
      ? `${value}.0`
      : value
          .toExponential()
          .replace(/e\+(\d)$/, 'e+0$1')
          .replace(/^(-?\d)e/, '$1.0e')
    : String(value);
}

/** Ruby's `==`. */
export function isEqual(left: unknown, right: unknown): boolean {
  if (left instanceof Decimal || right instanceof Decimal) return unboxed(left) === unboxed(right);
  if (isNil(left) || isNil(right)) return isNil(left) && isNil(right);
  if (Array.isArray(left))
    return (
      Array.isArray(right) && left.length === right.length && left.every((item, index) => isEqual(item, right[index]))
    );
  if (left instanceof Range && right instanceof Range) return left.from === right.from && left.to === right.to;
  if (isHash(left) && isHash(right)) return left === right || inspected(left) === inspected(right);
  return left === right;
}

export function unboxed(value: unknown): unknown {
  return value instanceof Decimal ? value.value : value;
}

/** Ruby's `<=>`, or undefined for what cannot be compared. */
export function compared(left: unknown, right: unknown): number | undefined {
  const [a, b] = [unboxed(left), unboxed(right)];
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : a > b ? 1 : 0;
  return undefined;
}

/** What a filter for lists works on: a list (flat), the numbers of a range, a map as one item, nothing for nil. */
export function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value.flat(Infinity);
  if (value instanceof Range) return value.items();
  return isNil(value) ? [] : [value];
}

/** Ruby's `size`; undefined for what has none. */
export function sizeOf(value: unknown): number | undefined {
  if (typeof value === 'string') return [...value].length;
  if (Array.isArray(value)) return value.length;
  if (value instanceof Range) return value.length;
  if (isHash(value)) return Object.keys(value).length;
  // An integer's size is that of a machine word.
  return typeof value === 'number' && Number.isInteger(value) ? 8 : undefined;
}

/** Whether Ruby would call it empty: text, lists and maps can be. */
export function isEmptyValue(value: unknown): boolean {
  return (typeof value === 'string' || Array.isArray(value) || isHash(value)) && sizeOf(value) === 0;
}
