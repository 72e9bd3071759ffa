// The table of contents of a book for mdBook, GitBook or HonKit: `SUMMARY.md`, and what `book.toml` or `book.json` say.
import { brokenLink } from '../diagnostics/catalog.ts';
import { decodePath, folderOf, joinPath } from '../lib/paths.ts';
import { isMap, textOf } from '../lib/values.ts';
import type { ChapterEntry } from '../model/config.ts';
import type { Source } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import type { TextReader } from './read-text.ts';

interface Summary {
  /** The file itself, which is no chapter. */
  readonly path: string;
  /** Where the chapters lie: '' or `src`. */
  readonly folder: string;
  readonly chapters: readonly ChapterEntry[];
  readonly problems: readonly Problem[];
}

/** Where the summary of a book lies: beside its settings, or in the folder that they name. */
function summaryPath(paths: ReadonlySet<string>, settings: BookFacts): string | undefined {
  return [joinPath(settings.folder ?? '', 'SUMMARY.md'), 'SUMMARY.md', 'src/SUMMARY.md'].find(
    (path) => path !== undefined && paths.has(path),
  );
}

/** What the settings of such a book say. */
interface BookFacts {
  readonly title?: string | undefined;
  readonly authors?: readonly string[] | undefined;
  readonly language?: string | undefined;
  /** Where its chapters lie. */
  readonly folder?: string | undefined;
}

/** `book.toml` has its words in the table `[book]`, one a line. */
function readBookToml(text: string): BookFacts {
  const lines = text.split('\n');
  const start = lines.findIndex((line) => line.trim() === '[book]') + 1;
  const rest = start === 0 ? [] : lines.slice(start);
  const end = rest.findIndex((line) => line.startsWith('['));
  const table = rest.slice(0, end < 0 ? rest.length : end).join('\n');
  const valueOf = (key: string): string | undefined =>
    new RegExp(`^${key} *= *(?:"([^"\n]*)"|'([^'\n]*)')`, 'm')
      .exec(table)
      ?.slice(1)
      .find((value) => value !== undefined);
  const authors = /^authors *= *\[([^\]]*)\]/m.exec(table)?.[1];
  return {
    title: valueOf('title'),
    language: valueOf('language'),
    folder: valueOf('src'),
    authors:
      authors === undefined ? undefined : [...authors.matchAll(/["']([^"'\n]*)["']/g)].map(([, name = '']) => name),
  };
}

/** `book.json` of GitBook and HonKit; nothing where it cannot be read. */
function readBookJson(text: string): BookFacts {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return {};
  }
  if (!isMap(value)) return {};
  const author = textOf(value.author);
  const authors = Array.isArray(value.authors) ? value.authors.flatMap((name) => textOf(name) ?? []) : undefined;
  return {
    title: textOf(value.title),
    language: textOf(value.language),
    folder: textOf(value.root)?.replace(/^\.?\/+|\/+$/g, ''),
    authors: authors ?? (author === undefined ? undefined : [author]),
  };
}

const ITEM = /^([ \t]*)(?:[-*+]|\d{1,9}[.)])[ \t]{1,20}\[([^\n]{0,500})\]\(<?([^<>\n]{0,500}?)>?\)\s{0,99}$/;
const LINK = /^\[([^\n]{0,500})\]\(<?([^<>\n]{0,500}?)>?\)\s{0,99}$/;

/** An item of the summary with those below it. */
interface Item {
  /** How far its line is moved in; headings stand left of every item. */
  readonly indent: number;
  readonly title: string;
  readonly kind: 'heading' | 'chapter' | 'to come' | 'missing';
  readonly entry: ChapterEntry | undefined;
  readonly items: Item[];
}

/**
 * Headings begin parts, but for the first one of the first level; so does an item with others below it, which its own
 * page begins. Links outside of lists (a foreword) have no number; a link without an address is a chapter to come.
 * `files` are those of the book.
 */
function readSummary({ path, text }: Source, files: ReadonlySet<string>): Summary {
  const problems: Problem[] = [];
  const top: Item = { indent: -2, title: '', kind: 'heading', entry: undefined, items: [] };
  const seen = new Set<string>();
  let open: readonly Item[] = [top];
  const add = (indent: number, title: string, kind: Item['kind'], entry?: ChapterEntry): void => {
    const item: Item = { indent, title, kind, entry, items: [] };
    open = open.filter((other) => other.indent < indent);
    open.at(-1)?.items.push(item);
    open = [...open, item];
  };
  for (const [index, line] of text.split('\n').entries()) {
    const heading = /^(#{1,6})[ \t]+(\S[^\n]*)$/.exec(line);
    const isTitle = top.items.length === 0 && heading?.[1] === '#';
    if (heading !== null && !isTitle) add(-1, (heading[2] ?? '').trim(), 'heading');
    if (heading !== null) continue;
    if (/^[-*_]{3,}[ \t]*$/.test(line)) open = [top];
    const item = ITEM.exec(line);
    const [written, address = ''] = item?.slice(2) ?? LINK.exec(line)?.slice(1) ?? [];
    if (written === undefined) continue;
    const title = written.replace(/[*_`\\]/g, '');
    const indent = (item?.[1] ?? '').replaceAll('\t', '    ').length;
    if (address === '') add(indent, title, 'to come');
    const file = fileOf(address, path);
    if (file === undefined || seen.has(file)) continue;
    seen.add(file);
    const place = { path, line: index + 1, column: line.lastIndexOf(address) + 1, length: address.length };
    if (files.has(file))
      add(indent, title, 'chapter', {
        kind: 'chapter',
        path: file,
        title,
        numbered: item !== null,
        appendix: false,
        place,
      });
    else {
      problems.push(brokenLink(place, address, undefined));
      add(indent, title, 'missing');
    }
  }
  return { path, folder: folderOf(path), chapters: top.items.flatMap(entriesOf), problems };
}

/** An item that others stand below is a part, and so, without any, is a chapter to come. */
function entriesOf({ title, kind, entry, items }: Item): readonly ChapterEntry[] {
  const below = items.flatMap(entriesOf);
  const chapters = entry === undefined ? below : [entry, ...below];
  if (below.length === 0 && kind !== 'to come') return chapters;
  return [{ kind: 'part', title, appendix: false, chapters }];
}

/** Undefined for what is no file of the book: an address of another host, a chapter to come. */
function fileOf(address: string, summary: string): string | undefined {
  if (address === '' || /^[a-z][a-z\d+.-]*:/i.test(address)) return undefined;
  const clean = address.replace(/[?#].*$/, '');
  return clean === '' ? undefined : joinPath(folderOf(summary), decodePath(clean));
}

/** What a folder tells that was written for one of these programs; undefined where it has no such summary. */
export async function findSummary(
  texts: TextReader,
  paths: ReadonlySet<string>,
): Promise<{ readonly summary: Summary; readonly facts: BookFacts; readonly texts: readonly Source[] } | undefined> {
  const settings = ['book.toml', 'book.json'].find((path) => paths.has(path));
  const written = settings === undefined ? undefined : await texts.read(settings);
  const facts =
    written === undefined ? {} : settings === 'book.toml' ? readBookToml(written.text) : readBookJson(written.text);
  const path = summaryPath(paths, facts);
  if (path === undefined) return undefined;
  const source = await texts.read(path);
  const summary = readSummary(source, paths);
  // A page that is only called so: an article's summary.
  if (summary.chapters.length === 0) return undefined;
  return { summary, facts, texts: written === undefined ? [source] : [source, written] };
}
