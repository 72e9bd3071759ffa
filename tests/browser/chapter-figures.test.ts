// The figures of our chapter that one can touch, used by keyboard alone in a real browser, on a phone's width too.
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build } from '../../src/build.ts';
import { axeFindings } from './axe.ts';
import { letPass } from '../support/waits.ts';
import { openBrowser } from './chromium.ts';

const CONTENT = join(import.meta.dirname, '../../content');
const NAMES = ['occluder', 'neuron', 'drawing', 'attribution', 'climb', 'fool'] as const;

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
  const chapter = await readFile(join(CONTENT, 'looking-inside-convnets.md'), 'utf8');
  const calls = NAMES.map(
    (name) =>
      `{% include interactive.html ${roomIn(chapter, name)} module="interactive/${name}.js" uses="interactive/network.js" fallback="still.png" alt="A boat" caption="It is ${name}" id="fig-${name}" %}\n`,
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

/** What the chapter says of the figure's room: `height="1124 456:710" width="wide"`. */
function roomIn(chapter: string, name: string): string {
  const call = chapter.split('{% include interactive').find((each) => each.includes(`/${name}.js"`)) ?? '';
  return (/^[^%]*/.exec(call)?.[0].match(/\b(?:height|width)="[^"]*"/g) ?? []).join(' ');
}

/** A figure that has come to life. */
function figure(name: (typeof NAMES)[number]): Locator {
  return page.locator(`.interactive:has(#fig-${name}) .live`);
}

const said = (name: (typeof NAMES)[number]): Promise<string | null> =>
  page.locator(`.interactive:has(#fig-${name}) [role=status]`).textContent();
/** The class whose bar stands out. */
const best = (name: (typeof NAMES)[number]): Promise<string | null> => figure(name).locator('dt.best').textContent();

/** The list of that name: a label's text holds its options, too. */
const select = (within: Locator, name: string): Locator =>
  within.locator('select').and(within.getByLabel(new RegExp(`^${name}`)));

/** What the screen reader hears once the hand has rested. */
const hears = (name: (typeof NAMES)[number], what: RegExp): Promise<void> =>
  expect.poll(() => said(name), { timeout: 60_000 }).toMatch(what);

test('nothing speaks before the reader acts', async () => {
  await letPass(900, 'nothing may happen meanwhile');
  for (const name of NAMES) expect(await said(name), name).toBe('');
});

describe('by keyboard', () => {
  test('a square covers the picture in any paint, and the map of all its places is drawn', async () => {
    const own = figure('occluder');
    const covered = await best('occluder');
    expect(covered, 'a cat with a grey square over one eye').not.toBe('cat');
    await select(own, 'Fill with').selectOption('the paint of the thing');
    expect(await best('occluder')).toBe('cat');
    await select(own, 'Fill with').selectOption('grey');
    expect(await best('occluder')).toBe(covered);
    await select(own, 'Picture').selectOption('house');
    await own.getByRole('slider', { name: 'Across' }).focus();
    await page.keyboard.press('ArrowLeft');
    expect(await own.getByRole('slider', { name: 'Across' }).inputValue()).toBe('23');
    await own.getByRole('button', { name: 'Draw the whole map' }).focus();
    await page.keyboard.press('Enter');
    await hears('occluder', /The map is drawn. The probability of house falls most at column \d+, row \d+/);
  });

  test('a second square is moved by itself, and Reset takes it away', async () => {
    const own = figure('occluder');
    await select(own, 'Squares').selectOption('two');
    expect(await own.getByRole('slider', { name: 'Across' }).inputValue()).toBe('8');
    await own.getByRole('slider', { name: 'Across' }).fill('20');
    await select(own, 'Move').selectOption('the first');
    expect(await own.getByRole('slider', { name: 'Across' }).inputValue()).toBe('23');
    expect(await own.locator('canvas').first().getAttribute('aria-label')).toMatch(
      /column 23, .* and column 20, row 8/,
    );
    await own.getByRole('button', { name: 'Reset' }).press('Enter');
    expect(await own.locator('canvas').first().getAttribute('aria-label')).toMatch(/of a cat; .* column 24, row 17$/);
  });

  test('a filter is picked, and one of its patches; what the nine show is counted', async () => {
    const own = figure('neuron');
    await own.getByRole('slider', { name: 'Filter' }).focus();
    await page.keyboard.press('ArrowRight');
    await hears('neuron', /Filter 2 of layer 3 sees 20 by 20 pixels.* Of the nine: \w+ \d/);
    await own.getByRole('button', { name: /Patch 4/ }).focus();
    await page.keyboard.press('Enter');
    await hears('neuron', /patch 4 comes from a picture of /);
    expect(await own.locator('button[aria-pressed=true]').count()).toBe(1);
    await expect.poll(() => own.getByLabel(/^A middling patch/).count(), { timeout: 30_000 }).toBe(3);
    await select(own, 'Layer').selectOption('1');
    await hears('neuron', /Filter 1 of layer 1 sees 5 by 5 pixels/);
  });

  test('a filter is picked in the overview', async () => {
    const own = figure('neuron');
    await select(own, 'Layer').selectOption('3');
    const overview = own.locator('canvas.overview');
    await overview.scrollIntoViewIfNeeded();
    const box = await overview.boundingBox();
    await page.mouse.click(
      (box?.x ?? 0) + (box?.width ?? 0) * (2.5 / 8),
      (box?.y ?? 0) + (box?.height ?? 0) * (1.5 / 6),
    );
    expect(await own.getByRole('slider', { name: 'Filter' }).inputValue()).toBe('11');
  });

  test('a picture is drawn with arrows and the space bar, and no page is turned', async () => {
    const numbers = async (): Promise<string> =>
      (await figure('drawing').locator('dd.number').allTextContents()).join();
    await figure('drawing').getByRole('button', { name: 'Clear' }).press('Enter');
    await expect.poll(() => best('drawing')).not.toBe('cat');
    const empty = await numbers();
    await figure('drawing').getByRole('application').focus();
    for (const key of ['Space', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'Space', 'ArrowDown'])
      await page.keyboard.press(key);
    await expect.poll(numbers).not.toBe(empty);
    await hears('drawing', /^Brush at column 19, row 17. /);
    expect(page.url()).toMatch(/a\.html$/);
    await figure('drawing').getByRole('button', { name: 'Undo' }).press('Enter');
    await figure('drawing').getByRole('button', { name: 'Undo' }).press('Enter');
    await expect.poll(numbers).toBe(empty);
    await select(figure('drawing'), 'Or begin with').selectOption('a fish');
    await expect.poll(() => best('drawing')).toBe('fish');
    const first = await numbers();
    await figure('drawing').getByRole('button', { name: 'Another' }).press('Enter');
    await expect.poll(numbers).not.toBe(first);
  });

  test('a fast stroke leaves no gaps', async () => {
    const own = figure('drawing');
    await own.getByRole('button', { name: 'Clear' }).press('Enter');
    await select(own, 'Paint').selectOption('white');
    const canvas = own.getByRole('application');
    await canvas.scrollIntoViewIfNeeded();
    const box = (await canvas.boundingBox()) ?? { x: 0, y: 0, width: 1, height: 1 };
    const at = (column: number): readonly [number, number] => [
      box.x + (box.width * (column + 0.5)) / 32,
      box.y + (box.height * 16.5) / 32,
    ];
    await page.mouse.move(...at(2));
    await page.mouse.down();
    await page.mouse.move(...at(29));
    await page.mouse.up();
    const painted = (): Promise<number> =>
      canvas.evaluate((element) => {
        const pixels = (element as HTMLCanvasElement).getContext('2d')?.getImageData(0, 16, 32, 1).data ?? [];
        return Array.from({ length: 32 }, (_, column) => pixels[4 * column] ?? 0).filter((red) => red > 230).length;
      });
    await expect.poll(painted).toBeGreaterThanOrEqual(28);
  });

  test('an attribution is chosen, adds up, and is tested by deletion', async () => {
    const own = figure('attribution');
    await select(own, 'Method').selectOption('integrated gradients');
    await hears('attribution', /The map adds up to (-?[\d.]+); the score lies \1 above/);
    expect(await best('attribution')).toBe('house');
    await select(own, 'Method').selectOption('gradient × input');
    await own.getByRole('slider', { name: 'Delete the first' }).fill('20');
    expect(await best('attribution')).not.toBe('house');
    await select(own, 'Signs').selectOption('sizes only');
    await select(own, 'Method').selectOption('class activation map');
    await select(own, 'Score of').selectOption('boat');
    expect(await own.getByLabel(/^class activation map for the score of boat, from 0 to/).count()).toBe(1);
    await own.getByRole('button', { name: 'Reset' }).press('Enter');
    expect(await best('attribution')).toBe('house');
  });

  test('a score is climbed step by step, and nothing moves by itself', async () => {
    const own = figure('climb');
    const facts = own.locator('.view .note').first();
    const atRest = await facts.textContent();
    expect(atRest).toMatch(/^Step 0: score of boat/);
    await letPass(300, 'nothing may happen meanwhile');
    expect(await facts.textContent()).toBe(atRest);
    await own.getByRole('button', { name: 'One step' }).focus();
    for (let step = 0; step < 12; step++) await page.keyboard.press('Enter');
    await hears('climb', /^Step 12: score of boat [\d.]+, probability \d/);
    await own.getByRole('button', { name: 'Keep for comparison' }).press('Enter');
    await select(own, 'Setting').selectOption('all four');
    expect(await own.getByRole('slider', { name: 'Jitter' }).inputValue()).toBe('3');
    expect(await facts.textContent()).toMatch(/^Step 0/);
    expect(await own.getByLabel(/that was kept. Step 12/).count()).toBe(1);
    await own.getByRole('slider', { name: 'Blur' }).fill('0.3');
    expect(await select(own, 'Setting').evaluate((list) => (list as HTMLSelectElement).selectedIndex)).toBe(0);
  });

  test('the smallest change fools the network; half of it does not, and none is none', async () => {
    const own = figure('fool');
    expect(await best('fool')).not.toBe('cat');
    await own.getByRole('slider', { name: 'Amount' }).fill('50');
    expect(await best('fool')).toBe('cat');
    await own.getByRole('slider', { name: 'Amount' }).fill('0');
    expect(await own.locator('.verdict .note').last().textContent()).toMatch(
      /by 0\.0 of 255 on average and by 0 at most/,
    );
    await own.getByRole('slider', { name: 'Amount' }).fill('100');
    await select(own, 'Take it for').selectOption('a boat');
    expect(await best('fool')).toBe('boat');
    expect(await own.getByRole('option', { name: 'a cat' }).isDisabled()).toBe(true);
    await select(own, 'Picture').selectOption('boat');
    expect(await select(own, 'Take it for').inputValue()).toBe('0');
    expect(await best('fool')).not.toBe('boat');
  });
});

test('no figure fails, axe finds nothing, and nothing is wider than a phone', async () => {
  expect(errors).toEqual([]);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await axeFindings(page), colorScheme).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 360, height: 740 });
  const [content, view] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  expect(content).toBeLessThanOrEqual(view ?? 0);
});

