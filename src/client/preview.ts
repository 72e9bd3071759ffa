// What a mention leads to, shown beside it: on hover and on focus, for figures, tables and equations of this page, and
// figures of others.

import { placeBeside } from './beside.ts';
import { isDark } from './is-dark.ts';

/** What assets/figures.js says of a figure: its label, its caption as HTML, its pictures with their sizes. */
type Entry = readonly [
  label: string,
  caption: string,
  pictures: readonly (readonly [src: string, width: number, height: number, classes: string, dark?: string])[],
];
declare global {
  // The script of the data cannot import anything: pages opened from disk load no modules.
  var vitrineFigures: Readonly<Record<string, Entry>> | undefined;
}

const root = new URL(document.documentElement.dataset.root ?? './', location.href);
const box = document.createElement('div');
box.className = 'figure-preview';
box.id = 'preview:figure';
box.setAttribute('role', 'tooltip');
let current: HTMLAnchorElement | undefined;
let timer = 0;
let data: Promise<void> | undefined;

addEventListener('pointerover', ({ target, pointerType }) => {
  if (pointerType === 'touch' || !(target instanceof Element)) return;
  // The pointer may rest on the preview itself.
  if (box.contains(target)) return clearTimeout(timer);
  const link = mentionAt(target);
  if (link !== undefined && link === current) clearTimeout(timer);
  else if (link !== undefined) later(() => void show(link), 250);
  else later(hide, 200);
});
addEventListener('focusin', ({ target }) => {
  const link = target instanceof Element && target.matches(':focus-visible') ? mentionAt(target) : undefined;
  if (link === undefined) hide();
  else void show(link);
});
addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || current === undefined) return;
  hide();
  event.preventDefault();
});
addEventListener('click', hide);
// This script comes late: the reader may be at a mention already.
const met = mentionAt(document.querySelector('main a:is(:hover, :focus-visible)') ?? document.body);
if (met !== undefined) void show(met);

function later(action: () => void, after: number): void {
  clearTimeout(timer);
  timer = window.setTimeout(action, after);
}

function mentionAt(element: Element): HTMLAnchorElement | undefined {
  const link = element.closest<HTMLAnchorElement>('main a[href*="#"]');
  return link === null || link.matches('.figure-number') ? undefined : link;
}

async function show(link: HTMLAnchorElement): Promise<void> {
  clearTimeout(timer);
  timer = 0;
  const url = new URL(link.href);
  const isHere = url.href.split('#')[0] === location.href.split('#')[0];
  const wanted = link;
  const content = isHere
    ? copyOf(link, decodeURIComponent(url.hash.slice(1)))
    : link.matches('.reference') || url.hash.startsWith('#fig-')
      ? await fromElsewhere(url)
      : undefined;
  const isStillMeant = wanted.matches(':hover, :focus-visible');
  if (content === undefined || !isStillMeant) return content === undefined ? hide() : undefined;
  hide();
  box.replaceChildren(...content);
  // In the text, so that it belongs to a landmark.
  document.querySelector('main')?.append(box);
  current = link;
  link.setAttribute('aria-describedby', box.id);
  placeBeside(box, link.getClientRects()[0] ?? link.getBoundingClientRect(), 8);
}

function hide(): void {
  clearTimeout(timer);
  current?.removeAttribute('aria-describedby');
  current = undefined;
  box.remove();
}

function copyOf(link: Element, id: string): Node[] | undefined {
  const target = document.getElementById(id);
  const panel = target?.matches('.panel') === true ? target : undefined;
  const whole = panel ?? target?.closest<HTMLElement>('.figure, table, [id^="tbl-"], [id^="eq-"]');
  if (whole === undefined || whole === null || whole.contains(link)) return undefined;
  const copy = whole.cloneNode(true) as HTMLElement;
  for (const element of [copy, ...copy.querySelectorAll<HTMLElement>('*')]) {
    for (const name of ['id', 'aria-labelledby', 'aria-hidden', 'aria-details', 'tabindex'])
      element.removeAttribute(name);
    if (element instanceof HTMLImageElement) element.loading = 'eager';
    if (element.matches('details')) element.remove();
  }
  // Nothing in a preview can be reached: a link in it would be one that no key leads to.
  for (const inner of copy.querySelectorAll('a')) inner.replaceWith(...inner.childNodes);
  const label = whole.closest('.figure')?.querySelector('.figure-number')?.textContent;
  if (panel === undefined || label === null || label === undefined) return [copy];
  const title = document.createElement('p');
  title.textContent = label;
  return [title, copy];
}

async function fromElsewhere(url: URL): Promise<Node[] | undefined> {
  await (data ??= loadData());
  const entry = url.href.startsWith(root.href)
    ? globalThis.vitrineFigures?.[decodeURI(url.href.slice(root.href.length))]
    : undefined;
  if (entry === undefined) return undefined;
  const [label, caption, pictures] = entry;
  const row = document.createElement('div');
  row.className = 'row';
  row.append(
    ...pictures.map(([src, width, height, classes, dark]) => {
      const image = new Image(width || 300, height || 200);
      image.alt = '';
      image.className = classes;
      image.src = new URL((isDark() ? dark : undefined) ?? src, root).href;
      return image;
    }),
  );
  const words = document.createElement('p');
  words.innerHTML = `<strong>${label}</strong> ${caption}`;
  return [row, words];
}

function loadData(): Promise<void> {
  return new Promise((done) => {
    const script = document.createElement('script');
    script.src = new URL('assets/figures.js', root).href;
    script.onload = script.onerror = () => done();
    document.head.append(script);
  });
}
