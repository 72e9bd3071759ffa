// What a link leads to, on a card beside it: on hover and on focus, never by touch. The card can be hovered itself, and
// Esc closes it (WCAG 1.4.13). Of this page, the thing itself is shown; of another, what its script says
// (render/previews.ts).
import type { PreviewData } from '../render/previews.ts';
import { placeBeside } from './beside.ts';
import { contentOf } from './cards/here.ts';
import { contentFrom } from './cards/elsewhere.ts';
import { isDark } from './is-dark.ts';
import { loadNewestScript } from './load-script.ts';

declare global {
  // The script of the data cannot import anything: pages opened from disk load no modules.
  var vitrinePreview: PreviewData | undefined;
}

const root = new URL(document.documentElement.dataset.root ?? './', location.href);
const card = document.createElement('div');
card.className = 'card';
card.id = 'card:shown';
card.setAttribute('role', 'tooltip');
let current: HTMLAnchorElement | undefined;
let timer = 0;
/** By the addresses of scripts. */
const arrived = new Map<string, Promise<PreviewData | undefined>>();

addEventListener('pointerover', ({ target, pointerType }) => {
  if (pointerType === 'touch' || !(target instanceof Element)) return;
  if (card.contains(target)) return clearTimeout(timer);
  const link = linkAt(target);
  if (link !== undefined && link === current) clearTimeout(timer);
  else if (link !== undefined) later(() => void show(link));
  else later(hide);
});
addEventListener('focusin', ({ target }) => {
  if (target instanceof Node && card.contains(target)) return;
  const link = target instanceof Element && target.matches(':focus-visible') ? linkAt(target) : undefined;
  if (link === undefined) hide();
  else void show(link);
});
// Before whoever else listens: what lies over the text is closed first.
addEventListener(
  'keydown',
  (event) => {
    if (event.key !== 'Escape' || current === undefined) return;
    hide();
    event.preventDefault();
    event.stopPropagation();
  },
  true,
);
addEventListener('click', ({ target }) => {
  if (!(target instanceof Node && card.contains(target))) hide();
});
// A page that its author has changed: what was known of others may be old.
document.addEventListener('vitrine:replaced', () => arrived.clear());
// This script comes late: the reader may be at a link already.
const met = linkAt(document.querySelector('.prose a:is(:hover, :focus-visible)') ?? document.body);
if (met !== undefined) void show(met);

function later(action: () => void): void {
  clearTimeout(timer);
  timer = window.setTimeout(action, 250);
}

/** No way back, and nothing that names what it stands in. */
function linkAt(element: Element): HTMLAnchorElement | undefined {
  const link = element.closest<HTMLAnchorElement>('.prose a[href]');
  return link?.matches(
    '.figure-number, .permalink, .zoom, .way-back, [role="doc-backlink"], [aria-expanded="true"]',
  ) === false
    ? link
    : undefined;
}

async function show(link: HTMLAnchorElement): Promise<void> {
  clearTimeout(timer);
  const content = await contentFor(link);
  // The reader may have gone on meanwhile.
  if (!link.isConnected || !link.matches(':hover, :focus-visible')) return;
  hide();
  if (content === undefined) return;
  card.replaceChildren(...content.nodes);
  card.lang = content.language;
  card.dir = content.direction;
  // In the text, so that it belongs to a landmark.
  document.querySelector('main')?.append(card);
  current = link;
  link.setAttribute('aria-describedby', card.id);
  placeBeside(card, link.getClientRects()[0] ?? link.getBoundingClientRect(), 6);
}

function hide(): void {
  clearTimeout(timer);
  current?.removeAttribute('aria-describedby');
  current = undefined;
  card.remove();
}

export interface Content {
  readonly nodes: readonly Node[];
  /** '' for those of the page. */
  readonly language: string;
  readonly direction: string;
}

async function contentFor(link: HTMLAnchorElement): Promise<Content | undefined> {
  const url = new URL(link.href);
  const id = decoded(url.hash.slice(1));
  if (url.origin === location.origin && url.pathname === location.pathname) {
    const nodes = contentOf(id, link);
    return nodes && { nodes, language: '', direction: '' };
  }
  const isPage = url.href.startsWith(root.href) && url.pathname.endsWith('.html');
  if (!isPage) return undefined;
  const data = await dataOf(url);
  return data === undefined ? undefined : contentFrom(data, id, { root, isDark: isDark() });
}

/** The name of a script stays the same when the book is published anew. */
function dataOf(url: URL): Promise<PreviewData | undefined> {
  const page = (url.origin + url.pathname).slice((root.origin + root.pathname).length).replace(/\.html$/, '.js');
  const address = new URL(`assets/previews/${page}`, root).href;
  const known = arrived.get(address);
  if (known !== undefined) return known;
  const asked = loadNewestScript(address).then(
    () => globalThis.vitrinePreview,
    () => undefined,
  );
  arrived.set(address, asked);
  return asked;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
