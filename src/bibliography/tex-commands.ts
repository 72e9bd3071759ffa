// Commands of TeX that the library does not know → text, so that no entry shows "\AA" or "\LaTeX" to readers.
import { tableOf, valueOf } from '../lib/table.ts';

export interface ReadTex {
  readonly text: string;
  /** Commands that nobody knows, as they are written: `\foo`; what stands in their braces is kept. */
  readonly unknown: readonly string[];
}

/** `name text` pairs, one a line. Letters and signs as in LaTeX's, Unicode's and BibLaTeX's own lists. */
function table(lines: string): Readonly<Record<string, string>> {
  return tableOf(
    lines
      .trim()
      .split('\n')
      .map((line) => line.trim())
      .map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)] as const),
  );
}

const WORDS = table(`
  AA Å
  aa å
  TeX TeX
  LaTeX LaTeX
  LaTeXe LaTeX2e
  BibTeX BibTeX
  BibLaTeX BibLaTeX
  XeTeX XeTeX
  LuaTeX LuaTeX
  pdfTeX pdfTeX
  MF METAFONT
  dots …
  ldots …
  cdots ⋯
  slash /
  S §
  P ¶
  dag †
  ddag ‡
  pounds £
  euro €
  degree °
  lq ‘
  rq ’
  glq ‚
  grq ‘
  glqq „
  grqq “
  flq ‹
  frq ›
  flqq «
  frqq »
  hyphen -
  adddot .
  bibrangedash –
  cprime ʹ
  etal et al.
`);

/** Of formulas: a blank behind them stays. */
const FORMULA = table(`
  sqrt √
  cdot ·
  times ×
  div ÷
  pm ±
  mp ∓
  ast ∗
  star ⋆
  circ ∘
  bullet •
  infty ∞
  partial ∂
  nabla ∇
  ell ℓ
  hbar ℏ
  prime ′
  sum ∑
  prod ∏
  int ∫
  in ∈
  notin ∉
  subset ⊂
  subseteq ⊆
  cup ∪
  cap ∩
  emptyset ∅
  forall ∀
  exists ∃
  neg ¬
  land ∧
  lor ∨
  wedge ∧
  vee ∨
  oplus ⊕
  otimes ⊗
  leq ≤
  le ≤
  geq ≥
  ge ≥
  ll ≪
  gg ≫
  neq ≠
  ne ≠
  approx ≈
  sim ∼
  simeq ≃
  equiv ≡
  propto ∝
  to →
  rightarrow →
  longrightarrow ⟶
  leftarrow ←
  leftrightarrow ↔
  Rightarrow ⇒
  Leftrightarrow ⇔
  mapsto ↦
  uparrow ↑
  downarrow ↓
  log log
  ln ln
  exp exp
  sin sin
  cos cos
  tan tan
  min min
  max max
  lim lim
  langle ⟨
  rangle ⟩
  mid ∣
  parallel ∥
  perp ⊥
  angle ∠
  triangle △
  sharp ♯
  flat ♭
  natural ♮
  checkmark ✓
`);

/** Journals, as the Astrophysics Data System writes them. */
const JOURNALS = table(`
  aj Astronomical Journal
  apj Astrophysical Journal
  apjl Astrophysical Journal Letters
  apjs Astrophysical Journal Supplement Series
  mnras Monthly Notices of the Royal Astronomical Society
  aap Astronomy \\& Astrophysics
  aapr Astronomy and Astrophysics Reviews
  araa Annual Review of Astronomy and Astrophysics
  pasp Publications of the Astronomical Society of the Pacific
  pasj Publications of the Astronomical Society of Japan
  pra Physical Review A
  prb Physical Review B
  prc Physical Review C
  prd Physical Review D
  pre Physical Review E
  prl Physical Review Letters
  physrep Physics Reports
  nat Nature
  icarus Icarus
  jcap Journal of Cosmology and Astroparticle Physics
  solphys Solar Physics
  ssr Space Science Reviews
  apss Astrophysics and Space Science
  planss Planetary and Space Science
  jgr Journal of Geophysical Research
  grl Geophysical Research Letters
  memsai Memorie della Società Astronomica Italiana
`);

/** Their signs print nothing: how a line is set, and groups whose text stays. */
const SILENT = new Set(
  (
    'mbox hbox vbox text textnormal ensuremath underline uline smash protect relax nobreak nobreakspace newline par ' +
    'nolinebreak linebreak allowbreak hfill hfil noindent centering displaystyle textstyle scriptstyle limits nolimits ' +
    'left right big Big bigg Bigg bigl bigr Bigl Bigr normalfont mdseries upshape selectfont small large Large tiny ' +
    'footnotesize textgreek textcyrillic cyr autocap NoCaseChange uppercase MakeUppercase lowercase MakeLowercase ' +
    'mathit mathbf mathsf mathtt mathcal mathfrak mathscr mathnormal boldsymbol bm operatorname mathop mathrel mathbin ' +
    'mkbibparens mkbibbrackets natexlab quad qquad space bibnamefont bibfnamefont citenamefont latin textlatin'
  ).split(' '),
);

