// TeX → MathML, at build time. This room is temml's only home; it is loaded only when a book has a formula.
import type temml from 'temml';

/** Names and what they stand for, as `\newcommand` would define them: `{"\\R": "\\mathbb{R}"}`. */
export type Macros = Readonly<Record<string, string>>;

export type Formula =
  | { readonly kind: 'mathml'; readonly html: string }
  /** `at` is the offset in the TeX where it could not be read on, in UTF-16 units. */
  | { readonly kind: 'mistake'; readonly message: string; readonly at: number };

export type ReadFormula = (tex: string, display: boolean) => Formula;

/** What MathJax knows and temml does not, as real chapters use it. */
const COMMON: Macros = { '\\mbox': '\\text{#1}', '\\bm': '\\boldsymbol{#1}' };

/** Loads the library once. Macros that a formula defines for itself (`\gdef`) do not reach the next one. */
export async function formulaReader(macros: Macros): Promise<ReadFormula> {
  const library: typeof temml = (await import('temml')).default;
  return (tex, display) => {
    try {
      const html = library.renderToString(withoutEqnarray(tex), { displayMode: display, throwOnError: true, annotate: true, trust: false, strict: false, maxSize: [50, 500], macros: { ...COMMON, ...macros } });
      return { kind: 'mathml', html };
    } catch (error) {
      const at = typeof error === 'object' && error !== null && 'position' in error && typeof error.position === 'number' ? error.position : 0;
      const message = error instanceof Error ? error.message : String(error);
      return { kind: 'mistake', message: firstSentence(message), at };
    }
  };
}

/** `eqnarray` has three columns (left, relation, right) and is old; `align` has two and sets the same. */
function withoutEqnarray(tex: string): string {
  if (!tex.includes('eqnarray')) return tex;
  return tex.replace(/\\begin\{eqnarray(\*?)\}([\s\S]*?)\\end\{eqnarray\1\}/g, (_, star: string, inner: string) =>
    `\\begin{align${star}}${inner.replace(/&\s*((?:\\[a-zA-Z]+|[^&\\\n]){1,12}?)\s*&/g, '&$1 ')}\\end{align${star}}`);
}

/** temml repeats the formula after its sentence, with marks under it; the code frame shows that better. */
function firstSentence(message: string): string {
  return (message.split(/ at position \d+| at end of input/)[0] ?? message).replace(/^\s*(ParseError:\s*)?/, '').replace(/\s+/g, ' ').trim();
}
