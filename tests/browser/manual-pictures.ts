// The pictures of the manual: its own first book in a browser, in the preview and for readers.
import { spawn } from 'node:child_process';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { isFile, listingsIn } from '../support/manual-listings.ts';
import { writeTree } from '../support/trees.ts';

const ROOT = join(import.meta.dirname, '../..');
const IMAGES = join(ROOT, 'content/manual/images');
const PROGRAM = join(ROOT, 'dist/vitrine.js');
const PHONE = { width: 360, height: 640 };
const THEMES = ['light', 'sepia', 'dark'] as const;

/** Written into content/manual/images; `folder` is for what is built on the way. */
export async function takeManualPictures(browser: Browser, folder: string): Promise<void> {
  await mkdir(IMAGES, { recursive: true });
  const book = await firstBook(folder);
  await inPreview(book, async (address) => {
    const page = await openPage(browser, { width: 800, height: 560 }, 'light');
    await page.goto(`${address}first-chapter.html`);
    await page.evaluate(() => document.fonts.ready);
    await keep('first-chapter', await page.screenshot({ fullPage: true }));
    const chapter = join(book, 'content/first-chapter.md');
    const text = await readFile(chapter, 'utf8');
    await writeFile(chapter, text.replace('@fig-filters', '@fig-filtres'));
    await page.getByText('fig-filtres').first().waitFor();
    await keep('mistake', await page.screenshot());
    await page.context().close();
  });
  await keep('themes', await themes(browser, join(ROOT, '_site')));
}

/** The book of the manual's page "A first book", with a picture of ours. */
async function firstBook(folder: string): Promise<string> {
  const book = join(folder, 'my-book');
  const page = await readFile(join(ROOT, 'content/manual/first-book.md'), 'utf8');
  const [chapter] = listingsIn(page).filter(isFile);
  await writeTree(book, {
    [chapter?.title ?? '']: `${chapter?.text}\n`,
    'content/book.yml': 'title: How networks see\n',
  });
  await mkdir(join(book, 'content/images'));
  await copyFile(join(ROOT, 'content/images/filters.png'), join(book, 'content/images/filters.png'));
  return book;
}

async function inPreview(book: string, use: (address: string) => Promise<void>): Promise<void> {
  const server = spawn(process.execPath, [PROGRAM, 'dev', book, '--port', '4170'], { stdio: 'pipe' });
  try {
    const address = await new Promise<string>((found, failed) => {
      let said = '';
      server.stdout.on('data', (text: Buffer) => {
        said += text.toString();
        const at = /http:\/\/\S+\//.exec(said)?.[0];
        if (at !== undefined) found(at);
      });
      server.once('exit', () => failed(new Error(said)));
    });
    await use(address);
  } finally {
    server.kill();
  }
}

/** The chapter of our own book on three phones, side by side. */
async function themes(browser: Browser, site: string): Promise<Buffer> {
  const shots: Buffer[] = [];
  for (const theme of THEMES) {
    const page = await openPage(browser, PHONE, theme);
    await page.goto(`${pathToFileURL(join(site, 'looking-inside-convnets.html')).href}#fig-fields`);
    await page.evaluate(() => document.fonts.ready);
    shots.push(await page.screenshot());
    await page.context().close();
  }
  const gap = 24;
  const width = THEMES.length * (PHONE.width + gap) - gap;
  return await sharp({ create: { width, height: PHONE.height, channels: 4, background: '#fff0' } })
    .composite(shots.map((input, index) => ({ input, left: index * (PHONE.width + gap), top: 0 })))
    .png()
    .toBuffer();
}

async function openPage(
  browser: Browser,
  viewport: { readonly width: number; readonly height: number },
  theme: (typeof THEMES)[number],
): Promise<Page> {
  const context = await browser.newContext({
    viewport,
    colorScheme: theme === 'dark' ? 'dark' : 'light',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.route(/^https?:\/\/(?!127\.0\.0\.1)/, (route) => route.abort());
  // A reader may go on without the book's typeface where it comes late; the picture waits for it.
  await page.route(/literata[^/]*\.css$/, async (route) => {
    const style = await readFile(fileURLToPath(route.request().url()), 'utf8');
    await route.fulfill({
      body: style.replaceAll('font-display:optional', 'font-display:block'),
      contentType: 'text/css',
    });
  });
  if (theme === 'sepia') await page.addInitScript(() => localStorage.setItem('vitrine:theme', '"sepia"'));
  return page;
}

/** In few colours, so that it weighs little. */
async function keep(name: string, picture: Buffer): Promise<void> {
  const small = await sharp(picture).png({ palette: true, colours: 64, compressionLevel: 9, effort: 10 }).toBuffer();
  await writeFile(join(IMAGES, `${name}.png`), small);
  console.log(`content/manual/images/${name}.png: ${Math.round(small.length / 1024)} KB`);
}
