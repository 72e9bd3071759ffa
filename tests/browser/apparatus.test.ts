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

let folder = '';
let browser: Browser;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vitrine-apparatus-'));
  await writeTree(join(folder, 'book'), {
    'content/book.yml': 'title: Lamps\nbibliography: refs.bib\n',
    'content/refs.bib':
      '@article{abbot1987, author = {Abbot, Clara}, title = {Slow Light}, journal = {Optics}, year = 1987, doi = {10.1000/slow}}\n',
    'content/one.md': `# One\n\nLight is slow in glass [@abbot1987].\n\n${'Words and words. '.repeat(800)}\n`,
    'content/two.md': '# Two\n\nAs @abbot1987 says.\n',
    'content/three.md': '# Three\n\nNothing is cited.\n',
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

test('a page that cites nothing has no byte of style or script for it', async () => {
  const asked = async (path: string): Promise<readonly string[]> =>
    [...(await readFile(join(folder, 'site', path), 'utf8')).matchAll(/assets\/[\w.-]+\.(?:css|js)/g)].map(
      ([name]) => name,
    );
  const without = await asked('three.html');
  expect(without.filter((name) => /scholar|cards/.test(name))).toEqual([]);
  expect((await asked('one.html')).filter((name) => !without.includes(name))).toEqual([
    expect.stringMatching(/^assets\/scholar-/),
    expect.stringMatching(/^assets\/cards-/),
  ]);
});
