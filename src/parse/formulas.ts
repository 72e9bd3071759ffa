// Formulas of a chapter become MathML; one that cannot be read is shown as typed, and told at its column.
import { badFormula } from '../diagnostics/catalog.ts';
import { escapeHtml } from '../lib/html.ts';
import { formulaReader, type Macros, type ReadFormula } from '../math/formula.ts';
import type { ArgumentValue, IncludeCall } from '../model/include.ts';
import type { FormulaGap, Part } from '../model/markup.ts';
import type { Problem } from '../model/problem.ts';

export interface WithFormulas {
  readonly body: readonly Part[];
  readonly calls: readonly IncludeCall[];
  readonly problems: readonly Problem[];
}

/** Fills the formula gaps of a chapter's body and of its calls' Markdown; the library is loaded only if there is one. */
export async function readFormulas(body: readonly Part[], calls: readonly IncludeCall[], macros: Macros): Promise<WithFormulas> {
  if (!body.some(isFormula) && !calls.some((call) => valuesOf(call).some((value) => value.kind === 'markdown' && value.parts.some(isFormula)))) {
    return { body, calls, problems: [] };
  }
  const read = await formulaReader(macros);
  const problems: Problem[] = [];
  const fill = (parts: readonly Part[]): readonly Part[] => parts.map((part) => (isFormula(part) ? fillFormula(part, read, problems) : part));
  const fillValues = (values: Values): Values =>
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value.kind === 'markdown' ? { ...value, parts: fill(value.parts) } : value]));
  const filled = calls.map((call) => ({
    ...call,
    values: fillValues(call.values),
    series: Object.fromEntries(Object.entries(call.series).map(([family, panels]) => [family, panels.map(fillValues)])),
  }));
  return { body: fill(body), calls: filled, problems };
}

function fillFormula(gap: FormulaGap, read: ReadFormula, problems: Problem[]): string {
  const formula = read(gap.tex, gap.display);
  if (formula.kind === 'mathml') return gap.display ? `<div class="formula" tabindex="0">${formula.html}</div>` : formula.html;
  const { place } = gap;
  // Only in a formula of one line is the column of the mistake the formula's column and so many further.
  const isOneLine = !gap.tex.includes('\n');
  problems.push(badFormula(isOneLine ? { ...place, column: place.column + formula.at, length: Math.max(1, place.length - formula.at) } : place, formula.message));
  const source = `<code>${escapeHtml(gap.tex)}</code>`;
  return gap.display ? `<pre class="formula-source">${source}</pre>` : `<span class="formula-source">${source}</span>`;
}

type Values = IncludeCall['values'];

function valuesOf(call: IncludeCall): readonly ArgumentValue[] {
  return [call.values, ...Object.values(call.series).flat()].flatMap((values) => Object.values(values));
}

function isFormula(part: Part): part is FormulaGap {
  return typeof part !== 'string' && part.kind === 'formula';
}
