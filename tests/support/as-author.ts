// A text read as an author's chapter is, without the book around it.
import { plainHtml } from '../../src/markdown/plain-html.ts';
import { renderMarkdown } from '../../src/markdown/markdown.ts';
import type { Place } from '../../src/model/place.ts';
import { visitNodes } from '../../src/tree/walk.ts';

export interface Read {
  /** As plain HTML, without blanks between tags; formulas between `\(` and `\)`. */
  readonly html: string;
  /** `rule line:column`, each with what is said. */
  readonly problems: readonly string[];
  /** Ids of figures, tables and equations that it mentions. */
  readonly mentions: readonly string[];
}

/** Reads blocks and spans; passes over the tree are not run. */
export function asAuthor(text: string): Read {
  const placeAt = (offset: number, length: number): Place => {
    const lines = text.slice(0, offset).split('\n');
    return { path: 'a.md', line: lines.length, column: (lines.at(-1) ?? '').length + 1, length };
  };
  const { tree, problems } = renderMarkdown(text, {
    calls: [],
    dialect: 'author',
    headings: 'as-written',
    placeAt,
  });
  const mentions: string[] = [];
  visitNodes(tree, (node) => {
    if (typeof node !== 'string' && node.kind === 'reference') mentions.push(...node.mentions.map(({ id }) => id));
  });
  return {
    mentions,
    html: plainHtml(tree).replace(/>\s+</g, '><').trim(),
    problems: problems.map(
      ({ rule, place, message, hint }) =>
        `${rule} ${place?.line}:${place?.column} ${message}${hint === undefined ? '' : ` / ${hint}`}`,
    ),
  };
}
