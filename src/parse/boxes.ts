// Theorems, exercises and the like: quotations, lists and elements that their author calls so become boxes, each with
// room for its name and its number.
import { takeName } from '../lib/slug.ts';
import type { Attribute, BoxGap, Element, Tree } from '../model/tree.ts';
import { attributeOf } from '../tree/elements.ts';
import { textOf } from '../tree/text.ts';
import { element, elementsIn, mapElements } from '../tree/walk.ts';
import { idsOf } from './anchors.ts';
import type { ChapterText, PassScene } from './chapter-text.ts';
import type { BoxKindHere } from './kinds.ts';

/** What an author may give a kind by its class; converters of textbooks say `data-type="exercise"`. */
const HOLDERS = new Set(['blockquote', 'ol', 'ul', 'dl', 'div', 'section', 'p', 'details', 'aside']);

export function boxes(text: ChapterText, scene: PassScene): ChapterText {
  if (scene.ownStyles) return text;
  const found = elementsIn(text.tree, (each) => kindOf(each, scene) !== undefined);
  if (found.length === 0) return text;
  const taken = new Set(idsOf(text.tree));
  const counts = new Map<string, number>();
  const ids = new Map<Element, string>();
  let exercise: string | undefined;
  const solved = new Map<Element, string | undefined>();
  for (const each of found) {
    const kind = kindOf(each, scene);
    if (kind === undefined) continue;
    const { name, prefix } = kind;
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    const id = attributeOf(each, 'id') ?? takeName(`${prefix}${count}`, taken);
    ids.set(each, id);
    if (name === 'exercise') exercise = id;
    if (name === 'solution') solved.set(each, attributeOf(each, 'for') ?? exercise);
  }
  // Maps go by the elements as they were: each is made anew from the innermost out, and keeps its attributes till then.
  const byAttributes = new Map(found.map((each) => [each.attributes, each]));
  const tree = mapElements(text.tree, (each) => {
    const before = byAttributes.get(each.attributes);
    const kind = before === undefined ? undefined : kindOf(before, scene);
    if (before === undefined || kind === undefined) return each;
    return boxOf(each, { kind, id: ids.get(before) ?? '', solves: solved.get(before), scene });
  });
  return { ...text, tree };
}

/** Classes of a Jekyll book may be its theme's: there, an id of the kind must stand beside. */
function kindOf(node: Element, { tellsCitations: isNative, kinds }: PassScene): BoxKindHere | undefined {
  if (node.attributes.length === 0) return undefined;
  const type = kinds.get(attributeOf(node, 'data-type') ?? '');
  if (type !== undefined && ['div', 'section', 'aside'].includes(node.name)) return type;
  if (!HOLDERS.has(node.name)) return undefined;
  const kind = (attributeOf(node, 'class') ?? '')
    .split(/\s+/)
    .map((name) => kinds.get(name))
    .find((each) => each !== undefined);
  if (kind === undefined || isNative || kind.isOwn) return kind;
  return attributeOf(node, 'id')?.startsWith(kind.prefix) === true ? kind : undefined;
}

interface Box {
  readonly kind: BoxKindHere;
  readonly id: string;
  /** The exercise of a solution. */
  readonly solves: string | undefined;
  readonly scene: PassScene;
}

function boxOf(node: Element, { kind, id, solves, scene }: Box): Element {
  const title = attributeOf(node, 'title')?.trim() ?? '';
  const place = node.place ?? scene.start;
  const content: Tree = node.name === 'blockquote' || isBlock(node) ? node.children : [bare(node)];
  const gap: BoxGap = {
    kind: 'box',
    of: kind.name,
    counter: kind.counter,
    own: kind.words,
    id,
    solves,
    title: title === '' ? [] : scene.inline(title, place).tree,
    isFolded: isFolded(kind),
    isNamed: beginsWithItsName(content, kind),
    place,
  };
  const given = (attributeOf(node, 'class') ?? '').split(/\s+/);
  const look = kind.look === undefined ? [] : [`look-${kind.look}`];
  const classes = ['box', kind.name, ...look, ...given.filter((name) => name !== '' && name !== kind.name)];
  const attributes: Attribute[] = [
    ['id', id],
    ['class', classes.join(' ')],
    ...node.attributes.filter(([name]) => !['id', 'class', 'title', 'for'].includes(name)),
  ];
  if (isFolded(kind))
    return element('details', attributes, [element('summary', [], [gap]), ...content, ...wayBack(solves)]);
  return element('div', attributes, [gap, ...content]);
}

/** It stays closed until a reader opens it. */
function isFolded({ name, look }: BoxKindHere): boolean {
  return look === undefined ? name === 'solution' : look === 'folded';
}

/** To the exercise: a link in the summary could not be pressed without opening it. */
function wayBack(solves: string | undefined): Tree {
  if (solves === undefined) return [];
  const attributes: Attribute[] = [
    ['class', 'way-back'],
    ['href', `#${encodeURIComponent(solves)}`],
  ];
  return [element('a', attributes, ['↩'])];
}

function isBlock({ name }: Element): boolean {
  return name === 'div' || name === 'section' || name === 'aside' || name === 'details';
}

/** The list itself, inside its box. */
function bare(node: Element): Element {
  return { ...node, attributes: node.attributes.filter(([name]) => !['id', 'class', 'title', 'for'].includes(name)) };
}

/** `Exercise 3: …`: the text brings its own name, and gets no other. */
function beginsWithItsName(content: Tree, { name, words }: BoxKindHere): boolean {
  const own = words === undefined ? [] : [words.one.replace('{number}', '').trim()];
  const begins = textOf(content, { enough: 60 }).trimStart().replace(/^the /i, '').toLowerCase();
  return [name, ...own].some(
    (word) => word !== '' && begins.startsWith(word.toLowerCase()) && !/^[\p{L}\p{N}]/u.test(begins.slice(word.length)),
  );
}
