// Formulas of a chapter become MathML; one that cannot be read is shown as typed, and reported at its column.
import { badFormula } from '../diagnostics/catalog.ts';
import { formulaReader, type ReadFormula } from '../math/formula.ts';
import type { FormulaTree } from '../math/spots.ts';
import type { Element, FormulaGap, Tree, TreeNode } from '../model/tree.ts';
import type { Place } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import { placeMark } from '../lib/place-mark.ts';
import { element, hasNode, withChildren } from '../tree/walk.ts';
import { idsOf } from './anchors.ts';
import type { ChapterText, PassScene } from './chapter-text.ts';
import { EquationNames, loneReference, withNumbers, withoutNumbers } from './equations.ts';
import { withTouchingMarks } from './unbroken.ts';
import { mapMarkdown, markdownIn } from './values.ts';

/**
 * Fills the formula gaps of a chapter and of its calls' Markdown; the library is loaded only if there is one.
 */
export async function formulas(
  text: ChapterText,
  { macros, language, lines, marksPlaces }: Pick<PassScene, 'macros' | 'language' | 'lines' | 'marksPlaces'>,
): Promise<ChapterText> {
  if (![text.tree, ...markdownIn(text.calls)].some((tree) => hasNode(tree, isFormula))) return text;
  const read = await formulaReader(macros, language);
  const problems: Problem[] = [];
  const names = new EquationNames(idsOf(text.tree));
  const filling = { read, problems, lines };
  const placed =
    (finish: Filling['finish']): Filling['finish'] =>
    (formula, gap) =>
      marksPlaces ? withMark(finish(formula, gap), gap.place) : finish(formula, gap);
  const own = placed((formula, gap) => withNumbers(formula, gap, names));
  const tree = fillAll(text.tree, { ...filling, finish: own });
  const calls = mapMarkdown(text.calls, (value) => fillAll(value, { ...filling, finish: placed(withoutNumbers) }));
  return { ...text, tree, calls, problems: [...text.problems, ...problems, ...names.problems] };
}

interface Filling {
  readonly read: ReadFormula;
  /** Grows. */
  readonly problems: Problem[];
  /** What its numbers and references become. */
  readonly finish: (formula: FormulaTree, gap: FormulaGap) => Tree;
  /** Of the chapter's file. */
  readonly lines: readonly string[];
}

/** In the order of the text, since a formula may define what those after it use. */
function fillAll(tree: Tree, filling: Filling): Tree {
  let made: TreeNode[] | undefined;
  let rest: TreeNode | undefined;
  for (let index = 0; index < tree.length; index += 1) {
    const node = rest ?? tree[index] ?? '';
    rest = undefined;
    if (isFormula(node)) {
      made ??= tree.slice(0, index);
      const filled = fillFormula(node, filling);
      if (node.display) made.push(...filled);
      else {
        const touching = withTouchingMarks({ before: made.at(-1), formula: filled, after: tree[index + 1] });
        if (made.length > 0) made.splice(-1, 1, ...present(touching.before));
        made.push(...touching.formula);
        rest = touching.after;
      }
      continue;
    }
    const next = typeof node === 'string' || node.kind !== 'element' ? node : withFormulas(node, filling);
    if (made === undefined && next !== tree[index]) made = tree.slice(0, index);
    made?.push(...present(next));
  }
  return made ?? tree;
}

function withMark(tree: Tree, place: Place): Tree {
  return tree.map((node) =>
    typeof node === 'string' || node.kind !== 'element'
      ? node
      : { ...node, attributes: [...node.attributes, placeMark(place)] },
  );
}

function present(node: TreeNode | undefined): Tree {
  return node === undefined || node === '' ? [] : [node];
}

function withFormulas(given: Element, filling: Filling): Element {
  return withChildren(given, fillAll(given.children, filling));
}

function fillFormula(gap: FormulaGap, { read, problems, finish, lines }: Filling): Tree {
  const reference = loneReference(gap);
  if (reference !== undefined) return reference;
  const formula = read({ tex: gap.tex, display: gap.display, label: gap.label });
  if (formula.kind === 'nothing') return [];
  if (formula.kind === 'mathml') return gap.display ? [boxed(gap, finish(formula, gap))] : finish(formula, gap);
  problems.push(badFormula(placeInFormula(gap, formula.at, lines), formula.message));
  const isBlock = gap.display && !gap.inLine;
  return [element(isBlock ? 'pre' : 'span', [['class', 'formula-source']], [element('code', [], [gap.tex])])];
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
function boxed(gap: FormulaGap, children: Tree): TreeNode {
  return element(gap.inLine ? 'span' : 'div', [['class', 'formula']], children);
}

function isFormula(node: TreeNode): node is FormulaGap {
  return typeof node !== 'string' && node.kind === 'formula';
}
