// The dev server over HTTP, on a real folder, with a small stand-in for the pipeline.
import { createHash } from 'node:crypto';
import { chmod, mkdtemp, mkdir, readFile, rename, rm, rmdir, symlink, utimes, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { build } from '../../../src/build.ts';
import { startDev } from '../../../src/dev/dev.ts';
import type { Made } from '../../../src/dev/previewed.ts';
import { startPreview } from '../../../src/dev/preview.ts';
import { isSameStamp, stampOf, withFilesNow } from '../../../src/dev/stamp.ts';
import { oneAtATime } from '../../../src/dev/watch.ts';
import { memoryCache } from '../../../src/files/cache/shelf.ts';
import { shortHash } from '../../../src/lib/hash.ts';
import type { SiteFile } from '../../../src/model/site.ts';
import type { MadeBook } from '../../../src/maker/make-book.ts';
import type { createMaker } from '../../../src/maker/maker.ts';
import { readTree, writeTree } from '../../support/trees.ts';
import { letPass } from '../../support/waits.ts';

let root = '';
let stops: (() => Promise<void>)[] = [];
let mades: Made[] = [];
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'vitrine-dev-'));
  mades = [];
});
afterEach(async () => {
  await Promise.all(stops.map((stop) => stop()));
  stops = [];
  await rm(root, { recursive: true });
});

/** A page a.html that holds a.md; "broken" in it is a mistake, "thrown" and "thrown late" are bugs of ours. */
const fakeMaker: typeof createMaker = async () => ({
  root,
  prepareRest: async () => false,
  showDrafts: () => undefined,
  ledgers: memoryCache(),
  prune: async () => undefined,
  remembered: () => ({ measured: 0, chapters: 0, pictures: 0 }),
  make: async () => {
    const text = await readFile(join(root, 'a.md'), 'utf8');
    if (text === 'thrown') throw new Error('oh');
    const problems =
      text === 'broken'
        ? [
            {
              rule: 'bad-tag',
              severity: 'error',
              message: 'It is broken',
              hint: undefined,
              place: { path: 'a.md', line: 1, column: 1, length: 6 },
            },
          ]
        : [];
    const page = Buffer.from(`<body><main>${text}</main></body>`);
    const held = (): Promise<never> => Promise.reject(new Error('all of it was read'));
    const files = new Map<string, SiteFile>([
      ['a.html', { key: shortHash(page), bytes: async () => page }],
      ['film.mp4', { key: '1', bytes: held, copyOf: join(root, 'film.mp4') }],
    ]);
    // Only what the server reads.
    return {
      workspace: { config: { basePath: '/book/' }, texts: { 'a.md': text }, files: {} },
      book: { pages: [] },
      site: { files, families: new Map(), prepare: () => undefined },
      problems,
      check: async () => {
        if (text === 'thrown late') throw new Error('oh, late');
        return problems;
      },
    } as unknown as MadeBook;
  },
});

async function start(text: string): Promise<string> {
  await writeFile(join(root, 'a.md'), text);
  const server = await startDev(
    {
      root,
      out: undefined,
      base: undefined,
      host: '127.0.0.1',
      port: 0,
      strictPort: false,
      editor: join(root, 'code'),
      onMade: (made) => mades.push(made),
    },
    fakeMaker,
  );
  if ('refused' in server) throw new Error(server.refused);
  stops.push(server.stop);
  return server.url;
}

const get = async (url: string): Promise<string> => (await fetch(url)).text();
const made = (count: number): Promise<void> =>
  expect.poll(() => mades.length, { timeout: 10_000 }).toBeGreaterThanOrEqual(count) as unknown as Promise<void>;

test('a save shows at once, also one by rename, and open pages are told', async () => {
  const url = await start('one');
  expect(await get(`${url}a`)).toMatch(
    /<main>one<\/main><script src="\/@vitrine\/dev.js" data-path="a.html" data-hash="\w+" data-token="\w+"><\/script><\/body>/,
  );
  const events = (await fetch(new URL('/@vitrine/events', url))).body?.getReader();
  const next = async (): Promise<string> => new TextDecoder().decode((await events?.read())?.value);
  const first = await next();
  await writeFile(join(root, '.a.md.swp'), 'two');
  await rename(join(root, '.a.md.swp'), join(root, 'a.md'));
  const second = await next();
  expect([first, second].map((each) => /"a.html":"\w+"/.test(each))).toEqual([true, true]);
  expect(second).not.toBe(first);
  expect(await get(`${url}a.html`)).toContain('two');
  await events?.cancel();
});

