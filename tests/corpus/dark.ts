// Whether a site's pictures keep their lines in the dark, and glare no more than the page: by pixels, beside the same
// picture by day, in the chapter, in the list of figures and in the closer look.
import type { Browser, Page } from 'playwright-core';
import { looksLike, type PictureLook } from '../browser/dark-looks.ts';

export interface DarkReport {
  readonly looked: number;
  /** One for each picture that loses its lines or glares, with where. */
  readonly findings: readonly string[];
}

/** Of the lines that a picture has by day. */
const LEAST_LINES = 0.5;
/** Half of a picture that is lighter than this is white paper on a dark page. */
const MOST_GLARE = 0.85;
/** A thumbnail of a few pixels, or a picture of one colour, has no lines to lose. */
const SIDE = 24;
const ANY_LINES = 0.001;
const LISTED = '.thumbnail img';
const SHOWN = '.prose img';

/** Every picture of the lists of figures, and `count` of the chapters', these in the closer look too. */
export async function checkDark(
  browser: Browser,
  site: string,
  pages: readonly string[],
  count: number,
): Promise<DarkReport> {
  const findings: string[] = [];
  let looked = 0;
  const places: Place[] = [];
  const page = await pageOf(browser);
  for (const path of pages) {
    await page.goto(site + path);
    const selector = (await page.locator(LISTED).count()) > 0 ? LISTED : SHOWN;
    const all = await page.locator(selector).count();
    for (let index = 0; index < all; index += 1) places.push({ path, selector, index });
  }
  const shown = places.filter(({ selector }) => selector === SHOWN);
  const step = Math.max(1, shown.length / count);
  const chosen = shown.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
  for (const place of [...places.filter(({ selector }) => selector === LISTED), ...chosen]) {
    if (page.url() !== site + place.path) await page.goto(site + place.path);
    const found = await looksOf(page, place);
    looked += found.length;
    for (const [where, day, dark] of found) {
      const said = verdict(day, dark);
      if (said !== '') findings.push(`${place.path}, ${where}: ${dark.src} ${said}`);
    }
  }
  await page.context().close();
  return { looked, findings };
}

interface Place {
  readonly path: string;
  readonly selector: string;
  /** Of the pictures there that the selector names. */
  readonly index: number;
}

type Compared = readonly [where: string, day: PictureLook, dark: PictureLook];

async function looksOf(page: Page, { selector, index }: Place): Promise<readonly Compared[]> {
  const isList = selector === LISTED;
  const picture = page.locator(selector).nth(index);
  const box = await picture.boundingBox();
  if (box === null || box.width < SIDE || box.height < SIDE) return [];
  const here: Compared = [isList ? 'list' : 'page', ...(await byDayAndDark(page, () => looksLike(picture)))];
  const link = picture.locator('xpath=ancestor::a[contains(concat(" ", @class, " "), " zoom ")]');
  if (isList || (await link.count()) === 0) return [here];
  await link.click();
  const closer = page.locator('.zoom-view[open] .zoom-room img').first();
  const opened = await closer.waitFor({ timeout: 10_000 }).then(
    () => true,
    () => false,
  );
  if (!opened) return [here];
  const view: Compared = ['closer look', ...(await byDayAndDark(page, () => looksLike(closer)))];
  await page.keyboard.press('Escape');
  return [here, view];
}

async function byDayAndDark(
  page: Page,
  look: () => Promise<PictureLook>,
): Promise<readonly [PictureLook, PictureLook]> {
  await page.emulateMedia({ colorScheme: 'light' });
  const day = await look();
  await page.emulateMedia({ colorScheme: 'dark' });
  return [day, await look()];
}

/** Empty where all is well. */
function verdict(day: PictureLook, dark: PictureLook): string {
  const kept = dark.lines / day.lines;
  if (day.lines > ANY_LINES && kept < LEAST_LINES) return `keeps ${Math.round(kept * 100)} % of its lines in the dark`;
  if (dark.glare > MOST_GLARE) return `glares in the dark: half of it is lighter than ${dark.glare.toFixed(2)}`;
  return '';
}

async function pageOf(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.route(/^https?:\/\/(?!127\.0\.0\.1)/, (route) => route.abort());
  return page;
}
