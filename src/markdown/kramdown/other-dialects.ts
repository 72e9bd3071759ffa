// Constructs of other programs that are shown as typed here, with what to write instead. A row goes when the dialect
// reads its construct.

import { linkName, type Document } from './document.ts';

interface OtherDialect {
  readonly looksLike: RegExp;
  /** One of these stands in each of them. */
  readonly signs: readonly string[];
  /** Whose it is. */
  readonly name: string;
  readonly hint: string;
  /** Whether one is read in this text. */
  readonly isRead?: (written: string, document: Document) => boolean;
}

const CALLOUT = 'Write a quotation that begins with [!NOTE], [!TIP], [!IMPORTANT], [!WARNING] or [!CAUTION]';

export const otherDialects: readonly OtherDialect[] = [
  {
    looksLike: /^ {0,3}:{3,}[ \t]*\{?[\w.#-][^\n]{0,80}$/gm,
    signs: [':::'],
    name: 'Pandoc, MyST and Docusaurus',
    hint: CALLOUT,
  },
  { looksLike: /^ {0,3}(?:!{3}|\?{3}\+?)[ \t]+\w[\w-]*/gm, signs: ['!!!', '???'], name: 'MkDocs', hint: CALLOUT },
  {
    looksLike: /(?<![=\w])==(?=[^\s=])[^=\n]{0,200}[^\s=]==(?![=\w])|(?<![=\w])==[^\s=]==(?![=\w])/g,
    signs: ['=='],
    name: 'Obsidian and other programs',
    hint: 'Write <mark>…</mark>',
  },
  {
    looksLike: /\^\[[^\]\n]{1,300}\]/g,
    signs: ['^['],
    name: 'Pandoc',
    hint: 'Write [^name] here, and [^name]: … below the paragraph',
  },
  {
    looksLike: /%%[^%\n]{1,300}%%/g,
    signs: ['%%'],
    name: 'Obsidian',
    hint: 'Write <!-- … --> around what readers shall not see',
  },
  {
    looksLike: /!?\[\[[^\][\n]{1,200}\]\](?![([])/g,
    signs: ['[['],
    name: 'wikis',
    hint: 'Write [words](file.md), or ![words](picture.png)',
    isRead: isWikiLink,
  },
  {
    looksLike: /\[(?:[^\][\n@]{0,80}[ (;-])?@[A-Za-z][\w:.-]{1,80}(?:[,; ][^\][\n]{0,200})?\](?![([])/g,
    signs: ['@'],
    name: 'Pandoc',
    hint: 'Name the file of the works that are cited: bibliography: works.bib, in the front matter or in book.yml',
    isRead: (written, { options, links }) => options.citations === true || links.has(linkName(written.slice(1, -1))),
  },
  { looksLike: /(?<=\p{L})~\d{1,3}~/gu, signs: ['~'], name: 'Pandoc', hint: 'Write <sub>…</sub>' },
  {
    looksLike:
      /\][ \t]?\{[.#][^{}\n]{1,100}\}|(?<=\))\{(?:[.#]|(?:alt|width|height|class|id|title|target)=)[^{}\n]{1,300}\}/g,
    signs: ['{.', '{#', '){'],
    name: 'Pandoc',
    hint: 'Begin it with a colon and a blank: {: #id .class width="50%" }',
  },
  {
    looksLike:
      /(?<=[\p{L}\p{N}*_.,;:!?]|[ \t])\{\.[A-Za-z][\w-]*(?:[ \t]+[^{}\n]{1,100})?\}|(?<=[ \t])\{#[A-Za-z][\w:.-]*\}(?=\s*$)/gu,
    signs: ['{.', '{#'],
    name: 'Pandoc',
    hint: 'Write {: #id .class } right behind a link or stress, or on the line below a paragraph or heading',
  },
  {
    looksLike:
      /(?<!\\)\\(?:\((?=[^()\n]{0,300}(?:\\[A-Za-z]|\^|_\{|_\w\b))[^\n]{1,500}?\\\)|\[(?=[^\][]{0,300}(?:\\[A-Za-z]|\^|_\{|_\w\b))[^\][]{1,2000}?\\\])/g,
    signs: ['\\(', '\\['],
    name: 'LaTeX',
    hint: 'Write $x_1$ for a formula in a line, and $$x_1$$ on a line of its own for one that is displayed',
  },
  { looksLike: /\$ {3,}\$/g, signs: ['$   '], name: 'GitHub', hint: 'Write $x_1$ without the backticks' },
  {
    looksLike: /^[ \t]*[•▪◦●‣∙][ \t\u00A0]+[\p{L}\p{N}*_("“][^\n]*|^[ \t]*·[ \t\u00A0]*\S[^\n]*(?=\n[ \t]*·)/gmu,
    signs: ['•', '▪', '◦', '●', '‣', '∙', '·'],
    name: 'word processors',
    hint: 'Write "- " before each item of a list',
  },
  {
    looksLike: /^ {0,3}1\)[ \t]+\S[^\n]*(?=\n {0,3}2\)[ \t])/gm,
    signs: ['1)'],
    name: 'CommonMark',
    hint: 'Write "1. " before an item of a list',
  },
  {
    looksLike: /^\\(?:newpage|pagebreak|clearpage)[ \t]*$/gm,
    signs: ['\\'],
    name: 'LaTeX',
    hint: 'Pages break where their content ends',
  },
];

function isWikiLink(written: string, { options }: Document): boolean {
  const name = /^!?\[\[([^\][|#]*)/.exec(written)?.[1] ?? '';
  return options.wiki?.(name.trim()) !== undefined;
}

interface OtherFence {
  readonly language: string;
  readonly attributes: readonly [];
  /** Where it is no listing: whose it is, and what to write. */
  readonly owner?: string;
  readonly hint?: string;
}

const DIAGRAM = 'Draw it with its program, and show the SVG: {% include figure.md path="…" %}';
/** Directives of MyST that are no language. */
const DIRECTIVE =
  /^(?:note|tip|hint|important|seealso|warning|attention|caution|danger|error|admonition|figure|image|math|toctree|tableofcontents|list-table|csv-table|exercise|solution|proof\S*|prf:\S*|glossary|bibliography|margin|sidebar|tab-set|tab-item|dropdown|card|grid|grid-item|embed|iframe|include|literalinclude|eval-rst|contents|topic|epigraph|mermaid)$/;

/**
 * What stands behind a fence as other programs write it: `{python}` and `{.python}` (Quarto, Pandoc) and `rust,ignore`
 * (mdBook) name a language; `{note}` (MyST) and `mermaid` none. Undefined for a fence of ours.
 */
export function fenceOfOthers(info: string): OtherFence | undefined {
  const braced = /^[ \t]*\{([^{}\n]*)\}/.exec(info)?.[1] ?? '';
  const [, sign = '', name = ''] = /^([.#]?)([A-Za-z][\w:-]*)/.exec(braced) ?? [];
  if (name !== '' && sign !== '#') {
    if (sign === '' && DIRECTIVE.test(name))
      return { language: '', attributes: [], owner: 'MyST', hint: name === 'mermaid' ? DIAGRAM : CALLOUT };
    return { language: name.replace(/^(?:code-cell|code-block|code)$/, ''), attributes: [] };
  }
  if (/^[ \t]*math[ \t]*$/.test(info))
    return { language: '', attributes: [], owner: 'GitHub', hint: 'Write $$ in place of both fences' };
  const [, language = ''] = /^[ \t]*([A-Za-z][\w+#.-]*)(?:,[\w=,.!-]+)?[ \t]*$/.exec(info) ?? [];
  if (/^(?:mermaid|plantuml)$/i.test(language))
    return { language, attributes: [], owner: 'programs that draw', hint: DIAGRAM };
  return info.includes(',') && language !== '' ? { language, attributes: [] } : undefined;
}
