// Whether nothing may move by itself: the reader's system says so, or she has chosen it here.
const calm = matchMedia('(prefers-reduced-motion: reduce)');

export function isCalm(): boolean {
  return calm.matches || document.documentElement.dataset.readMotion === 'none';
}
