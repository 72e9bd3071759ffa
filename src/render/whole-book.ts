// The whole book on one page: chapters keep their text, but their ids, their links among each other and the way to
// their files change with the page that they stand in. This works on finished HTML, so that it holds for whatever
// includes and templates wrote.
import type { Book, ContentsEntry, PagePlan } from '../model/book.ts';
import { encodePath, decodePath, folderOf, joinPath } from '../lib/paths.ts';
import { attributesHtml } from '../lib/html.ts';
import { safe } from '../templating/templates.ts';

/** A page that needs the text of all others, and so is made after them. */
export function isWholeBook({ layout, chapter }: PagePlan): boolean {
  return layout === 'print' && chapter === undefined;
}

/** What the template of the whole book gets: its contents, and its chapters in their order. */
export function wholeBook(
  book: Book,
  bodies: ReadonlyMap<string, string>,
): { readonly body: string; readonly context: Readonly<Record<string, unknown>> } {
  const plans = new Map(book.pages.map((plan) => [plan.path, plan]));
  const paths = pathsIn(book.contents);
  const pages = new Set(paths);
  const texts = new Map(paths.map((path) => [path, movedHtml(bodies.get(path) ?? '', { path, pages })]));
  const chapters = paths.flatMap((path) => {
    const plan = plans.get(path);
    if (plan === undefined) return [];
    const { chapter, title, number } = plan;
    const first = chapter?.headings[0];
    return [
      {
        id: chapterId(path),
        title,
        number,
        authors: chapter?.frontMatter.authors ?? [],
        // The text brings its own title, as in page.html.
        titled: first?.level === 1 && first.text === title,
        content: safe(texts.get(path) ?? ''),
      },
    ];
  });
  return {
    body: [...texts.values()].join('\n'),
    context: { wholeContents: withIds(book.contents), chapters, runningHeads: 'assets/running-heads.css' },
  };
}

/** Of all chapters in order, whatever parts they stand in. */
export function pathsIn(entries: readonly ContentsEntry[]): readonly string[] {
  return entries.flatMap((entry) => (entry.kind === 'part' ? pathsIn(entry.entries) : [entry.path]));
}

function withIds(entries: readonly ContentsEntry[]): readonly unknown[] {
  return entries.map((entry) =>
    entry.kind === 'part' ? { ...entry, entries: withIds(entry.entries) } : { ...entry, id: chapterId(entry.path) },
  );
}

/** The chapter whose HTML is moved, and the others that stand on the same page. */
export interface MovedChapter {
  /** Where its own page is: `networks/convnets.html`. */
  readonly path: string;
  /** Paths of the pages that the whole book holds. */
  readonly pages: ReadonlySet<string>;
}

/** `networks/convnets.html` → `networks.convnets`: the id of the chapter, and the beginning of every id in it. */
export function chapterId(path: string): string {
  return path
    .replace(/\.html$/, '')
    .replace(/\//g, '.')
    .replace(/[^\p{L}\p{N}_.-]+/gu, '-');
}

/**
 * The HTML of one chapter as it stands in the whole book, whose page is at the top of the site. Its headings go one
 * level down, below the book's title.
 */
export function movedHtml(html: string, chapter: MovedChapter): string {
  return html
    .replace(/<\/h([1-5])>/g, (_, level: string) => `</h${Number(level) + 1}>`)
    .replace(TAG, (_, written: string, attributes: string) => {
      const name = written.replace(/^h([1-5])$/, (_heading, level: string) => `h${Number(level) + 1}`);
      return `<${name}${attributes.replace(ATTRIBUTE, (whole: string, key: string, quoted: string | undefined) => {
        if (quoted === undefined) return whole;
        // Paper shows all pictures, and no browser can be trusted to fetch those that were never in sight.
        if (name === 'img' && (key === 'loading' || key === 'fetchpriority')) return '';
        const value = quoted
          .slice(1, -1)
          .replace(/&(amp|quot|#39|lt|gt);/g, (_entity, character: string) => CHARACTERS[character] ?? '');
        const moved = movedValue(key.toLowerCase(), value, chapter);
        return moved === value ? whole : attributesHtml([[key, moved]]);
      })}>`;
    });
}

const CHARACTERS: Readonly<Record<string, string>> = { amp: '&', quot: '"', '#39': "'", lt: '<', gt: '>' };

/** An opening tag of well-formed HTML, as our own writers make it: values stand in quotes and may hold `>`. */
const TAG = /<([a-z][^\s/>]*)((?:\s+[^\s=>/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*\s*\/?)>/gi;
const ATTRIBUTE = /\s+([^\s=>/]+)(?:\s*=\s*("[^"]*"|'[^']*'))?/g;

/** Attributes that name elements of the same page, one or several. */
const NAMING = new Set([
  'id',
  'for',
  'headers',
  'list',
  'aria-labelledby',
  'aria-describedby',
  'aria-controls',
  'aria-details',
  'aria-owns',
  'popovertarget',
]);
const LINKING = new Set(['href', 'xlink:href', 'usemap']);
const LOADING = new Set(['src', 'poster', 'data']);

function movedValue(key: string, value: string, chapter: MovedChapter): string {
  const prefix = chapterId(chapter.path);
  if (NAMING.has(key)) return value.replace(/[^\s]+/g, (id) => `${prefix}--${id}`);
  if (LINKING.has(key)) return movedLink(value, chapter);
  if (LOADING.has(key)) return movedAddress(value, chapter);
  if (key === 'srcset')
    return value
      .split(',')
      .map((candidate) => candidate.replace(/[^\s,]+/, (address) => movedAddress(address, chapter)))
      .join(',');
  // Inside a drawing: fill="url(#gradient)".
  return value.includes('url(#')
    ? value.replace(/url\(#([^)]+)\)/g, (_, id: string) => `url(#${prefix}--${id})`)
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
  return encodePath(path) + (/[?#].*$/.exec(address)?.[0] ?? '');
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
