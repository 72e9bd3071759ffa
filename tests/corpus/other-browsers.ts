// `npm run test:browsers -- SITE PAGE`: what a reader does with a page in Firefox and in WebKit, Safari's engine, over
// http and from disk. Debian has both: firefox-esr, and webkit2gtk-driver with xvfb. A browser that is not there is
// left out, and that is said.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { serveFolder } from '../browser/host.ts';
import { lookAtLandings, lookAtMenus, lookAtPictures } from './browser-looks.ts';
import { openFirefox, openWebKit, type Driver } from './drivers.ts';

/** Each is run in the page and says true, or what it found instead. */
const CHECKS: readonly (readonly [check: string, script: string])[] = [
  [
    'formulas have their face and a height',
    `const all = [...document.querySelectorAll('.prose math')]; if (all.length === 0) return 'none here';
    // The face comes when a formula is near.
    all[0].scrollIntoView({ behavior: 'instant' }); await new Promise((done) => setTimeout(done, 1000)); await document.fonts.ready;
    const flat = all.filter((math) => math.getBoundingClientRect().height < 8 || math.getBoundingClientRect().height > 400); const face = [...document.fonts].some((each) => each.family.includes('Book Math') && each.status === 'loaded');
    return (flat.length === 0 && face) || { face, flat: flat.map((math) => [math.textContent.slice(0, 30), math.getBoundingClientRect().height]).slice(0, 5) };`,
  ],
  [
    'themes change the paper',
    `const of = (theme) => { document.documentElement.dataset.theme = theme; return getComputedStyle(document.body).backgroundColor; }; const seen = new Set(['light', 'dark', 'sepia'].map(of)); document.documentElement.dataset.theme = 'light'; return seen.size === 3 || [...seen];`,
  ],
  [
    'notes stand beside their marks in the margin',
    `const notes = [...document.querySelectorAll('.footnotes li')].slice(0, 3); if (notes.length === 0 || innerWidth < 1280) return 'none here';
    const text = document.querySelector('.prose p').getBoundingClientRect(); const off = notes.map((note) => { const mark = document.querySelector('a[href="#' + CSS.escape(note.id) + '"]'); const box = note.getBoundingClientRect(); return [Math.round(box.left - text.right), Math.round(box.top - (mark?.getBoundingClientRect().top ?? 0))]; });
    return off.every(([beside, below]) => beside >= 0 && Math.abs(below) < 120) || off;`,
  ],
  [
    'pictures keep their room and come',
    `for (const image of document.images) image.loading = 'eager'; await new Promise((done) => setTimeout(done, 1500)); const broken = [...document.querySelectorAll('.prose img')].filter((image) => !image.complete || image.naturalWidth === 0); return broken.length === 0 || broken.map((image) => image.currentSrc).slice(0, 5);`,
  ],
  [
    'the search finds and leads',
    `document.querySelector('#search-open').click(); const wait = (time) => new Promise((done) => setTimeout(done, time)); for (let turn = 0; turn < 30 && !document.querySelector('dialog.search-dialog[open] input'); turn += 1) await wait(100);
    const field = document.querySelector('dialog.search-dialog input'); if (field === null) return 'did not open'; field.value = document.querySelector('h1').textContent.trim().split(/\\s+/)[0]; field.dispatchEvent(new Event('input', { bubbles: true }));
    for (let turn = 0; turn < 30 && !document.querySelector('.search-results a'); turn += 1) await wait(100); const found = document.querySelectorAll('.search-results a').length; document.querySelector('dialog.search-dialog').close(); return found > 0 || 'nothing found';`,
  ],
  [
    'a video waits for a click',
    `const poster = document.querySelector('.video-poster[data-player]'); if (poster === null) return 'none here'; if (document.querySelector('.video iframe')) return 'player before a click';
    if (location.protocol === 'file:') return true; poster.click(); await new Promise((done) => setTimeout(done, 200)); const frame = document.querySelector('.video iframe, .video-block iframe'); return (frame !== null && document.activeElement === frame) || (frame?.outerHTML ?? 'no player');`,
  ],
  [
    'the style sheet asks for nothing that this browser lacks',
    `const asked = ['selector(:has(a))', 'selector(:is(a, b))', '(inset-inline: 0)', '(aspect-ratio: 1)', '(width: min(1px, 2px))']; const lacks = asked.filter((each) => !CSS.supports(each)); return lacks.length === 0 || lacks;`,
  ],
  [
    'figures in rows are equally tall',
    `const rows = [...document.querySelectorAll('.row')].map((row) => [...row.querySelectorAll(':scope > .panel img')].map((image) => image.getBoundingClientRect().height)); const uneven = rows.filter((row) => Math.max(...row) - Math.min(...row) > 2); return uneven.length === 0 || uneven.slice(0, 3);`,
  ],
];

