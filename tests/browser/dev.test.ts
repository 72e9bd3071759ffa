// What the author sees in a real browser while she writes; the pipeline is played by a stand-in, so that only the live
// update is under test.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startDev } from '../../src/dev/dev.ts';
import { memoryCache } from '../../src/files/cache/shelf.ts';
import { shortHash } from '../../src/lib/hash.ts';
import type { MadeBook } from '../../src/maker/make-book.ts';
import type { createMaker } from '../../src/maker/maker.ts';
import { openBrowser } from './chromium.ts';

let root = '';
let browser: Browser;
let page: Page;
let stop = async (): Promise<void> => undefined;
let url = '';
let port = 0;
let loads = 0;

/** What stands behind a bar comes first. */
const paragraphs = (text: string): string =>
  [
    text.split('|')[1] ?? '',
    ...Array.from({ length: 80 }, (_, index) => (index === 60 ? text.split('|')[0] : `Paragraph ${index}`)),
  ]
    .map((each) => `<p>${each}</p>`)
    .join('\n');

const fakeMaker: typeof createMaker = async () => ({
  root,
  prepareRest: async () => false,
  showDrafts: () => undefined,
  ledgers: memoryCache(),
  prune: async () => undefined,
  remembered: () => ({ measured: 0, chapters: 0, pictures: 0 }),
  make: async () => {
    const text = await readFile(join(root, 'a.md'), 'utf8');
    const style = await readFile(join(root, 'a.css'));
    const problems = text.includes('broken')
      ? [
          {
            rule: 'bad-tag',
            severity: 'error',
            message: 'It is broken',
            hint: 'Mend it',
            place: { path: 'a.md', line: 1, column: 1, length: 6 },
          },
        ]
      : [];
    const html = `<!doctype html><html lang="en"><head><title>${text}</title><link rel="stylesheet" href="a.css"></head><body><nav>${text}</nav><main><input id="field">${paragraphs(text)}</main></body></html>`;
    const file = (bytes: Uint8Array) => ({ key: shortHash(bytes), bytes: async () => bytes });
    const files = new Map([
      ['a.css', file(style)],
      ['a.html', file(Buffer.from(html))],
    ]);
    // Only what the server reads.
    return {
      workspace: { config: { basePath: '/' }, texts: { 'a.md': text }, files: {} },
      book: { pages: [] },
      site: { files, families: new Map(), prepare: () => undefined },
      problems,
      check: async () => problems,
    } as unknown as MadeBook;
  },
});

async function startServer(): Promise<void> {
  const server = await startDev(
    { root, out: undefined, base: undefined, host: '127.0.0.1', port, strictPort: port !== 0, onMade: () => undefined },
    fakeMaker,
  );
  if ('refused' in server) throw new Error(server.refused);
  ({ url, stop } = server);
  port = Number(new URL(url).port);
}

const save = (text: string): Promise<void> => writeFile(join(root, 'a.md'), text);
const panel = (): Promise<string> => page.locator('vitrine-problems').getByRole('status').innerText();

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'vitrine-dev-'));
  await save('one');
  await writeFile(join(root, 'a.css'), 'main { color: rgb(1, 2, 3) }');
  await startServer();
  const { outputFiles } = await build({
    entryPoints: ['src/client/dev.ts'],
    bundle: true,
    format: 'iife',
    write: false,
  });
  browser = await openBrowser();
  page = await browser.newPage();
  await page.route('**/@vitrine/dev.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: outputFiles[0]?.text ?? '' }),
  );
  await page.goto(`${url}a`);
  page.on('load', () => (loads += 1));
  await page.evaluate(() => {
    document.getElementById('field')?.focus({ preventScroll: true });
    window.scrollTo(0, 1500);
  });
});

afterAll(async () => {
  await browser.close();
  await stop();
  await rm(root, { recursive: true });
});

test('a save shows without a reload, and keeps scroll and focus', async () => {
  await save('two');
  await page.getByRole('main').getByText('two').waitFor();
  expect(
    await page.evaluate(() => [
      window.scrollY,
      document.activeElement?.id,
      document.title,
      document.querySelector('nav')?.textContent,
    ]),
  ).toEqual([1500, 'field', 'two', 'two']);
  expect(loads).toBe(0);
});

test('what is in view stays where it is when the text grows above it', async () => {
  const top = (): Promise<number> =>
    page.evaluate(
      () =>
        [...document.querySelectorAll('p')].find((each) => each.textContent === 'Paragraph 45')?.getBoundingClientRect()
          .top ?? NaN,
    );
  const before = await top();
  await save(`two|${'New words. '.repeat(200)}`);
  await page.getByRole('main').getByText('New words').waitFor();
  expect(Math.abs((await top()) - before)).toBeLessThan(1);
  await save('two');
  await expect.poll(() => page.getByText('New words').count()).toBe(0);
  expect([Math.abs((await top()) - before) < 1, loads]).toEqual([true, 0]);
});

test('a new style is put on without a reload', async () => {
  await writeFile(join(root, 'a.css'), 'main { color: rgb(4, 5, 6) }');
  await expect
    .poll(() =>
      page.evaluate(() => [
        document.querySelectorAll('link').length,
        getComputedStyle(document.querySelector('main') ?? document.body).color,
      ]),
    )
    .toEqual([1, 'rgb(4, 5, 6)']);
  expect(loads).toBe(0);
});

test('a mistake shows in a panel above the last good page, and goes when it is mended', async () => {
  await save('broken');
  await expect.poll(panel).toContain('It is broken');
  expect(await panel()).toMatch(
    /^1 error\s+error bad-tag\s+A Liquid tag cannot be read\. The rule in the manual\s+It is broken\s+a\.md:1:1\s+broken\s+\^{6}\s+Mend it$/,
  );
  expect(await page.getByRole('main').getByText('two').count()).toBe(1);
  await page.getByText('1 error').press('Enter');
  await expect.poll(() => page.getByText('Mend it').isVisible()).toBe(false);
  await save('mended');
  await page.getByRole('main').getByText('mended').waitFor();
  expect([await panel(), loads]).toEqual(['', 0]);
});

test('a server that starts again is found again', async () => {
  await stop();
  await save('after');
  await startServer();
  await page.getByRole('main').getByText('after').waitFor();
});

test('a book that is broken from the start shows by itself when it is mended', async () => {
  await stop();
  await save('broken');
  await startServer();
  await page.goto(`${url}a`);
  expect(await page.getByRole('heading').innerText()).toBe('The book cannot be shown yet');
  await save('whole');
  await page.getByRole('main').getByText('whole').waitFor();
});
