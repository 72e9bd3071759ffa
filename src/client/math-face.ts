// The face for formulas (formulas.css) is fetched once the page is painted and the browser rests, so that no formula
// changes while it is read; where bytes are to be saved, when one of them is near or the reader begins to move. A page
// that begins with formulas, or is made to be printed, wears it from the start (base.html); paper always has it.
import { afterPaint } from './after-paint.ts';
import { isSaving } from './is-saving.ts';

const { dataset } = document.documentElement;

const observer = new IntersectionObserver(
  (entries) => {
    if (entries.some(({ isIntersecting }) => isIntersecting)) wear();
  },
  { rootMargin: '150% 0px' },
);

const look = (): void => {
  if (dataset.math !== undefined) return;
  document.querySelectorAll('math').forEach((formula) => observer.observe(formula));
  addEventListener('scroll', wear, { once: true, passive: true });
  // Safari does not say when it rests.
  if (document.querySelector('math') !== null && !isSaving())
    afterPaint(() => ('requestIdleCallback' in window ? requestIdleCallback(wear) : setTimeout(wear, 200)));
};
look();
document.addEventListener('vitrine:replaced', look);

function wear(): void {
  observer.disconnect();
  dataset.math = '';
}
