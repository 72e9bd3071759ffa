// What is far below is laid out once the page is painted, a part at a time, so that nobody waits for it (early.ts,
// prose.css): of a page with two hundred formulas that is three quarters of the work.
import { afterPaint } from './after-paint.ts';
import { whenActs } from './when-acts.ts';

/** How long a part may take, in milliseconds. */
const PART = 8;

const { dataset } = document.documentElement;
let rest = [...document.querySelectorAll<HTMLElement>('[data-parts] .prose > *')];

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
    return;
  }
  // Now, to see how long it takes.
  document.body.getBoundingClientRect();
  setTimeout(() => layOut(Math.max(1, count * Math.min(1.5, PART / (performance.now() - start)))));
}
