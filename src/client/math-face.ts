// The face for formulas (formulas.css) is fetched once the page is painted and the browser rests; where bytes are to be
// saved, when the reader begins to move. A page that begins with formulas, or is made to be printed, wears it from the
// start (base.html), if it comes in time; paper always has it. No formula changes while it is read: one that is in
// sight when the face comes has it once it is out of sight.
import { afterPaint } from './after-paint.ts';
import { isSaving } from './is-saving.ts';
import { moveNotes } from './notes.ts';

const { dataset } = document.documentElement;
let isAsked = false;

look();
document.addEventListener('vitrine:replaced', look);

function look(): void {
  if (document.querySelector('math') === null) return;
  if (dataset.math !== undefined) return wear();
  addEventListener('scroll', wear, { once: true, passive: true });
  // Safari does not say when it rests.
  if (!isSaving())
    afterPaint(() => ('requestIdleCallback' in window ? requestIdleCallback(wear) : setTimeout(wear, 200)));
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
  const letters = formulasIn(document).map(({ textContent }) => textContent);
  document.fonts.load('1em "Book Math"', letters.join('')).then(put, put);
  // A page that begins with formulas is painted now, without the face.
  requestAnimationFrame(() => {
    if (!isThere) delete dataset.math;
  });
}

/** What is out of sight gets the face in the next frame. Lines of a block, and rows of a table, are one. */
function keepInSight(): void {
  const observer = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries)
      if (!isIntersecting) for (const formula of formulasIn(target)) delete formula.dataset.late;
    moveNotes();
  });
  for (const formula of formulasIn(document)) {
    formula.dataset.late = '';
    observer.observe(formula.closest('table, p, li') ?? formula.parentElement ?? formula);
  }
}

function formulasIn(place: ParentNode): readonly HTMLElement[] {
  return [...place.querySelectorAll<HTMLElement>('math')];
}
