// What a link leads to, on a card beside it: on hover and on focus, never by touch. It can be hovered itself, and Esc
// closes it (WCAG 1.4.13). Figures have previews of their own (preview.ts).
import { placeBeside } from './beside.ts';

const card = document.createElement('div');
card.className = 'card';
card.id = 'card:shown';
card.setAttribute('role', 'tooltip');
let current: HTMLAnchorElement | undefined;
let timer = 0;

addEventListener('pointerover', ({ target, pointerType }) => {
  if (pointerType === 'touch' || !(target instanceof Element)) return;
  if (card.contains(target)) return clearTimeout(timer);
  const link = linkAt(target);
  if (link !== undefined && link === current) clearTimeout(timer);
  else if (link !== undefined) later(() => show(link), 250);
  else later(hide, 250);
});
addEventListener('focusin', ({ target }) => {
  if (target instanceof Node && card.contains(target)) return;
  const link = target instanceof Element && target.matches(':focus-visible') ? linkAt(target) : undefined;
  if (link === undefined) hide();
  else show(link);
});
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

function later(action: () => void, after: number): void {
  clearTimeout(timer);
  timer = window.setTimeout(action, after);
}

function linkAt(element: Element): HTMLAnchorElement | undefined {
  return element.closest<HTMLAnchorElement>('main a:is(.citation-link, .reference)[href^="#"]') ?? undefined;
}

function show(link: HTMLAnchorElement): void {
  clearTimeout(timer);
  const content = contentFor(document.getElementById(decodeURIComponent(link.hash.slice(1))));
  hide();
  if (content === undefined || !link.matches(':hover, :focus-visible')) return;
  card.replaceChildren(...content);
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

function contentFor(target: HTMLElement | null): Node[] | undefined {
  if (target === null || target.closest('.works > li, .box, .term, h2, h3, h4, h5, h6') !== target) return undefined;
  const copy = document.createElement('div');
  copy.append(...shownOf(target).map((node) => node.cloneNode(true)));
  for (const back of copy.querySelectorAll('.way-back, .cited-in')) back.remove();
  for (const element of copy.querySelectorAll<HTMLElement>('*')) {
    element.removeAttribute('id');
    // The pointer may follow them; keys reach the same ones in the list.
    if (element.matches('a')) element.tabIndex = -1;
  }
  return [copy];
}

/** An entry, a box or a term whole; of a section its heading and its first paragraph. */
function shownOf(target: HTMLElement): Node[] {
  if (!/^H\d$/.test(target.tagName)) return [...target.childNodes];
  const title = document.createElement('strong');
  title.textContent = target.textContent;
  let next = target.nextElementSibling;
  while (next !== null && !next.matches('p, h1, h2, h3, h4, h5, h6')) next = next.nextElementSibling;
  return next?.matches('p') === true ? [title, next] : [title];
}
