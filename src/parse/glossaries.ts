// Glossaries of a chapter: lists of definitions below a heading that says so, with the class `glossary`, or in an
// element that a converter of textbooks has marked. Their terms get ids, so that links and mentions find them.
import { looseForms } from '../diagnostics/catalog-text.ts';
import { slugOf, takeName } from '../lib/slug.ts';
import type { Problem } from '../model/problem.ts';
import type { Attribute, Element, Tree, TreeNode } from '../model/tree.ts';
import { attributeOf, hasClass } from '../tree/elements.ts';
import { textOf } from '../tree/text.ts';
import { isTree, mapNodes, visitNodes } from '../tree/walk.ts';
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
  const problems = [...text.problems, ...formsOutside(tree, scene)];
  return { ...text, tree, problems, ...(forms.size > 0 ? { forms } : {}) };
}

/** Glossaries have none left. */
function formsOutside(tree: Tree, { lines, start }: PassScene): readonly Problem[] {
  const found: Problem[] = [];
  let from = 0;
  visitNodes(tree, (node) => {
    if (typeof node === 'string' || node.kind !== 'element' || node.name !== 'dt') return;
    const written = attributeOf(node, FORMS);
    if (written === undefined) return;
    const index = lines.findIndex((line, at) => at >= from && line.includes(FORMS) && line.includes(written));
    const column = (lines[index] ?? '').indexOf(FORMS) + 1;
    const place = { path: start.path, line: index + 1, column, length: FORMS.length };
    found.push(looseForms(index < 0 ? start : place));
    from = index + 1;
  });
  return found;
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
