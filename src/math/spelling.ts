// TeX as people write it for MathJax, Jekyll and old LaTeX → TeX that the library reads. Every rule keeps the length,
// so that columns stay true.

/** The full-width number sign, which formula.ts makes a macro for `\#`: one character for one. */
export const NUMBER_SIGN = '\uFF03';

interface Rule {
  /** What authors write, and what is read instead. */
  readonly example: readonly [written: string, read: string];
  readonly find: RegExp;
  readonly put: (...found: readonly string[]) => string;
}

const inLength = (length: number, text: string): string => text.padEnd(length);

/** In the order in which they are asked; `find`'s whole match is replaced, and filled up with blanks. */
export const SPELLINGS: readonly Rule[] = [
  {
    // Three columns (left, relation, right); `align` has two and sets the same.
    example: ['\\begin{eqnarray}a &=& b\\end{eqnarray}', '\\begin{align}   a &=  b\\end{align}   '],
    find: /\\begin\{eqnarray(\*?)\}((?:(?!\\begin\{eqnarray)[\s\S])*?)\\end\{eqnarray\1\}/g,
    put: (_, star = '', inner = '') => `\\begin{align${star}}   ${twoColumns(inner)}\\end{align${star}}   `,
  },
  // A name without its backslash is taken for one by definitions.ts; packages are all there already.
  {
    example: ['\\require{mathtools} x', '                    x'],
    find: /\\(?:require|usepackage)\s*\{[^{}]*\}/g,
    put: () => '',
  },
  // Escapes for kramdown that a formula does not need.
  { example: ['w^\\*', 'w^* '], find: /\\\*/g, put: () => '*' },
  { example: ['p\\_{data}', 'p_ {data}'], find: /(?<!\\)\\_(?=[{\\a-zA-Z0-9])/g, put: () => '_' },
  { example: ['\\\\{a\\\\}', '\\{ a\\} '], find: /\\\\([{}])/g, put: (_, brace = '') => `\\${brace}` },
  { example: ['a \\\\\\\\\nb', 'a \\\\  \nb'], find: /\\{4}/g, put: () => '\\\\' },
  // `\\$$` at both ends, so that kramdown sets no block: the last backslash escapes nothing.
  { example: ['x = 1\\', 'x = 1 '], find: /(?<!\\)((?:\\\\)*)\\$/g, put: (_, breaks = '') => breaks },
  // No ink: columns without space around them.
  {
    example: ['\\begin{array}{@{}c@{}}', '\\begin{array}{c}      '],
    find: /(\\begin\{array\}\{)((?:[^{}\n]|\{[^{}\n]*\})*)\}/g,
    put: (_, open = '', columns = '') =>
      `${open}${columns.includes('@{') ? columns.replace(/[@!>]\{[^{}]*\}/g, '') : columns}}`,
  },
  // A number sign is a macro's argument to TeX; in words it is meant.
  {
    example: ['\\text{# heads}', `\\text{${NUMBER_SIGN} heads}`],
    find: /\\(?:text|mbox|textrm|textit|textbf)\{(?:[^{}\\]|\\(?!(?:text|mbox|textrm|textit|textbf)\{))*/g,
    put: (words = '') => words.replace(/(?<!\\)#/g, NUMBER_SIGN),
  },
  // What could lead out of the page, or style it: the text stays.
  {
    example: ['\\href{https://example.org}{x}', '                          {x}'],
    find: /\\(?:href|htmlClass|htmlId|htmlStyle|htmlData|class|cssId|style|data)\s*\{[^{}]*\}(?=\s*\{)/g,
    put: () => '',
  },
];

/** Every rule, once over the whole formula. */
export function respell(tex: string): string {
  return SPELLINGS.reduce(
    (text, { find, put }) => text.replace(find, (...found: string[]) => inLength(found[0]?.length ?? 0, put(...found))),
    tex,
  );
}

/** What stands between two signs of a column is a relation where it is short; behind it, the second sign goes. */
function twoColumns(inner: string): string {
  const [first = '', ...columns] = inner.split('&');
  let text = first;
  let isRelation = false;
  for (const [index, column] of columns.entries()) {
    text += (isRelation ? ' ' : '&') + column;
    isRelation = !isRelation && index < columns.length - 1 && RELATION.test(column.trim() || column.replace(/\n/g, ''));
  }
  return text;
}

const RELATION = /^(?:\\[a-zA-Z]+|[^&\\\n]){1,12}$/;
