// `npm run test:sites -- SITE…`: every page of written sites in a real browser (site-checks.ts). Heavy: minutes for a
// book of hundreds of pages. `--every=N` looks at each Nth page only, `--every=0` at none. Then links into N places of
// each site are followed at three widths (landings.ts): 100, or `--landings=N`; `--widths=360,1440` asks for fewer.
// Last, pictures are looked at by day and in the dark (dark.ts): all of the lists of figures, and 40 of the chapters,
// or `--dark=N`.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { openBrowser } from '../browser/chromium.ts';
import { serveFolder } from '../browser/host.ts';
import { checkDark } from './dark.ts';
import { checkLandings, targetsIn, WIDTHS } from './landings.ts';
import { checkPage, type PageReport } from './site-checks.ts';

const ANOTHER_BROWSER = 60;

const every = flag('every', 1);
const landings = flag('landings', 100);
const dark = flag('dark', 40);
const widths = given('widths')?.split(',').map(Number) ?? WIDTHS;
const sites = process.argv
  .slice(2)
  .filter((argument) => !argument.startsWith('--'))
  .map((site) => resolve(site));
if (sites.length === 0) console.log('Say which sites: npm run test:sites -- _site');
let failed = 0;
for (const site of sites) {
  if (every > 0) failed += await checkSite(site);
  if (landings > 0) failed += await checkLinksInto(site);
  if (dark > 0) failed += await checkPictures(site);
}
process.exitCode = failed === 0 ? 0 : 1;

function flag(name: string, otherwise: number): number {
  return Number(given(name) ?? otherwise);
}

function given(name: string): string | undefined {
  const begin = `--${name}=`;
  return process.argv.find((argument) => argument.startsWith(begin))?.slice(begin.length);
}

/** A width after the other, each with a browser of its own. */
async function checkLinksInto(site: string): Promise<number> {
  const host = await serveFolder(dirname(site));
  const pages = pagesIn(site)
    .filter((path) => path !== '404.html')
    .map((path) => [path, readFileSync(join(site, path), 'utf8')] as const);
  const targets = targetsIn(pages, landings);
  let failing = 0;
  for (const width of widths) {
    const browser = await openBrowser();
    const { loads, findings } = await checkLandings(
      browser,
      `${host.url}${site.slice(dirname(site).length + 1)}/`,
      targets,
      width,
    );
    await browser.close();
    for (const finding of findings) console.log(finding);
    console.log(`${site}: links landed at ${width} px: ${loads - findings.length} of ${loads}`);
    failing += findings.length;
  }
  await host.close();
  return failing;
}

async function checkPictures(site: string): Promise<number> {
  const host = await serveFolder(dirname(site));
  const browser = await openBrowser();
  const pages = pagesIn(site).filter((path) => path !== '404.html' && !path.endsWith('print.html'));
  const address = `${host.url}${site.slice(dirname(site).length + 1)}/`;
  const { looked, findings } = await checkDark(browser, address, pages, dark);
  await browser.close();
  await host.close();
  for (const finding of findings) console.log(finding);
  console.log(`${site}: pictures that are right in the dark: ${looked - findings.length} of ${looked}`);
  return findings.length;
}

async function checkSite(site: string): Promise<number> {
  const pages = pagesIn(site).filter((_, index) => index % every === 0);
  const host = await serveFolder(dirname(site));
  const blocking: number[] = [];
  const faces: number[] = [];
  let failing = 0;
  let next = 0;
  // Two pages at a time; a browser that has shown many pages is slow, and makes room for a new one.
  const work = async (): Promise<void> => {
    let browser = await openBrowser();
    for (let done = 1; next < pages.length; done += 1) {
      const index = next;
      next += 1;
      const path = pages[index] ?? '';
      const look = (): Promise<PageReport> =>
        checkPage(
          browser,
          { hosted: `${host.url}${site.slice(dirname(site).length + 1)}/${path}`, file: join(site, path) },
          { sepia: index % 10 === 0 },
        );
      // A browser may fall; the page is looked at again in another.
      const report = await look()
        .catch(async () => {
          browser = await openBrowser();
          return look();
        })
        .catch((error: unknown) => ({
          findings: [`could not be looked at: ${String(error).split('\n')[0] ?? ''}`],
          blocking: 0,
          faces: 0,
        }));
      blocking.push(report.blocking);
      faces.push(report.faces);
      if (report.findings.length > 0) failing += 1;
      for (const finding of report.findings) console.log(`${path}: ${finding}`);
      if (done % ANOTHER_BROWSER !== 0) continue;
      await browser.close();
      browser = await openBrowser();
    }
    await browser.close();
  };
  await Promise.all([work(), work()]);
  await host.close();
  printSummary(`${site}: ${pages.length} pages, ${failing} with findings`, blocking, faces);
  return failing;
}

function pagesIn(site: string): readonly string[] {
  return (
    readdirSync(site, { recursive: true })
      .map((path) => String(path).replaceAll('\\', '/'))
      .filter((path) => path.endsWith('.html'))
      // A page that the author put there whole is the author's.
      .filter((path) => readFileSync(join(site, path), 'utf8').includes(' data-root="'))
      .sort()
  );
}

function printSummary(pages: string, blocking: readonly number[], faces: readonly number[]): void {
  const sorted = blocking.toSorted((a, b) => a - b);
  const middle = Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0);
  const most = Math.round(sorted.at(-1) ?? 0);
  const shift = Math.max(0, ...faces).toFixed(4);
  console.log(
    `${pages}; blocking time: ${middle} ms in the middle, ${most} ms at most; shift by late faces at most ${shift}`,
  );
}
