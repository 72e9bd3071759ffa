// Where the reader was, and which chapters she has read: kept in her browser alone, by chapter and section, so that it
// outlives edits.
import { headingAbove, headings } from './heading-above.ts';
import { keep, recall } from './memory.ts';

interface Place {
  /** Of the section that was being read; undefined above the first. */
  readonly section: string | undefined;
  /** How far into that section, from 0 to 1; without a section, into the page. */
  readonly share: number;
}
interface Reading {
  readonly last: string | undefined;
  /** Title of the chapter that was read last. */
  readonly title: string;
  readonly places: Readonly<Record<string, Place>>;
  readonly read: readonly string[];
}

const root = new URL(document.documentElement.dataset.root ?? './', location.href);
const NAME = `reading:${root.pathname}`;
const here = addressOf(location.href);

markReadChapters();
// Others come when the reader asks for them.
document.addEventListener('vitrine:listed', markReadChapters);
// Neither the whole book nor the page for lost addresses is a place to come back to.
if (document.querySelector('body:not(.whole-book, .not-found) article') !== null && here !== '') {
  if (location.hash === '#resume') resume();
  watch();
} else {
  offerToContinue();
}

/** `https://x/book/a/b.html#c` → `a/b`: some hosts leave the ending out. */
function addressOf(href: string): string {
  return new URL(href, location.href).pathname.slice(root.pathname.length).replace(/(?:index)?\.html$/, '');
}

function remembered(): Reading {
  const kept = recall(NAME);
  const { last, title, places, read } = (typeof kept === 'object' && kept !== null ? kept : {}) as Partial<Reading>;
  return { last, title: title ?? '', places: places ?? {}, read: Array.isArray(read) ? read : [] };
}

function watch(): void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let moved = false;
  const save = (): void => {
    if (!moved) return;
    const before = remembered();
    const isRead = isAtEnd() && !before.read.includes(here);
    keep(NAME, {
      last: here,
      title: document.querySelector('h1')?.firstChild?.textContent?.trim() ?? '',
      places: { ...before.places, [here]: placeNow() },
      read: isRead ? [...before.read, here] : before.read,
    });
    if (isRead) markReadChapters();
  };
  addEventListener('scroll', () => {
    moved = true;
    clearTimeout(waiting);
    waiting = setTimeout(save, 300);
  });
  addEventListener('pagehide', save);
}

/** The way to the next chapter is in sight, or all of the page. */
function isAtEnd(): boolean {
  return endOfText() <= innerHeight;
}

/** From the window's top. */
function endOfText(): number {
  return document.querySelector('article')?.getBoundingClientRect().bottom ?? 0;
}

function topOf(element: Element): number {
  return element.getBoundingClientRect().top + scrollY;
}

function placeNow(): Place {
  const section = headingAbove(8);
  const [from, to] = extentOf(section);
  return { section: section?.id, share: Math.min(1, Math.max(0, (scrollY - from) / (to - from || 1))) };
}

/** From a heading to the next; without one, the whole page. */
function extentOf(section: HTMLElement | undefined): readonly [number, number] {
  if (section === undefined) return [0, document.documentElement.scrollHeight];
  const all = headings();
  const next = all[all.indexOf(section) + 1];
  return [topOf(section), next === undefined ? endOfText() + scrollY : topOf(next)];
}

function resume(): void {
  history.replaceState(null, '', location.pathname + location.search);
  const place = remembered().places[here];
  if (place === undefined) return;
  const section = document.getElementById(place.section ?? '') ?? undefined;
  // A section that is no longer there leaves the reader at the top, rather than anywhere.
  if (place.section !== section?.id) return;
  const [from, to] = extentOf(section);
  scrollTo({ top: from + place.share * (to - from), behavior: 'instant' });
}

function markReadChapters(): void {
  const read = new Set(remembered().read);
  if (read.size === 0) return;
  for (const link of document.querySelectorAll<HTMLAnchorElement>(
    ':is(.book-contents, .table-of-contents) a:not(.sections a)',
  )) {
    if (read.has(addressOf(link.href))) link.dataset.read = document.body.dataset.read ?? '';
  }
}

/** The front page's way in leads to where the reader was. */
function offerToContinue(): void {
  const start = document.querySelector<HTMLElement>('.start');
  const link = start?.querySelector('a');
  const { last, title } = remembered();
  if (start === null || !link || last === undefined) return;
  const words = link.querySelector('span');
  link.href = `${new URL(`${last === '' || last.endsWith('/') ? `${last}index` : last}.html`, root).href}#resume`;
  if (words !== null) link.replaceChildren(Object.assign(words, { textContent: start.dataset.resume }), ` ${title}`);
  start.hidden = false;
}
