// A link lands where it leads, at every width, in a chapter whose figures come to life and take another height.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build } from '../../src/build.ts';
import { writeTree } from '../support/trees.ts';
import { atRest, holdRequests } from '../support/waits.ts';
import { openBrowser } from './chromium.ts';
import { serveFolder, type Host } from './host.ts';

const text = `${'A quiet sentence of usual words follows another one. '.repeat(12)}\n\n`;
const figure = (id: string, width: string): string =>
  `{% include interactive.html module="touch.js" fallback="still.svg" id="${id}" height="900 500:500 900:300" ${width} caption="Something to touch" %}\n\n`;
const cells = (last: string): string => `|${' a measured value |'.repeat(9)} ${last} |\n`;
const long = `${cells('Last')}|${'---|'.repeat(10)}\n${cells('1').repeat(60)}${cells('<span id="last-cell">2</span>')}`;
const book = {
  'content/a.md': `# A chapter\n\n${text}[Far down](#far-down)\n\n${figure('fig-one', 'width="wide"')}${text}${figure('fig-two', '')}## In between\n\n${text.repeat(9)}${figure('fig-three', 'width="wide"')}## Far down\n\n${text.repeat(14)}`,
  'content/notes.md': `# Notes\n\n${text}A note.[^n] ${'Another.[^m] '.repeat(3)}\n\n${text.repeat(6)}* here\n{:footnotes}\n\n## After the notes\n\n${text.repeat(2)}[^n]: ${text.trim()}\n[^m]: ${text.trim()}\n`,
  'content/shapes.md': `# Shapes\n\n${text}A note.[^n]\n\n${long}\n${text.repeat(3)}<details markdown="1">\n<summary>A fold</summary>\n\n${text}\n## In the fold\n\n${text}\n</details>\n\n${text.repeat(9)}[^n]: A note with a <span id="in-note">place</span>.\n`,
  'content/beside.md': `# Beside\n\n${text}${figure('fig-up', '')}${text.repeat(2)}A note.[^n]\n\n${text.repeat(9)}[^n]: ${text.trim()}\n`,
  'content/rows.md': `# Rows\n\n${text.repeat(3)}|Name|Value|\n|---|---|\n${'|A name|1|\n'.repeat(60)}\n${text}~~~ text title="a.txt"\nx = 1\n~~~\n\n${text.repeat(9)}`,
  // What it needs is a little less than what was declared, and at 768 pixels more.
  'content/touch.js': `vitrine.interactive(({ host }) => {
  const style = 'div{height:700px;background:#888}@container (min-width:500px){div{height:560px}}@container (min-width:900px){div{height:280px}}';
  const sheet = new CSSStyleSheet();
  // The page's policy refuses a style element.
  sheet.replaceSync(style);
  host.adoptedStyleSheets = [sheet];
  host.append(document.createElement('div'));
});`,
  'content/still.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 200" width="300" height="200"><rect width="300" height="200"/></svg>',
};

let folder = '';
let browser: Browser;
let host: Host;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vitrine-landing-'));
  browser = await openBrowser();
  await writeTree(join(folder, 'book'), book);
  const report = await build({
    root: join(folder, 'book'),
    out: join(folder, 'site'),
    base: undefined,
    options: { drafts: false, strict: false, purpose: 'publish' },
  });
  expect(report.written).toBe(true);
  host = await serveFolder(join(folder, 'site'));
});

afterAll(async () => {
  await browser?.close();
  await host?.close();
  await rm(folder, { recursive: true, force: true });
});

/** How far below the line at which a jump ends, in pixels. */
async function off(page: Page, id: string): Promise<number> {
  return page.evaluate((name) => {
    const room = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop);
    return (document.getElementById(name)?.getBoundingClientRect().top ?? Number.NaN) - room;
  }, id);
}

/** Until the figures near the window live, and the page rests. */
async function settled(page: Page): Promise<void> {
  await page.locator('.interactive[data-live]').first().waitFor({ state: 'attached' });
  await atRest(page);
}

