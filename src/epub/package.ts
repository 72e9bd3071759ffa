// The package document: what the EPUB is, and what it says of itself. Nothing is claimed that was not counted.
// Sources: EPUB 3.3, EPUB Accessibility 1.1, schema.org.
import { createHash } from 'node:crypto';
import { mediaTypeFor } from '../lib/media-types.ts';
import { escapeXml } from '../tree/xhtml.ts';
import { valueOf } from '../lib/table.ts';
import type { Library } from '../model/library.ts';
import type { EpubSource } from './source.ts';
import { NAVIGATION } from './navigation.ts';
import { STYLE_SHEET } from './page.ts';
import type { WrittenDocument, WrittenPicture } from './written.ts';

export interface Parts {
  /** In reading order; those of the program's own among them. */
  readonly documents: readonly WrittenDocument[];
  readonly pictures: readonly WrittenPicture[];
  /** Which of them is the cover. */
  readonly cover: string;
}

export function packageOpf(source: EpubSource, parts: Parts): string {
  const { config } = source;
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${escapeXml(config.language)}" dir="${config.direction}" prefix="schema: http://schema.org/">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
${metadata(source, parts).join('\n')}
</metadata>
<manifest>
${manifest(parts).join('\n')}
</manifest>
<spine page-progression-direction="${config.direction}">
${parts.documents.map((_, index) => `<itemref idref="d${index + 1}"/>`).join('\n')}
</spine>
</package>
`;
}

function metadata(source: EpubSource, parts: Parts): readonly string[] {
  const { config, modified } = source;
  const { title, subtitle, authors, description, licence, language, library } = config;
  const element = (name: string, value: string, id?: string): string =>
    `<${name}${id === undefined ? '' : ` id="${id}"`}>${escapeXml(value)}</${name}>`;
  const meta = (property: string, value: string, refines?: string): string =>
    `<meta property="${property}"${refines === undefined ? '' : ` refines="#${refines}"`}>${escapeXml(value)}</meta>`;
  return [
    element('dc:identifier', identifierOf(source), 'id'),
    element('dc:title', title, 'title'),
    meta('title-type', 'main', 'title'),
    ...(subtitle === undefined
      ? []
      : [element('dc:title', subtitle, 'subtitle'), meta('title-type', 'subtitle', 'subtitle')]),
    element('dc:language', language),
    ...authors.flatMap((author, index) => {
      const orcid = valueOf(library.orcids, author);
      return [
        element('dc:creator', author, `author${index + 1}`),
        '<meta property="role" refines="#author' + (index + 1) + '" scheme="marc:relators">aut</meta>',
        ...(orcid === undefined ? [] : [meta('schema:sameAs', `https://orcid.org/${orcid}`, `author${index + 1}`)]),
      ];
    }),
    ...numbers(library, element),
    ...(library.publisher === undefined ? [] : [element('dc:publisher', library.publisher)]),
    ...(library.edition === undefined ? [] : [meta('schema:bookEdition', library.edition)]),
    ...(description === undefined ? [] : [element('dc:description', description)]),
    ...(licence === undefined ? [] : [element('dc:rights', licence)]),
    ...(config.base === undefined ? [] : [element('dc:source', config.base)]),
    ...(modified === undefined ? [] : [element('dc:date', modified.slice(0, 10))]),
    meta('dcterms:modified', instantOf(modified)),
    ...accessibility(source, parts).map(([property, value]) => meta(`schema:${property}`, value)),
    `<meta property="schema:accessibilitySummary" xml:lang="en">${escapeXml(summary(source, parts))}</meta>`,
    `<meta name="cover" content="${coverId(parts)}"/>`,
  ];
}

/** Beside the one that tells this EPUB from all others; types of ONIX, code list 5. */
function numbers(
  { isbn, doi }: Library,
  element: (name: string, value: string, id?: string) => string,
): readonly string[] {
  const typed = (id: string, type: string): string =>
    `<meta property="identifier-type" refines="#${id}" scheme="onix:codelist5">${type}</meta>`;
  return [
    ...(isbn === undefined
      ? []
      : [element('dc:identifier', `urn:isbn:${isbn}`, 'isbn'), typed('isbn', isbn.length === 10 ? '02' : '15')]),
    ...(doi === undefined ? [] : [element('dc:identifier', `doi:${doi}`, 'doi'), typed('doi', '06')]),
  ];
}

