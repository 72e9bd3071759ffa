// One file of a Jekyll site → a document: its front matter over the defaults, its date, its address.
import { splitFrontMatter } from '../../frontmatter/front-matter.ts';
import { afterComments } from '../../lib/html.ts';
import { dateAt, printDate, readDate, timeOf, type WrittenDate } from '../../lib/jekyll-date.ts';
import { readMoment } from '../../liquid/values/date.ts';
import { nameOf, withoutEnding } from '../../lib/paths.ts';
import { isMap, listOf, textOf, type PlainMap } from '../../lib/values.ts';
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

/** What a file is to Jekyll, told by where it lies. */
export interface FoundFile {
  /** From the top of the site's sources: `docs/_posts/2024-05-07-x.md`. */
  readonly sitePath: string;
  /** Undefined for a page. */
  readonly collection: JekyllCollection | undefined;
  readonly isDraft: boolean;
  /** Read as the index of its folder: a README where there is no index. */
  readonly isIndex: boolean;
}

export interface DocumentRules extends Pick<JekyllSettings, 'settings' | 'zone' | 'now'> {
  readonly defaultsFor: (path: string, type: string) => PlainMap;
}

const DATED = /^(?:.+\/)*?(\d{2,4}-\d{1,2}-\d{1,2})-([^/]*)$/;

export function isDatedName(path: string): boolean {
  return DATED.test(withoutEnding(path));
}

export function readDocument(
  source: Source,
  found: FoundFile,
  { settings, defaultsFor, zone, now }: DocumentRules,
): JekyllDocument {
  const file = splitFrontMatter(source, zone);
  const { collection, sitePath, isDraft } = found;
  const type = collection === undefined ? 'pages' : isDraft ? 'drafts' : collection.label;
  const defaults = defaultsFor(sitePath, type);
  const data: PlainMap = { ...defaults, ...file.data };
  const dated = collection === undefined || isDraft ? null : DATED.exec(withoutEnding(sitePath));
  const written = dateIn(data.date, zone) ?? dateIn(dated?.[1]?.replace(/^(\d{2})-/, '20$1-'), zone);
  // Events of a collection without output are facts for lists: nothing of them is written anyway.
  const waits =
    collection?.output === true &&
    !isDraft &&
    settings.future !== true &&
    written !== undefined &&
    timeOf(written) > now;
  const slug = textOf(data.slug) ?? dated?.[2] ?? withoutEnding(nameOf(sitePath));
  const bodyStart = file.present ? endOfFrontMatter(source.text) : 0;
  // A whole document is no content for a page: it is written as it is.
  const form = isWholeDocument(source.text.slice(bodyStart)) ? 'text' : formOf(sitePath, settings);
  const categories = unique([
    ...(collection?.label === 'posts' ? foldersAbove(sitePath) : []),
    ...namesOf(data, 'category', 'categories'),
  ]);
  // To a page its own front matter alone says that, to a document of a collection the defaults do too.
  const isUnpublished = (collection === undefined ? file.data : data).published === false;
  const facts: AddressFacts = {
    collection: collection?.label,
    slug,
    givenSlug: textOf(data.slug),
    categories,
    date: collection === undefined ? written : (written ?? dateAt(now, zone)),
    path: pathIn(sitePath, collection, settings),
    basename: found.isIndex ? 'index' : withoutEnding(nameOf(sitePath)),
    outputEnding: outputEnding(sitePath, form),
  };
  const url = addressOf(facts, textOf(data.permalink), collection, settings);
  return {
    path: source.path,
    sitePath,
    collection: collection?.label,
    form,
    data,
    defaults,
    url,
    page: fileOfUrl(url, facts.outputEnding),
    output: collection?.output ?? true,
    draft: (isDraft && settings.show_drafts !== true) || (settings.unpublished !== true && isUnpublished) || waits,
    isDraft,
    waits,
    date: written === undefined ? undefined : printDate(written),
    slug,
    categories,
    tags: namesOf(data, 'tag', 'tags'),
    text: source.text,
    bodyStart,
    hasFrontMatter: file.present,
  };
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
  const ending = /\.[^./]+$/.exec(path)?.[0] ?? '';
  return /^\.(scss|sass)$/i.test(ending) ? '.css' : ending;
}

/** `_episodes/a/b.md` → `a/b`; for a page the folder that it lies in, as `:path` of pages is. */
function pathIn(sitePath: string, collection: JekyllCollection | undefined, settings: PlainMap): string {
  if (collection === undefined) return sitePath.split('/').slice(0, -1).join('/');
  const folder =
    textOf(settings.collections_dir) === undefined
      ? sitePath
      : sitePath.slice(collection.folder.length - collection.label.length - 1);
  return withoutEnding(folder)
    .replace(/^.*?_[^/]+\//, '')
    .replace(/\.+$/, '');
}

function addressOf(
  facts: AddressFacts,
  permalink: string | undefined,
  collection: JekyllCollection | undefined,
  settings: PlainMap,
): string {
  const style = textOf(settings.permalink) ?? 'date';
  if (permalink !== undefined)
    return fillPattern(
      Object.hasOwn(NAMED, permalink) && collection?.label === 'posts' ? postPattern(permalink) : permalink,
      facts,
    );
  if (collection === undefined) return fillPattern(pagePattern(style, facts), facts);
  const own = textOf(collection.metadata.permalink);
  if (collection.label === 'posts') return fillPattern(postPattern(own ?? style), facts);
  return fillPattern(
    own === undefined ? collectionPattern(style) : own === 'pretty' ? '/:collection/:path/' : own,
    facts,
  );
}

const NAMED: Readonly<Record<string, true>> = { date: true, pretty: true, ordinal: true, weekdate: true, none: true };

/** `news/_posts/x.md` is in the category "news". */
function foldersAbove(sitePath: string): readonly string[] {
  return sitePath
    .replace(/_(?:posts|drafts)\/.*$/, '')
    .split('/')
    .filter((name) => name !== '' && !name.startsWith('_'));
}

/** `category: a` and `categories: a b` or a list. */
function namesOf(data: PlainMap, singular: string, plural: string): readonly string[] {
  const single = listOf(data[singular]).flatMap((item) => textOf(item) ?? []);
  const raw = data[plural];
  const several =
    typeof raw === 'string'
      ? raw.split(/\s+/)
      : listOf(raw).flatMap((item) => textOf(isMap(item) ? item.name : item) ?? []);
  return unique([...single, ...several]).filter((name) => name !== '');
}

function endOfFrontMatter(text: string): number {
  const opening = text.indexOf('\n') + 1;
  const closing = /^(?:---|\.\.\.)[ \t]*$\n?/m.exec(text.slice(opening));
  return closing === null ? 0 : opening + closing.index + closing[0].length;
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}
