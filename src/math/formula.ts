// TeX → MathML, at build time. This room is temml's only home; it is loaded only when a book has a formula.
import type temml from 'temml';
import type { Element, Tree, TreeNode } from '../model/tree.ts';
import { attributeOf } from '../tree/elements.ts';
import { readHtml } from '../tree/read.ts';
import { element, mapElements } from '../tree/walk.ts';
import { withClasses } from './classes.ts';
import { globalDefinition, takeDefinitions } from './definitions.ts';
import { mendMathml } from './mend.ts';
import { remembered } from './remembered.ts';
import { shortName, withSpots, type FormulaTree, type Spot } from './spots.ts';
import { setInSentence, spelledOut } from './second-reading.ts';
import { NUMBER_SIGN, respell } from './spelling.ts';
import { withSpokenName } from './spoken.ts';

/** Names and what they stand for, as `\newcommand` would define them: `{"\\R": "\\mathbb{R}"}`. */
export type Macros = Readonly<Record<string, string>>;

export type Formula =
  | ({ readonly kind: 'mathml' } & FormulaTree)
  /** It only defined macros, or there was nothing in it. */
  | { readonly kind: 'nothing' }
  /** `at` is the offset in the TeX where it could not be read on, in UTF-16 units. */
  | { readonly kind: 'mistake'; readonly message: string; readonly at: number };

export interface AskedFormula {
  readonly tex: string;
  readonly display: boolean;
  /** A name that was given from outside, `{: #eq-energy}`: the formula gets a number as if it had this `\label`. */
  readonly label: string | undefined;
}

/** Reads the formulas of one chapter, in the order of the text: what one defines holds for all after it. */
export type ReadFormula = (formula: AskedFormula) => Formula;

/** What MathJax knows and temml does not, as real chapters use it. */
const COMMON: Macros = {
  [NUMBER_SIGN]: '\\#',
  '\\mbox': '\\text{#1}',
  '\\bm': '\\boldsymbol{#1}',
  '\\hfill': '\\quad',
  '\\mathds': '\\mathbb{#1}',
  '\\vcentcolon': ':',
  '\\nicefrac': '{}^{#1}\\!/_{#2}',
};

/**
 * Loads the library once. `macros` are those of the book and of the chapter; a definition in a formula is added to them
 * for the rest of the chapter. `language`, a BCP 47 tag, is that of the names for those who listen.
 */
export async function formulaReader(macros: Macros, language: string): Promise<ReadFormula> {
  const { spokenWordsFor } = await import('../words/spoken/spoken-words.ts');
  const spoken = spokenWordsFor(language);
  const library: typeof temml = (await import('temml')).default;
  const known: Record<string, unknown> = { ...COMMON, ...macros };
  const render = (tex: string, display: boolean): string =>
    library.renderToString(tex, {
      displayMode: display,
      throwOnError: true,
      annotate: false,
      trust: true,
      strict: false,
      maxSize: [50, 500],
      macros: known,
    });
  return remembered(`${language} ${JSON.stringify(macros)}`, (formula) => {
    const { definitions, rest } = takeDefinitions(formula.tex);
    for (const definition of definitions) {
      try {
        render(globalDefinition(definition), false);
      } catch (error) {
        return mistakeOf(error, definition.at);
      }
    }
    if (rest.trim() === '') return { kind: 'nothing' };
    try {
      const { math, spots } = readTwice({ ...formula, tex: rest }, formula.tex, render);
      return { kind: 'mathml', math: withSpokenName(math, spoken), spots };
    } catch (error) {
      return mistakeOf(error, undefined);
    }
  });
}

/** A formula that cannot be read as it stands is spelled otherwise; if that does not help, its mistake is thrown. */
function readTwice(
  formula: AskedFormula,
  source: string,
  render: (tex: string, display: boolean) => string,
): FormulaTree {
  try {
    return rendered(formula, source, render);
  } catch (error) {
    const spelled = spelledOut(formula.tex);
    const tex = formula.display ? spelled : setInSentence(respell(spelled));
    if (tex === formula.tex) throw error;
    try {
      return rendered({ ...formula, tex }, source, render);
    } catch {
      throw error;
    }
  }
}

const NUMBERED = /\\begin\{(?:equation|align|alignat|gather|multline|flalign|eqnarray)\}/;

function rendered(
  { tex, display, label }: AskedFormula,
  source: string,
  render: (tex: string, display: boolean) => string,
): FormulaTree {
  const { read, labels, placed } = withShortLabels(respell(tex));
  // Read as it stands first, so that a mistake is reported at its own column.
  const plain = render(read, display);
  if (!display) return withSpots(finish(plain, source, placed), labels);
  const isMultline = /^\s*\\begin\{multline\}/.test(read);
  const ownLabel = LABEL.exec(read)?.[1];
  if (!NUMBERED.test(read) && !/\\tag\b/.test(read) && (ownLabel !== undefined || label !== undefined)) {
    // MathJax shows no number here; but who names a formula means to refer to it.
    const name = ownLabel ?? shortName(labels.push(label ?? '') - 1);
    const numbered = `\\begin{equation}\\label{${name}}{${read.replace(LABEL, '')}}\\end{equation}`;
    return withSpots(finish(render(numbered, true), source, [name]), labels);
  }
  const formula = withSpots(finish(plain, source, placed), labels);
  if (label !== undefined) return named(formula, label);
  return isMultline ? lastNumberOnly(formula) : formula;
}

const LABEL = /\\label\{(\w+)\}/;

interface ShortLabels {
  readonly read: string;
  /** As they were typed, by their short names; whoever names a formula adds another. */
  readonly labels: string[];
  /** The short names of `\label`, in the order of the formula. */
  readonly placed: readonly string[];
}

