// The list of all chapters of a long book, of which its pages show what is nearest. It is asked for when the reader
// opens the list, scrolls it, follows it beyond its ends, or searches in the page.
import { loadNewestScript } from './load-script.ts';

declare global {
  interface Window {
    /** What the script of the list calls. Its HTML has the addresses of a page at the top of the site. */
    vitrineContents?: (html: string) => void;
  }
}

const nav = document.querySelector<HTMLElement>('.book-contents');
const panel = (): Element | null => nav?.querySelector('.contents-panel') ?? null;
const root = document.documentElement.dataset['root'] ?? './';
/** What leads from this page to the top. */
const prefix = root === './' ? '' : root;
/** Parts that are open; the list may be made again. */
const opened = new Set<string>();
let html: string | undefined;
let asked: Promise<void> | undefined;

/** What scrolls: the list in the sidebar on a wide screen, the panel on a narrow one. */
export function scrolledBox(): Element | null {
  return matchMedia('(min-width: 64rem)').matches ? nav : panel();
}

/** Answers when all chapters are in the list, at once where they are; fails where the script does not come. */
export function showAllChapters(): Promise<void> {
  const address = nav?.dataset['script'];
  if (address === undefined) return Promise.resolve();
  asked ??= bring(address);
  // What failed once may come the next time.
  asked.catch(() => (asked = undefined));
  return asked;
}

async function bring(address: string): Promise<void> {
  window.vitrineContents = (list) => (html = list);
  await loadNewestScript(address);
  if (html === undefined) throw new Error(address);
  fill(html);
}

if (nav?.dataset['script'] !== undefined) {
  const ask = (): void => void showAllChapters().catch(() => undefined);
  for (const way of ['wheel', 'touchmove']) nav.addEventListener(way, ask, { passive: true });
  // Such an event does not rise.
  nav.addEventListener('toggle', ({ target }) => noteToggle(target) && ask(), true);
  // The bar that scrolls.
  nav.addEventListener('pointerdown', ({ target }) => target === nav && ask());
  nav.addEventListener('keydown', ({ key }) => /^(?:Page|Arrow|Home$|End$)/.test(key) && ask());
  nav.addEventListener('click', follow);
  addEventListener('keydown', ({ key, ctrlKey, metaKey }) => {
    if (key === 'F3' || (key.toLowerCase() === 'f' && (ctrlKey || metaKey))) ask();
  });
  // `vitrine dev` has put another page's text in, or knows of another list.
  document.addEventListener('vitrine:replaced', () => html !== undefined && fill(html));
  document.addEventListener('vitrine:contents-changed', () => {
    if (asked === undefined) return;
    asked = undefined;
    ask();
  });
}

/** Whether a reader has opened the list: on a wide page it stands open. */
function noteToggle(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLDetailsElement)) return false;
  const part = partOf(target.parentElement);
  if (part === undefined) return target.open && scrolledBox() !== nav;
  if (target.open) opened.add(part);
  else opened.delete(part);
  return false;
}

