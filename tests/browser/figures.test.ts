// Figures in a real browser: rows of equally tall pictures, a closer look, previews, and what a screen reader is told.
// All from disk.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { build } from '../../src/build.ts';
import { letPass } from '../support/waits.ts';
import { openBrowser } from './chromium.ts';

const WIDE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="300"><rect width="900" height="300" fill="#359"/></svg>';
const TALL =
  '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="700"><rect width="300" height="700" fill="#a53"/></svg>';
const ONE = `# One

A mention of @fig-scene here, @fig-pair-b there, and @fig-far in another chapter.

{% include figure.md path="scene.png" caption="A scene in plain words" credit="A program" licence="CC-BY-4.0" %}

{% include figure_multi.md id="fig-pair" path1="wide.svg" alt1="A wide field" path2="tall.svg" caption2="A tall *field*" path3="scene.png" caption3="A scene with [a link](two.md)" caption="Three of them" %}

{% include figure.md path="tall.svg" decorative="true" id="fig-ornament" %}

{% include figure_multi.md id="fig-grid" columns="3" path1="scene.png" path2="scene.png" path3="scene.png" path4="scene.png" path5="scene.png" %}

${'A paragraph that fills the page.\n\n'.repeat(30)}
`;
const TWO =
  '# Two\n\n{% include figure.md path="scene.png" alt="Rings" caption="Far *away*" id="fig-far" description="Longer words." %}\n';

let folder = '';
let browser: Browser;
let page: Page;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vitrine-figures-'));
  await mkdir(join(folder, 'book/content'), { recursive: true });
  await Promise.all([
    sharp({ create: { width: 484, height: 484, channels: 3, background: '#7a8' } })
      .png()
      .toFile(join(folder, 'book/content/scene.png')),
    ...Object.entries({
      'one.md': ONE,
      'two.md': TWO,
      'wide.svg': WIDE,
      'tall.svg': TALL,
      'book.yml': 'title: Figures\nlanguage: en\nauthors: [Ann, Bo]\n',
    }).map(([name, text]) => writeFile(join(folder, 'book/content', name), text)),
  ]);
  const report = await build({
    root: join(folder, 'book'),
    out: join(folder, 'site'),
    base: undefined,
    options: { drafts: false, strict: false, purpose: 'publish' },
  });
  expect(report.problems).toEqual([]);
  browser = await openBrowser();
});
afterEach(() => page.context().close());
afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

async function open(name: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    ...options,
  });
  page = await context.newPage();
  await page.goto(pathToFileURL(join(folder, 'site', name)).href);
}

/** Height and top of each picture of a figure. */
const boxes = (id: string): Promise<{ top: number; height: number; width: number }[]> =>
  page.locator(`#${id} img`).evaluateAll((images) =>
    images.map((image) => {
      const { top, height, width } = image.getBoundingClientRect();
      return { top, height, width };
    }),
  );
const transforms = (): Promise<string[]> =>
  page
    .locator('.zoom-stage img')
    .evaluateAll((images) => images.map((image) => (image as HTMLElement).style.transform));
const title = (): Promise<string> => page.locator('[id="zoom:title"]').innerText();

describe('panels', () => {
  test.each([768, 1440])(
    'of a row are equally tall at %i pixels, and fill it without being blown up',
    async (width) => {
      await open('one.html', { viewport: { width, height: 900 } });
      const pair = await boxes('fig-pair');
      expect(new Set(pair.map(({ top }) => Math.round(top))).size).toBe(1);
      expect(
        Math.max(...pair.map(({ height }) => height)) - Math.min(...pair.map(({ height }) => height)),
      ).toBeLessThan(1);
      const column = await page
        .locator('.prose > p')
        .first()
        .evaluate((element) => element.getBoundingClientRect().width);
      expect(Math.abs(pair.reduce((sum, each) => sum + each.width, 0) + 2 * 16 - column)).toBeLessThan(2);
      const grid = await boxes('fig-grid');
      expect(new Set(grid.map(({ top }) => Math.round(top))).size, 'five in three columns take two rows').toBe(2);
      expect(
        Math.max(...grid.map(({ height }) => height)) - Math.min(...grid.map(({ height }) => height)),
        'the last row is as tall as the first',
      ).toBeLessThan(1.5);
    },
  );

  test('stand one below the other on a phone, each as wide as the text', async () => {
    await open('one.html', { viewport: { width: 360, height: 800 } });
    const pair = await boxes('fig-pair');
    expect(new Set(pair.map(({ top }) => Math.round(top))).size).toBe(3);
    const column = await page
      .locator('.prose > p')
      .first()
      .evaluate((element) => element.getBoundingClientRect().width);
    for (const { width } of pair) expect(Math.abs(width - column)).toBeLessThan(1);
  });

  test('need no inline style', async () => {
    await open('one.html', { javaScriptEnabled: false });
    expect(await page.locator('main [style]').count()).toBe(0);
  });
});

