// `vitrine dev`: makes the book at every save, serves it from memory, and tells the open pages.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { resolve } from 'node:path';
import { readBase } from '../config/base.ts';
import { readProgram } from '../files/program.ts';
import type { TextOf } from '../diagnostics/view.ts';
import type { Problem } from '../model/problem.ts';
import type { Site, SiteFamily } from '../model/site.ts';
import type { MadeBook } from '../maker/make-book.ts';
import { createMaker, type Maker } from '../maker/maker.ts';
import { listen, sendBytes, sendText, type Listening, type Refused, type RunningServer } from './http.ts';
import { errorPage, ownMistake, shownProblems, type ShownProblem } from './shown-problems.ts';
import { belowBase, findFile } from './static-rules.ts';
import { oneAtATime, watchBook, whenIdle } from './watch.ts';

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
  /** Called each time that the book has been made, or could not be. */
  readonly onMade: (made: Made) => void;
}

export interface Made {
  readonly problems: readonly Problem[];
  readonly textOf: TextOf;
  /** Paths of files of the site that are new or different. */
  readonly changed: readonly string[];
  readonly milliseconds: number;
}

/** What is served, and what the pages were told last. Replaced whole. */
interface Shown {
  /** The last book without errors. */
  readonly good: MadeBook | undefined;
  readonly hashes: ReadonlyMap<string, string>;
  readonly problems: readonly ShownProblem[];
}

/** `makerOf` is a test's door. */
export async function startDev(
  request: DevRequest,
  makerOf: typeof createMaker = createMaker,
): Promise<RunningServer | Refused> {
  const maker = await makerOf({
    root: request.root,
    out: request.out,
    base: request.base,
    cache: request.cache,
    options: { drafts: false, strict: false, purpose: 'dev', layouts: request.layouts ?? 'vitrine' },
  });
  let shown: Shown = { good: undefined, hashes: new Map(), problems: [] };
  const listeners = new Set<ServerResponse>();
  const basePath = (): string =>
    shown.good?.workspace.config.basePath ?? readBase(request.base ?? '/')?.basePath ?? '/';
  const remake = oneAtATime(async () => {
    const before = performance.now();
    const { made, problems } = await makeOrSay(maker);
    const textOf: TextOf = (path) => made?.workspace.texts[path];
    const good = problems.some(({ severity }) => severity === 'error') ? shown.good : made;
    const hashes = good === shown.good ? shown.hashes : keysOf(good);
    const changed = [...hashes].filter(([path, hash]) => shown.hashes.get(path) !== hash).map(([path]) => path);
    shown = { good, hashes, problems: shownProblems(problems, textOf) };
    for (const response of listeners) tell(response, shown);
    request.onMade({ problems, textOf, changed, milliseconds: performance.now() - before });
  });
  const idle = whenIdle(async (isStopped) => {
    // Whatever goes wrong here, the pages show the originals.
    if (await maker.prepareRest(isStopped).catch(() => false)) await remake();
  });
  const unwatch = await watchBook(
    maker.root,
    resolve(request.out ?? resolve(maker.root, '_site')),
    () => void remake().then(idle.wait),
  );
  await remake();
  idle.wait();
  const server = await listen(request, async (asked, response, path) => {
    if (path === '/@vitrine/events') return hear(response, listeners, shown);
    if (path === '/@vitrine/dev.js')
      return sendBytes(asked, response, {
        path,
        bytes: (await readProgram()).client['dev.js'] ?? new Uint8Array(),
        status: 200,
        compress: false,
      });
    return answer(asked, response, { path, shown, basePath: basePath() });
  });
  if ('refused' in server) {
    idle.stop();
    await unwatch();
    return server;
  }
  return {
    url: server.url + basePath().slice(1),
    stop: async () => {
      idle.stop();
      await unwatch();
      await server.stop();
    },
  };
}

async function makeOrSay(
  maker: Maker,
  triesLeft = 3,
): Promise<{ made: MadeBook | undefined; problems: readonly Problem[] }> {
  try {
    const made = await maker.make();
    return { made, problems: await made.check() };
  } catch (error) {
    // A file that was listed went away before it was read, as when an editor or git replaces files: look again.
    const isGone = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (!isGone || triesLeft === 0) return { made: undefined, problems: [ownMistake(error)] };
    await new Promise((wake) => setTimeout(wake, 30));
    return makeOrSay(maker, triesLeft - 1);
  }
}

/** The search's index is asked for anew when the search is opened: the pages need not hear of it. */
function keysOf(made: MadeBook | undefined): ReadonlyMap<string, string> {
  return new Map([...(made?.site.files ?? [])].map(([path, { key }]) => [path, key]));
}

function hear(response: ServerResponse, listeners: Set<ServerResponse>, shown: Shown): void {
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
  listeners.add(response);
  response.on('close', () => listeners.delete(response));
  tell(response, shown);
}

/** The whole state each time: a page that was away, or was served by an earlier server, needs nothing else. */
function tell(response: ServerResponse, { good, hashes, problems }: Shown): void {
  response.write(
    `retry: 300\ndata: ${JSON.stringify({ files: Object.fromEntries(hashes), problems, hasBook: good !== undefined })}\n\n`,
  );
}

async function answer(
  asked: IncomingMessage,
  response: ServerResponse,
  { path, shown, basePath }: { path: string; shown: Shown; basePath: string },
): Promise<void> {
  const { good } = shown;
  if (good === undefined)
    return sendPage(asked, response, { path: '', html: errorPage(shown.problems), hash: '', status: 200 });
  const below = belowBase(path, basePath);
  if (below === undefined && (path === '/' || `${path}/` === basePath))
    return void response.writeHead(302, { Location: basePath }).end();
  const found =
    below === undefined ? { kind: 'missing' as const } : await findFile(below, (name) => isInSite(good.site, name));
  if (found.kind === 'redirect') return void response.writeHead(302, { Location: basePath + found.to.slice(1) }).end();
  const name = found.kind === 'file' ? found.path : '404.html';
  const status = found.kind === 'file' ? 200 : 404;
  const bytes = await bytesIn(good.site, name).catch(() => undefined);
  if (bytes === undefined) return sendText(response, 404, 'There is no such page.\n');
  if (!name.endsWith('.html')) return sendBytes(asked, response, { path: name, bytes, status, compress: false });
  return sendPage(asked, response, {
    path: name,
    html: new TextDecoder().decode(bytes),
    hash: shown.hashes.get(name) ?? '',
    status,
  });
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

/** Puts the script of the live update in, which knows what it was served: the page's path and hash. */
function sendPage(
  asked: IncomingMessage,
  response: ServerResponse,
  page: { path: string; html: string; hash: string; status: 200 | 404 },
): void {
  const script = `<script src="/@vitrine/dev.js" data-path="${encodeURIComponent(page.path)}" data-hash="${page.hash}"></script>`;
  const end = page.html.toLowerCase().lastIndexOf('</body>');
  const html = end === -1 ? page.html + script : page.html.slice(0, end) + script + page.html.slice(end);
  sendBytes(asked, response, { path: 'page.html', bytes: Buffer.from(html), status: page.status, compress: false });
}
