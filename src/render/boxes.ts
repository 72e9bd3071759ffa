// The name of a box: "Theorem 3.2 (Main)", "Proof", "Solution to Exercise 3.1".
import type { PagePlan } from '../model/book.ts';
import type { Attribute, BoxGap, Tree } from '../model/tree.ts';
import { element, mapElements } from '../tree/walk.ts';
import { fillWords } from '../words/fill.ts';
import { kindWords } from '../words/kind-words.ts';
import type { Voice } from './voices.ts';

/** Nothing where the book names no boxes; what a solution is folded behind always says so. */
export function boxLabel(gap: BoxGap, plan: PagePlan, voice: Pick<Voice, 'words' | 'language'>): Tree {
  const { words, language } = voice;
  const number = plan.numbers[gap.id];
  const { one } = kindWords({ kind: gap.of, own: gap.own }, words);
  if (number === undefined && hasNameAlone(gap) && !gap.isNamed) return wrapped([withoutNumber(one)], gap);
  if (number === undefined) return gap.title.length === 0 ? [] : wrapped([], gap);
  const name = fillWords(one, { number });
  const isForeign = gap.own === undefined && words.language !== language;
  const attributes: Attribute[] = isForeign ? [['lang', words.language]] : [];
  return wrapped([element('span', attributes, [name])], gap);
}

/** What is never numbered, and what a reader must open. */
function hasNameAlone({ of, counter, isFolded }: BoxGap): boolean {
  return of === 'solution' || counter === undefined || isFolded;
}

/** `Solution {number}` without its number. */
function withoutNumber(word: string): string {
  return word.replace('{number}', '').trim();
}

/** A press on a summary opens it. */
function withoutLinks(title: Tree): Tree {
  return mapElements(title, (each) =>
    each.name === 'a'
      ? element(
          'span',
          each.attributes.filter(([name]) => name === 'id'),
          each.children,
        )
      : each,
  );
}

function wrapped(name: Tree, { isFolded, title: given }: BoxGap): Tree {
  const title = isFolded ? withoutLinks(given) : given;
  const behind: Tree = title.length === 0 ? [] : [' ', element('span', [['class', 'box-title']], ['(', ...title, ')'])];
  const content: Tree = name.length === 0 ? [element('span', [['class', 'box-title']], title)] : [...name, ...behind];
  // A summary holds no paragraph.
  if (isFolded) return [element('span', [['class', 'box-label']], content)];
  return [element('p', [['class', 'box-label']], content), '\n'];
}
