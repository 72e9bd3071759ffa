// Titles as HTML: most are text, and some hold a formula or stressed words.
import { escapeHtml } from '../lib/html.ts';
import type { Tree } from '../model/tree.ts';
import { safe } from '../templating/templates.ts';
import { htmlOf } from '../tree/html.ts';

interface Titled {
  readonly title: string;
  readonly titleContent?: Tree | undefined;
}

/** What templates get as `titleHtml`, beside `title`, which is text. */
export function titleHtml({ title, titleContent }: Titled): unknown {
  return safe(titleContent === undefined ? escapeHtml(title) : htmlOf(titleContent));
}

/** The same beside all else that a thing has. */
export function withTitleHtml<Thing extends Titled>(thing: Thing): Thing & { readonly titleHtml: unknown } {
  return { ...thing, titleHtml: titleHtml(thing) };
}
