// What a page asks for before it is seen, and what waits until it is: in an order that no busy machine changes, without
// a clock.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build } from '../../src/build.ts';
import { photograph } from '../support/draw.ts';
import { writeTree } from '../support/trees.ts';
import { holdRequests } from '../support/waits.ts';
import { openBrowser } from './chromium.ts';
import { serveFolder, type Host } from './host.ts';

const words =
  'A quiet sentence of usual words follows another one, so that a line of it is as long as the lines of most books. ';
const screens = `${words.repeat(8)}\n\n`.repeat(8);
const book = {
  'book.yml': 'title: A book\nfont: literata\nchapters: [late.md, early.md, many.md]\n',
  'many.md': `# Many\n\n${'Short.\n\n'.repeat(400)}${'| a |\n|---|\n| 1 |\n\nAnd.\n\n'.repeat(3)}Noted.[^n]\n\n[^n]: A note.\n`,
  'late.md': `# Late\n\n${screens}![A picture far below](a.png)\n\n${screens}Then $x^2$ comes.\n\n${screens}`,
  'early.md': `# Early\n\n![A picture in sight](a.png)\n\nWith $x^2$ in sight, and *slanted*.\n\n${screens}`,
};
const PHONE: BrowserContextOptions = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
const DESK: BrowserContextOptions = { viewport: { width: 1440, height: 900 } };

let folder = '';
let browser: Browser;
let host: Host;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vitrine-first-paint-'));
  await writeTree(join(folder, 'book'), { ...book, 'a.png': await photograph(900, 500).png().toBuffer() });
  const report = await build({
    root: join(folder, 'book'),
    out: join(folder, 'site'),
    base: undefined,
    options: { drafts: false, strict: false, purpose: 'publish' },
  });
  expect(report.problems).toEqual([]);
  [browser, host] = await Promise.all([openBrowser(), serveFolder(join(folder, 'site'))]);
});
afterAll(async () => {
  await browser?.close();
  await host?.close();
  await rm(folder, { recursive: true, force: true });
});

/**
 * `style-1f3a5b7c.css` → `style.css`; in the order asked, with what the first paint waits for, and what came after it.
 */
async function askedBy(page: Page): Promise<{
  readonly blocking: readonly string[];
  readonly before: readonly string[];
  readonly after: readonly string[];
}> {
  return page.evaluate(async () => {
    await new Promise<void>((done) =>
      new PerformanceObserver((list) => {
        if (list.getEntriesByName('first-contentful-paint').length > 0) done();
      }).observe({ type: 'paint', buffered: true }),
    );
    const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
    const entries = performance.getEntriesByType('resource') as (PerformanceResourceTiming & {
      renderBlockingStatus: string;
    })[];
    const name = (entry: PerformanceEntry): string =>
      (entry.name.split('/').at(-1) ?? '').replace(/-\w{8}(?=[-.])/, '');
    return {
      blocking: entries.filter((entry) => entry.renderBlockingStatus === 'blocking').map(name),
      before: entries.filter((entry) => entry.startTime <= paint).map(name),
      after: entries.filter((entry) => entry.startTime > paint).map(name),
    };
  });
}

async function read(path: string, options: BrowserContextOptions): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage();
  await page.goto(host.url + path);
  return page;
}

test('the first paint waits for one small script and one style sheet', async () => {
  const page = await read('late.html', PHONE);
  expect((await askedBy(page)).blocking).toEqual(['early.js', 'style.css']);
  await page.context().close();
});

test('on a phone no typeface comes before the first paint, and what is far below is not asked for', async () => {
  const page = await read('late.html', PHONE);
  await page.waitForFunction(() => localStorage.getItem('vitrine:face') === 'true');
  const { before, after } = await askedBy(page);
  // Those for paper, and for the book's other forms, come too, when nothing else is wanted.
  expect(before.filter((name) => name !== 'print.css' && name !== 'forms.js')).toEqual([
    'early.js',
    'style.css',
    'reader.js',
  ]);
  // That of formulas comes when the page rests.
  expect(after.filter((name) => name.endsWith('.woff2') && !name.startsWith('math-')).sort()).toEqual([
    'literata-latin-italic.woff2',
    'literata-latin-normal.woff2',
  ]);
  // The page at hand is not set twice; the next one wears the face.
  const face = (): Promise<string> =>
    page.evaluate(() => getComputedStyle(document.body).fontFamily.split(',')[0] ?? '');
  expect(await face()).not.toBe('Literata');
  await page.goto(`${host.url}early.html`);
  expect(await face()).toBe('Literata');
  await page.context().close();
});

