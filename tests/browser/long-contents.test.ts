// The contents of a long book in a real Chromium: what is near is in the page, and the rest comes when it is asked for.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build } from '../../src/build.ts';
import { contentType } from '../../src/dev/static-rules.ts';
import { startDev } from '../../src/dev/dev.ts';
import { writeTree } from '../support/trees.ts';
import { axeFindings } from './axe.ts';
import { openBrowser } from './chromium.ts';

const WIDE = { viewport: { width: 1440, height: 700 } } as const;
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true } as const;

let folder = '';
let browser: Browser;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vitrine-contents-'));
  const names = (from: number, to: number): string[] =>
    Array.from({ length: to - from + 1 }, (_, index) => `c${from + index}.md`);
  const chapters = (all: readonly string[], below = ''): Record<string, string> =>
    Object.fromEntries(
      all.map((name) => [
        `content/${below}${name}`,
        `# The matter of ${name.slice(0, -3)}\n\nText.\n\n## A\n\nB.\n\n## C\n\nD.\n`,
      ]),
    );
  await writeTree(join(folder, 'flat'), {
    'content/book.yml': 'title: Side by side\nprint: false\n',
    ...chapters(names(1, 80), 'deep/'),
  });
  const parts = Array.from(
    { length: 24 },
    (_, index) => `  - {part: Part ${index + 1}, chapters: [${names(index * 4 + 1, index * 4 + 4).join(', ')}]}\n`,
  );
  await writeTree(join(folder, 'parts'), {
    'content/book.yml': `title: In parts\nprint: false\nchapters:\n${parts.join('')}`,
    'content/index.md': '# Welcome\n\nText.\n',
    ...chapters(names(1, 96)),
  });
  await Promise.all(['flat', 'parts'].map(make));
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

async function make(book: string): Promise<void> {
  const request = { root: join(folder, book), out: join(folder, `${book}-site`), base: undefined };
  await build({ ...request, options: { drafts: false, strict: false, purpose: 'publish' } });
}

async function open(path: string, options: BrowserContextOptions = WIDE): Promise<Page> {
  const page = await (await browser.newContext({ reducedMotion: 'reduce', ...options })).newPage();
  await page.goto(path.startsWith('http') ? path : pathToFileURL(join(folder, path)).href);
  return page;
}

const links = (page: Page): Promise<number> =>
  page.locator('.contents-panel li:not(.part, .more) > a:not(.sections a)').count();
const focused = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => document.activeElement?.textContent?.trim());

describe('beside the text, from disk', () => {
  test('the list fills when it is scrolled, and what is in sight stays where it is', async () => {
    const page = await open('flat-site/deep/c40.html');
    expect(await links(page)).toBe(21);
    const current = page.locator('.book-contents a[aria-current="page"]');
    await expect.poll(async () => (await current.boundingBox())?.y ?? 0).toBeGreaterThan(100);
    const before = await current.boundingBox();
    await page.mouse.move(100, 400);
    await page.mouse.wheel(0, 0);
    await expect.poll(() => links(page)).toBe(80);
    expect(Math.abs(((await current.boundingBox())?.y ?? 0) - (before?.y ?? 0))).toBeLessThan(2);
    expect(await page.locator('.contents-panel .sections a').allInnerTexts()).toEqual(['A', 'C']);
    const far = page.locator('.contents-panel').getByRole('link', { name: 'The matter of c77' });
    await far.click();
    await page.waitForURL('**/deep/c77.html');
    expect(await axeFindings(page)).toEqual([]);
    await page.context().close();
  });

  test('by keys the list goes on where chapters were left out', async () => {
    const page = await open('flat-site/deep/c40.html');
    const more = page.locator('.more > a');
    await more.first().focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('The matter of c29');
    await page.reload();
    await more.last().focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('The matter of c51');
    expect(await more.count()).toBe(0);
    expect(await axeFindings(page)).toEqual([]);
    await page.context().close();
  });

  test('searching in the page finds all chapters', async () => {
    const page = await open('flat-site/deep/c40.html');
    await page.keyboard.press('Control+f');
    await expect.poll(() => links(page)).toBe(80);
    await page.context().close();
  });

  test('a part that is closed opens where it stands, and chapters that were read are marked', async () => {
    const page = await open('parts-site/c3.html');
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await page.waitForFunction(
      () => localStorage.length > 0 && /read.:\["c3"\]/.test(JSON.stringify({ ...localStorage }).replaceAll('\\', '')),
    );
    await page.goto(page.url().replace('c3.html', 'c40.html'));
    expect(await page.locator('.part > details').count()).toBe(1);
    await page.locator('.part > a', { hasText: 'Part 12' }).click();
    // The link that was pressed has the same words, until what it stands for takes its place.
    await expect
      .poll(() => page.locator('.part > details[open] > summary').allInnerTexts())
      .toEqual(['Part 10', 'Part 12']);
    await expect.poll(() => focused(page)).toBe('Part 12');
    expect(await page.locator('.contents-panel a[data-read]').allTextContents()).toEqual(['The matter of c3']);
    expect(new URL(page.url()).pathname).toMatch(/c40\.html$/);
    await page.context().close();
  });
});

