// A card of something on this page: a copy of it, in which no key can reach anything and nothing has an id.

import { fit } from './fit.ts';

const THING = '.figure, table, .works > li, .footnotes li, .box, dt, h2, h3, h4, h5, h6, math';
const HEADING = 'h1, h2, h3, h4, h5, h6';
/** What leads back, what can be pressed or played, and what belongs to another place. */
const LEFT_OUT =
  '.way-back, .reversefootnote, .cited-in, .permalink, .film-switch, .long-description, details:not([open]) > :not(summary), ' +
  'button, form, input, iframe, video, audio, canvas, script, style';

/** Undefined where there is nothing to show beside the link: it stands in what it leads to, or the reader sees that. */
export function contentOf(id: string, link: Element): readonly Node[] | undefined {
  const target: Element | null = id === '' ? null : document.getElementById(id);
  // A note that stands in the margin already.
  if (target === null || target.closest('.prose') === null || target.closest('.with-side-notes .footnotes') !== null)
    return undefined;
  const whole: Element | null = target.matches('.panel') ? target : (target.closest(THING) ?? blockAt(target));
  if (whole === null || whole.contains(link)) return undefined;
  if (whole.matches(HEADING)) return sectionAt(whole);
  if (whole.matches('dt')) return [nameOf(whole), ...(nextOf(whole, 'dd', 'dl')?.childNodes ?? [])].map(copyOf);
  const figure = whole.matches('.panel') ? whole.closest('.figure')?.querySelector('.figure-number') : null;
  return [...(figure === null || figure === undefined ? [] : [nameOf(figure)]), ...partsOf(whole)].map(copyOf);
}

/** What stands in a line, or is empty, marks what is around it, or what follows. */
function blockAt(target: Element): HTMLElement | null {
  const block = target.closest<HTMLElement>('p, li, dd, pre, blockquote, div:not(.prose), section, aside, details');
  const isSaying = block?.textContent?.trim() !== '' || block.querySelector('img') !== null;
  const next = (block ?? target).nextElementSibling;
  return block !== null && isSaying ? block : next instanceof HTMLElement ? next : null;
}

/** A heading, the first paragraph and the first picture behind it. */
function sectionAt(heading: Element): readonly Node[] {
  const range: Element[] = [];
  const level = heading.tagName;
  for (let next = heading.nextElementSibling; next !== null; next = next.nextElementSibling) {
    if (next.matches(HEADING) && next.tagName <= level) break;
    range.push(next);
  }
  const picture = range.map((element) => element.querySelector('.figure img, img')).find((found) => found !== null);
  const paragraph = range.find((element) => element.matches('p') && element.textContent?.trim() !== '');
  const shown = [nameOf(heading), ...(picture === undefined ? [] : [pictures(picture)])];
  return [...shown, ...(paragraph === undefined ? [] : [paragraph])].map(copyOf);
}

function pictures(picture: Element): Element {
  const row = document.createElement('div');
  row.className = 'card-pictures';
  row.append((picture.closest('picture') ?? picture).cloneNode(true));
  return row;
}

/** A name as a paragraph of its own: a card holds no headings. */
function nameOf(element: Element): Element {
  const name = document.createElement('p');
  name.className = 'card-name';
  name.append(...[...element.childNodes].map((node) => node.cloneNode(true)));
  return name;
}

/** What stands in a list or a table cannot stand without it. */
function partsOf(element: Element): readonly Node[] {
  return element.matches('li, dd, dt, td, th, details, section, .box') ? [...element.childNodes] : [element];
}

function nextOf(element: Element, wanted: string, within: string): Element | undefined {
  for (let next = element.nextElementSibling; next !== null; next = next.nextElementSibling)
    if (next.matches(wanted) && next.closest(within) !== null) return next;
  return undefined;
}

function copyOf(node: Node): Node {
  const copy = node.cloneNode(true);
  if (!(copy instanceof Element)) return copy;
  const box = document.createElement('div');
  box.append(copy);
  for (const element of box.querySelectorAll(LEFT_OUT)) element.remove();
  for (const element of box.querySelectorAll<HTMLElement>('*')) {
    for (const name of ['id', 'aria-labelledby', 'aria-hidden', 'aria-details', 'tabindex'])
      element.removeAttribute(name);
    if (element instanceof HTMLImageElement) {
      element.loading = 'eager';
      fit(element, element.width, element.height);
    }
    // A way out of the page the pointer may follow; keys reach the same one in the text.
    if (element.matches('.zoom, a[href^="#"]')) element.replaceWith(...element.childNodes);
    else if (element instanceof HTMLAnchorElement) element.tabIndex = -1;
    if (element.matches('summary')) element.replaceWith(nameOf(element));
  }
  return box;
}
