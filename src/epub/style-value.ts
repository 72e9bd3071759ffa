// What an element's `style` may say in a reading system.
import type { Attribute } from '../model/tree.ts';

/**
 * Without what moves an element out of its page, and without files that only the site has; `direction` and
 * `unicode-bidi` belong to `dir` there: https://www.w3.org/TR/epub-33/#sec-css-req.
 */
export function styled(value: string): readonly Attribute[] {
  const kept = value
    .split(';')
    .map((each) => each.trim())
    .filter((each) => /^[a-z-]+\s*:[^{}]+$/i.test(each) && !UNFIT.test(each));
  return kept.length === 0 ? [] : [['style', kept.join('; ')]];
}

const UNFIT = /^(?:position|direction|unicode-bidi|content|z-index|behavior)\s*:|url\(|expression\(|@import|\\/i;
