// Theorems, exercises and the like: quotations, lists and elements that their author calls so become boxes, each with
// room for its name and its number. Solutions stand where the book wants them.
import { loneSolution } from '../diagnostics/catalog-kinds.ts';
import { nameOf, withoutEnding } from '../lib/paths.ts';
import { slugOf, takeName } from '../lib/slug.ts';
import type { Place } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import type { Attribute, Element, Tree, TreeNode } from '../model/tree.ts';
import { hasClass, attributeOf } from '../tree/elements.ts';
import { element, mapElements, visitNodes } from '../tree/walk.ts';
import { idsOf } from './anchors.ts';
import { boxPlaces } from './box-places.ts';
import { boxTitles } from './box-titles.ts';
import { boxOf } from './box-element.ts';
import type { ChapterText, PassScene } from './chapter-text.ts';
import type { BoxKindHere } from './kinds.ts';

/** What an author may give a kind by its class; converters of textbooks say `data-type="exercise"`. */
const HOLDERS = new Set(['blockquote', 'ol', 'ul', 'dl', 'div', 'section', 'p', 'details', 'aside']);
const TYPED = new Set(['div', 'section', 'aside']);

/** A box that was found: what it is, and what it belongs to. */
export interface FoundBox {
  readonly kind: BoxKindHere;
  readonly id: string;
  readonly place: Place;
  /** The exercise of a solution. */
  readonly solves: string | undefined;
  /** Whether that stands in another chapter, or nowhere. */
  readonly isElsewhere: boolean;
  /** The first solution of an exercise, where that does not follow at once. */
  readonly solvedBy: string | undefined;
}

export async function boxes(text: ChapterText, scene: PassScene): Promise<ChapterText> {
  if (scene.ownStyles) return text;
  const found = findBoxes(text.tree, scene);
  if (found.size === 0) return text;
  const moved: Element[] = [];
  const read = await boxTitles(found, scene);
  const lone = scene.tellsCitations ? loneSolutions(found.values()) : [];
  const problems = [...text.problems, ...read.problems, ...lone];
  const tree = mapElements(text.tree, (each): TreeNode | Tree => {
    const box = found.get(each.attributes);
    if (box === undefined) return each;
    const made = boxOf(each, box, { ...scene, titles: read.titles });
    if (box.kind.name !== 'solution' || scene.solutions === 'here') return made;
    moved.push(made);
    return [];
  });
  if (moved.length === 0) return { ...text, problems, tree };
  if (scene.solutions === 'hidden') return { ...text, problems, tree: withoutWaysTo(moved, tree) };
  const blocks = moved.flatMap((each): Tree => [each, '\n']);
  return scene.solutions === 'book'
    ? { ...text, problems, tree: withoutWaysTo(moved, tree), apart: blocks }
    : { ...text, problems, tree: withSolutions(tree, blocks, scene) };
}

/**
 * By their attributes: each element is made anew from the innermost out, and keeps its attributes till then.
 */
