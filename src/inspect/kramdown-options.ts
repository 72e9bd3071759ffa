// The settings of kramdown in a book's `_config.yml`, and what becomes of each.
import { valueOf } from '../lib/table.ts';
import { done, notDone, otherwise, type Fact } from './fact.ts';

const CODE = 'code is coloured by Vitrine';
const FORMULAS = 'formulas become MathML';
const OTHER_OUTPUTS = 'it is for other outputs than HTML';
const OWN_OUTPUT = "it is for kramdown's own output";

/** By name under `kramdown:`. */
export const OPTIONS: Readonly<Record<string, Fact>> = {
  auto_ids: done(),
  auto_id_prefix: done(),
  hard_wrap: done(),
  footnote_nr: done(),
  footnote_prefix: done(),
  footnote_backlink: done(),
  footnote_backlink_inline: done(),
  gfm_emojis: done(':names: of emoji become characters'),
  smart_quotes: done(),
  typographic_symbols: done(),
  link_defs: done(),
  parse_block_html: done(),
  parse_span_html: done(),
  remove_line_breaks_for_cjk: done(),
  toc_levels: done("for {:toc}; a page's outline has all levels"),
  gfm_quirks: otherwise('"no_auto_typographic" is done; headings and fences right below a line are read with any'),
  input: otherwise('the dialect is GFM; with "kramdown", headings get ids by kramdown\'s own rule'),
  header_offset: otherwise(
    "so in the book's own layouts; in Vitrine's the page's title is h1, and headings follow from there",
  ),
  auto_id_stripping: otherwise('ids are made from the words of a heading, whatever it says'),
  entity_output: otherwise('characters are written as themselves'),
  syntax_highlighter: otherwise(CODE),
  syntax_highlighter_opts: otherwise(CODE),
  enable_coderay: otherwise(CODE),
  coderay: otherwise(CODE),
  use_coderay: otherwise(CODE),
  guess_lang: otherwise('code is of the language that its author names'),
  math_engine: otherwise(FORMULAS),
  math_engine_opts: otherwise(FORMULAS),
  show_warnings: otherwise('every mistake is reported with its place'),
  forbidden_inline_options: otherwise('no option of a chapter reads a file'),
  template: notDone("the pages have layouts, Vitrine's or the book's"),
  html_to_native: notDone('HTML stays as it is written'),
  transliterated_header_ids: notDone('ids keep the letters of their script, as in Jekyll with GFM'),
  line_width: notDone(OWN_OUTPUT),
  list_indent: notDone(OWN_OUTPUT),
  latex_headers: notDone(OTHER_OUTPUTS),
  remove_block_html_tags: notDone(OTHER_OUTPUTS),
  remove_span_html_tags: notDone(OTHER_OUTPUTS),
};

/** What becomes of an option. */
export function kramdownFact(name: string): Fact {
  return valueOf(OPTIONS, name) ?? notDone("no option of kramdown's has this name");
}
