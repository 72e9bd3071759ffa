// Pictures in a real browser: the right copy at every width, nothing jumps, twins follow the theme, and what moves can
// be stopped.
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import sharp from 'sharp';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build } from '../../src/build.ts';
import { film, lineArt, photograph } from '../support/draw.ts';
import { writeTree } from '../support/trees.ts';
import { holdRequests } from '../support/waits.ts';
import { openBrowser } from './chromium.ts';

const CHAPTER = `---
title: Pictures
---
![Hills](hills.png)

${'Words between pictures, so that the page is long enough to scroll. '.repeat(12)}

{% include figure_multi.md path1="hills.png" caption1="Left" path2="tall.png" caption2="Middle" path3="lines.png" caption3="Right" %}

{% include figure.md path="twin.png" caption="By day and by night" %}

![A ball that falls](ball.gif)

[![A ball in a link](ball.gif)](https://example.org)

<img src="lines.png" width="120" alt="Small lines">
`;

let root = '';
let browser: Browser;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'vitrine-pictures-'));
  await writeTree(root, {
    'pictures.md': CHAPTER,
    // The text is as wide as its letters ask for, and those of machines differ: it is set in its own (`setInOwnFace`).
    'book.yml': 'title: Pictures\nfont: literata\npictures: {widths: [240, 360, 720, 1000], formats: [webp]}\n',
    'hills.png': await photograph(1000, 500).png({ compressionLevel: 1 }).toBuffer(),
    'tall.png': await photograph(400, 600).png({ compressionLevel: 1 }).toBuffer(),
    'lines.png': await lineArt(700, 400).png({ compressionLevel: 0 }).toBuffer(),
    'ball.gif': await film(320, 200, 5),
    'twin.png': await lineArt(500, 300).png().toBuffer(),
    'twin.dark.png': await sharp(await lineArt(500, 300).png().toBuffer())
      .negate({ alpha: false })
      .png()
      .toBuffer(),
  });
  const report = await build({
    root,
    out: join(root, '_site'),
    base: undefined,
    options: { drafts: false, strict: false, purpose: 'publish' },
  });
  expect(report.problems.filter(({ severity }) => severity !== 'note')).toEqual([]);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await rm(root, { recursive: true });
});

async function open(options: BrowserContextOptions): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage();
  await page.goto(pathToFileURL(join(root, '_site/pictures.html')).href);
  return page;
}

/** A page does not wait for its typeface: whether that comes before the text is set depends on the machine. */
async function setInOwnFace(page: Page): Promise<void> {
  const fonts = join(root, '_site/assets');
  const files = await readdir(fonts, { recursive: true });
  const file = files.find((path) => path.includes('literata-latin-normal'));
  const bytes = await readFile(join(fonts, file ?? 'there is no typeface'), 'base64');
  await page.evaluate(async (base64) => {
    const letters = Uint8Array.from(atob(base64), (sign) => sign.codePointAt(0) ?? 0);
    for (const family of ['Literata', 'Upright'])
      document.fonts.add(await new FontFace(family, letters, { weight: '400 700' }).load());
  }, bytes);
}

/** Scrolls through the page, so that lazy pictures come. */
async function see(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (let at = 0; at <= document.body.scrollHeight; at += innerHeight / 2) {
      scrollTo(0, at);
      // Lazy pictures are looked for once a frame.
      await new Promise((wake) => requestAnimationFrame(() => requestAnimationFrame(wake)));
    }
    await Promise.all(
      [...document.images].filter(({ hidden }) => !hidden).map((image) => image.decode().catch(() => undefined)),
    );
  });
}

test.each([
  [360, 1],
  [360, 3],
  [768, 1],
  [1440, 1],
  [1440, 2],
])(
  'at %i px and density %i each picture is as large as it is shown, and no larger than needed',
  async (width, deviceScaleFactor) => {
    const page = await open({ viewport: { width, height: 800 }, deviceScaleFactor, reducedMotion: 'reduce' });
    await setInOwnFace(page);
    await see(page);
    const shown = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLImageElement>('picture > img')]
        .filter(({ hidden }) => !hidden)
        .map((image) => {
          const widths = [
            ...(image.parentElement?.querySelector('source[type]')?.getAttribute('srcset') ?? '').matchAll(/ (\d+)w/g),
          ].map((found) => Number(found[1]));
          return {
            name: decodeURI(image.currentSrc).replace(/.*\//, ''),
            chosen: Number(/-(\d+)\.webp$/.exec(image.currentSrc)?.[1] ?? 0),
            widths,
            room: image.getBoundingClientRect().width * devicePixelRatio,
          };
        }),
    );
    expect(shown.length).toBeGreaterThanOrEqual(6);
    for (const { name, chosen, widths, room } of shown) {
      // Browsers take a copy that is a little smaller than wanted; half as large again would be waste.
      const enough = widths.find((each) => each >= room * 0.99) ?? widths.at(-1) ?? 0;
      expect({
        name,
        chosen,
        room: Math.round(room),
        fits: chosen <= enough && chosen >= Math.min(room * 0.7, widths.at(-1) ?? 0),
      }).toMatchObject({ fits: true });
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await page.context().close();
  },
);

