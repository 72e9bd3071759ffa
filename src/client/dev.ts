// In the author's browser, with `vitrine dev` only: shows each save at once, and what is wrong with the book.
import { showProblems } from './dev/panel.ts';
import { listenTo, type State } from './dev/stream.ts';

const script = document.currentScript;
const path = decodeURIComponent(script?.dataset['path'] ?? '');
let hash = script?.dataset['hash'] ?? '';
let files: State['files'] | undefined;
script?.remove();

let queue = Promise.resolve();
follow((state) => {
  queue = queue.then(() => update(state)).catch(() => location.reload());
});

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
    if (persisted) location.reload();
  });
}

async function update(state: State): Promise<void> {
  const before = files ?? state.files;
  files = state.files;
  if (path === '') {
    // The error page: it lists the problems itself.
    const problems = JSON.stringify(state.problems);
    if (state.hasBook || problems !== (problemsAtFirst ??= problems)) location.reload();
    return;
  }
  showProblems(state.problems);
  const changed = Object.keys(state.files).filter(
    (name) => before[name] !== state.files[name] && !name.endsWith('.html') && !name.startsWith('search/'),
  );
  const script = contentsScript();
  if (changed.some((name) => (name.endsWith('.js') && name !== script) || isShown(name))) return location.reload();
  if (changed.some((name) => name.endsWith('.css'))) swapStyles();
  if (state.hasBook && state.files[path] !== hash) await replacePage(state.files[path]);
  // A page that shows the list of all chapters gets the new one, and stays.
  if (changed.some((name) => name === script)) document.dispatchEvent(new CustomEvent('vitrine:contents-changed'));
}
let problemsAtFirst: string | undefined;

/** The path in the site of the script that brings all chapters of this page's language. */
function contentsScript(): string | undefined {
  const { dataset } = document.documentElement;
  const address = document.querySelector<HTMLElement>('.book-contents')?.dataset['script'];
  if (address === undefined) return undefined;
  const top = new URL(dataset['root'] ?? './', location.href).href;
  return decodeURI(new URL(address, location.href).href.slice(top.length));
}

/** A picture or video of this page whose bytes are new. */
function isShown(name: string): boolean {
  return [...document.querySelectorAll<HTMLElement>('[src], [srcset], [poster]')].some((element) =>
    ['src', 'srcset', 'poster'].some((attribute) =>
      decodeURI(element.getAttribute(attribute) ?? '').includes(name.slice(name.lastIndexOf('/') + 1)),
    ),
  );
}

/** The new style is loaded before the old one goes: the page never stands naked. */
function swapStyles(): void {
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel~="stylesheet"]')) {
    const url = new URL(link.href);
    if (url.origin !== location.origin) continue;
    url.searchParams.set('saved', String(Date.now()));
    const next = link.cloneNode() as HTMLLinkElement; // A clone of a link is a link.
    next.href = url.href;
    next.onload = next.onerror = () => link.remove();
    link.after(next);
  }
}

/**
 * Replaces the text of the page where only that differs; a page with another layout is loaded again, which keeps
 * its place too.
 */
async function replacePage(nextHash: string | undefined): Promise<void> {
  const html = nextHash === undefined ? '' : await (await fetch(location.href, { cache: 'no-store' })).text();
  const next = new DOMParser().parseFromString(html, 'text/html');
  const here = document.querySelector('main');
  const there = next.querySelector('main');
  // Scripts in a replaced text would not run, and a chapter's own style stands in the head.
  if (
    here === null ||
    there === null ||
    there.querySelector('script') !== null ||
    stylesOf(document) !== stylesOf(next)
  )
    return location.reload();
  const keepPlace = placeKeeper(here);
  const focused = document.activeElement?.id ?? '';
  replaceChanged(here, there);
  document.title = next.title;
  for (const selector of ['nav', 'header', 'footer', 'aside']) replaceSame(selector, next);
  if (focused !== '' && document.activeElement?.id !== focused)
    document.getElementById(focused)?.focus({ preventScroll: true });
  keepPlace();
  hash = nextHash ?? '';
  document.dispatchEvent(new CustomEvent('vitrine:replaced'));
}

/**
 * Afterwards, the first thing in view that is still there stands where it stood, whatever has come or gone above it.
 */
function placeKeeper(text: Element): () => void {
  const { scrollX: left, scrollY: top } = window;
  const inView = [...text.querySelectorAll('*')].flatMap((element) => {
    const at = element.getBoundingClientRect().top;
    return at >= 0 && at < window.innerHeight ? [{ element, at }] : [];
  });
  return () => {
    const kept = inView.find(({ element }) => element.isConnected);
    const moved = kept === undefined ? 0 : kept.element.getBoundingClientRect().top - kept.at;
    window.scrollTo(
      kept === undefined
        ? { left, top, behavior: 'instant' }
        : { left, top: window.scrollY + moved, behavior: 'instant' },
    );
  };
}

function stylesOf(page: Document): string {
  return [...page.head.querySelectorAll('style')].map(({ textContent }) => textContent).join();
}

/** What is equal at the beginning and the end stays as it is: a video goes on playing, an open note stays open. */
function replaceChanged(here: Element, there: Element): void {
  const [old, fresh] = [[...here.childNodes], [...there.childNodes]];
  let start = 0;
  while (start < old.length && start < fresh.length && same(old[start], fresh[start])) start += 1;
  let end = 0;
  while (end < old.length - start && end < fresh.length - start && same(old.at(-1 - end), fresh.at(-1 - end))) end += 1;
  const [was, is] = [old.slice(start, old.length - end), fresh.slice(start, fresh.length - end)];
  const [only, by] = [was[0], is[0]];
  if (
    was.length === 1 &&
    is.length === 1 &&
    only instanceof Element &&
    by instanceof Element &&
    only.cloneNode().isEqualNode(by.cloneNode()) &&
    by.children.length > 0
  )
    return replaceChanged(only, by);
  const after = old[old.length - end] ?? null;
  for (const node of was) node.remove();
  for (const node of is) here.insertBefore(document.importNode(node, true), after);
}

function same(a: Node | undefined, b: Node | undefined): boolean {
  return a !== undefined && b !== undefined && a.isEqualNode(b);
}

/** Lists of contents and links to neighbours, outside the text: a heading or a title may stand there too. */
function replaceSame(selector: string, next: Document): void {
  const outside = (page: Document): Element[] =>
    [...page.querySelectorAll(selector)].filter((element) => element.closest('main') === null);
  const fresh = outside(next);
  const old = outside(document);
  if (old.length === fresh.length)
    old.forEach((element, index) => {
      const by = fresh[index];
      if (by !== undefined && !element.isEqualNode(by)) replaceChanged(element, by);
    });
}
