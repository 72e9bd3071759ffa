// A chapter on paper, as a program prints it without scrolling: all pictures, one line at the head, and whose it is.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build } from '../../src/build.ts';
import { dictIn, readPdf, referred } from '../../src/pdf/objects.ts';
import { photograph } from '../support/draw.ts';
import { writeTree } from '../support/trees.ts';
import { holdRequests } from '../support/waits.ts';
import { openBrowser } from './chromium.ts';
import { serveFolder, type Host } from './host.ts';

const LONG = 'A very long title that goes on and on, with a subtitle: and then one more clause about all of it';
const text = `${'A quiet sentence of usual words follows another one. '.repeat(12)}\n\n`;
const figure = (name: string, more = ''): string =>
  `{% include figure.md path="${name}.png" id="fig-${name}" ${more} caption="A picture" %}\n\n`;

let folder = '';
let browser: Browser;
let host: Host;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vitrine-paper-'));
  const tall = await photograph(500, 900).png({ compressionLevel: 1 }).toBuffer();
  const names = ['a', 'b', 'c', 'd'];
  await writeTree(join(folder, 'book'), {
    'content/book.yml': `title: "${LONG}"\nauthors: [Ann Author]\nlicence: CC-BY-4.0\npictures: {encode: false}\nchapters: [one.md, two.md]\n`,
    'content/one.md': `---\ntitle: "Chapter: ${LONG}"\n---\n${text.repeat(9)}${names.map((name) => figure(name) + text.repeat(5)).join('')}${figure('large', 'width="full"')}`,
    'content/two.md': `# Two\n\n${text}Noted.[^n]\n\n[^n]: A note.\n`,
    ...Object.fromEntries([...names, 'large'].map((name) => [`content/${name}.png`, tall])),
  });
  const report = await build({
    root: join(folder, 'book'),
    out: join(folder, 'site'),
    base: undefined,
    options: { drafts: false, strict: false, purpose: 'publish' },
  });
  expect(report.written).toBe(true);
  host = await serveFolder(join(folder, 'site'));
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await host?.close();
  await rm(folder, { recursive: true, force: true });
});

async function open(path: string, width = 1280): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width, height: 800 } })).newPage();
  await page.goto(host.url + path, { waitUntil: 'networkidle' });
  return page;
}

test('once a page is loaded on a wide window, all of its pictures are there; a phone fetches those that are near', async () => {
  const waiting = (page: Page): Promise<number> =>
    page.evaluate(
      () => [...document.images].filter(({ complete, naturalWidth }) => !complete || naturalWidth === 0).length,
    );
  // As wide as a program's window is unless it says otherwise, and pictures that are late.
  const desk = await (
    await browser.newContext({ viewport: { width: 800, height: 600 }, colorScheme: 'dark' })
  ).newPage();
  const held = await holdRequests(desk, '**/*.png');
  const loaded = desk.goto(`${host.url}one.html`, { waitUntil: 'load' });
  await held.asked;
  held.release();
  await loaded;
  expect(await waiting(desk)).toBe(0);
  const after = await desk.evaluate(() => {
    const [page] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    const all = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    return all.filter(({ name, responseEnd }) => name.endsWith('.png') && responseEnd > (page?.loadEventStart ?? 0));
  });
  expect(after, 'what came later than the page').toEqual([]);
  // And paper is white for whoever reads in the dark.
  await desk.emulateMedia({ media: 'print' });
  const colour = await desk.evaluate(() => getComputedStyle(document.body).getPropertyValue('--code-keyword'));
  expect(colour.trim()).toBe('#8c3a1d');
  await desk.context().close();
  const phone = await open('one.html', 360);
  expect(await phone.evaluate(() => document.querySelectorAll('img[loading="lazy"]').length)).toBeGreaterThan(2);
  await phone.context().close();
});

test.each(['A4', 'Letter'])(
  'on %s a chapter says whose it is, and its figures take half a page at most',
  async (format) => {
    const page = await open('one.html');
    const pdf = (await page.pdf({ format })).toString('latin1');
    expect(pdf.match(/\/Subtype\s*\/Image\b/g)?.length, 'pictures').toBeGreaterThanOrEqual(5);
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 627, height: 900 });
    expect(await page.locator('.colophon').innerText()).toBe(
      `${LONG} · Ann Author · Licence: CC-BY-4.0\n${host.url}one.html`,
    );
    const half = ((format === 'A4' ? 247 : 229) / 2 / 25.4) * 96;
    const heights = await page
      .locator('.figure')
      .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().height));
    expect(heights.slice(0, -1).filter((height) => height > half)).toEqual([]);
    expect(heights.at(-1), 'one that was asked to be large').toBeGreaterThan(half);
    await page.context().close();
  },
);

test('no page with which a chapter or the contents of the whole book open has a head, and all others have', async () => {
  const page = await (await browser.newContext({ bypassCSP: true })).newPage();
  await page.goto(`${host.url}print.html`);
  await page.addStyleTag({ content: '@page { @top-left { color: #f00 } @top-right { color: #0f0 } }' });
  const { objects } = readPdf(await page.pdf());
  const heads = [...objects.values()].flatMap((text) => {
    if (!/^<<\/Type \/Page\b/.test(text)) return [];
    const drawn = inflated(objects.get(referred(dictIn(text).get('Contents')) ?? 0) ?? '');
    return [['1 0 0 rg', '0 1 0 rg'].map((colour) => (drawn.includes(colour) ? 1 : 0)).join('')];
  });
  // The title, the contents, the first chapter on its pages, and the second on one.
  expect(heads.join(' ')).toMatch(/^00 00 00( 11)+ 00$/);
  await page.context().close();
});

/** `<</Length 7>> stream…endstream`, a character a byte. */
function inflated(object: string): string {
  const start = object.indexOf('stream') + 'stream\n'.length;
  return inflateSync(Buffer.from(object.slice(start, object.lastIndexOf('endstream')), 'latin1')).toString('latin1');
}

test('the heads of printed pages have one line', async () => {
  for (const path of ['one.html', 'print.html']) {
    const page = await open(path);
    await page.emulateMedia({ media: 'print' });
    // Margin boxes are in no tree: their texts are set in the same face and size.
    const widths = await page.evaluate(() => {
      const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText));
      const named = rules.flatMap((rule) => /^@counter-style head.*symbols: "(.*?)";/s.exec(rule)?.[1] ?? []);
      const { book = '', page: own = '' } = document.documentElement.dataset;
      return [book, own, ...named].map((words) => {
        const box = document.body.appendChild(document.createElement('span'));
        box.style.cssText = 'position: absolute; white-space: nowrap; font: 8.5pt system-ui, sans-serif';
        box.textContent = words;
        return [words, box.offsetWidth] as const;
      });
    });
    expect(widths.filter(([words]) => words !== '').length).toBeGreaterThanOrEqual(2);
    // Half of the 166 mm of a line on A4, in CSS pixels.
    expect(widths.filter(([, width]) => width > 313)).toEqual([]);
    // On paper nothing leads back from a note, from right to left neither.
    const ways = await page.locator('.reversefootnote').evaluateAll((all) => {
      document.documentElement.dir = 'rtl';
      return all.map((each) => getComputedStyle(each).display);
    });
    expect(ways).toEqual(path === 'print.html' ? ['none'] : []);
    await page.context().close();
  }
});