function findBoxes(tree: Tree, scene: PassScene): ReadonlyMap<Element['attributes'], FoundBox> {
  const all: { readonly each: Element; readonly kind: BoxKindHere }[] = [];
  visitNodes(tree, (node) => {
    if (typeof node === 'string' || node.kind !== 'element') return;
    const kind = kindOf(node, scene);
    if (kind !== undefined) all.push({ each: node, kind });
  });
  const taken = new Set(all.length === 0 ? [] : idsOf(tree));
  const counts = new Map<string, number>();
  const totals = new Map<string, number>();
  for (const { kind } of all) totals.set(kind.name, (totals.get(kind.name) ?? 0) + 1);
  const placeOf = boxPlaces(scene);
  const solvedBy = new Map<string, string>();
  let exercise: string | undefined;
  const named = all.map(({ each, kind }) => {
    const count = (counts.get(kind.name) ?? 0) + 1;
    counts.set(kind.name, count);
    const given = attributeOf(each, 'id')?.trim() ?? '';
    const id = given === '' ? takeName(usualId(kind, count, scene), taken) : given;
    if (kind.name === 'exercise') exercise = id;
    const solves = kind.name === 'solution' ? (attributeOf(each, 'for')?.trim() ?? exercise) : undefined;
    if (solves !== undefined && !solvedBy.has(solves)) solvedBy.set(solves, id);
    return { each, kind, id, solves, place: placeOf(kind.name, count, totals.get(kind.name) ?? 0) };
  });
  const ids = new Set(named.map(({ id }) => id));
  return new Map(
    named.map(({ each, kind, id, solves, place }, index) => {
      const solution = kind.name === 'exercise' && scene.solutions !== 'hidden' ? solvedBy.get(id) : undefined;
      const isNext = scene.solutions === 'here' && named[index + 1]?.id === solution;
      const isElsewhere = solves !== undefined && !ids.has(solves);
      return [each.attributes, { kind, id, place, solves, isElsewhere, solvedBy: isNext ? undefined : solution }];
    }),
  );
}

/** Solutions of all chapters stand on one page. */
function usualId({ name, prefix }: BoxKindHere, count: number, { solutions, start }: PassScene): string {
  if (name !== 'solution' || solutions !== 'book') return `${prefix}${count}`;
  return `${prefix}${slugOf(withoutEnding(nameOf(start.path)))}-${count}`;
}

/** Classes of a Jekyll book may be its theme's: there, an id of the kind must stand beside. */
function kindOf(node: Element, { tellsCitations: isNative, kinds }: PassScene): BoxKindHere | undefined {
  if (node.attributes.length === 0 || !(HOLDERS.has(node.name) || isListing(node))) return undefined;
  const type = TYPED.has(node.name) ? kinds.get(attributeOf(node, 'data-type') ?? '') : undefined;
  if (type !== undefined) return type;
  const kind = (attributeOf(node, 'class') ?? '')
    .split(/\s+/)
    .map((name) => kinds.get(name))
    .find((each) => each !== undefined);
  if (kind === undefined || isNative || kind.isOwn) return kind;
  return attributeOf(node, 'id')?.startsWith(kind.prefix) === true ? kind : undefined;
}

/** `{: .algorithm}` below a fence. */
function isListing(node: Element): boolean {
  return node.name === 'figure' && hasClass(node, 'listing');
}

/** Textbooks in a Jekyll book have solutions inside of examples. */
function loneSolutions(found: Iterable<FoundBox>): readonly Problem[] {
  return [...found].flatMap(({ kind, solves, place }) =>
    kind.name === 'solution' && solves === undefined ? [loneSolution(place)] : [],
  );
}

/** A note whose mark has gone with a solution leads back to nothing. */
function withoutWaysTo(gone: Tree, tree: Tree): Tree {
  const ids = new Set(idsOf(gone).map((id) => `#${id}`));
  return mapElements(tree, (each): TreeNode | Tree =>
    hasClass(each, 'reversefootnote') && ids.has(attributeOf(each, 'href') ?? '') ? [] : each,
  );
}

/** Under a heading of their own, before the notes. */
function withSolutions(tree: Tree, blocks: Tree, { words, language }: PassScene): Tree {
  const id = takeName(slugOf(words.listOfSolutions) || 'solutions', new Set(idsOf(tree)));
  const attributes: Attribute[] = [
    ['id', id],
    ...(words.language === language ? [] : [['lang', words.language] as const]),
  ];
  const notes = tree.findIndex(
    (node) => typeof node !== 'string' && node.kind === 'element' && hasClass(node, 'footnotes'),
  );
  const at = notes < 0 ? tree.length : notes;
  const heading: Tree = [element('h2', attributes, [words.listOfSolutions]), '\n'];
  return [...tree.slice(0, at), '\n', ...heading, ...blocks, ...tree.slice(at)];
}
