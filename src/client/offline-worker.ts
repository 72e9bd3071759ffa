// Keeps a book to be read without a network. A browser runs it once the reader has asked for that (forms/offline.ts);
// in front of it stand, in the file of the site, the names of all that is kept (maker/offline.ts).
import type { KeptFiles } from './forms/kept-files.ts';

interface WaitingEvent extends Event {
  readonly waitUntil: (work: Promise<unknown>) => void;
}
interface AskingEvent extends Event {
  readonly request: Request;
  readonly respondWith: (answer: Promise<Response>) => void;
}
interface Worker {
  readonly vitrineOffline: KeptFiles;
  readonly registration: ServiceWorkerRegistration;
  readonly clients: { readonly claim: () => Promise<void> };
  readonly skipWaiting: () => Promise<void>;
  readonly addEventListener: <Heard>(name: string, listener: (event: Heard) => void) => void;
}
// A service worker's global scope, as far as it is used here: the types of a page are others.
const worker = globalThis as unknown as Worker;
const { id, files } = worker.vitrineOffline;
const { scope } = worker.registration;
const PREFIX = `vitrine ${scope} `;
const LIST = `${scope}offline.json?kept`;

worker.addEventListener<WaitingEvent>('install', (event) => event.waitUntil(keep().then(() => worker.skipWaiting())));
worker.addEventListener<WaitingEvent>('activate', (event) =>
  event.waitUntil(
    others()
      .then(removeAll)
      .then(() => worker.clients.claim()),
  ),
);
worker.addEventListener<AskingEvent>('fetch', (event) => {
  const { method, url } = event.request;
  if (method === 'GET' && url.startsWith(scope)) event.respondWith(answer(event.request));
});

/** Files of a hashed name never change; all others come from the network while there is one. */
async function answer(request: Request): Promise<Response> {
  const isHashed = request.url.startsWith(`${scope}assets/`);
  const known = isHashed ? await kept(request) : undefined;
  return known ?? fetch(request).catch(async (error: unknown) => (await kept(request)) ?? Promise.reject(error));
}

/** Hosts answer at `a/` with `a/index.html`, and some at `a` with `a.html`. */
async function kept({ url, mode }: Request): Promise<Response | undefined> {
  const cache = await caches.open(PREFIX + id);
  const address = url.replace(/[?#].*$/, '');
  const names =
    mode === 'navigate'
      ? [address, `${address}index.html`, `${address}.html`, `${address}/index.html`, `${scope}404.html`]
      : [address];
  for (const name of names) {
    const found = await cache.match(name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** All or nothing: where a file cannot be had, or there is no room, the book stays as it was kept before. */
async function keep(): Promise<void> {
  const cache = await caches.open(PREFIX + id);
  try {
    const before = await keptBefore();
    const wanted = await shownHere();
    for (let at = 0; at < wanted.length; at += 8)
      await Promise.all(
        wanted
          .slice(at, at + 8)
          .map(async ([path, hash]) => cache.put(scope + path, await (before(path, hash) ?? ask(path)))),
      );
    await cache.put(LIST, new Response(JSON.stringify(wanted)));
  } catch (error) {
    await caches.delete(PREFIX + id);
    throw error;
  }
}

async function ask(path: string): Promise<Response> {
  const response = await fetch(scope + path, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  // An answer that was led elsewhere may not stand for a page.
  return response.redirected ? new Response(await response.blob(), { headers: response.headers }) : response;
}

/** What an earlier build had, and has not changed. */
async function keptBefore(): Promise<(path: string, hash: string) => Promise<Response> | undefined> {
  const known = new Map<string, Promise<Response>>();
  for (const name of await others()) {
    const cache = await caches.open(name);
    const list: KeptFiles['files'] = (await (await cache.match(LIST))?.json()) ?? [];
    for (const [path, hash] of list)
      known.set(
        `${hash} ${path}`,
        cache.match(scope + path).then((found) => found ?? ask(path)),
      );
  }
  return (path, hash) => known.get(`${hash} ${path}`);
}

/** Of two formats of one picture, the better one where the browser shows it. */
async function shownHere(): Promise<KeptFiles['files']> {
  const paths = new Set(files.map(([path]) => path));
  const sample = files.find(([path]) => path.endsWith('.avif'));
  const isShown =
    sample !== undefined &&
    (await ask(sample[0])
      .then(async (answer) => createImageBitmap(await answer.blob()))
      .then(
        () => true,
        () => false,
      ));
  return isShown
    ? files.filter(([path]) => !path.endsWith('.webp') || !paths.has(path.replace(/webp$/, 'avif')))
    : files;
}

async function others(): Promise<readonly string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== PREFIX + id);
}

async function removeAll(names: readonly string[]): Promise<void> {
  await Promise.all(names.map((name) => caches.delete(name)));
}
