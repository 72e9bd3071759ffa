// What stands around the text: a head that stays, menus that are whole, room on a phone, targets for fingers.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build } from '../../src/build.ts';
import { writeTree } from '../support/trees.ts';
import { openBrowser } from './chromium.ts';

const LONG = 'Donaudampfschifffahrtsgesellschaftskapitänskajütentürschlüssel';
const names = Array.from({ length: 60 }, (_, index) => `c${index + 1}.md`);
const parts = [0, 20, 40].map(
  (from) => `  - {part: Part ${from / 20 + 1}, chapters: [${names.slice(from, from + 20).join(', ')}]}\n`,
);
const words = `${'A quiet sentence of usual words follows another one. '.repeat(12)}\n\n`;

let folder = '';
let browser: Browser;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vitrine-frame-'));
  const chapter = (name: string): string =>
    `# Chapter ${name} about a matter of some length\n\n${words}## A section\n\n${words}## Another\n\n${words.repeat(6)}`;
  await writeTree(join(folder, 'book'), {
    'content/book.yml': `title: Reports of an expedition\nsubtitle: ${LONG}\nauthors: [${LONG}]\nlicence: CC-BY-4.0\nrepository: https://github.com/example/x\nchapters:\n${parts.join('')}`,
    ...Object.fromEntries(names.map((name) => [`content/${name}`, chapter(name)])),
    'content/c3.md': `---\ndescription: What the third one tells.\n---\n${chapter('three')}`,
    'content/c4.md': `# Four\n\n${words}Noted.[^n]\n\n${words}Noted.[^m] [Elsewhere](c5.md) is a link.\n\n\`\`\`js\nlet a;\n\`\`\`\n\n<details markdown="1"><summary>More</summary>\n\nText.\n\n</details>\n\n{% include figure.md path="a.svg" id="fig-a" caption="A picture" %}\n\n${words}[^n]: A note.\n[^m]: Another.\n\n## After\n\n### Below\n\n${words}`,
    'content/a.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 200" width="300" height="200"/>',
    'content/c1.md': `---\ndescription: ${LONG}\n---\n# ${LONG}\n\n${words}`,
  });
  const report = await build({
    root: join(folder, 'book'),
    out: join(folder, 'site'),
    base: undefined,
    options: { drafts: false, strict: false, purpose: 'publish' },
  });
  expect(report.written).toBe(true);
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

async function open(path: string, options: BrowserContextOptions): Promise<Page> {
  const page = await (await browser.newContext({ reducedMotion: 'reduce', ...options })).newPage();
  await page.goto(pathToFileURL(join(folder, 'site', path)).href);
  return page;
}

/** Whether all four corners of an element are seen, and nothing lies on them. */
function isWhole(page: Page, selector: string): Promise<boolean> {
  return page.evaluate((named) => {
    const element = document.querySelector(named);
    const { left, right, top, bottom } = element?.getBoundingClientRect() ?? new DOMRect();
    return [left + 8, right - 8].every((x) =>
      [top + 8, bottom - 8].every((y) => element?.contains(document.elementFromPoint(x, y)) === true),
    );
  }, selector);
}

test('beside a long list, title, search and settings stay in sight, and menus are whole', async () => {
  const page = await open('c45.html', { viewport: { width: 1440, height: 800 } });
  const current = page.locator('.book-contents a[aria-current="page"]');
  await expect.poll(() => isWhole(page, '.book-contents a[aria-current="page"]')).toBe(true);
  expect((await current.boundingBox())?.y, 'the list is scrolled to the chapter').toBeGreaterThan(180);
  for (const part of ['.book-title', '.search-open', '.theme-menu > summary'])
    expect(await isWhole(page, part), part).toBe(true);
  await page.locator('.theme-menu > summary').click();
  expect(await isWhole(page, '.theme-menu .menu-panel')).toBe(true);
  // A low window: the panel is no higher than it.
  await page.setViewportSize({ width: 1100, height: 500 });
  expect(await isWhole(page, '.theme-menu .menu-panel')).toBe(true);
  // A phone: the panel is nearly as wide, in either direction.
  for (const [width, dir] of [
    [360, 'ltr'],
    [320, 'ltr'],
    [320, 'rtl'],
  ] as const) {
    await page.setViewportSize({ width, height: 700 });
    await page.evaluate((way) => (document.documentElement.dir = way), dir);
    const { left, right } = await page.locator('.theme-menu .menu-panel').evaluate((e) => e.getBoundingClientRect());
    expect([left >= 0, right <= width], `${width} px, ${dir}`).toEqual([true, true]);
  }
  await page.context().close();
});

