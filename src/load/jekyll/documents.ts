// One file of a Jekyll site → a document: its front matter over the defaults, its date, its address.
import { splitFrontMatter } from '../../frontmatter/front-matter.ts';
import { afterComments } from '../../tree/comments.ts';
import { dateAt, printDate, readDate, timeOf, type WrittenDate } from '../../lib/jekyll-date.ts';
import { readMoment } from '../../liquid/values/date.ts';
import { goesWithoutLiquid } from './asciidoc.ts';
import { jekyllHeading } from '../../lib/jekyll-heading.ts';
import type { LeadingHeading } from '../../lib/leading-heading.ts';
import { lastFor } from '../../lib/once-for.ts';
import { nameOf, withoutEnding } from '../../lib/paths.ts';
import { deepMerge, isMap, listOf, textOf, type PlainMap } from '../../lib/values.ts';
import type { JekyllCollection, JekyllDocument } from '../../model/jekyll.ts';
import type { Source } from '../../model/place.ts';
import type { JekyllSettings } from './settings.ts';
import {
  collectionPattern,
  fileOfUrl,
  fillPattern,
  pagePattern,
  postPattern,
  type AddressFacts,
} from './permalinks.ts';

/** A name that begins as those of posts do, with a day that no calendar has. */
export function wrongDayOf(sitePath: string): string | undefined {
  const day = DATED.exec(withoutEnding(sitePath))?.[1];
  return day === undefined || readDate(day.replace(/^(\d{2})-/, '20$1-')) !== undefined ? undefined : day;
}

/** What a file is to Jekyll, known by where it lies. */
export interface FoundFile {
  /** From the top of the site's sources: `docs/_posts/2024-05-07-x.md`. */
  readonly sitePath: string;
  /** Without the folder that the settings name for all collections. */
  readonly relativePath: string;
  /** Undefined for a page. */
  readonly collection: JekyllCollection | undefined;
  readonly isDraft: boolean;
  /** Read as the index of its folder: a README where there is no index. */
  readonly isIndex: boolean;
}

export interface DocumentRules extends Pick<JekyllSettings, 'settings' | 'source' | 'zone' | 'now'> {
  readonly defaultsFor: (path: string, type: string) => PlainMap;
  /** Whether a page without a title is called as its first heading is. */
  readonly takesHeadings: boolean;
  /** The language that it is read in: `permalink_ja` comes before `permalink`. */
  readonly language?: string;
}

const DATED = /^(?:.+\/)?(\d{2,4}-\d{1,2}-\d{1,2})-([^/]*)$/;

export function isDatedName(path: string): boolean {
  return DATED.test(withoutEnding(path));
}

/** A preview asks again and again for the same texts. */
const frontMatterOf = lastFor(splitFrontMatter);

export function readDocument(source: Source, found: FoundFile, rules: DocumentRules): JekyllDocument {
  const { settings, defaultsFor, zone, now } = rules;
  const file = frontMatterOf(source, zone);
  const { collection, isDraft, relativePath: sitePath } = found;
  const type = collection === undefined ? 'pages' : collection.label;
  const defaults = defaultsFor(sitePath, type);
  const bodyStart = file.present ? endOfFrontMatter(source.text) : 0;
  // A whole document is no content for a page: it is written as it is.
  const form = isWholeDocument(source.text.slice(bodyStart)) ? 'text' : formOf(sitePath, settings);
  const own = dataOf(file.data, defaults, collection);
  const given = goesWithoutLiquid(sitePath, source.text, settings) ? { render_with_liquid: false, ...own } : own;
  const stripped =
    form === 'markdown' ? strippedTitle(source.text, bodyStart, { data: given, collection, rules }) : undefined;
  const data = stripped === undefined ? given : { ...given, title: stripped.title };
  const dated = collection === undefined ? null : DATED.exec(withoutEnding(sitePath));
  const written = dateIn(data.date, zone) ?? dateIn(dated?.[1]?.replace(/^(\d{2})-/, '20$1-'), zone);
  // Events of a collection without output are facts for lists: nothing of them is written anyway.
  const waits =
    collection?.output === true &&
    !isDraft &&
    settings.future !== true &&
    written !== undefined &&
    timeOf(written) > now;
  const slug = textOf(data.slug) ?? dated?.[2] ?? withoutEnding(nameOf(sitePath));
  const categories = unique([
    ...(collection?.label === 'posts' ? foldersAbove(sitePath) : []),
    ...listedNames(defaults.categories),
    ...listedNames(file.data.categories),
    ...(data.category === undefined ? [] : singleNames(data.category)),
  ]);
  // To a page its own front matter alone says that, to a document of a collection the defaults do too.
  const published = collection === undefined ? file.data : data;
  // `published:` without a value hides pages and posts; a document of another collection only `false` does.
  const isUnpublished =
    published.published === false ||
    (published.published === null && (collection === undefined || collection.label === 'posts'));
  const permalink = (rules.language && textOf(data[`permalink_${rules.language}`])) || textOf(data.permalink);
  const facts: AddressFacts = {
    collection: collection?.label,
    slug,
    givenSlug: textOf(data.slug),
    categories,
    date: collection === undefined ? written : (written ?? dateAt(now, zone)),
    path: pathIn(sitePath, collection),
    basename: found.isIndex ? 'index' : withoutEnding(nameOf(sitePath)),
    outputEnding: permalinkEnding(permalink) ?? outputEnding(sitePath, form),
    said: data,
  };
  const url = addressOf(facts, permalink, collection, settings);
  return {
    path: source.path,
    sitePath,
    collection: collection?.label,
    form,
    data,
    url,
    page: fileOfUrl(url, collection === undefined ? facts.outputEnding : [facts.outputEnding, '.html']),
    output: collection?.output ?? true,
    draft: (isDraft && settings.show_drafts !== true) || (settings.unpublished !== true && isUnpublished) || waits,
    isDraft,
    waits,
    date: written === undefined ? undefined : printDate(written),
    slug,
    categories,
    tags: data.tag === undefined || data.tag === null ? listedNames(data.tags) : unique(singleNames(data.tag)),
    text: source.text,
    bodyStart: stripped?.end ?? bodyStart,
    hasFrontMatter: file.present,
  };
}

