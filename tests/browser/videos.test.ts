// Videos in a real browser: nothing is asked of another host before the reader asks, and then by keys as well as by
// mouse.
import { createServer, type Server } from 'node:http';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { build } from '../../src/build.ts';
import { openBrowser } from './chromium.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
};
const CHAPTER = `# Seen

{% include video.md link="https://www.youtube.com/watch?v=AbCdEfGhIjK&end=90" title="A talk" length="1:02:03" start="1:05" chapters="0:00 Start; 1:20 Filters" transcript="What she said: *look*." %}

https://youtu.be/XTbLOjVF-y4?t=12m48s

{::nomarkdown}
<iframe width="400" height="300" src="https://player.vimeo.com/video/12345" title="Four to three"></iframe>
{:/nomarkdown}

{% include video.md link="https://media.example/a.mp4" title="A file elsewhere" transcript="talk.vtt" %}

<iframe src="https://maps.example/" width="2000" height="200"></iframe>

A link in a sentence, https://youtu.be/XTbLOjVF-y4, stays one.
`;

let folder = '';
let browser: Browser;
let server: Server;
let page: Page;
let host = '';
/** What the page asked of other hosts. */
let asked: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vitrine-videos-'));
  await mkdir(join(folder, 'book/content'), { recursive: true });
  await writeFile(join(folder, 'book/content/a.md'), CHAPTER);
  await writeFile(join(folder, 'book/content/book.yml'), 'title: Videos\n');
  await writeFile(
    join(folder, 'book/content/talk.vtt'),
    'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ada>Look at\n\n00:02.000 --> 00:03.000\n<v Ada>the edges.\n',
  );
  const report = await build({
    root: join(folder, 'book'),
    out: join(folder, 'site'),
    base: undefined,
    options: { drafts: false, strict: false, purpose: 'publish' },
  });
  expect(report.problems).toEqual([]);
  server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://x').pathname;
    readFile(join(folder, 'site', path)).then(
      (bytes) =>
        response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' }).end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  host = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}/a.html`;
  browser = await openBrowser();
});
afterEach(() => page.context().close());
afterAll(async () => {
  await browser?.close();
  await new Promise((done) => server?.close(done));
  await rm(folder, { recursive: true, force: true });
});

async function open(address: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1000, height: 800 }, ...options });
  page = await context.newPage();
  asked = [];
  await page.route(/^https?:\/\/(?!127\.0\.0\.1)/, (route) => {
    asked.push(route.request().url());
    return route.fulfill({
      contentType: 'text/html',
      body: '<!doctype html><title>Player</title><button>Pause</button>',
    });
  });
  await page.goto(address);
}

const posters = (): ReturnType<Page['locator']> => page.locator('.video-poster');

test('no video asks another host for anything, and each is a link with a poster that fills its place', async () => {
  await open(host);
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await page.locator('iframe').scrollIntoViewIfNeeded();
  expect(asked.filter((address) => !address.startsWith('https://maps.example/'))).toEqual([]);
  expect(
    await posters().evaluateAll((links) =>
      links.map((link) => [
        (link as HTMLAnchorElement).href,
        (link as HTMLElement).innerText.replace(/\s+/g, ' ').trim(),
      ]),
    ),
  ).toEqual([
    ['https://www.youtube.com/watch?v=AbCdEfGhIjK&t=65s', 'Seen A talk Play on YouTube 1:02:03'],
    ['https://www.youtube.com/watch?v=XTbLOjVF-y4&t=768s', 'Seen Play on YouTube'],
    ['https://vimeo.com/12345', 'Seen Four to three Play on Vimeo'],
    ['https://media.example/a.mp4', 'Seen A file elsewhere Play on media.example'],
  ]);
  const ratios = await posters().evaluateAll((links) =>
    links.map((link) => {
      const { width, height } = link.getBoundingClientRect();
      return Math.round((width / height) * 100) / 100;
    }),
  );
  expect(ratios).toEqual([1.78, 1.78, 1.33, 1.78]);
  expect(await page.locator('main p a[href^="https://youtu.be/"]').count()).toBe(1);
});

