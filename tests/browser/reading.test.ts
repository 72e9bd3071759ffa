// What a reader does with a chapter in a real Chromium, from disk: themes, keys, the contents that follow, notes, and
// coming back.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { firstOf } from '../support/long.ts';
import { build } from '../../src/build.ts';
import { writeTree } from '../support/trees.ts';
import { axeFindings } from './axe.ts';
import { openBrowser } from './chromium.ts';

const sentence =
  'A quiet sentence of usual words follows another one, so that a line of it is as long as the lines of most books. ';
const filler = `${sentence.repeat(9)}\n\n`.repeat(4);
const table = `| a | b | c | d | e | f | g |\n|---|---|---|---|---|---|---|\n|${' something longer here |'.repeat(7)}\n|${' 1,234.5 |'.repeat(6)} last[^d] |\n`;
const book = {
  'content/book.yml':
    'title: A book for readers\nfont: literata\nsubtitle: With notes\nauthors: [Ann, Bo]\nlicence: CC-BY-4.0\nchapters:\n  - {part: First, chapters: [one.md, two.md]}\n  - {part: Second, chapters: [three.md]}\n',
  'content/one.md':
    `# The first chapter\n\nA sentence with a note.[^a] Another right behind it.[^b]\n\n${filler}## A first section\n\n${table}\n- an item[^c]\n\n- an item[^c]\n\n1. [ ] to do\n2. said\n\n$$${'a + b + '.repeat(40)}c$$\n\n${filler}### A deeper one\n\n\`\`\`\n${'a long line of code '.repeat(12)}\n\`\`\`\n\n${filler}## The last section\n\nThe end.\n\n` +
    '[^a]: A note of two paragraphs, with $x^2$.\n\n    The second, with a [link](https://example.org).\n\n[^b]: Its neighbour.\n\n[^c]: In a list.\n\n[^d]: In a table.\n',
  'content/two.md': `# The second chapter\n\n${filler}## Only section\n\n${filler}`,
  'content/three.md': `# The third chapter\n\n<input aria-label="A field" id="field">\n\n${filler}`,
};
const themes = ['light', 'dark', 'sepia'] as const;

let folder = '';
let browser: Browser;
const address = (path: string): string => pathToFileURL(join(folder, 'site', path)).href;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vitrine-reading-'));
  await writeTree(join(folder, 'book'), book);
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

const WIDE = { width: 1440, height: 900 };
const NARROW = { width: 360, height: 740 };

async function reading<T>(path: string, options: BrowserContextOptions, look: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  try {
    const page = await context.newPage();
    await page.goto(address(path));
    return await look(page);
  } finally {
    await context.close();
  }
}

const theme = (page: Page): Promise<string | undefined> => page.evaluate(() => document.documentElement.dataset.theme);
const paper = (page: Page): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor);

