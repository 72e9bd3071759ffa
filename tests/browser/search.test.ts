// The search in a real browser: from a host under a path and from disk, by keyboard alone, for whoever hears the page,
// and without script.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build } from '../../src/build.ts';
import { writeTree } from '../support/trees.ts';
import { holdRequests } from '../support/waits.ts';
import { openBrowser } from './chromium.ts';
import { serveFolder, type Host } from './host.ts';

const BOOK: Readonly<Record<string, string>> = {
  'content/book.yml': 'title: A book of pictures\nchapters: [nets/filters.md, 图像.md]\n',
  'content/index.md': '---\ntitle: Welcome\n---\nThe front page speaks of gradients.\n',
  'content/nets/filters.md':
    '---\ntitle: Filters\n---\nA filter answers to edges.\n\n## Receptive fields\n\nWhat a neuron sees grows with depth; with $\\sigma(z_j)$ it is weighted.\n\n' +
    '{% include figure.md path="a.svg" caption="A diagonal stroke excites the neuron" %}\n\n## Visualisation\n\nMore of it, `<script>alert(1)</script>` as a text.\n\n{% include todo.md note="secretnote" %}\n',
  'content/nets/a.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>\n',
  'content/图像.md': '---\ntitle: 卷积神经网络\n---\n## 特征图\n\n卷积层从图像中提取特征。\n',
};

let folder = '';
let browser: Browser;
let host: Host;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vitrine-search-'));
  await writeTree(join(folder, 'book'), BOOK);
  const report = await build({
    root: join(folder, 'book'),
    out: join(folder, 'site'),
    base: undefined,
    options: { drafts: false, strict: true, purpose: 'publish' },
  });
  expect(report.written, JSON.stringify(report.problems)).toBe(true);
  [browser, host] = await Promise.all([openBrowser(), serveFolder(join(folder, 'site'))]);
});
afterAll(async () => {
  await browser?.close();
  await host?.close();
  await rm(folder, { recursive: true, force: true });
});

const places: readonly (readonly [string, (path: string) => string])[] = [
  ['from a host, under a path', (path) => host.url + path],
  ['from disk', (path) => pathToFileURL(join(folder, 'site', path)).href],
];

/** Opens the page and its search with the keyboard, and types. */
async function search(page: Page, query: string): Promise<void> {
  await page.keyboard.press('/');
  await page.waitForSelector('dialog.search-dialog[open]');
  await page.keyboard.type(query);
  await page.waitForFunction(() => document.querySelector('.search-status')?.textContent !== '');
}

