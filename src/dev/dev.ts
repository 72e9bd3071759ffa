// `vitrine dev`: makes the book at every save, serves it from memory, and tells the open pages.
import { open, type FileHandle } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join, resolve } from 'node:path';
import { readBase } from '../config/base.ts';
import { CONTENTS_PATH } from '../files/cache/shelves.ts';
import { finishCutMove } from '../files/cut-move.ts';
import type { Site, SiteFamily } from '../model/site.ts';
import { createMaker } from '../maker/maker.ts';
import { createDoor } from './door.ts';
import {
  isTextFile,
  listen,
  sendBytes,
  sendFile,
  sendText,
  type Listening,
  type Refused,
  type RunningServer,
} from './http.ts';
import { createLive } from './live.ts';
import { answerOwn, isOwnAddress } from './own-pages.ts';
import { createPreviewed, type Made, type Previewed } from './previewed.ts';
import { errorPage } from './shown-problems.ts';
import { belowBase, findFile } from './static-rules.ts';
import { watchBook, whenIdle } from './watch.ts';

export interface DevRequest extends Listening {
  /** A folder or one Markdown file. */
  readonly root: string;
  /** A folder whose changes are of no interest; undefined for `_site`. Nothing is written to it. */
  readonly out: string | undefined;
  readonly base: string | undefined;
  /** `jekyll`: a Jekyll book's own layouts. */
  readonly layouts?: 'vitrine' | 'jekyll';
  /** The folder of what is remembered from run to run, absolute; absent where nothing is. */
  readonly cache?: string | undefined;
  /** The command of the author's editor; undefined for the one that runs or is installed. */
  readonly editor?: string | undefined;
  /** Folders of programs, as PATH has them. */
  readonly programs?: string | undefined;
  /** Called each time that the book has been made, or could not be. */
  readonly onMade: (made: Made) => void;
}

/** What the author may ask of a preview that runs. */
export interface DevServer extends RunningServer {
  /** Makes the book anew, and has open pages loaded again. */
  readonly rebuild: () => Promise<void>;
  /** Shows drafts and todo notes, or the book as its readers will get it. Resolves to which of them it is now. */
  readonly switchDrafts: () => Promise<'shown' | 'hidden'>;
}

/** `makerOf` is a test's door. */
export async function startDev(
  request: DevRequest,
  makerOf: typeof createMaker = createMaker,
): Promise<DevServer | Refused> {
  const maker = await makerOf({
    root: request.root,
    out: request.out,
    base: request.base,
    cache: request.cache,
    options: { drafts: true, strict: false, purpose: 'dev', layouts: request.layouts ?? 'vitrine' },
  });
  const live = createLive();
  const previewed = createPreviewed(maker, live, request.onMade);
  const idle = whenIdle(async (isStopped) => {
    // Whatever goes wrong here, the pages show the originals.
    if (await maker.prepareRest(isStopped).catch(() => false)) await previewed.remake(false);
  });
  const out = resolve(request.out ?? resolve(maker.root, '_site'));
  await finishCutMove(out);
  const unwatch = await watchBook(maker.root, ownOf(out, request), () => idle.first(() => previewed.remake(true)));
  await previewed.remake(false);
  idle.wait();
  let drafts = true;
  const door = createDoor(maker.root, { asked: request.editor, path: request.programs ?? '' });
  const pages = { live, door, previewed, showsDrafts: () => drafts, root: maker.root };
  const server = await listen(request, async (asked, response, path) => {
    if (isOwnAddress(path)) return answerOwn(asked, response, path, pages);
    await answer(asked, response, { path, previewed, token: door.token, base: request.base });
    if (!/\.\w+$/.test(path) || path.endsWith('.html')) live.pageServed();
  });
  const stop = async (): Promise<void> => {
    idle.stop();
    await unwatch();
    if ('stop' in server) await server.stop();
  };
  if ('refused' in server) {
    await stop();
    return server;
  }
  return {
    url: server.url + basePathOf(previewed, request.base).slice(1),
    stop,
    rebuild: async () => {
      await previewed.remake(true);
      live.reload();
    },
    switchDrafts: async () => {
      drafts = !drafts;
      maker.showDrafts(drafts);
      await previewed.remake(true);
      return drafts ? 'shown' : 'hidden';
    },
  };
}