describe('themes', () => {
  test('the chosen theme is there at the first paint, whatever the system says', async () => {
    const context = await browser.newContext({ colorScheme: 'light' });
    const page = await context.newPage();
    await page.goto(address('one.html'));
    await page.locator('.theme-menu > summary').click();
    await page.getByText('Dark', { exact: true }).click();
    const dark = await paper(page);
    await page.addInitScript(() => {
      new PerformanceObserver(() =>
        Object.assign(window, { atFirstPaint: getComputedStyle(document.body).backgroundColor }),
      ).observe({ type: 'paint', buffered: true });
    });
    // The script that waits for the document comes late: nothing of the theme may depend on it.
    await page.route(/reader[^/]*\.js$/, () => undefined);
    await page.goto(address('two.html'), { waitUntil: 'commit' });
    await expect.poll(() => page.evaluate(() => (window as { atFirstPaint?: string }).atFirstPaint)).toBe(dark);
    expect(dark).not.toBe('rgb(253, 252, 249)');
    await context.close();
  });

  test('t goes round: automatic, light, dark, sepia, and says so', async () => {
    await reading('one.html', { colorScheme: 'dark' }, async (page) => {
      const seen = [];
      for (let turn = 0; turn < 4; turn += 1) {
        await page.keyboard.press('t');
        seen.push(await theme(page), await page.locator('[data-status-for="theme"]').innerText(), await paper(page));
      }
      expect(seen).toEqual([
        'light',
        'Theme: Light',
        'rgb(253, 252, 249)',
        'dark',
        'Theme: Dark',
        'rgb(24, 25, 27)',
        'sepia',
        'Theme: Sepia',
        'rgb(245, 236, 217)',
        undefined,
        'Theme: Automatic',
        'rgb(24, 25, 27)',
      ]);
    });
  });

  test('without script the system decides, and nothing is shown that would not work', async () => {
    await reading('one.html', { colorScheme: 'dark', javaScriptEnabled: false }, async (page) => {
      expect(await page.locator('.theme-menu').isVisible()).toBe(false);
      expect(await page.locator('.keys-button').isVisible()).toBe(false);
    });
  });

  test.each(firstOf(1, ['one.html', 'index.html', '404.html']))(
    '%s passes WCAG 2.2 AA in every theme, wide and narrow',
    async (path) => {
      const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
      await reading(path, { viewport: WIDE }, async (page) => {
        expect(await axeFindings(page, (axe) => axe.withTags(tags))).toEqual([]);
        // Themes change colours and nothing else.
        for (const name of themes) {
          await page.evaluate((chosen) => {
            document.documentElement.dataset.theme = chosen;
          }, name);
          expect(
            await axeFindings(page, (axe) => axe.withRules(['color-contrast', 'link-in-text-block'])),
            name,
          ).toEqual([]);
        }
        await page.setViewportSize(NARROW);
        expect(await axeFindings(page, (axe) => axe.withTags(tags)), 'narrow').toEqual([]);
      });
    },
  );
});

test('reading settings are kept, and worn at the first paint of every page', async () => {
  const context = await browser.newContext({ viewport: WIDE });
  const page = await context.newPage();
  await page.goto(address('one.html'));
  const look = (): Promise<readonly (string | number)[]> =>
    page.evaluate(() => {
      const text = document.querySelector('.prose > p') ?? document.body;
      const { fontSize, lineHeight, fontFamily } = getComputedStyle(text);
      return [Number.parseFloat(fontSize), Number.parseFloat(lineHeight) / Number.parseFloat(fontSize), fontFamily];
    });
  const [before = 0] = await look();
  await page.locator('.theme-menu > summary').click();
  const panel = page.locator('.theme-menu .menu-panel');
  await panel.getByLabel('Size of text').selectOption('130 %');
  await panel.getByLabel('Distance of lines').selectOption('++');
  await panel.getByLabel('Typeface').selectOption('Sans serif');
  await panel.getByLabel('Movement').selectOption('None');
  const chosen = await look();
  expect(Number(chosen[0]) / Number(before)).toBeCloseTo(1.3, 2);
  expect(chosen[1]).toBeCloseTo(2.1, 2);
  expect(chosen[2]).toMatch(/^system-ui/);
  // The script that waits for the document does not come at all.
  await page.route(/reader[^/]*\.js$/, (route) => route.abort());
  await page.goto(address('two.html'));
  expect(await look()).toEqual(chosen);
  expect(await page.evaluate(() => JSON.stringify(localStorage).length)).toBeLessThan(1024);
  // What another program of the same host has written there keeps no script back, and changes nothing else.
  for (const kept of ['"abc"', '{"a-b":1,"readSize":"130","root":"x"}', '[1', '{"readSize":{}}']) {
    await page.evaluate((text) => localStorage.setItem('vitrine:settings', text), kept);
    await page.reload();
    const { script, root, 0: letter } = await page.evaluate(() => ({ ...document.documentElement.dataset }));
    expect([script, root, letter], kept).toEqual(['', './', undefined]);
  }
  await context.close();
});

/** Places to type in that no `<input>` of the page is. */
function addFields(): void {
  const main = document.querySelector('main');
  main?.insertAdjacentHTML('beforeend', '<p contenteditable="plaintext-only" id="plain">a</p><p id="words">b</p>');
  for (const mode of ['open', 'closed'] as const) {
    const field = document.createElement(`${mode}-field`);
    const input = document.createElement('input');
    field.attachShadow({ mode }).append(input);
    field.addEventListener('click', () => input.focus());
    main?.append(field);
  }
}