const [site = '_site', page = 'index.html', pictures = 'browsers'] = process.argv.slice(2);
const host = await serveFolder(dirname(resolve(site)));
const hosted = `${host.url}${resolve(site).slice(dirname(resolve(site)).length + 1)}/${page}`;
const onDisk = pathToFileURL(join(resolve(site), page)).href;
await mkdir(pictures, { recursive: true });
let failed = 0;
for (const [name, open] of [
  ['Firefox', openFirefox],
  ['WebKit', openWebKit],
] as const) {
  const driver = await open().catch((error: unknown) => {
    console.log(`${name} is not here: ${String(error)}`);
  });
  if (driver === undefined) continue;
  try {
    for (const address of [hosted, onDisk]) await look(name, driver, address);
  } finally {
    await driver.close();
  }
}
await host.close();
process.exitCode = failed === 0 ? 0 : 1;

async function look(name: string, driver: Driver, address: string): Promise<void> {
  const from = address.startsWith('file:') ? 'disk' : 'http';
  const tell = (check: string, finding: unknown): void => {
    const isFine = finding === true || finding === 'none here';
    if (!isFine) failed += 1;
    console.log(
      `${isFine ? 'ok  ' : 'FAIL'} ${name}, ${from}: ${check}${finding === true ? '' : `: ${JSON.stringify(finding)}`}`,
    );
  };
  await driver.go(address);
  await driver.resize(1440, 900);
  await wait(300);
  tell(
    'does not scroll sideways on a desk',
    await driver.run(
      `return document.documentElement.scrollWidth <= document.documentElement.clientWidth || document.documentElement.scrollWidth`,
    ),
  );
  await writeFile(join(pictures, `${name}-${from}-desk.png`), await driver.picture());
  for (const [check, script] of CHECKS) tell(check, await driver.run(script));
  await lookAtMenus(driver, tell);
  await lookAtPictures(driver, tell);
  await lookAtCloserLook(driver, tell, join(pictures, `${name}-${from}-zoom.png`));
  await driver.run(
    'document.documentElement.dataset.theme = "dark"; document.querySelector("math[display]")?.scrollIntoView({ block: "center", behavior: "instant" })',
  );
  await wait(300);
  await writeFile(join(pictures, `${name}-${from}-dark.png`), await driver.picture());
  if (from === 'http') await lookAtPhone(name, driver, tell);
  await lookAtLandings(driver, address, tell);
}

async function lookAtCloserLook(
  driver: Driver,
  tell: (check: string, finding: unknown) => void,
  picture: string,
): Promise<void> {
  await driver.run(
    'document.documentElement.dataset.theme = "light"; document.querySelector(".figure a.zoom")?.click()',
  );
  await wait(300);
  await writeFile(picture, await driver.picture());
  tell(
    'the closer look closes by Escape and gives the focus back',
    (await driver.run('return document.querySelector("dialog.zoom-view")?.open ?? "none here"')) === true
      ? (await driver.press('\uE00C'),
        await wait(200),
        await driver.run(
          'return !document.querySelector("dialog.zoom-view").open && document.activeElement === document.querySelector(".figure a.zoom") || document.activeElement.outerHTML.slice(0, 80)',
        ))
      : 'none here',
  );
}

function wait(time: number): Promise<void> {
  return new Promise((done) => setTimeout(done, time));
}

/** No window is as narrow as a phone: the page stands in a frame of its own, which only a host allows. */
async function lookAtPhone(
  name: string,
  driver: Driver,
  tell: (check: string, finding: unknown) => void,
): Promise<void> {
  const script = `const frame = document.createElement('iframe'); frame.style.cssText = 'position: fixed; z-index: 9; inset: 0 auto auto 0; inline-size: 360px; block-size: 800px; max-inline-size: none; border: 0';
    frame.src = location.pathname; document.body.append(frame); await new Promise((done) => frame.addEventListener('load', done)); await new Promise((done) => setTimeout(done, 500));
    const { scrollWidth, clientWidth } = frame.contentDocument.documentElement; return scrollWidth <= clientWidth || [scrollWidth, clientWidth];`;
  tell('does not scroll sideways at 360 px', await driver.run(script));
  await writeFile(join(pictures, `${name}-phone.png`), await driver.picture());
}
