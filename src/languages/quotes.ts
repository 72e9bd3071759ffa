// The quotation marks that straight ones become, by the language of a text.
import { valueOf } from '../lib/table.ts';

/** In kramdown's order: a single one opens and closes, a double one opens and closes. */
export type QuotationMarks = readonly [
  openSingle: string,
  closeSingle: string,
  openDouble: string,
  closeDouble: string,
];

const ENGLISH: QuotationMarks = ['‘', '’', '“', '”'];
const GERMAN: QuotationMarks = ['‚', '‘', '„', '“'];
const GUILLEMETS: QuotationMarks = ['‹', '›', '«', '»'];
const RUSSIAN: QuotationMarks = ['„', '“', '«', '»'];
const POLISH: QuotationMarks = ['‚', '’', '„', '”'];
const SPANISH: QuotationMarks = ['“', '”', '«', '»'];
const SWEDISH: QuotationMarks = ['’', '’', '”', '”'];

/**
 * As books of that language have them; Unicode's CLDR lists them as delimiters. French blanks do not break. What is not
 * named has the English ones.
 */
const marks: Readonly<Record<string, QuotationMarks>> = {
  ar: GUILLEMETS,
  bg: ['’', '’', '„', '“'],
  cs: GERMAN,
  da: ['’', '’', '”', '”'],
  de: GERMAN,
  'de-CH': GUILLEMETS,
  'de-LI': GUILLEMETS,
  el: ['“', '”', '«', '»'],
  es: SPANISH,
  et: ['„', '“', '„', '“'],
  fa: GUILLEMETS,
  fi: SWEDISH,
  fr: ['‹\u202F', '\u202F›', '«\u00A0', '\u00A0»'],
  'fr-CH': GUILLEMETS,
  he: ['’', '’', '”', '”'],
  hr: ['‘', '’', '„', '“'],
  hu: ['»', '«', '„', '”'],
  is: GERMAN,
  it: SPANISH,
  lt: GERMAN,
  nb: ['‘', '’', '«', '»'],
  nn: ['‘', '’', '«', '»'],
  no: ['‘', '’', '«', '»'],
  pl: POLISH,
  'pt-PT': SPANISH,
  ro: ['«', '»', '„', '”'],
  ru: RUSSIAN,
  sk: GERMAN,
  sl: GERMAN,
  sr: ['’', '’', '„', '”'],
  sv: SWEDISH,
  uk: RUSSIAN,
};

/** `de-CH` has its own, `de-AT` those of `de`. */
export function quotationMarks(language: string): QuotationMarks {
  const parts = language.split('-');
  const known = parts.map((_, index) => parts.slice(0, parts.length - index).join('-'));
  const found = known.find((tag) => Object.hasOwn(marks, tag));
  return valueOf(marks, found ?? '') ?? ENGLISH;
}
