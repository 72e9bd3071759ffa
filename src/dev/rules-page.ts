// The manual's page of rules, as the panel's links lead to it: it comes with the program, and asks no other host.
import { splitFrontMatter } from '../frontmatter/front-matter.ts';
import { readRulesPage } from '../files/program.ts';
import { renderMarkdown } from '../markdown/markdown.ts';
import { plainHtml } from '../markdown/plain-html.ts';

const STYLE =
  'body{font:1.05rem/1.55 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color-scheme:light dark}' +
  'pre{overflow:auto;padding:.8rem;background:#8881;border-radius:4px}table{border-collapse:collapse;display:block;overflow:auto}' +
  'td,th{padding:.25rem .6rem;border-bottom:1px solid #8884;text-align:start;vertical-align:top}:target{background:#ffd54a66}';

/** Undefined where the program was not bundled. */
export async function rulesPage(): Promise<string | undefined> {
  const text = await readRulesPage();
  if (text === undefined) return undefined;
  const { body } = splitFrontMatter({ path: 'rules.md', text });
  const { tree } = renderMarkdown(body, {
    calls: [],
    headings: 'as-written',
    dialect: 'author',
    placeAt: (_, length) => ({ path: 'rules.md', line: 1, column: 1, length }),
  });
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Rules</title><style>${STYLE}</style></head><body><main><h1>Rules</h1>${plainHtml(tree)}</main></body></html>`;
}
