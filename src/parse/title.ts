// A chapter's title where its front matter gives none.
import { mentionInTitle } from '../diagnostics/catalog-text.ts';
import { githubId } from '../markdown/kramdown/headings.ts';
import type { Place } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import type { Attribute, Heading, Tree } from '../model/tree.ts';
import { readHtml } from '../tree/read.ts';
import { textOf } from '../tree/text.ts';
import { mapNodes } from '../tree/walk.ts';
import { atxHeading, endOfLine, type LeadingHeading } from '../lib/leading-heading.ts';
import { afterComments } from '../tree/comments.ts';
import { nameOf, withoutEnding } from '../lib/paths.ts';

export interface LeadingTitle {
  /** As written. */
  readonly title: string | undefined;
  /** The text without it, blanks in its place. */
  readonly rest: string;
  /** Of a heading in HTML. */
  readonly attributes: readonly Attribute[];
}

/**
 * The first-level heading that a chapter begins with, and the text without it, in place: the page's title is its only
 * h1. A heading that says something else than the front matter's title stays in the text.
 */
export function leadingTitle(text: string, given: string | undefined): LeadingTitle {
  const found = atxHeading(text) ?? setextHeading(text);
  if (found === undefined || (given !== undefined && fold(given) !== fold(found.title)))
    return { title: undefined, rest: text, attributes: [] };
  return { title: found.title, rest: withoutStart(text, found.end), attributes: [] };
}

/** A line of text over a line of `=`. */
function setextHeading(text: string): LeadingHeading | undefined {
  const start = /\s*/y;
  start.test(text);
  const end = endOfLine(text, start.lastIndex);
  const title = text.slice(start.lastIndex, end);
  if (title === '' || /^[#>\-*+|{<`~:]/.test(title)) return undefined;
  const below = endOfLine(text, end + 1);
  return /^=+[ \t]*$/.test(text.slice(end + 1, below)) ? { title: title.trim(), end: below } : undefined;
}

/** With a blank for each character before `end`, so that offsets and lines stay true. */
function withoutStart(text: string, end: number): string {
  return text.slice(0, end).replace(/[^\n]/g, ' ') + text.slice(end);
}

/** The same for a page written in HTML. */
export function leadingHtmlTitle(text: string, given: string | undefined): LeadingTitle {
  const start = afterComments(text);
  const found = /^<h1\b[^>]*>([\s\S]*?)<\/h1\s*>/i.exec(text.slice(start));
  const title = found?.[1] === undefined ? undefined : textOf(readHtml(found[1]));
  if (found === null || title === undefined || title === '' || (given !== undefined && fold(given) !== fold(title)))
    return { title: undefined, rest: text, attributes: [] };
  const [heading] = readHtml(found[0]);
  const attributes = typeof heading === 'object' && heading.kind === 'element' ? heading.attributes : [];
  return { title, rest: withoutStart(text, start + found[0].length), attributes };
}

/**
 * A title stands in lists, in names of windows and in other chapters, where no number and no list of works is at hand:
 * what mentions one is text there. `typed` has these mentions, without names that may be anybody's.
 */
export function mentionsAsTyped(title: Tree): { readonly tree: Tree; readonly typed: readonly string[] } {
  const typed: string[] = [];
  const tree = mapNodes(title, (node) => {
    if (typeof node === 'string' || (node.kind !== 'reference' && node.kind !== 'citation')) return node;
    if (node.kind === 'reference' || node.isSure) typed.push(node.written);
    return node.written;
  });
  return { tree, typed };
}

/** What `mentionsAsTyped` has typed of the title that `text` begins with, each at its place. */
export function titleProblems(
  typed: readonly string[],
  text: string,
  placeAt: (offset: number, length: number) => Place,
): readonly Problem[] {
  return typed.map((each) => mentionInTitle(placeAt(Math.max(0, text.indexOf(each)), each.length), each));
}

/** The same of a title in front matter: `place` is the value's, `lines` are the file's. */
export function givenTitleProblems(
  typed: readonly string[],
  place: Place,
  lines: readonly string[],
): readonly Problem[] {
  const line = lines[place.line - 1] ?? '';
  return typed.map((each) => {
    const at = line.indexOf(each, place.column - 1);
    return mentionInTitle(at < 0 ? place : { ...place, column: at + 1, length: each.length }, each);
  });
}

/** What a page's heading takes over from its author's. */
const OF_TITLES: ReadonlySet<string> = new Set(['id', 'class', 'lang', 'dir']);

/**
 * Those of the heading that became the title; else an id by the title's words, where nothing in the text has it: themes
 * give their pages such places, and links lead there.
 */
export function attributesOfTitle(
  written: readonly Attribute[] | undefined,
  title: string,
  anchors: readonly string[],
): readonly Attribute[] {
  if (written !== undefined) return written.filter(([name]) => OF_TITLES.has(name));
  const id = githubId(title);
  return id === '' || anchors.includes(id) ? [] : [['id', id]];
}

/** Where links to a title and back to its marks of notes lead. */
export function idsOfTitle(attributes: readonly Attribute[], notes: Tree): readonly string[] {
  const marks = notes.flatMap((node) => (typeof node === 'object' && node.kind === 'element' ? node.attributes : []));
  return [...attributes, ...marks].flatMap(([name, value]) => (name === 'id' ? [value] : []));
}

/**
 * The first heading names its chapter. In a Jekyll book, where pages go without a title, not if it is one of several.
 */
export function headingForTitle([first, ...others]: readonly Heading[], isJekyll: boolean): Heading | undefined {
  return first !== undefined && isJekyll && others.some(({ level }) => level <= first.level) ? undefined : first;
}

/** `content/02-looking_inside.md` → `Looking inside`; `content/networks/index.md` → `Networks`. */
export function titleFromPath(path: string): string {
  const name = withoutEnding(nameOf(path));
  const own = /^(index|readme)$/i.test(name) ? (path.split('/').at(-2) ?? name) : name;
  const words = own
    .replace(/^\d+[-_. ]+/, '')
    .replace(/[-_]+/g, ' ')
    .trim();
  return words === '' ? own : words.slice(0, 1).toUpperCase() + words.slice(1);
}

/** The index at the top of the book's texts: its name says nothing, and its folder's neither. */
export function isFrontPage(path: string): boolean {
  return /^(?:content\/)?(?:index|readme)\.[^./]+$/i.test(path);
}

function fold(title: string): string {
  return title.replace(/[*_`]/g, '').toLowerCase().trim();
}
