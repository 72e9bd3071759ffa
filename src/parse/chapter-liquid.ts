// What a chapter's Liquid may know and use: its page, its site, the texts it may include, Markdown.
import type { LiquidOptions } from '../liquid/run.ts';
import { renderMarkdown } from '../markdown/markdown.ts';
import { plainHtml } from '../markdown/plain-html.ts';
import type { ParseContext } from './parse.ts';

/** Options for `runLiquid`; `page` is the chapter's front matter. */
export function liquidOptions(page: Readonly<Record<string, unknown>>, context: ParseContext): LiquidOptions {
  return {
    mode: context.kind === 'jekyll' ? 'jekyll' : 'native',
    variables: { page, site: context.site },
    answers: () => true,
    file: () => undefined,
    markdownify: markdownAsJekyll,
    // Where a page stands is decided later; a path from the top of the book is understood there.
    addressOf: (path, kind) => (kind === 'link' ? `/${path.replace(/^\/+/, '')}` : undefined),
  };
}

/** A text as Jekyll's kramdown prints it. */
export function markdownAsJekyll(text: string): string {
  return plainHtml(renderMarkdown(text, { calls: [], placeAt: () => ({ path: '', line: 1, column: 1, length: 0 }), headings: 'as-written', dialect: 'plain' }).parts);
}
