// What is wider than a phone, or than a column: what says what it is stays in sight, and an edge says that more is
// there.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build } from '../../src/build.ts';
import { photograph } from '../support/draw.ts';
import { writeTree } from '../support/trees.ts';
import { atRest } from '../support/waits.ts';
import { openBrowser } from './chromium.ts';

const wide = `| Name | ${'Measured value |'.repeat(7)}\n|---|${'---|'.repeat(7)}\n${`| A row |${' 1,234.5 |'.repeat(7)}\n`.repeat(4)}`;
const long = `| Name | Value |\n|---|---|\n${'| A row | 1 |\n'.repeat(60)}`;
const calls =
  '| Call | Gives | Note |\n|---|---|---|\n| `numpy.random.default_rng(seed=None).normal` | `Generator` | The new way of doing it, in some more words |\n';
const sum = (count: number): string => Array.from({ length: count }, (_, index) => `x_{${index}}`).join(' + ');
const wordy = `<math>${'<mtext>some words</mtext><mo>=</mo><mn>5</mn>'.repeat(12)}</math>`;
const text = `${'A quiet sentence of usual words follows another one. '.repeat(12)}\n\n`;
const chapter = `# Wide

${text}${wide}{: #tbl-wide caption="What was measured on the first of all days, in the usual units, by everybody who was there"}

A sentence with $${sum(16)} = 0$ in it.

- And one with $\\frac{${sum(30)}}{2}$, which breaks nowhere.

$$
\\begin{equation} ${sum(9)} = y \\label{eq-a} \\end{equation}
$$

$$
\\begin{equation} ${sum(16)} = y \\label{eq-b} \\end{equation}
$$

\`\`\`
${'a long line of code '.repeat(12)}
\`\`\`

${long}{: #tbl-long caption="Long"}

${calls}
| a | b |
|---|---|
| 1 | 2 |
{: #tbl-small caption="What a small table says needs more words than the table has, and more room"}

{% include figure_multi.md path1="a.png" caption1="One" path2="b.png" caption2="Two, with a caption that needs far more room than the other has" path3="c.png" caption3="Three" %}

${text.repeat(6)}
`;

let folder = '';
let browser: Browser;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vitrine-narrow-'));
  const picture = await photograph(300, 200).png({ compressionLevel: 1 }).toBuffer();
  await writeTree(join(folder, 'book'), {
    'content/book.yml': 'title: Wide\npictures: {encode: false}\n',
    'content/a.md': chapter,
    'content/c.md': `# Words\n\nText.\n\n## Below\n\n<div>${wordy}</div>\n\n| a |\n|---|\n| 1 |\n`,
    'content/parts.md':
      '# Parts\n\nText.\n\n<img src="a.png" width="40%">\n\n<img src="b.png" width="5%">\n\n{% include figure.md path="c.png" width="40%" caption="One" %}\n\n<img src="a.png" width="90%">\n\n| a |\n|---|\n| 1 |\n',
    'content/b.md': `# Many\n\n${`${wide}\n`.repeat(40)}`,
    ...Object.fromEntries(['a', 'b', 'c'].map((name) => [`content/${name}.png`, picture])),
  });
  const report = await build({
    root: join(folder, 'book'),
    out: join(folder, 'site'),
    base: undefined,
    options: { drafts: false, strict: false, purpose: 'publish' },
  });
  expect(report.problems).toEqual([]);
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

async function open(options: BrowserContextOptions, path = 'a.html'): Promise<Page> {
  const page = await (await browser.newContext({ reducedMotion: 'reduce', ...options })).newPage();
  await page.goto(pathToFileURL(join(folder, 'site', path)).href);
  await page.locator('#tbl-wide, table').first().waitFor();
  // Without script nothing is measured, and no frame can be counted.
  if (options.javaScriptEnabled !== false) await atRest(page);
  return page;
}

async function boxOf(locator: Locator): Promise<{ left: number; right: number; top: number; bottom: number }> {
  return locator.evaluate((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    return { left, right, top, bottom };
  });
}

test('code in a cell is not broken, and the caption of a narrow table is wider than it', async () => {
  const page = await open({ viewport: { width: 360, height: 740 } });
  const lines = await page.locator('td code').evaluateAll((all) => all.map((code) => code.getClientRects().length));
  expect(lines).toEqual([1, 1]);
  const { top, bottom } = await boxOf(page.locator('#tbl-small caption'));
  expect(bottom - top).toBeLessThan(90);
});