test('a mistake keeps the last good page, and a bug of ours does not end the server', async () => {
  const url = await start('good');
  await writeFile(join(root, 'a.md'), 'broken');
  await made(2);
  expect(await get(`${url}a`)).toContain('good');
  await writeFile(join(root, 'a.md'), 'thrown');
  await made(3);
  expect(mades.at(-1)?.problems[0]?.message).toContain('Vitrine made a mistake of its own: Error: oh');
  await writeFile(join(root, 'a.md'), 'thrown late');
  await made(4);
  expect(mades.at(-1)?.problems[0]?.message).toContain('Vitrine made a mistake of its own: Error: oh, late');
  await writeFile(join(root, 'a.md'), 'mended');
  await made(5);
  expect(await get(`${url}a`)).toContain('mended');
});

test('of a film that is copied as it is, what is asked for is read', async () => {
  await writeFile(join(root, 'film.mp4'), 'abcdefghij');
  const url = await start('x');
  const part = await fetch(`${url}film.mp4`, { headers: { range: 'bytes=2-4' } });
  expect([part.status, await part.text(), part.headers.get('content-type')]).toEqual([206, 'cde', 'video/mp4']);
});

test('a book that is broken from the start gets a page that says so', async () => {
  const url = await start('broken');
  expect(await get(url)).toContain('It is broken');
  await writeFile(join(root, 'a.md'), 'mended');
  await made(2);
  expect(await get(`${url.replace(/\/$/, '')}/book/a`)).toContain('mended');
});

test('the root leads to the base; a foreign name, a climb and a POST are refused', async () => {
  const url = await start('x');
  const { host, hostname, port } = new URL(url);
  const status = (path: string, headers = {}, method = 'GET'): Promise<number | undefined> =>
    new Promise((resolve) => {
      request({ hostname, port, path, method, headers: { host, ...headers } }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      }).end();
    });
  expect(
    await Promise.all([
      status('/'),
      status('/book/../../etc/passwd'),
      status('/book/a', { host: 'evil.example' }),
      status('/book/a', {}, 'POST'),
      status('/book/a', {}, 'HEAD'),
      status('/book/a', { range: 'bytes=0-3' }),
    ]),
  ).toEqual([302, 404, 403, 405, 200, 206]);
});

test('the door opens files of the book, for pages that know its token, and for nobody else', async () => {
  const url = await start('x');
  const opened = join(root, 'opened');
  await writeFile(join(root, 'code'), `#!/bin/sh\necho "$*" > '${opened}'\n`);
  await chmod(join(root, 'code'), 0o755);
  await writeFile(join(root, 'secret'), 'not of the book');
  const token = /data-token="(\w+)"/.exec(await get(`${url}a`))?.[1] ?? '';
  const ask = async (body: unknown, headers: Record<string, string> = {}): Promise<number> =>
    (
      await fetch(new URL('/@vitrine/open', url), {
        method: 'POST',
        body: typeof body === 'string' ? body : JSON.stringify(body),
        headers: { 'x-vitrine-token': token, ...headers },
      })
    ).status;
  const place = { path: 'a.md', line: 1, column: 2 };
  expect([
    await ask(place, { 'x-vitrine-token': '' }),
    await ask(place, { 'x-vitrine-token': 'x'.repeat(48) }),
    await ask(place, { 'sec-fetch-site': 'cross-site' }),
    await ask(place, { 'sec-fetch-site': 'same-site' }),
    await ask(place, { origin: 'http://elsewhere.example' }),
    await ask(place, { origin: 'null' }),
    await ask({ ...place, path: 'secret' }),
    await ask({ ...place, path: '../../etc/passwd' }),
    await ask({ ...place, path: 'constructor' }),
    await ask({ ...place, path: 'vitrine:base.html' }),
    await ask({ ...place, line: '1; touch x' }),
    await ask('{'),
    await ask('x'.repeat(10_000)),
    (await fetch(new URL('/@vitrine/open', url))).status,
  ]).toEqual([403, 403, 403, 403, 403, 403, 404, 404, 404, 404, 404, 404, 404, 405]);
  expect(await ask(place)).toBe(204);
  await expect.poll(() => readFile(opened, 'utf8').catch(() => '')).toMatch(/a\.md:1:2\n$/);
});

