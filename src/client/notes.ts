// Footnotes: beside their marks in the margin where it is wide enough, else opened in place below the sentence.
// Without script, and on paper, they stand at the end of the chapter, and the marks lead there.
import { holdSight, isLaidOut } from './in-sight.ts';

const article = document.querySelector<HTMLElement>('article:not(.whole-book article)');
const GAP = 16;
/** Narrower than this, a note is a column of single words. */
const NARROWEST = 160;

if (article !== null) {
  const prose = article.querySelector('.prose') ?? article;
  // While the page is laid out in parts, below all that is in sight, once is enough (in-parts.ts comes in the end).
  new ResizeObserver(() => {
    if (document.documentElement.dataset.parts === undefined || !article.classList.contains('with-side-notes'))
      arrange(article);
  }).observe(prose);
  addEventListener('resize', () => arrange(article));
  document.addEventListener('vitrine:replaced', () => arrange(article));
  article.addEventListener('click', (event) => {
    const mark = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.footnote') : null;
    const note = mark === null ? null : noteOf(mark);
    if (mark === null || note === null || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0)
      return;
    event.preventDefault();
    if (article.classList.contains('with-side-notes')) turnTo(note);
    else if (mark.getAttribute('aria-expanded') === 'true') close(mark);
    else open(mark, note);
  });
  article.addEventListener('keydown', (event) => {
    const mark = event.key === 'Escape' && event.target instanceof Element ? markOf(event.target) : null;
    if (mark === null) return;
    close(mark);
    mark.focus();
  });
}

/**
 * Where a script of ours changes what stands above: notes beside the text move with it in the same layout, before any
 * browser takes them for what moved by itself.
 */
export function moveNotes(): void {
  if (article !== null) place(article);
}

/** The notes keep their place in the document, and so for whoever listens; only style moves them beside their marks. */
function arrange(page: HTMLElement): void {
  const stay = holdSight();
  place(page);
  stay();
}

function place(page: HTMLElement): void {
  const notes = [...page.querySelectorAll<HTMLElement>('.footnotes > ol > li')];
  const wasBeside = page.classList.contains('with-side-notes');
  page.classList.toggle('with-side-notes', notes.length > 0);
  if (!wasBeside) madeAnew(notes[0]?.parentElement);
  if ((notes[0]?.offsetWidth ?? 0) < NARROWEST || getComputedStyle(notes[0] ?? page).position !== 'absolute') {
    page.classList.remove('with-side-notes');
    page.style.removeProperty('--notes-end');
    return;
  }
  document.querySelectorAll<HTMLAnchorElement>('a.footnote[aria-expanded="true"]').forEach(close);
  const top = page.getBoundingClientRect().top;
  const wide = obstacles(page, top);
  // All is measured before anything is moved.
  const measured = notes.map((note) => ({
    note,
    height: note.offsetHeight,
    mark: laidOut(document.getElementById(note.id.replace(/^fn:/, 'fnref:')))?.getBoundingClientRect().top,
  }));
  let free = 0;
  for (const { note, height, mark } of measured) {
    let at = Math.max(free, mark === undefined ? 0 : mark - top);
    for (const thing of wide) if (at < thing.bottom && at + height > thing.top) at = thing.bottom + GAP;
    note.style.setProperty('--top', `${at}px`);
    free = at + height + GAP;
  }
  page.style.setProperty('--notes-end', `${free}px`);
}

/** The element, or its block where that waits for its turn: what is in it would be laid out for this alone. */
function laidOut(element: Element | null): Element | null | undefined {
  return isLaidOut(element) ? element : element?.closest('.prose > *');
}

/** Boxes made anew have left no place: notes that come into the margin move nothing that was read, and are no shift. */
function madeAnew(list: HTMLElement | null | undefined): void {
  list?.style.setProperty('display', 'none');
  list?.getBoundingClientRect();
  list?.style.removeProperty('display');
}

/** Figures, tables and formulas that reach into the margin, from top to bottom. */
function obstacles(page: HTMLElement, top: number): readonly { readonly top: number; readonly bottom: number }[] {
  const { left, right } = page.getBoundingClientRect();
  return (
    [...page.querySelectorAll('.prose > *, .prose > figure *')]
      .filter(isLaidOut)
      .map((element) => element.getBoundingClientRect())
      // What has no box of its own, as a picture around its image, would lie where the reader is.
      .filter((box) => box.width > 0 && (box.right > right + 1 || box.left < left - 1))
      .map((box) => ({ top: box.top - top - GAP / 2, bottom: box.bottom - top }))
      .sort((a, b) => a.top - b.top)
  );
}

function noteOf(mark: HTMLAnchorElement): HTMLElement | null {
  return document.getElementById(decodeURIComponent(mark.hash.slice(1)));
}

function turnTo(note: HTMLElement): void {
  note.tabIndex = -1;
  note.focus({ preventScroll: true });
  note.scrollIntoView({ block: 'nearest' });
}

let opened = 0;

function open(mark: HTMLAnchorElement, note: HTMLElement): void {
  const here = document.createElement('div');
  here.className = 'note-here';
  here.id = `note-here-${(opened += 1)}`;
  here.setAttribute('role', 'note');
  here.setAttribute('aria-label', (document.body.dataset.note ?? '').replace('{number}', mark.textContent ?? ''));
  for (const child of note.childNodes) here.append(child.cloneNode(true));
  for (const link of here.querySelectorAll('.reversefootnote')) {
    const paragraph = link.parentElement;
    link.remove();
    // After a list or a formula, the way back has a paragraph of its own.
    if (paragraph !== here && paragraph?.textContent?.trim() === '') paragraph.remove();
  }
  // A page has no two elements of one id.
  for (const element of here.querySelectorAll('[id]')) element.removeAttribute('id');
  placeFor(mark)(here);
  mark.setAttribute('aria-expanded', 'true');
  mark.setAttribute('aria-controls', here.id);
}

/** Below the paragraph, or below the table or figure whose part the mark is; in an item of a list, at its end. */
function placeFor(mark: Element): (here: Element) => void {
  const host = mark.closest('table, figure, summary') ?? mark.closest('p, li, dd, dt, h1, h2, h3, h4, h5, h6') ?? mark;
  if (/^(LI|DD|DT)$/.test(host.tagName)) return (here) => host.append(here);
  const last = host.nextElementSibling?.matches('.permalink') === true ? host.nextElementSibling : host;
  return (here) => last.after(here);
}

function close(mark: Element): void {
  document.getElementById(mark.getAttribute('aria-controls') ?? '')?.remove();
  mark.setAttribute('aria-expanded', 'false');
  mark.removeAttribute('aria-controls');
}

/** The mark of the open note that holds the focus, or the mark that holds it itself. */
function markOf(element: Element): HTMLElement | null {
  const here = element.closest('.note-here');
  return here === null
    ? element.closest<HTMLElement>('a.footnote[aria-expanded="true"]')
    : document.querySelector(`[aria-controls="${here.id}"]`);
}
