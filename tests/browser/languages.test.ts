// A book in several languages in a real browser: each direction, script and width, and the switch between them.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { firstOf } from '../support/long.ts';
import { build } from '../../src/build.ts';
import { writeTree } from '../support/trees.ts';
import { axeFindings } from './axe.ts';
import { openBrowser } from './chromium.ts';
import { serveFolder, type Host } from './host.ts';

const page = (title: string, text: string, section: string): string =>
  `---\ntitle: ${title}\n---\n${text} @tbl-one, \`f(x)\`.[^1]\n\n> [!NOTE]\n> ${text}\n\n| a | b |\n|---|---|\n| 1 | 2 |\n{: #tbl-one caption="${text}"}\n\n${`${text}\n\n`.repeat(30)}## ${section}\n\n${`${text}\n\n`.repeat(30)}[^1]: ${text}\n`;
const BOOK: Readonly<Record<string, string>> = {
  'book.yml': 'title: A book\n',
  'content/1.md': page('One', 'Words.', 'A section'),
  'content/2.md': page('Two', 'Words.', 'Another'),
  'content/ar/1.md': page('واحد', 'نص قصير هنا.', 'قسم'),
  'content/ar/2.md': page('اثنان', 'نص قصير هنا.', 'قسم'),
  'content/he/1.md': `${page('אחת', 'טקסט קצר כאן.', 'סעיף')}\n![טקסט](../p.svg){: #fig-p}\n`,
  'content/p.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>',
  'content/zh/1.md': page('一', '这里有一段短文。', '小节'),
  'content/de/1.md': page('Donaudampfschifffahrtsgesellschaftskapitän', 'Übertragungsgesetzmäßigkeiten.', 'Abschnitt'),
};

let folder = '';
let browser: Browser;
let host: Host;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vitrine-in-languages-'));
  await writeTree(join(folder, 'book'), BOOK);
  const report = await build({
    root: join(folder, 'book'),
    out: join(folder, 'site'),
    base: undefined,
    options: { drafts: false, strict: false, purpose: 'publish' },
  });
  expect(report.problems.filter(({ severity }) => severity !== 'note')).toEqual([]);
  [browser, host] = await Promise.all([openBrowser(), serveFolder(join(folder, 'site'))]);
});
afterAll(async () => {
  await Promise.all([browser?.close(), host?.close()]);
  await rm(folder, { recursive: true, force: true });
});

async function open(path: string, width: number): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 800 } });
  const opened = await context.newPage();
  await opened.addInitScript(() => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        document.documentElement.dataset.shift = `${Number(document.documentElement.dataset.shift ?? 0) + (entry as PerformanceEntry & { value: number }).value}`;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await opened.goto(host.url + path);
  return opened;
}

test.each(firstOf(2, ['ar', 'de', 'he', 'zh']))(
  'a page in %s fits a phone and a screen, nothing in it moves, and axe finds nothing',
  async (language) => {
    for (const width of [360, 1440]) {
      const opened = await open(`${language}/1.html`, width);
      await opened.evaluate(
        () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
      );
      expect(await opened.evaluate(() => document.documentElement.dataset.shift)).toBeUndefined();
      await opened.click('.language-menu summary');
      expect(await opened.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      expect(await axeFindings(opened)).toEqual([]);
      await opened.context().close();
    }
  },
);

test('on a page from right to left, code runs from left to right and the left arrow leads on', async () => {
  const opened = await open('ar/1.html', 1440);
  expect(await opened.evaluate(() => getComputedStyle(document.querySelector('p code') as Element).direction)).toBe(
    'ltr',
  );
  await opened.keyboard.press('ArrowLeft');
  await opened.waitForURL(/\/ar\/2\.html$/);
  await opened.context().close();
});

test('the switch leads to the section that is being read, in the other language', async () => {
  const opened = await open('1.html', 1440);
  await opened.evaluate(() => document.querySelector('#a-section')?.scrollIntoView());
  await opened.click('.language-menu summary');
  await opened.click('.language-menu a[lang="he"]');
  await opened.waitForURL(/\/he\/1\.html#/);
  // The sign behind its number, which is seen under the pointer, is no part of it: it stands between neither.
  const gap = await opened.evaluate(() => {
    const label = document.querySelector('.figure-number')?.firstChild;
    const boxOf = (from: number, to: number): DOMRect => {
      const range = document.createRange();
      if (label) range.setStart(label, from);
      if (label) range.setEnd(label, to);
      return range.getBoundingClientRect();
    };
    const blank = label?.textContent?.search(/\s/) ?? 0;
    return boxOf(0, blank).left - boxOf(blank + 1, (label?.textContent ?? '').length).right;
  });
  expect(gap).toBeGreaterThan(0);
  expect(gap).toBeLessThan(8);
  expect(await opened.evaluate(() => document.querySelector(':target')?.textContent)).toBe('סעיף');
  // What a reader has chosen is kept: first where it can be chosen again, and nobody is sent there.
  await opened.goto(`${host.url}2.html`);
  expect(
    await opened.evaluate(() => [
      document.documentElement.lang,
      ...[...document.querySelectorAll<HTMLElement>('.language-menu a')].map(
        ({ lang, dataset }) => lang + (dataset.chosen ?? '-'),
      ),
    ]),
  ).toEqual(['en', 'he', 'ar-', 'de-', 'zh-']);
  await opened.context().close();
});
