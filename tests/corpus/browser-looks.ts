// What is asked of a page in any browser that WebDriver drives: menus, dialogs, pictures in the dark, ways to a place.
import { lookOf, type PictureLook } from '../browser/dark-looks.ts';
import type { Driver } from './drivers.ts';

/** True where all is well, `none here` where the page has none, or what was found instead. */
type Tell = (check: string, finding: unknown) => void;

const ESCAPE = '\uE00C';
/** Of the lines that a picture has by day: dark.ts asks the same of Chromium. */
const LEAST_LINES = 0.5;
const PIXELS = 8;
const PLACES = 6;

const wait = (time: number): Promise<void> => new Promise((done) => setTimeout(done, time));

/** Each menu of the page in sight opens whole, above all else, and Escape closes it and gives the focus back. */
export async function lookAtMenus(driver: Driver, tell: Tell): Promise<void> {
  await driver.run('scrollTo({ top: 0, behavior: "instant" })');
  const opened = await driver.run(`
    const menu = [...document.querySelectorAll('details.menu')].find((each) => each.querySelector('summary').getBoundingClientRect().height > 0);
    if (menu === undefined) return 'none here';
    const summary = menu.querySelector('summary'); summary.focus(); summary.click(); await new Promise((done) => setTimeout(done, 300));
    const panel = summary.nextElementSibling; const box = panel.getBoundingClientRect();
    const corners = [[box.left + 8, box.top + 8], [box.right - 8, box.top + 8], [box.left + 8, box.bottom - 8], [box.right - 8, box.bottom - 8]];
    return corners.every(([x, y]) => panel.contains(document.elementFromPoint(x, y))) || ['cut or covered', Math.round(box.left), Math.round(box.right), Math.round(box.bottom), innerWidth];`);
  tell('a menu opens whole and above all else', opened);
  if (opened !== true) return;
  await driver.press(ESCAPE);
  await wait(200);
  tell(
    'Escape closes a menu and gives the focus back',
    await driver.run(
      `return document.querySelector('details.menu[open]') === null && document.activeElement?.matches('details.menu > summary') || (document.activeElement?.outerHTML ?? '').slice(0, 80)`,
    ),
  );
}

/** The first drawings for white paper, by day and in the dark. */
export async function lookAtPictures(driver: Driver, tell: Tell): Promise<void> {
  const count = Number(await driver.run(`return document.querySelectorAll('.prose img.dark-matte').length`));
  if (count === 0) {
    tell('drawings keep their lines in the dark', 'none here');
    return;
  }
  const findings: unknown[] = [];
  for (let index = 0; index < Math.min(3, count); index += 1) {
    const [day, dark] = [await lookIn(driver, 'light', index), await lookIn(driver, 'dark', index)];
    if (day === undefined || dark === undefined) continue;
    if (dark.lines < LEAST_LINES * day.lines || dark.glare > 0.85) findings.push([day, dark]);
  }
  tell('drawings keep their lines in the dark', findings.length === 0 || findings);
}

async function lookIn(driver: Driver, theme: string, index: number): Promise<PictureLook | undefined> {
  const box = (await driver.run(`
    document.documentElement.dataset.theme = '${theme}'; const image = document.querySelectorAll('.prose img.dark-matte')[${index}];
    image.loading = 'eager'; image.scrollIntoView({ block: 'center', behavior: 'instant' }); await image.decode().catch(() => undefined);
    await new Promise((done) => setTimeout(done, 300)); const { left, top, width, height } = image.getBoundingClientRect();
    return top < 0 || top + height > innerHeight ? null : [left, top, width, height].map(Math.round);`)) as
    | readonly number[]
    | null;
  return box === null ? undefined : lookOf(await driver.picture(), String(index), box);
}

/** Headings and figures, taken evenly: each is led to by its address, with the page loaded anew. */
export async function lookAtLandings(driver: Driver, address: string, tell: Tell): Promise<void> {
  const ids = (await driver.run(
    `const all = [...document.querySelectorAll('.prose :is(h2, h3, figure, table)[id]')].map(({ id }) => id); return all.filter((_, index) => index % Math.ceil(all.length / ${PLACES}) === 0);`,
  )) as readonly string[];
  const findings: unknown[] = [];
  for (const id of ids) {
    await driver.go('about:blank');
    await driver.go(`${address}#${encodeURIComponent(id)}`);
    const off = await driver.run(`
      const target = document.getElementById(${JSON.stringify(id)});
      // Faces come late, and later on a busy machine: until the place has stayed for two seconds.
      for (let still = 0, last = NaN, end = performance.now() + 15000; performance.now() < end && still < 8; ) {
        const top = target.getBoundingClientRect().top; still = Math.abs(top - last) < 1 ? still + 1 : 0; last = top;
        await new Promise((done) => setTimeout(done, 250));
      }
      const end = document.documentElement.scrollHeight - innerHeight - scrollY;
      const room = parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) + parseFloat(getComputedStyle(target).scrollMarginTop);
      const off = Math.round(target.getBoundingClientRect().top - (room || 0)); return off > 0 && end < 2 ? 0 : off;`);
    if (Math.abs(Number(off)) > PIXELS) findings.push([id, off]);
  }
  tell(`links land within ${PIXELS} pixels, ${ids.length} of them`, findings.length === 0 || findings);
}
