// The whole book on one page: chapters keep their text, but their ids, their links among each other and the way to
// their files change with the page that they stand in.
import { pathsIn } from '../lib/contents-paths.ts';
import type { Book, ContentsEntry, PagePlan } from '../model/book.ts';
import type { Chapter } from '../model/chapter.ts';
import { encodePath, decodePath, folderOf, joinPath, relativePath } from '../lib/paths.ts';
import type { Attribute, Element, Tree } from '../model/tree.ts';
import { LINKING, LOADING, NAMING } from '../tree/elements.ts';
import { mayMove } from '../tree/packed.ts';
import { rewriteTags } from '../tree/rewrite.ts';
import { htmlOf } from '../tree/html.ts';
import { mapNodes } from '../tree/walk.ts';
import { safe } from '../templating/templates.ts';
import { languageMark } from './page-language.ts';
import { titleHtml, withTitleHtml } from './titles.ts';

/** A page that needs the text of all others, and so is made after them. */
export function isWholeBook({ layout, chapter }: PagePlan): boolean {
  return layout === 'print' && chapter === undefined;
}

/** The pages that the whole book holds, in their order: a front page that the author wrote, and the chapters. */
export function pathsOfWhole({ pages, front, contents }: Book): readonly string[] {
  const listed = pathsIn(contents);
  const isWritten = pages.some(({ path, chapter }) => path === front && chapter !== undefined);
  return isWritten && !listed.includes(front) ? [front, ...listed] : listed;
}

/**
 * What the template of the whole book gets: its contents, and its chapters in their order; `bodies` are moved already.
 */
export function wholeBook(book: Book, bodies: ReadonlyMap<string, string>): Readonly<Record<string, unknown>> {
  const plans = new Map(book.pages.map((plan) => [plan.path, plan]));
  const listed = new Set(pathsIn(book.contents));
  const chapters = pathsOfWhole(book).flatMap((path) => {
    const plan = plans.get(path);
    if (plan === undefined) return [];
    const { chapter, title, number } = plan;
    const first = chapter?.headings[0];
    return [
      {
        id: chapterId(path),
        isBefore: !listed.has(path),
        title,
        titleHtml: safe(`${titleHtml(plan)}${htmlOf(movedNotes(chapter, path))}`),
        titleId: idIn(chapter, path),
        number,
        language: safe(languageMark(plan, book.config)),
        authors: chapter?.frontMatter.authors ?? [],
        // The text brings its own title, as in page.html.
        titled: first?.level === 1 && first.text === title,
        content: safe(bodies.get(path) ?? ''),
      },
    ];
  });
  return { wholeContents: withIds(book.contents), chapters, runningHeads: 'assets/running-heads.css' };
}

/** Of the heading that a chapter's title was taken from, as links to it are moved. */
function idIn(chapter: Chapter | undefined, path: string): string | undefined {
  const id = chapter?.titleAttributes.find(([name]) => name === 'id')?.[1];
  return id === undefined ? undefined : `${chapterId(path)}--${id}`;
}

/** The marks of notes in a chapter's title. */
function movedNotes(chapter: Chapter | undefined, path: string): Tree {
  return movedTree(chapter?.titleNotes ?? [], { path, pages: new Set([path]), to: 'print.html' });
}

function withIds(entries: readonly ContentsEntry[]): readonly unknown[] {
  return entries.map((entry) =>
    entry.kind === 'part'
      ? { ...entry, entries: withIds(entry.entries) }
      : { ...withTitleHtml(entry), id: chapterId(entry.path) },
  );
}

/** The chapter whose HTML is moved, and the others that stand on the same page. */
export interface MovedChapter {
  /** Where its own page is: `networks/convnets.html`. */
  readonly path: string;
  /** Paths of the pages that the whole book holds. */
  readonly pages: ReadonlySet<string>;
  /** The path of the page that it is moved to. */
  readonly to: string;
}

