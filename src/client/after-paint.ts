// What no reader waits for begins when she sees the page.

/** Calls back once, soon after the first paint of text or pictures; at once where that is over. */
export function afterPaint(act: () => void): void {
  const observer = new PerformanceObserver((entries) => {
    if (entries.getEntriesByName('first-contentful-paint').length === 0) return;
    observer.disconnect();
    act();
  });
  observer.observe({ type: 'paint', buffered: true });
}

/** Calls back once, when the browser rests or a second has passed. Safari does not say when it rests. */
export function whenResting(act: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(act, { timeout: 1000 });
  else setTimeout(act, 100);
}