test('a port that is taken is refused in words', async () => {
  const taken = Number(new URL(await start('x')).port);
  await mkdir(join(root, '_site'));
  const preview = { root, out: undefined, base: undefined, host: '127.0.0.1', port: taken, strictPort: true };
  expect(await startPreview(preview)).toEqual({
    refused: `Port ${taken} is taken by another program; choose another one with --port`,
  });
});

test('preview serves what was written, and says where nothing was', async () => {
  const preview = { root, out: undefined, base: '/b/', host: '127.0.0.1', port: 0, strictPort: true };
  expect(await startPreview(preview)).toEqual({ refused: expect.stringContaining('There is no website at') });
  await mkdir(join(root, '_site'));
  await writeFile(join(root, '_site/index.html'), 'hello');
  const server = await startPreview(preview);
  if ('refused' in server) throw new Error(server.refused);
  stops.push(server.stop);
  expect([await get(server.url), new URL(server.url).pathname]).toEqual(['hello', '/b/']);
  // As hosts do, and only for those who understand it.
  expect((await fetch(server.url)).headers.get('content-encoding')).toBe('gzip');
  expect(
    (await fetch(server.url, { headers: { 'accept-encoding': 'identity' } })).headers.get('content-encoding'),
  ).toBeNull();
});

test('a move that was cut short is finished before dev or preview shows anything', async () => {
  const out = join(root, '_site');
  const record = (text: string): string =>
    JSON.stringify({ files: { 'index.html': createHash('sha256').update(text).digest('hex') } });
  const cut = (text: string): Promise<void> =>
    writeTree(out, {
      '.vitrine.json': record(text),
      '.vitrine-stage-abc/next.json': record(text),
      '.vitrine-stage-abc/site/index.html': text,
    });
  await cut('new');
  const server = await startPreview({ root, out: undefined, base: '/', host: '127.0.0.1', port: 0, strictPort: true });
  if ('refused' in server) throw new Error(server.refused);
  stops.push(server.stop);
  expect(await get(server.url)).toBe('new');
  await rm(join(out, 'index.html'));
  await cut('newer');
  await start('x');
  expect(await readTree(out, () => false)).toEqual({ '.vitrine.json': record('newer'), 'index.html': 'newer' });
  await rm(join(out, 'index.html'));
  await cut('newest');
  const options = { drafts: false, strict: false, purpose: 'publish', layouts: 'vitrine' } as const;
  await writeTree(root, { 'a.md': '---\ntitle: [\n---\n' });
  expect((await build({ root, out: undefined, base: undefined, options })).written).toBe(false);
  expect((await readTree(out, () => false))['index.html']).toBe('newest');
});

test('preview stands under the path that the site was written for, where its page for lost addresses finds its styles', async () => {
  await mkdir(join(root, '_site'));
  await writeFile(join(root, '_site/a.html'), 'A');
  await writeFile(join(root, '_site/404.html'), '<!DOCTYPE html>\n<html lang="en" data-root="/my/book/">');
  const server = await startPreview({
    root,
    out: undefined,
    base: undefined,
    host: '127.0.0.1',
    port: 0,
    strictPort: false,
  });
  if ('refused' in server) throw new Error(server.refused);
  stops.push(server.stop);
  expect(new URL(server.url).pathname).toBe('/my/book/');
  expect(await (await fetch(`${server.url}a.html`)).text()).toBe('A');
  expect((await fetch(`${server.url}nope.html`)).status).toBe(404);
});

test('what is asked for while it is done is done exactly once more', async () => {
  let runs = 0;
  const work = oneAtATime(async () => {
    runs += 1;
    await letPass(5, 'so long work takes');
  });
  await Promise.all([work(), work(), work(), work()]);
  expect(runs).toBe(2);
});

test('of saves that come within milliseconds of each other, the last one shows', async () => {
  const url = await start('0');
  for (let count = 1; count <= 20; count += 1) {
    await writeFile(join(root, 'a.md'), `save ${count}`);
    await letPass(7, 'so soon the next follows');
  }
  await expect.poll(() => get(`${url}a`), { timeout: 10_000 }).toContain('save 20<');
});

