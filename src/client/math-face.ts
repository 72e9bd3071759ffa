// The face for formulas (formulas.css) is fetched once the page is painted and the browser rests; where bytes are to be
// saved, when the reader begins to move. A page that begins with formulas, or is made to be printed, wears it from the
// start (base.html), if it comes before anybody has read far; paper always has it. From then on no formula changes
// while it is read: one that is in sight when the face comes has it once it is out of sight.
import { afterPaint, whenResting } from './after-paint.ts';
import { isSaving } from './is-saving.ts';
import { moveNotes } from './notes.ts';

/** In milliseconds. Many phones have no face of their own for formulas: without this one a root is broken. */
const PATIENCE = 2_000;

const { dataset } = document.documentElement;
let isAsked = false;

look();
document.addEventListener('vitrine:replaced', look);

function look(): void {
  if (document.querySelector('math') === null) return;
  if (dataset.math !== undefined) return wear();
  addEventListener('scroll', wear, { once: true });
  if (!isSaving()) afterPaint(() => whenResting(wear));
}

function wear(): void {
  if (isAsked) return;
  isAsked = true;
  let isThere = false;
  const put = (): void => {
    isThere = true;
    if (dataset.math === undefined) keepInSight();
    dataset.math = '';
  };
  const letters = [...document.querySelectorAll('math')].map(({ textContent }) => textContent);
  document.fonts.load('1em "Book Math"', letters.join('')).then(put, put);
  // For a page that begins with formulas.
  setTimeout(() => {
    if (!isThere) delete dataset.math;
  }, PATIENCE);
}

/** What is far enough out of sight that no line in sight has it gets the face in the next frame. */
function keepInSight(): void {
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) if (!isIntersecting) target.removeAttribute('data-late');
      moveNotes();
    },
    { rootMargin: '25% 0px' },
  );
  for (const formula of document.querySelectorAll('math')) {
    formula.setAttribute('data-late', '');
    observer.observe(formula);
  }
}
