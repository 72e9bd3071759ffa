// Back and Reload lead to the words that were in sight, though the page is set in another face by now, or a figure that
// was touched has another height: a browser remembers pixels.
import { bringBack, sight, type Sight } from './in-sight.ts';
import { whileSettling } from './settling.ts';
import { whenActs } from './when-acts.ts';

/** How a page was left. */
interface Left {
  readonly sight: Sight | undefined;
  /** Of each fold, whether it was open. */
  readonly open: readonly boolean[];
  /** Of each box that moves inside itself, as a wide and long table does, how far. */
  readonly moved: readonly (readonly [left: number, top: number])[];
}

const folds = (): HTMLDetailsElement[] => [...document.querySelectorAll<HTMLDetailsElement>('main details')];
const boxes = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('.prose :is(pre, table, .formula)')];

/** What is kept is of one visit of a page, and not of the page: each entry of the browser's history has a name. */
const entry = (): string | undefined => (history.state as { readonly entry?: string } | null)?.entry;
const PREFIX = 'vitrine:left:';
const [opening] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
const isNew = opening?.type === 'navigate';

// Pixels from the top are what a browser remembers: all above has its height at once (in-parts.ts).
if (!isNew) delete document.documentElement.dataset.parts;
if (isNew && location.hash !== '') whileSettling(() => document.querySelector(':target')?.scrollIntoView());
try {
  const kept = sessionStorage.getItem(PREFIX + entry());
  if (!isNew && kept !== null) comeBack(JSON.parse(kept) as Left);
  nameEntry();
  // A way within the page is an entry of its own.
  addEventListener('hashchange', nameEntry);
  // Before the page is left: then a browser may lay it out anew, as Chromium does on a phone, without its faces. Safari
  // on a phone says only that it was left.
  let leaving: Left | undefined;
  addEventListener('beforeunload', () => (leaving = left()));
  addEventListener('pagehide', () => sessionStorage.setItem(PREFIX + entry(), JSON.stringify(leaving ?? left())));
} catch {
  // Storage is blocked: the browser's own memory has to do.
}

function left(): Left {
  return {
    sight: sight(),
    open: folds().map(({ open }) => open),
    moved: boxes().map(({ scrollLeft, scrollTop }) => [scrollLeft, scrollTop]),
  };
}

function comeBack({ sight: last, open, moved }: Left): void {
  folds().forEach((fold, index) => (fold.open ||= open[index] === true));
  const land = (): boolean => {
    // A box moves once it is known to be wide (scrolling.ts).
    boxes().forEach((box, index) => box.scrollTo(...(moved[index] ?? [0, 0])));
    return last !== undefined && bringBack(last);
  };
  const isBack = land();
  history.scrollRestoration = isBack ? 'manual' : 'auto';
  if (!isBack) return;
  whileSettling(land);
  // Browsers put a page back at some time after it is loaded. Within the page, where no way leads without a touch or a
  // key, their memory is right.
  whenActs(() => (history.scrollRestoration = 'auto'));
}

function nameEntry(): void {
  if (entry() === undefined)
    history.replaceState({ ...history.state, entry: Date.now().toString(36) + Math.random().toString(36) }, '');
}
