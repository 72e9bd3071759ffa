// A page takes its shape after it was entered: long tables get heads that stay, notes go into the margin, faces and
// pictures come late. Where the reader was led stays where she was led.

/** Calls `land` whenever the page takes another height, until the reader acts, or a second after the page is loaded. */
export function whileSettling(land: () => void): void {
  const observer = new ResizeObserver(land);
  const stop = (): void => observer.disconnect();
  observer.observe(document.body);
  for (const type of ['pointerdown', 'keydown', 'wheel']) addEventListener(type, stop, { once: true, capture: true });
  addEventListener('load', () => setTimeout(stop, 1000));
}
