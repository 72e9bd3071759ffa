// What catalogues and search engines read of a book and its authors, in the terms of schema.org.
import { encodePath } from '../lib/paths.ts';
import { valueOf } from '../lib/table.ts';
import type { Library } from '../model/library.ts';

/** Then its front page is one of a book that catalogues know. */
export function isInLibraries({ isbn, doi, publisher, edition }: Library): boolean {
  return [isbn, doi, publisher, edition].some((each) => each !== undefined);
}

export function orcidAddress(author: string, { orcids }: Library): string | undefined {
  const orcid = valueOf(orcids, author);
  return orcid === undefined ? undefined : `https://orcid.org/${orcid}`;
}

/** What schema.org has of it for a book. */
export function bookFacts({ isbn, doi, publisher, edition }: Library): Readonly<Record<string, unknown>> {
  return {
    isbn,
    bookEdition: edition,
    publisher: publisher === undefined ? undefined : { '@type': 'Organization', name: publisher },
    identifier: doi === undefined ? undefined : { '@type': 'PropertyValue', propertyID: 'DOI', value: doi },
    sameAs: doi === undefined ? undefined : `https://doi.org/${encodePath(doi)}`,
  };
}

/**
 * Creative Commons licences by their SPDX ids (https://spdx.org/licenses/); others have no address that all agree on.
 */
export function licenceAddress(licence: string | undefined): string | undefined {
  if (licence === undefined || /^https?:\/\//.test(licence)) return licence;
  if (/^CC0-1\.0$/i.test(licence)) return 'https://creativecommons.org/publicdomain/zero/1.0/';
  const [, kind, version] = /^CC[- ](BY(?:-(?:NC|ND|SA))*)[- ](\d\.\d)$/i.exec(licence) ?? [];
  return kind === undefined ? undefined : `https://creativecommons.org/licenses/${kind.toLowerCase()}/${version}/`;
}