test('a save that first empties the file makes one book, and a file that stays empty is one', async () => {
  const url = await start('whole');
  await writeFile(join(root, 'a.md'), '');
  await letPass(30, 'so soon the next follows');
  await writeFile(join(root, 'a.md'), 'whole again');
  await expect.poll(() => get(`${url}a`), { timeout: 10_000 }).toContain('whole again');
  expect(mades).toHaveLength(2);
  await writeFile(join(root, 'a.md'), '');
  await expect.poll(() => get(`${url}a`), { timeout: 10_000 }).not.toContain('whole again');
});

test('a file that gives way to a folder and comes back is noticed again and again', async () => {
  const url = await start('file');
  await rm(join(root, 'a.md'));
  await mkdir(join(root, 'a.md'));
  await made(2);
  await rm(join(root, 'a.md'), { recursive: true });
  for (const text of ['back', 'and on']) {
    await writeFile(join(root, 'a.md'), text);
    await expect.poll(() => get(`${url}a`), { timeout: 10_000 }).toContain(text);
  }
});

test('an editor’s files beside the chapter make no new book', async () => {
  await start('x');
  await writeFile(join(root, '.a.md.swp'), 'swap');
  await writeFile(join(root, 'a.md'), 'saved');
  await made(2);
  await writeFile(join(root, '.a.md.swp'), 'swap again');
  await letPass(100, 'nothing may happen meanwhile');
  expect(mades).toHaveLength(2);
});

test('a folder’s stamp changes with each save, also of the same size, and with nothing else', async () => {
  const ignored = (path: string): boolean => path.endsWith('.swp');
  await writeFile(join(root, 'a.md'), 'one');
  const first = await stampOf(root, ignored);
  const isAsBefore = async (): Promise<boolean> => isSameStamp(await stampOf(root, ignored), first);
  expect(await isAsBefore()).toBe(true);
  await writeFile(join(root, 'x.swp'), 'one');
  expect(await isAsBefore()).toBe(true);
  await mkdir(join(root, 'deep'));
  expect(await isAsBefore()).toBe(false);
  await rmdir(join(root, 'deep'));
  expect(await isAsBefore()).toBe(true);
  await letPass(5, 'the clock must go on');
  await writeFile(join(root, 'a.md'), 'two');
  expect(await isAsBefore()).toBe(false);
});

test('a folder’s stamp changes where a file of the same size and time is copied over another one', async () => {
  const time = new Date('2026-01-01T12:00:00Z');
  await writeFile(join(root, 'a.md'), 'one');
  await utimes(join(root, 'a.md'), time, time);
  const first = await stampOf(root, () => false);
  await letPass(5, 'the clock must go on');
  // As `cp -p` does it: the file stays where it is on the disk.
  await writeFile(join(root, 'a.md'), 'two');
  await utimes(join(root, 'a.md'), time, time);
  expect(isSameStamp(await stampOf(root, () => false), first)).toBe(false);
});

test('a look at the files that events name sees what a look at the whole folder sees, or asks for that', async () => {
  const ignored = (path: string): boolean => path.endsWith('.swp');
  const at = (name: string): string => join(root, name);
  await mkdir(at('deep'));
  for (const name of ['a.md', 'b.md', 'deep/c.md', 'x.swp']) await writeFile(at(name), 'one');
  await symlink(at('nowhere'), at('link'));
  const before = await stampOf(root, ignored);
  const seen = async (...names: readonly string[]): Promise<boolean | undefined> => {
    const now = await withFilesNow(before, names.map(at), ignored);
    return now && isSameStamp(now, await stampOf(root, ignored));
  };
  expect(await seen('a.md', 'x.swp', 'never.md')).toBe(true);
  await writeFile(at('a.md'), 'longer');
  await rm(at('deep/c.md'));
  await writeFile(at('new.md'), 'one');
  await rename(at('b.md'), at('d.md'));
  expect(await seen('a.md', 'deep/c.md', 'new.md', 'b.md', 'd.md')).toBe(true);
  expect(await seen('a.md')).toBe(false);
  await mkdir(at('other'));
  for (const name of ['deep', 'other', 'other/e.md', 'link', ''])
    expect(await seen('a.md', name), name).toBe(undefined);
});
