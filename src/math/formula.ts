// TeX → MathML, at build time. This room is temml's only home; it is loaded only when a book has a formula.
import type temml from 'temml';
import { escapeHtml } from '../lib/html.ts';
import { withClasses } from './classes.ts';
import { globalDefinition, takeDefinitions } from './definitions.ts';
import { mendMathml } from './mend.ts';
import { piecesOf, shortName, type FormulaPiece } from './pieces.ts';
import { NUMBER_SIGN, respell } from './spelling.ts';

/** Names and what they stand for, as `\newcommand` would define them: `{"\\R": "\\mathbb{R}"}`. */
export type Macros = Readonly<Record<string, string>>;

export type Formula =
  | { readonly kind: 'mathml'; readonly pieces: readonly FormulaPiece[] }
  /** It only defined macros, or there was nothing in it. */
  | { readonly kind: 'nothing' }
  /** `at` is the offset in the TeX where it could not be read on, in UTF-16 units. */
  | { readonly kind: 'mistake'; readonly message: string; readonly at: number };

interface AskedFormula {
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
 * for the rest of the chapter.
 */
export async function formulaReader(macros: Macros): Promise<ReadFormula> {
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
  return (formula) => {
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
      return { kind: 'mathml', pieces: rendered({ ...formula, tex: rest }, formula.tex, render) };
    } catch (error) {
      return mistakeOf(error, undefined);
    }
  };
}

const NUMBERED = /\\begin\{(?:equation|align|alignat|gather|multline|flalign|eqnarray)\}/;

function rendered(
  { tex, display, label }: AskedFormula,
  source: string,
  render: (tex: string, display: boolean) => string,
): readonly FormulaPiece[] {
  const labels: string[] = [];
  const read = withShortLabels(respell(tex), labels);
  // Read as it stands first, so that a mistake is told at its own column.
  const plain = render(read, display);
  if (!display) return piecesOf(finish(plain, source), labels);
  const isMultline = /^\s*\\begin\{multline\}/.test(read);
  const ownLabel = LABEL.exec(read)?.[1];
  if (!NUMBERED.test(read) && !/\\tag\b/.test(read) && (ownLabel !== undefined || label !== undefined)) {
    // MathJax shows no number here; but who names a formula means to refer to it.
    const name = ownLabel ?? shortName(labels.push(label ?? '') - 1);
    return piecesOf(
      finish(render(`\\begin{equation}\\label{${name}}{${read.replace(LABEL, '')}}\\end{equation}`, true), source),
      labels,
    );
  }
  const pieces = piecesOf(finish(plain, source), labels);
  if (label !== undefined) return named(pieces, label);
  return isMultline ? lastNumberOnly(pieces) : pieces;
}

const LABEL = /\\label\{(\w+)\}/;

/**
 * temml drops what is not a letter or digit from a label: it gets a short name instead, which takes no more room than
 * the label did.
 */
function withShortLabels(tex: string, labels: string[]): string {
  const shorten = (whole: string, command: string, label: string): string => {
    const known = labels.indexOf(label);
    const index = known >= 0 ? known : labels.push(label) - 1;
    return `\\${command}{${shortName(index)}}`.padEnd(whole.length);
  };
  return tex.replace(/\\(label|eqref|ref)\s*\{([^{}]*)\}/g, (whole, command: string, label: string) =>
    shorten(whole, command, label.trim()),
  );
}

/** What every `math` element gets: the TeX as typed, for those who copy it; and no style that the style sheet has. */
function finish(html: string, source: string): string {
  const open = html.indexOf('>') + 1;
  const start = html.slice(0, open).replace(/ class="tml-display"| style="display:block math;"/g, '');
  const content = withClasses(mendMathml(html.slice(open, html.lastIndexOf('</math>'))))
    .replaceAll('<mrow class="tml-label"></mrow>', '')
    .replaceAll('<mtext></mtext>', '');
  const shown = isOneTable(content) ? content : `<mrow>${content}</mrow>`;
  return `${start}<semantics>${shown}<annotation encoding="application/x-tex">${escapeHtml(source)}</annotation></semantics></math>`;
}

/** Aligned equations: Firefox gives their table the width of the page only where nothing stands around it. */
function isOneTable(content: string): boolean {
  if (!content.startsWith('<mtable')) return false;
  let depth = 0;
  for (const { 0: tag, index } of content.matchAll(/<\/?mtable/g)) {
    depth += tag === '<mtable' ? 1 : -1;
    if (depth === 0) return index + '</mtable>'.length === content.length;
  }
  return false;
}

function named(pieces: readonly FormulaPiece[], label: string): readonly FormulaPiece[] {
  const first = pieces.findIndex((piece) => typeof piece !== 'string' && piece.kind === 'number');
  return pieces.map((piece, index) =>
    index === first && typeof piece !== 'string' && piece.kind === 'number'
      ? { ...piece, label: piece.label ?? label }
      : piece,
  );
}

/** A formula of several lines is one formula, with its number at its end. */
function lastNumberOnly(pieces: readonly FormulaPiece[]): readonly FormulaPiece[] {
  const numbers = pieces.filter((piece) => typeof piece !== 'string' && piece.kind === 'number');
  const label = numbers.flatMap((piece) =>
    typeof piece !== 'string' && piece.kind === 'number' && piece.label !== undefined ? [piece.label] : [],
  )[0];
  return pieces.flatMap((piece): FormulaPiece[] => {
    if (typeof piece === 'string' || piece.kind !== 'number') return [piece];
    return piece === numbers.at(-1) ? [{ ...piece, label }] : [];
  });
}

function mistakeOf(error: unknown, at: number | undefined): Formula {
  const position =
    typeof error === 'object' && error !== null && 'position' in error && typeof error.position === 'number'
      ? error.position
      : 0;
  // Whatever temml stumbles over without a sentence of its own (`$x^$`) is told in ours.
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
  const stray = /^Expected '(.*)', got '(.*)'$/.exec(message);
  if (stray?.[1] === 'EOF') return `"${stray[2] ?? ''}" cannot stand here`;
  if (stray !== null)
    return `"${stray[1] ?? ''}" was expected, and "${stray[2] === 'EOF' ? 'the end' : (stray[2] ?? '')}" came`;
  return message;
}
