// Comments of one word, which a layout looks for: `{{ post.content | split: "<!--more-->" | first }}`.
import type { Document } from './document.ts';

/** The comment where it stays in the text; every other one is for the author alone, and leaves nothing. */
export function keptOf(comment: string, { options }: Document): string {
  return options.keepsMarkers === true && /^<!--\s*[\w-]{1,40}\s*-->$/.test(comment) ? comment : '';
}
