// Filters for numbers, as Liquid for Ruby has them: whole numbers stay whole, decimal ones stay decimal.
import { Decimal } from '../../lib/decimal.ts';
import { isNil, isTruthy, isEmptyValue, textOf, unboxed } from '../values/ruby.ts';
import { integerOf, propertyOf } from '../values/expression.ts';
import { FilterRefusal, type Filters } from './filter.ts';

interface Amount {
  readonly value: number;
  readonly isDecimal: boolean;
}

/** A text is a number as far as it begins with one. */
function amountOf(value: unknown): Amount {
  const plain = unboxed(value);
  if (typeof plain === 'number')
    return { value: plain, isDecimal: value instanceof Decimal || !Number.isInteger(plain) };
  const text = typeof plain === 'string' ? plain.trim() : '';
  if (/^-?\d+\.\d+$/.test(text)) return { value: Number(text), isDecimal: true };
  return { value: integerOf(text), isDecimal: false };
}

/** Decimal fractions are added as people add them: 0.1 + 0.2 is 0.3. */
function result(value: number, ...from: readonly Amount[]): unknown {
  if (!from.some(({ isDecimal }) => isDecimal)) return value;
  const rounded = Number(value.toPrecision(15));
  return Number.isInteger(rounded) ? new Decimal(rounded) : rounded;
}

/** No whole number is near infinity. */
function finite(value: number): number {
  if (!Number.isFinite(value)) throw new FilterRefusal('divided by 0');
  return value;
}

const both =
  (operation: (left: number, right: number) => number) =>
  (value: unknown, { list: [other] }: { readonly list: readonly unknown[] }): unknown => {
    const [left, right] = [amountOf(value), amountOf(other)];
    return result(operation(left.value, right.value), left, right);
  };

export const numberFilters: Filters = {
  plus: both((left, right) => left + right),
  minus: both((left, right) => left - right),
  times: both((left, right) => left * right),
  divided_by: (value, { list: [other] }) => {
    const [left, right] = [amountOf(value), amountOf(other)];
    if (right.value === 0 && !right.isDecimal && !left.isDecimal) throw new FilterRefusal('divided by 0');
    if (!left.isDecimal && !right.isDecimal) return Math.floor(left.value / right.value);
    const quotient = left.value / right.value;
    return Number.isInteger(quotient) ? new Decimal(quotient) : quotient;
  },
  modulo: (value, { list: [other] }) => {
    const [left, right] = [amountOf(value), amountOf(other)];
    if (right.value === 0) throw new FilterRefusal('divided by 0');
    return result(left.value - right.value * Math.floor(left.value / right.value), left, right);
  },
  abs: (value) => result(Math.abs(amountOf(value).value), amountOf(value)),
  ceil: (value) => Math.ceil(finite(amountOf(value).value)),
  floor: (value) => Math.floor(finite(amountOf(value).value)),
  round: (value, { list: [places] }) => {
    const amount = amountOf(value);
    finite(amount.value);
    // No number has more places than these.
    const digits = isNil(places) ? 0 : Math.max(-400, Math.min(integerOf(places), 20));
    if (!amount.isDecimal || digits <= 0) return roundAway(amount.value, Math.min(digits, 0));
    return result(roundAway(amount.value, digits), amount);
  },
  at_least: (value, { list: [least] }) =>
    amountOf(value).value >= amountOf(least).value
      ? result(amountOf(value).value, amountOf(value))
      : result(amountOf(least).value, amountOf(least)),
  at_most: (value, { list: [most] }) =>
    amountOf(value).value <= amountOf(most).value
      ? result(amountOf(value).value, amountOf(value))
      : result(amountOf(most).value, amountOf(most)),
  to_integer: (value) => (value === true ? 1 : value === false ? 0 : integerOf(value)),
  default: (value, { list, named }) => {
    const isMissing = isTruthy(named.allow_false) ? isNil(value) : !isTruthy(value);
    return isMissing || isEmptyValue(value) ? (list.length === 0 ? '' : list[0]) : value;
  },
  sum: (value, { list: [property] }) => {
    const amounts = (Array.isArray(value) ? value.flat(Infinity) : []).map((item: unknown) =>
      amountOf(isNil(property) ? item : propertyOf(item, textOf(property))),
    );
    return result(
      amounts.reduce((sum, amount) => sum + amount.value, 0),
      ...amounts,
    );
  },
};

/** Halves go away from zero, not up. */
function roundAway(value: number, digits: number): number {
  const scaled = Number(`${Math.abs(value)}e${digits}`);
  return Math.sign(value) * Number(`${Math.round(Number.isFinite(scaled) ? scaled : Math.abs(value))}e${-digits}`);
}
