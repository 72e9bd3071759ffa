// A book as an EPUB 3: what is in it, in the order in which it is written. One document is held at a time.
import type { EpubDocument, EpubSource } from './source.ts';
import { drawCover } from './cover.ts';
import { writeDocument, type DocumentScene } from './document.ts';
import { createLinks, type Links } from './links.ts';
import { namesOnce, plainName } from './names.ts';
import { navigationBody, NAVIGATION, type Landmark } from './navigation.ts';
import { packageOpf } from './package.ts';
import { pageXhtml, STYLE_SHEET } from './page.ts';
import { createPictures, type Pictures } from './pictures.ts';
import { styleSheet } from './style-sheet.ts';
import { coverBody, titleBody, TITLE_PAGE, COVER_PAGE } from './title-page.ts';
import type { WrittenDocument } from './written.ts';
import { packed, stored, zipInto, type PackedFile, type Sink, type Zip } from './zip.ts';

const FOLDER = 'EPUB/';

/** Throws TemplateFailure where an include of the book's own cannot be run, and as node:fs does. */
export async function writeEpub(source: EpubSource, sink: Sink): Promise<void> {
  const zip = zipInto(sink);
  // The first file of all, so that programs know what it is by its first bytes.
  await zip.add('mimetype', stored('application/epub+zip'));
  await zip.add('META-INF/container.xml', packed(CONTAINER));
  await zip.add(FOLDER + STYLE_SHEET, packed(styleSheet));
  const pictures = createPictures(source, (href, file) => zip.add(FOLDER + href, file));
  const cover = await writeCover(source, zip, pictures);
  const links = createLinks(source, namesFor(source));
  const chapters = await writeDocuments(source, { zip, pictures, links });
  const around = await writeAround(source, { zip, cover, chapters });
  const documents = [...around, ...chapters.values()];
  const opf = packageOpf(source, { documents, pictures: pictures.all(), cover });
  await zip.add(`${FOLDER}package.opf`, packed(opf));
  await zip.end();
}

const CONTAINER = `<?xml version="1.0" encoding="UTF-8"?>
<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">
<rootfiles>
<rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
</rootfiles>
</container>
`;

function namesFor({ documents }: EpubSource): ReadonlyMap<string, string> {
  const once = namesOnce([NAVIGATION, COVER_PAGE, TITLE_PAGE]);
  return new Map(documents.map(({ path }) => [path, once(`${plainName(path)}.xhtml`)]));
}

/** The name of the cover's picture: the book's own, or one that is drawn. */
async function writeCover(source: EpubSource, zip: Zip, pictures: Pictures): Promise<string> {
  const own = source.cover === undefined ? undefined : await pictures.place(source.cover);
  if (own !== undefined) return own.href;
  const href = 'images/cover.svg';
  await zip.add(FOLDER + href, packed(drawCover(source.config)));
  pictures.add({ href, format: 'svg' });
  return href;
}

interface Writing {
  readonly zip: Zip;
  readonly pictures: Pictures;
  readonly links: Links;
}

/**
 * Each once; a document that leads to places which turn out not to be there is written again without these links. Until
 * all are known they wait, packed.
 */
async function writeDocuments(
  source: EpubSource,
  { zip, pictures, links }: Writing,
): Promise<ReadonlyMap<string, WrittenDocument>> {
  const scene = (isThere: DocumentScene['isThere']): DocumentScene => ({ source, pictures, links, isThere });
  const waiting: { readonly document: EpubDocument; readonly written: WrittenDocument; readonly file: PackedFile }[] =
    [];
  for (const document of source.documents) {
    const { xhtml, written } = await writeDocument(document, scene(undefined));
    waiting.push({ document, written, file: packed(xhtml) });
  }
  const idsOf = new Map(waiting.map(({ written }) => [written.name, written.ids]));
  const isThere = (name: string, id: string): boolean => idsOf.get(name)?.has(id) === true;
  const answer = new Map<string, WrittenDocument>();
  for (const { document, written, file } of waiting) {
    const isWhole = written.targets.every(([name, id]) => isThere(name, id));
    const final = isWhole ? undefined : await writeDocument(document, scene(isThere));
    await zip.add(FOLDER + written.name, final === undefined ? file : packed(final.xhtml));
    answer.set(document.path, final?.written ?? written);
  }
  return answer;
}

interface Around {
  readonly zip: Zip;
  readonly cover: string;
  readonly chapters: ReadonlyMap<string, WrittenDocument>;
}

/** The cover, the title page and the contents, which stand before the chapters. */
async function writeAround(source: EpubSource, { zip, cover, chapters }: Around): Promise<readonly WrittenDocument[]> {
  const { config, words } = source;
  const frame = { language: config.language, direction: config.direction };
  const pages = [
    { name: COVER_PAGE, title: words.cover, body: coverBody(source, cover) },
    { name: TITLE_PAGE, title: config.title, body: titleBody(source) },
    {
      name: NAVIGATION,
      title: words.contents,
      body: navigationBody(source, chapters, landmarksOf(source, chapters)),
    },
  ];
  for (const { name, title, body } of pages) await zip.add(FOLDER + name, packed(pageXhtml({ ...frame, title, body })));
  return pages.map(({ name }) => ({ ...noFacts, name }));
}

const noFacts: Omit<WrittenDocument, 'name'> = {
  ids: new Set(),
  targets: [],
  properties: [],
  tables: [],
  holds: { formulas: false, pictures: false, descriptions: false },
};

function landmarksOf({ words, documents, config }: EpubSource, chapters: Around['chapters']): readonly Landmark[] {
  const firstOf = (kind: EpubDocument['kind'], type: string, title: string): readonly Landmark[] => {
    const first = documents.find((document) => document.kind === kind);
    const href = first === undefined ? undefined : chapters.get(first.path)?.name;
    return href === undefined ? [] : [{ type, href, title }];
  };
  return [
    { type: 'cover', href: COVER_PAGE, title: words.cover },
    { type: 'titlepage', href: TITLE_PAGE, title: config.title },
    { type: 'toc', href: `${NAVIGATION}#toc`, title: words.contents },
    ...firstOf('chapter', 'bodymatter', words.begin),
    ...firstOf('glossary', 'glossary', words.glossary),
    ...firstOf('references', 'bibliography', words.references),
  ];
}
