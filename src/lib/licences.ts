// Licences of pictures: a short name to show, and where the licence can be read.

export interface Licence {
  readonly name: string;
  readonly href: string | undefined;
}

/**
 * `CC-BY-SA-4.0`, `cc by-sa 4.0`, `CC0` and the public domain mark → their names and pages at Creative Commons;
 * whatever else is written is its own name. Undefined where nothing is.
 */
export function readLicence(written: unknown): Licence | undefined {
  if (typeof written !== 'string' || written.trim() === '') return undefined;
  const text = written.trim();
  if (/^cc[- ]?0(?:[- ]?1\.0)?$/i.test(text))
    return { name: 'CC0 1.0', href: 'https://creativecommons.org/publicdomain/zero/1.0/' };
  if (/^public domain(?: mark)?$|^cc[- ]pdm(?:[- ]1\.0)?$/i.test(text))
    return { name: 'Public domain', href: 'https://creativecommons.org/publicdomain/mark/1.0/' };
  const found = /^cc[- ](by(?:-nc)?(?:-sa|-nd)?)(?:[- ]([1-4]\.0|2\.5))?$/i.exec(text.replace(/ (?=nc|sa|nd)/gi, '-'));
  const terms = found?.[1]?.toLowerCase();
  const version = found?.[2];
  if (terms === undefined) return { name: text, href: undefined };
  // Without a version nobody knows which text is meant.
  if (version === undefined) return { name: `CC ${terms.toUpperCase()}`, href: undefined };
  return {
    name: `CC ${terms.toUpperCase()} ${version}`,
    href: `https://creativecommons.org/licenses/${terms}/${version}/`,
  };
}
