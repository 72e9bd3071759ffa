// `vitrine dev`: makes the book at every save, serves it from memory, and tells the open pages.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { resolve } from 'node:path';
import { readBase } from '../config/base.ts';
import { finishCutMove } from '../files/cut-move.ts';
import { readProgram } from '../files/program.ts';
import type { TextOf } from '../diagnostics/view.ts';
import type { Problem } from '../model/problem.ts';
import type { Site, SiteFamily } from '../model/site.ts';
import type { MadeBook } from '../maker/make-book.ts';
import { createMaker, type Maker } from '../maker/maker.ts';
import { listen, sendBytes, sendText, type Listening, type Refused, type RunningServer } from './http.ts';
import { differenceOf } from './difference.ts';
import { createLive } from './live.ts';
import { savedChapters } from './saved-chapters.ts';
import { errorPage, ownMistake, shownProblems, type PanelProblems, type ShownProblem } from './shown-problems.ts';
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
  /** Those of them that are new since the book was made before, and how many of that one's are mended. */
  readonly fresh: readonly Problem[];
  readonly mended: number;
  readonly textOf: TextOf;
  /** Paths of files of the site that are new or different. */
  readonly changed: readonly string[];
  readonly milliseconds: number;
}

/** What is served. Replaced whole. */
interface Served {
  /** The last book without errors. */
  readonly good: MadeBook | undefined;
  readonly keys: ReadonlyMap<string, string>;
  /** The one before, until this one has been looked through: for a page whose template fails. */
  readonly before: MadeBook | undefined;
}

/** In milliseconds: so long the rest of the book waits for a page that somebody looks at. */
const PAGES_FIRST = 80;

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
  let served: Served = { good: undefined, keys: new Map(), before: undefined };
  let known: readonly Problem[] = [];
  let panel: PanelProblems = shownProblems([], () => undefined);
  const live = createLive();
  const basePath = (): string =>
    served.good?.workspace.config.basePath ?? readBase(request.base ?? '/')?.basePath ?? '/';
  const serve = (good: MadeBook | undefined, before: MadeBook | undefined, isOfSave: boolean): void => {
    const saved = isOfSave && good !== undefined && before !== undefined ? savedChapters(before, good) : undefined;
    served = { good, keys: good === served.good ? served.keys : keysOf(good), before };
    live.show({ keys: served.keys, problems: panel, hasBook: good !== undefined }, saved);
  };
  // Pictures that were prepared meanwhile are no news to the author.
  let isOfSave = false;
  const remake = oneAtATime(async () => {
    const isSaved = isOfSave;
    isOfSave = false;
    const started = performance.now();
    const before = served;
    const { made, problems: found } = await makeOrSay(maker);
    // The page that is looked at goes out before the rest of the book is looked through.
    if (made !== undefined && !hasErrors(found)) {
      serve(made, before.good, isSaved);
      if (before.good !== undefined) await live.untilServed(PAGES_FIRST);
    }
    const problems = made === undefined ? found : await made.check().catch((error: unknown) => [ownMistake(error)]);
    const textOf: TextOf = (path) => made?.workspace.texts[path];
    panel = shownProblems(problems, textOf);
    serve(hasErrors(problems) ? before.good : made, undefined, false);
    const changed = [...served.keys].filter(([path, key]) => before.keys.get(path) !== key).map(([path]) => path);
    const milliseconds = performance.now() - started;
    request.onMade({ problems, ...differenceOf(known, problems), textOf, changed, milliseconds });
    known = problems;
  });
  const idle = whenIdle(async (isStopped) => {
    // Whatever goes wrong here, the pages show the originals.
    if (await maker.prepareRest(isStopped).catch(() => false)) await remake();
  });
  const out = resolve(request.out ?? resolve(maker.root, '_site'));
  await finishCutMove(out);
  const unwatch = await watchBook(maker.root, out, () => {
    isOfSave = true;
    void remake().then(idle.wait);
  });
  await remake();
  idle.wait();
  const server = await listen(request, async (asked, response, path) => {
    if (path === '/@vitrine/events') return live.hear(response);
    const script = /^\/@vitrine\/(dev(?:-shared)?\.js)$/.exec(path)?.[1];
    if (script !== undefined)
      return sendBytes(asked, response, {
        path,
        bytes: (await readProgram()).client[script] ?? new Uint8Array(),
        status: 200,
        compress: false,
      });
    await answer(asked, response, { path, served, problems: panel.shown, basePath: basePath() });
    if (!/\.\w+$/.test(path) || path.endsWith('.html')) live.pageServed();
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
    return { made, problems: made.problems };
  } catch (error) {
    // A file that was listed went away before it was read, as when an editor or git replaces files: look again.
    const isGone = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (!isGone || triesLeft === 0) return { made: undefined, problems: [ownMistake(error)] };
    await new Promise((wake) => setTimeout(wake, 30));
    return makeOrSay(maker, triesLeft - 1);
  }
}

/**
 * The search's index is asked for anew when the search is opened: the pages need not hear of it. Nor that a file is no
 * longer new (files/folder.ts): a page would be loaded again for a script that nobody has changed.
 */
function keysOf(made: MadeBook | undefined): ReadonlyMap<string, string> {
  return new Map([...(made?.site.files ?? [])].map(([path, { key }]) => [path, key.replace(/:new$/, '')]));
}

function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}

async function answer(
  asked: IncomingMessage,
  response: ServerResponse,
  {
    path,
    served: { good, keys, before },
    problems,
    basePath,
  }: { path: string; served: Served; problems: readonly ShownProblem[]; basePath: string },
): Promise<void> {
  if (good === undefined)
    return sendPage(asked, response, { path: '', html: errorPage(problems), hash: '', status: 200 });
  const below = belowBase(path, basePath);
  if (below === undefined && (path === '/' || `${path}/` === basePath))
    return void response.writeHead(302, { Location: basePath }).end();
  const found =
    below === undefined ? { kind: 'missing' as const } : await findFile(below, (name) => isInSite(good.site, name));
  if (found.kind === 'redirect') return void response.writeHead(302, { Location: basePath + found.to.slice(1) }).end();
  const name = found.kind === 'file' ? found.path : '404.html';
  const status = found.kind === 'file' ? 200 : 404;
  const bytes =
    (await bytesIn(good.site, name).catch(() => undefined)) ??
    (before && (await bytesIn(before.site, name).catch(() => undefined)));
  if (bytes === undefined) return sendText(response, 404, 'There is no such page.\n');
  if (!name.endsWith('.html')) return sendBytes(asked, response, { path: name, bytes, status, compress: false });
  return sendPage(asked, response, {
    path: name,
    html: new TextDecoder().decode(bytes),
    hash: keys.get(name) ?? '',
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