/** `strip_title`: the heading that gives the title is no part of the text any more. */
function strippedTitle(
  text: string,
  bodyStart: number,
  about: { readonly data: PlainMap; readonly collection: JekyllCollection | undefined; readonly rules: DocumentRules },
): LeadingHeading | undefined {
  const { data, collection, rules } = about;
  const asked = isMap(rules.settings.titles_from_headings) ? rules.settings.titles_from_headings : {};
  const isMeant = rules.takesHeadings && (collection === undefined || asked.collections === true);
  const strips = Object.hasOwn(data, 'strip_title') ? data.strip_title === true : asked.strip_title === true;
  const isUntitled = data.title === undefined || data.title === null;
  return isMeant && strips && isUntitled ? jekyllHeading(text, bodyStart) : undefined;
}

/** Comments with a licence may stand before it. */
function isWholeDocument(text: string): boolean {
  return /^<(?:!doctype\s+html|html)\b/i.test(text.slice(afterComments(text)));
}

/** A date of front matter or of a name, as the clocks of the site's zone show it. */
function dateIn(value: unknown, zone: string): WrittenDate | undefined {
  const read = readDate(value, zone);
  if (read !== undefined) return dateAt(timeOf(read), zone);
  const moment = typeof value === 'string' ? readMoment(value, zone) : undefined;
  return moment === undefined ? undefined : dateAt(moment.time, zone);
}

function formOf(path: string, settings: PlainMap): JekyllDocument['form'] {
  const ending = /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
  if (
    (textOf(settings.markdown_ext) ?? '')
      .toLowerCase()
      .split(/[,\s]+/)
      .includes(ending)
  )
    return 'markdown';
  return /^(html?|xhtml)$/.test(ending) ? 'html' : 'text';
}

function outputEnding(path: string, form: JekyllDocument['form']): string {
  if (form === 'markdown') return '.html';
  // A name that only begins with a dot has no ending.
  const ending = /[^/](\.[^./]+)$/.exec(path)?.[1] ?? '';
  return /^\.(scss|sass)$/i.test(ending) ? '.css' : ending;
}

/** An address with an ending of its own decides the file's: `/feed.json`. */
function permalinkEnding(permalink: unknown): string | undefined {
  const written = textOf(permalink) ?? '';
  return written.endsWith('/') ? undefined : /[^/](\.[^./:]+)$/.exec(written)?.[1];
}

/** `_episodes/a/b.md` → `a/b`; for a page the folder that it lies in, as `:path` of pages is. */
function pathIn(sitePath: string, collection: JekyllCollection | undefined): string {
  if (collection === undefined) return sitePath.split('/').slice(0, -1).join('/');
  return withoutEnding(sitePath)
    .replace(/^(?:.*\/)?_(?:posts|drafts)\/|^_[^/]+\//, '')
    .replace(/(?<!\.)\.+$/, '');
}

function addressOf(
  facts: AddressFacts,
  permalink: string | undefined,
  collection: JekyllCollection | undefined,
  settings: PlainMap,
): string {
  const style = textOf(settings.permalink) ?? 'date';
  if (permalink !== undefined) return fillPattern(permalink, facts);
  if (collection === undefined) return fillPattern(pagePattern(style, facts), facts);
  const own = textOf(collection.metadata.permalink);
  if (collection.label === 'posts') return fillPattern(postPattern(own ?? style), facts);
  return fillPattern(
    own === undefined ? collectionPattern(style) : own === 'pretty' ? '/:collection/:path/' : own,
    facts,
  );
}

/** `news/_posts/x.md` is in the category "news". */
function foldersAbove(sitePath: string): readonly string[] {
  return sitePath
    .replace(/_(?:posts|drafts)\/.*$/, '')
    .split('/')
    .filter((name) => name !== '');
}

/** `tags: a b` or a list; a number or a map is no list of names. What is given twice is listed twice, as in Jekyll. */
function listedNames(value: unknown): readonly string[] {
  const names = typeof value === 'string' ? value.split(/\s+/) : Array.isArray(value) ? singleNames(value) : [];
  return names.filter((name) => name !== '');
}

/** `category: a b` is one name. */
function singleNames(value: unknown): readonly string[] {
  return listOf(value)
    .flat(Infinity)
    .flatMap((item) => textOf(isMap(item) ? item.name : item) ?? [])
    .filter((name) => name !== '');
}

/**
 * Front matter over the defaults. To a page, a `layout:` without a value means none, though for everything else nothing
 * leaves the default.
 */
function dataOf(own: PlainMap, defaults: PlainMap, collection: JekyllCollection | undefined): PlainMap {
  const data = deepMerge(defaults, own);
  return collection === undefined && Object.hasOwn(own, 'layout') ? { ...data, layout: own.layout } : data;
}

/** Blank lines below it are no text either. */
function endOfFrontMatter(text: string): number {
  const opening = text.indexOf('\n') + 1;
  const closing = /^(?:---|\.\.\.)[ \t]*$\n?/m.exec(text.slice(opening));
  if (closing === null) return 0;
  const end = opening + closing.index + closing[0].length;
  return end + (/^(?:[ \t]*\n)+/.exec(text.slice(end))?.[0].length ?? 0);
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)].filter((name) => name !== '');
}