describe('keys', () => {
  test('turn chapters, and do nothing while typing, with a modifier, or at the end of the book', async () => {
    await reading('two.html', { viewport: WIDE }, async (page) => {
      await page.keyboard.press('Control+ArrowLeft');
      await page.keyboard.press('Shift+ArrowLeft');
      expect(page.url()).toBe(address('two.html'));
      await page.keyboard.press('ArrowLeft');
      await page.waitForURL(address('one.html'));
      await page.keyboard.press('ArrowRight');
      await page.waitForURL(address('two.html'));
      await page.keyboard.press('ArrowRight');
      await page.waitForURL(address('three.html'));
      await page.locator('#field').fill('word');
      for (const key of ['ArrowLeft', 't', '?', 'ArrowRight']) await page.keyboard.press(key);
      expect([
        page.url(),
        await theme(page),
        await page.locator('dialog[open]').count(),
        await page.locator('#field').inputValue(),
      ]).toEqual([address('three.html'), undefined, 0, 'wort?d']);
      await page.locator('h1').click();
      await page.keyboard.press('ArrowRight');
      expect(page.url()).toBe(address('three.html'));
    });
  });

  test('are quiet for whoever types in a widget, has text selected or holds one; the menu switches them off', async () => {
    await reading('two.html', { viewport: WIDE }, async (page) => {
      await page.evaluate(addFields);
      const seen = async (): Promise<unknown> => [
        page.url(),
        await theme(page),
        await page.locator('dialog[open]').count(),
      ];
      const untouched = [address('two.html'), undefined, 0];
      const press = async (...keys: readonly string[]): Promise<void> => {
        for (const key of keys) await page.keyboard.press(key);
      };
      for (const field of ['#plain', 'open-field', 'closed-field']) {
        await page.locator(field).click();
        await press('t', '?', 'ArrowLeft');
        expect(await seen()).toEqual(untouched);
      }
      await page.evaluate(() => {
        (document.activeElement as HTMLElement | null)?.blur();
        getSelection()?.selectAllChildren(document.getElementById('words') ?? document.body);
      });
      await press('t', 'ArrowLeft');
      expect(await seen()).toEqual(untouched);
      await page.evaluate(() => getSelection()?.removeAllRanges());
      await page.keyboard.down('t');
      const once = await theme(page);
      await page.keyboard.down('t');
      await page.keyboard.up('t');
      expect([once, await theme(page)]).toEqual(['light', 'light']);
      await page.locator('.theme-menu summary').click();
      await page.getByRole('checkbox', { name: 'Keyboard' }).uncheck();
      await page.keyboard.press('Escape');
      await page.reload();
      await press('t', 'ArrowLeft');
      expect([page.url(), await theme(page)]).toEqual([address('two.html'), 'light']);
    });
  });

  test('? shows what keys do; Escape closes it and gives the focus back', async () => {
    await reading('one.html', { viewport: WIDE }, async (page) => {
      await page.keyboard.press('?');
      const dialog = page.getByRole('dialog', { name: 'Keyboard' });
      expect(await dialog.isVisible()).toBe(true);
      await page.keyboard.press('t');
      expect(await theme(page)).toBe(undefined);
      await page.keyboard.press('Escape');
      expect(await dialog.isVisible()).toBe(false);
    });
  });

  test('the contents of a narrow page open, close with Escape, and lead on without script too', async () => {
    await reading('one.html', { viewport: NARROW }, async (page) => {
      const summary = page.locator('.book-contents summary');
      await summary.focus();
      await page.keyboard.press('Enter');
      expect(await page.getByRole('link', { name: 'The second chapter' }).first().isVisible()).toBe(true);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Escape');
      expect(await page.locator('.contents-panel').isVisible()).toBe(false);
      expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true);
    });
    await reading('one.html', { viewport: NARROW, javaScriptEnabled: false }, async (page) => {
      await page.locator('.book-contents summary').click();
      await page.locator('.contents-panel').getByRole('link', { name: 'The second chapter' }).click();
      expect(page.url()).toBe(address('two.html'));
    });
  });
});