test('on a phone the title has room, and what fingers press is 44 pixels high and wide', async () => {
  const page = await open('c2.html', { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
  const title = await page
    .locator('.book-title')
    .evaluate(({ scrollWidth, clientWidth, scrollHeight, clientHeight }) => ({
      isCut: scrollWidth > clientWidth || scrollHeight > clientHeight + 1,
    }));
  expect(title.isCut).toBe(false);
  await page.locator('.book-contents summary').first().tap();
  const small = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.book-header :is(a, summary, button), .book-footer a')]
      .filter((element) => element.checkVisibility() && element.getClientRects().length > 0)
      .map((element) => [element.className || element.textContent, element.getBoundingClientRect()] as const)
      .filter(([, { width, height }]) => height < 44 || width < 24)
      .map(([name, { width, height }]) => `${name}: ${width} × ${height}`),
  );
  expect(small).toEqual([]);
  // No line at the foot begins or ends with a dot.
  expect(await page.locator('.book-footer').innerText()).not.toMatch(/·\s*(?:\n|$)|(?:^|\n)\s*·/);
  expect(await isWhole(page, '.contents-panel a')).toBe(true);
  await page.context().close();
});

/** How wide and high the place is around its middle where an element is pressed, in pixels. */
async function pressed(page: Page, selector: string): Promise<readonly number[]> {
  // How far around it fingers press is said by a sheet that comes after the first paint (late.css, with the dialogs).
  await page.waitForFunction(() =>
    [...document.styleSheets].some(
      ({ href, media }) => href?.includes('dialogs') && (media.mediaText === '' || matchMedia(media.mediaText).matches),
    ),
  );
  return page
    .locator(selector)
    .first()
    .evaluate((element) => {
      element.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { left, top, width, height } = element.getClientRects()[0] ?? new DOMRect();
      const [x, y] = [left + width / 2, top + height / 2];
      const reach = (stepX: number, stepY: number): number => {
        let steps = 0;
        while (steps < 60 && element.contains(document.elementFromPoint(x + steps * stepX, y + steps * stepY)))
          steps += 1;
        return steps;
      };
      return [reach(1, 0) + reach(-1, 0), reach(0, 1) + reach(0, -1)];
    });
}

test('what a finger presses in the text is 44 pixels high and wide, but a link in a sentence keeps its own room', async () => {
  const page = await open('c4.html', { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
  const places = [
    'a.footnote',
    '.copy',
    '.prose summary',
    '.reversefootnote',
    '.figure-number',
    '.prose h2 + .permalink',
    '.prose h3 + .permalink',
  ];
  // On other machines the arrow is as narrow as this.
  await page
    .locator('.reversefootnote')
    .first()
    .evaluate((link) => (link.style.cssText = 'display: inline-block; inline-size: 8px'));
  for (const place of places) {
    const [width = 0, height = 0] = await pressed(page, place);
    expect(height, `${place}: ${width} × ${height}`).toBeGreaterThanOrEqual(43);
    expect(width, `${place}: ${width} × ${height}`).toBeGreaterThanOrEqual(43);
  }
  const link = page.locator('.prose p > a[href="c5.html"]');
  expect(
    await link.evaluate((element) => {
      element.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { left, top } = element.getClientRects()[0] ?? new DOMRect();
      return element.contains(document.elementFromPoint(left + 2, top + 4));
    }),
  ).toBe(true);
  await page.goto(pathToFileURL(join(folder, 'site/figures.html')).href);
  expect((await pressed(page, 'h2 a'))[1], 'a chapter in the list of figures').toBeGreaterThanOrEqual(43);
  await page.goto(pathToFileURL(join(folder, 'site/index.html')).href);
  for (const place of ['.table-of-contents a', '.whole-book-link a'])
    expect((await pressed(page, place))[1], place).toBeGreaterThanOrEqual(43);
  await page.context().close();
});

test('a long word makes no page wider than a phone', async () => {
  const page = await open('index.html', { viewport: { width: 360, height: 740 } });
  for (const path of ['index.html', 'c1.html', 'c2.html', 'print.html']) {
    await page.goto(pathToFileURL(join(folder, 'site', path)).href);
    const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(content, path).toBeLessThanOrEqual(window ?? 0);
  }
  await page.context().close();
});

test('a chapter ends with what the next one tells, and a mistake is reported with its place and its words', async () => {
  const page = await open('c2.html', { viewport: { width: 360, height: 740 } });
  const [next, previous] = [page.locator('.neighbours .next'), page.locator('.neighbours .previous')];
  expect(await next.innerText()).toContain('What the third one tells.');
  const [first, second] = [await next.boundingBox(), await previous.boundingBox()];
  expect((first?.y ?? 0) + (first?.height ?? 0), 'one below the other on a phone').toBeLessThanOrEqual(second?.y ?? 0);
  await page.evaluate(() => {
    const text = document.querySelector('#another ~ p')?.firstChild;
    const range = document.createRange();
    if (text) range.setStart(text, 2);
    if (text) range.setEnd(text, 16);
    getSelection()?.addRange(range);
  });
  await page.locator('a.report').focus();
  const asked = new URL((await page.locator('a.report').getAttribute('href')) ?? '');
  expect(asked.href).toMatch(/^https:\/\/github\.com\/example\/x\/issues\/new\?/);
  expect(asked.searchParams.get('title')).toBe('Chapter c2.md about a matter of some length: Another');
  expect(asked.searchParams.get('body')).toMatch(/c2\.html#another\n\n> quiet sentence\n\n$/);
  // Cut in the middle of a sign that takes two numbers.
  const quoted = `${'漢'.repeat(399)}😀 & more`;
  await page.evaluate((words) => {
    const text = document.querySelector('#another ~ p');
    text?.replaceChildren(words);
    if (text) getSelection()?.selectAllChildren(text);
    document.querySelector('a.report')?.dispatchEvent(new PointerEvent('pointerdown'));
  }, quoted);
  const again = new URL((await page.locator('a.report').getAttribute('href')) ?? '');
  expect(again.searchParams.get('body')).toContain(`\n\n> ${'漢'.repeat(399)}\n\n`);
  await page.context().close();
});