test('pictures that come late move nothing, and their placeholder waits in their place', async () => {
  const page = await (await browser.newContext({ viewport: { width: 360, height: 800 } })).newPage();
  const held = await holdRequests(page, /\.(webp|png|gif)$/);
  await page.addInitScript(() => {
    const shifts: number[] = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
    Object.assign(window, { shifts });
  });
  await page.goto(pathToFileURL(join(root, '_site/pictures.html')).href, { waitUntil: 'domcontentloaded' });
  const hills = page.locator('img').first();
  expect(await hills.evaluate((image) => getComputedStyle(image).backgroundImage)).toMatch(
    /^radial-gradient\(.*#?rgba?\(/,
  );
  const before = await hills.boundingBox();
  held.release();
  await see(page);
  expect(
    await page.evaluate(() => {
      scrollTo(0, 0);
      return (window as unknown as { shifts: number[] }).shifts;
    }),
  ).toEqual([]);
  expect((await hills.boundingBox())?.height).toBe(before?.height);
  expect(await hills.getAttribute('fetchpriority')).toBe('high');
  await page.context().close();
});

test('a twin for the dark is shown in the dark, by system or by theme', async () => {
  const page = await open({ viewport: { width: 800, height: 800 }, colorScheme: 'dark', reducedMotion: 'reduce' });
  const twin = page.locator('figure img[src="twin.png"]');
  await twin.scrollIntoViewIfNeeded();
  const name = async (): Promise<string> =>
    twin.evaluate(async (image: HTMLImageElement) => {
      await image.decode();
      return image.currentSrc.replace(/.*\//, '');
    });
  const theme = async (chosen: string | undefined): Promise<void> =>
    page.evaluate((value) => {
      if (value === undefined) delete document.documentElement.dataset.theme;
      else document.documentElement.dataset.theme = value;
    }, chosen);
  await expect.poll(name).toContain('dark');
  await theme('light');
  await expect.poll(name).not.toContain('dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await theme('dark');
  await expect.poll(name).toContain('dark');
  await theme(undefined);
  await expect.poll(name).not.toContain('dark');
  // Lines on white stand on quiet paper, photographs as they are, and nothing is changed by day.
  const looks = async () =>
    page.evaluate(() =>
      ['lines', 'hills'].map((file) => {
        const image = document.querySelector(`figure img[src="${file}.png"]`);
        return image === null ? '' : getComputedStyle(image).filter;
      }),
    );
  expect(await looks()).toEqual(['none', 'none']);
  await theme('dark');
  expect(await looks()).toEqual(['brightness(0.86)', 'none']);
  await page.context().close();
});

test('what moves stands still where calm is asked for, starts and stops by keyboard, and is named', async () => {
  const page = await open({ viewport: { width: 800, height: 800 }, reducedMotion: 'reduce' });
  await see(page);
  const button = page.getByRole('button', { name: 'Play: A ball that falls' });
  const moving = page.locator('.film > img');
  expect(await moving.count()).toBe(0);
  await button.focus();
  await page.keyboard.press('Enter');
  await moving.waitFor({ state: 'visible' });
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Pause');
  expect(await page.locator('.film img:visible').count()).toBe(1);
  expect(await moving.evaluate((image: HTMLImageElement) => image.currentSrc)).toMatch(/ball(-\w+-film\.webp|\.gif)$/);
  await page.keyboard.press('Enter');
  await moving.waitFor({ state: 'hidden' });
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Play');
  // In a link nothing else can be pressed: there it never moves.
  expect(
    await page.locator('a[href="https://example.org"] img').evaluate((image: HTMLImageElement) => image.currentSrc),
  ).toContain('.webp');
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.context().close();
});

test('what moves plays when it is seen, until the reader stops it', async () => {
  const page = await open({ viewport: { width: 800, height: 800 }, reducedMotion: 'no-preference' });
  const button = page.locator('.film-switch');
  await button.scrollIntoViewIfNeeded();
  await page.locator('.film > img').waitFor({ state: 'visible' });
  await button.click();
  expect(await button.textContent()).toBe('Play');
  await page.evaluate(() => scrollTo(0, 0));
  await button.scrollIntoViewIfNeeded();
  // Whoever watches what is seen has been notified by then: observers are, in the order in which they were made.
  await button.evaluate((seen) => new Promise<void>((done) => new IntersectionObserver(() => done()).observe(seen)));
  expect(await button.textContent()).toBe('Play');
  await page.context().close();
});

test('without script a link leads to the film', async () => {
  const page = await open({ viewport: { width: 800, height: 800 }, javaScriptEnabled: false });
  expect(await page.locator('.film a').getAttribute('href')).toMatch(/film\.webp$|ball\.gif$/);
  expect(await page.locator('.film a').textContent()).toBe('Play');
  await page.context().close();
});