// Readers who mind no motion: a jump that glides would wake every figure on its way.
test.each([360, 768, 1440])('at %i pixels a deep link lands within 8 pixels', async (width) => {
  const context = await browser.newContext({ viewport: { width, height: 800 }, reducedMotion: 'no-preference' });
  const page = await context.newPage();
  for (const id of ['far-down', 'fig-three']) {
    await page.goto('about:blank');
    await page.goto(`${host.url}a.html#${id}`);
    await settled(page);
    await expect.poll(async () => Math.abs(await off(page, id)), { message: `#${id}` }).toBeLessThanOrEqual(8);
  }
  await context.close();
});

/** As in Safari, which keeps nothing in sight where it is. */
function holdNothing(): void {
  const supports = CSS.supports.bind(CSS);
  Object.assign(CSS, {
    supports: (property: string, value: string) => property !== 'overflow-anchor' && supports(property, value),
  });
  document.addEventListener('DOMContentLoaded', () =>
    document.documentElement.style.setProperty('overflow-anchor', 'none'),
  );
}

test.each(['keeps what is in sight', 'keeps nothing'])(
  'in a browser that %s, a figure that one landed on stays when one above it comes to life',
  async (way) => {
    const context = await browser.newContext({
      viewport: { width: 1440, height: 800 },
      reducedMotion: 'no-preference',
    });
    const page = await context.newPage();
    if (way === 'keeps nothing') await page.addInitScript(holdNothing);
    const held = await holdRequests(page, '**/touch*.js');
    await page.goto(`${host.url}a.html`, { waitUntil: 'commit' });
    await held.asked;
    for (const hash of ['#in-between', '#fig-three'])
      await page.evaluate(async (place) => {
        location.hash = place;
        // Observers are told after a frame; what they ask for when the page is idle is done before what is asked then.
        for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
        await new Promise((done) => requestIdleCallback(done));
      }, hash);
    held.release();
    for (const id of ['fig-two', 'fig-three']) await page.locator(`#${id} .live`).waitFor({ state: 'attached' });
    await page.evaluate(() => new Promise(requestAnimationFrame));
    const need = await page.evaluate(() => document.querySelector<HTMLElement>('#fig-two .live')?.offsetHeight);
    expect(need, 'more than was declared').toBe(560);
    expect(Math.abs(await off(page, 'fig-three'))).toBeLessThanOrEqual(8);
    await context.close();
  },
);

test('a note beside the text moves with it where a figure above takes more room', async () => {
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 800 } })).newPage();
  const held = await holdRequests(page, '**/touch*.js');
  await page.goto(`${host.url}beside.html`, { waitUntil: 'commit' });
  await held.asked;
  await page.locator('.with-side-notes').waitFor();
  const bottom = await page.evaluate(async () => {
    document.querySelector('a.footnote')?.scrollIntoView({ block: 'start' });
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
    const seen: number[] = [];
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift' });
    return document.querySelector('#fig-up')?.getBoundingClientRect().bottom;
  });
  expect(bottom, 'the figure is above the window').toBeLessThan(0);
  const before = await page.evaluate(() => scrollY);
  held.release();
  await expect.poll(() => page.evaluate(() => scrollY), { message: 'it has grown' }).toBeGreaterThan(before);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  expect(await page.evaluate(() => (window as unknown as { seen: number[] }).seen)).toEqual([]);
  await page.context().close();
});

test('mentions, reload and Back land within 8 pixels on a phone', async () => {
  const context = await browser.newContext({
    viewport: { width: 360, height: 800 },
    reducedMotion: 'no-preference',
  });
  const page = await context.newPage();
  await page.goto(`${host.url}a.html`);
  await page.locator('.prose > p > a[href="#far-down"]').click();
  await settled(page);
  expect(Math.abs(await off(page, 'far-down')), 'mentioned').toBeLessThanOrEqual(8);
  await page.reload();
  await settled(page);
  expect(Math.abs(await off(page, 'far-down')), 'reloaded').toBeLessThanOrEqual(8);
  await page.goto(`${host.url}index.html`);
  await page.goBack();
  await settled(page);
  expect(Math.abs(await off(page, 'far-down')), 'Back').toBeLessThanOrEqual(8);
  await context.close();
});

