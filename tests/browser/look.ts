// What a page of a built site does to a reader: what jumps, what sticks out, whom it asks, and what has no name or no
// room.
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { atRest, frames, holdRequests, picturesInSight, type Held } from '../support/waits.ts';

export interface Look {
  /**
   * Cumulative layout shift of a reader who scrolls through the page while its pictures come late; reading stands still
   * for none of it.
   */
  readonly shift: number;
  /** Whether it is the chapter's own script that moves the page: without it nothing moves. */
  readonly isOwnScript: boolean;
  /** What moved, for a person to find it. */
  readonly moved: readonly string[];
  /** Pixels that the page is wider than the window. */
  readonly sideways: number;
  /** Requests to other hosts before anybody clicks, that the chapter's own text does not name. */
  readonly asked: readonly string[];
  /** Requests to other hosts for pictures, frames and scripts that the chapter's own text names. */
  readonly named: readonly string[];
  readonly pictures: number;
  /** Pictures of the book without width and height, and pictures without an `alt`. */
  readonly roomless: readonly string[];
  readonly nameless: readonly string[];
  readonly axe: readonly string[];
  /** What a reader sees of the chapter. */
  readonly words: readonly string[];
}

export interface LookOptions {
  readonly width: number;
  readonly colorScheme?: 'light' | 'dark';
  /** Whether axe is asked too. */
  readonly axe?: boolean;
}

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const PICTURES = /^http:\/\/127\.0\.0\.1.*\.(?:avif|webp|png|jpe?g|gif|svg)$/i;

/** Opens a page as a reader does, its pictures late, scrolls through it, and tells what was seen. */
export async function lookAt(browser: Browser, address: string, options: LookOptions): Promise<Look> {
  const look = await lookOnce(browser, address, options, (html) => html);
  if (look.shift === 0) return { ...look, isOwnScript: false };
  const { shift } = await lookOnce(browser, address, { ...options, axe: false }, withoutOwnScripts);
  return { ...look, isOwnScript: shift === 0 };
}

/** The page with its policy, which then lets no script in the text run. */
function withoutOwnScripts(html: string): string {
  return html.replace(/script-src [^;]*/, "script-src 'self'");
}

