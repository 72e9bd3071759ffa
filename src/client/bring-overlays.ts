// Brings what lies over the page, its script and its style, once the page is painted: the first paint waits for little.
import { afterPaint } from './after-paint.ts';

const { overlays, dialogs } = (document.currentScript as HTMLScriptElement | null)?.dataset ?? {};
/** A picture that was pressed before its closer look was there. */
let pressed: HTMLAnchorElement | undefined;

if (overlays !== undefined) {
  document.addEventListener('click', keepPress);
  document.addEventListener('vitrine:overlays', () => {
    document.removeEventListener('click', keepPress);
    pressed?.click();
  });
  afterPaint(bring);
}

function bring(): void {
  const style = document.querySelector('link[rel="stylesheet"]');
  const sheet = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: dialogs ?? '' });
  const script = Object.assign(document.createElement('script'), { src: overlays ?? '' });
  // Behind the book's own first sheet: what an author adds still comes after.
  style?.after(sheet);
  sheet.onload = sheet.onerror = () => document.head.append(script);
}

function keepPress(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('.figure a.zoom') : null;
  if (link === null || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  pressed = link;
}
