// Sets a page as it stands on paper, and fills in the numbers of its pages: run by the program while it makes a PDF
// (pdf/print-book.ts), where no script of the page runs. Nothing of it is in a site.
import { unprintable } from './unprintable.ts';
import { putWordsFor } from './words-for.ts';

interface Setting {
  /** What `@page` has as its size: `A4`. */
  readonly size: string;
  readonly name: string;
  readonly css: string;
  /** `{name}, page {page}`. */
  readonly onPage: string;
  /** What a frame without a title is called. */
  readonly embedded: string;
  /** Where the book stands; undefined where nobody said it. */
  readonly base: string | undefined;
  readonly headings: { readonly figures: string; readonly tables: string; readonly glossary: string };
  /** The glossary of the book, as HTML; '' where it has none. */
  readonly glossary: string;
}

/** Ids of places, and the numbers of their pages. */
type Numbers = Readonly<Record<string, string>>;

const links: { readonly target: string; readonly number: Text; readonly before: Text }[] = [];
const all = <Kind extends Element>(selector: string): readonly Kind[] => [...document.querySelectorAll<Kind>(selector)];
let onPage = '';

function prepare(setting: Setting): void {
  onPage = setting.onPage;
  document.documentElement.classList.add(`pdf-${setting.name}`);
  const style = document.createElement('style');
  // A chapter alone has no running heads, which count the sheets of the whole book.
  const count = document.body.classList.contains('whole-book') ? '' : 'counter-increment: sheet;';
  style.textContent = `${setting.css}\n@page { size: ${setting.size}; ${count} }`;
  document.head.append(style);
  all('script, link[rel="preload"], picture > source').forEach((element) => element.remove());
  putWordsFor(document, setting.embedded);
  all<HTMLImageElement>('img').forEach((image) => {
    image.loading = 'eager';
    image.decoding = 'sync';
  });
  all<HTMLDetailsElement>('details').forEach((details) => (details.open = true));
  addLists(setting);
  all('math').forEach(describe);
  all<HTMLAnchorElement>('a[href]').forEach((link) => setLink(link, setting.base));
  all<HTMLElement>('.prose :is(.formula, table, pre)').forEach(fit);
}

/** A screen reader that reads a PDF has no formulas: it is given their words. */
function describe(math: Element): void {
  math.setAttribute('role', 'img');
  if (math.hasAttribute('aria-label')) return;
  math.setAttribute('aria-label', math.textContent?.replace(/\s+/g, ' ').trim() ?? '');
}

function setLink(link: HTMLAnchorElement, base: string | undefined): void {
  const href = link.getAttribute('href') ?? '';
  if (href.startsWith('#')) return setMention(link, href);
  const address = new URL(href, location.href);
  if (address.origin !== location.origin) return;
  // A file of the site: it is none of the PDF.
  if (base === undefined) link.removeAttribute('href');
  else link.href = base + address.pathname.slice(1) + address.search + address.hash;
}

const SILENT = '.footnote, .reversefootnote, .way-back, .figure-number, .citation-link, .permalink, .skip-link, .zoom';

function setMention(link: HTMLAnchorElement, href: string): void {
  const target = decodeURIComponent(href.slice(1));
  const isListed = link.closest('.table-of-contents, .pdf-list') !== null;
  if (target === '' || document.getElementById(target) === null) return link.removeAttribute('href');
  if (
    !isListed &&
    (link.matches(SILENT) || link.textContent?.trim() === '' || link.closest('math, h1, h2, h3, h4, h5, h6, summary'))
  )
    return;
  const [before, number, after] = [
    document.createTextNode(''),
    document.createTextNode(''),
    document.createElement('span'),
  ];
  after.className = 'pdf-page';
  after.append(before, number);
  if (isListed) {
    const leader = document.createElement('span');
    leader.className = 'pdf-leader';
    const label = document.createElement('span');
    label.append(...link.childNodes);
    link.append(label, leader);
  }
  link.append(after);
  links.push({ target, number, before: isListed ? document.createTextNode('') : before });
}

