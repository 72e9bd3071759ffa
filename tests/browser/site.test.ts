// Built sites in a real browser: on a phone and a desk, light and dark, from a host, under a path and from disk, with
// and without script.
import { existsSync } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build } from '../../src/build.ts';
import { inTurn } from '../support/in-turn.ts';
import { firstOf, isLong } from '../support/long.ts';
import { writeTree } from '../support/trees.ts';
import { atRest, frames, holdRequests } from '../support/waits.ts';
import { axeFindings } from './axe.ts';
import { openBrowser } from './chromium.ts';
import { serveFolder, type Host } from './host.ts';
import { scrollThrough } from './look.ts';

const ROOT = join(import.meta.dirname, '../..');
const SEED = join(ROOT, '../shared/seed');

interface Site {
  readonly name: string;
  readonly source: string;
  /** Pages that are looked at, relative to the site. */
  readonly pages: readonly string[];
}
const sites: readonly Site[] = [
  {
    name: 'our book',
    source: ROOT,
    pages: [
      'index.html',
      'looking-inside-convnets.html',
      'what-vitrine-can-do.html',
      'contents.html',
      'figures.html',
      '404.html',
    ],
  },
  ...(existsSync(SEED)
    ? [{ name: 'the seed', source: SEED, pages: ['visualizing_convnets.html', 'figures.html'] }]
    : []),
];

let folder = '';
let browser: Browser;
let host: Host;
const outOf = (site: Site): string => join(folder, site.name.replace(/ /g, '-'));

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vitrine-browser-'));
  browser = await openBrowser();
  for (const site of sites) {
    const report = await inTurn('own-books', () =>
      build({
        root: site.source,
        out: outOf(site),
        base: `/some/path/${outOf(site).slice(folder.length + 1)}/`,
        options: { drafts: false, strict: false, purpose: 'publish' },
      }),
    );
    expect(report.written, site.name).toBe(true);
  }
  host = await serveFolder(folder);
});

afterAll(async () => {
  await browser?.close();
  await host?.close();
  await rm(folder, { recursive: true, force: true });
});

const places = sites.flatMap((site) => site.pages.map((page) => [`${site.name}: ${page}`, site, page] as const));
/** The longest chapter takes as long as all other pages: here the seed's stands for its kind. */
const shorter = places.filter(([, , path]) => isLong || !/^(?:looking-inside|figures)/.test(path));
const hosted = (site: Site, page: string): string => `${host.url}${outOf(site).slice(folder.length + 1)}/${page}`;

/** A page with whatever it asks of other hosts refused and counted. */
async function open(
  address: string,
  options: Parameters<Browser['newContext']>[0],
): Promise<{ page: Page; context: BrowserContext; elsewhere: string[]; missing: string[] }> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const elsewhere: string[] = [];
  const missing: string[] = [];
  await page.route(/^https?:\/\/(?!127\.0\.0\.1)/, (route) => {
    elsewhere.push(route.request().url());
    return route.abort();
  });
  page.on('response', (response) => {
    if (response.status() >= 400 && !response.url().endsWith('favicon.ico')) missing.push(response.url());
  });
  page.on('console', (message) => {
    if (
      message.text().includes('Content Security Policy') ||
      (address.startsWith('file:') && /^(?:error|warning)$/.test(message.type()))
    )
      missing.push(message.text());
  });
  await page.goto(address, { waitUntil: 'load' });
  return { page, context, elsewhere, missing };
}

