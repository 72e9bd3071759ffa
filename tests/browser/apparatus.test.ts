// The apparatus of a scholarly book in a browser: cards beside links, and a page without any of it.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build } from '../../src/build.ts';
import { writeTree } from '../support/trees.ts';
import { axeFindings } from './axe.ts';
import { openBrowser } from './chromium.ts';

const TWO = `# Two

As @abbot1987 says[^1]. See [the lens](#lens), @term-prism, [four](four.md) and [light](four.md#light).

[^1]: A note of *two*.

## The lens
{: #lens}

A lens bends light.

## Glossary

prism
: A body of glass.
`;

let folder = '';
let browser: Browser;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vitrine-apparatus-'));
  await writeTree(join(folder, 'book'), {
    'content/book.yml': 'title: Lamps\nbibliography: refs.bib\nglossary: {link: first}\n',
    'content/refs.bib':
      '@article{abbot1987, author = {Abbot, Clara}, title = {Slow Light}, journal = {Optics}, year = 1987, doi = {10.1000/slow}}\n',
    'content/one.md': `# One\n\nLight is slow in a prism of glass [@abbot1987].\n\n${'Words and words. '.repeat(800)}\n`,
    'content/two.md': TWO,
    'content/three.md': '# Three\n\nNothing is cited, and no link leads anywhere.\n',
    'content/four.md':
      '---\ntitle: أربعة\nlang: ar\n---\nانظر [الفصل](two.md) و[العدسة](two.md#lens) و[الضوء](#light).\n\n## الضوء\n{: #light}\n\nالضوء بطيء.\n',
  });
  const report = await build({
    root: join(folder, 'book'),
    out: join(folder, 'site'),
    base: undefined,
    options: { drafts: false, strict: false, purpose: 'publish' },
  });
  expect(report.written).toBe(true);
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await (await browser.newContext({ reducedMotion: 'reduce', ...options })).newPage();
  await page.goto(pathToFileURL(join(folder, 'site', path)).href);
  return page;
}

const CITATION = 'a.citation-link';

test('a citation shows its entry by pointer and by key; the card can be hovered, and Escape closes it', async () => {
  const page = await open('one.html', { viewport: { width: 1440, height: 900 } });
  const card = page.locator('.card');
  await page.hover(CITATION);
  await card.waitFor();
  expect(await card.innerText()).toContain('Abbot, Clara. 1987. “Slow Light.”');
  expect(await card.locator('a').getAttribute('href')).toBe('https://doi.org/10.1000/slow');
  await card.hover();
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await card.waitFor({ state: 'detached' });
  await page.mouse.move(5, 5);
  await page.focus(CITATION);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await card.waitFor();
  expect(await page.getAttribute(CITATION, 'aria-describedby')).toBe('card:shown');
  await page.context().close();
});

test('the first use of a term shows its definition, of another chapter too', async () => {
  const page = await open('one.html', { viewport: { width: 1000, height: 800 } });
  await page.focus('a.term-use');
  await page.locator('.card').waitFor();
  expect((await page.locator('.card').innerText()).replace(/\s+/g, ' ')).toBe('4 Two prism A body of glass.');
  expect(await axeFindings(page)).toEqual([]);
  await page.context().close();
});

test('a citation leads to its entry and back, without any script', async () => {
  const page = await open('one.html', { javaScriptEnabled: false, colorScheme: 'dark' });
  await page.click(CITATION);
  expect(new URL(page.url()).hash).toBe('#ref-abbot1987');
  await page.click('#ref-abbot1987 .way-back');
  expect(new URL(page.url()).hash).toBe('#cite-abbot1987');
  await page.context().close();
});

