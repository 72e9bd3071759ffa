// Back and Reload lead to the words that were in sight, though the page is set in another face by now, or a figure that
// was touched has another height: a browser remembers pixels.
import { bringBack, sight, type Sight } from './in-sight.ts';

/** What is kept is of one visit of a page, and not of the page: each entry of the browser's history has a name. */
const entry = (): string | undefined => (history.state as { readonly entry?: string } | null)?.entry;
const PREFIX = 'vitrine:in-sight:';

try {
  const [opening] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const kept = sessionStorage.getItem(PREFIX + entry());
  if (opening?.type !== 'navigate' && kept !== null) comeBack(JSON.parse(kept) as Sight);
  nameEntry();
  // A way within the page is an entry of its own.
  addEventListener('hashchange', nameEntry);
  addEventListener('pagehide', () => sessionStorage.setItem(PREFIX + entry(), JSON.stringify(sight() ?? null)));
} catch {
  // Storage is blocked: the browser's own memory has to do.
}

function comeBack(last: Sight | null): void {
  // The whole book is too long to be put back before its faces are there: the browser's own way is nearer.
  if (last === null || document.querySelector('.whole-book') !== null || !bringBack(last)) return;
  history.scrollRestoration = 'manual';
  // Browsers put a page back at some time after it is loaded. Within the page, where no way leads without a touch or a
  // key, their memory is right.
  for (const type of ['pointerdown', 'keydown'])
    addEventListener(type, () => (history.scrollRestoration = 'auto'), { once: true, capture: true });
}

function nameEntry(): void {
  if (entry() === undefined)
    history.replaceState({ ...history.state, entry: Date.now().toString(36) + Math.random().toString(36) }, '');
}
