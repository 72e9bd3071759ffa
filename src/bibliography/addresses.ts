// Where a work can be had: its DOI, its number at arXiv, its address, as entries of BibTeX write them.

/** By CSL's names, and `arXiv`, which CSL has none for. */
export function addressesIn(fields: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const url = addressIn(fields.url) ?? addressIn(fields.howpublished) ?? addressIn(fields.link);
  const doi = doiIn(fields.doi) ?? doiIn(url);
  const arXiv = arXivIn(fields, url);
  const pdf = addressIn(fields.pdf);
  return {
    ...(doi === undefined ? {} : { DOI: doi }),
    ...(arXiv === undefined ? {} : { arXiv }),
    ...(url === undefined ? {} : { URL: url }),
    ...(pdf === undefined ? {} : { PDF: pdf }),
  };
}

/** `https://example.org/a`, perhaps in `\url{…}`, with TeX's backslashes taken out. */
function addressIn(value: string | undefined): string | undefined {
  const found = /https?:\/\/[^\s{}"<>]+/i.exec((value ?? '').replace(/\\([_%&#~$])/g, '$1'))?.[0];
  return found?.replace(/[.,;]$/, '');
}

/** `10.1000/xyz`, however it is written: https://www.doi.org/doi-handbook/HTML/doi-name-syntax.html. */
function doiIn(value: string | undefined): string | undefined {
  return /\b(10\.\d{4,9}(?:\.\d+)*\/[^\s"<>{}]+)/.exec((value ?? '').replace(/\\([_%&#])/g, '$1'))?.[1];
}

const ARXIV = /(?:^|[^\w.])(\d{4}\.\d{4,5}|[a-z-]{2,12}(?:\.[A-Z]{2})?\/\d{7})(?:v\d{1,2})?(?![\w.]{0,8}\d)/;

function arXivIn(fields: Readonly<Record<string, string>>, url: string | undefined): string | undefined {
  const kind = `${fields.archiveprefix ?? ''} ${fields.eprinttype ?? ''}`.toLowerCase();
  const { eprint = '' } = fields;
  if (eprint !== '' && (kind.includes('arxiv') || (kind.trim() === '' && /^(?:arxiv:)?\d{4}\.\d{4,5}/i.test(eprint))))
    return ARXIV.exec(` ${eprint.replace(/^arxiv:/i, '')}`)?.[1];
  if (/\barxiv\.org\/(?:abs|pdf)\//i.test(url ?? '')) return ARXIV.exec((url ?? '').replace(/\.pdf$/i, ''))?.[1];
  const said = /\barxiv[:\s]/i.test(`${fields.journal ?? ''} ${fields.journaltitle ?? ''} ${fields.note ?? ''}`);
  return said
    ? ARXIV.exec(`${fields.journal ?? ''} ${fields.journaltitle ?? ''} ${fields.note ?? ''}`)?.[1]
    : undefined;
}