describe('a closer look', () => {
  test('opens, enlarges, moves, turns and closes by keys alone', async () => {
    await open('one.html');
    const link = page.locator('#fig-pair a.zoom').nth(1);
    await link.focus();
    await page.keyboard.press('Enter');
    await page.locator('.zoom-view[open]').waitFor();
    expect(await page.locator('dialog.zoom-view').getAttribute('open')).not.toBeNull();
    expect(await page.evaluate(() => document.activeElement?.closest('dialog')?.className)).toBe('zoom-view');
    expect([await title(), await page.locator('.zoom-stage img').count()]).toEqual(['Figure 1.2', 3]);
    const captions = await page.locator('.zoom-pane p').evaluateAll((all) => all.map((each) => each.innerHTML).join());
    expect([captions.includes('A tall <em>field</em>'), captions.includes('<a')]).toEqual([true, false]);

    await page.keyboard.press('+');
    await page.keyboard.press('ArrowRight');
    const moved = await transforms();
    expect(new Set(moved).size, 'all panels show the same part').toBe(1);
    expect(moved[0]).toMatch(/translate\(-12%, 0%\) scale\(1\.5\)/);
    await page.keyboard.press('-');
    expect((await transforms())[0]).toContain('scale(1)');
    await page.keyboard.press('+');
    await page.keyboard.press('0');
    expect((await transforms())[0]).toBe('translate(0%, 0%) scale(1)');

    await page.keyboard.press('ArrowLeft');
    expect(await title()).toBe('Figure 1.1');
    await page.keyboard.press('ArrowLeft');
    expect(await title(), 'before the first there is none').toBe('Figure 1.1');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await title(), 'what is decorative is passed over').toBe('Figure 1.4');
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog[open]').count()).toBe(0);
    expect(await link.evaluate((element) => element === document.activeElement), 'the focus is where it was').toBe(
      true,
    );
  });

  test('gives the address of a figure, and how it is cited', async () => {
    await open('two.html');
    await page.locator('a.zoom').click();
    await page.locator('.zoom-view[open]').waitFor();
    const copied = await page.evaluate(() => {
      const all: string[] = [];
      navigator.clipboard.writeText = (text) => Promise.resolve(void all.push(text));
      document.querySelectorAll<HTMLElement>('.zoom-link, .zoom-cite').forEach((button) => button.click());
      return all;
    });
    expect(copied).toEqual([
      `${page.url()}#fig-far`,
      `Ann, Bo. Figure 2.1. Far away. Two. Figures. ${page.url()}#fig-far`,
    ]);
    await expect.poll(() => page.locator('.zoom-cite').innerText()).toBe('Copied');
  });

  test('follows the wheel, keeping what is under the pointer, and the mouse that drags', async () => {
    await open('one.html');
    await page.locator('#fig-scene a.zoom').click();
    await page.locator('.zoom-view[open]').waitFor();
    expect((await page.locator('.zoom-caption').innerText()).trim()).toBe(
      'A scene in plain words · A program · CC BY 4.0',
    );
    const image = page.locator('.zoom-stage img');
    await expect
      .poll(() => image.evaluate((element: HTMLImageElement) => element.complete && element.naturalWidth > 0))
      .toBe(true);
    const before = await image.evaluate((element) => element.getBoundingClientRect().toJSON() as DOMRect);
    const point = { x: before.x + before.width * 0.25, y: before.y + before.height * 0.25 };
    await page.mouse.move(point.x, point.y);
    await page.mouse.wheel(0, -400);
    await expect.poll(async () => (await image.boundingBox())?.width ?? 0).toBeGreaterThan(before.width * 1.5);
    const after = await image.evaluate((element) => element.getBoundingClientRect().toJSON() as DOMRect);
    expect(Math.abs((point.x - after.x) / after.width - 0.25)).toBeLessThan(0.01);
    expect(Math.abs((point.y - after.y) / after.height - 0.25)).toBeLessThan(0.01);
    await page.mouse.down();
    await page.mouse.move(point.x - 30, point.y + 10, { steps: 3 });
    await page.mouse.up();
    const dragged = await image.evaluate((element) => element.getBoundingClientRect().toJSON() as DOMRect);
    expect([Math.round(dragged.x - after.x), Math.round(dragged.y - after.y)]).toEqual([-30, 10]);
    expect(await page.locator('dialog[open]').count(), 'a drag is no click').toBe(1);
  });

  test('is enlarged by two fingers', async () => {
    await open('one.html', { hasTouch: true, viewport: { width: 400, height: 800 } });
    await page.locator('#fig-scene a.zoom').tap();
    await page.locator('.zoom-view[open]').waitFor();
    const client = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...xs: number[]) =>
      client.send('Input.dispatchTouchEvent', { type, touchPoints: xs.map((x, id) => ({ x, y: 400, id })) });
    await touch('touchStart', 180, 220);
    for (const far of [40, 80, 120]) await touch('touchMove', 180 - far, 220 + far);
    await touch('touchEnd');
    await expect
      .poll(async () => Number(/scale\(([\d.]+)\)/.exec((await transforms())[0] ?? '')?.[1]))
      .toBeGreaterThan(4);
    expect(await page.locator('dialog[open]').count()).toBe(1);
  });

  test('is a link to the whole picture without script', async () => {
    await open('one.html', { javaScriptEnabled: false });
    await page.locator('#fig-scene a.zoom').click();
    await page.waitForURL(/scene\.png$/);
  });

  test.each(['light', 'dark'] as const)('leaves axe nothing to find in the %s', async (colorScheme) => {
    await open('one.html', { colorScheme });
    await page.locator('#fig-pair a.zoom').first().click();
    await page.locator('.zoom-view[open]').waitFor();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
  });
});

