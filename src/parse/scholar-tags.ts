// The tags of jekyll-scholar, as elements that are read with the chapter: its README, "Citations" and "Bibliographies".
import { escapeHtml } from '../lib/html.ts';
import { textOf } from '../lib/values.ts';
import type { LiquidOptions } from '../liquid/run.ts';
import { readScholarMarkup, type ScholarMarkup } from './scholar-markup.ts';
import { tableOf } from '../lib/table.ts';

type Printers = NonNullable<LiquidOptions['printers']>;
type Print = (markup: ScholarMarkup) => string;

/** For one text: a quotation says at its end what it began with. */
export function scholarTags(): Printers {
  const quoted: ScholarMarkup[] = [];
  const tags: Readonly<Record<string, Print>> = {
    cite: (markup) => cite(markup, {}),
    // Its page of details is the entry here.
    cite_details: (markup) => cite(markup, { 'data-text': last(markup, 'text') }),
    details_link: ({ words: [key = ''] }) => `#ref-${escapeHtml(key)}`,
    nocite: (markup) => cite(markup, { 'data-form': 'silent' }),
    reference: (markup) => cite(markup, { 'data-form': 'entry' }),
    quote: (markup) => {
      quoted.push(markup);
      return '\n\n<blockquote markdown="1">\n\n';
    },
    endquote: () => {
      const markup = quoted.pop();
      return markup === undefined
        ? ''
        : `\n\n<cite>${cite(markup, {})}</cite>\n{: .quotation-source}\n\n</blockquote>\n\n`;
    },
    bibliography: (markup) => list(markup, ''),
    bibliography_count: (markup) => list(markup, 'yes'),
  };
  return tableOf(
    Object.entries(tags).map(([name, print]) => [
      name,
      (markup: string, value: (written: string) => unknown) =>
        print(readScholarMarkup(markup, (written) => textOf(value(written)))),
    ]),
  );
}

function list({ options }: ScholarMarkup, isCount: string): string {
  const isInOrder = options.has('cited_in_order');
  // A number stands in a line.
  return elementOf(isCount === '' ? 'd-bibliography' : 'd-cite', {
    'data-which': isInOrder || options.has('cited') ? 'cited' : 'all',
    'data-order': isInOrder ? 'text' : 'names',
    'data-file': (options.get('file') ?? []).join('\n'),
    'data-query': last({ options }, 'query'),
    'data-most': last({ options }, 'max'),
    'data-offset': last({ options }, 'offset'),
    'data-count': isCount,
  });
}

/** A prefix there is one of ids, and a style is the book's. */
function cite({ words, options }: ScholarMarkup, more: Readonly<Record<string, string>>): string {
  const labels = options.get('label') ?? [];
  return elementOf('d-cite', {
    key: words.join(','),
    'data-after': (options.get('locator') ?? []).map((each, index) => located(each, labels[index])).join('\n'),
    'data-file': (options.get('file') ?? []).join('\n'),
    'data-year': options.has('suppress_author') ? 'yes' : '',
    ...more,
  });
}

/** `4` → `p. 4`, `4-6` → `pp. 4–6`; another label stands as it is written. */
function located(locator: string, label = 'page'): string {
  const written = locator.replace(/(?<=\d)-+(?=\d)/g, '–');
  if (label !== 'page') return `${label} ${written}`;
  if (!/^\d/.test(written)) return written;
  return `${/[–,&]/.test(written) ? 'pp.' : 'p.'} ${written}`;
}

function last({ options }: Pick<ScholarMarkup, 'options'>, name: string): string {
  return options.get(name)?.at(-1) ?? '';
}

function elementOf(name: string, attributes: Readonly<Record<string, string>>): string {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === '' ? '' : ` ${key}="${escapeHtml(value).replaceAll('\n', '&#10;')}"`,
  );
  return `<${name}${written.join('')}></${name}>`;
}
