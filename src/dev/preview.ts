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
import { HOST_FILES, hostRules, type HostRules } from './host-rules.ts';
import { belowBase, findFile, type Found } from './static-rules.ts';

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
  if (
    !(await stat(site).then(
      (facts) => facts.isDirectory(),
      () => false,
    ))
  )
    return { refused: `There is no website at "${site}" yet; write it with "vitrine build"` };
  await finishCutMove(site);
  const basePath = readBase(request.base ?? (await writtenFor(site)))?.basePath ?? '/';
  const rules = rulesOf(site);
  const server = await listen(request, async (asked, response, path) => {
    const host = await rules();
    for (const [name, value] of Object.entries(host.headersFor(path))) response.setHeader(name, value);
    const found = await answerTo(path, { site, basePath, host });
    if (found.kind === 'elsewhere') response.writeHead(found.status, { Location: found.to }).end();
    else if (found.kind === 'file' && found.status === 200) await sendFrom(site, found.path, asked, response);
    else await sendLost(site, found.path, asked, response);
  });
  return 'refused' in server ? server : { ...server, url: server.url + basePath.slice(1) };
}

interface Hosted {
  readonly site: string;
  readonly basePath: string;
  readonly host: HostRules;
}

type Answered =
  | { readonly kind: 'elsewhere'; readonly status: number; readonly to: string }
  | { readonly kind: 'file'; readonly status: 200 | 404; readonly path: string };

/** A page of the site, or what the rules that lie in it say of the address. */
async function answerTo(path: string, hosted: Hosted): Promise<Answered> {
  const { basePath, host } = hosted;
  const found = await fileAt(path, hosted);
  const rule = host.redirectFor(path, found.kind !== 'missing');
  if (rule?.status === 200 || rule?.status === 404) {
    const instead = await fileAt(rule.to, hosted);
    if (instead.kind === 'file') return { kind: 'file', status: rule.status, path: instead.path };
  } else if (rule !== undefined) return { kind: 'elsewhere', status: rule.status, to: rule.to };
  if (found.kind === 'redirect') return { kind: 'elsewhere', status: 301, to: basePath + found.to.slice(1) };
  if (found.kind === 'file') return { kind: 'file', status: 200, path: found.path };
  const isAbove = path === '/' || `${path}/` === basePath;
  return isAbove && belowBase(path, basePath) === undefined
    ? { kind: 'elsewhere', status: 302, to: basePath }
    : { kind: 'file', status: 404, path: '404.html' };
}

async function fileAt(path: string, { site, basePath }: Hosted): Promise<Found> {
  const below = belowBase(path, basePath);
  if (below === undefined) return { kind: 'missing' };
  const found = await findFile(below, async (each) => (await placeIn(site, each)) !== undefined);
  return found.kind === 'file' && HOST_FILES.has(found.path) ? { kind: 'missing' } : found;
}

async function sendLost(site: string, path: string, asked: IncomingMessage, response: ServerResponse): Promise<void> {
  const real = (await placeIn(site, path)) ?? (await placeIn(site, '404.html'));
  if (real === undefined) sendText(response, 404, 'There is no such page.\n');
  else sendBytes(asked, response, { path, bytes: await readFile(real), status: 404, compress: true });
}

/** The rules as they stand now: a build may write others while the preview runs. */
function rulesOf(site: string): () => Promise<HostRules> {
  let known: { readonly texts: string; readonly rules: HostRules } | undefined;
  const textOf = async (name: string): Promise<string> => {
    const real = await placeIn(site, name);
    return real === undefined ? '' : readFile(real, 'utf8');
  };
  return async () => {
    const [headers, redirects] = await Promise.all([textOf('_headers'), textOf('_redirects')]);
    const texts = `${headers}\0${redirects}`;
    if (known?.texts !== texts) known = { texts, rules: hostRules(headers, redirects) };
    return known.rules;
  };
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
