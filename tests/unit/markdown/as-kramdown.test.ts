// What kramdown prints for small constructs, as Jekyll runs it (`npm run record:jekyll`).
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { jekyllMarkdown } from '../../../src/parse/chapter-liquid.ts';
import { normalForm } from '../../corpus/normal-form.ts';
import { CONSTRUCTS } from '../../jekyll/markdown/constructs.ts';

const recorded = JSON.parse(
  readFileSync(join(import.meta.dirname, '..', '..', 'corpus', 'jekyll-markdown.json'), 'utf8'),
) as readonly (readonly [text: string, html: string])[];

const markdownAsJekyll = jekyllMarkdown(undefined);

test('the answers are those to the constructs as they are written', () => {
  expect(recorded.map(([text]) => text)).toEqual(CONSTRUCTS);
  expect(CONSTRUCTS.length).toBeGreaterThanOrEqual(100);
});

describe('as kramdown', () => {
  test.each(recorded)('%j', (text, html) => {
    expect(normalForm(markdownAsJekyll(text))).toEqual(normalForm(html));
  });
});

test('what is nested stands behind blanks: without tags, words stay apart', () => {
  expect(markdownAsJekyll('- a\n- b\n')).toBe('<ul>\n  <li>a</li>\n  <li>b</li>\n</ul>\n');
  expect(markdownAsJekyll('|a|b|\n')).toBe(
    '<table>\n  <tbody>\n    <tr>\n      <td>a</td>\n      <td>b</td>\n    </tr>\n  </tbody>\n</table>\n',
  );
});