test('on a phone, the probabilities stay in sight while what decides them is touched', async () => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const [name, control] of [
    ['fool', 'Amount'],
    ['occluder', 'Across'],
    ['attribution', 'Delete the first'],
  ] as const) {
    const slider = figure(name).getByRole('slider', { name: control });
    await slider.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    const [bars, place] = [await figure(name).locator('.bars').boundingBox(), await slider.boundingBox()];
    expect(bars?.y, name).toBeGreaterThanOrEqual(0);
    expect((bars?.y ?? 0) + (bars?.height ?? 0), name).toBeLessThanOrEqual(740);
    expect((place?.y ?? 0) + (place?.height ?? 0), `${name}: the bars hide no control`).toBeLessThanOrEqual(
      bars?.y ?? 0,
    );
  }
});

describe.each([360, 1440])('at %d pixels', (width) => {
  test('each figure fits its column, shows its pictures, and can be set back', async () => {
    await page.setViewportSize({ width, height: 900 });
    for (const name of NAMES) {
      const own = figure(name);
      await own.scrollIntoViewIfNeeded();
      const reset = own.getByRole('button', { name: name === 'drawing' ? 'Clear' : 'Reset' });
      await reset.click();
      const room = await own.boundingBox();
      const spare = await own.evaluate((each) => {
        const parts = [...(each.shadowRoot?.children ?? [])].map((part) => part.getBoundingClientRect().bottom);
        const still = each.closest('.interactive')?.querySelector('.panels');
        const declared = still == null ? Number.NaN : Number.parseFloat(getComputedStyle(still).minBlockSize);
        return declared - (Math.max(...parts) - each.getBoundingClientRect().top);
      });
      // What the chapter declares is the room that it needs, but for a line of words or some: more would stay empty,
      // less would move the text.
      expect(spare, `${name}: more than it needs`).toBeLessThanOrEqual(90);
      expect(spare, `${name}: less than it needs`).toBeGreaterThanOrEqual(-24);
      const canvases = await own.locator('canvas:visible').all();
      expect(canvases.length, name).toBeGreaterThan(1);
      for (const canvas of canvases) {
        const box = await canvas.boundingBox();
        expect((box?.x ?? 0) + (box?.width ?? 0), name).toBeLessThanOrEqual((room?.x ?? 0) + (room?.width ?? 0) + 1);
        expect(box?.height, name).toBeGreaterThan(4);
      }
      for (const control of await own.locator('button:visible, select:visible, input:visible').all())
        expect((await control.boundingBox())?.height, name).toBeGreaterThanOrEqual(24);
    }
    expect(errors).toEqual([]);
  });
});
