// Times, decimals and long numbers of YAML as Ruby reads and prints them.
import { visit, type Document } from 'yaml';
import { Decimal } from '../lib/decimal.ts';
import { dateAt, printDate, readDate, timeOf } from '../lib/jekyll-date.ts';

/** What YAML takes for a time of day; what is quoted is text. */
const TIME = /^\d{4}-\d\d?-\d\d?(?:[Tt]|\s+)\d\d?:\d\d:\d\d(?:\.\d*)?(?:\s*(?:Z|[-+]\d\d?(?::?\d\d)?))?$/;

/** Times are printed in `zone`, and `1.0` stays a decimal number. */
export function asRubyReads(document: Document, zone: string): void {
  visit(document, {
    Scalar: (key, node) => {
      // A number that JavaScript would round is its digits.
      if (typeof node.value === 'number' && !isSafe(node.value) && /^[-+]?\d[\d_]*$/.test(node.source ?? '')) {
        node.value = (node.source ?? '').replace(/_|^\+/g, '');
        return;
      }
      if (key !== 'key' && typeof node.value === 'number' && /^[-+]?[\d_]*\.[\d_]*$/.test(node.source ?? '')) {
        if (Number.isInteger(node.value)) node.value = new Decimal(node.value);
        return;
      }
      if (node.type !== 'PLAIN' || typeof node.value !== 'string' || !TIME.test(node.value)) return;
      const date = readDate(node.value);
      if (date === undefined) return;
      if (/Z$/.test(node.value)) node.value = printDate(date).replace('+0000', 'UTC');
      else
        node.value = printDate(/[-+]\d\d?(?::?\d\d)?$/.test(node.value.slice(10)) ? date : dateAt(timeOf(date), zone));
    },
  });
}

function isSafe(value: number): boolean {
  return !Number.isInteger(value) || Number.isSafeInteger(value);
}
