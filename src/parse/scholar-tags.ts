// The tags of jekyll-scholar, as elements that are read with the chapter: its README, "Citations" and "Bibliographies".
import { escapeHtml } from '../lib/html.ts';
import type { LiquidOptions } from '../liquid/run.ts';

export const scholarTags: NonNullable<LiquidOptions['printers']> = {
  cite: (markup) => cite(markup, ''),
  /** A link to the entry, by the words of its own. */
  cite_details: (markup) => cite(markup, ''),
  nocite: (markup) => cite(markup, ' data-silent="yes"'),
  bibliography: (markup) => {
    const { options } = readMarkup(markup);
    const isCited = options.has('cited') || options.has('cited_in_order') || options.has('c') || options.has('C');
    const attributes = {
      'data-which': isCited ? 'cited' : 'all',
      'data-order': options.has('cited_in_order') || options.has('C') ? 'text' : 'names',
      'data-file': options.get('file') ?? options.get('f') ?? '',
      'data-query': options.get('query') ?? options.get('q') ?? '',
      'data-most': options.get('max') ?? options.get('m') ?? '',
    };
    return `<d-bibliography${attributesText(attributes)}></d-bibliography>`;
  },
};

function cite(markup: string, more: string): string {
  const { words, options } = readMarkup(markup);
  const page = options.get('locator') ?? options.get('l') ?? '';
  const attributes = {
    key: words.join(','),
    'data-before': options.get('prefix') ?? options.get('p') ?? '',
    'data-after': [/^\d/.test(page) ? `p. ${page}` : page, options.get('suffix') ?? options.get('s') ?? '']
      .filter((part) => part !== '')
      .join(', '),
    'data-year': options.has('suppress_author') || options.has('A') ? 'yes' : '',
  };
  return `<d-cite${attributesText(attributes)}${more}></d-cite>`;
}

function attributesText(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value === '' ? '' : ` ${name}="${escapeHtml(value)}"`))
    .join('');
}

/** Options that stand alone. */
const FLAGS = new Set(['cited', 'cited_in_order', 'c', 'C', 'A', 'suppress_author', 'remove_duplicates', 'r']);
const PIECE = /(--?)([A-Za-z_]+)(?:=(?="|'|\S))?|"([^"]*)"|'([^']*)'|(\S+)/g;

/** `a b --locator 4 --prefix "see"`: words, and options with their values. */
function readMarkup(markup: string): {
  readonly words: readonly string[];
  readonly options: ReadonlyMap<string, string>;
} {
  const words: string[] = [];
  const options = new Map<string, string>();
  let waiting: string | undefined;
  for (const [, dashes, name = '', double, single, bare] of markup.matchAll(PIECE)) {
    if (dashes !== undefined) {
      options.set(name, '');
      waiting = FLAGS.has(name) ? undefined : name;
      continue;
    }
    const value = double ?? single ?? bare ?? '';
    if (waiting === undefined) words.push(...value.split(',').filter((word) => word !== ''));
    else options.set(waiting, value);
    waiting = undefined;
  }
  return { words, options };
}
