// The settings of kramdown and Jekyll that change what a chapter looks like, and what becomes of them.

/** By name under `kramdown:` in `_config.yml`: what Vitrine makes of it. */
const OPTIONS: Readonly<Record<string, string>> = {
  input: 'GFM is the dialect; kramdown without it differs in little',
  auto_ids: 'headings always have ids',
  hard_wrap: 'a line end is a blank, as in kramdown\'s default',
  footnote_nr: 'notes are counted from 1 in each chapter',
  footnote_backlink: 'Vitrine has its own sign for the way back',
  smart_quotes: 'quotation marks are those of English',
  toc_levels: 'a page\'s outline has all levels; {:toc} follows what the chapter asks',
  entity_output: 'characters are written as themselves',
  syntax_highlighter: 'code is coloured by Vitrine',
  syntax_highlighter_opts: 'code is coloured by Vitrine',
  math_engine: 'formulas become MathML',
  math_engine_opts: 'formulas become MathML',
  show_warnings: 'every mistake is told with its place',
  parse_block_html: 'ask for it in a chapter by {::options parse_block_html="true" /}',
  enable_coderay: 'code is coloured by Vitrine', coderay: 'code is coloured by Vitrine', use_coderay: 'code is coloured by Vitrine',
};

export function kramdownWords(name: string): string {
  return OPTIONS[name] ?? 'has no effect';
}
