// What no reader waits for begins when she sees the page.

/** Calls back once, soon after the first paint of text or pictures; at once where that is over. */
export function afterPaint(act: () => void): void {
  if (!('PerformanceObserver' in window) || !PerformanceObserver.supportedEntryTypes.includes('paint')) {
    setTimeout(act, 1000);
    return;
  }
  const observer = new PerformanceObserver((entries) => {
    if (entries.getEntriesByName('first-contentful-paint').length === 0) return;
    observer.disconnect();
    act();
  });
  observer.observe({ type: 'paint', buffered: true });
}
