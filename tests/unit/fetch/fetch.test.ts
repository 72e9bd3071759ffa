// Pictures of other hosts, brought in from a server of the test's own.
import { createServer, type Server } from 'node:http';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { build, type BuildReport } from '../../../src/build.ts';
import { fetchPicture } from '../../../src/fetch/fetch-picture.ts';
import { lineArt, photograph } from '../../support/draw.ts';
import { readTree, sentences, writeTree } from '../../support/trees.ts';

let server: Server;
let host = '';
let asked: string[] = [];
/** What the server sends, by path. */
let sent: Record<string, Uint8Array> = {};

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    if (path === '/moved.png') return void response.writeHead(302, { location: '/map.png' }).end();
    if (path === '/elsewhere.png') return void response.writeHead(302, { location: 'file:///etc/hostname' }).end();
    if (path === '/endless.png') {
      response.writeHead(200);
      const write = (): void => {
        if (!response.destroyed) {
          response.write(Buffer.alloc(65_536));
          setImmediate(write);
        }
      };
      return write();
    }
    const bytes = sent[path];
    response.writeHead(bytes === undefined ? 404 : 200).end(bytes);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
});

let root = '';
beforeEach(async () => {
  asked = [];
  sent = {
    '/map.png': await lineArt(90, 60).png().toBuffer(),
    '/text.png': Buffer.from('<html>no picture</html>'),
    '/cut.png': (await photograph(60, 40).png().toBuffer()).subarray(0, 30),
  };
  root = await mkdtemp(join(tmpdir(), 'vitrine-fetch-'));
});
afterEach(async () => rm(root, { recursive: true }));

const vitrine = async (fetchesPictures: boolean): Promise<BuildReport> =>
  build({
    root,
    out: join(root, '_site'),
    base: undefined,
    options: { drafts: false, strict: false, purpose: 'publish' },
    fetchesPictures,
  });
const said = (report: BuildReport): string => sentences(report.problems).replaceAll(host, 'HOST');

describe('with --fetch', () => {
  test('a picture is brought in once, and belongs to the book from then on', async () => {
    await writeTree(root, {
      'content/book.yml': 'title: T\n',
      'content/a.md': `# A\n\n![Map](${host}/map.png) <img src="${host}/map.png">\n`,
    });
    expect(said(await vitrine(true))).toBe('');
    expect(asked).toEqual(['/map.png']);
    const lock = JSON.parse(await readFile(join(root, 'pictures.lock'), 'utf8'));
    expect(lock).toEqual({
      [`${host}/map.png`]: {
        file: expect.stringMatching(/^content\/remote-pictures\/map-[0-9a-f]{8}\.png$/),
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    });
    const page = String((await readTree(join(root, '_site'), () => false))['a.html']);
    expect(page).toMatch(/<img src="remote-pictures\/map-[0-9a-f]{8}\.png" alt="Map" width="90" height="60"/);
    expect(page).not.toContain(`src="${host}`);
    expect(said(await vitrine(true))).toBe('');
    expect(said(await vitrine(false))).toBe('');
    expect(asked).toEqual(['/map.png']);
  });

  test('what cannot be fetched stays where it is, with the reason', async () => {
    const other = createServer();
    await new Promise<void>((ready) => other.listen(0, '127.0.0.1', ready));
    const gone = `http://127.0.0.1:${(other.address() as AddressInfo).port}`;
    await new Promise((closed) => other.close(closed));
    await writeTree(root, {
      'a.md': `# A\n\n![](${host}/none.png)\n![](${host}/text.png)\n![](${host}/cut.png)\n![](${gone}/x.png)\n`,
    });
    const told = said(await vitrine(true)).replaceAll(gone, 'GONE');
    expect(told).toContain(
      'a.md:3:5 unfetched-picture: The picture "HOST/none.png" could not be fetched: the host answers 404',
    );
    expect(told).toContain('"HOST/text.png" could not be fetched: what the host sends is no picture');
    expect(told).toContain('"HOST/cut.png" could not be fetched: what the host sends ');
    expect(told).toContain('"GONE/x.png" could not be fetched: the host does not answer');
    expect(
      Object.keys(await readTree(root, (path) => path.startsWith('_site') || path.startsWith('.vitrine'))),
    ).toEqual(['a.md']);
  });

  test('a file that somebody has changed is not taken for what was fetched, and another picture at its address is told', async () => {
    await writeTree(root, { 'a.md': `# A\n\n![](${host}/map.png)\n` });
    await vitrine(true);
    const { file } = Object.values(JSON.parse(await readFile(join(root, 'pictures.lock'), 'utf8')))[0] as {
      file: string;
    };
    await writeFile(join(root, file), await lineArt(10, 10).png().toBuffer());
    expect(said(await vitrine(false))).toContain('remote-picture');
    sent['/map.png'] = await photograph(90, 60).png().toBuffer();
    expect(said(await vitrine(true))).toContain(
      'unfetched-picture: The picture "HOST/map.png" is no longer what it was when it was fetched first',
    );
  });

  test('a lock that names files outside of the book is not believed', async () => {
    await writeTree(root, {
      'book/a.md': `# A\n\n![](${host}/map.png)\n`,
      'book/pictures.lock': JSON.stringify({ [`${host}/map.png`]: { file: '../secret.png', sha256: 'x' } }),
      'secret.png': 'mine',
    });
    await build({
      root: join(root, 'book'),
      out: join(root, 'out'),
      base: undefined,
      options: { drafts: false, strict: false, purpose: 'publish' },
      fetchesPictures: true,
    });
    expect(await readFile(join(root, 'secret.png'), 'utf8')).toBe('mine');
  });
});

test('without --fetch no host is asked, and the author is told who stays away', async () => {
  await writeTree(root, { 'a.md': `# A\n\n![Map](${host}/map.png)\n` });
  expect(said(await vitrine(false))).toContain(
    'a.md:3:8 remote-picture: The picture "HOST/map.png" stays on another host',
  );
  expect(asked).toEqual([]);
});

test('one address: redirects within the web, and a host that never ends', async () => {
  expect(await fetchPicture(`${host}/moved.png`)).toMatchObject({ format: 'png' });
  expect(await fetchPicture(`${host}/elsewhere.png`)).toEqual({ why: 'what the host sends cannot be read' });
  expect(await fetchPicture(`${host}/endless.png`, 200_000)).toEqual({ why: 'it has more than 0 MB' });
  expect(await fetchPicture('ftp://127.0.0.1/x.png')).toEqual({ why: 'what the host sends cannot be read' });
});