test('what stands below the notes is landed on where they stand in the margin', async () => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 800 } });
  const page = await context.newPage();
  const landed = async (): Promise<number> => {
    await page.locator('.with-side-notes').waitFor();
    return Math.abs(await off(page, 'after-the-notes'));
  };
  await page.goto(`${host.url}notes.html#after-the-notes`);
  expect(await landed()).toBeLessThanOrEqual(8);
  // The page is set in another size meanwhile: it comes back to its words, and not to its pixels.
  await page.evaluate(() => localStorage.setItem('vitrine:settings', '{"readSize":"115"}'));
  await page.reload();
  expect(await landed(), 'reloaded').toBeLessThanOrEqual(8);
  await page.goto(`${host.url}index.html`);
  await page.evaluate(() => localStorage.setItem('vitrine:settings', '{"readSize":"85"}'));
  await page.goBack();
  expect(await landed(), 'Back').toBeLessThanOrEqual(8);
  await context.close();
});

test('a cell of a long table, a note beside it and a fold are landed on, after Reload and Back too', async () => {
  const inSight = (page: Page, id: string): Promise<boolean> =>
    page.evaluate((name) => {
      const place = document.getElementById(name);
      const { left = -1, top = -1 } = place?.getBoundingClientRect() ?? {};
      return place?.checkVisibility() === true && place.contains(document.elementFromPoint(left + 4, top + 6));
    }, id);
  for (const [width, ids] of [
    [360, ['last-cell', 'in-the-fold']],
    [1440, ['in-note']],
  ] as const) {
    const page = await (await browser.newContext({ viewport: { width, height: 800 } })).newPage();
    for (const id of ids) {
      await page.goto('about:blank');
      await page.goto(`${host.url}shapes.html#${id}`);
      await expect.poll(() => inSight(page, id), { message: `#${id}` }).toBe(true);
      await page.reload();
      await expect.poll(() => inSight(page, id), { message: `#${id}, reloaded` }).toBe(true);
      await page.goto(`${host.url}index.html`);
      await page.goBack();
      await expect.poll(() => inSight(page, id), { message: `#${id}, Back` }).toBe(true);
    }
    await page.context().close();
  }
});

test.each([
  ['the row of a long table', 'in a browser that lays the page out anew while it leaves', 'tbody tr:nth-child(40)'],
  ['the row of a long table', 'in a face of another size', 'tbody tr:nth-child(40)'],
  ['a short listing', 'in a face of another size', 'figure'],
])('Reload leads to %s that was in sight, %s', async (_, way, selector) => {
  const page = await (await browser.newContext({ viewport: { width: 360, height: 800 } })).newPage();
  // The page's policy refuses an attribute.
  if (way.startsWith('in a browser'))
    await page.addInitScript(() =>
      addEventListener('pagehide', () => {
        document.documentElement.style.cssText = 'overflow-anchor: none; padding: 300px 0';
      }),
    );
  await page.goto(`${host.url}rows.html`);
  await atRest(page);
  const row = page.locator(selector);
  const top = (): Promise<number> => row.evaluate((element) => element.getBoundingClientRect().top);
  await row.evaluate((element) => element.scrollIntoView({ behavior: 'instant' }));
  if (!way.startsWith('in a browser'))
    await page.evaluate(() => localStorage.setItem('vitrine:settings', '{"readSize":"115"}'));
  const before = await top();
  await page.reload();
  await atRest(page);
  // By its words, and not by what the browser remembers: that is at times right too.
  expect(await page.evaluate(() => history.scrollRestoration)).toBe('manual');
  // Another row may be the first in sight.
  expect(Math.abs((await top()) - before)).toBeLessThanOrEqual(16);
  await page.context().close();
});

test.each([360, 1440])('at %i pixels no room is left empty between a live figure and its caption', async (width) => {
  const context = await browser.newContext({ viewport: { width, height: 800 } });
  const page = await context.newPage();
  await page.goto(`${host.url}a.html#far-down`);
  await settled(page);
  // The reader goes on, and comes back: until she acts, the page leads her to its place again.
  await page.keyboard.press('Shift');
  await page.evaluate(() => scrollTo(0, 0));
  for (const id of ['fig-one', 'fig-two', 'fig-three']) {
    await page.evaluate((name) => document.getElementById(name)?.scrollIntoView(), id);
    await page.locator(`#${id} .live`).waitFor({ state: 'attached' });
  }
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await atRest(page);
  const spare = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.live')].map(
      ({ offsetHeight, shadowRoot }) => offsetHeight - (shadowRoot?.firstElementChild?.clientHeight || Number.NaN),
    ),
  );
  expect(spare).toEqual([0, 0, 0]);
  await context.close();
});
