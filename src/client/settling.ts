// A page takes its shape after it was entered: long tables get heads that stay, notes go into the margin, faces and
// pictures come late. Where the reader was led stays where she was led.
import { whenActs } from './when-acts.ts';

/**
 * Calls `land` whenever the page takes another height, until the reader acts, or a second after the page is loaded. In
 * Safari for ten: it alone does not keep in sight what is pushed down (`overflow-anchor`), and a face may come as late.
 */
export function whileSettling(land: () => void): void {
  const observer = new ResizeObserver(land);
  const stop = (): void => observer.disconnect();
  observer.observe(document.body);
  whenActs(stop, ['pointerdown', 'keydown', 'wheel']);
  addEventListener('load', () => setTimeout(stop, CSS.supports('overflow-anchor', 'auto') ? 1000 : 10_000));
}