/** What stands in the first braces behind them is no text. */
const DROPPED = new Set(
  (
    'noopsort NoOpSort SortNoop sortnoop noop noopsorted phantom hphantom vphantom hspace vspace kern raisebox fontsize ' +
    'bibinfo foreignlanguage selectlanguage textcolor color label index'
  ).split(' '),
);

const DOUBLE_STRUCK = tableOf(Object.entries({ C: 'ℂ', H: 'ℍ', N: 'ℕ', P: 'ℙ', Q: 'ℚ', R: 'ℝ', Z: 'ℤ' }));

/** One sign behind a backslash, but for accents and escapes, which the library knows. */
const SIGNS = tableOf(
  Object.entries({ ',': '\u202F', ' ': ' ', ';': ' ', ':': ' ', '!': '', '-': '', '/': '', '@': '', '\\': ' ' }),
);

/** Longer braces are not looked through for their end. */
const LONGEST = 300;

/** Linear in the length of the text. `isKnown`: whether the library reads a command, by its name. */
export function readCommands(tex: string, isKnown: (name: string) => boolean): ReadTex {
  if (!tex.includes('\\')) return { text: tex, unknown: [] };
  const unknown: string[] = [];
  const flat = withoutForms(tex);
  let text = '';
  let at = 0;
  for (const { 0: whole, 1: name, 2: sign = '', index } of flat.matchAll(COMMAND)) {
    if (index < at) continue;
    const end = index + whole.length;
    const read = name === undefined ? { text: valueOf(SIGNS, sign), to: end } : readNamed(name, flat, end);
    if (read.text === undefined) {
      if (name === undefined || isKnown(name)) continue;
      unknown.push(`\\${name}`);
    }
    text += flat.slice(at, index) + (read.text ?? shownAs(name, flat, end));
    at = read.to;
  }
  return { text: text + flat.slice(at), unknown };
}

const COMMAND = /\\(?:([A-Za-z]+)[ \t\n]*|([^A-Za-z]))/g;

/** What nobody knows: what stands in its braces, and else its name. */
function shownAs(name: string | undefined, tex: string, end: number): string {
  if (name === undefined || tex.charAt(end) === '{') return '';
  return /\s/.test(tex.charAt(end - 1)) ? `${name} ` : name;
}

/** What is written of several pieces: fractions, letters with double strokes, widths. */
function withoutForms(tex: string): string {
  return (
    tex
      .replace(/\\[dt]?frac ?\{([^{}]{1,80})\} ?\{([^{}]{1,80})\}/g, '$1/$2')
      .replace(/\\math(?:bb|ds)(?: ?\{([A-Z])\}| ([A-Z]))/g, (_, braced?: string, bare?: string) => {
        const letter = braced ?? bare ?? '';
        return valueOf(DOUBLE_STRUCK, letter) ?? letter;
      })
      // With a dot, so that it is one letter with its accent: ï.
      .replace(
        /(\\["'`^~=]) ?(?:\{ ?\\([ij]) ?\}|\\([ij])(?![A-Za-z]) ?)/g,
        (_, accent: string, braced?: string, bare = '') => `${accent}{${braced ?? bare}}`,
      )
      .replace(/\\(?:hskip|vskip|kern|mkern) ?[-+]?[\d.]{1,9} ?(?:em|ex|pt|mm|cm|in|mu) ?/g, '')
  );
}

/** `end` is where the command ends; the text is undefined where this room does not know it. */
function readNamed(name: string, tex: string, end: number): { readonly text: string | undefined; readonly to: number } {
  if (DROPPED.has(name)) return { text: '', to: endOfGroup(tex, end) };
  if (SILENT.has(name)) return { text: '', to: end };
  const sign = valueOf(FORMULA, name);
  if (sign !== undefined) return { text: /\s/.test(tex.charAt(end - 1)) ? `${sign} ` : sign, to: end };
  return { text: valueOf(WORDS, name) ?? valueOf(JOURNALS, name), to: end };
}

/** Behind the braces that open at `from`; `from` itself where there are none. */
function endOfGroup(tex: string, from: number): number {
  let depth = 0;
  for (let at = from; at < tex.length && at < from + LONGEST; at += 1) {
    const character = tex.charAt(at);
    if (character === '\\') at += 1;
    else if (character === '{') depth += 1;
    else if (character === '}') depth -= 1;
    if (depth === 0) return character === '}' ? at + 1 : from;
  }
  return from;
}
