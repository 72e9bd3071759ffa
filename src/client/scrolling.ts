// A table, formula or listing wider than its room can be reached and moved without a mouse, and the style sheet is told
// what it needs to know to keep heads, first columns and numbers in sight (wide.css).
import { isLaidOut } from './in-sight.ts';

const boxes = document.querySelectorAll<HTMLElement>('.prose :is(pre, table, .formula, math:not(.formula math))');

// After each layout that gives a box another size, the first included. All is measured before anything is changed: a
// page of three hundred formulas would be laid out anew for each.
const observer = new ResizeObserver((entries) => look(entries.map(({ target }) => target as HTMLElement)));
observe();
// A face that comes late may be wider in a box of the same size, or narrower than the one before it.
document.fonts.addEventListener('loadingdone', observe);

/** What is not laid out yet has its turn when all is (in-parts.ts). */
export function observe(): void {
  for (const box of boxes) {
    box.style.removeProperty('--wants');
    observer.unobserve(box);
    observer.observe(box);
  }
}

function look(all: readonly HTMLElement[]): void {
  // What is measured in a part that is not laid out yet is laid out for that alone, and again for the next.
  const changes = all.filter((box) => isLaidOut(box.firstElementChild)).map(measured);
  for (const change of changes) change();
}

/** What its size says, to be done once all are measured. */
function measured(box: HTMLElement): () => void {
  const { scrollWidth } = box;
  // A formula in a sentence takes the width of all that does not break, and scrolls once it is known to be too wide for
  // that; an arrow above one letter reaches out of its box (`\\vec p`).
  const room = box.closest('math')?.closest('p, li, dd, td, div') ?? box;
  const isWide = Math.max(scrollWidth, box.getBoundingClientRect().width) > room.clientWidth + 1;
  // Most formulas fit, and have always done so.
  if (!isWide && box.tagName !== 'TABLE' && !box.hasAttribute('tabindex')) return () => undefined;
  const name = box.tagName === 'TABLE' ? tableNames(box, isWide) : () => undefined;
  return () => {
    if (isWide) box.tabIndex = 0;
    else box.removeAttribute('tabindex');
    if (box.tagName === 'PRE') nameListing(box, isWide);
    name();
    // A numbered formula is as wide as its column, unless it is known to need more.
    if (isWide && box.querySelector('.equation-number') !== null) box.style.setProperty('--wants', `${scrollWidth}px`);
  };
}

/** How a table stands in its room: whether all of it fits, and what may stay in sight while the rest moves. */
function tableNames(table: HTMLElement, isWide: boolean): () => void {
  const first = table.querySelector<HTMLElement>('tbody > tr > :first-child')?.offsetWidth ?? 0;
  const isNarrow = first > 0 && first < table.clientWidth * 0.4;
  const isTall = table.scrollHeight > innerHeight * 0.9;
  return () => {
    table.toggleAttribute('data-fits', !isWide);
    table.toggleAttribute('data-first-stays', isWide && isNarrow);
    table.toggleAttribute('data-tall', isWide && isTall);
  };
}

/** What can be reached has a name: the listing's title. A group and no region: ten listings are no ten landmarks. */
function nameListing(pre: HTMLElement, isWide: boolean): void {
  for (const [attribute, value] of [
    ['role', 'group'],
    ['aria-label', pre.dataset.title ?? document.body.dataset.code ?? 'Code'],
  ] as const) {
    if (isWide) pre.setAttribute(attribute, value);
    else pre.removeAttribute(attribute);
  }
}
