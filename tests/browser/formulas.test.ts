// A page of formulas in a real browser, from disk: the face, the numbers at the edge, room on a phone, keys, and what
// is copied.
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

const LONG = Array.from({ length: 30 }, (_, index) => `x_{${index}}`).join(' + ');
const CHAPTER = `---
title: Formulas
---
Let $\\mathcal{L}(x) = \\frac{1}{2}$, see \\eqref{eq:one}.

$$ \\begin{align} a &= b \\label{eq:one} \\\\ cc &= dd \\end{align} $$

$$ y = ${LONG} $$
`;

let root = '';
let browser: Browser;
let page: Page;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'vitrine-formulas-'));
  await writeTree(root, { 'book/formulas.md': CHAPTER, 'plain/words.md': '# Words\n\nNo formula.\n' });
  for (const book of ['book', 'plain'])
    await build({
      root: join(root, book),
      out: join(root, book, '_site'),
      base: undefined,
      options: { drafts: false, strict: false, purpose: 'publish' },
    });
  browser = await openBrowser();
  page = await (await browser.newContext({ viewport: { width: 360, height: 700 } })).newPage();
  await page.goto(pathToFileURL(join(root, 'book/_site/formulas.html')).href);
  await page.evaluate(() => document.fonts.ready);
});
afterAll(async () => {
  await browser.close();
  await rm(root, { recursive: true });
});

test('the parts of the face that the page needs are loaded from disk, and no others', async () => {
  const loaded = await page.evaluate(() =>
    [...document.fonts]
      .filter(({ family }) => family === 'Book Math')
      .map(({ status }) => status)
      .sort(),
  );
  // ℒ and the letters are in the first part; what is not asked for stays unloaded.
  expect(loaded).toEqual(['loaded', 'unloaded', 'unloaded', 'unloaded', 'unloaded']);
});

test('a book without formulas has no face for them', async () => {
  const plain = await browser.newPage();
  const asked: string[] = [];
  plain.on('request', (request) => asked.push(request.url()));
  await plain.goto(pathToFileURL(join(root, 'plain/_site/words.html')).href);
  expect(asked.filter((url) => url.includes('math'))).toEqual([]);
  await plain.close();
});

test.each([1440, 1000, 360])(
  'numbers stand at the right edge, one below the other, and the page does not move sideways: %i pixels',
  async (width) => {
    await page.setViewportSize({ width, height: 700 });
    const facts = await page.evaluate(() => {
      const edges = [...document.querySelectorAll('.equation-number')].map((number) =>
        Math.round(number.getBoundingClientRect().right),
      );
      const text = document.querySelector('.prose')?.getBoundingClientRect().right ?? 0;
      return { edges, text: Math.round(text), overflow: document.documentElement.scrollWidth - innerWidth };
    });
    expect(facts.edges).toHaveLength(2);
    for (const edge of facts.edges) expect(Math.abs(edge - facts.text)).toBeLessThanOrEqual(2);
    expect(facts.overflow).toBe(0);
  },
);

test('one that a late face makes wider than its room can be reached too', async () => {
  const short = page.locator('math').first();
  expect(await short.getAttribute('tabindex')).toBe(null);
  await short.evaluate((formula: HTMLElement) => {
    formula.style.fontSize = '20em';
    document.fonts.dispatchEvent(new Event('loadingdone'));
  });
  await expect.poll(() => short.getAttribute('tabindex')).toBe('0');
  await short.evaluate((formula) => formula.removeAttribute('style'));
});

test('a long formula can be reached and moved by keys', async () => {
  const long = page.locator('.formula', { hasText: '29' }).first();
  expect(await long.evaluate((box) => box.scrollWidth > box.clientWidth)).toBe(true);
  await long.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => long.evaluate((box) => box.scrollLeft)).toBeGreaterThan(0);
  expect(page.url()).toContain('formulas.html');
});

test('in the accessibility tree every formula has its name in words, and what it is made of', async () => {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const formulas = nodes.filter(({ role }) => role?.value === 'MathMLMath');
  // The tree lists them by depth.
  expect(formulas.map(({ name }) => String(name?.value).slice(0, 24)).sort()).toEqual([
    'L(x) equals 1 over 2',
    'a equals b; c c equals d',
    'y equals x sub 0 plus x ',
  ]);
  expect(formulas.every(({ childIds }) => (childIds ?? []).length > 0)).toBe(true);
  await session.detach();
});

test('copying gives the TeX', async () => {
  const copied = await page.evaluate(() => {
    const data = new DataTransfer();
    getSelection()?.selectAllChildren(document.querySelector('.prose p') ?? document.body);
    document.dispatchEvent(new ClipboardEvent('copy', { clipboardData: data, cancelable: true }));
    return data.getData('text/plain');
  });
  expect(copied).toBe('Let $\\mathcal{L}(x) = \\frac{1}{2}$, see (1).');
});

test('axe finds nothing', async () => {
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual(
    [],
  );
});

test('on paper, where nothing moves, a long formula is made as small as it takes', async () => {
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 620, height: 800 });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  const widths = await page.evaluate(() =>
    [...document.querySelectorAll('.formula')].map((box) =>
      Math.round((box.querySelector('math > semantics')?.getBoundingClientRect().width ?? 0) * 0.75),
    ),
  );
  // In points: the sheet has 465.
  expect(Math.max(...widths)).toBeLessThanOrEqual(480);
  expect(
    await page
      .locator('.formula')
      .last()
      .evaluate((box) => (box as HTMLElement).style.getPropertyValue('--fit')),
  ).toMatch(/^0\.\d/);
});
