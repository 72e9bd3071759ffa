// Many open tabs of one preview: each shows a save, and finds the server again that ended.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startDev } from '../../src/dev/dev.ts';
import { openBrowser } from './chromium.ts';

let root = '';
let browser: Browser;
let pages: readonly Page[] = [];
let stop = async (): Promise<void> => undefined;
let port = 0;

async function start(): Promise<void> {
  const server = await startDev({
    root,
    out: undefined,
    base: undefined,
    cache: undefined,
    host: '127.0.0.1',
    port,
    strictPort: port !== 0,
    onMade: () => undefined,
  });
  if ('refused' in server) throw new Error(server.refused);
  ({ stop } = server);
  port = Number(new URL(server.url).port);
}

const save = (text: string): Promise<void> => writeFile(join(root, 'a.md'), `# A\n\n${text}\n`);
const allShow = (text: string) =>
  Promise.all(pages.map((page) => page.getByRole('main').getByText(text, { exact: true }).waitFor()));

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'vitrine-tabs-'));
  await save('one');
  await start();
  browser = await openBrowser();
  const context = await browser.newContext();
  pages = await Promise.all(Array.from({ length: 9 }, () => context.newPage()));
  await Promise.all(pages.map((page) => page.goto(`http://127.0.0.1:${port}/a.html`)));
});

afterAll(async () => {
  await browser.close();
  await stop();
  await rm(root, { recursive: true, force: true });
});

test('nine tabs show a save', async () => {
  await save('two');
  await allShow('two');
});

test('a page that cannot be asked for when a save is heard of is asked for again', async () => {
  const [page] = pages;
  const answers = ['nothing', '502'];
  await page?.route('**/a.html', (route) => {
    const next = answers.shift();
    if (next === undefined) return route.continue();
    return next === 'nothing' ? route.abort() : route.fulfill({ status: 502, body: 'Bad gateway' });
  });
  await save('between');
  await allShow('between');
  expect(answers).toEqual([]);
});

test('they come back after a proxy has answered for the server, and it is there again', async () => {
  await stop();
  const proxy = createServer((_, response) => response.writeHead(502).end());
  const asked = new Promise((resolve) => proxy.once('request', resolve));
  await new Promise<void>((resolve) => proxy.listen(port, '127.0.0.1', resolve));
  await asked;
  proxy.closeAllConnections();
  await new Promise((resolve) => proxy.close(resolve));
  await save('three');
  await start();
  await allShow('three');
});