/** A cache in the book would have it made again for each thing that is remembered of it. */
function ownOf(out: string, { cache }: DevRequest): readonly string[] {
  return cache === undefined ? [out] : [out, join(cache, CONTENTS_PATH)];
}

function basePathOf(previewed: Previewed, base: string | undefined): string {
  return previewed.served().good?.workspace.config.basePath ?? readBase(base ?? '/')?.basePath ?? '/';
}

interface Asked {
  readonly path: string;
  readonly previewed: Previewed;
  /** What the door to the editor asks for. */
  readonly token: string;
  /** As `--base` has it. */
  readonly base: string | undefined;
}

async function answer(asked: IncomingMessage, response: ServerResponse, request: Asked): Promise<void> {
  const { path, previewed, token } = request;
  const { good, keys, before } = previewed.served();
  const send = (page: Omit<SentPage, 'token'>): void => sendPage(asked, response, { ...page, token });
  if (good === undefined)
    return send({ path: '', html: Buffer.from(errorPage(previewed.panel())), hash: '', status: 200 });
  const basePath = basePathOf(previewed, request.base);
  const below = belowBase(path, basePath);
  if (below === undefined && (path === '/' || `${path}/` === basePath))
    return void response.writeHead(302, { Location: basePath }).end();
  const found =
    below === undefined ? { kind: 'missing' as const } : await findFile(below, (name) => isInSite(good.site, name));
  if (found.kind === 'redirect') return void response.writeHead(302, { Location: basePath + found.to.slice(1) }).end();
  const name = found.kind === 'file' ? found.path : '404.html';
  const status = found.kind === 'file' ? 200 : 404;
  const copied = await openCopy(good.site, name).catch(() => undefined);
  if (copied !== undefined) return sendFile(asked, response, { path: name, file: copied });
  const bytes =
    (await bytesIn(good.site, name).catch(() => undefined)) ??
    (before && (await bytesIn(before.site, name).catch(() => undefined)));
  if (bytes === undefined) return sendText(response, 404, 'There is no such page.\n');
  if (!name.endsWith('.html')) return sendBytes(asked, response, { path: name, bytes, status, compress: false });
  return send({ path: name, html: bytes, hash: keys.get(name) ?? '', status });
}

/** A file that is copied as it is and is neither page nor text: of a film, what is asked for is read. */
async function openCopy(site: Site, path: string): Promise<FileHandle | undefined> {
  const from = site.files.get(path)?.copyOf;
  return from === undefined || isTextFile(path) ? undefined : open(from);
}

function familyOf(site: Site, path: string): SiteFamily | undefined {
  return [...site.families].find(([start]) => path.startsWith(start))?.[1];
}

function isInSite(site: Site, path: string): boolean {
  return site.files.has(path) || familyOf(site, path)?.files().has(path) === true;
}

async function bytesIn(site: Site, path: string): Promise<Uint8Array | undefined> {
  return (await site.files.get(path)?.bytes(() => undefined)) ?? familyOf(site, path)?.files().get(path);
}

interface SentPage {
  readonly path: string;
  readonly html: Uint8Array;
  readonly hash: string;
  readonly status: 200 | 404;
  readonly token: string;
}

/** Puts the script of the live update in, which knows what it was served: the page's path and hash. */
function sendPage(asked: IncomingMessage, response: ServerResponse, page: SentPage): void {
  const script = `<script src="/@vitrine/dev.js" data-path="${encodeURIComponent(page.path)}" data-hash="${page.hash}" data-token="${page.token}"></script>`;
  const html = Buffer.from(page.html.buffer, page.html.byteOffset, page.html.byteLength);
  const end = endOfBody(html);
  const bytes = Buffer.concat([html.subarray(0, end), Buffer.from(script), html.subarray(end)]);
  sendBytes(asked, response, { path: 'page.html', bytes, status: page.status, compress: false });
}

/** A long page is not read as a text, where its end is written as it mostly is. */
function endOfBody(html: Buffer): number {
  const usual = html.lastIndexOf('</body>');
  const end = usual === -1 ? html.toString('latin1').toLowerCase().lastIndexOf('</body>') : usual;
  return end === -1 ? html.length : end;
}