describe('finding one’s way', () => {
  test('the contents mark the section that is being read', async () => {
    await reading('one.html', { viewport: WIDE }, async (page) => {
      const marked = (): Promise<string[]> => page.locator('.sections a[aria-current]').allInnerTexts();
      expect(await marked()).toEqual([]);
      await page.evaluate(() => document.getElementById('a-deeper-one')?.scrollIntoView());
      await expect.poll(marked).toEqual(['A deeper one']);
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
      await expect.poll(marked).toEqual(['The last section']);
      await page.evaluate(() => scrollTo(0, 0));
      await expect.poll(marked).toEqual([]);
    });
  });

  test('an item without a box keeps its sign among those that have one', async () => {
    await reading('one.html', { viewport: WIDE }, async (page) => {
      const signs = await page
        .locator('.task-list > li')
        .evaluateAll((items) => items.map((item) => getComputedStyle(item).listStyleType));
      expect(signs).toEqual(['none', 'decimal']);
    });
  });

  test('a heading has a link to itself beside it, named, and shown when it has the focus', async () => {
    await reading('one.html', { viewport: WIDE }, async (page) => {
      // Read once: the link is no part of the heading's name.
      const heading = page.getByRole('heading', { name: 'A first section', exact: true });
      expect(await heading.count()).toBe(1);
      const sign = await page.locator('#a-first-section + .permalink').boundingBox();
      const box = await heading.boundingBox();
      expect((sign?.x ?? 0) + (sign?.width ?? 0), 'in the gutter').toBeLessThanOrEqual((box?.x ?? 0) + 1);
      const middle = (sign?.y ?? 0) + (sign?.height ?? 0) / 2;
      expect(Math.abs(middle - ((box?.y ?? 0) + (box?.height ?? 0) / 2)), 'level with it').toBeLessThanOrEqual(6);
      const link = page.getByRole('link', { name: 'Link to “A first section”' });
      expect(await link.getAttribute('href')).toBe('#a-first-section');
      expect(await link.evaluate((element) => getComputedStyle(element).opacity)).toBe('0');
      await page.keyboard.press('Tab');
      await link.focus();
      expect(await link.evaluate((element) => getComputedStyle(element).opacity)).toBe('1');
    });
  });

  // In the book's own face: those of machines are of other widths.
  test('a line holds 60 to 75 characters where there is room for them', async () => {
    for (const width of [768, 1024, 1440, 2000]) {
      const longest = await reading('one.html', { viewport: { width, height: 900 } }, (page) =>
        page.evaluate(async () => {
          if ((await document.fonts.load('1em Literata')).length === 0) throw new Error('the face is not there');
          await document.fonts.ready;
          const text = document.querySelectorAll('.prose > p')[1]?.firstChild as Text;
          const counts = new Map<number, number>();
          for (let at = 0; at < text.length; at += 1) {
            const range = document.createRange();
            range.setStart(text, at);
            range.setEnd(text, at + 1);
            const { top } = range.getBoundingClientRect();
            counts.set(top, (counts.get(top) ?? 0) + 1);
          }
          return [...counts.values()].slice(0, -1);
        }),
      );
      const average = longest.reduce((sum, count) => sum + count, 0) / longest.length;
      expect(average, `at ${width} px`).toBeGreaterThanOrEqual(60);
      expect(average, `at ${width} px`).toBeLessThanOrEqual(75);
    }
  });

  test('nothing scrolls sideways, also enlarged four times', async () => {
    for (const path of ['one.html', 'two.html', 'index.html', '404.html']) {
      await reading(path, {}, async (page) => {
        for (const viewport of [
          { width: 320, height: 256 },
          NARROW,
          { width: 768, height: 1024 },
          { width: 1024, height: 700 },
          { width: 1280, height: 800 },
          WIDE,
        ]) {
          await page.setViewportSize(viewport);
          // As it is painted: a table learns of its new room in the frame itself, after the first layout.
          await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
          expect(
            await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
            `${path} at ${viewport.width}`,
          ).toBeLessThanOrEqual(0);
        }
      });
    }
  });
});

