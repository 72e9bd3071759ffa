// `npm run test:pages [FOLDER]`: every page of ml4a in a real browser, at the widths of a phone, a tablet and a desk.
//
// FOLDER is a copy of the public repository ml4a/ml4a.github.io. Without it the corpus' ml4a is taken, with made
// pictures for the files that are not in it. Prints a table, and fails where a page does what no page may do. With
// `--bytes` it prints instead how many bytes of pictures a reader is spared.
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from '../../src/build.ts';
import { openBrowser } from '../browser/chromium.ts';
import { serveFolder } from '../browser/host.ts';
import { lookAt, wordsWithoutScript, type Look } from '../browser/look.ts';
import { film, photograph } from '../support/draw.ts';
import { printBytes } from './bytes.ts';
import { CORPUS, hasCorpus } from './shared.ts';

const OPTIONS = { drafts: false, strict: false, purpose: 'publish' } as const;

/** What is looked at, and with axe: a phone in the dark, a desk by day, and a tablet without. */
const LOOKS = [
  { width: 360, colorScheme: 'dark', axe: true },
  { width: 768 },
  { width: 1440, colorScheme: 'light', axe: true },
] as const;

interface Seen {
  readonly page: string;
  readonly width: number;
  readonly look: Look;
}

const folder = await mkdtemp(join(tmpdir(), 'vitrine-pages-'));
try {
  const root =
    process.argv.slice(2).find((each) => !each.startsWith('--')) ??
    (hasCorpus() ? await corpusWithPictures() : undefined);
  if (root === undefined) console.log(`Skipped: there is no corpus at ${CORPUS}, and no folder was given.`);
  else process.exitCode = (await measure(root)) ? 0 : 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function measure(root: string): Promise<boolean> {
  const site = join(folder, 'site');
  await build({ root, out: site, base: undefined, options: OPTIONS });
  const browser = await openBrowser();
  if (process.argv.includes('--bytes')) {
    await printBytes(browser, { root, site, folder });
    await browser.close();
    return true;
  }
  const pages = await ownPages(site);
  const host = await serveFolder(site);
  const seen: Seen[] = [];
  const lost: string[] = [];
  const lookAtPage = async (page: string): Promise<void> => {
    const address = host.url + encodeURI(page);
    for (const options of LOOKS) {
      const look = await lookAt(browser, address, options);
      seen.push({ page, width: options.width, look });
      for (const line of remarksOn(look)) console.log(`${page} ${options.width}: ${line}`);
      if (options.width !== 1440) continue;
      const without = new Set(await wordsWithoutScript(browser, address));
      for (const word of new Set(look.words)) if (!without.has(word)) lost.push(`${page}: ${word}`);
    }
  };
  // A page waits for its pictures most of the time: three wait together.
  const left = [...pages];
  await Promise.all(
    [1, 2, 3].map(async () => {
      for (let page = left.shift(); page !== undefined; page = left.shift()) await lookAtPage(page);
    }),
  );
  await browser.close();
  await host.close();
  return report(pages.length, seen, lost);
}

/** Pages that the program wrote: what lies beside them is the author's own and copied as it is. */
async function ownPages(site: string): Promise<readonly string[]> {
  const paths = (await readdir(site, { recursive: true })).filter((path) => path.endsWith('.html')).sort();
  const texts = await Promise.all(paths.map((path) => readFile(join(site, path), 'utf8')));
  return paths.filter((_, index) => texts[index]?.includes(' data-root="') === true);
}

function remarksOn({ shift, moved, isOwnScript, sideways, asked, roomless, nameless, axe }: Look): readonly string[] {
  return [
    ...(shift === 0
      ? []
      : [
          `shift ${shift.toFixed(4)}${isOwnScript ? ', by the chapter’s own script' : ''}: ${moved.slice(0, 3).join(' | ')}`,
        ]),
    ...(sideways === 0 ? [] : [`${sideways} pixels too wide`]),
    ...asked.map((address) => `asks ${address}`),
    ...roomless.map((html) => `no room: ${html}`),
    ...nameless.map((html) => `no name: ${html}`),
    ...axe.map((each) => `axe ${each}`),
  ];
}

function report(pages: number, seen: readonly Seen[], lost: readonly string[]): boolean {
  const of = (width: number): readonly Look[] => seen.filter((each) => each.width === width).map(({ look }) => look);
  const count = (looks: readonly Look[], list: (look: Look) => readonly string[]): number => looks.flatMap(list).length;
  const rows: readonly (readonly [string, (looks: readonly Look[]) => string])[] = [
    [
      'largest shift',
      (looks) => Math.max(...looks.filter(({ isOwnScript }) => !isOwnScript).map(({ shift }) => shift)).toFixed(4),
    ],
    [
      'pages that their chapter’s own script moves',
      (looks) => String(looks.filter(({ isOwnScript }) => isOwnScript).length),
    ],
    ['pages that scroll sideways', (looks) => String(looks.filter(({ sideways }) => sideways > 0).length)],
    ['requests to other hosts before a click', (looks) => String(count(looks, ({ asked }) => asked))],
    ['… for pictures, frames and scripts that a chapter names', (looks) => String(count(looks, ({ named }) => named))],
    ['pictures', (looks) => String(looks.reduce((sum, { pictures }) => sum + pictures, 0))],
    ['pictures of the book without width and height', (looks) => String(count(looks, ({ roomless }) => roomless))],
    ['pictures without `alt`', (looks) => String(count(looks, ({ nameless }) => nameless))],
    ['found by axe', (looks) => String(count(looks, ({ axe }) => axe))],
  ];
  console.log(
    `\n${pages} pages\n\n| measure | ${LOOKS.map(({ width }) => `${width} px`).join(' | ')} |\n|---|${LOOKS.map(() => '--:|').join('')}`,
  );
  for (const [name, value] of rows)
    console.log(`| ${name} | ${LOOKS.map(({ width }) => value(of(width))).join(' | ')} |`);
  for (const line of lost) console.log(`without script nobody sees ${line}`);
  return (
    lost.length === 0 &&
    seen.every(
      ({ look }) =>
        look.shift * Number(!look.isOwnScript) < 0.005 &&
        look.sideways === 0 &&
        [look.asked, look.roomless, look.nameless, look.axe].every(({ length }) => length === 0),
    )
  );
}

/** The corpus has no pictures: each that is missing gets one, larger than any page. */
async function corpusWithPictures(): Promise<string> {
  const root = join(folder, 'book');
  await cp(join(CORPUS, 'ml4a/source'), root, { recursive: true });
  const { problems } = await build({ root, out: join(folder, 'first'), base: undefined, options: OPTIONS });
  const still = await photograph(1500, 900).png().toBuffer();
  const moving = await film(640, 360, 4);
  for (const { rule, message } of problems) {
    const path = rule === 'missing-picture' ? /"\/*([^"?#]+)/.exec(message)?.[1] : undefined;
    if (path === undefined) continue;
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), path.endsWith('.gif') ? moving : still);
  }
  return root;
}
