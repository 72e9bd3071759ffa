// Every page of the built books is valid HTML, as html-validate's standard rules see it.
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build } from '../src/build.ts';
import { inTurn } from './support/in-turn.ts';
import { isLong } from './support/long.ts';
import { readTree } from './support/trees.ts';

const ROOT = join(import.meta.dirname, '..');
const books = [
  ['our book', ROOT],
  ['the seed', join(ROOT, '../shared/seed')],
].filter(([, path]) => existsSync(path ?? ''));
/** Rules of taste, not of the standard, that our pages break with a reason. */
const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: {
    // Authors' bare addresses stand in sentences that may be long.
    'long-title': 'off',
    // MathML is checked by nobody here; ids of footnotes are kramdown's, with a colon.
    'valid-id': ['error', { relaxed: true }],
    'no-trailing-whitespace': 'off',
  },
});
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vitrine-valid-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('valid HTML', () => {
  test.each(books)('%s', async (name, root) => {
    const out = join(folder, name ?? '');
    await inTurn('own-books', () =>
      build({
        root: root ?? '',
        out,
        base: 'https://example.org/book/',
        options: { drafts: true, strict: false, purpose: 'publish' },
      }),
    );
    // The whole book on one page says again what its pages say, and those of the manual are alike.
    const isSeen = (path: string): boolean => isLong || !/^(?:print|manual\/(?!languages|scholarly))/.test(path);
    const all = Object.entries(await readTree(out, (path) => !path.endsWith('.html')));
    const pages = all.filter(([path]) => isSeen(path));
    expect(pages.length).toBeGreaterThan(2);
    const said: string[] = [];
    for (const [path, html] of pages) {
      // Nothing of ours has a style of its own, so that the page's policy need not allow any.
      if (html.includes('unsafe-inline')) said.push(`${path}: its policy allows inline styles`);
      const report = await validator.validateString(html.replace(/<math[\s\S]*?<\/math>/g, '<span>formula</span>'));
      for (const { messages } of report.results)
        said.push(
          ...messages.map(({ line, column, ruleId, message }) => `${path}:${line}:${column} ${ruleId}: ${message}`),
        );
    }
    expect(said).toEqual([]);
  });
});
