// What MathJax and KaTeX set and the library refuses, spelled as it wants it. Asked for only where a formula could not
// be read as it stands: columns do not matter any more.

/** `x^\hat y`: what a command takes where no brace follows. */
const TAKES_ONE = new Set(
  (
    'sqrt hat bar vec tilde dot ddot dddot acute grave check breve mathring widehat widetilde overline underline ' +
    'overrightarrow overleftarrow overbrace underbrace boxed phantom mathop mathbf mathrm mathcal mathbb not'
  ).split(' '),
);
/** Commands that hold for what stands behind them: what a script takes of them cannot be told. */
const OPEN_ENDED = new Set('left big Big bigg Bigg bigl Bigl begin displaystyle color bf rm it'.split(' '));

/** Environments of a displayed formula, and those that set the same in a sentence, where nothing is numbered. */
const IN_A_SENTENCE: ReadonlyMap<string, string> = new Map([
  ['align', 'aligned'],
  ['alignat', 'alignedat'],
  ['flalign', 'aligned'],
  ['gather', 'gathered'],
  ['multline', 'gathered'],
]);

/** `$\begin{align} a &= b \end{align}$` in a sentence: MathJax sets it there. */
export function setInSentence(tex: string): string {
  return tex.replace(
    /\\(begin|end)\{(align|alignat|flalign|gather|multline|equation)\*?\}/g,
    (_, command: string, name: string) => {
      const same = IN_A_SENTENCE.get(name);
      return same === undefined ? '' : `\\${command}{${same}}`;
    },
  );
}

/** The TeX with braces around the command behind `^` or `_`, signs of words escaped, and brackets by their names. */
export function spelledOut(tex: string): string {
  return withBraces(withoutSignsInWords(tex)).replace(/(\\(?:big|Big|bigg|Bigg)[lrm]?)\s*\(/g, '$1\\lparen ');
}

const WORDS = /\\(?:text|mbox|textrm|textit|textbf|textsf|texttt|textnormal)\s*\{(?:[^{}\\]|\\[\s\S]|\{[^{}]*\})*/g;

/** `\text{a_b}`, `\text{x & y}`, `\text{ignore\_index}`. */
function withoutSignsInWords(tex: string): string {
  return tex.replace(WORDS, (whole) =>
    whole.replace(/\$[^$]*\$|\\?_|\\?&|\\?\^/g, (sign) => {
      if (sign.startsWith('$')) return sign;
      if (sign.endsWith('_')) return '\\textunderscore{}';
      return sign.endsWith('&') ? '\\&' : '\\^{}';
    }),
  );
}

/** `Q^\vec{\mu}`, `\tau_\max`, `x_\sqrt2`. */
function withBraces(tex: string): string {
  let answer = '';
  let done = 0;
  const script = /[_^]\s*(?=\\([a-zA-Z]+))/g;
  for (let found = script.exec(tex); found !== null; found = script.exec(tex)) {
    const name = found[1] ?? '';
    if (tex.charAt(found.index - 1) === '\\' || OPEN_ENDED.has(name)) continue;
    const start = found.index + found[0].length;
    const end = endOfCommand(tex, start + 1 + name.length, name);
    answer += `${tex.slice(done, found.index + 1)}{${tex.slice(start, end)}}`;
    done = end;
    script.lastIndex = end;
  }
  return answer + tex.slice(done);
}

/** Behind the arguments of a command whose name ends at `from`. */
function endOfCommand(tex: string, from: number, name: string): number {
  let end = from;
  const option = /^\s*\[[^[\]]*\]/.exec(tex.slice(end))?.[0];
  if (option !== undefined && name === 'sqrt') end += option.length;
  let isGiven = false;
  for (let group = groupEnd(tex, end); group !== undefined; group = groupEnd(tex, end)) {
    end = group;
    isGiven = true;
  }
  if (isGiven || !TAKES_ONE.has(name)) return end;
  return end + (/^\s*(?:\\[a-zA-Z]+|\\?[^\s{}])/.exec(tex.slice(end))?.[0].length ?? 0);
}

/** Where a group that begins there ends; undefined where none does. */
function groupEnd(tex: string, from: number): number | undefined {
  const open = from + (/^\s*/.exec(tex.slice(from))?.[0].length ?? 0);
  if (tex.charAt(open) !== '{') return undefined;
  let depth = 0;
  for (let at = open; at < tex.length; at += 1) {
    const sign = tex.charAt(at);
    if (sign === '\\') at += 1;
    else if (sign === '{') depth += 1;
    else if (sign === '}' && (depth -= 1) === 0) return at + 1;
  }
  return undefined;
}
