// Reads a text as a chapter is read, in every way that there is, and says what went wrong.
import { runLiquid } from '../../src/liquid/liquid.ts';
import { renderMarkdown } from '../../src/markdown/markdown.ts';
import { plainHtml } from '../../src/markdown/plain-html.ts';
import { looseMarkup } from './splices.ts';

const VARIABLES = {
  page: { title: 'T', list: [1, 'two', null], map: { a: 1 } },
  site: { title: 'S', baseurl: '/b', url: 'https://example.org', data: {}, pages: [] },
};

/** Undefined where the text was read; else the mistake, which is always ours. */
export async function whatGoesWrong(text: string, dialect: 'author' | 'plain'): Promise<string | undefined> {
  try {
    const liquid = await runLiquid(
      { path: 'a.md', text },
      {
        mode: dialect === 'author' ? 'native' : 'jekyll',
        variables: VARIABLES,
        answers: () => dialect === 'author',
        markdownify: (inner) => inner,
        file: (path) => (path.length % 2 === 0 ? 'x {{ include.a }} <b>' : undefined),
        addressOf: () => undefined,
      },
    );
    if (liquid.text.text.includes('\uFDD5')) return 'a mark of what was left out is shown';
    const { tree } = renderMarkdown(liquid.text.text, {
      calls: liquid.tags.map(({ source }) => ({ placement: 'either', source })),
      dialect,
      headings: dialect === 'author' ? 'outline' : 'as-written',
      placeAt: (offset, length) => ({ path: 'a.md', line: 1, column: offset + 1, length }),
    });
    // `{::nomarkdown}` is the author's own HTML, and so is what an instruction or a doctype holds.
    if (/\{::nomarkdown|<!|<\?/.test(text)) return undefined;
    const loose = looseMarkup(plainHtml(tree));
    return loose === undefined ? undefined : `loose markup: ${loose}`;
  } catch (error) {
    return `crash: ${error instanceof Error ? (error.stack ?? error.message).slice(0, 400) : String(error)}`;
  }
}