test('on a phone the menu holds all chapters, and stays open when a part is opened', async () => {
  const page = await open('parts-site/c40.html', PHONE);
  await page.locator('.book-contents summary').first().tap();
  await expect.poll(() => links(page)).toBe(96);
  await page.locator('summary.part-title', { hasText: 'Part 11' }).tap();
  await page.locator('.contents-panel').getByRole('link', { name: 'The matter of c41' }).tap();
  await page.waitForURL('**/c41.html');
  await page.context().close();
});

test('without scripts the page of all contents answers', async () => {
  const page = await open('parts-site/c40.html', { ...WIDE, javaScriptEnabled: false });
  await page.locator('.part > a', { hasText: 'Part 12' }).click();
  expect(page.url()).toMatch(/\/contents\.html#part:12$/);
  expect(await page.locator('h2:target').innerText()).toBe('Part 12');
  await page.context().close();
});

test('a list that the browser has kept is renewed when the book is published anew', async () => {
  const site = join(folder, 'parts-site');
  // Below a path, and with leave to keep everything for a day.
  const server = createServer(({ url = '' }, response) => {
    const path = url.replace('/some/path/', '').replace(/[?#].*/, '');
    readFile(join(site, path)).then(
      (bytes) =>
        response.writeHead(200, { 'content-type': contentType(path), 'cache-control': 'max-age=86400' }).end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const page = await open(`http://127.0.0.1:${port}/some/path/c40.html`);
  const first = page.locator('.contents-panel').getByText('The matter of c1', { exact: true });
  const ask = async (): Promise<void> => {
    await page.locator('.part > a').last().click();
    await expect.poll(() => links(page)).toBe(96);
  };
  await ask();
  expect(await first.count()).toBe(1);
  await writeFile(join(folder, 'parts/content/c1.md'), '# Renamed\n\nText.\n');
  await make('parts');
  await page.goto(`http://127.0.0.1:${port}/some/path/c44.html`);
  await ask();
  expect(await first.count()).toBe(0);
  expect(await page.locator('.contents-panel').getByText('Renamed').count()).toBe(1);
  // One that does not know the page is older than it, and not shown: the link leads where it leads without scripts.
  await page.route('**/contents.js', (route) => route.fulfill({ body: 'vitrineContents("<ol></ol>");' }));
  await page.goto(`http://127.0.0.1:${port}/some/path/c48.html`);
  await page.locator('.part > a').last().click();
  await page.waitForURL('**/contents.html#part:*');
  await page.context().close();
  await new Promise((done) => server.close(done));
});

test('while the book is written, a list that was opened shows each new title, and the page stays', async () => {
  const request = { root: join(folder, 'flat'), out: undefined, base: undefined, host: '127.0.0.1', port: 0 };
  const server = await startDev({ ...request, strictPort: false, onMade: () => undefined });
  if ('refused' in server) throw new Error(server.refused);
  const page = await open(`${server.url}deep/c40.html`);
  await page.locator('.more > a').last().click();
  await expect.poll(() => links(page)).toBe(80);
  await page.evaluate(() => Object.assign(window, { stayed: true }));
  await writeFile(join(folder, 'flat/content/deep/c2.md'), '# Renamed\n\nText.\n');
  await page.locator('.contents-panel').getByText('Renamed').waitFor({ state: 'attached' });
  await writeFile(join(folder, 'flat/content/deep/c40.md'), '# The matter of c40\n\nAnother text.\n');
  await page.getByText('Another text.').waitFor();
  expect(await links(page)).toBe(80);
  expect(await page.evaluate(() => 'stayed' in window)).toBe(true);
  await page.context().close();
  await server.stop();
});
