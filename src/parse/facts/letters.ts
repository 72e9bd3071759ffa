// How much there is to read: words, letters before a thing, formulas.
import { WordCounter } from '../../lib/count-words.ts';
import type { IncludeCall } from '../../model/include.ts';
import type { Element } from '../../model/tree.ts';
import { attributeOf, hasClass, partsWords, SILENT } from '../../tree/elements.ts';
import { holdsFormula, type TreeReader } from '../../tree/walk.ts';
import { markdownIn } from '../values.ts';

/** Words of running text: formulas and listings are read otherwise. */
export function wordReader(): { readonly reader: TreeReader; readonly count: () => number } {
  const counter = new WordCounter();
  let hidden: Element | undefined;
  const reader: TreeReader = {
    enter: (element) => {
      if (hidden !== undefined) return;
      if (isNoRunningText(element)) hidden = element;
      if (partsWords(element.name)) counter.add(' ');
    },
    leave: (element) => {
      if (hidden === element) hidden = undefined;
      if (partsWords(element.name)) counter.add(' ');
    },
    text: (text) => {
      if (hidden === undefined) counter.add(text);
    },
  };
  return { reader, count: () => counter.words };
}

function isNoRunningText(element: Element): boolean {
  const { name } = element;
  if (name === 'math' || name === 'svg' || SILENT.has(name) || hasClass(element, 'formula-source')) return true;
  if (name === 'code') return /^language-/.test(attributeOf(element, 'class') ?? '');
  return (name === 'div' || name === 'figure') && hasClass(element, 'listing');
}

/** Letters so far, runs of blanks as one. */
export function letterCounter(): { readonly reader: TreeReader; readonly count: () => number } {
  let letters = 0;
  let hidden: Element | undefined;
  const reader: TreeReader = {
    enter: (element) => {
      if (hidden === undefined && (SILENT.has(element.name) || element.name === 'math')) hidden = element;
    },
    leave: (element) => {
      if (hidden === element) hidden = undefined;
    },
    text: (text) => {
      if (hidden === undefined) letters += tidyLength(text);
    },
  };
  return { reader, count: () => letters };
}

/** How long a text is without blanks at its ends, and with runs of them as one. */
function tidyLength(text: string): number {
  const trimmed = text.trim();
  return /\s\s/.test(trimmed) ? trimmed.replace(/\s+/g, ' ').length : trimmed.length;
}

/** Formulas, be they TeX or MathML that the author wrote as such; `letters` tells how many stand before. */
export function formulaCounter(
  letters: () => number,
  callOf: ReadonlyMap<string, IncludeCall>,
): {
  readonly reader: TreeReader;
  readonly found: () => { readonly formulas: number; readonly firstFormula: number | undefined };
} {
  let formulas = 0;
  let firstFormula: number | undefined;
  const see = (): void => {
    formulas += 1;
    firstFormula ??= letters();
  };
  const reader: TreeReader = {
    enter: ({ name }) => {
      if (name === 'math') see();
    },
    formula: see,
    gap: (gap) => {
      const call = gap.kind === 'call' ? callOf.get(gap.id) : undefined;
      if (firstFormula === undefined && call !== undefined && markdownIn([call]).some(holdsFormula))
        firstFormula = letters();
    },
  };
  return { reader, found: () => ({ formulas, firstFormula }) };
}