test('a wide window asks for the upright face at once', async () => {
  const page = await read('late.html', DESK);
  expect((await askedBy(page)).before.filter((name) => name.endsWith('.woff2'))).toEqual([
    'literata-latin-normal.woff2',
  ]);
  await page.context().close();
});

test.each(['italic', 'normal'])('a first page has one typeface where its %s file comes late', async (style) => {
  const context = await browser.newContext(DESK);
  const page = await context.newPage();
  const files: string[] = [];
  await page.route('**/literata-latin-*', async (route) => {
    const name = route.request().url();
    if (name.includes(`latin-${style}`))
      await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
    files.push(name);
    await route.continue().catch(() => undefined);
  });
  await page.goto(`${host.url}early.html`);
  await expect.poll(() => files.some((name) => name.includes('latin-italic'))).toBe(true);
  const session = await context.newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument');
  const faceOf = async (selector: string): Promise<readonly string[]> => {
    const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
    const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
    return fonts.map(({ familyName }) => familyName);
  };
  expect(await faceOf('.prose em')).toEqual(await faceOf('.prose > p:last-child'));
  await context.close();
});

test('the face for formulas comes once the page is painted and rests, or with the first movement where bytes are to be saved, and at once where they are in sight', async () => {
  const isMath = ({ name }: { readonly name: string }): boolean => name.includes('math-core');
  const late = await read('late.html', PHONE);
  await late.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => name.includes('math-core')),
  );
  expect((await askedBy(late)).before).not.toContain('math-core.woff2');
  await late.context().close();
  const saving = await browser.newContext(PHONE);
  await saving.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }));
  const page = await saving.newPage();
  await page.goto(`${host.url}late.html`);
  // What the page does by itself after its load is done before it idles; a face that it asks for then is awaited.
  await page.evaluate(async () => {
    await new Promise((done) => requestIdleCallback(done));
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    await document.fonts.ready;
  });
  const asked = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => ({ name })));
  expect(asked.filter(isMath)).toEqual([]);
  await page.mouse.wheel(0, 10);
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => name.includes('math-core')),
  );
  await saving.close();
  const early = await read('early.html', PHONE);
  expect((await askedBy(early)).before).toContain('math-core.woff2');
  await early.context().close();
});

test('a page that begins with formulas wears their face though it comes after the first paint', async () => {
  const page = await (await browser.newContext(PHONE)).newPage();
  await page.route('**/math-core*', async (route) => {
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
    await route.continue();
  });
  await page.goto(`${host.url}early.html`);
  await page.waitForFunction(() => document.fonts.check('1em "Book Math"', 'x2'));
  const formula = page.locator('.prose math').first();
  expect(await formula.evaluate((element) => getComputedStyle(element).fontFamily)).toContain('Book Math');
  await page.context().close();
});

test.each(['early', 'late'])('a formula in sight stays as it is when the face comes: %s in the page', async (name) => {
  const page = await (await browser.newContext(PHONE)).newPage();
  const held = await holdRequests(page, '**/math-core*');
  await page.goto(`${host.url}${name}.html`, { waitUntil: 'commit' });
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
  const formula = page.locator('.prose math').first();
  const look = (): Promise<unknown> =>
    formula.evaluate((element) => {
      const { width, height } = element.getBoundingClientRect();
      return [width, height, document.documentElement.dataset.math];
    });
  await formula.evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
  await expect
    .poll(look, { message: 'without the face', timeout: 10_000 })
    .toEqual([expect.any(Number), expect.any(Number), undefined]);
  const [width, height] = (await look()) as readonly unknown[];
  held.release();
  await expect.poll(look).toEqual([width, height, '']);
  await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
  await expect.poll(look, { message: 'out of sight' }).not.toEqual([width, height, '']);
  await page.context().close();
});

test('a picture in sight is asked for first, and one below only when it comes near', async () => {
  const [early, late] = [await read('early.html', PHONE), await read('late.html', PHONE)];
  const facts = (page: Page): Promise<unknown> =>
    page
      .locator('.prose img')
      .first()
      .evaluate((image: HTMLImageElement) => [image.fetchPriority, image.loading]);
  expect(await facts(early)).toEqual(['high', 'auto']);
  expect(await facts(late)).toEqual(['auto', 'lazy']);
  await Promise.all([early.context().close(), late.context().close()]);
});

