// HTML of the author's own that breaks a rule of the standard → the same, sound: nothing that is shown or can be
// reached is lost.
import { mendMathml } from '../math/mend.ts';
import type { Attribute, Part, TagGap } from '../model/markup.ts';

const OPENING = /<([a-z][a-z0-9-]*)((?:\s+[^\s=>/"]+(?:="[^"]*")?)+)(\s*\/?>)/gi;
const MATH = /<math[\s>][\s\S]*?<\/math>/g;

/**
 * Two elements with one id, anchors without a target, lengths that are no numbers, attributes of other vocabularies,
 * MathML. `ownStyles`: the page has style sheets of the book's own, which do not know our classes.
 */
export function mendHtml(parts: readonly Part[], { ownStyles }: { ownStyles: boolean }): readonly Part[] {
  const ids: Ids = { all: idsIn(parts), used: new Set() };
  return parts.map((part) => {
    if (typeof part === 'string') return mendText(part, ids);
    if (part.kind !== 'tag') return part;
    const attributes = mendTag(part, ids);
    return { ...part, attributes: ownStyles ? attributes : withShare(part.name, attributes) };
  });
}

interface Ids {
  readonly all: ReadonlySet<string>;
  /** Grows: those of the elements so far. */
  readonly used: Set<string>;
}

function idsIn(parts: readonly Part[]): ReadonlySet<string> {
  return new Set(
    parts.flatMap((part) => {
      if (typeof part === 'string')
        return part.includes(' id="') ? [...part.matchAll(/ id="([^"]*)"/g)].map((found) => found[1] ?? '') : [];
      return part.kind === 'tag'
        ? part.attributes.flatMap(([name, value]) => (name === 'id' && value !== undefined ? [value] : []))
        : [];
    }),
  );
}

function mendText(html: string, ids: Ids): string {
  const mended = html.includes('<math') ? html.replace(MATH, mendMathml) : html;
  return mended.replace(OPENING, (whole: string, name: string, attributes: string, end: string) => {
    const changed = attributes.replace(
      /\s+([^\s=>/"]+)(?:="([^"]*)")?/g,
      (attribute: string, key: string, value: string | undefined) => {
        if (key === 'id') return isFirst(value ?? '', ids) ? attribute : '';
        // xml:lang, xlink:href and xmlns belong to HTML's drawings and formulas too.
        if (key.includes(':') && !/^(?:xml|xlink|xmlns$)/.test(key))
          return attribute.replace(key, `data-${key.replaceAll(':', '-')}`);
        if (/^xmlns:(?!xlink)/.test(key)) return '';
        return name === 'span' && (key === 'width' || key === 'height')
          ? attribute.replace(key, `data-${key}`)
          : attribute;
      },
    );
    return changed === attributes ? whole : `<${name}${changed}${end}`;
  });
}

/** Of several elements with one id a link leads to the first; to the others no way leads, with it or without. */
function isFirst(id: string, { used }: Ids): boolean {
  const isNew = !used.has(id);
  used.add(id);
  return isNew;
}

function mendTag({ name, attributes }: TagGap, ids: Ids): readonly Attribute[] {
  const isAnchor = name === 'a' && !attributes.some(([key]) => key === 'href' || key === 'id');
  return attributes.flatMap(([key, value]): Attribute[] => {
    if (value === undefined) return [[key, value]];
    if (key === 'id') return isFirst(value, ids) ? [[key, value]] : [];
    if (isAnchor && key === 'name') return !ids.all.has(value) && isFirst(value, ids) ? [['id', value]] : [];
    return (key === 'width' || key === 'height') && SIZED.has(name) ? length(key, value) : [[key, value]];
  });
}

const SIZED = new Set(['img', 'iframe', 'video', 'object', 'embed', 'source']);

/** A browser reads "371.4" and "500px;" as numbers, and of "auto" nothing. */
function length(key: string, value: string): Attribute[] {
  const number = /^\s*(\d+(?:\.\d+)?)\s*(?:px)?\s*;?\s*$/.exec(value)?.[1];
  if (number !== undefined) return [[key, String(Math.round(Number(number)))]];
  return /^\s*\d/.test(value) ? [[key, value]] : [];
}

/** A width in per cent, which HTML has given to its tables alone, is a class (figures.css). */
function withShare(name: string, attributes: readonly Attribute[]): readonly Attribute[] {
  const share = Number(
    /^\s*(\d{1,3})(?:\.\d+)?\s*%/.exec(attributes.find(([key]) => key === 'width')?.[1] ?? '')?.[1] ?? 0,
  );
  if (!['img', 'iframe', 'object'].includes(name) || share < 1 || share > 100) return attributes;
  const given = attributes.find(([key]) => key === 'class')?.[1];
  return [
    ...attributes.filter(([key]) => key !== 'class' && key !== 'width'),
    ['class', `${given === undefined ? '' : `${given} `}share-${share}`],
  ];
}
