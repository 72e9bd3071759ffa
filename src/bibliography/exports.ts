// Works for other programs: CSL-JSON, BibTeX as it was written, and what Google Scholar reads of a page.
import type { Entry, PartialDate, PersonName, Work, WorkDate } from '../model/bibliography.ts';
import { readHtml } from '../tree/read.ts';
import { textOf } from '../tree/text.ts';
import { plainName } from './names.ts';

/** As `citation_reference` has it: https://scholar.google.com/intl/en/scholar/inclusion.html. */
export function scholarReference({ title, authors, issued, texts }: Work): string {
  const [first, last] = (texts.page ?? '').split(/ ?[-–]{1,3} ?/);
  const parts: readonly (readonly [string, string | undefined])[] = [
    ['citation_title', title === undefined ? undefined : plain(title)],
    ...authors.map((name) => ['citation_author', plainName(name)] as const),
    ['citation_publication_date', issued?.from === undefined ? undefined : String(issued.from.year)],
    ['citation_journal_title', texts['container-title'] && plain(texts['container-title'])],
    ['citation_volume', texts.volume],
    ['citation_firstpage', first === '' ? undefined : first],
    ['citation_lastpage', last],
    ['citation_doi', texts.DOI],
    ['citation_arxiv_id', texts.arXiv],
  ];
  return parts
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value.replaceAll(';', ',')}`]))
    .join('; ');
}

function plain(html: string): string {
  return textOf(readHtml(html));
}

/** The entries of BibTeX as their author wrote them; those of CSL are not among them. */
export function bibtexFile(entries: readonly Entry[]): string {
  return entries
    .filter(({ form }) => form === 'bibtex')
    .map((entry) => `${resolved(entry)}\n`)
    .join('\n');
}

/** With its strings and what it takes from others in their places, so that it stands alone. */
function resolved({ type, key, fields }: Entry): string {
  const lines = Object.entries(fields)
    .filter(([name]) => name !== 'crossref' && name !== 'xdata')
    .map(([name, value]) => `  ${name} = {${value}},`);
  return `@${type}{${key},\n${lines.join('\n')}\n}`;
}

export function cslFile(works: readonly (readonly [Entry, Work])[]): string {
  return `${JSON.stringify(
    works.map(([{ key }, work]) => cslOf(key, work)),
    null,
    2,
  )}\n`;
}

function cslOf(id: string, { type, title, authors, editors, translators, texts, ...dates }: Work): unknown {
  const { arXiv, PDF: _, ...rest } = texts;
  return {
    id,
    type,
    title,
    author: namesFor(authors),
    editor: namesFor(editors),
    translator: namesFor(translators),
    issued: dateFor(dates.issued),
    accessed: dateFor(dates.accessed),
    'original-date': dateFor(dates.original),
    ...rest,
    ...(arXiv === undefined ? {} : { archive: 'arXiv', archive_location: arXiv }),
  };
}

function namesFor(names: readonly PersonName[]): unknown {
  return names.length === 0
    ? undefined
    : names.map(({ dropping, particle, ...name }) => ({
        ...name,
        'dropping-particle': dropping,
        'non-dropping-particle': particle,
      }));
}

function dateFor(date: WorkDate | undefined): unknown {
  if (date === undefined) return undefined;
  const { from, to, isAbout, literal } = date;
  if (from === undefined) return { literal };
  const parts = ({ year, month, day }: PartialDate): readonly number[] =>
    [year, month, day].filter((part) => part !== undefined);
  return { 'date-parts': to === undefined ? [parts(from)] : [parts(from), parts(to)], circa: isAbout || undefined };
}