test('long words of headings are parted on a phone, and on no wider page', async () => {
  const page = await open({ viewport: { width: 360, height: 740 } }, 'c.html');
  const partings = (): Promise<readonly string[]> =>
    page.evaluate(() =>
      ['h1', '.prose h2', '.prose p'].map(
        (each) => getComputedStyle(document.querySelector(each) ?? document.body).hyphens,
      ),
    );
  expect(await partings()).toEqual(['auto', 'auto', 'auto']);
  await page.setViewportSize({ width: 1000, height: 740 });
  expect(await partings()).toEqual(['manual', 'manual', 'manual']);
});

test('a picture with a part of the width takes as many letters on a phone as on a desk, as far as there is room', async () => {
  const page = await open({ viewport: { width: 1440, height: 800 } }, 'parts.html');
  const widths = (): Promise<readonly number[]> =>
    page.locator('.prose img').evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().width)));
  const [desk = [], room] = [await widths(), 328];
  await page.setViewportSize({ width: 360, height: 740 });
  // A phone's letters are smaller, and its line of the same number of them.
  const parts = (await widths()).map((width, index) => width / Math.min(room, desk[index] ?? 0));
  expect(Math.min(...parts), String(parts)).toBeGreaterThan(0.8);
  expect(Math.max(...parts), String(parts)).toBeLessThanOrEqual(1);
  await page.context().close();
});

test('on a phone captions, first columns and numbers stay, and edges say that more is there', async () => {
  const page = await open({ viewport: { width: 360, height: 740 } });
  const table = page.locator('table').first();
  await table.evaluate((element) => element.scrollTo(250, 0));
  const caption = await boxOf(table.locator('caption'));
  expect([caption.left >= 0, caption.right <= 360], 'caption').toEqual([true, true]);
  const first = await boxOf(table.locator('tbody td').first());
  expect(first.left, 'first column').toBeCloseTo(16, 0);
  const numbers = page.locator('.formula mtd:has(> .equation-number)');
  for (const number of await numbers.all()) {
    const { left, right } = await boxOf(number);
    expect([left > 200, right <= 345], 'number').toEqual([true, true]);
  }
  const edges = await page.evaluate(() =>
    [...document.querySelectorAll('.prose :is(table, math:not([display]), .formula, pre)')]
      .filter((element) => element.scrollWidth > element.clientWidth + 1)
      .map(
        (element) =>
          `${element.localName} ${getComputedStyle(element).backgroundImage.split('linear-gradient').length}`,
      ),
  );
  expect(edges).toEqual(['table 5', 'math 5', 'math 5', 'div 1', 'div 1', 'pre 5', 'table 5']);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await page.context().close();
});

test('a formula full of words, or one that breaks nowhere, moves in itself, and the page does not', async () => {
  for (const javaScriptEnabled of [true, false]) {
    const page = await open({ viewport: { width: 768, height: 740 }, javaScriptEnabled }, 'c.html');
    for (const path of ['c.html', 'a.html']) {
      await page.goto(pathToFileURL(join(folder, 'site', path)).href);
      for (const width of [768, 1280]) {
        await page.setViewportSize({ width, height: 740 });
        await expect
          .poll(() => page.evaluate(() => document.documentElement.scrollWidth), { message: path })
          .toBe(width);
      }
    }
    await page.context().close();
  }
});

test('forty tables are measured together, and the page is not laid out anew for each', async () => {
  const page = await open({ viewport: { width: 360, height: 740 } }, 'b.html');
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const layouts = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'LayoutCount')?.value ?? NaN;
  };
  const before = await layouts();
  await page.setViewportSize({ width: 1400, height: 740 });
  await page.locator('table[data-fits]').nth(39).waitFor();
  expect((await layouts()) - before).toBeLessThan(20);
  await page.context().close();
});

test('the head of a long table stays below the bar while the table passes', async () => {
  const page = await open({ viewport: { width: 360, height: 740 } });
  const table = page.locator('table').nth(1);
  await table.evaluate((element) => scrollTo(0, element.getBoundingClientRect().top + scrollY + 600));
  const bar = await boxOf(page.locator('.book-header'));
  const head = await boxOf(table.locator('thead th').first());
  expect(Math.abs(head.top - bar.bottom)).toBeLessThanOrEqual(2);
  await page.context().close();
});

