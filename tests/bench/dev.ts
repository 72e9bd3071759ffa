// `npm run bench:dev`: what a save costs while a book is written, from the file's write to the new text in an open
// page, beside `hugo server` and Eleventy's. Nothing is asserted.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { loadavg, tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../browser/chromium.ts';
import { installedEleventy } from './eleventy.ts';
import { placeOfChapters, serverOf, type Dress, type Programs } from './generators.ts';
import { writeMadeBook } from './made-book.ts';
import { cpuOf, cpuWhenQuiet, megabytesOf } from './process-facts.ts';
import { CORPUS, writeRealBook } from './real-book.ts';

/** Saves that are timed one by one, each once the last one's work is over. */
const TIMED = Number(process.env.TIMED ?? 40);
/** Saves after which the memory is read, each as soon as the last one shows. */
const SAVES = Number(process.env.SAVES ?? 500);
const SIZES = (process.env.SIZES ?? '1,80,283,1000').split(',').map(Number);
const ONLY = process.env.ONLY?.split(',');
/** A book's first making may take long; a save that does not show in this time counts as lost. */
const PATIENCE = Number(process.env.PATIENCE ?? 120_000);
/** How long a server has done nothing before the next save is timed, in milliseconds: nobody saves more often. */
const QUIET = 1000;
/** How long nobody saves while idle work is counted, in seconds. */
const IDLE = 10;
/** Runs in the page; as text, since what compiles this file would put names of its own in. */
const LOOKS = `{
  let last;
  const look = () => {
    const found = /benchword(\\d+)/.exec(document.body?.textContent ?? '')?.[1] ?? last;
    if (found === last) return;
    last = found;
    window.benchShows(Number(found));
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
}`;
/** After so many milliseconds a save counts as missed. */
const AGAIN = 3000;
const PEERS = ['vitrine', 'hugo', 'eleventy'] as const;
type Peer = (typeof PEERS)[number];

interface Measured {
  /** Milliseconds from the write to the new text in the page. */
  readonly shown: readonly number[];
  /** Seconds. */
  readonly cpuPerSave: number;
  /** Seconds of the processor in a second in which nobody saves. */
  readonly idle: number;
  /** Megabytes before and after SAVES saves; undefined where none was asked for. */
  readonly memory: readonly [number, number] | undefined;
}

const temporary = await mkdtemp(join(tmpdir(), 'vitrine-bench-dev-'));
const browser = await openBrowser();
let running: ChildProcess | undefined;
// Nothing that was started here outlives an interrupted run.
process.on('exit', () => running?.kill('SIGKILL'));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
try {
  const programs: Programs = {
    vitrine: join(import.meta.dirname, '../../dist/vitrine.js'),
    eleventy: isWanted('eleventy') ? installedEleventy(temporary) : undefined,
  };
  console.log(
    `${new Date().toISOString()}, load ${loadavg()[0]?.toFixed(1)}, ${TIMED} timed saves, ${SAVES} for the memory\n`,
  );
  console.log(
    '| Chapters | Server | Write → page, median | 95th percentile | CPU per save | CPU while idle | Memory before → after |\n|--:|---|--:|--:|--:|--:|--:|',
  );
  for (const size of SIZES)
    for (const peer of PEERS) {
      if (!isWanted(peer) || !isInstalled(peer, programs)) continue;
      const measured = await measure(browser, { peer, size, programs }).catch((error: unknown) =>
        error instanceof Error ? error.message : String(error),
      );
      console.log(row(size, peer, measured));
    }
} finally {
  await browser.close();
  await rm(temporary, { recursive: true, force: true });
}

function isWanted(peer: Peer): boolean {
  return ONLY === undefined || ONLY.includes(peer);
}

function isInstalled(peer: Peer, programs: Programs): boolean {
  if (peer === 'eleventy') return programs.eleventy !== undefined;
  return peer === 'vitrine' || spawnSync(peer, ['version']).error === undefined;
}

interface Task {
  readonly peer: Peer;
  readonly size: number;
  readonly programs: Programs;
}

async function measure(browser: Browser, { peer, size, programs }: Task): Promise<Measured> {
  const folder = join(temporary, `${peer}-${size}`);
  const dress: Dress = { generator: peer, navigation: 'near' };
  const chapter = await writeBook(folder, dress, size);
  const save = await saverOf(chapter);
  await save(0);
  const port = await freePort();
  const [program = '', ...words] = serverOf(peer, programs, port);
  const server = spawn(program, words, { cwd: folder, stdio: 'ignore' });
  running = server;
  const context = await browser.newContext();
  try {
    const path = relative(join(folder, placeOfChapters(peer, 'near')), chapter);
    const url = await addressOf(`http://localhost:${port}`, path.replace(/\.md$/, ''));
    const page = await context.newPage();
    const shows = await watchPage(page);
    const listens = listening(page);
    await page.goto(url);
    await saveUntilShown(shows(1), () => save(1));
    await listens();
    return await measureSaves(server.pid ?? 0, async (number) => {
      const shown = shows(number);
      const from = performance.now();
      await saveUntilShown(shown, () => save(number));
      const time = (await shown) - from;
      await listens();
      return time;
    });
  } finally {
    await context.close();
    if (server.exitCode === null && server.kill()) await once(server, 'exit');
    running = undefined;
    await rm(folder, { recursive: true, force: true });
  }
}

