// A node of code → the gap that is filled when its language has been loaded.
import type { Attribute, CodeGap } from '../../model/tree.ts';
import type { Place } from '../../model/place.ts';
import { readLineNumbers } from '../../lib/line-numbers.ts';
import type { Node } from './node.ts';

/** Attributes that say how a listing is shown, and are none of HTML's own. */
const OWN = new Set([
  'class',
  'title',
  'mark',
  'mark_lines',
  'hl_lines',
  'linenos',
  'start',
  'linenostart',
  'lang',
  'language',
]);

export function codeGap(node: Node, code: string, place: Place): CodeGap {
  const classes = (node.attrGet('class') ?? '').split(/\s+/).filter((name) => name !== '');
  const languageClass = classes.find((name) => /^(?:language|lang)-./.test(name));
  const others = classes.filter((name) => name !== languageClass && name !== 'linenos');
  const get = (...names: readonly string[]): string | undefined =>
    names.map((name) => node.attrGet(name)).find((value) => value !== null) ?? undefined;
  const kept: Attribute[] = (node.attrs ?? []).filter(([name]) => !OWN.has(name));
  const start = Number(get('start', 'linenostart') ?? 1);
  const isNumbered =
    classes.includes('linenos') ||
    get('start', 'linenostart') !== undefined ||
    !/^(?:false|off|no|)$/i.test(get('linenos') ?? '');
  return {
    kind: 'code',
    code,
    place,
    inline: node.type === 'code',
    language: languageClass?.replace(/^lang(?:uage)?-/, ''),
    attributes: others.length === 0 ? kept : [...kept, ['class', others.join(' ')]],
    title: get('title'),
    firstNumber: isNumbered ? (Number.isInteger(start) ? start : 1) : undefined,
    marked: readLineNumbers(get('mark', 'mark_lines', 'hl_lines') ?? ''),
  };
}
