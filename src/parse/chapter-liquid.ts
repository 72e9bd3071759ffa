// What a chapter's Liquid may know and use: its page, its site, the texts it may include, Markdown.
import type { LiquidOptions } from '../liquid/run.ts';
import { onceForText } from '../lib/once-for.ts';
import { isMap, type PlainMap } from '../lib/values.ts';
import { indented } from '../markdown/indented.ts';
import { renderMarkdown } from '../markdown/markdown.ts';
import { plainHtml } from '../markdown/plain-html.ts';
import { asWritten } from './jekyll/hashed-facts.ts';
import type { ParseContext } from './parse.ts';
import { boxTags } from './box-tags.ts';
import { scholarBlocks, scholarTags } from './scholar-tags.ts';
import { typographicText } from './typographic-text.ts';
import { tableOf } from '../lib/table.ts';

/** Options for `runLiquid`; `page` is the chapter's front matter. */
export function liquidOptions(page: Readonly<Record<string, unknown>>, context: ParseContext): LiquidOptions {
  return {
    mode: context.kind === 'jekyll' ? 'jekyll' : 'native',
    variables: { page, site: context.site },
    answers: () => true,
    file: (path) => (Object.hasOwn(context.includable, path) ? context.includable[path] : undefined),
    markdownify: jekyllMarkdown(context.kramdown),
    smartify: typographicText,
    printers: { ...scholarTags(), ...boxTags(context.kinds) },
    around: scholarBlocks,
    tags: tableOf(Object.values(context.includes).flatMap(({ name, tag }) => (tag === undefined ? [] : [[name, tag]]))),
    // Where a page stands is decided later; a path from the top of the book is understood there.
    addressOf: (path, kind) => (kind === 'link' ? `/${path.replace(/^\/+/, '')}` : undefined),
  };
}

/** A text as Jekyll's kramdown prints it, with the settings under `kramdown:`. */
export function jekyllMarkdown(settings: unknown): (text: string) => string {
  const kramdown = isMap(settings) ? settings : undefined;
  return printerFor(JSON.stringify(kramdown ?? null, asWritten), kramdown);
}

/**
 * A site's index for its own search runs the filter `markdownify` over all its pages: a save in a preview changes one
 * of them. Sixteen million characters are the pages of three hundred and fifty chapters.
 */
const printerFor = onceForText(
  (_, kramdown: PlainMap | undefined) =>
    onceForText(
      (text) =>
        plainHtml(
          indented(
            renderMarkdown(text, {
              calls: [],
              placeAt: () => ({ path: '', line: 1, column: 1, length: 0 }),
              headings: 'as-written',
              dialect: 'plain',
              keepsMarkers: true,
              keepsBlankLines: true,
              kramdown,
            }).tree,
          ),
        ),
      { most: 10_000, longest: 1_000_000, together: 16_000_000 },
    ),
  { most: 4, longest: 100_000 },
);
