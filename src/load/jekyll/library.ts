// What a Jekyll site says of itself that catalogues ask for: authors, ISBN, DOI, publisher, edition.
import { readDoi, readIsbn, readOrcid, type Checked } from '../../lib/library-numbers.ts';
import { isMap, listOf, textOf, type PlainMap } from '../../lib/values.ts';
/** Of a theme that says them; what is wrong there harms no page of the theme's. */
export function librarySettings(settings: PlainMap): PlainMap {
  const of = (key: string): string | undefined => textOf(settings[key])?.trim();
  const [isbn, doi] = [of('isbn'), of('doi')];
  return {
    authors: authorsOf(settings.authors ?? settings.author, of('orcid_id') ?? of('orcid')),
    isbn: isbn !== undefined && isRight(readIsbn(isbn)) ? isbn : undefined,
    doi: doi !== undefined && readDoi(doi) !== undefined ? doi : undefined,
    publisher: of('publisher') || undefined,
    edition: of('edition') || undefined,
  };
}

/** `orcid`: that of a site with one author, as themes of researchers have it. */
function authorsOf(value: unknown, orcid: string | undefined): readonly unknown[] | undefined {
  const authors = listOf(value).flatMap((item) => {
    const name = textOf(isMap(item) ? item.name : item);
    return name === undefined ? [] : [{ name, orcid: isMap(item) ? textOf(item.orcid) : undefined }];
  });
  const known = authors.map(({ name, orcid: own }) => {
    const found = own ?? (authors.length === 1 ? orcid : undefined);
    return found !== undefined && isRight(readOrcid(found)) ? { name, orcid: found } : name;
  });
  return known.length === 0 ? undefined : known;
}

function isRight(number: Checked): boolean {
  return number !== undefined && 'value' in number;
}