/** True where a number was another before. */
function fill(numbers: Numbers): boolean {
  const [before = '', after = ''] = onPage.replace('{name}', '').split('{page}');
  let isChanged = false;
  for (const { target, number, before: words } of links) {
    const known = numbers[target] ?? '';
    const isMention = words.parentNode !== null;
    const text = isMention ? (known === '' ? '' : known + after) : known;
    isChanged ||= number.data !== text;
    number.data = text;
    if (isMention) words.data = known === '' ? '' : before;
  }
  return isChanged;
}

function addLists({ headings, glossary }: Setting): void {
  if (!document.body.classList.contains('whole-book')) return;
  const figures = all('figure.figure[id]').flatMap((figure) => {
    const number = figure.querySelector('.figure-number');
    const caption = figure.querySelector('figcaption > .caption');
    return number === null ? [] : [entry(figure.id, number, caption)];
  });
  const tables = all('table[id] > caption').flatMap((caption) => {
    const number = caption.querySelector('.table-number');
    return number === null ? [] : [entry(caption.parentElement?.id ?? '', number, caption)];
  });
  const place = document.querySelector('.table-of-contents');
  place?.after(...listOf('figures', headings.figures, figures), ...listOf('tables', headings.tables, tables));
  if (glossary === '') return;
  const article = document.createElement('article');
  article.className = 'pdf-glossary';
  article.innerHTML = `<h2 class="chapter-title"></h2><div class="prose">${glossary}</div>`;
  article.querySelector('h2')?.append(headings.glossary);
  document.querySelector('main')?.append(article);
}

function entry(id: string, number: Element, caption: Element | null): HTMLElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = `#${encodeURIComponent(id)}`;
  link.append(number.textContent ?? '');
  if (caption !== null) {
    const copy = caption.cloneNode(true) as Element;
    copy.querySelectorAll('[id]').forEach((element) => element.removeAttribute('id'));
    copy.querySelectorAll('.table-number, sup').forEach((element) => element.remove());
    copy.querySelectorAll('a').forEach((inner) => inner.replaceWith(...inner.childNodes));
    link.append(' ', ...copy.childNodes);
  }
  item.append(link);
  return item;
}

function listOf(kind: string, heading: string, items: readonly HTMLElement[]): readonly HTMLElement[] {
  if (items.length === 0) return [];
  const nav = document.createElement('nav');
  nav.className = `pdf-list pdf-${kind}`;
  const title = document.createElement('h2');
  title.append(heading);
  const list = document.createElement('ol');
  list.append(...items);
  nav.append(title, list);
  return [nav];
}

/** What is wider than its line is set smaller: one that is wider than the paper would make all of the book small. */
function fit(box: HTMLElement): void {
  const room = (box.parentElement?.clientWidth ?? 0) || box.clientWidth;
  if (box.scrollWidth <= Math.max(room, 1) + 1 && box.offsetWidth <= room + 1) return;
  const size = Math.max(0.35, (room / Math.max(box.scrollWidth, box.offsetWidth)) * 0.98);
  box.style.setProperty('--fit', String(size));
}

/** The words of each heading that is printed, in their order. */
function headings(): readonly string[] {
  return all<HTMLElement>('h1, h2, h3, h4, h5, h6').flatMap((heading) => {
    const copy = heading.cloneNode(true) as HTMLElement;
    copy.querySelectorAll('annotation, annotation-xml, sup:has(> .footnote)').forEach((element) => element.remove());
    const words = copy.textContent.replace(/\s+/g, ' ').trim();
    return words === '' || !heading.checkVisibility() ? [] : [words];
  });
}

function isReady(): boolean {
  return document.fonts.status === 'loaded' && [...document.images].every(({ complete }) => complete);
}

/** Of all that is printed. */
function boxes(): string {
  return unprintable(document.body.innerText);
}

Object.assign(globalThis, { vitrinePdf: { prepare, fill, headings, isReady, boxes } });
