// What Chromium leaves out of a PDF: who wrote it and when, how its pages are called, what its tags stand for. Dates
// and names come of the book alone, and so one book is the same bytes each time.
import { createHash } from 'node:crypto';
import { escapeHtml } from '../lib/html.ts';
import {
  dictIn,
  pdfText,
  readPdf,
  referred,
  writePdf,
  written,
  type PdfDict,
  type PdfFile,
  type PdfValue,
} from './objects.ts';

export interface PdfFacts {
  readonly title: string;
  readonly authors: readonly string[];
  readonly description: string | undefined;
  /** BCP 47. */
  readonly language: string;
  /** The newest date of the book, as ISO 8601; undefined where it has none. */
  readonly date: string | undefined;
  /** How many pages stand before the first chapter: they have Roman numbers. */
  readonly frontPages: number;
  /** The words of its headings, in their order. */
  readonly headings: readonly string[];
}

export function finishedPdf(bytes: Uint8Array, facts: PdfFacts): Uint8Array {
  const file = readPdf(bytes);
  const { objects, trailer } = file;
  const root = referred(trailer.get('Root')) ?? 0;
  const catalog = dictIn(objects.get(root) ?? '<<>>');
  const info = referred(trailer.get('Info'));
  if (info !== undefined) objects.set(info, written(infoOf(facts)));
  catalog.set('Metadata', `${add(file, stream(xmpOf(facts)))} 0 R`);
  catalog.set('PageLabels', labelsOf(facts.frontPages));
  catalog.set('Lang', pdfText(facts.language));
  mendTags(file, referred(catalog.get('StructTreeRoot')));
  nameBookmarks(file, referred(catalog.get('Outlines')), facts.headings);
  objects.set(root, written(catalog));
  countNodes(file);
  const whole = createHash('md5');
  for (const [, text] of objects) whole.update(text, 'latin1');
  const id = `<${whole.digest('hex')}>`;
  trailer.set('ID', [id, id]);
  return writePdf(file);
}

const NODE = /\(node\d{8}\)/g;

/**
 * Chromium calls a tag by the number of its element, which differs by one where the page was looked at sooner: they are
 * counted anew in their order, by which its table of names is sorted.
 */
function countNodes({ objects }: PdfFile): void {
  const tags = [...objects].filter(([, text]) => !text.endsWith('endstream'));
  const found = new Set(tags.flatMap(([, text]) => text.match(NODE) ?? []));
  const names = new Map(
    [...found].sort().map((name, index) => [name, `(node${String(index + 1).padStart(8, '0')})`] as const),
  );
  for (const [number, text] of tags)
    if (text.includes('(node'))
      objects.set(
        number,
        text.replace(NODE, (name) => names.get(name) ?? name),
      );
}

function add({ objects }: PdfFile, text: string): number {
  const number = largest(objects) + 1;
  objects.set(number, text);
  return number;
}

function largest(objects: ReadonlyMap<number, string>): number {
  let most = 0;
  for (const number of objects.keys()) most = Math.max(most, number);
  return most;
}

function infoOf({ title, authors, description, date }: PdfFacts): PdfDict {
  const info: PdfDict = new Map([['Title', pdfText(title)]]);
  if (authors.length > 0) info.set('Author', pdfText(authors.join(', ')));
  if (description !== undefined) info.set('Subject', pdfText(description));
  info.set('Creator', pdfText('Vitrine'));
  if (date === undefined) return info;
  const stamp = `(D:${new Date(date).toISOString().replace(/\D/g, '').slice(0, 14)}Z)`;
  return info.set('CreationDate', stamp).set('ModDate', stamp);
}

function labelsOf(frontPages: number): PdfDict {
  const body: PdfValue[] = [String(frontPages), new Map([['S', '/D']])];
  return new Map([['Nums', frontPages === 0 ? body : ['0', new Map([['S', '/r']]), ...body]]]);
}

/** https://developer.adobe.com/xmp/docs/: the same facts for programs that read nothing else. */
function xmpOf({ title, authors, description, language, date }: PdfFacts): string {
  const alternatives = (name: string, text: string): string =>
    `<dc:${name}><rdf:Alt><rdf:li xml:lang="x-default">${escapeHtml(text)}</rdf:li></rdf:Alt></dc:${name}>`;
  const creators = authors.map((name) => `<rdf:li>${escapeHtml(name)}</rdf:li>`).join('');
  const day = date === undefined ? '' : new Date(date).toISOString().replace(/\.\d+/, '');
  return [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">',
    '<dc:format>application/pdf</dc:format>',
    alternatives('title', title),
    creators === '' ? '' : `<dc:creator><rdf:Seq>${creators}</rdf:Seq></dc:creator>`,
    description === undefined ? '' : alternatives('description', description),
    `<dc:language><rdf:Bag><rdf:li>${escapeHtml(language)}</rdf:li></rdf:Bag></dc:language>`,
    '<xmp:CreatorTool>Vitrine</xmp:CreatorTool>',
    day === '' ? '' : `<xmp:CreateDate>${day}</xmp:CreateDate><xmp:ModifyDate>${day}</xmp:ModifyDate>`,
    '</rdf:Description></rdf:RDF></x:xmpmeta>',
    '<?xpacket end="w"?>',
  ]
    .filter((line) => line !== '')
    .join('\n');
}

