// What is far below is laid out once the page is painted, a part at a time, so that nobody waits for it (early.ts,
// prose.css): of a page with two hundred formulas that is three quarters of the work.
import { afterPaint } from './after-paint.ts';
import { moveNotes } from './notes.ts';
import { observe } from './scrolling.ts';
import { whenActs } from './when-acts.ts';

/** How long a part may take, in milliseconds; but no page has more than a hundred that do. */
const PART = 8;

const { dataset } = document.documentElement;
let rest = [...document.querySelectorAll<HTMLElement>('[data-parts] .prose > *')];
// Of a whole book on one page, what one block moves takes as long as a part may: it would grow for fifteen seconds.
const least = 1 + rest.length / 100;

if (rest.length > 0) {
  afterPaint(() => layOut(8));
  // Whoever goes on from here is led by what is there.
  whenActs(() => layOut(rest.length));
}

function layOut(count: number): void {
  const start = performance.now();
  for (const block of rest.slice(0, count)) block.style.contentVisibility = 'visible';
  rest = rest.slice(count);
  if (rest.length === 0) {
    delete dataset.parts;
    moveNotes();
    return observe();
  }
  // Now, to see how long it takes.
  document.body.getBoundingClientRect();
  setTimeout(() => layOut(Math.max(least, count * Math.min(1.5, PART / (performance.now() - start)))));
}
