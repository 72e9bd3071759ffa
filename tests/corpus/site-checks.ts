// What is asked of a written page in a real browser; each answer is a list of findings, empty where all is well.
import { pathToFileURL } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';

export interface PageAddress {
  /** Over http, under a path. */
  readonly hosted: string;
  /** The file on the disk. */
  readonly file: string;
}

export interface PageReport {
  readonly findings: readonly string[];
  /** Milliseconds over 50 of each long task while the page loads, added up: a measure of the machine as well. */
  readonly blocking: number;
  /**
   * How much the page jumps at 360 px where the faces of its letters come 250 ms late: those of formulas are taken even
   * then.
   */
  readonly faces: number;
}

/**
 * Light and dark on a desk, 360 px as on a phone, and 320 px, which is 1280 px at 400 %; `sepia` asks for that theme
 * too.
 */
export async function checkPage(
  browser: Browser,
  page: PageAddress,
  { sepia }: { sepia: boolean },
): Promise<PageReport> {
  const read = await whileReading(browser, page.hosted, sepia);
  const shifts = await Promise.all(
    [360, 1440].map((width) => shiftOf(browser, page.hosted, { width, late: PICTURES })),
  );
  return {
    blocking: read.blocking,
    faces: await shiftOf(browser, page.hosted, { width: 360, late: FACES }),
    findings: [
      ...read.findings,
      ...shifts.flatMap((shift, index) =>
        shift === 0 ? [] : [`layout shift ${shift.toFixed(4)} at ${[360, 1440][index] ?? ''} px`],
      ),
      ...(await fromDisk(browser, page.file)),
      ...(await withoutScript(browser, page.hosted)),
    ],
  };
}

const OTHER_HOSTS = /^https?:\/\/(?!127\.0\.0\.1)/;

/**
 * A page that hears what goes wrong; requests to other hosts are refused, and told save those of frames, which an
 * author asks for.
 */
async function listening(context: BrowserContext, findings: string[]): Promise<Page> {
  const page = await context.newPage();
  await page.route(OTHER_HOSTS, (route) => {
    const isFrame = route.request().frame() !== page.mainFrame() || route.request().resourceType() === 'document';
    if (!isFrame) findings.push(`asks ${route.request().url()}`);
    return route.abort();
  });
  page.on('console', (message) => {
    // Where nobody said where the book stands, that page asks for its files at the top of the host.
    if (/\/404\.html$/.test(page.url()) && /status of 404/.test(message.text())) return;
    if (['error', 'warning'].includes(message.type()) && !/ERR_FAILED/.test(message.text()))
      findings.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => findings.push(`error: ${error.message}`));
  return page;
}

async function whileReading(browser: Browser, address: string, sepia: boolean): Promise<Omit<PageReport, 'faces'>> {
  const findings: string[] = [];
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, colorScheme: 'light' });
  const page = await listening(context, findings);
  await page.addInitScript(() => {
    const seen = { blocking: 0 };
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.blocking += Math.max(0, duration - 50);
    }).observe({ type: 'longtask', buffered: true });
    Object.assign(window, { seen });
  });
  await page.goto(address, { waitUntil: 'load' });
  const blocking = await page.evaluate(
    () =>
      new Promise<number>((done) =>
        setTimeout(() => done((window as unknown as { seen: { blocking: number } }).seen.blocking), 100),
      ),
  );
  const tell = async (variant: string): Promise<void> => {
    // Scripts follow a change of the window's size, in the frame after it; on a busy machine that takes its time.
    await page.waitForTimeout(50);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    findings.push(...(await axe(page)).map((finding) => `${variant}: ${finding}`));
  };
  await tell('light');
  await page.emulateMedia({ colorScheme: 'dark' });
  await tell('dark');
  await page.setViewportSize({ width: 360, height: 800 });
  await tell('dark, 360 px');
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 320, height: 256 });
  await tell('400 %');
  if (sepia) {
    await page.evaluate(() => {
      document.documentElement.dataset.theme = 'sepia';
    });
    await tell('sepia');
  }
  for (const width of [320, 360, 768, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    const wider = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    if (wider > 0) findings.push(`scrolls sideways by ${wider} px at ${width} px`);
  }
  await context.close();
  return { findings, blocking };
}

/**
 * WCAG 2.2 AA and what axe counts as good practice; but axe hears no MathML, and takes a header cell that holds a
 * formula for empty.
 */
async function axe(page: Page): Promise<readonly string[]> {
  // What scrolls is known when all parts of a long page are laid out; whoever uses keys before has them at once.
  await page.waitForFunction(() => document.documentElement.dataset.parts === undefined, undefined, {
    timeout: 60_000,
  });
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({
      rules: { 'target-size': { enabled: true }, 'empty-table-header': { enabled: false } },
      iframes: false,
      resultTypes: ['violations'],
    })
    .analyze();
  return violations.map(({ id, nodes }) => `${id} × ${nodes.length}: ${(nodes[0]?.html ?? '').slice(0, 160)}`);
}

const PICTURES = /\.(png|jpe?g|svg|gif|webp|avif)$/;
const FACES = /\.woff2$/;

/** How much a page jumps while it is read and such files come late. */
async function shiftOf(
  browser: Browser,
  address: string,
  { width, late }: { width: number; late: RegExp },
): Promise<number> {
  const context = await browser.newContext({ viewport: { width, height: 800 } });
  const page = await context.newPage();
  await page.route(OTHER_HOSTS, (route) => route.abort());
  await page.route(late, async (route) => {
    await new Promise((done) => setTimeout(done, 250));
    await route.continue();
  });
  await page.goto(address, { waitUntil: 'domcontentloaded' });
  const shift = await page.evaluate(async () => {
    let sum = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
    const steps = Math.min(12, Math.ceil(document.body.scrollHeight / 700));
    for (let step = 0; step < steps; step += 1) {
      scrollTo({ top: step * 700, behavior: 'instant' });
      await new Promise((done) => setTimeout(done, 50));
    }
    await new Promise((done) => setTimeout(done, 400));
    return sum;
  });
  await context.close();
  return shift;
}

async function fromDisk(browser: Browser, file: string): Promise<readonly string[]> {
  // It stands for addresses that are not there: its files are told from the top of the host.
  if (file.endsWith('/404.html')) return [];
  const findings: string[] = [];
  const context = await browser.newContext();
  const page = await listening(context, findings);
  await page.goto(pathToFileURL(file).href, { waitUntil: 'load' });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await context.close();
  return findings.map((finding) => `from disk: ${finding}`);
}

/**
 * Every word of the text is there without script, in the page or in what opens by itself (`details`, targets of links).
 */
async function withoutScript(browser: Browser, address: string): Promise<readonly string[]> {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.route(OTHER_HOSTS, (route) => route.abort());
  await page.goto(address, { waitUntil: 'load' });
  const hidden = await page.evaluate(() =>
    [...document.querySelectorAll('main :is(p, li, td, dt, dd, figcaption, h1, h2, h3, h4, pre, math, img, video)')]
      .filter(
        (element) =>
          !element.closest('details, dialog, [hidden], .needs-script, .colophon') &&
          !(element as HTMLElement).checkVisibility() &&
          element.closest('math, svg') === null,
      )
      .map((element) => element.outerHTML.slice(0, 120)),
  );
  await context.close();
  return hidden.map((html) => `without script: hidden ${html}`);
}
