// Formulas of a chapter become MathML; one that cannot be read is shown as typed, and told at its column.
import { badFormula } from '../diagnostics/catalog.ts';
import { escapeHtml, textOfHtml } from '../lib/html.ts';
import { formulaReader, type Macros, type ReadFormula } from '../math/formula.ts';
import type { FormulaPiece } from '../math/pieces.ts';
import type { ArgumentValue, IncludeCall } from '../model/include.ts';
import type { FormulaGap, Part } from '../model/markup.ts';
import type { Place } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import { EquationNames, loneReference, partsOfFormula, partsWithoutNumbers } from './equations.ts';
import { withTouchingMarks } from './unbroken.ts';
import { mapMarkdown } from './values.ts';

export interface WithFormulas {
  readonly body: readonly Part[];
  readonly calls: readonly IncludeCall[];
  readonly problems: readonly Problem[];
}

export interface WithoutFormulas {
  readonly body: readonly Part[];
  readonly calls: readonly IncludeCall[];
  /** Ids that the chapter has already. */
  readonly anchors: readonly string[];
  /** The lines of its file. */
  readonly lines: readonly string[];
}

/**
 * Fills the formula gaps of a chapter's body and of its calls' Markdown; the library is loaded only if there is one.
 */
export async function readFormulas(
  { body, calls, anchors, lines }: WithoutFormulas,
  macros: Macros,
): Promise<WithFormulas> {
  if (
    !body.some(isFormula) &&
    !calls.some((call) => valuesOf(call).some((value) => value.kind === 'markdown' && value.parts.some(isFormula)))
  ) {
    return { body, calls, problems: [] };
  }
  const read = await formulaReader(macros);
  const problems: Problem[] = [];
  const names = new EquationNames(anchors);
  const fill = (parts: readonly Part[], where: 'text' | 'caption'): readonly Part[] =>
    fillAll(parts, (gap) =>
      fillFormula(gap, {
        read,
        problems,
        lines,
        parts: (pieces) => (where === 'text' ? partsOfFormula(pieces, gap, names) : partsWithoutNumbers(pieces, gap)),
      }),
    );
  const filledBody = fill(body, 'text');
  return {
    body: filledBody,
    calls: mapMarkdown(calls, (parts) => fill(parts, 'caption')),
    problems: [...problems, ...names.problems],
  };
}

/**
 * How many letters stand before the first formula, be it the chapter's or MathML that its author wrote as such;
 * undefined without any.
 */
export function firstFormula(body: readonly Part[], calls: readonly IncludeCall[]): number | undefined {
  let letters = 0;
  for (const part of body) {
    if (typeof part === 'string') {
      const at = part.indexOf('<math');
      if (at >= 0) return letters + textOfHtml(part.slice(0, at)).length;
      letters += textOfHtml(part).length;
    } else if (part.kind === 'call' && hasFormula(calls[part.index])) return letters;
  }
  return undefined;
}

function hasFormula(call: IncludeCall | undefined): boolean {
  return (
    call !== undefined &&
    valuesOf(call).some(
      (value) =>
        value.kind === 'markdown' && value.parts.some((part) => typeof part === 'string' && part.includes('<math')),
    )
  );
}

function fillAll(parts: readonly Part[], fill: (gap: FormulaGap) => readonly Part[]): readonly Part[] {
  const answer: Part[] = [];
  const rest = [...parts];
  for (let part = rest.shift(); part !== undefined; part = rest.shift()) {
    if (!isFormula(part)) answer.push(part);
    else if (part.display) answer.push(...fill(part));
    else {
      const filled = withTouchingMarks(answer.pop(), fill(part), rest.shift());
      if (filled.before !== undefined) answer.push(filled.before);
      answer.push(...filled.formula);
      if (filled.after !== undefined) rest.unshift(filled.after);
    }
  }
  return answer.filter((part) => part !== '');
}

interface Filling {
  readonly read: ReadFormula;
  /** Grows. */
  readonly problems: Problem[];
  readonly parts: (pieces: readonly FormulaPiece[]) => readonly Part[];
  /** Of the chapter's file. */
  readonly lines: readonly string[];
}

function fillFormula(gap: FormulaGap, { read, problems, parts, lines }: Filling): readonly Part[] {
  const reference = loneReference(gap);
  if (reference !== undefined) return reference;
  const formula = read({ tex: gap.tex, display: gap.display, label: gap.label });
  if (formula.kind === 'nothing') return [];
  if (formula.kind === 'mathml') return gap.display ? boxed(gap, parts(formula.pieces)) : parts(formula.pieces);
  problems.push(badFormula(placeInFormula(gap, formula.at, lines), formula.message));
  const source = `<code>${escapeHtml(gap.tex)}</code>`;
  return [
    gap.display && !gap.inLine
      ? `<pre class="formula-source">${source}</pre>`
      : `<span class="formula-source">${source}</span>`,
  ];
}

/**
 * Where in the file offset `at` of the formula stands. A later line of it may be indented in the file, or follow the
 * mark of a quotation.
 */
function placeInFormula({ tex, place }: FormulaGap, at: number, lines: readonly string[]): Place {
  const before = tex.slice(0, at).split('\n');
  if (before.length === 1) return { ...place, column: place.column + at, length: Math.max(1, place.length - at) };
  const inLine = before.at(-1)?.length ?? 0;
  const line = tex.split('\n')[before.length - 1] ?? '';
  const column = lines[place.line + before.length - 2]?.indexOf(line) ?? -1;
  return column < 0
    ? place
    : {
        ...place,
        line: place.line + before.length - 1,
        column: column + inLine + 1,
        length: Math.max(1, line.length - inLine),
      };
}

/** A displayed formula scrolls inside its box; among words, the box is an element that may stand there. */
function boxed(gap: FormulaGap, parts: readonly Part[]): readonly Part[] {
  const element = gap.inLine ? 'span' : 'div';
  return [`<${element} class="formula">`, ...parts, `</${element}>`];
}

function valuesOf(call: IncludeCall): readonly ArgumentValue[] {
  return [call.values, ...Object.values(call.series).flat()].flatMap((values) => Object.values(values));
}

function isFormula(part: Part): part is FormulaGap {
  return typeof part !== 'string' && part.kind === 'formula';
}
