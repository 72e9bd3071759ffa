// What our Liquid prints for a snippet, with the page, the site and the files of variables.ts.
import { runLiquid } from '../../../src/liquid/liquid.ts';
import { jekyllMarkdown, liquidOptions } from '../../../src/parse/chapter-liquid.ts';
import type { ParseContext } from '../../../src/parse/parse.ts';
import { INCLUDED, VARIABLES } from './variables.ts';

const CONTEXT: ParseContext = {
  kind: 'jekyll',
  includes: {},
  macros: {},
  language: 'en',
  languages: { folders: [], endings: [] },
  words: {},
  allowed: 'all',
  includable: {},
  notes: undefined,
  citations: false,
  kinds: [],
  solutions: 'here',
  kramdown: undefined,
  site: {},
  jekyll: undefined,
};

export async function printedHere(snippet: string): Promise<string> {
  const result = await runLiquid(
    { path: 'x.md', text: snippet },
    {
      ...liquidOptions({}, CONTEXT),
      variables: VARIABLES,
      answers: () => false,
      file: (path) => (path === '_includes/f.html' ? INCLUDED : undefined),
      markdownify: jekyllMarkdown(undefined),
      addressOf: (path, kind) =>
        kind === 'post'
          ? '/b/2024/01/02/first-post.html'
          : path === 'sub/page.md'
            ? '/b/sub/page.html'
            : '/b/book/a.html',
    },
  );
  return result.text.text;
}