test('what the preview replaces gets its links, its place in the contents and its notes again', async () => {
  await reading('one.html', { viewport: WIDE }, async (page) => {
    await page.evaluate(() => {
      const prose = document.querySelector('.prose');
      const heading = Object.assign(document.createElement('h2'), { id: 'a-first-section', textContent: 'Renamed' });
      document.getElementById('a-first-section')?.replaceWith(heading);
      prose
        ?.querySelector('p')
        ?.before(
          ...Array.from({ length: 20 }, () =>
            Object.assign(document.createElement('p'), { textContent: 'A new paragraph.' }),
          ),
        );
      document.dispatchEvent(new CustomEvent('vitrine:replaced'));
      heading.scrollIntoView();
    });
    expect(await page.getByRole('link', { name: 'Link to “Renamed”' }).count()).toBe(1);
    await expect.poll(() => page.locator('.sections a[aria-current]').getAttribute('href')).toBe('#a-first-section');
    await expect
      .poll(() =>
        page.evaluate(() =>
          Math.abs(
            (document.getElementById('fn:a')?.getBoundingClientRect().top ?? 0) -
              (document.getElementById('fnref:a')?.getBoundingClientRect().top ?? 99),
          ),
        ),
      )
      .toBeLessThan(16);
  });
});

describe('notes', () => {
  const boxes = (page: Page) =>
    page.evaluate(() =>
      [...document.querySelectorAll('.footnotes > ol > li')].map((note) => {
        const { top, bottom, left } = note.getBoundingClientRect();
        const mark = document.getElementById(note.id.replace('fn:', 'fnref:'))?.getBoundingClientRect();
        return {
          top,
          bottom,
          left,
          mark: mark?.top ?? NaN,
          edge: document.querySelector('article')?.getBoundingClientRect().right ?? NaN,
        };
      }),
    );

  test('stand in the margin beside their marks, never on each other, nor on a wide table', async () => {
    await reading('one.html', { viewport: WIDE }, async (page) => {
      await page.locator('.with-side-notes').waitFor();
      const notes = await boxes(page);
      expect(notes).toHaveLength(4);
      expect(Math.abs((notes[0]?.top ?? 0) - (notes[0]?.mark ?? 0))).toBeLessThan(16);
      notes.forEach((note, index) => {
        expect(note.left).toBeGreaterThan(note.edge);
        expect(note.top).toBeGreaterThanOrEqual(notes[index - 1]?.bottom ?? -Infinity);
      });
      const wide = await page.locator('.prose > table').evaluate((element) => {
        const { top, bottom, right } = element.getBoundingClientRect();
        return { top, bottom, right };
      });
      expect(wide.right, 'the table reaches into the margin').toBeGreaterThan(notes[0]?.edge ?? 0);
      for (const note of notes) expect(note.bottom <= wide.top || note.top >= wide.bottom).toBe(true);
    });
  });

  test('in the margin are reached by their marks and lead back, with keys', async () => {
    await reading('one.html', { viewport: WIDE }, async (page) => {
      await page.locator('.with-side-notes').waitFor();
      await page.locator('a.footnote').first().focus();
      const before = await page.evaluate(() => scrollY);
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('fn:a');
      expect(await page.evaluate(() => scrollY)).toBe(before);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.className)).toBe('reversefootnote');
      // A link from elsewhere would end where the note stands without script: at the end of the chapter.
      await page.goto('about:blank');
      await page.goto(`${address('one.html')}#fn:a`);
      await expect.poll(async () => (await page.locator('[id="fn:a"]').boundingBox())?.y).toBeGreaterThan(0);
    });
  });

  test('on a narrow page open below their sentence, once, and close with Escape', async () => {
    await reading('one.html', { viewport: NARROW }, async (page) => {
      const mark = page.locator('a.footnote').first();
      await mark.focus();
      await page.keyboard.press('Enter');
      const here = page.getByRole('note', { name: 'Note 1' });
      expect(await here.innerText()).toContain('The second, with a link.');
      expect(await mark.getAttribute('aria-expanded')).toBe('true');
      expect(await here.evaluate((element) => element.previousElementSibling?.textContent)).toContain(
        'A sentence with a note.',
      );
      expect(await here.locator('[id], .reversefootnote').count()).toBe(0);
      await here.getByRole('link').focus();
      await page.keyboard.press('Escape');
      expect([
        await here.count(),
        await mark.getAttribute('aria-expanded'),
        await mark.evaluate((element) => element === document.activeElement),
      ]).toEqual([0, 'false', true]);
      // In a table, the note stands below it.
      await page.locator('td a.footnote').click();
      expect(await page.getByRole('note').evaluate((element) => element.previousElementSibling?.tagName)).toBe('TABLE');
      await page.setViewportSize(WIDE);
      await expect.poll(() => page.getByRole('note').count()).toBe(0);
    });
  });

  test('without script stand at the end, and their marks lead there', async () => {
    await reading('one.html', { viewport: WIDE, javaScriptEnabled: false }, async (page) => {
      await page.locator('a.footnote').first().click();
      expect(page.url()).toBe(`${address('one.html')}#fn:a`);
      expect(
        await page
          .locator('.footnotes > ol > li')
          .first()
          .evaluate((element) => getComputedStyle(element).position),
      ).toBe('static');
    });
  });
});

