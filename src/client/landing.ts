// A link to a place leads there again when a typeface has come late, for as long as the reader has not moved. Safari
// alone needs it: other browsers keep in sight what is pushed down (`overflow-anchor`).
const { fonts } = document;
const [opening] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];

if (location.hash !== '' && opening?.type === 'navigate' && !CSS.supports('overflow-anchor', 'auto')) {
  // Its own jumps come first: when it has the place, and once more when all is loaded.
  addEventListener('load', () => setTimeout(keepLanding, 100));
}

function keepLanding(): void {
  let landed = scrollY;
  const land = (): void => {
    if (Math.abs(scrollY - landed) > 1) fonts.removeEventListener('loadingdone', land);
    else document.querySelector(':target')?.scrollIntoView({ behavior: 'instant' });
    landed = scrollY;
  };
  fonts.addEventListener('loadingdone', land);
  // Those that came before.
  land();
}
