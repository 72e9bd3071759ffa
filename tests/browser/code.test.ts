// Listings in a real browser: readable in every theme, copied by a button that says so, moved by keys, the page never
// sideways.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build } from '../../src/build.ts';
import { writeTree } from '../support/trees.ts';
import { openBrowser } from './chromium.ts';

const TOKENS = `# comment
@decorator
def name(x: int = 1, y="text") -> None:
    return {'a': True, **print(r'^a+$')}`;
const CHAPTER = `---
title: Code
---
\`\`\`python title="all.py" {2,3} linenos
${TOKENS}
\`\`\`

\`\`\`diff-python
-${TOKENS.split('\n').join('\n-')}
+${TOKENS.split('\n').join('\n+')}
\`\`\`

\`\`\`html
<p class="a" id=b>&amp; <!-- a comment --> ${'word '.repeat(40)}</p>
\`\`\`

\`\`\`
${'word '.repeat(15)}
\`\`\`

\`\`\`
${'word '.repeat(17)}
\`\`\`

\`\`\`css
@media print { a:hover, #id, .class[href] { color: #fff; margin: 1px !important } }
\`\`\`
`;

let root = '';
let browser: Browser;
let page: Page;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'vitrine-code-'));
  await writeTree(root, { 'code.md': CHAPTER });
  await build({
    root,
    out: join(root, '_site'),
    base: undefined,
    options: { drafts: false, strict: false, purpose: 'publish' },
  });
  browser = await openBrowser();
  page = await (await browser.newContext({ viewport: { width: 360, height: 700 } })).newPage();
  await page.goto(pathToFileURL(join(root, '_site/code.html')).href);
});
afterAll(async () => {
  await browser.close();
  await rm(root, { recursive: true });
});

test('on a desk listings are as wide as the text, or reach as far into the margin as any other', async () => {
  const desk = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  await desk.goto(page.url());
  const widths = await desk
    .locator('.prose > .listing')
    .evaluateAll((all) => [...new Set(all.map((one) => one.getBoundingClientRect().width))]);
  const text = await desk.locator('.prose').evaluate((prose) => prose.getBoundingClientRect().width);
  expect(widths.sort((one, other) => one - other)).toEqual([text, expect.closeTo(text + 288, -1)]);
  await desk.context().close();
});

test.each(['light', 'dark', 'sepia'])('every word of code can be read in %s', async (theme) => {
  await page.evaluate((name) => {
    document.documentElement.dataset.theme = name;
  }, theme);
  const { violations } = await new AxeBuilder({ page }).include('.prose').analyze();
  expect(
    violations.map(({ id, nodes }) => [id, nodes.map(({ html, failureSummary }) => html + (failureSummary ?? ''))]),
  ).toEqual([]);
});

test('the button copies the code as typed, without numbers, and says so', async () => {
  await page.locator('.listing').first().locator('.copy').click();
  await expect.poll(() => page.locator('.unseen[role=status]').last().textContent()).toBe('Copied');
  // A page from disk may write to the clipboard and not read it: paste instead.
  await page.evaluate(() => {
    document.body.insertAdjacentHTML('beforeend', '<textarea id="paste"></textarea>');
  });
  await page.locator('#paste').focus();
  await page.keyboard.press('Control+V');
  expect(await page.locator('#paste').inputValue()).toBe(TOKENS);
  await page.evaluate(() => document.getElementById('paste')?.remove());
});

test('long lines move inside their listing, which has a name for whoever comes by keys', async () => {
  const long = page.locator('.listing pre').nth(2);
  expect(
    await long.evaluate((pre) => [
      pre.scrollWidth > pre.clientWidth,
      pre.getAttribute('role'),
      pre.getAttribute('aria-label'),
      document.documentElement.scrollWidth - innerWidth,
    ]),
  ).toEqual([true, 'group', 'Code', 0]);
  await long.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => long.evaluate((pre) => pre.scrollLeft)).toBeGreaterThan(0);
});

test('a line is one line high, and its mark reaches over the whole width', async () => {
  const facts = await page.evaluate(() => {
    const pre = document.querySelector('pre.numbered');
    const lines = [...document.querySelectorAll('pre.numbered .line')].map((line) => line.getBoundingClientRect());
    return {
      gaps: lines.slice(1).map((line, index) => Math.round(line.top - (lines[index]?.bottom ?? 0))),
      heights: new Set(lines.map(({ height }) => Math.round(height))).size,
      wide: (lines[1]?.width ?? 0) >= (pre?.clientWidth ?? 1) - 1,
    };
  });
  expect(facts).toEqual({ gaps: [0, 0, 0], heights: 1, wide: true });
});
