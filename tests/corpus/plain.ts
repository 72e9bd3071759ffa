// Renders Markdown the way Jekyll would print it, for comparing.
import { renderMarkdown } from '../../src/markdown/markdown.ts';
import { plainHtml } from '../../src/markdown/plain-html.ts';

export function renderPlain(text: string, dialect: 'author' | 'plain' = 'plain'): string {
  const { tree } = renderMarkdown(text, {
    calls: [],
    dialect,
    headings: 'as-written',
    placeAt: (offset, length) => ({ path: 'test.md', line: 1, column: offset + 1, length }),
  });
  return plainHtml(tree);
}
