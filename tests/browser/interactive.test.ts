// Figures that one can touch, in a real browser: loaded when near, under a strict policy, from disk, with the still
// picture wherever they cannot be.
import { mkdtemp, readFile, rm, writeFile, mkdir, cp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build } from '../../src/build.ts';
import { openBrowser } from './chromium.ts';

const BOOK = join(import.meta.dirname, '../sites/a-figure-that-one-can-touch-has-a-still-picture/book');
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
};
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-hashes'; img-src 'self' data:; base-uri 'none'";

let folder = '';
let browser: Browser;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vitrine-interactive-'));
  browser = await openBrowser();
  await cp(BOOK, join(folder, 'book'), { recursive: true });
  const text = await readFile(join(folder, 'book/content/a.md'), 'utf8');
  await mkdir(join(folder, 'book/content'), { recursive: true });
  await writeFile(
    join(folder, 'book/content/late.js'),
    "vitrine.interactive(({ host }) => { const button = document.createElement('button'); button.addEventListener('click', () => { throw new Error('late'); }); host.append(button); });",
  );
  const late = '{% include interactive.html module="late.js" fallback="still.svg" id="fig-late" %}\n\n';
  // The last figures lie far below the first.
  await writeFile(
    join(folder, 'book/content/a.md'),
    text
      .replace('{% include', `${late}{% include`)
      .replace('It is [counted]', `${'A long way down.\n\n'.repeat(150)}It is [counted]`),
  );
  await writeFile(join(folder, 'book/content/b.md'), '# The next\n');
  const report = await build({
    root: join(folder, 'book'),
    out: join(folder, 'site'),
    base: undefined,
    options: { drafts: false, strict: false, purpose: 'publish' },
  });
  expect(report.written).toBe(true);
});

afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

interface Opened {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly asked: string[];
  readonly said: string[];
}

async function open(options: Parameters<Browser['newContext']>[0]): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 800, height: 600 }, ...options });
  const page = await context.newPage();
  const asked: string[] = [];
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  await page.route('http://book.example/**', async (route) => {
    const path = new URL(route.request().url()).pathname;
    asked.push(path);
    const body = await readFile(join(folder, 'site', path)).catch(() => undefined);
    await route.fulfill(
      body === undefined
        ? { status: 404 }
        : {
            body,
            headers: {
              'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
              'content-security-policy': POLICY,
            },
          },
    );
  });
  await page.goto('http://book.example/a.html');
  return { page, context, asked, said };
}

test('a figure comes to life under a strict policy, knows its options, and says what changed', async () => {
  const { page, context, said } = await open({ colorScheme: 'dark' });
  const button = page.locator('#fig-count button');
  await button.waitFor();
  expect(await button.textContent()).toBe('Pressed 3 times');
  expect(await button.getAttribute('data-theme')).toBe('dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await expect.poll(() => button.getAttribute('data-theme')).toBe('light');
  await button.focus();
  await page.keyboard.press('Enter');
  expect(await page.locator('.interactive:has(#fig-count) [role=status]').textContent()).toBe('4 times');
  expect(await page.locator('#fig-count .panels').isVisible()).toBe(false);
  expect(said.filter((text) => text.includes('script'))).toEqual([]);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('#fig-count .panels').isVisible()).toBe(true);
  expect(await button.isVisible()).toBe(false);
  await context.close();
});

test('a figure far below is loaded when the reader comes near; one that fails keeps its still picture', async () => {
  const { page, context, asked, said } = await open({});
  await page.locator('#fig-count button').waitFor();
  expect(asked).not.toContain('/broken.js');
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await expect.poll(() => said.filter((text) => text.includes('shows its still picture')).length).toBe(2);
  expect(asked).toContain('/broken.js');
  expect(await page.locator('.interactive .panels').nth(2).isVisible()).toBe(true);
  expect(await page.locator('.interactive .panels').nth(3).isVisible()).toBe(true);
  expect(await page.locator('.live').count()).toBe(2);
  await context.close();
});

test('a figure that fails while it is used gives way to its still picture', async () => {
  const { page, context } = await open({});
  const still = page.locator('.interactive:has(#fig-late) .panels');
  await page.locator('.interactive:has(#fig-late) button').click();
  await expect.poll(() => still.isVisible()).toBe(true);
  expect(await page.locator('.interactive:has(#fig-late) .live').count()).toBe(0);
  await context.close();
});

test('a figure that a save has brought anew comes to life again', async () => {
  const { page, context } = await open({});
  await page.locator('#fig-count button, .interactive:has(#fig-count) button').first().click();
  await page.evaluate(() => {
    const figure = document.querySelector('.interactive:has(#fig-count)');
    const anew = figure?.cloneNode(true) as HTMLElement;
    for (const made of anew.querySelectorAll('.live, .said')) made.remove();
    delete anew.dataset['live'];
    figure?.replaceWith(anew);
    document.dispatchEvent(new CustomEvent('vitrine:replaced'));
  });
  const button = page.locator('.interactive:has(#fig-count) button');
  await button.waitFor();
  expect(await button.textContent()).toBe('Pressed 3 times');
  await context.close();
});

test('keys that a figure uses turn no chapter', async () => {
  const { page, context } = await open({});
  await page.locator('#fig-count button').focus();
  await page.evaluate("navigation.addEventListener('navigate', () => (window.leaves = true))");
  await page.keyboard.press('ArrowRight');
  expect(await page.evaluate('window.leaves')).toBeUndefined();
  await page.evaluate('document.activeElement.blur()');
  await page.keyboard.press('ArrowRight');
  await page.waitForURL('http://book.example/b.html');
  await context.close();
});

test('without script the still picture stands; from disk the figure lives', async () => {
  const without = await open({ javaScriptEnabled: false });
  expect(await without.page.locator('#fig-count .panels img').isVisible()).toBe(true);
  await without.context.close();
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(pathToFileURL(join(folder, 'site/a.html')).href);
  await page.locator('#fig-count button').click();
  expect(await page.locator('#fig-count button').textContent()).toBe('Pressed 4 times');
  await context.close();
});
