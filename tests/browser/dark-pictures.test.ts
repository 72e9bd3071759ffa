// Drawings in the dark, by their pixels: black lines on nothing, on white, and with a twin, wherever a picture is
// shown.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import sharp from 'sharp';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build } from '../../src/build.ts';
import { lineArt } from '../support/draw.ts';
import { writeTree } from '../support/trees.ts';
import { atRest } from '../support/waits.ts';
import { openBrowser } from './chromium.ts';
import { lookOf, type PictureLook } from './dark-looks.ts';

const kinds = ['clear', 'vector', 'white', 'twin', 'asked'] as const;
const figures = kinds
  .map((kind) => {
    const asked = kind === 'asked' ? 'dark="invert" ' : '';
    const file = kind === 'vector' ? 'vector.svg' : `${kind}.png`;
    return `{% include figure.md path="${file}" id="fig-${kind}" ${asked}caption="A drawing" %}\n`;
  })
  .join('\n');
const sentence = kinds.map((kind) => `[](#fig-${kind})`).join(' ');
const vector =
  '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="160"><path d="M0 80H300M150 0V160" stroke="#000" stroke-width="12"/></svg>';

let folder = '';
let browser: Browser;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vitrine-dark-'));
  const png = (ground: string) => lineArt(300, 160, ground).png().toBuffer();
  await writeTree(join(folder, 'book'), {
    'content/book.yml': 'title: Dark\npictures: {encode: false}\n',
    'content/a.md': `# Drawings\n\nSee ${sentence}.\n\n${figures}`,
    'content/b.md': `# Elsewhere\n\nSee ${sentence}.\n`,
    'content/c.md':
      '# In a sentence\n\nWords that stand right above the drawing\n![A drawing](white.png)\nand words below it.\n',
    'content/clear.png': await png('none'),
    'content/white.png': await png('#fff'),
    'content/asked.png': await png('#fff'),
    'content/twin.png': await png('#fff'),
    'content/twin.dark.png': await sharp(await png('#fff'))
      .negate({ alpha: false })
      .png()
      .toBuffer(),
    'content/vector.svg': vector,
  });
  const report = await build({
    root: join(folder, 'book'),
    out: join(folder, 'site'),
    base: undefined,
    options: { drafts: false, strict: false, purpose: 'publish' },
  });
  expect(report.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

async function open(path: string, options: BrowserContextOptions): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options })).newPage();
  await page.goto(pathToFileURL(join(folder, 'site', path)).href);
  return page;
}

/** All pictures that `selector` names, from one picture of the page. */
async function looks(page: Page, selector: string): Promise<readonly PictureLook[]> {
  await page.waitForFunction(
    (named) => [...document.querySelectorAll<HTMLImageElement>(named)].every((image) => image.complete),
    selector,
  );
  const isInDialog = selector.startsWith('.zoom');
  const shot = await page.screenshot({ fullPage: !isInDialog });
  const boxes = await page.evaluate(
    ([named = '', fixed]) =>
      [...document.querySelectorAll<HTMLImageElement>(named)].map((image) => {
        const { left, top, width, height } = image.getBoundingClientRect();
        const box = [left, top + (fixed === '' ? scrollY : 0), width, height].map(Math.round);
        return [image.currentSrc.replace(/.*\//, ''), box] as const;
      }),
    [selector, isInDialog ? 'fixed' : ''],
  );
  return Promise.all(boxes.map(([src, box]) => lookOf(shot, src, box)));
}

async function expectLegible(page: Page, selector: string, where: string): Promise<void> {
  const all = await looks(page, selector);
  expect(all.length, where).toBeGreaterThan(0);
  expect(
    all.filter(({ contrast, glare }) => contrast < 4 || glare > 0.85),
    where,
  ).toEqual([]);
}

test('drawings keep their lines in the page, in the list of figures and in the closer look', async () => {
  const page = await open('a.html', { colorScheme: 'dark', reducedMotion: 'reduce' });
  await expectLegible(page, '.prose img', 'page');
  await page.locator('a.zoom').first().click();
  await page.locator('.zoom-view[open]').waitFor();
  for (const kind of kinds) {
    await page.locator(`.zoom-room img[src*="${kind}"]`).waitFor();
    await atRest(page);
    await expectLegible(page, '.zoom-room img', `closer look of ${kind}`);
    await page.keyboard.press('ArrowRight');
  }
  await page.goto(pathToFileURL(join(folder, 'site/figures.html')).href);
  await expectLegible(page, '.thumbnail img', 'list');
  await page.context().close();
});

test('drawings keep their lines in previews, of this page and of another', async () => {
  const page = await open('b.html', { colorScheme: 'dark' });
  for (const path of ['b.html', 'a.html']) {
    await page.goto(pathToFileURL(join(folder, 'site', path)).href);
    const mentions = page.locator('.prose > p > a[href*="#fig-"]');
    expect(await mentions.count()).toBe(kinds.length);
    for (const mention of path === 'b.html' ? await mentions.all() : [mentions.first()]) {
      await page.mouse.move(0, 0);
      await mention.hover();
      const name = await mention.getAttribute('href');
      await page.locator('.card img').waitFor();
      await expectLegible(page, '.card img', `preview on ${path} of ${name}`);
    }
  }
  await page.context().close();
});

test('drawings keep their lines in forced colours, in more contrast, and on paper from a dark screen', async () => {
  const page = await open('a.html', { colorScheme: 'dark', forcedColors: 'active' });
  await expectLegible(page, '.prose img', 'forced colours');
  await page.emulateMedia({ forcedColors: 'none', contrast: 'more' });
  await expectLegible(page, '.prose img', 'more contrast');
  await page.evaluate(() => {
    document.documentElement.dataset.theme = 'dark';
  });
  await page.emulateMedia({ media: 'print', contrast: 'no-preference' });
  await atRest(page);
  const onPaper = await looks(page, '.prose img');
  expect(onPaper.filter(({ contrast }) => contrast < 4)).toEqual([]);
  expect(
    onPaper.filter(({ glare }) => glare < 1),
    'paper takes the pictures for the day',
  ).toEqual([]);
  await page.context().close();
});

test('white paper takes the colour of a sepia page', async () => {
  const page = await open('a.html', {});
  await page.evaluate(() => {
    document.documentElement.dataset.theme = 'sepia';
  });
  const [red = 0, , blue = 0] = await sharp(await page.locator('.prose img[src^="white"]').screenshot())
    .extract({ left: 4, top: 4, width: 1, height: 1 })
    .raw()
    .toBuffer();
  expect(red - blue).toBeGreaterThan(20);
  await page.context().close();
});

test('the rim of a drawing among words covers none of them', async () => {
  const page = await open('c.html', { colorScheme: 'dark', viewport: { width: 360, height: 740 } });
  const { above, picture, below } = await page.locator('.prose p:has(img)').evaluate((paragraph) => {
    const boxOf = (node: Node | undefined): DOMRect => {
      const range = document.createRange();
      range.selectNode(node as Node);
      return range.getBoundingClientRect();
    };
    const texts = [...paragraph.childNodes].filter((node) => (node.textContent ?? '').trim() !== '');
    const box = boxOf(paragraph.querySelector('img') as Node);
    return {
      above: boxOf(texts[0]).bottom,
      picture: { top: box.top, bottom: box.bottom },
      below: boxOf(texts.at(-1)).top,
    };
  });
  const rim = 6;
  expect([picture.top - above >= rim, below - picture.bottom >= rim]).toEqual([true, true]);
  await page.context().close();
});
