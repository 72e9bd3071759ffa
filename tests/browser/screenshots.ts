// Pictures of every kind of page in three themes at three widths, to be looked at: `npm run screenshots`.
// With `-- --readme` only the README's picture is taken, into tests/browser/chapter.png; with `-- --manual` those of
// the manual, into content/manual/images/.
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { build } from '../../src/build.ts';
import { writeTree } from '../support/trees.ts';
import { openBrowser } from './chromium.ts';
import { takeManualPictures } from './manual-pictures.ts';

const ROOT = join(import.meta.dirname, '../..');
const SEED = join(ROOT, '../shared/seed');
const THEMES = ['light', 'dark', 'sepia'] as const;
const WIDTHS = [360, 768, 1440] as const;

interface Shown {
  readonly name: string;
  readonly root: string;
  readonly pages: readonly string[];
}

/** Writing in other directions and without blanks, notes and parts: what our own book does not have. */
const OTHERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  arabic: {
    'content/book.yml':
      'title: كتاب صغير\nlanguage: ar\nwords: {contents: المحتويات, chapter: "الفصل {number}", next: التالي, previous: السابق, minutes: "{minutes} دقائق"}\nchapters:\n  - {part: البداية, chapters: [one.md, two.md]}\n',
    'content/one.md': `# الفصل الأول\n\nهذه جملة فيها حاشية.[^a] ${'ثم يمضي النص سطرا بعد سطر حتى يمتلئ العمود كما في كتاب مطبوع. '.repeat(6)}\n\n## قسم\n\nالمعادلة $E = mc^2$ تقرأ من اليسار.\n\n$$\\sum_{i=1}^{n} i = \\frac{n(n+1)}{2}$$\n\n- بند أول\n- بند ثان\n\n| اسم | قيمة |\n|---|---:|\n| ألف | 1,234 |\n\n[^a]: نص الحاشية هنا.\n`,
    'content/two.md': '# الفصل الثاني\n\nنص قصير.\n',
  },
  chinese: {
    'content/book.yml':
      'title: 一本小书\nsubtitle: 关于排版\nauthors: [作者甲, 作者乙]\nlanguage: zh\nlicence: CC-BY-4.0\nchapters:\n  - {part: 开始, chapters: [one.md, two.md]}\n',
    'content/one.md': `# 第一章的标题\n\n这里有一个注释。[^a]${'汉字的行应当在任意两个字之间断开，而标点不能出现在行首；“引号”和（括号）也要遵守这条规则。'.repeat(6)}\n\n## 小节\n\n行内公式 $E = mc^2$ 与 English words 混排。\n\n[^a]: 注释的内容。\n`,
    'content/two.md': '# 第二章\n\n短文。\n',
  },
};

const folder = await mkdtemp(join(tmpdir(), 'vitrine-screenshots-'));
const browser = await openBrowser();
try {
  if (process.argv.includes('--readme')) await takeReadmePicture(browser);
  else if (process.argv.includes('--manual')) await takeManualPictures(browser, folder);
  else await takeAll(browser);
} finally {
  await browser.close();
}

async function takeAll(chromium: Browser): Promise<void> {
  for (const [name, files] of Object.entries(OTHERS)) await writeTree(join(folder, 'books', name), files);
  const shown: readonly Shown[] = [
    {
      name: 'our-book',
      root: ROOT,
      pages: [
        'index.html',
        'looking-inside-convnets.html',
        'what-vitrine-can-do.html',
        'contents.html',
        'figures.html',
        'further-reading.html',
        'search.html',
        '404.html',
        'print.html',
      ],
    },
    ...(existsSync(SEED) ? [{ name: 'seed', root: SEED, pages: ['index.html', 'visualizing_convnets.html'] }] : []),
    ...Object.keys(OTHERS).map((name) => ({
      name,
      root: join(folder, 'books', name),
      pages: ['index.html', 'one.html'],
    })),
  ];
  for (const { name, root, pages } of shown) {
    const site = await builtSite(name, root);
    for (const theme of THEMES) {
      for (const width of WIDTHS) {
        const page = await openPage(chromium, theme, width);
        for (const path of pages) {
          await page.goto(pathToFileURL(join(site, path)).href);
          await mkdir(join(folder, 'pictures', name), { recursive: true });
          // What is longer than ten screens shows nothing new.
          const height = Math.min(9000, await page.evaluate(() => document.documentElement.scrollHeight));
          await page.screenshot({
            path: join(folder, 'pictures', name, `${path.replace('.html', '')}-${theme}-${width}.png`),
            fullPage: true,
            clip: { x: 0, y: 0, width, height },
          });
        }
        await page.context().close();
      }
    }
  }
  console.log(`The pictures are in ${join(folder, 'pictures')}`);
}

/** A chapter with its margin, in few colours: the README is not to weigh more than 150 KB for it. */
async function takeReadmePicture(chromium: Browser): Promise<void> {
  const site = await builtSite('our-book', ROOT);
  const page = await openPage(chromium, 'light', 1440);
  // A reader may go on without the book's typeface where it comes late; the picture waits for it.
  await page.route(/literata[^/]*\.css$/, async (route) => {
    const style = await readFile(fileURLToPath(route.request().url()), 'utf8');
    await route.fulfill({
      body: style.replaceAll('font-display:optional', 'font-display:block'),
      contentType: 'text/css',
    });
  });
  await page.goto(pathToFileURL(join(site, 'looking-inside-convnets.html')).href);
  await page.evaluate(() => document.fonts.ready);
  const picture = await sharp(await page.screenshot())
    .png({ palette: true, colours: 128, compressionLevel: 9, effort: 10 })
    .toBuffer();
  await writeFile(join(ROOT, 'tests/browser/chapter.png'), picture);
  console.log(`tests/browser/chapter.png: ${Math.round(picture.length / 1024)} KB`);
  await rm(folder, { recursive: true });
}

async function builtSite(name: string, root: string): Promise<string> {
  const out = join(folder, 'sites', name);
  const report = await build({
    root,
    out,
    base: undefined,
    options: { drafts: false, strict: false, purpose: 'publish' },
  });
  if (!report.written) throw new Error(`${name} was not built`);
  return out;
}

async function openPage(chromium: Browser, theme: (typeof THEMES)[number], width: number) {
  const context = await chromium.newContext({
    viewport: { width, height: 900 },
    colorScheme: theme === 'dark' ? 'dark' : 'light',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  await page.route(/^https?:/, (route) => route.abort());
  if (theme === 'sepia') await page.addInitScript(() => localStorage.setItem('vitrine:theme', '"sepia"'));
  return page;
}