/**
 * A book without a date has always been as it is: the day is that of no change, and the same on each machine.
 */
function instantOf(modified: string | undefined): string {
  const date = new Date(modified ?? '2000-01-01T00:00:00Z');
  return date.toISOString().replace(/\.\d+Z$/, 'Z');
}

/** The same for the same book: made from where it stands, or else from what it is called. RFC 9562, version 5. */
function identifierOf({ config: { base, repository, title, authors, language }, root }: EpubSource): string {
  const name = base ?? repository ?? `${title}\n${authors.join('\n')}`;
  const namespace = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex');
  const hash = createHash('sha1').update(namespace).update(`${name}\n${root}\n${language}`).digest().subarray(0, 16);
  hash.writeUInt8(((hash[6] ?? 0) & 0x0f) | 0x50, 6);
  hash.writeUInt8(((hash[8] ?? 0) & 0x3f) | 0x80, 8);
  const hex = hash.toString('hex');
  return `urn:uuid:${[hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')}`;
}

type Claim = readonly [property: string, value: string];

function accessibility({ hasPictureTexts }: EpubSource, { documents }: Parts): readonly Claim[] {
  const has = (what: keyof WrittenDocument['holds']): boolean => documents.some(({ holds }) => holds[what]);
  const hasPictures = has('pictures');
  const isText = !hasPictures || hasPictureTexts;
  return [
    ['accessMode', 'textual'],
    ...(hasPictures ? [['accessMode', 'visual'] as const] : []),
    ...(isText ? [['accessModeSufficient', 'textual'] as const] : []),
    ...(hasPictures ? [['accessModeSufficient', 'textual,visual'] as const] : []),
    ['accessibilityFeature', 'structuralNavigation'],
    ['accessibilityFeature', 'tableOfContents'],
    ['accessibilityFeature', 'readingOrder'],
    ['accessibilityFeature', 'displayTransformability'],
    ...(hasPictures && hasPictureTexts ? [['accessibilityFeature', 'alternativeText'] as const] : []),
    ...(has('descriptions') ? [['accessibilityFeature', 'longDescription'] as const] : []),
    ...(has('formulas') ? [['accessibilityFeature', 'MathML'] as const] : []),
    // Nothing in it moves, flashes or sounds: pictures are still, and there are no scripts.
    ['accessibilityHazard', 'none'],
  ];
}

function summary({ hasPictureTexts }: EpubSource, { documents }: Parts): string {
  const hasPictures = documents.some(({ holds }) => holds.pictures);
  return [
    'The text can be set in any size and typeface, with headings, contents and landmarks to go by.',
    hasPictures && hasPictureTexts ? 'Every picture has a text that stands for it.' : '',
    hasPictures && !hasPictureTexts ? 'Some pictures have no text that stands for them.' : '',
    documents.some(({ holds }) => holds.formulas) ? 'Formulas are MathML, each with a name in words.' : '',
    'Nothing moves, flashes or makes a sound.',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function coverId({ pictures, cover }: Parts): string {
  return `p${pictures.findIndex(({ href }) => href === cover) + 1}`;
}

function manifest({ documents, pictures, cover }: Parts): readonly string[] {
  const item = (id: string, href: string, type: string, properties: readonly string[]): string =>
    `<item id="${id}" href="${escapeXml(href)}" media-type="${type}"${properties.length === 0 ? '' : ` properties="${properties.join(' ')}"`}/>`;
  return [
    ...documents.map(({ name, properties }, index) =>
      item(`d${index + 1}`, name, 'application/xhtml+xml', name === NAVIGATION ? ['nav', ...properties] : properties),
    ),
    ...pictures.map(({ href, format }, index) =>
      item(`p${index + 1}`, href, mediaTypeFor(format), href === cover ? ['cover-image'] : []),
    ),
    item('style', STYLE_SHEET, 'text/css', []),
  ];
}