describe.each(places)('the search %s', (_, address) => {
  test('loads nothing before it is asked, and is used by keyboard alone', async () => {
    const page = await browser.newPage();
    const errors: string[] = [];
    const requests: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(address('nets/filters.html'));
    expect(requests.filter((url) => /\/search[./]/.test(url))).toEqual([]);
    await search(page, 'receptiv feild');
    await expect.poll(() => page.locator('.search-status').textContent()).toContain('field');
    await expect.poll(() => page.locator('.search-results a').first().textContent()).toContain('Receptive fields');
    expect(await page.locator('.search-results mark').first().textContent()).toMatch(/receptive|field/i);

    await page.keyboard.press('ArrowDown');
    expect(
      await page.evaluate(
        () => document.activeElement?.closest('li') === document.querySelector('.search-results [data-rank]'),
      ),
    ).toBe(true);
    await page.keyboard.press('ArrowUp');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('search-field');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/filters\.html#receptive-fields$/);
    expect(await page.locator('dialog[open]').count()).toBe(0);

    await search(page, '/x');
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog[open]').count()).toBe(0);
    expect(errors).toEqual([]);
    await page.close();
  });

  test.each([
    ['a caption leads to its figure', 'diagonal', /nets\/filters\.html#fig-a$/],
    ['a formula as typed', '\\sigma(z_j)', /nets\/filters\.html#receptive-fields$/],
    ['Chinese, to a page with a Chinese name', '提取', /%E5%9B%BE%E5%83%8F\.html#/],
    ['another page', 'gradients', /index\.html$/],
  ])('%s', async (_name, query, target) => {
    const page = await browser.newPage();
    await page.goto(address('nets/filters.html'));
    await search(page, query);
    await page.keyboard.press('Enter');
    await page.waitForURL(target);
    expect(await page.locator('h1').count()).toBe(1);
    await page.close();
  });
});

describe('the search', () => {
  test('gathers what it finds by pages: each once, its sections before its figures', async () => {
    const page = await browser.newPage();
    await page.goto(`${host.url}nets/filters.html`);
    await search(page, 'neuron');
    await expect.poll(() => page.locator('.search-results [data-rank]').count()).toBeGreaterThan(1);
    const groups = await page.locator('.search-results > li').evaluateAll((all) =>
      all.map((group) => ({
        path: (group as HTMLElement).dataset['path'],
        ranks: [...group.querySelectorAll<HTMLElement>('[data-rank]')].map(({ dataset }) => Number(dataset['rank'])),
      })),
    );
    expect(new Set(groups.map(({ path }) => path)).size).toBe(groups.length);
    expect(Math.max(...groups.map(({ ranks }) => ranks.length))).toBe(2);
    for (const { ranks } of groups) expect(ranks).toEqual([...ranks].sort());
    expect(groups.some(({ ranks }) => ranks.includes(1) && ranks.includes(2))).toBe(true);
    await page.close();
  });

  test('shows no note to the authors, and runs nothing of a text', async () => {
    const page = await browser.newPage();
    await page.goto(`${host.url}nets/filters.html`);
    await search(page, 'secretnote');
    await expect.poll(() => page.locator('.search-status').textContent()).toContain('Nothing');
    await page.fill('#search-field', 'visualisation');
    await expect.poll(() => page.locator('.search-results a').count()).toBe(1);
    expect(await page.locator('.search-results script').count()).toBe(0);
    await page.close();
  });

  test.each(['light', 'dark'] as const)('axe finds nothing in the dialog, on a phone, %s', async (colorScheme) => {
    const context = await browser.newContext({ colorScheme, viewport: { width: 360, height: 640 } });
    const page = await context.newPage();
    await page.goto(`${host.url}nets/filters.html`);
    await search(page, 'neuron');
    await expect.poll(() => page.locator('.search-results a').count()).toBeGreaterThan(0);
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    // Over the whole of a phone there is nothing beside it to press.
    const close = page.getByRole('button', { name: 'Close' });
    for (const pressed of [close, page.locator('.search-form input')])
      expect((await pressed.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await close.click();
    expect(await page.locator('.search-dialog[open]').count()).toBe(0);
    await context.close();
  });

  test('without script its link leads to a page that says what else there is', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${host.url}nets/filters.html`);
    await page.click('#search-open');
    await page.waitForURL(/search\.html$/);
    expect(await page.locator('#search-page a').count()).toBeGreaterThan(0);
    await context.close();
  });

  test('the search page answers a query in its address', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${host.url}search.html?q=stroke`);
    await expect.poll(() => page.locator('.search-results a').count()).toBe(1);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    await context.close();
  });

  test('what is typed before the field is there is kept', async () => {
    const page = await browser.newPage();
    const held = await holdRequests(page, /\/search[./]/);
    await page.goto(`${host.url}nets/filters.html`);
    await page.keyboard.type('/recepx');
    await page.keyboard.press('Backspace');
    expect(await page.locator('dialog.search-dialog').count()).toBe(0);
    held.release();
    await page.waitForSelector('dialog.search-dialog[open]');
    await page.keyboard.type('tive');
    expect(await page.locator('#search-field').inputValue()).toBe('receptive');
    await expect.poll(() => page.locator('.search-results a').first().textContent()).toContain('Receptive fields');
    await page.close();
  });

  test('keys that a reader types in a field open nothing', async () => {
    const page = await browser.newPage();
    await page.goto(`${host.url}nets/filters.html`);
    await page.evaluate(() => document.querySelector('main')?.append(document.createElement('input')));
    await page.focus('main input');
    await page.keyboard.type('/');
    expect(await page.locator('dialog[open]').count()).toBe(0);
    expect(await page.inputValue('main input')).toBe('/');
    await page.close();
  });
});
