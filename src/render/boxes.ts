// The name of a box: "Theorem 3.2 (Main)", "Proof", "Solution to Exercise 3.1".
import type { PagePlan } from '../model/book.ts';
import type { Attribute, BoxGap, Tree } from '../model/tree.ts';
import { element } from '../tree/walk.ts';
import { fillWords } from '../words/fill.ts';
import type { Voice } from './voices.ts';

/** Nothing where the book names no boxes; what a solution is folded behind always says so. */
export function boxLabel(gap: BoxGap, plan: PagePlan, voice: Pick<Voice, 'words' | 'language'>): Tree {
  const { words, language } = voice;
  const number = plan.numbers[gap.id];
  if (number === undefined && (gap.of === 'solution' || gap.of === 'proof') && !gap.isNamed)
    return wrapped([withoutNumber(words[gap.of])], gap);
  if (number === undefined) return gap.title.length === 0 ? [] : wrapped([], gap);
  const name = gap.of === 'proof' ? words.proof : fillWords(words[gap.of], { number });
  const attributes: Attribute[] = words.language === language ? [] : [['lang', words.language]];
  return wrapped([element('span', attributes, [name])], gap);
}

/** `Solution {number}` without its number. */
function withoutNumber(word: string): string {
  return word.replace('{number}', '').trim();
}

function wrapped(name: Tree, { of, title }: BoxGap): Tree {
  const behind: Tree = title.length === 0 ? [] : [' ', element('span', [['class', 'box-title']], ['(', ...title, ')'])];
  const content: Tree = name.length === 0 ? [element('span', [['class', 'box-title']], title)] : [...name, ...behind];
  // A summary holds no paragraph.
  if (of === 'solution') return [element('span', [['class', 'box-label']], content)];
  return [element('p', [['class', 'box-label']], content), '\n'];
}