test('what is far below is laid out after the first paint, and at once where a link leads into the page', async () => {
  const page = await (await browser.newContext(PHONE)).newPage();
  let release = (): void => undefined;
  const held = new Promise<void>((wake) => {
    release = wake;
  });
  await page.route('**/reader-*', async (route) => {
    await held;
    await route.continue();
  });
  const lastBlock = async (address: string): Promise<string> => {
    await page.goto('about:blank');
    await page.goto(host.url + address, { waitUntil: 'commit' });
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
    const last = page.locator('.prose > p').last();
    return last.evaluate((block) => getComputedStyle(block).contentVisibility);
  };
  expect(await lastBlock('late.html#late')).toBe('visible');
  expect(await lastBlock('late.html')).toBe('auto');
  release();
  await expect.poll(() => page.evaluate(() => document.documentElement.dataset.parts)).toBe(undefined);
  const containing = await page.evaluate(() =>
    [...document.querySelectorAll('.prose > *')].map((block) => getComputedStyle(block).contentVisibility),
  );
  expect(new Set(containing)).toEqual(new Set(['visible']));
  await page.context().close();
});

test('a page whose every part takes long is laid out in a hundred of them', async () => {
  const page = await (await browser.newContext(PHONE)).newPage();
  await page.addInitScript(() => {
    let now = 0;
    performance.now = () => (now += 50);
    Object.assign(window, { parts: 0 });
    const count = (changes: readonly MutationRecord[]): void => {
      if (changes.some(({ target }) => target.parentElement?.matches('.prose')))
        (window as unknown as { parts: number }).parts++;
    };
    new MutationObserver(count).observe(document, {
      subtree: true,
      attributeFilter: ['style'],
    });
  });
  await page.goto(`${host.url}many.html`);
  await page.waitForFunction(() => document.documentElement.dataset.parts === undefined);
  const parts = await page.evaluate(() => (window as unknown as { parts: number }).parts);
  expect(parts).toBeGreaterThan(50);
  expect(parts).toBeLessThanOrEqual(110);
  await page.context().close();
});

test('nothing is measured before it is laid out, and all is then', async () => {
  const page = await (await browser.newContext(DESK)).newPage();
  await page.addInitScript(() => {
    const { get } = Object.getOwnPropertyDescriptor(Element.prototype, 'scrollWidth') ?? {};
    Object.assign(window, { early: 0 });
    Object.defineProperty(Element.prototype, 'scrollWidth', {
      get(this: Element) {
        const isEarly =
          this.matches('table') && !this.firstElementChild?.checkVisibility({ contentVisibilityAuto: true });
        if (isEarly) (window as unknown as { early: number }).early++;
        return get?.call(this);
      },
    });
    const { getBoundingClientRect } = Element.prototype;
    Element.prototype.getBoundingClientRect = function (this: Element) {
      const isEarly = this.matches('[id^="fnref"]') && !this.checkVisibility({ contentVisibilityAuto: true });
      if (isEarly) (window as unknown as { early: number }).early++;
      return getBoundingClientRect.call(this);
    };
  });
  await page.goto(`${host.url}many.html`);
  await page.waitForFunction(() => document.querySelectorAll('table[data-fits]').length === 3);
  expect(await page.evaluate(() => (window as unknown as { early: number }).early)).toBe(0);
  // A note stands beside its mark, though that was laid out later than the first ones.
  await expect
    .poll(() =>
      page.evaluate(() => {
        const [mark, note] = ['a.footnote', '.footnotes > ol > li'].map((one) => document.querySelector(one));
        return Math.abs(
          (mark?.getBoundingClientRect().top ?? Number.NaN) - (note?.getBoundingClientRect().top ?? Number.NaN),
        );
      }),
    )
    .toBeLessThan(12);
  await page.context().close();
});

test('the page and what its first paint waits for are small, compressed', async () => {
  const page = await (await browser.newContext(PHONE)).newPage();
  const sizes: Record<string, number> = {};
  page.on('response', async (response) => {
    sizes[new URL(response.url()).pathname.replace(/.*\/(\w+).*/, '$1')] = gzipSync(
      await response.body().catch(() => Buffer.alloc(0)),
    ).length;
  });
  await page.goto(`${host.url}late.html`);
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
  expect(sizes['early']).toBeLessThanOrEqual(500);
  // The first flight of packets carries 14,600 bytes.
  expect(sizes['style']).toBeLessThanOrEqual(14_600);
  expect(sizes['reader']).toBeLessThanOrEqual(12 * 1024);
  await page.context().close();
});
