// Glossaries of a chapter: lists of definitions below a heading that says so, with the class `glossary`, or in an
// element that a converter of textbooks has marked. Their terms get ids, so that links and mentions find them.
import { slugOf, takeName } from '../lib/slug.ts';
import type { Attribute, Element, Tree, TreeNode } from '../model/tree.ts';
import { attributeOf, hasClass } from '../tree/elements.ts';
import { textOf } from '../tree/text.ts';
import { isTree, mapNodes } from '../tree/walk.ts';
import { wordsOf } from '../words/words.ts';
import { idsOf } from './anchors.ts';
import type { ChapterText, PassScene } from './chapter-text.ts';

export function glossaries(text: ChapterText, scene: PassScene): ChapterText {
  if (scene.ownStyles) return text;
  const taken = new Set(idsOf(text.tree));
  const forms = new Map<string, readonly string[]>();
  const tree = below(text.tree, false, {
    taken,
    forms,
    names: ['glossary', ...headingsOf(wordsOf(scene.language, {}).glossary)],
  });
  return tree === text.tree ? text : { ...text, tree, ...(forms.size > 0 ? { forms } : {}) };
}

/** A heading of Arabic may be written without the article that the interface has. */
function headingsOf(word: string): readonly string[] {
  return [word.toLowerCase(), word.replace(/^\u0627\u0644/, '')];
}

interface Naming {
  readonly taken: Set<string>;
  /** By the ids of terms; grows. */
  readonly forms: Map<string, readonly string[]>;
  readonly names: readonly string[];
}

/** One level: what stands behind a heading that says "Glossary" is one, up to the next heading that is no deeper. */
function below(tree: Tree, isInside: boolean, naming: Naming): Tree {
  let depth = Infinity;
  let made: TreeNode[] | undefined;
  for (const [index, node] of tree.entries()) {
    let next: TreeNode | Tree = node;
    if (typeof node !== 'string' && node.kind === 'element') {
      const level = Number(/^h([1-6])$/.exec(node.name)?.[1] ?? 0);
      if (level > 0 && level <= depth) depth = Infinity;
      if (level > 0 && naming.names.includes(textOf(node.children).toLowerCase())) depth = level;
      next = elementIn(node, isInside || depth < Infinity, naming);
    }
    if (next !== node) made ??= tree.slice(0, index);
    if (made !== undefined && isTree(next)) made.push(...next);
    else if (made !== undefined && !isTree(next)) made.push(next);
  }
  return made ?? tree;
}

function elementIn(node: Element, isInside: boolean, naming: Naming): Element {
  const isMarked = attributeOf(node, 'data-type') === 'glossary' || hasClass(node, 'glossary');
  if (node.name === 'dl') return isInside || isMarked ? withTerms(node, naming) : node;
  if (!isInside && !isMarked && !['div', 'section', 'aside'].includes(node.name)) return node;
  const children = below(node.children, isInside || isMarked, naming);
  return children === node.children ? node : { ...node, children };
}

function withTerms(list: Element, { taken, forms }: Naming): Element {
  const children = mapNodes(list.children, (node) => {
    if (typeof node === 'string' || node.kind !== 'element' || node.name !== 'dt') return node;
    const given = attributeOf(node, 'id');
    const id = given ?? takeName(`term-${slugOf(textOf(node.children))}`, taken);
    const listed = formsOf(node);
    if (listed.length > 0) forms.set(id, listed);
    const attributes: Attribute[] = [
      ['id', id],
      ['class', [attributeOf(node, 'class'), 'term'].filter((name) => name !== undefined).join(' ')],
      ...node.attributes.filter(([name]) => name !== 'id' && name !== 'class' && name !== FORMS),
    ];
    return { ...node, attributes };
  });
  return { ...list, children };
}

/** `{: forms="torques, torqued"} torque`: what its author writes for it in a text. No attribute of HTML. */
const FORMS = 'forms';

function formsOf(term: Element): readonly string[] {
  const forms = (attributeOf(term, FORMS) ?? '').split(/[,;،؛、，；]/).map((form) => form.trim());
  return [...new Set(forms)].filter((form) => form !== '');
}
