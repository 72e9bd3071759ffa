// In the author's browser, with `vitrine dev` only: shows each save at once, and what is wrong with the book.
import { createEditor, placeOf } from './dev/editor.ts';
import { copyOf, createMorph, RUNNING, twinsOf, type Change, type Morph } from './dev/morph.ts';
import { hideNote, showNote } from './dev/note.ts';
import { showProblems } from './dev/panel.ts';
import { showChanges } from './dev/show-change.ts';
import { listenTo, type SavedChapter, type State } from './dev/stream.ts';
import { runsOneOf, swapFiles } from './dev/swap.ts';

const script = document.currentScript;
const path = decodeURIComponent(script?.dataset['path'] ?? '');
let hash = script?.dataset['hash'] ?? '';
const editor = createEditor(script?.dataset['token'] ?? '');
let files: State['files'] | undefined;
script?.remove();

/** The page as it stands here at its end, before the scripts that wait for that have run. */
const { copy, origins } = copyOf(document);
/** The page as it was served last. */
let served: Promise<{ readonly page: Document; readonly morph: Morph }> | undefined;
const policy = policyOf(document);

let queue = Promise.resolve();
follow((state) => {
  queue = queue.then(() => update(state)).catch(() => loadAgain());
});
if (document.readyState === 'complete') beginMorph();
else addEventListener('load', beginMorph);

// Before the page's own scripts and links: with Alt, a click is the author's.
addEventListener('click', (event) => void pointed(event), { capture: true });

/** Opens what was clicked at with Alt. Buttons and fields keep that click. */
async function pointed(event: MouseEvent): Promise<void> {
  const target = event.target instanceof Element ? event.target : undefined;
  if (!event.altKey || event.button !== 0 || target === undefined || path === '') return;
  if (target.closest('main') === null || target.closest('input, textarea, select, button') !== null) return;
  event.preventDefault();
  event.stopPropagation();
  beginMorph();
  const way = (await served)?.morph.wayTo(target);
  const place = way === undefined ? undefined : await placeOf(path, way);
  if (place !== undefined) editor.open(place);
}

/** By the one connection of all tabs; where there are no shared workers, by one of this tab's own. */
function follow(onState: (state: State) => void): void {
  if (!('SharedWorker' in window)) return listenTo(onState);
  const worker = new SharedWorker('/@vitrine/dev-shared.js', 'vitrine');
  worker.port.onmessage = ({ data }: MessageEvent<State>) => onState(data);
  // It may be refused: by a policy of the author's own, or by settings of the browser.
  worker.onerror = () => listenTo(onState);
  addEventListener('pagehide', () => worker.port.postMessage('away'));
  // A page that comes back from the browser's memory is a new one to the worker.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) loadAgain();
  });
}

async function update(state: State): Promise<void> {
  if (state.reload) return loadAgain();
  const before = files ?? state.files;
  files = state.files;
  if (path === '') {
    // The error page: it lists the problems itself.
    const problems = JSON.stringify(state.problems);
    if (state.hasBook || problems !== (problemsAtFirst ??= problems)) loadAgain();
    return;
  }
  showProblems(state.problems, editor.open);
  const changed = Object.keys(state.files).filter(
    (name) => before[name] !== state.files[name] && !name.endsWith('.html') && !name.startsWith('search/'),
  );
  if (runsOneOf(changed)) return loadAgain();
  swapFiles(changed);
  const isNew = state.hasBook && state.files[path] !== hash;
  const changes = isNew ? await replacePage(state.files[path]) : [];
  if (state.saved !== undefined) sayWhere(state.saved, changes);
  // A page that shows the list of all chapters gets the new one, and stays.
  if (changed.some((name) => name === contentsScript()))
    document.dispatchEvent(new CustomEvent('vitrine:contents-changed'));
}
let problemsAtFirst: string | undefined;

/** What was saved is shown here; or, where it is another chapter, offered. */
function sayWhere(saved: readonly SavedChapter[], changes: readonly Change[]): void {
  const [first] = saved;
  if (first === undefined || saved.some((chapter) => chapter.path === path)) {
    if (first !== undefined) hideNote();
    return showChanges(changes);
  }
  const others = saved.length === 1 ? '' : ` and ${saved.length - 1} more`;
  const top = new URL(document.documentElement.dataset['root'] ?? './', location.href);
  showNote({
    text: `“${first.title}”${others} ${saved.length === 1 ? 'was' : 'were'} saved.`,
    act: 'Go there',
    onAct: () => location.assign(new URL(encodeURI(first.path), top)),
  });
}

/** The path in the site of the script that brings all chapters of this page's language. */
function contentsScript(): string | undefined {
  const { dataset } = document.documentElement;
  const address = document.querySelector<HTMLElement>('.book-contents')?.dataset['script'];
  if (address === undefined) return undefined;
  const top = new URL(dataset['root'] ?? './', location.href).href;
  return decodeURI(new URL(address, location.href).href.slice(top.length));
}

