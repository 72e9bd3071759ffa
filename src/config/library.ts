// Reads what libraries ask of a book: `isbn`, `doi`, `publisher`, `edition`, `licence`, and the ORCID of its authors.
import { isMap } from '../lib/values.ts';
import { wrongCheckDigit } from '../diagnostics/catalog-library.ts';
import { unknownSetting } from '../diagnostics/catalog-settings.ts';
import { readDoi, readIsbn, readOrcid, type Checked } from '../lib/library-numbers.ts';
import { nearestName } from '../lib/nearest-name.ts';
import { tableOf } from '../lib/table.ts';
import type { Config } from '../model/config.ts';
import type { Library } from '../model/library.ts';
import { settings } from './settings.ts';
import { asText, fail, type readers, type Reading, type Written } from './values.ts';
import type { KeyPath } from './yaml.ts';

export function readLibrary(
  written: Written,
  read: ReturnType<typeof readers>,
  reading: Reading,
): Pick<Config, 'licence' | 'library'> {
  const library: Library = {
    isbn: numberAt(written['isbn'], ['isbn'], reading, { read: readIsbn, ...settings.isbn, expected: ISBN }),
    doi: doiIn(written['doi'], reading),
    publisher: read.text('publisher'),
    edition: read.text('edition'),
    orcids: tableOf(orcidsIn(written['authors'], reading)),
  };
  return { licence: read.text('licence'), library };
}

const ISBN = 'an ISBN, 10 or 13 digits in quotes';
const ORCID = 'an ORCID, 16 digits in quotes';

interface Kind {
  readonly read: (written: string) => Checked;
  readonly expected: string;
  readonly example: string;
}

/** A number with a check digit. Unquoted digits are a number to YAML, which loses a zero at their beginning. */
function numberAt(
  value: unknown,
  path: KeyPath,
  reading: Reading,
  { read, expected, example }: Kind,
): string | undefined {
  if (value === undefined || value === null) return undefined;
  const name = String(path.at(-1));
  const text = asText(value);
  const checked = text === undefined ? undefined : read(text);
  if (checked === undefined) fail(reading, path, { name, expected, example }, value);
  else if ('value' in checked) return checked.value;
  else
    reading.problems.push(
      wrongCheckDigit(reading.placeOf(path, 'value'), { name, written: text ?? '', right: checked.right }),
    );
  return undefined;
}

function doiIn(value: unknown, reading: Reading): string | undefined {
  if (value === undefined || value === null) return undefined;
  const doi = typeof value === 'string' ? readDoi(value) : undefined;
  if (doi === undefined)
    fail(
      reading,
      ['doi'],
      { name: 'doi', expected: 'a DOI, which begins with "10."', example: settings.doi.example },
      value,
    );
  return doi;
}

/** `authors: [{name: Ada Lovelace, orcid: 0000-0002-1825-0097}]`, or one of them alone. */
function orcidsIn(value: unknown, reading: Reading): readonly (readonly [string, string])[] {
  const isList = Array.isArray(value);
  const authors: readonly unknown[] = isList ? value : [value];
  return authors.flatMap((author, index) => {
    // One without a name is no author, and reported as such.
    const name = isMap(author) ? asText(author['name']) : undefined;
    if (!isMap(author) || name === undefined) return [];
    const path: KeyPath = isList ? ['authors', index] : ['authors'];
    checkNames(author, path, reading);
    const orcid = numberAt(author['orcid'], [...path, 'orcid'], reading, {
      read: readOrcid,
      expected: ORCID,
      example: 'authors: [{name: Ada Lovelace, orcid: "0000-0002-1825-0097"}]',
    });
    return orcid === undefined ? [] : [[name, orcid] as const];
  });
}

/** Whatever else a theme wants of an author may stand there. */
function checkNames(author: Written, path: KeyPath, reading: Reading): void {
  for (const key of Object.keys(author)) {
    const meant = key === 'name' || key === 'orcid' ? undefined : nearestName(key, ['name', 'orcid']);
    if (meant !== undefined) reading.problems.push(unknownSetting(reading.placeOf([...path, key], 'key'), key, meant));
  }
}
