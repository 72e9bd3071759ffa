// A quotation or a word in another language is written in that language's direction: `<span lang="he">` gets its `dir`;
// and in a text from right to left, the sign of a number stays at its left.
import type { Attribute, Tree } from '../model/tree.ts';
import { directionOf } from '../languages/tags.ts';
import { attributeOf } from '../tree/elements.ts';
import { hasNode, mapLevel, withChildren } from '../tree/walk.ts';
import type { ChapterText, PassScene } from './chapter-text.ts';
import { mapMarkdown, markdownIn } from './values.ts';

/** Where an element's `lang` turns the direction of what is around it, and its author did not say `dir`. */
export function directions(text: ChapterText, { language }: PassScene): ChapterText {
  const around = directionOf(language);
  if (around === 'ltr' && ![text.tree, ...markdownIn(text.calls)].some(namesLanguage)) return text;
  return {
    ...text,
    tree: directed(text.tree, around),
    calls: mapMarkdown(text.calls, (value) => directed(value, around)),
  };
}

function namesLanguage(tree: Tree): boolean {
  return hasNode(
    tree,
    (node) => typeof node !== 'string' && node.kind === 'element' && attributeOf(node, 'lang') !== undefined,
  );
}

function directed(tree: Tree, around: string): Tree {
  return mapLevel(tree, (node) => {
    if (typeof node === 'string') return around === 'rtl' ? withSigns(node) : node;
    if (node.kind !== 'element' || asTyped.has(node.name)) return node;
    const given = attributeOf(node, 'dir');
    const language = attributeOf(node, 'lang')?.trim();
    const own = given ?? (language === undefined || language === '' ? around : directionOf(language));
    const filled = withChildren(node, directed(node.children, own));
    const added: readonly Attribute[] = given === undefined && own !== around ? [['dir', own]] : [];
    return added.length === 0 ? filled : { ...filled, attributes: [...filled.attributes, ...added] };
  });
}

/** What is in them runs from left to right, or is no text. */
const asTyped: ReadonlySet<string> = new Set([
  'code',
  'pre',
  'kbd',
  'samp',
  'math',
  'svg',
  'script',
  'style',
  'textarea',
]);

/**
 * `−4` would be shown as `4−`: a mark of direction (U+200E) before the sign makes it part of the number, as Unicode's
 * CLDR writes negative numbers in Arabic and Hebrew. A hyphen behind a letter, `ב-4`, is no sign.
 */
function withSigns(text: string): string {
  return text.replace(/(?<![^\s([«„”"'=<>≤≥≈])[-−+±](?=\d)/g, '\u200E$&');
}