/**
 * temml drops what is not a letter or digit from a label: it gets a short name instead, which takes no more room than
 * the label did.
 */
function withShortLabels(tex: string): ShortLabels {
  const known = new Map<string, number>();
  const labels: string[] = [];
  const placed: string[] = [];
  const read = tex.replace(/\\(label|eqref|ref)\s*\{([^{}]*)\}/g, (whole: string, command: string, written: string) => {
    const label = written.trim();
    const index = known.get(label) ?? labels.push(label) - 1;
    known.set(label, index);
    if (command === 'label') placed.push(shortName(index));
    return `\\${command}{${shortName(index)}}`.padEnd(whole.length);
  });
  return { read, labels, placed };
}

/** What every `math` element gets: the TeX as typed, for those who copy it; and no style that the style sheet has. */
function finish(html: string, source: string, placed: readonly string[]): Element {
  const [math] = readHtml(html);
  // The library writes one element.
  if (typeof math !== 'object' || math.kind !== 'element') return element('math', [], [source]);
  const named = rowsNamed(placed, html);
  const content = mapElements(math.children, (given) => finished(named(given)));
  const shown = isOneTable(content) ? content : [element('mrow', [], content)];
  const annotation = element('annotation', [['encoding', 'application/x-tex']], [source]);
  const attributes = math.attributes.filter(
    ([name, value]) => !(name === 'class' && value === 'tml-display') && !(name === 'style' && /^display:/.test(value)),
  );
  return element('math', attributes, [element('semantics', [], [...shown, annotation])]);
}

/**
 * The library names a row by a label that stands in its last cell, and leaves a mark of each: MathJax lets a label
 * stand anywhere in its row. To be called for each element of `html` in order, the innermost first.
 */
function rowsNamed(placed: readonly string[], html: string): (given: Element) => Element {
  // A macro may hold labels, too, of which nothing is known here.
  if (html.split(MARK).length - 1 !== placed.length) return (given) => given;
  const left = [...placed];
  let waiting: string | undefined;
  return (given) => {
    if (isMark(given)) {
      const label = left.shift();
      waiting ??= label;
    }
    if (given.name !== 'mtr' || waiting === undefined) return given;
    const attributes: Element['attributes'] = [['id', waiting], ...given.attributes];
    waiting = undefined;
    return attributeOf(given, 'id') === undefined ? { ...given, attributes } : given;
  };
}

const MARK = 'class="tml-label"';

function isMark({ name, attributes }: Element): boolean {
  return name === 'mrow' && attributes.some(([key, value]) => key === 'class' && value === 'tml-label');
}

/** Sound, with classes for styles, and without what holds nothing. */
function finished(given: Element): Element | Tree {
  const { name, children, attributes } = given;
  if (children.length === 0 && (isMark(given) || (name === 'mtext' && attributes.length === 0))) return [];
  return withClasses(mendMathml(given));
}

/** Aligned equations: Firefox gives their table the width of the page only where nothing stands around it. */
function isOneTable([first, ...others]: Tree): boolean {
  return typeof first === 'object' && first.kind === 'element' && first.name === 'mtable' && others.length === 0;
}

function named({ math, spots }: FormulaTree, label: string): FormulaTree {
  const first = [...spots].find(([, { kind }]) => kind === 'number');
  return first?.[1].kind === 'number'
    ? withSpot({ math, spots }, first[0], { ...first[1], label: first[1].label ?? label })
    : { math, spots };
}

function withSpot({ math, spots }: FormulaTree, at: TreeNode, spot: Spot): FormulaTree {
  return { math, spots: new Map([...spots, [at, spot]]) };
}

/** A formula of several lines is one formula, with its number at its end. */
function lastNumberOnly(formula: FormulaTree): FormulaTree {
  const numbers = [...formula.spots].flatMap(([node, spot]) => (spot.kind === 'number' ? [{ node, spot }] : []));
  const label = numbers.find(({ spot }) => spot.label !== undefined)?.spot.label;
  return numbers.reduce(
    (sofar, { node, spot }, index) =>
      withSpot(sofar, node, index === numbers.length - 1 ? { ...spot, label } : { kind: 'nothing' }),
    formula,
  );
}

function mistakeOf(error: unknown, at: number | undefined): Formula {
  const position =
    typeof error === 'object' && error !== null && 'position' in error && typeof error.position === 'number'
      ? error.position
      : 0;
  // Whatever temml stumbles over without a sentence of its own (`$x^$`) is reported in ours.
  const message =
    error instanceof TypeError
      ? 'something is missing in it, such as what stands after ^ or _'
      : error instanceof Error
        ? error.message
        : String(error);
  return { kind: 'mistake', message: inOurWords(firstSentence(message)), at: at ?? position };
}

/** temml repeats the formula after its sentence, with marks under it; the code frame shows that better. */
function firstSentence(message: string): string {
  return (message.split(/ at position \d+| at end of input/)[0] ?? message)
    .replace(/^\s*(ParseError:\s*)?/, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function inOurWords(message: string): string {
  const unknown = /^Unsupported function name: (.*)$/.exec(message)?.[1];
  if (unknown !== undefined) return `there is no command "${unknown}"`;
  const stray = /^Expected '(.{1,100}?)', got '(.*)'$/.exec(message);
  if (stray?.[1] === 'EOF') return `"${stray[2] ?? ''}" cannot stand here`;
  if (stray !== null)
    return `"${stray[1] ?? ''}" was expected, and "${stray[2] === 'EOF' ? 'the end' : (stray[2] ?? '')}" came`;
  return message;
}