describe('coming back', () => {
  test('the front page leads to where the reader was; a section that is gone leaves her at the top; what was read is marked', async () => {
    const context = await browser.newContext({ viewport: WIDE, reducedMotion: 'reduce' });
    const page = await context.newPage();
    await page.goto(address('index.html'));
    expect(await page.locator('.start').innerText()).toMatch(/^Begin reading\s+The first chapter$/);
    await page.goto(address('one.html'));
    await page.evaluate(() =>
      scrollTo(0, (document.getElementById('a-deeper-one')?.getBoundingClientRect().top ?? 0) + scrollY + 300),
    );
    const kept = () =>
      page.evaluate(() => Object.entries(localStorage).find(([name]) => name.startsWith('vitrine:reading'))?.[1] ?? '');
    await expect.poll(kept).toContain('"section":"a-deeper-one"');
    await page.goto(address('index.html'));
    expect(await page.locator('.start').innerText()).toMatch(/^Continue where you were\s+The first chapter$/);
    await page.locator('.start a').click();
    await expect
      .poll(() =>
        page.evaluate(() =>
          Math.round((document.getElementById('a-deeper-one')?.getBoundingClientRect().top ?? 0) / 10),
        ),
      )
      .toBe(-30);
    expect(page.url()).toBe(address('one.html'));
    for (const other of ['print.html', '404.html']) {
      await page.goto(address(other));
      await page.evaluate(() => scrollTo(0, 500));
    }
    await page.goto(address('index.html'));
    expect(await page.locator('.start').innerText()).toMatch(/The first chapter$/);
    await page.evaluate(() =>
      Object.keys(localStorage).forEach((name) =>
        localStorage.setItem(name, (localStorage.getItem(name) ?? '').replace('a-deeper-one', 'a-lost-one')),
      ),
    );
    await page.goto(`${address('one.html')}#resume`);
    expect([page.url(), await page.evaluate(() => scrollY)]).toEqual([address('one.html'), 0]);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await expect.poll(kept).toContain('"read":["one"]');
    await page.goto(address('two.html'));
    expect(await page.locator('.book-contents a[data-read]').allInnerTexts()).toEqual(['The first chapter']);
    await context.close();
  });

  test('a browser that keeps nothing shows the same pages', async () => {
    const context = await browser.newContext({ viewport: WIDE });
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.addInitScript(() =>
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('blocked', 'SecurityError');
        },
      }),
    );
    await page.goto(address('one.html'));
    await page.keyboard.press('t');
    expect(await theme(page)).toBe('light');
    await page.evaluate(() => scrollTo(0, 1000));
    await page.goto(address('index.html'));
    expect(await page.locator('.start').innerText()).toContain('Begin reading');
    expect(errors).toEqual([]);
    await context.close();
  });
});

