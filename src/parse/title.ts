// A chapter's title where its front matter gives none.
import { readHtml } from '../tree/read.ts';
import { textOf } from '../tree/text.ts';
import { nameOf, withoutEnding } from '../lib/paths.ts';

/**
 * The first-level heading that a chapter begins with, and the text without it, in place: the page's title is its only
 * h1. A heading that says something else than the front matter's title stays in the text.
 */
export function leadingTitle(text: string, given: string | undefined): { title: string | undefined; rest: string } {
  const found =
    /^\s*(?:#[ \t]+(.+?)[ \t]*#*[ \t]*(?:\{:?[^}\n]*\})?(?=\n|$)|([^\n#>\-*+|{<`~:][^\n]*)\n=+[ \t]*(?=\n|$))/.exec(
      text,
    );
  const title = found?.[1] ?? found?.[2]?.trim();
  if (found === null || title === undefined || (given !== undefined && fold(given) !== fold(title)))
    return { title: undefined, rest: text };
  return { title, rest: text.slice(0, found[0].length).replace(/[^\n]/g, ' ') + text.slice(found[0].length) };
}

/** The same for a page written in HTML. */
export function leadingHtmlTitle(text: string, given: string | undefined): { title: string | undefined; rest: string } {
  const found = /^(?:\s|<!--[\s\S]*?-->)*<h1\b[^>]*>([\s\S]*?)<\/h1\s*>/i.exec(text);
  const title = found?.[1] === undefined ? undefined : textOf(readHtml(found[1]));
  if (found === null || title === undefined || title === '' || (given !== undefined && fold(given) !== fold(title)))
    return { title: undefined, rest: text };
  return { title, rest: text.slice(0, found[0].length).replace(/[^\n]/g, ' ') + text.slice(found[0].length) };
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
