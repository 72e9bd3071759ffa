// `vitrine preview`: the written site, answered as a static host would: compressed, too.
import { open, readFile, realpath, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join, resolve, sep } from 'node:path';
import { readBase } from '../config/base.ts';
import { finishCutMove } from '../files/cut-move.ts';
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
import { belowBase, findFile } from './static-rules.ts';

export interface PreviewRequest extends Listening {
  /** The book: a folder or one Markdown file. */
  readonly root: string;
  /** The written site; undefined for `_site` in the book's folder. */
  readonly out: string | undefined;
  readonly base: string | undefined;
}

export async function startPreview(request: PreviewRequest): Promise<RunningServer | Refused> {
  const isFile = await stat(request.root).then(
    (facts) => facts.isFile(),
    () => false,
  );
  const site = resolve(request.out ?? join(request.root, isFile ? '..' : '.', '_site'));
  const has = async (path: string): Promise<boolean> => (await placeIn(site, path)) !== undefined;
  if (
    !(await stat(site).then(
      (facts) => facts.isDirectory(),
      () => false,
    ))
  )
    return { refused: `There is no website at "${site}" yet; write it with "vitrine build"` };
  await finishCutMove(site);
  const basePath = readBase(request.base ?? (await writtenFor(site)))?.basePath ?? '/';
  const server = await listen(request, async (asked, response, path) => {
    const below = belowBase(path, basePath);
    if (below === undefined && (path === '/' || `${path}/` === basePath)) {
      response.writeHead(302, { Location: basePath }).end();
      return;
    }
    const found = below === undefined ? { kind: 'missing' as const } : await findFile(below, has);
    if (found.kind === 'redirect') response.writeHead(301, { Location: basePath + found.to.slice(1) }).end();
    else if (found.kind === 'file') await sendFrom(site, found.path, asked, response);
    else if (await has('404.html'))
      sendBytes(asked, response, {
        path: '404.html',
        bytes: await readFile(join(site, '404.html')),
        status: 404,
        compress: true,
      });
    else sendText(response, 404, 'There is no such page.\n');
  });
  return 'refused' in server ? server : { ...server, url: server.url + basePath.slice(1) };
}

/**
 * Where the file at `path` really stands: undefined where there is none, or where a link leads out of the site: a book
 * from elsewhere may have brought it, and no host would have what is there.
 */
async function placeIn(site: string, path: string): Promise<string | undefined> {
  try {
    const [top, real] = await Promise.all([realpath(site), realpath(join(site, path))]);
    return real.startsWith(top + sep) && (await stat(real)).isFile() ? real : undefined;
  } catch {
    // Nothing that can be read.
    return undefined;
  }
}

async function sendFrom(site: string, path: string, asked: IncomingMessage, response: ServerResponse): Promise<void> {
  const real = await placeIn(site, path);
  if (real === undefined) sendText(response, 404, 'There is no such page.\n');
  else if (isTextFile(path))
    sendBytes(asked, response, { path, bytes: await readFile(real), status: 200, compress: true });
  else await sendFile(asked, response, { path, file: await open(real) });
}

/**
 * The path that the site was written for, as its page for lost addresses says it: only there does such a page find its
 * styles.
 */
async function writtenFor(site: string): Promise<string> {
  const page = await readFile(join(site, '404.html'), 'utf8').catch(() => '');
  return /<html[^<>]* data-root="(\/[^"]*)"/.exec(page)?.[1] ?? '/';
}
