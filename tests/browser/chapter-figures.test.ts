// The five figures of our chapter that one can touch, used by keyboard alone in a real browser, on a phone's width too.
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build } from '../../src/build.ts';
import { openBrowser } from './chromium.ts';

const CONTENT = join(import.meta.dirname, '../../content');
const NAMES = ['occluder', 'neuron', 'drawing', 'climb', 'fool'] as const;

let folder = '';
let browser: Browser;
let context: BrowserContext;
let page: Page;
const errors: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vitrine-figures-'));
  await mkdir(join(folder, 'book/content'), { recursive: true });
  await cp(join(CONTENT, 'interactive'), join(folder, 'book/content/interactive'), { recursive: true });
  await cp(join(CONTENT, 'images/cam-boat.png'), join(folder, 'book/content/still.png'));
  await writeFile(join(folder, 'book/content/book.yml'), 'title: Figures\n');
  const calls = NAMES.map(
    (name) =>
      `{% include interactive.html module="interactive/${name}.js" uses="interactive/network.js" fallback="still.png" alt="A boat" caption="It is ${name}" id="fig-${name}" %}\n`,
  );
  await writeFile(join(folder, 'book/content/a.md'), `# A\n\n${calls.join('\n')}`);
  const report = await build({
    root: join(folder, 'book'),
    out: join(folder, 'site'),
    base: undefined,
    options: { drafts: false, strict: false, purpose: 'publish' },
  });
  expect(report.written).toBe(true);
  browser = await openBrowser();
  context = await browser.newContext({ viewport: { width: 1000, height: 900 }, reducedMotion: 'reduce' });
  page = await context.newPage();
  page.on('console', (message) => {
    if (message.text().includes('still picture')) errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(pathToFileURL(join(folder, 'site/a.html')).href);
  for (const name of NAMES) {
    await page.locator(`#fig-${name}`).scrollIntoViewIfNeeded();
    await figure(name).waitFor();
  }
});

afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

/** A figure that has come to life. */
function figure(name: (typeof NAMES)[number]): Locator {
  return page.locator(`.interactive:has(#fig-${name}) .live`);
}

const said = (name: (typeof NAMES)[number]): Promise<string | null> =>
  page.locator(`.interactive:has(#fig-${name}) [role=status]`).textContent();
/** The class whose bar stands out. */
const best = (name: (typeof NAMES)[number]): Promise<string | null> => figure(name).locator('dt.best').textContent();

describe('by keyboard', () => {
  test('a square covers the picture, and the map of all its places is drawn', async () => {
    expect(await best('occluder'), 'a cat without its face').toBe('ring');
    await figure('occluder').getByLabel('Picture').selectOption('house');
    await figure('occluder').getByRole('slider', { name: 'Across' }).focus();
    await page.keyboard.press('ArrowLeft');
    expect(await figure('occluder').getByRole('slider', { name: 'Across' }).inputValue()).toBe('16');
    await figure('occluder').getByRole('slider', { name: 'Down' }).fill('11');
    expect(await best('occluder')).not.toBe('house');
    await figure('occluder').getByRole('button', { name: 'Draw the whole map' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => said('occluder'), { timeout: 60_000 }).toMatch(/share of house is lowest, 0 %/);
  });

  test('a neuron is picked, and one of its patches', async () => {
    await figure('neuron').getByLabel('Layer').selectOption('3');
    await figure('neuron').getByRole('slider', { name: 'Filter' }).focus();
    await page.keyboard.press('ArrowRight');
    expect(await said('neuron')).toMatch(/Filter 2 of layer 3 sees 20 by 20 pixels/);
    await figure('neuron')
      .getByRole('button', { name: /Patch 4/ })
      .focus();
    await page.keyboard.press('Enter');
    expect(await said('neuron')).toMatch(/patch 4 comes from a picture of a ring/);
    expect(await figure('neuron').locator('button[aria-pressed=true]').count()).toBe(1);
  });

  test('a picture is drawn with arrows and the space bar, and no page is turned', async () => {
    const before = await figure('drawing').locator('dd.number').allTextContents();
    await figure('drawing').getByRole('button', { name: 'Clear' }).press('Enter');
    await figure('drawing').getByRole('application').focus();
    for (const key of [
      'Space',
      'ArrowRight',
      'ArrowRight',
      'Space',
      'ArrowRight',
      'ArrowRight',
      'Space',
      'ArrowDown',
      'Space',
    ])
      await page.keyboard.press(key);
    await expect
      .poll(async () => (await figure('drawing').locator('dd.number').allTextContents()).join())
      .not.toBe(before.join());
    expect(page.url()).toMatch(/a\.html$/);
    await figure('drawing').getByLabel('Or begin with a').selectOption('fish');
    await expect.poll(() => best('drawing')).toBe('fish');
  });

  test('a score is climbed step by step, and nothing moves by itself', async () => {
    const facts = figure('climb').locator('.note');
    const atRest = await facts.textContent();
    expect(atRest).toMatch(/^Step 0: score of boat/);
    await page.waitForTimeout(300);
    expect(await facts.textContent()).toBe(atRest);
    await figure('climb').getByRole('button', { name: 'One step' }).focus();
    for (let step = 0; step < 12; step++) await page.keyboard.press('Enter');
    expect(await said('climb')).toMatch(/^Step 12: score of boat [\d.]+, share (9\d|100)/);
  });

  test('the smallest change fools the network; half of it does not', async () => {
    expect(await best('fool')).not.toBe('cat');
    await figure('fool').getByRole('slider', { name: 'Amount' }).fill('50');
    expect(await best('fool')).toBe('cat');
    await figure('fool').getByRole('slider', { name: 'Amount' }).fill('100');
    await figure('fool').getByLabel('Take it for').selectOption('a boat');
    expect(await best('fool')).toBe('boat');
  });
});

test('no figure fails, axe finds nothing, and nothing is wider than a phone', async () => {
  expect(errors).toEqual([]);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(
      violations.map(
        ({ id, nodes }) =>
          `${id}: ${nodes
            .map((node) => node.html)
            .join(' | ')
            .slice(0, 300)}`,
      ),
      colorScheme,
    ).toEqual([]);
  }
  await page.setViewportSize({ width: 360, height: 800 });
  const [content, view] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  expect(content).toBeLessThanOrEqual(view ?? 0);
});
