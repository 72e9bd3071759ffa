// Numbers by which libraries know books and people: ISBN (ISO 2108), ORCID (ISO 7064, MOD 11-2) and DOI (ISO 26324).

/** `right`: the last digit that the others ask for, where the one that is written is another. */
export type Checked = { readonly value: string } | { readonly right: string } | undefined;

/** Ten or thirteen digits, with hyphens or blanks as they are printed: the digits alone. */
export function readIsbn(written: string): Checked {
  const digits = written
    .replace(/^isbn(?:-1[03])?:?/i, '')
    .replace(/[\s\u2010-\u2015-]/g, '')
    .toUpperCase();
  if (/^\d{9}[\dX]$/.test(digits)) return checked(digits, lastOfTen(digits));
  return /^97[89]\d{10}$/.test(digits) ? checked(digits, lastOfThirteen(digits)) : undefined;
}

/** `0000-0002-1825-0097`, or its address. */
export function readOrcid(written: string): Checked {
  const digits = written
    .trim()
    .replace(/^(?:https?:\/\/)?(?:www\.)?orcid\.org\//i, '')
    .replace(/[\s\u2010-\u2015-]/g, '')
    .toUpperCase();
  if (!/^\d{15}[\dX]$/.test(digits)) return undefined;
  const result = checked(digits, lastOfOrcid(digits));
  return result !== undefined && 'value' in result ? { value: (digits.match(/.{4}/g) ?? []).join('-') } : result;
}

/** `10.5281/zenodo.1234567`, its address, or with `doi:` before it. */
export function readDoi(written: string): string | undefined {
  const doi = written.trim().replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '');
  return /^10\.\d{4,9}(?:\.\d{1,9}){0,4}\/[^\s/{}\\][^\s{}\\]*$/.test(doi) ? doi : undefined;
}

function checked(digits: string, right: string): Checked {
  return digits.endsWith(right) ? { value: digits } : { right };
}

/** Weights 10 to 2, modulo 11; X is ten. */
function lastOfTen(digits: string): string {
  const sum = [...digits.slice(0, 9)].reduce((all, digit, index) => all + Number(digit) * (10 - index), 0);
  const rest = (11 - (sum % 11)) % 11;
  return rest === 10 ? 'X' : String(rest);
}

/** Weights 1 and 3 in turn, modulo 10. */
function lastOfThirteen(digits: string): string {
  const sum = [...digits.slice(0, 12)].reduce(
    (all, digit, index) => all + Number(digit) * (index % 2 === 0 ? 1 : 3),
    0,
  );
  return String((10 - (sum % 10)) % 10);
}

/** https://support.orcid.org/hc/articles/360006897674 */
function lastOfOrcid(digits: string): string {
  const total = [...digits.slice(0, 15)].reduce((all, digit) => ((all + Number(digit)) * 2) % 11, 0);
  const rest = (12 - total) % 11;
  return rest === 10 ? 'X' : String(rest);
}
