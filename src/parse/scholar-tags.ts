// The tags of jekyll-scholar, as elements that are read with the chapter: its README, "Citations" and "Bibliographies".
import { escapeHtml } from '../lib/html.ts';
import { listOf, textOf } from '../lib/values.ts';
import type { LiquidOptions } from '../liquid/run.ts';
import { listAttributes, type ScholarSetting } from './scholar-lists.ts';
import { readScholarMarkup, type ScholarMarkup } from './scholar-markup.ts';
import { tableOf } from '../lib/table.ts';

type Printers = NonNullable<LiquidOptions['printers']>;
type Print = (markup: ScholarMarkup, setting: ScholarSetting) => string;

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
    bibliography: (markup, setting) => list(markup, '', setting),
    bibliography_count: (markup, setting) => list(markup, 'yes', setting),
  };
  return tableOf(
    Object.entries(tags).map(([name, print]) => [
      name,
      (markup: string, value: (written: string) => unknown) =>
        print(
          withFiles(
            readScholarMarkup(markup, (written) => textOf(value(written))),
            value,
          ),
          (setting) => settingOf(setting, value),
        ),
    ]),
  );
}

/** Entries of BibTeX in the text itself, each shown where it stands. */
export const scholarBlocks: NonNullable<LiquidOptions['around']> = {
  bibtex: (body, { line, column }) =>
    elementOf('d-bibliography', {
      'data-which': 'all',
      'data-sort': 'none',
      'data-entries': body,
      'data-entries-at': `${line}:${column}`,
    }),
};

/** A page may have settings of its own under `scholar:`, which go before those of the site. */
function settingOf(name: string, value: (written: string) => unknown): unknown {
  return value(`page.scholar.${name}`) ?? value(`site.scholar.${name}`);
}

/** The page's own bibliography, where a tag names none; that of the site is known without it. */
function withFiles({ words, options }: ScholarMarkup, value: (written: string) => unknown): ScholarMarkup {
  const files = listOf(value('page.scholar.bibliography')).flatMap((each) => textOf(each) ?? []);
  return {
    words,
    options: options.has('file') || files.length === 0 ? options : new Map([...options, ['file', files]]),
  };
}

function list({ options }: ScholarMarkup, isCount: string, setting: ScholarSetting): string {
  const isInOrder = options.has('cited_in_order');
  // A number stands in a line.
  return elementOf(isCount === '' ? 'd-bibliography' : 'd-cite', {
    'data-which': isInOrder || options.has('cited') ? 'cited' : 'all',
    'data-order': isInOrder ? 'text' : 'names',
    'data-file': (options.get('file') ?? []).join('\n'),
    'data-query': last({ options }, 'query') || (textOf(setting('query')) ?? ''),
    'data-most': last({ options }, 'max'),
    'data-offset': last({ options }, 'offset'),
    'data-count': isCount,
    ...(isCount === '' ? listAttributes((option) => last({ options }, option), setting) : {}),
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