/**
 * Asks for the page again as it was served, for what is to change is found by comparing with that: scripts of the
 * chapter may have worked on the one in the window already. Where it has been saved meanwhile, that has to do.
 */
function beginMorph(): void {
  served ??= ask().then(
    (page) =>
      page?.hash === hash
        ? morphFrom(page.page, twinsOf(page.page.body, copy.body, origins))
        : morphFrom(copy, origins),
    () => morphFrom(copy, origins),
  );
}

function morphFrom(page: Document, twins: WeakMap<Node, Node>): { readonly page: Document; readonly morph: Morph } {
  return { page, morph: createMorph(page.body, twins) };
}

async function ask(): Promise<{ readonly page: Document; readonly hash: string } | undefined> {
  const response = await answer();
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const own = page.querySelector<HTMLElement>('script[src^="/@vitrine/"]');
  own?.remove();
  return own === null ? undefined : { page, hash: own.dataset['hash'] ?? '' };
}

/** In milliseconds, between two tries. */
const AGAIN = 200;

/** Of the server, when it answers: it may be gone between the news of a save and this, or a proxy speak for it. */
async function answer(): Promise<Response> {
  for (;;) {
    const response = await fetch(location.href, { cache: 'no-store' }).catch(() => undefined);
    if (response !== undefined && (response.status < 502 || response.status > 504)) return response;
    await new Promise((again) => setTimeout(again, AGAIN));
  }
}

/** Not before there is an answer: a browser's own page of errors would stay for good. */
async function loadAgain(): Promise<void> {
  await answer();
  location.reload();
}

/** What a page cannot change while it stands is loaded again, which keeps its place too. */
async function replacePage(nextHash: string | undefined): Promise<readonly Change[]> {
  beginMorph();
  const [before, next] = [await served, nextHash === undefined ? undefined : await ask()];
  if (before === undefined || next === undefined || !isOneFrame(before.page, next.page)) {
    loadAgain();
    return [];
  }
  const keepPlace = placeKeeper();
  const focused = document.activeElement?.id ?? '';
  const { changes, needsReload } = before.morph.show(next.page.body);
  if (needsReload) loadAgain();
  document.title = next.page.title;
  renewHead(before.page, next.page);
  served = Promise.resolve({ page: next.page, morph: before.morph });
  if (focused !== '' && document.activeElement?.id !== focused)
    document.getElementById(focused)?.focus({ preventScroll: true });
  keepPlace();
  hash = next.hash;
  document.dispatchEvent(new CustomEvent('vitrine:replaced'));
  return changes;
}

/** Whether scripts, style and policy of the page that stands can serve the next one. */
function isOneFrame(before: Document, next: Document): boolean {
  const allowed = new Set(policy.split(/[\s;]+/));
  const listed = (page: Document, selector: string): string =>
    [...page.querySelectorAll(selector)].map(({ outerHTML }) => outerHTML).join('\n');
  return (
    listed(before, RUNNING) === listed(next, RUNNING) &&
    listed(before, 'style') === listed(next, 'style') &&
    policyOf(next)
      .split(/[\s;]+/)
      .every((word) => allowed.has(word))
  );
}

function policyOf(page: Document): string {
  return page.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content') ?? '';
}

/** Style sheets, and what is said of the page and its neighbours. */
function renewHead(before: Document, next: Document): void {
  const entries = (page: Document): ReadonlyMap<string, Element> =>
    new Map(
      [...page.head.querySelectorAll(`link, meta[name], meta[property], script[type]:not(${RUNNING})`)].map(
        (element) => [element.outerHTML, element],
      ),
    );
  const [were, are] = [entries(before), entries(next)];
  for (const [html, element] of are) if (!were.has(html)) document.head.append(document.importNode(element, true));
  for (const element of entries(document).values())
    if (were.has(element.outerHTML) && !are.has(element.outerHTML)) element.remove();
}

/**
 * Afterwards, the first thing in view that is still there stands where it stood, whatever has come or gone above it.
 */
function placeKeeper(): () => void {
  const { scrollX: left, scrollY: top } = window;
  const inView = [...(document.querySelector('main') ?? document.body).querySelectorAll('*')].flatMap((element) => {
    const at = element.getBoundingClientRect().top;
    return at >= 0 && at < window.innerHeight ? [{ element, at }] : [];
  });
  return () => {
    const kept = inView.find(({ element }) => element.isConnected);
    const moved = kept === undefined ? 0 : kept.element.getBoundingClientRect().top - kept.at;
    const to = kept === undefined ? top : window.scrollY + moved;
    window.scrollTo({ left, top: to, behavior: 'instant' });
  };
}
