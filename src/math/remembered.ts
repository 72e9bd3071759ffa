// Formulas that come again: a textbook says `\alpha` a hundred times, and its translations say it once more each.
import { onceForText } from '../lib/once-for.ts';
import type { AskedFormula, Formula, ReadFormula } from './formula.ts';

/** What may define a macro, or name one anew: from there on a chapter's formulas are its own. */
const DEFINES = /\\(?:(?:[egx]?def|let|futurelet|global)(?![A-Za-z])|(?:re)?new(?!line)|provide|Declare)/;

/** Of one book's macros in one language: about 5 KB each. */
const MOST = { most: 2000, longest: 200 };

const memories = onceForText(
  // The text names the macros and the language, which `read` has.
  (_macros: string) =>
    onceForText((_formula: string, formula: AskedFormula, read: ReadFormula): Formula => read(formula), MOST),
  { most: 4, longest: 100_000 },
);

/**
 * `read`, which is asked for each formula once, as long as nothing is defined in them. `macros` names what it knows,
 * and the language that it speaks: of two with the same name, either may answer.
 */
export function remembered(macros: string, read: ReadFormula): ReadFormula {
  let isOwn = DEFINES.test(macros);
  return (formula) => {
    isOwn ||= DEFINES.test(formula.tex);
    if (isOwn) return read(formula);
    const { tex, display, label } = formula;
    return memories(macros)(`${display ? 1 : 0}${label ?? ''}\0${tex}`, formula, read);
  };
}
