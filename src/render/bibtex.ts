// A chapter as an entry of a BibTeX file.
import type { Library } from '../model/library.ts';
import { slugOf } from '../lib/slug.ts';

export interface Citable {
  readonly title: string;
  readonly book: string;
  readonly authors: readonly string[];
  readonly year: string | undefined;
  readonly url: string | undefined;
  readonly library: Library;
}

/** `@incollection`, as a chapter of a book with authors of its own; fields that are not known are left out. */
export function bibtexOf({ title, book, authors, year, url, library }: Citable): string {
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['author', authors.map(escaped).join(' and ')],
    ['title', `{${escaped(title)}}`],
    ['booktitle', escaped(book)],
    ['edition', library.edition && escaped(library.edition)],
    ['publisher', library.publisher && escaped(library.publisher)],
    ['year', year],
    ['isbn', library.isbn],
    ['doi', library.doi],
    ['url', url],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name.padEnd(9)} = {${value}},`]));
  return `@incollection{${keyOf(authors[0] ?? '', year ?? '', title)},\n${lines.join('\n')}\n}`;
}

/** `lovelace2026looking`: a family name, a year and the first long word of the title. */
function keyOf(author: string, year: string, title: string): string {
  const plain = (text: string): string =>
    slugOf(text)
      .normalize('NFKD')
      .replace(/[^a-z0-9]/g, '');
  const family = plain(
    author.includes(',') ? author.slice(0, author.indexOf(',')) : author.slice(author.lastIndexOf(' ') + 1),
  );
  const word =
    title
      .split(/\s+/)
      .map(plain)
      .find((each) => each.length > 3) ?? plain(title);
  return `${family}${year}${word}` || 'chapter';
}

/** The characters that TeX takes for commands. */
function escaped(text: string): string {
  return text.replace(/\\/g, '\\textbackslash ').replace(/[&%$#_{}]/g, '\\$&');
}
