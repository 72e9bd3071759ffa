// Why a case of the corpus is not equal to Jekyll's answer: seen by a person, one sentence each.

/** kramdown's and its GFM parser's own cases. */
export const KRAMDOWN_REASONS: Readonly<Record<string, string>> = {};

/**
 * Where the dialect for authors differs from Jekyll on purpose; the README's table has the same, by what is written.
 */
export const PROBE_REASONS: Readonly<Record<string, string>> = {
  'bare URL': 'an address in a sentence is a link',
  'single-dollar, two underscores': '`$…$` is a formula, safe from emphasis',
  'single-dollar with \\\\ and \\{': '`$…$` is a formula, safe from escapes',
  '$$ inline': 'a `|` in a formula makes no table',
  '$$ without blank line before': 'a formula on lines of its own is displayed',
  '\\\\( math': '`\\\\(…\\\\)` is a formula, safe from emphasis',
  '\\begin outside': 'an environment of TeX is a displayed formula',
  'table after paragraph': 'a table needs no blank line above it',
  'accidental table': 'a `|` in a sentence makes no table',
  'table align': 'a `|` in a formula ends no cell',
  figure: 'formulas in raw HTML are formulas',
  'fence w/ extra': 'more than a language may stand after a fence',
  '~~~': 'a listing has its attributes on its own box',
  footnotes: 'roles of ARIA 1.2 stand where the standard wants them',
};

/** Chapters of the books, as `book/path`. */
export const CHAPTER_REASONS: Readonly<Record<string, string>> = {
  'minicomp-ed/_texts/o-captain.md':
    "the book's settings, which are not in this folder, give footnotes another sign for the way back",
};

/** Chapters whose text after Liquid differs, as `book/path`. */
export const LIQUID_REASONS: Readonly<Record<string, string>> = {};
