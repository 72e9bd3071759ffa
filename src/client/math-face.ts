// The face for formulas (formulas.css) is fetched when one of them is near or the reader begins to move, and so never
// before the first paint. A page that begins with formulas, or is made to be printed, wears it from the start
// (base.html); paper always has it.
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
};
look();
document.addEventListener('vitrine:replaced', look);

function wear(): void {
  observer.disconnect();
  dataset.math = '';
}

export {};
