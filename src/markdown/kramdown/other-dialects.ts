// Constructs of other programs that are shown as typed here, with what to write instead. A row goes when the dialect
// reads its construct.

interface OtherDialect {
  readonly looksLike: RegExp;
  /** Whose it is. */
  readonly name: string;
  readonly hint: string;
}

const CALLOUT = 'Write a quotation that begins with [!NOTE], [!TIP], [!IMPORTANT], [!WARNING] or [!CAUTION]';

export const otherDialects: readonly OtherDialect[] = [
  { looksLike: /^ {0,3}:{3,}[ \t]*(?:\{?[\w.#-][^\n]{0,80})?$/m, name: 'Pandoc, MyST and Docusaurus', hint: CALLOUT },
  { looksLike: /^ {0,3}(?:!{3}|\?{3}\+?)[ \t]+\w[\w-]*/m, name: 'MkDocs', hint: CALLOUT },
  {
    looksLike: /(?<![=\w])==(?=[^\s=])[^=\n]{0,200}[^\s=]==(?![=\w])|(?<![=\w])==[^\s=]==(?![=\w])/,
    name: 'Obsidian and other programs',
    hint: 'Write <mark>…</mark>',
  },
  { looksLike: /\^\[[^\]\n]{1,300}\]/, name: 'Pandoc', hint: 'Write [^name] here, and [^name]: … below the paragraph' },
  {
    looksLike: /(?<![\w@/.])@(?:sec|lst|thm|lem|cor|prp|def|exm|exr)-[\w-]+/,
    name: 'Quarto',
    hint: 'Write [](#id), which shows the title of the section with that id',
  },
  { looksLike: /%%[^%\n]{1,300}%%/, name: 'Obsidian', hint: 'Write <!-- … --> around what readers shall not see' },
  {
    looksLike: /!?\[\[[^\][\n]{1,200}\]\](?![([])/,
    name: 'wikis',
    hint: 'Write [words](file.md), or ![words](picture.png)',
  },
  { looksLike: /(?<=\p{L})~\d{1,3}~/u, name: 'Pandoc', hint: 'Write <sub>…</sub>' },
  {
    looksLike: /\][ \t]?\{[.#][^{}\n]{1,100}\}|\)\{[.#][^{}\n]{1,100}\}/,
    name: 'Pandoc',
    hint: 'Write {: #id .class }',
  },
  {
    looksLike: /^\\(?:newpage|pagebreak|clearpage)[ \t]*$/m,
    name: 'LaTeX',
    hint: 'Pages break where their content ends',
  },
];
