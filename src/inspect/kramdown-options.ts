// The settings of kramdown in a book's `_config.yml`, and what becomes of each.
import { valueOf } from '../lib/table.ts';

/** By name under `kramdown:`. */
const OPTIONS: Readonly<Record<string, string>> = {
  // Read, as kramdown reads them.
  auto_ids: 'done',
  auto_id_prefix: 'done',
  hard_wrap: 'done',
  footnote_nr: 'done',
  footnote_prefix: 'done',
  gfm_emojis: 'done: :names: of emoji become characters',
  footnote_backlink: 'done',
  smart_quotes: 'done',
  typographic_symbols: 'done',
  link_defs: 'done',
  parse_block_html: 'done',
  parse_span_html: 'done',
  input: 'the dialect is GFM; with "kramdown", headings get ids by kramdown\'s own rule',
  toc_levels: "done for {:toc}; a page's outline has all levels",
  header_offset:
    "done with --layouts jekyll; in Vitrine's own layouts the page's title is h1, and headings follow from there",
  // Without effect on what a reader sees, or done in another way.
  auto_id_stripping: 'ids are always made from the words of a heading alone',
  entity_output: 'characters are written as themselves',
  syntax_highlighter: 'code is coloured by Vitrine',
  syntax_highlighter_opts: 'code is coloured by Vitrine',
  enable_coderay: 'code is coloured by Vitrine',
  coderay: 'code is coloured by Vitrine',
  use_coderay: 'code is coloured by Vitrine',
  math_engine: 'formulas become MathML',
  math_engine_opts: 'formulas become MathML',
  show_warnings: 'every mistake is reported with its place',
  line_width: "is for kramdown's own output",
  latex_headers: 'is for LaTeX',
  list_indent: "is for kramdown's own output",
  template: "the pages have Vitrine's layouts",
  remove_block_html_tags: 'is for other outputs than HTML',
  remove_span_html_tags: 'is for other outputs than HTML',
  guess_lang: 'code is as its author names it',
  // Not read.
  transliterated_header_ids: 'not supported: ids keep the letters of their script',
  html_to_native: 'not supported: HTML stays as it is written',
  footnote_backlink_inline: 'not supported: the way back stands at the end of a note',
  remove_line_breaks_for_cjk: 'not supported: lines of Chinese are joined as browsers do',
  gfm_quirks: 'not supported: the quirks are those of Jekyll without settings',
  forbidden_inline_options: 'not needed: no option of a chapter reads a file',
};

/** What Vitrine makes of an option, as words that end a line; `done` is as in Jekyll. */
export function kramdownWords(name: string): string {
  return valueOf(OPTIONS, name) ?? "unknown: no option of kramdown's has this name";
}