async function lookOnce(
  browser: Browser,
  address: string,
  { width, colorScheme = 'light', axe = false }: LookOptions,
  change: (html: string) => string,
): Promise<Omit<Look, 'isOwnScript'>> {
  const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme, reducedMotion: 'reduce' });
  const page = await context.newPage();
  const asked: string[] = [];
  await page.route(/^https?:\/\/(?!127\.0\.0\.1)/, (route) => {
    asked.push(route.request().url());
    return route.abort();
  });
  const late = await holdRequests(page, PICTURES);
  await page.route(address, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: change(await response.text()) });
  });
  // tsx names functions by a helper of its own, which no page has.
  await page.addInitScript('globalThis.__name = (named) => named');
  await page.addInitScript(watchShifts);
  await page.goto(address, { waitUntil: 'domcontentloaded' });
  await scrollThrough(page, late);
  const seen = await page.evaluate(inspectPage);
  const own = new Set(seen.addresses);
  const words = await wordsOf(page);
  const violations = axe ? (await new AxeBuilder({ page }).withTags(WCAG).exclude('iframe').analyze()).violations : [];
  await context.close();
  return {
    shift: seen.shift,
    moved: seen.moved,
    sideways: Math.max(0, seen.sideways),
    pictures: seen.pictures,
    roomless: seen.roomless,
    nameless: seen.nameless,
    words,
    asked: asked.filter((each) => !own.has(each)),
    named: asked.filter((each) => own.has(each)),
    axe: violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`)),
  };
}

/** The words of a chapter that a reader sees without script. */
export async function wordsWithoutScript(browser: Browser, address: string): Promise<readonly string[]> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 800 }, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.route(/^https?:\/\/(?!127\.0\.0\.1)|\.(?:avif|webp|png|jpe?g|gif)$/, (route) => route.abort());
  await page.goto(address, { waitUntil: 'load' });
  const words = await wordsOf(page);
  await context.close();
  return words;
}

/** Of the chapter, without what the program adds for scripts to press. */
async function wordsOf(page: Page): Promise<readonly string[]> {
  const wordsIn = async (selector: string): Promise<readonly string[]> =>
    (await page.locator(selector).allInnerTexts()).join(' ').split(/\s+/);
  const added = new Set(['', ...(await wordsIn('.prose :is(button, .permalink)'))]);
  return (await wordsIn('.prose')).filter((word) => !added.has(word));
}

/**
 * Goes down by half a window at a time, at most to `depth` pixels, and waits for the pictures in sight: where they are
 * `late`, for some frames without them first. At the end all may come, and the page rests.
 */
export async function scrollThrough(page: Page, late?: Held, depth = 60_000): Promise<void> {
  const step = (await page.evaluate(() => innerHeight)) / 2;
  const goTo = (top: number): Promise<number> =>
    page.evaluate((at) => {
      scrollTo({ top: at, behavior: 'instant' });
      return document.documentElement.scrollHeight;
    }, top);
  for (let at = 0, height = 0; at <= height && at < depth; at += step) {
    height = await goTo(at);
    await frames(page);
    late?.release();
    await picturesInSight(page);
    late?.hold();
  }
  late?.release();
  await page.waitForLoadState('load');
  await atRest(page);
  // A header that stays in sight covers what axe would measure.
  await goTo(0);
}

/** Layout Instability, https://wicg.github.io/layout-instability/. */
function watchShifts(): void {
  const shifts: { value: number; moved: string[] }[] = [];
  Object.assign(window, { shifts });
  const described = (node: Node | null): string => {
    const element = node instanceof Element ? node : node?.parentElement;
    return element === null || element === undefined
      ? '?'
      : (element.cloneNode(false) as Element).outerHTML.slice(0, 100);
  };
  new PerformanceObserver((list) => {
    for (const each of list.getEntries()) {
      const entry = each as PerformanceEntry & {
        value: number;
        sources: readonly { node: Node | null; previousRect: DOMRectReadOnly; currentRect: DOMRectReadOnly }[];
      };
      const rect = ({ x, y, width, height }: DOMRectReadOnly): string =>
        [x, y, width, height].map(Math.round).join(' ');
      shifts.push({
        value: entry.value,
        moved: entry.sources.map(
          ({ node, previousRect, currentRect }) => `${described(node)} ${rect(previousRect)} → ${rect(currentRect)}`,
        ),
      });
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/** Runs in the page. */
function inspectPage(): {
  shift: number;
  moved: string[];
  sideways: number;
  pictures: number;
  roomless: string[];
  nameless: string[];
  addresses: string[];
} {
  const { shifts } = window as unknown as { shifts: { value: number; moved: string[] }[] };
  const images = [...document.querySelectorAll('main img')].filter(
    (image) => image.closest('.video-poster') === null || image.classList.contains('given-poster'),
  ) as HTMLImageElement[];
  const name = (image: HTMLImageElement): string => image.outerHTML.slice(0, 160);
  const absolute = (address: string | null): string[] =>
    address === null || address === '' ? [] : [new URL(address, document.baseURI).href];
  return {
    shift: shifts.reduce((sum, { value }) => sum + value, 0),
    moved: shifts.flatMap(({ moved }) => moved),
    sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    pictures: images.length,
    roomless: images
      .filter(
        (image) =>
          !(image.hasAttribute('width') && image.hasAttribute('height')) &&
          new URL(image.src, document.baseURI).origin === location.origin,
      )
      .map(name),
    nameless: images.filter((image) => !image.hasAttribute('alt')).map(name),
    addresses: [...document.querySelectorAll('main :is(img, iframe, video, audio, source, embed, script)')].flatMap(
      (element) => absolute(element.getAttribute('src')),
    ),
  };
}
