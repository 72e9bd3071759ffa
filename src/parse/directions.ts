// A quotation or a word in another language is written in that language's direction: `<span lang="he">` gets its `dir`.
import type { Attribute, Tree } from '../model/tree.ts';
import { directionOf } from '../languages/tags.ts';
import { attributeOf } from '../tree/elements.ts';
import { hasNode, mapLevel, withChildren } from '../tree/walk.ts';
import type { ChapterText, PassScene } from './chapter-text.ts';
import { mapMarkdown, markdownIn } from './values.ts';

/** Where an element's `lang` turns the direction of what is around it, and its author did not say `dir`. */
export function directions(text: ChapterText, { language }: PassScene): ChapterText {
  if (![text.tree, ...markdownIn(text.calls)].some(namesLanguage)) return text;
  const around = directionOf(language);
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
    if (typeof node === 'string' || node.kind !== 'element') return node;
    const given = attributeOf(node, 'dir');
    const language = attributeOf(node, 'lang')?.trim();
    const own = given ?? (language === undefined || language === '' ? around : directionOf(language));
    const filled = withChildren(node, directed(node.children, own));
    const added: readonly Attribute[] = given === undefined && own !== around ? [['dir', own]] : [];
    return added.length === 0 ? filled : { ...filled, attributes: [...filled.attributes, ...added] };
  });
}
