// A book that its reader keeps: asked for first, whole without a network, replaced by the next build, and removed
// without a trace.
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build } from '../../src/build.ts';
import { writeTree } from '../support/trees.ts';
import { openBrowser } from './chromium.ts';
import { serveFolder, type Host } from './host.ts';

const PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><rect width="40" height="30"/></svg>';
let folder = '';
let browser: Browser;
let host: Host;

async function make(words: string): Promise<void> {
  await writeTree(join(folder, 'book'), {
    'content/book.yml': 'title: A book to keep\nauthors: [Ann]\n',
    'content/one.md': `# One\n\n${words}\n\n{% include figure.md path="a.svg" alt="A square" %}\n`,
    'content/deep/two.md': '# Two\n\nElephants.\n',
    'content/50% größe.md': '# Half\n\nMice.\n',
    'content/a.svg': PICTURE,
  });
  const { problems } = await build({
    root: join(folder, 'book'),
    out: join(folder, 'site'),
    base: undefined,
    options: { drafts: false, strict: false, purpose: 'publish' },
  });
  expect(problems).toEqual([]);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vitrine-offline-'));
  await make('The first words.');
  host = await serveFolder(join(folder, 'site'));
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await host?.close();
  await rm(folder, { recursive: true, force: true });
});

const menu = async (page: Page, name: RegExp): Promise<void> => {
  const panel = page.locator('.theme-menu');
  if ((await panel.getAttribute('open')) === null) await panel.locator('summary').click();
  await panel.getByRole('button', { name }).click();
};
const caches = (page: Page): Promise<readonly string[]> => page.evaluate(() => globalThis.caches.keys());

/** What the browser keeps, but for the list of it. */
function keptBytes(page: Page): Promise<number> {
  return page.evaluate(async () => {
    let sum = 0;
    for (const name of await globalThis.caches.keys()) {
      const cache = await globalThis.caches.open(name);
      for (const request of await cache.keys()) {
        const answer = request.url.endsWith('?kept') ? undefined : await cache.match(request);
        sum += (await answer?.blob())?.size ?? 0;
      }
    }
    return sum;
  });
}

/** What the button says. */
async function toldBytes(): Promise<number> {
  const text = await readFile(join(folder, 'site/offline.json'), 'utf8');
  return (JSON.parse(text) as { readonly bytes: number }).bytes;
}

/** Every page, a picture, the search. */
async function readEverything(page: Page): Promise<void> {
  const kept = (await readdir(join(folder, 'site'), { recursive: true })).filter((path) => /\.html$/.test(path));
  for (const path of kept) {
    await page.goto(host.url + encodeURIComponent(path).replaceAll('%2F', '/'));
    expect(await page.locator('main').count(), path).toBe(1);
  }
  await page.goto(`${host.url}one.html`);
  expect(await page.locator('.figure img').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(40);
  await page.locator('#search-open').click();
  await page.keyboard.type('elephants');
  await page.locator('.search-results a[href*="two.html"]').first().waitFor();
}

test('a book is kept when its reader agrees, read without a network, renewed, and removed', async () => {
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  const asked: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => asked.push(request.url().slice(host.url.length)));
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(`${host.url}deep/two.html`);
  await page.goto(`${host.url}one.html`);
  expect(asked.filter((path) => /offline|manifest|\.md$/.test(path))).toEqual([]);

  await menu(page, /Copy as Markdown/);
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('![A square](a.svg)');

  const said: string[] = [];
  page.once('dialog', (dialog) => (said.push(dialog.message()), void dialog.dismiss()));
  await menu(page, /Keep this book offline \(0\.\d MB\)/);
  expect(said).toEqual([expect.stringMatching(/^Keep 0\.\d MB in this browser/)]);
  expect(await caches(page)).toEqual([]);
  page.once('dialog', (dialog) => void dialog.accept());
  await menu(page, /Keep this book offline/);
  await page.getByRole('button', { name: 'The book is kept offline' }).waitFor();
  const [first] = await caches(page);
  expect(await keptBytes(page)).toBe(await toldBytes());

  await context.setOffline(true);
  await host.close();
  await readEverything(page);
  await context.setOffline(false);
  await make('Other words.');
  const port = Number(new URL(host.url).port);
  host = await serveFolder(join(folder, 'site'), port);
  await page.goto(`${host.url}one.html`);
  expect(await page.locator('.prose').textContent()).toContain('Other words.');
  await expect.poll(() => caches(page), { timeout: 20_000 }).toEqual([expect.not.stringMatching(`^${first}$`)]);

  await menu(page, /Remove the book/);
  await page.getByRole('button', { name: /Keep this book offline/ }).waitFor();
  expect(await caches(page)).toEqual([]);
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  expect(errors).toEqual([]);

  await page.goto(pathToFileURL(join(folder, 'site/one.html')).href);
  await page.locator('.theme-menu summary').click();
  expect(await page.locator('.theme-menu').getByRole('button').allTextContents()).toEqual(['Print']);
  await context.close();
});
