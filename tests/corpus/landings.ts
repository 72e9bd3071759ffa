// Whether links into pages land where they lead, in a real browser whose pictures and faces come late.
import type { Browser, Page } from 'playwright-core';

/** A place of a page: `a/b.html` and `fig-one`. */
export interface Target {
  readonly page: string;
  readonly id: string;
}

export interface Landings {
  readonly loads: number;
  /** One for each load that ended elsewhere, with how it came there. */
  readonly findings: readonly string[];
}

export const WIDTHS: readonly number[] = [360, 768, 1440];
/** Milliseconds that a picture or a face is kept back. */
const LATE = 250;
const PIXELS = 8;
/** Each so many loads the page is loaded again, and gone back to. */
const AGAIN = 10;

/**
 * Places that a reader may be sent to, taken evenly from all pages: headings, figures, tables, formulas, listings,
 * notes, terms.
 */
export function targetsIn(pages: readonly (readonly [path: string, html: string])[], count: number): readonly Target[] {
  const all = pages.flatMap(([page, html]) => {
    const main = html.slice(html.indexOf('<article'), html.lastIndexOf('</article>'));
    return [...main.matchAll(/<(?:h[2-6]|figure|div|table|p|li|dt|pre|math)\s(?:[^>]*\s)?id="([^"]+)"/g)].map(
      (found) => ({ page, id: (found[1] ?? '').replaceAll('&amp;', '&') }),
    );
  });
  const step = Math.max(1, all.length / count);
  // A small book's places are led to more than once: a load is not like another.
  return Array.from({ length: count }, (_, index) => all[Math.floor(index * step) % all.length]).filter(
    (target) => target !== undefined,
  );
}

/** Three pages at a time: most of the time is waiting. */
export async function checkLandings(
  browser: Browser,
  site: string,
  targets: readonly Target[],
  width: number,
): Promise<Landings> {
  const findings: string[] = [];
  let loads = 0;
  let next = 0;
  const work = async (): Promise<void> => {
    const page = await pageOf(browser, width);
    for (let index = next; index < targets.length; index = next) {
      next += 1;
      const target = targets[index] ?? { page: '', id: '' };
      for (const [how, go] of waysTo(site, target, index % AGAIN === 0)) {
        const finding = await go(page).then(
          () => whereIs(page, target.id),
          (error: unknown) => String(error).split('\n')[0] ?? '',
        );
        loads += 1;
        if (finding !== '') findings.push(`${target.page}#${target.id} at ${width} px, ${how}: ${finding}`);
      }
    }
    await page.context().close();
  };
  await Promise.all([work(), work(), work()]);
  return { loads, findings };
}

type Way = readonly [how: string, go: (page: Page) => Promise<unknown>];

function waysTo(site: string, { page: path, id }: Target, isAgain: boolean): readonly Way[] {
  const byAddress: Way = [
    'by its address',
    async (page) => {
      await page.goto('about:blank');
      await page.goto(`${site}${path}#${encodeURIComponent(id)}`);
    },
  ];
  if (!isAgain) return [byAddress];
  const back = async (page: Page): Promise<void> => {
    await page.goto(`${site}index.html`);
    await page.goBack();
  };
  return [byAddress, ['loaded again', (page) => page.reload()], ['by Back', back]];
}

/** Its pictures and faces come late; it asks no other host. */
async function pageOf(browser: Browser, width: number): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 800 }, isMobile: width < 500 });
  const page = await context.newPage();
  // The whole of a long book on one page, beside two others, takes its time.
  page.setDefaultTimeout(120_000);
  await page.route(/^https?:\/\/(?!127\.0\.0\.1)/, (route) => route.abort());
  await page.route(/\.(png|jpe?g|svg|gif|webp|avif|woff2)$/, async (route) => {
    await new Promise((done) => setTimeout(done, LATE));
    await route.continue().catch(() => undefined);
  });
  return page;
}

/** Empty where the place is within 8 pixels of where a jump ends, and not covered; else what is so instead. */
async function whereIs(page: Page, id: string): Promise<string> {
  await rested(page, id);
  return page.evaluate(
    ([name, most]) => {
      const target = document.getElementById(name);
      if (target === null) return 'is not on the page';
      const box = target.getBoundingClientRect();
      // What is folded away or hidden by its author is nowhere.
      if (!target.checkVisibility() || box.height === 0) return '';
      const room =
        Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) +
        Number.parseFloat(getComputedStyle(target).scrollMarginTop);
      const off = box.top - room;
      const left = document.documentElement.scrollHeight - innerHeight - scrollY;
      // Where the page ends, a jump ends too; and one that begins the page leaves it at its top.
      const isAtEnd = (off > 0 && left < 2) || (off < 0 && scrollY < 2);
      if (Math.abs(off) > most && !isAtEnd) return `${Math.round(off)} px off`;
      if (box.top < 0 || box.top > innerHeight - 8) return `out of sight, at ${Math.round(box.top)} px`;
      const [x, y] = [box.left + Math.min(box.width / 2, 40), box.top + Math.min(box.height / 2, 8)];
      const seen = document.elementFromPoint(x, y);
      const isBar = seen?.closest('.book-header') !== null && seen !== null;
      return isBar ? 'lies under the bar' : '';
    },
    [id, PIXELS] as const,
  );
}

/** Until the page is loaded and the place has stayed where it is for half a second: twice what pictures are late. */
async function rested(page: Page, id: string): Promise<void> {
  await page.waitForLoadState('load');
  await page.evaluate(async (name) => {
    const target = document.getElementById(name);
    for (let turn = 0, still = 0, last = Number.NaN; turn < 50 && still < 5; turn += 1) {
      const top = target?.getBoundingClientRect().top ?? 0;
      still = Math.abs(top - last) < 1 ? still + 1 : 0;
      last = top;
      await new Promise((done) => setTimeout(done, 100));
    }
  }, id);
}
