// A box as an element: its name, its text, and the ways between an exercise and its solution.
import type { Attribute, BoxGap, Element, Tree } from '../model/tree.ts';
import { attributeOf } from '../tree/elements.ts';
import { textOf } from '../tree/text.ts';
import { element } from '../tree/walk.ts';
import type { BoxTitles } from './box-titles.ts';
import type { FoundBox } from './boxes.ts';
import type { PassScene } from './chapter-text.ts';
import type { BoxKindHere } from './kinds.ts';

/** `node` has its content made already. */
export function boxOf(node: Element, found: FoundBox, scene: PassScene & { readonly titles: BoxTitles }): Element {
  const { kind, id, solves, place } = found;
  const content: Tree = node.name === 'blockquote' || isBlock(node) ? node.children : [bare(node)];
  const isFolded = folds(kind, scene);
  const gap: BoxGap = {
    kind: 'box',
    of: kind.name,
    counter: kind.counter,
    own: kind.words,
    id,
    solves,
    title: scene.titles.get(node.attributes) ?? [],
    isFolded,
    isNamed: beginsWithItsName(content, kind),
    place,
  };
  const attributes: Attribute[] = [
    ['id', id],
    ['class', classesOf(node, kind)],
    ...node.attributes.filter(([name]) => !['id', 'class', 'title', 'for'].includes(name)),
  ];
  const ways = [...wayBack(found, scene), ...toSolution(found, scene)];
  return isFolded
    ? element('details', attributes, [element('summary', [], [gap]), ...content, ...ways])
    : element('div', attributes, [gap, ...content, ...ways]);
}

function classesOf(node: Element, { name, look }: BoxKindHere): string {
  const given = (attributeOf(node, 'class') ?? '').split(/\s+/);
  const own = look === undefined ? [] : [`look-${look}`];
  return ['box', name, ...own, ...given.filter((each) => each !== '' && each !== name)].join(' ');
}

/** It stays closed until a reader opens it. */
function folds({ name, look }: BoxKindHere, { solutions }: PassScene): boolean {
  return look === undefined ? name === 'solution' && solutions === 'here' : look === 'folded';
}

/** To the exercise: a link in the summary could not be pressed without opening it. */
function wayBack({ solves, isElsewhere, place }: FoundBox, { solutions }: PassScene): Tree {
  if (solves === undefined) return [];
  const attributes: Attribute[] = [
    ['class', 'way-back'],
    ['href', `#${encodeURIComponent(solves)}`],
  ];
  const link = element('a', attributes, ['↩']);
  // A link within the page needs nobody to look it up.
  return [isElsewhere || solutions === 'book' ? { ...link, place } : link];
}

function toSolution({ solvedBy, place }: FoundBox, { words, language, solutions }: PassScene): Tree {
  if (solvedBy === undefined) return [];
  const attributes: Attribute[] = [
    ['class', 'to-solution'],
    ['href', `#${encodeURIComponent(solvedBy)}`],
    ...(words.language === language ? [] : [['lang', words.language] as const]),
  ];
  const word = words.solution.replace('{number}', '').trim();
  const link = element('a', attributes, [word]);
  return [element('p', [], [solutions === 'book' ? { ...link, place } : link]), '\n'];
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
