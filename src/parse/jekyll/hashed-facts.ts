// What a hash is made of: what other documents can see of one, as it is written.
import { Decimal } from '../../lib/decimal.ts';
import { keysOf } from '../../lib/key-order.ts';
import { isMap } from '../../lib/values.ts';
import type { JekyllDocument } from '../../model/jekyll.ts';

/** For `JSON.stringify`: a decimal is no whole number, and the order of keys counts. */
export function asWritten(_: string, value: unknown): unknown {
  if (value instanceof Decimal) return `${value}`;
  return isMap(value) && keysOf(value).join() !== Object.keys(value).join()
    ? keysOf(value).map((key) => [key, value[key]])
    : value;
}

/** What other documents can see of one without reading its text. */
export function factsOf(document: JekyllDocument | undefined): unknown {
  if (document === undefined) return undefined;
  const { text, bodyStart, ...facts } = document;
  return [facts, bodyStart > 0 ? text.length === 0 : undefined];
}