/** A part that is closed, or the place of what is left out: with script they open where they stand. */
function follow(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('.part > a, .more > a') : null;
  if (link === null || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  // The menu would close at a link that is followed.
  event.stopPropagation();
  const find = finderBehind(link);
  const leave = (): void => {
    location.href = link.href;
  };
  showAllChapters().then(() => {
    // The list that came is no better than this one.
    if (link.isConnected) return leave();
    const item = find() ?? nav?.querySelector('[aria-current="page"]')?.parentElement;
    const part = item?.querySelector('details');
    if (part) part.open = true;
    focusIn(item);
  }, leave);
}

type Finder = () => Element | null | undefined;

/** Finds where a link leads in the list of all: the part, or what stands next where something was left out. */
function finderBehind(link: HTMLAnchorElement): Finder {
  const item = link.parentElement;
  if (item?.className !== 'more') return finderOf(item);
  const here = panel()?.querySelector('[aria-current="page"]');
  // Without a current page the list shows its beginning.
  const isBehind = !here || (here.compareDocumentPosition(item) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  const find = finderOf(isBehind ? item.previousElementSibling : item.nextElementSibling);
  return () => (isBehind ? find()?.nextElementSibling : find()?.previousElementSibling);
}

/** Finds a chapter's or a part's item again in another list. */
function finderOf(item: Element | null | undefined): Finder {
  const part = partOf(item);
  const address = item?.querySelector('a')?.href ?? '';
  return () =>
    part === undefined
      ? linkTo(address, panel())?.parentElement
      : [...(panel()?.querySelectorAll('.part') ?? [])].find((each) => partOf(each) === part);
}

function partOf(item: Element | null | undefined): string | undefined {
  if (!(item instanceof HTMLElement) || !item.classList.contains('part')) return undefined;
  const closed = item.querySelector<HTMLAnchorElement>(':scope > a');
  return closed === null ? item.dataset['part'] : decodeURIComponent(closed.hash.slice(1));
}

/** In the list of all. To resolve each address of thousands takes long: most are found as they are written. */
function linkTo(address: string, list: ParentNode | null): HTMLAnchorElement | undefined {
  const top = new URL(root, document.baseURI).href;
  const written = address.startsWith(top) ? prefix + address.slice(top.length) : address;
  return (
    list?.querySelector<HTMLAnchorElement>(`a[href="${CSS.escape(written)}"]`) ??
    [...(list?.querySelectorAll('a') ?? [])].find(({ href }) => href === address)
  );
}

function focusIn(item: Element | null | undefined, options?: FocusOptions): void {
  item?.querySelector<HTMLElement>('a, summary')?.focus(options);
}

/** Puts all chapters where the nearest ones stood. What the reader sees stays where she sees it. */
function fill(list: string): void {
  const box = panel();
  if (box === null) return;
  const all = fragmentOf(list);
  const here = box.querySelector<HTMLAnchorElement>('a[aria-current="page"]');
  const current = here === null ? undefined : linkTo(here.href, all);
  // The list is older than the page, which knows better what is near.
  if (here !== null && current === undefined) return;
  const sections = box.querySelector('.sections');
  current?.setAttribute('aria-current', 'page');
  for (let part = current?.closest('details'); part; part = part.parentElement?.closest('details')) part.open = true;
  for (const part of all.querySelectorAll<HTMLElement>('.part'))
    if (opened.has(part.dataset['part'] ?? '')) part.querySelector('details')?.setAttribute('open', '');
  const keepPlace = placeKeeper(here ?? box.querySelector('a'));
  const keepFocus = focusKeeper(sections);
  if (sections !== null) current?.after(sections);
  box.replaceChildren(...(sections !== null && !current ? [sections] : []), all);
  keepPlace();
  keepFocus();
  document.dispatchEvent(new CustomEvent('vitrine:listed'));
}

/** Whatever its page: the list's addresses are those of a page at the top. */
function fragmentOf(list: string): DocumentFragment {
  const all = document.createRange().createContextualFragment(list);
  if (prefix !== '')
    for (const link of all.querySelectorAll('a')) link.setAttribute('href', prefix + link.getAttribute('href'));
  return all;
}

function placeKeeper(link: Element | null): () => void {
  const find = finderOf(link?.closest('li'));
  const top = link?.getBoundingClientRect().top ?? 0;
  return () => {
    const now = find()?.querySelector('a, summary')?.getBoundingClientRect().top ?? top;
    const box = scrolledBox();
    if (box !== null) box.scrollTop += now - top;
  };
}

function focusKeeper(sections: Element | null): () => void {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement) || panel()?.contains(focused) !== true) return () => undefined;
  // They are moved, and lose it.
  if (sections?.contains(focused)) return () => focused.focus({ preventScroll: true });
  const find = finderOf(focused.closest('li'));
  return () => focusIn(find(), { preventScroll: true });
}