function stream(text: string): string {
  const bytes = Buffer.from(text, 'utf8').toString('latin1');
  return `<</Type /Metadata\n/Subtype /XML\n/Length ${bytes.length}>>\nstream\n${bytes}\nendstream`;
}

/** What a PDF of 1.7 knows: ISO 32000-1, 14.8.4. */
const STANDARD = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody ' +
    'Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP ' +
    'Figure Formula Form'
  ).split(' '),
);
const ROLES: ReadonlyMap<string, string> = new Map([
  ['Em', 'Span'],
  ['Strong', 'Span'],
  ['Title', 'P'],
  ['Aside', 'Sect'],
  ['FENote', 'Note'],
]);

function mendTags(file: PdfFile, root: number | undefined): void {
  if (root === undefined) return;
  const { objects } = file;
  const roles: PdfDict = new Map();
  let next = largest(objects) + 1;
  for (const [number, text] of [...objects]) {
    if (!text.startsWith('<</Type /StructElem')) continue;
    const element = dictIn(text);
    const role = String(element.get('S')).slice(1);
    if (!STANDARD.has(role)) roles.set(role, `/${ROLES.get(role) ?? 'NonStruct'}`);
    let isChanged = element.delete('ID');
    // What a cell of a formula spans is nothing that a reader is told.
    if (role === 'NonStruct') isChanged = element.delete('A') || isChanged;
    // A picture that says nothing is none that a reader is told of.
    if (role === 'Figure' && !element.has('Alt')) isChanged = element.set('S', '/NonStruct') !== undefined;
    const body = role === 'LI' ? bodyOf(element, objects) : undefined;
    if (body !== undefined) {
      objects.set(next, written(new Map<string, PdfValue>([...BODY, ['P', `${number} 0 R`], ['K', body]])));
      for (const kid of body) moveTo(next, referred(kid), objects);
      element.set('K', [...listOf(element.get('K')).filter((kid) => !body.includes(kid)), `${next} 0 R`]);
      next += 1;
      isChanged = true;
    }
    if (isChanged) objects.set(number, written(element));
  }
  const tree = dictIn(objects.get(root) ?? '<<>>');
  if (roles.size > 0) tree.set('RoleMap', roles);
  objects.set(root, written(tree));
}

/**
 * Chromium takes a bookmark's name of what is painted: a heading at the head of a page is painted on two, and is there
 * twice in a row. Where there are as many bookmarks as headings, each is that of one.
 */
function nameBookmarks({ objects }: PdfFile, root: number | undefined, headings: readonly string[]): void {
  const bookmarks = below(root, objects);
  if (bookmarks.length !== headings.length) return;
  for (const [index, number] of bookmarks.entries()) {
    const bookmark = dictIn(objects.get(number) ?? '<<>>');
    objects.set(number, written(bookmark.set('Title', pdfText(headings[index] ?? ''))));
  }
}

/** Numbers of the bookmarks below one, in the order in which they are read. */
function below(number: number | undefined, objects: PdfFile['objects']): readonly number[] {
  const found: number[] = [];
  let next = referred(dictIn(objects.get(number ?? 0) ?? '<<>>').get('First'));
  while (next !== undefined) {
    found.push(next, ...below(next, objects));
    next = referred(dictIn(objects.get(next) ?? '<<>>').get('Next'));
  }
  return found;
}

const BODY: readonly (readonly [string, PdfValue])[] = [
  ['Type', '/StructElem'],
  ['S', '/LBody'],
];

/** What stands in an item of a list beside its mark belongs into a body: 14.8.4.3.3. Undefined where it does. */
function bodyOf(item: PdfDict, objects: PdfFile['objects']): readonly PdfValue[] | undefined {
  const kids = listOf(item.get('K'));
  const roles = kids.map((kid) => /\/S \/(\w+)/.exec(objects.get(referred(kid) ?? 0) ?? '')?.[1]);
  // A piece of a page is known to the page as the item's own.
  if (roles.includes(undefined) || roles.includes('LBody')) return undefined;
  const body = kids.filter((_, index) => roles[index] !== 'Lbl');
  return body.length === 0 ? undefined : body;
}

function listOf(value: PdfValue | undefined): readonly PdfValue[] {
  if (value === undefined) return [];
  return typeof value === 'string' || value instanceof Map ? [value] : value;
}

function moveTo(parent: number, kid: number | undefined, objects: PdfFile['objects']): void {
  const text = objects.get(kid ?? 0);
  if (kid === undefined || text === undefined) return;
  objects.set(kid, written(dictIn(text).set('P', `${parent} 0 R`)));
}