describe('the whole book on one page', () => {
  test('holds every chapter once, with ids of their own and links that stay inside', async () => {
    await reading('print.html', { viewport: WIDE }, async (page) => {
      expect(await page.locator('article').count()).toBe(3);
      const found = await page.evaluate(() => {
        const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
        const lost = [...document.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')].filter(
          (link) => document.getElementById(decodeURIComponent(link.hash.slice(1))) === null,
        );
        return {
          doubled: ids.filter((id, index) => ids.indexOf(id) !== index),
          lost: lost.map((link) => link.outerHTML),
          levels: [...document.querySelectorAll('h1, h2, h3, h4')].map(
            (heading) => `${heading.tagName} ${heading.textContent}`,
          ),
        };
      });
      expect(found.doubled).toEqual([]);
      expect(found.lost).toEqual([]);
      expect(found.levels.slice(0, 8)).toEqual([
        'H1 A book for readers',
        'H2 Contents',
        'H3 First',
        'H3 Second',
        'H2 The first chapter',
        'H3 A first section',
        'H4 A deeper one',
        'H3 The last section',
      ]);
      await page.locator('.table-of-contents').getByRole('link', { name: 'The third chapter' }).click();
      expect(page.url()).toBe(`${address('print.html')}#three`);
      expect(await axeFindings(page)).toEqual([]);
    });
  });

  test('prints as a book: chapters begin pages, an address is a note, what is too wide is set smaller, nothing of the screen remains', async () => {
    await reading('print.html', { viewport: WIDE }, async (page) => {
      await page.emulateMedia({ media: 'print' });
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      const pages = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
      // A title page, the contents, and each chapter from a page of its own.
      expect(pages).toBeGreaterThanOrEqual(5);
      // A page that cannot hold its line makes Chromium shrink all of them: the paper would be larger than it is.
      expect(pdf).not.toMatch(/\/Type\s*\/Page\b[^>]*\/MediaBox\s*\[0 0 (?!59[45]|612)/);
      expect(await page.locator('article .link-addresses').allInnerTexts()).toEqual([
        expect.stringContaining('https://example.org'),
      ]);
      expect(await page.locator('.link-mark').allInnerTexts()).toEqual(['[1]']);
      const fits = await page
        .locator('.prose > .formula')
        .evaluate((element) => Number(getComputedStyle(element).getPropertyValue('--fit')));
      expect(fits).toBeGreaterThanOrEqual(0.5);
      expect(fits).toBeLessThan(1);
      for (const screen of ['.book-header', '.permalink', '.print-button'])
        expect(await page.locator(screen).first().isVisible(), screen).toBe(false);
    });
  });
});

describe('an address that leads nowhere', () => {
  /** A host that answers with 404.html, as static hosts do; the book stands below /sub/. */
  async function asked<T>(path: string, base: string | undefined, look: (page: Page) => Promise<T>): Promise<T> {
    const out = join(folder, `site-${base === undefined ? 'without' : 'with'}-base`);
    await build({
      root: join(folder, 'book'),
      out,
      base,
      options: { drafts: false, strict: false, purpose: 'publish' },
    });
    const context = await browser.newContext({ viewport: WIDE });
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('console', (message) => {
      if (/Content Security Policy/.test(message.text())) errors.push(message.text());
    });
    await page.route('http://host.test/**', async (route) => {
      const { pathname } = new URL(route.request().url());
      const file = join(out, pathname.replace(/^\/sub\//, '').replace(/(^|\/)$/, '$1index.html'));
      const bytes = pathname.startsWith('/sub/') ? await readFile(file).catch(() => undefined) : undefined;
      if (bytes !== undefined)
        await route.fulfill({
          body: bytes,
          contentType: file.endsWith('.css') ? 'text/css' : file.endsWith('.js') ? 'text/javascript' : 'text/html',
        });
      else await route.fulfill({ status: 404, body: await readFile(join(out, '404.html')), contentType: 'text/html' });
    });
    await page.goto(`http://host.test${path}`);
    const seen = await look(page);
    expect(errors).toEqual([]);
    await context.close();
    return seen;
  }

  test('shows the book around it at any depth, and the chapter that was probably meant', async () => {
    await asked('/sub/a/deep/place/tree.html', 'https://host.test/sub/', async (page) => {
      expect(
        await page.evaluate(() => getComputedStyle(document.querySelector('.book-header') ?? document.body).position),
      ).toBe('sticky');
      expect(await page.locator('.nearest').innerText()).toContain('The third chapter');
      await page.getByRole('link', { name: 'The third chapter' }).last().click();
      expect(page.url()).toBe('http://host.test/sub/three.html');
    });
    await asked('/sub/zzzz', '/sub/', async (page) => {
      expect(await page.locator('.nearest').isVisible()).toBe(false);
      await page.getByRole('link', { name: 'To the front page of A book for readers' }).click();
      expect(page.url()).toBe('http://host.test/sub/');
    });
  });

  test('can be read where nobody said where the book stands', async () => {
    await asked('/sub/a/deep/place.html', undefined, async (page) => {
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('This page is not in the book');
      expect(
        await page.evaluate(() => [
          getComputedStyle(document.body).maxWidth,
          getComputedStyle(document.body).backgroundColor,
        ]),
      ).toEqual(['576px', 'rgb(253, 252, 249)']);
    });
  });
});