test('on a desk a numbered formula reaches into the margin, and its number stays', async () => {
  const page = await open({ viewport: { width: 1440, height: 800 } });
  const column = await boxOf(page.locator('.prose'));
  const [short, longer] = await page.locator('div.formula').all();
  const end = (await boxOf(page.locator('div.formula').nth(1))).right;
  expect(end - column.right, 'the longer one').toBeGreaterThan(100);
  expect(await longer?.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBeLessThanOrEqual(1);
  expect((await boxOf(short as Locator)).right, 'the short one').toBeCloseTo(column.right, 0);
  await page.context().close();
});

test('a closer look shows panels one at a time on a phone, by wiping, and level on a desk', async () => {
  const page = await open({ viewport: { width: 360, height: 740 }, hasTouch: true });
  await page.locator('a.zoom').nth(1).click();
  await page.locator('.zoom-view[open]').waitFor();
  const sizes = await page
    .locator('.zoom-view :is(button, a)')
    .evaluateAll((all) =>
      all.map((each) => [each.clientWidth, each.clientHeight]).filter(([, height]) => height !== 0),
    );
  expect(
    sizes.filter(([width = 0, height = 0]) => width < 44 || height < 44),
    'for fingers',
  ).toEqual([]);
  // A long label gives way, and the buttons on the narrowest of phones.
  await page.setViewportSize({ width: 320, height: 740 });
  const scrolled = await page.evaluate(() => {
    document.querySelector('.zoom-bar p')?.replaceChildren('Abbildung 199.12');
    const view = document.querySelector('.zoom-view');
    return (view?.scrollWidth ?? Number.NaN) - (view?.clientWidth ?? Number.NaN);
  });
  expect(scrolled).toBe(0);
  await page.setViewportSize({ width: 360, height: 740 });
  const shown = page.locator('.zoom-room img:visible');
  const caption = (): Promise<string> => page.locator('.zoom-pane:not([hidden]) p').innerText();
  expect(await shown.count()).toBe(1);
  expect((await shown.boundingBox())?.width).toBeGreaterThan(320);
  expect(await caption()).toContain('Two');
  const wipe = (from: number, to: number): Promise<void> =>
    page.evaluate(
      ([start = 0, end = 0]) => {
        const stage = document.querySelector('.zoom-stage');
        for (const [type, clientX] of [
          ['pointerdown', start],
          ['pointermove', (start + end) / 2],
          ['pointerup', end],
        ] as const)
          stage?.dispatchEvent(
            new PointerEvent(type, {
              pointerId: 1,
              pointerType: 'touch',
              clientX,
              clientY: 300,
              button: 0,
              bubbles: true,
            }),
          );
      },
      [from, to],
    );
  await page.evaluate(() => {
    // A pointer that was never down cannot be captured.
    Element.prototype.setPointerCapture = () => undefined;
  });
  expect(await page.locator('.zoom-save').getAttribute('href')).toMatch(/b\.png$/);
  await wipe(300, 100);
  expect(await caption()).toContain('Three');
  await wipe(100, 300);
  await wipe(100, 300);
  expect(await caption()).toContain('One');
  expect(await page.locator('[data-do="previous"]').getAttribute('aria-disabled')).toBe('true');
  await page.setViewportSize({ width: 1440, height: 800 });
  await page.locator('.zoom-room:visible').nth(1).waitFor();
  await atRest(page);
  const [one, two] = await page.locator('.zoom-room').evaluateAll((rooms) =>
    rooms.map((room) => {
      const { top, bottom } = room.getBoundingClientRect();
      return { top, bottom };
    }),
  );
  expect(one).toEqual(two);
  await page.context().close();
});

test('a title page keeps the room of its picture, and shows it in its own size at most', async () => {
  const page = await (await browser.newContext({ viewport: { width: 360, height: 740 } })).newPage();
  const sizeWhen = async (comes: boolean): Promise<unknown> => {
    await page.route(/\.png$/, (route) => (comes ? route.continue() : route.abort()));
    await page.goto(pathToFileURL(join(folder, 'site/index.html')).href, { waitUntil: 'load' });
    return page.locator('.cover').evaluate((image) => [image.clientWidth, image.clientHeight]);
  };
  expect(await sizeWhen(false)).toEqual([300, 200]);
  await page.unroute(/\.png$/);
  expect(await sizeWhen(true)).toEqual([300, 200]);
  await page.context().close();
});

test('on paper a formula full of words is set as small as it takes', async () => {
  const page = await open({ viewport: { width: 620, height: 800 } }, 'c.html');
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  const { left, right } = await boxOf(page.locator('.prose math').first());
  // In points: the sheet has 465.
  expect(Math.round((right - left) * 0.75)).toBeLessThanOrEqual(480);
  await page.context().close();
});