describe('a preview', () => {
  const preview = (): ReturnType<Page['locator']> => page.locator('.card');

  test('shows the figure of this page on hover, stays under the pointer, and goes', async () => {
    await open('one.html');
    const mention = page.getByRole('link', { name: 'Figure 1.2b' });
    await mention.hover();
    await preview().waitFor();
    expect(await preview().innerText()).toMatch(/Figure 1\.2[\s\S]*A tall field/);
    expect(await mention.getAttribute('aria-describedby')).toBe('card:shown');
    expect(await page.locator('[id="fig-pair-b"]').count(), 'no id is twice on the page').toBe(1);
    await preview().hover();
    await letPass(300, 'nothing may happen meanwhile');
    expect(await preview().count()).toBe(1);
    await page.mouse.move(1200, 880);
    await preview().waitFor({ state: 'detached' });
    expect(await mention.getAttribute('aria-describedby')).toBeNull();
  });

  test('shows the figure of another page on focus, from disk, and Escape takes it away', async () => {
    await open('one.html');
    await page.getByRole('link', { name: 'Figure 1.2b' }).focus();
    await page.keyboard.press('Tab');
    // The first mention's own preview may still be there.
    await expect.poll(() => preview().allInnerTexts()).toEqual([expect.stringMatching(/Figure 2\.1\s+Far away/)]);
    await expect
      .poll(() =>
        preview()
          .locator('img')
          .evaluate((image: HTMLImageElement) => image.naturalWidth),
      )
      .toBeGreaterThan(0);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await preview().count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Figure\u00a02.1');
  });
});

describe('a screen reader', () => {
  test('is told a caption once: as the picture’s name where it has no text of its own, else as text', async () => {
    await open('one.html');
    const client = await page.context().newCDPSession(page);
    const { nodes } = await client.send('Accessibility.getFullAXTree');
    const said = nodes
      .filter(({ ignored, role }) => !ignored && role?.value !== 'InlineTextBox')
      .map(({ role, name }) => `${String(role?.value)}: ${String(name?.value ?? '')}`);
    const telling = (words: string): string[] =>
      said.filter((each) => each.includes(words) && !each.startsWith('link:'));
    expect(telling('A scene in plain words')).toEqual(['image: A scene in plain words']);
    expect(telling('A tall field')).toEqual(['image: A tall field']);
    expect(telling('A wide field')).toEqual(['image: A wide field']);
    expect(telling('A scene with'), 'a link in a caption must be reached').toEqual(['StaticText: A scene with ']);
    expect(said.filter((each) => each === 'image: Figure 1.2 (c)')).toHaveLength(1);
    expect(telling('Three of them')).toEqual(['StaticText: Three of them']);
    expect(said.filter((each) => each.startsWith('figure:'))).toEqual([
      'figure: Figure 1.1',
      'figure: Figure 1.2',
      'figure: Figure 1.3',
      'figure: Figure 1.4',
    ]);
  });
});