test('the list of all works breaks no rule of access', async () => {
  const page = await open('references.html', { viewport: { width: 360, height: 740 } });
  expect(await axeFindings(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await page.context().close();
});

test('a page without a link inside the book has no byte of style or script for it', async () => {
  const asked = async (path: string): Promise<readonly string[]> =>
    [...(await readFile(join(folder, 'site', path), 'utf8')).matchAll(/assets\/[\w.-]+\.(?:css|js)/g)].map(([name]) =>
      name.replace(/-\w{8}\./, '.'),
    );
  const without = await asked('three.html');
  expect(without.filter((name) => /scholar|card|preview/.test(name))).toEqual([]);
  expect((await asked('one.html')).filter((name) => !without.includes(name))).toEqual([
    'assets/scholar.css',
    'assets/previews.js',
    'assets/cards.js',
    'assets/card.css',
  ]);
});

/** What has been asked for since the page was there, without hashes. */
async function openListening(
  path: string,
  options: BrowserContextOptions = {},
): Promise<{ readonly page: Page; readonly asked: string[] }> {
  const page = await open(path, { viewport: { width: 1000, height: 800 }, ...options });
  await page.waitForLoadState('networkidle');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url().replace(/^.*\/(?=assets)|-\w{8}(?=\.)/g, '')));
  return { page, asked };
}

test('a link to another page shows what stands there, and nothing is loaded before it is met', async () => {
  const { page, asked } = await openListening('two.html', { colorScheme: 'dark' });
  const card = page.locator('.card');
  expect(asked).toEqual([]);
  await page.hover('.prose a[href="four.html"]');
  await card.waitFor();
  expect(asked.sort()).toEqual(['assets/card.css', 'assets/cards.js', 'assets/previews/four.js']);
  expect(await card.innerText()).toMatch(/^1.أربعة\s+انظر الفصل والعدسة والضوء\.$/);
  expect(await card.evaluate((element) => [element.getAttribute('lang'), getComputedStyle(element).direction])).toEqual(
    ['ar', 'rtl'],
  );
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press('Escape');
  expect(await card.count()).toBe(0);
  await page.focus('.prose a[href="four.html"]');
  await page.keyboard.press('Tab');
  await expect.poll(() => card.innerText()).toMatch(/^1.أربعة\s+الضوء\s+الضوء بطيء\.$/);
  await page.context().close();
});

test('a link of this page shows a section, a note and a term; in a margin the note stands already', async () => {
  const { page } = await openListening('two.html');
  const shownAt = async (selector: string): Promise<string> => {
    await page.hover(selector);
    await page.locator('.card').waitFor();
    const text = await page.locator('.card').innerText();
    await page.keyboard.press('Escape');
    return text.replace(/\s+/g, ' ').trim();
  };
  expect(await shownAt('.prose p a[href="#lens"]')).toBe('The lens A lens bends light.');
  expect(await shownAt('.prose a.footnote')).toBe('A note of two.');
  expect(await shownAt('.prose p a[href="#term-prism"]')).toBe('prism A body of glass.');
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.card').count()).toBe(0);
  await page.context().close();
});

test('a finger sees no card, and on a page from right to left a card stays in the window', async () => {
  const { page, asked } = await openListening('four.html', { hasTouch: true, viewport: { width: 360, height: 740 } });
  await page.locator('.prose p a[href="#light"]').tap();
  expect(asked.filter((path) => path.startsWith('assets/card'))).toEqual([]);
  await page.hover('.prose a[href="two.html#lens"]');
  await page.locator('.card').waitFor();
  expect(await page.locator('.card').innerText()).toMatch(/^4.Two\s+The lens\s+A lens bends light\.$/);
  const edges = await page.locator('.card').evaluate((element) => element.getBoundingClientRect().toJSON() as DOMRect);
  expect([edges.left >= 0, edges.right <= 360]).toEqual([true, true]);
  expect(await axeFindings(page)).toEqual([]);
  await page.context().close();
});

test('among letters that run from the right, an entry in Latin ones ends with its point behind its address', async () => {
  const page = await open('one.html', { viewport: { width: 768, height: 900 } });
  const behind = await page.evaluate(() => {
    document.documentElement.dir = 'rtl';
    const link = document.querySelector('.works > li > a[href^="https:"]');
    const range = document.createRange();
    range.selectNode(link?.nextSibling ?? document.body);
    return range.getBoundingClientRect().left - (link?.getBoundingClientRect().right ?? 0);
  });
  expect(Math.abs(behind)).toBeLessThan(2);
});
