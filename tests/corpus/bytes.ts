// How many bytes of pictures a reader of a site is spared: each page as Vitrine writes it, beside the same page with
// the author's files alone.
import { appendFile, cp, readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { build } from '../../src/build.ts';
import { serveFolder, type Host } from '../browser/host.ts';
import { scrollThrough } from '../browser/look.ts';

const WIDTHS = [360, 1440] as const;

/**
 * Prints a table, a line for each folder of pages. `site` is built of the Jekyll book `root`; `folder` is for the other
 * one.
 */
export async function printBytes(
  browser: Browser,
  { root, site, folder }: { root: string; site: string; folder: string },
): Promise<void> {
  const [book, plain] = [join(folder, 'plain-book'), join(folder, 'plain')];
  await cp(root, book, { recursive: true, filter: (path) => !path.endsWith('/.vitrine') });
  await appendFile(join(book, '_config.yml'), '\nvitrine: {pictures: {encode: false}}\n');
  await build({
    root: book,
    out: plain,
    base: undefined,
    options: { drafts: false, strict: false, purpose: 'publish' },
  });
  const hosts = { ours: await serveFolder(site), plain: await serveFolder(plain) };
  const groups = new Map<string, { pages: number; sums: number[] }>();
  for (const page of await pagesWithPictures(site)) {
    const sums: number[] = [];
    for (const width of WIDTHS) {
      sums.push(
        await bytesOf(browser, { host: hosts.plain, site: plain, page, width }),
        await bytesOf(browser, { host: hosts.ours, site, page, width }),
      );
    }
    for (const name of [page.includes('/') ? `${page.split('/')[0] ?? ''}/` : 'the other pages', '**all**']) {
      const group = groups.get(name) ?? { pages: 0, sums: [] };
      groups.set(name, { pages: group.pages + 1, sums: sums.map((sum, index) => sum + (group.sums[index] ?? 0)) });
    }
  }
  await Promise.all([hosts.ours.close(), hosts.plain.close()]);
  console.log('\n| pages | | originals at 360 px | here | originals at 1440 px | here |\n|---|--:|--:|--:|--:|--:|');
  const all = groups.get('**all**');
  groups.delete('**all**');
  for (const [name, { pages, sums }] of [...groups, ...(all === undefined ? [] : [['**all**', all] as const])]) {
    const cell = (index: number): string => `${Math.round((sums[index] ?? 0) / 1000).toLocaleString('en')} KB`;
    const part = (index: number): string =>
      `${cell(index + 1)}, ${((100 * (sums[index + 1] ?? 0)) / (sums[index] || 1)).toFixed(0)} %`;
    console.log(`| ${name} | ${pages} | ${cell(0)} | ${part(0)} | ${cell(2)} | ${part(2)} |`);
  }
}

/** Pages of chapters that show a picture with copies. */
async function pagesWithPictures(site: string): Promise<readonly string[]> {
  const paths = (await readdir(site, { recursive: true }))
    .filter((path) => path.endsWith('.html') && !/^(?:print|figures)\.html$/.test(path))
    .sort();
  const texts = await Promise.all(paths.map((path) => readFile(join(site, path), 'utf8')));
  return paths.filter((_, index) => / data-root="[\s\S]*<picture>/.test(texts[index] ?? ''));
}

/** What a reader's browser asks for while she scrolls through the page; what moves is played. */
async function bytesOf(
  browser: Browser,
  { host, site, page: path, width }: { host: Host; site: string; page: string; width: number },
): Promise<number> {
  const context = await browser.newContext({ viewport: { width, height: 800 } });
  const page = await context.newPage();
  const asked = new Set<string>();
  await page.route(/^https?:\/\/(?!127\.0\.0\.1)/, (route) => route.abort());
  page.on('request', (request) => {
    if (request.resourceType() === 'image' && request.url().startsWith(host.url)) asked.add(request.url());
  });
  // tsx names functions by a helper of its own, which no page has.
  await page.addInitScript('globalThis.__name = (named) => named');
  await page.goto(host.url + encodeURI(path), { waitUntil: 'load' });
  await scrollThrough(page);
  await context.close();
  const sizes = await Promise.all(
    [...asked].map((url) =>
      stat(join(site, decodeURIComponent(url.slice(host.url.length).replace(/[?#].*/, '')))).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