describe('a page', () => {
  test.each(places)('%s never scrolls sideways, at 320, 360, 768 and 1440 pixels', async (_, site, path) => {
    const { page, context } = await open(hosted(site, path), {});
    for (const width of [320, 360, 768, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      const [content, view] = await page.evaluate(() => [
        document.documentElement.scrollWidth,
        document.documentElement.clientWidth,
      ]);
      expect(content, `at ${width} px`).toBeLessThanOrEqual(view ?? 0);
    }
    await context.close();
  });

  test.each(shorter)('%s leaves axe nothing to find, light and dark', async (_, site, path) => {
    for (const colorScheme of firstOf(1, ['dark', 'light'] as const)) {
      const { page, context } = await open(hosted(site, path), { colorScheme, viewport: { width: 1280, height: 800 } });
      expect(await axeFindings(page), colorScheme).toEqual([]);
      await context.close();
    }
  });

  test.each(shorter)('%s asks no other host, and misses no file, under a path', async (_, site, path) => {
    const { page, context, elsewhere, missing } = await open(hosted(site, path), {});
    await page.evaluate(async () => {
      for (let at = 0; at < document.body.scrollHeight; at += 500) {
        window.scrollTo(0, at);
        await new Promise((done) => requestAnimationFrame(done));
      }
    });
    expect({ elsewhere, missing }).toEqual({ elsewhere: [], missing: [] });
    await context.close();
  });

  test.each(places.filter(([, , path]) => path !== '404.html'))(
    '%s works from disk: styles, pictures, and every link to a page',
    async (_, site, path) => {
      const { page, context, missing } = await open(pathToFileURL(join(outOf(site), path)).href, {});
      // A browser's `load` does not wait for pictures that were late once (paper.ts asks for them all).
      await page.waitForLoadState('networkidle');
      const seen = await page.evaluate(() => ({
        styled: getComputedStyle(document.body).maxInlineSize !== '' && document.styleSheets.length > 0,
        broken: [...document.images]
          .filter((image) => image.loading !== 'lazy' && !(image.complete && image.naturalWidth > 0))
          .map((image) => image.src),
        links: [...document.querySelectorAll<HTMLAnchorElement>('a[href]')]
          .map((link) => link.href)
          .filter((href) => href.startsWith('file:')),
      }));
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      expect(missing, 'the console is clean').toEqual([]);
      expect(seen.styled).toBe(true);
      expect(seen.broken).toEqual([]);
      for (const href of new Set(seen.links.map((link) => link.replace(/[?#].*$/, '')))) {
        expect((await stat(new URL(href)).catch(() => undefined))?.isFile(), href).toBe(true);
      }
      await context.close();
    },
  );

  test.each(places)('%s has one h1, a language, and landmarks, also without script', async (_, site, path) => {
    const { page, context } = await open(hosted(site, path), { javaScriptEnabled: false });
    expect(await page.locator('h1').count()).toBe(1);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.locator('main').count()).toBe(1);
    await context.close();
  });

  test.each(shorter)(
    '%s does not jump when its pictures come late, at 360, 768 and 1440 pixels',
    async (_, site, path) => {
      const shifts = await Promise.all(firstOf(1, [360, 768, 1440]).map((width) => shiftOf(hosted(site, path), width)));
      expect(shifts.filter((shift) => shift !== 0)).toEqual([]);
    },
  );
});

/** How much a page jumps while it is read and its pictures come late. */
async function shiftOf(address: string, width: number): Promise<number> {
  const context = await browser.newContext({ viewport: { width, height: 800 } });
  const page = await context.newPage();
  const late = await holdRequests(page, /\.(png|jpe?g|svg|gif|webp|avif)$/);
  await page.route(/^https?:\/\/(?!127\.0\.0\.1)/, (route) => route.abort());
  await page.goto(address, { waitUntil: 'domcontentloaded' });
  // Where there is a margin, a script puts the notes into it: what pictures do is seen by waiting for that.
  const hasMargin = width >= 1280;
  if (hasMargin) {
    // The face of formulas comes when the reader begins to move.
    await page.evaluate(() => scrollTo(0, 1));
    await frames(page);
    await atRest(page);
  }
  await page.evaluate((buffered) => {
    Object.assign(window, { shift: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        (window as unknown as { shift: number }).shift += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered });
  }, !hasMargin);
  await scrollThrough(page, late, 6000);
  const shift = await page.evaluate(() => (window as unknown as { shift: number }).shift);
  await context.close();
  return shift;
}

test('a page asks a host for its typeface before its style sheet is there', async () => {
  const [site] = sites;
  const { page, context } = await open(hosted(site as Site, 'looking-inside-convnets.html'), {});
  expect(await page.locator('link[rel="preload"][as="font"]').count()).toBe(1);
  expect(
    await page.evaluate(
      () =>
        performance
          .getEntriesByType('resource')
          .filter(
            (each) => each.name.endsWith('.woff2') && (each as PerformanceResourceTiming).initiatorType === 'link',
          ).length,
    ),
  ).toBe(1);
  await context.close();
});

describe('a reader with a keyboard', () => {
  test('meets the way to the text first, and turns chapters with the arrows', async () => {
    const [site] = sites;
    if (site === undefined) return;
    const { page, context } = await open(hosted(site, 'looking-inside-convnets.html'), {
      viewport: { width: 1280, height: 800 },
    });
    await page.keyboard.press('Tab');
    const first = page.locator(':focus');
    expect(await first.getAttribute('href')).toMatch(/^#/);
    expect((await first.boundingBox())?.width ?? 0, 'it shows when it has the focus').toBeGreaterThan(10);
    await page.locator('body').click({ position: { x: 5, y: 5 } });
    await Promise.all([page.waitForURL(/index\.html$/), page.keyboard.press('ArrowLeft')]);
    await context.close();
  });
});

test('the seed is here, or its tests are left out, and that is said', () => {
  if (!existsSync(SEED)) console.warn('The seed chapter (../shared/seed) is not here: its pages were not looked at.');
  expect(sites.length).toBe(existsSync(SEED) ? 2 : 1);
});

test('an old address leads on at once, with its fragment, from a host and from disk', async () => {
  const book = join(folder, 'old-addresses');
  await writeTree(join(book, 'book'), {
    'content/index.md': '---\ntitle: Front\n---\nHello.\n',
    'content/new.md': '---\ntitle: New\nredirect_from: /old/page.html\n---\n## Deep down\n\nText.\n',
    'content/other.md': "---\ntitle: Other\nredirect_from: ['/old/page.html#moved']\n---\nText.\n",
  });
  await build({
    root: join(book, 'book'),
    out: join(book, 'out'),
    base: undefined,
    options: { drafts: false, strict: false, purpose: 'publish' },
  });
  const context = await browser.newContext();
  const page = await context.newPage();
  for (const top of [`${host.url}old-addresses/out/`, `${pathToFileURL(join(book, 'out')).href}/`]) {
    for (const [from, to] of [
      ['old/page.html', 'new.html'],
      ['old/page.html#deep-down', 'new.html#deep-down'],
      ['old/page.html#moved', 'other.html'],
    ] as const) {
      await page.goto('about:blank');
      await page.goto(top + from);
      await page.waitForURL(top + to);
    }
  }
  await context.close();
});