test('Enter puts the player in the poster’s place, in its size, with the focus in it', async () => {
  await open(host);
  const before = await posters().first().boundingBox();
  await posters().first().focus();
  await page.keyboard.press('Enter');
  const frame = page.locator('.video iframe').first();
  expect(await frame.getAttribute('src')).toBe(
    'https://www.youtube-nocookie.com/embed/AbCdEfGhIjK?start=65&end=90&autoplay=1',
  );
  expect([
    await frame.getAttribute('title'),
    await frame.getAttribute('referrerpolicy'),
    await frame.getAttribute('allow'),
  ]).toEqual([
    'A talk',
    'strict-origin-when-cross-origin',
    'autoplay; encrypted-media; fullscreen; picture-in-picture',
  ]);
  expect(await frame.evaluate((element) => element === document.activeElement)).toBe(true);
  const after = await frame.boundingBox();
  expect([Math.round(after?.width ?? 0), Math.round(after?.height ?? 0)]).toEqual([
    Math.round(before?.width ?? 1),
    Math.round(before?.height ?? 1),
  ]);
  // The page's own policy lets the player in.
  await page.frameLocator('.video iframe').getByRole('button', { name: 'Pause' }).waitFor();
  await page.keyboard.press('Tab');
  expect(asked.filter((address) => !address.startsWith('https://maps.example/'))).toEqual([
    'https://www.youtube-nocookie.com/embed/AbCdEfGhIjK?start=65&end=90&autoplay=1',
  ]);
});

test('a chapter jumps, also when the player is there already', async () => {
  await open(host);
  const source = (): Promise<string | null> => page.locator('.video iframe').first().getAttribute('src');
  await page.getByRole('link', { name: '1:20 Filters' }).click();
  expect(await source()).toContain('start=80&end=90&autoplay=1');
  await page.getByRole('link', { name: '0:00 Start' }).press('Enter');
  expect(await source()).toBe('https://www.youtube-nocookie.com/embed/AbCdEfGhIjK?end=90&autoplay=1');
  await page.getByText('Transcript').first().click();
  expect(await page.getByText('What she said').isVisible()).toBe(true);
});

test('what a file says is said in the video is shown in place', async () => {
  await open(host, { javaScriptEnabled: false });
  await page.getByText('Transcript').nth(1).click();
  expect(await page.locator('.video-transcript p').nth(1).innerText()).toBe('Ada: Look at the edges.');
  expect((await page.request.get(host.replace('a.html', 'talk.vtt'))).status()).toBe(200);
});

test('a film of another host is played in the page', async () => {
  await open(host);
  await page.getByRole('link', { name: /A file elsewhere Play/ }).click();
  expect(await page.locator('.video video').getAttribute('src')).toBe('https://media.example/a.mp4');
});

test.each([
  ['from disk', {}, true],
  ['without script', { javaScriptEnabled: false }, false],
] as const)('%s a video is a link to its page', async (_, options, isDisk) => {
  await open(isDisk ? pathToFileURL(join(folder, 'site/a.html')).href : host, options);
  await posters().first().click();
  await page.waitForURL('https://www.youtube.com/watch?v=AbCdEfGhIjK&t=65s');
});

test('on paper the link and its QR code stand in', async () => {
  await open(host);
  await page.emulateMedia({ media: 'print' });
  expect(await posters().first().isVisible()).toBe(false);
  expect(await page.getByRole('link', { name: 'A talk on YouTube' }).isVisible()).toBe(true);
  const code = await page.locator('.qr').first().boundingBox();
  expect(Math.round(code?.width ?? 0)).toBe(Math.round(code?.height ?? 1));
  expect(code?.width ?? 0, '24 mm').toBeGreaterThan(85);
});

test('a frame of another page is lazy, named, in a sandbox, and no wider than the text', async () => {
  await open(host, { viewport: { width: 360, height: 800 } });
  const frame = page.locator('iframe[src="https://maps.example/"]');
  expect([await frame.getAttribute('loading'), await frame.getAttribute('title')]).toEqual([
    'lazy',
    'Embedded page from maps.example',
  ]);
  expect(await frame.getAttribute('sandbox')).not.toContain('allow-top-navigation');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});

test.each(['light', 'dark'] as const)('axe finds nothing in the %s, before and after', async (colorScheme) => {
  await open(host, { colorScheme });
  const found = async (): Promise<string[]> =>
    (await new AxeBuilder({ page }).exclude('iframe').analyze()).violations.map(
      ({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`,
    );
  expect(await found()).toEqual([]);
  await posters().first().click();
  expect(await found()).toEqual([]);
});