/** `networks/convnets.html` → `networks.convnets`: the id of the chapter, and the beginning of every id in it. */
export function chapterId(path: string): string {
  return path
    .replace(/\.html$/, '')
    .replace(/\//g, '.')
    .replace(/[^\p{L}\p{N}_.-]+/gu, '-');
}

/**
 * One chapter as it stands in the whole book. Its headings go one level down,
 * below the book's title.
 */
export function movedTree(tree: Tree, chapter: MovedChapter): Tree {
  return mapNodes(tree, (node) => {
    if (typeof node === 'string') return node;
    if (node.kind === 'printed')
      return mayMove(node) ? { ...node, html: movedHtml(node.html, chapter), isPacked: false } : node;
    if (node.kind !== 'element') return node;
    const name = lowered(node.name);
    const attributes = movedAttributes(node, chapter);
    return name === node.name && attributes === node.attributes ? node : { ...node, name, attributes };
  });
}

function movedAttributes({ name, attributes }: Element, chapter: MovedChapter): readonly Attribute[] {
  let isChanged = false;
  const isReferences = attributes.some(([key, value]) => key === 'role' && value === 'doc-bibliography');
  const moved = attributes.flatMap((attribute): readonly Attribute[] => {
    const [key, value] = attribute;
    // Each chapter has a list of its own: of landmarks of one name, none says where it leads.
    if (isReferences && (key === 'role' || key === 'aria-labelledby')) {
      isChanged = true;
      return [];
    }
    const next = movedAttribute({ element: name, key, value }, chapter);
    if (next === value) return [attribute];
    isChanged = true;
    return next === undefined ? [] : [[key, next]];
  });
  return isChanged ? moved : attributes;
}

/** The same for what a template printed. */
export function movedHtml(html: string, chapter: MovedChapter): string {
  if (!mayMove({ html })) return html;
  return rewriteTags(html, {
    name: lowered,
    value: ({ name, value }, tag) => movedAttribute({ element: tag.name, key: name, value }, chapter),
  });
}

const LOWERED: ReadonlyMap<string, string> = new Map([1, 2, 3, 4, 5].map((level) => [`h${level}`, `h${level + 1}`]));

function lowered(name: string): string {
  return LOWERED.get(name) ?? name;
}

interface Named {
  readonly element: string;
  readonly key: string;
  readonly value: string;
}

function movedAttribute({ element, key, value }: Named, chapter: MovedChapter): string | undefined {
  // Paper shows all pictures, and no browser can be trusted to fetch those that were never in sight.
  if (element === 'img' && (key === 'loading' || key === 'fetchpriority')) return undefined;
  // `<meta http-equiv="refresh">`: an old page of one chapter may lead elsewhere, and not the whole book with it.
  if (element === 'meta' && key.toLowerCase() === 'http-equiv') return undefined;
  return movedValue(key.toLowerCase(), value, chapter);
}

function movedValue(key: string, value: string, chapter: MovedChapter): string {
  if (NAMING.has(key)) return value.replace(/[^\s]+/g, (id) => `${chapterId(chapter.path)}--${id}`);
  if (LINKING.has(key)) return movedLink(value, chapter);
  if (LOADING.has(key)) return movedAddress(value, chapter);
  if (key === 'srcset')
    return value
      .split(',')
      .map((candidate) => candidate.replace(/[^\s,]+/, (address) => movedAddress(address, chapter)))
      .join(',');
  // Inside a drawing: fill="url(#gradient)".
  return value.includes('url(#')
    ? value.replace(/url\(#([^()]+)\)/g, (_, id: string) => `url(#${chapterId(chapter.path)}--${id})`)
    : value;
}

function movedLink(href: string, chapter: MovedChapter): string {
  if (isElsewhere(href)) return href;
  const [before, fragment] = parted(href, '#');
  const path = before === '' ? chapter.path : sitePath(before, chapter);
  if (path === undefined) return href;
  if (!chapter.pages.has(path)) return movedAddress(href, chapter);
  return `#${encodePath(chapterId(path))}${fragment === undefined || fragment === '' ? '' : `--${fragment}`}`;
}

function movedAddress(address: string, chapter: MovedChapter): string {
  if (isElsewhere(address) || address.startsWith('#') || address === '') return address;
  const path = sitePath(address, chapter);
  if (path === undefined) return address;
  return encodePath(relativePath(chapter.to, path)) + (/[?#].*$/.exec(address)?.[0] ?? '');
}

/** The path in the site that an address of the chapter's page leads to. */
function sitePath(address: string, chapter: MovedChapter): string | undefined {
  return joinPath(folderOf(chapter.path), decodePath(address.replace(/[?#].*$/, '')));
}

/** Of another host, another scheme, or from the root of the host. */
function isElsewhere(address: string): boolean {
  return /^(?:[a-z][a-z\d+.-]*:|\/)/i.test(address);
}

function parted(text: string, sign: string): readonly [string, string | undefined] {
  const at = text.indexOf(sign);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}
