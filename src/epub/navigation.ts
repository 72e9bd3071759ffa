// The table of contents of an EPUB, with its landmarks and its lists of figures, tables, listings and boxes: nav.xhtml.
// Source: EPUB 3.3, 5.4 "EPUB navigation document".
import { pathsIn } from '../lib/contents-paths.ts';
import { encodePath } from '../lib/paths.ts';
import { textOf } from '../tree/text.ts';
import type { ContentsEntry } from '../model/book.ts';
import type { Attribute, Tree } from '../model/tree.ts';
import { element } from '../tree/walk.ts';
import type { EpubDocument, EpubSource } from './source.ts';
import type { WrittenDocument } from './written.ts';

export const NAVIGATION = 'nav.xhtml';

/** Chapters by the paths of their pages. */
export type Written = ReadonlyMap<string, WrittenDocument>;

export interface Landmark {
  readonly type: string;
  readonly href: string;
  readonly title: string;
}

/** What stands in the body of nav.xhtml. */
export function navigationBody(source: EpubSource, written: Written, landmarks: readonly Landmark[]): Tree {
  const { words } = source;
  const figures = source.figures.flatMap(({ page, id, label, caption }): readonly Tree[] => {
    const document = written.get(page);
    if (document === undefined) return [];
    const text = textOf(caption);
    return [item(hrefTo(document, id), text === '' ? label : `${label} ${text}`)];
  });
  const lists = source.lists.map(({ title, things }, index) => ({
    id: `list-${index + 1}`,
    title,
    items: things.flatMap(({ page, id, label, caption }): readonly Tree[] => {
      const document = written.get(page);
      const text = [label, textOf(caption)].filter((each) => each !== '').join(' ');
      return document === undefined ? [] : [item(hrefTo(document, id), text)];
    }),
  }));
  const tables = [...written.values()].flatMap(({ name, tables: listed }) =>
    listed.map(({ id, text }) => item(`${name}#${encodePath(id)}`, text)),
  );
  return [
    list('toc', words.contents, entries(source, written)),
    '\n',
    ...(figures.length === 0 ? [] : [list('loi', words.listOfFigures, figures), '\n']),
    ...(tables.length === 0 ? [] : [list('lot', words.listOfTables, tables), '\n']),
    ...lists.flatMap(({ id, title, items }) => (items.length === 0 ? [] : [untyped(id, title, items), '\n'])),
    landmarkList(landmarks, words.contentsOfBook),
  ];
}

/** For programs: readers see none of it. */
function landmarkList(landmarks: readonly Landmark[], name: string): Tree[number] {
  const items = landmarks.map(({ type, href, title }) => {
    const attributes: Attribute[] = [
      ['epub:type', type],
      ['href', href],
    ];
    return element('li', [], [element('a', attributes, [title])]);
  });
  const attributes: Attribute[] = [...navAttributes('landmarks'), ['hidden', 'hidden'], ['aria-label', name]];
  return element('nav', attributes, [element('ol', [], items)]);
}

function navAttributes(type: string): readonly Attribute[] {
  return [['epub:type', type], ['id', type], ...(type === 'toc' ? [['role', 'doc-toc'] as const] : [])];
}

function list(type: string, title: string, items: readonly Tree[]): Tree[number] {
  const id = `${type}:title`;
  return element(
    'nav',
    [...navAttributes(type), ['aria-labelledby', id]],
    ['\n', element(type === 'toc' ? 'h1' : 'h2', [['id', id]], [title]), '\n', element('ol', [], items.flat()), '\n'],
  );
}

/** EPUB has no type of list for listings and boxes. */
function untyped(id: string, title: string, items: readonly Tree[]): Tree[number] {
  return element(
    'nav',
    [
      ['id', id],
      ['aria-labelledby', `${id}:title`],
    ],
    ['\n', element('h2', [['id', `${id}:title`]], [title]), '\n', element('ol', [], items.flat()), '\n'],
  );
}

function item(href: string, text: string, inner: readonly Tree[] = []): Tree {
  const below = inner.length === 0 ? [] : [element('ol', [], inner.flat())];
  return [element('li', [], [element('a', [['href', href]], [text]), ...below]), '\n'];
}

function hrefTo({ name, ids }: WrittenDocument, id: string): string {
  return ids.has(id) ? `${name}#${encodePath(id)}` : name;
}

/** The front page, the chapters in their parts, and the lists that the program makes. */
function entries({ contents, documents }: EpubSource, written: Written): readonly Tree[] {
  const listed = new Set(pathsIn(contents));
  const [before, behind]: [EpubDocument[], EpubDocument[]] = [[], []];
  let isBehind = false;
  for (const document of documents) {
    if (listed.has(document.path)) isBehind = true;
    else (isBehind ? behind : before).push(document);
  }
  const byPath = new Map(documents.map((document) => [document.path, document]));
  const one = (document: EpubDocument): readonly Tree[] => ofDocument(document, document.title, written);
  const all = (list: readonly ContentsEntry[]): readonly Tree[] =>
    list.flatMap((entry): readonly Tree[] => {
      if (entry.kind === 'part') {
        const inner = all(entry.entries);
        const below = element('ol', [], inner.flat());
        return inner.length === 0 ? [] : [[element('li', [], [element('span', [], [entry.title]), below]), '\n']];
      }
      const document = byPath.get(entry.path);
      return document === undefined ? [] : ofDocument(document, entry.title, written);
    });
  return [...before.flatMap(one), ...all(contents), ...behind.flatMap(one)];
}

function ofDocument(document: EpubDocument, title: string, written: Written): readonly Tree[] {
  const page = written.get(document.path);
  if (page === undefined) return [];
  const sections = document.headings.filter(({ id, level, text }) => level === 2 && page.ids.has(id) && text !== '');
  const inner = sections.map(({ id, text }) => item(`${page.name}#${encodePath(id)}`, text));
  const number = document.number === undefined ? '' : `${document.number} `;
  return [item(page.name, `${number}${title}`, inner)];
}