/** What a server or its page has missed is saved again until it shows; the time counts from the first save. */
async function saveUntilShown(shown: Promise<number>, save: () => Promise<void>): Promise<void> {
  const again = setInterval(() => void save(), AGAIN);
  try {
    await save();
    await shown;
  } finally {
    clearInterval(again);
  }
}

/** A page that was loaded again hears of saves once its new socket has said hello; where it has none, at once. */
function listening(page: Page): () => Promise<void> {
  let hasSocket = false;
  let hello = Promise.resolve();
  let heard: () => void = () => undefined;
  page.on('websocket', (socket) => {
    hasSocket = true;
    socket.on('framereceived', () => heard());
  });
  page.on('framenavigated', () => {
    hello = new Promise((resolve) => (heard = resolve));
  });
  return async () => {
    // The new text shows while the page is still being read.
    await page.waitForLoadState('load').catch(() => undefined);
    if (hasSocket) await Promise.race([hello, new Promise((wake) => setTimeout(wake, 3000))]);
  };
}

async function measureSaves(pid: number, saveAndSee: (number: number) => Promise<number>): Promise<Measured> {
  const rest = (): Promise<number> => cpuWhenQuiet(pid, QUIET, 5000);
  // The first saves warm the server up, as an author's do.
  for (const number of [2, 3]) await saveAndSee(number).then(rest);
  const before = await rest();
  await new Promise((wake) => setTimeout(wake, IDLE * 1000));
  const from = await cpuOf(pid);
  const shown: number[] = [];
  let cpu = 0;
  for (let number = 4; number < 4 + TIMED; number += 1) {
    const start = await cpuOf(pid);
    shown.push(await saveAndSee(number));
    cpu += (await rest()) - start;
  }
  return {
    shown: shown.sort((a, b) => a - b),
    cpuPerSave: cpu / TIMED,
    idle: (from - before) / IDLE,
    memory: SAVES === 0 ? undefined : await memoryOf(pid, saveAndSee).catch(() => undefined),
  };
}

async function memoryOf(
  pid: number,
  saveAndSee: (number: number) => Promise<number>,
): Promise<readonly [number, number]> {
  const before = await megabytesOf(pid);
  for (let number = 0; number < SAVES; number += 1) await saveAndSee(1000 + number);
  await cpuWhenQuiet(pid, 300, 5000);
  return [before, await megabytesOf(pid)];
}

/** A chapter of the made book, or of the real one that has 283 where it is here. */
function writeBook(folder: string, dress: Dress, size: number): Promise<string> {
  return size === 283 && existsSync(join(CORPUS, 'physics-book/liquid'))
    ? writeRealBook(folder, dress, 'physics-book')
    : writeMadeBook(folder, dress, { chapters: size });
}

/** Writes a chapter with another word in its first paragraph. */
async function saverOf(chapter: string): Promise<(number: number) => Promise<void>> {
  const text = await readFile(chapter, 'utf8');
  const [frontMatter = ''] = /^---\n[\s\S]*?\n---\n/.exec(text) ?? [];
  const rest = text.slice(frontMatter.length);
  return (number) => writeFile(chapter, `${frontMatter}\nThis is benchword${number}.\n\n${rest}`);
}

/** The chapter's page, which each generator has at an address of its own kind; waits until it is served. */
async function addressOf(server: string, path: string): Promise<string> {
  const ends = ['/', '.html', '/index.html'].flatMap((end) => [path + end, path.toLowerCase() + end]);
  const end = performance.now() + PATIENCE;
  while (performance.now() < end) {
    for (const tail of ends) {
      const answer = await fetch(`${server}/${tail}`).catch(() => undefined);
      if (answer?.ok === true && (await answer.text()).includes('benchword0')) return answer.url;
    }
    await new Promise((wake) => setTimeout(wake, 100));
  }
  throw new Error(`no page of ${path} was served`);
}

/** Returns a function that waits for a number in the page's text; its promise is the time when it stood there. */
async function watchPage(page: Page): Promise<(number: number) => Promise<number>> {
  let waiting: { readonly number: number; readonly done: (time: number) => void } | undefined;
  await page.exposeFunction('benchShows', (number: number) => {
    if (waiting?.number === number) waiting.done(performance.now());
  });
  await page.addInitScript({ content: LOOKS });
  return (number) =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`save ${number} did not show`)), PATIENCE);
      waiting = {
        number,
        done: (time) => {
          clearTimeout(timer);
          resolve(time);
        },
      };
    });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // A string only for a socket of Unix.
  server.close();
  await once(server, 'close');
  return port;
}

function row(size: number, peer: Peer, measured: Measured | string): string {
  if (typeof measured === 'string') return `| ${size} | ${peer} | ${measured} | | | | |`;
  const { shown, cpuPerSave, idle, memory } = measured;
  const missed = shown.filter((time) => time > AGAIN).length;
  const at = (share: number): string => `${Math.round(shown[Math.ceil(share * shown.length) - 1] ?? 0)} ms`;
  const held =
    memory === undefined
      ? '–'
      : `${memory.map((megabytes) => Math.round(megabytes)).join(' → ')} MB (${Math.round((memory[1] / memory[0] - 1) * 100)} %)`;
  return `| ${size} | ${peer}${missed === 0 ? '' : `, ${missed} of ${TIMED} over ${AGAIN / 1000} s`} | ${at(0.5)} | ${at(0.95)} | ${cpuPerSave.toFixed(2)} s | ${(idle * 100).toFixed(1)} % | ${held} |`;
}
