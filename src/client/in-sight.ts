// The words at the line at which a jump ends: which they are, and how to keep them where they are.

/** One block of the text, and how far below the window's top it stands, in pixels. */
export interface Sight {
  readonly block: number;
  /** With which it begins. */
  readonly words: string;
  readonly top: number;
}

/**
 * An opened note, what a live figure says and addresses for paper are not always there; a table's head stays in sight
 * when its row is far above.
 */
const BLOCKS =
  'main :is(h1, h2, h3, h4, p, li, dt, tr, pre, figure):not(:is(.note-here, .interactive, .link-addresses, thead) *)';

/** In the order of the text. */
function blocks(): readonly Element[] {
  return [...document.querySelectorAll(BLOCKS)];
}

function blockInSight(): Element | undefined {
  const room = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
  const { left = 0, width = 0 } = document.querySelector('main .prose')?.getBoundingClientRect() ?? {};
  // Between two paragraphs there is none: one is met a little further down.
  for (let y = room + 8; y < innerHeight; y += 24)
    for (const element of document.elementsFromPoint(left + width / 9, y)) {
      // A row of a table is not met, but its cells are.
      const met = element.closest(BLOCKS);
      if (met !== null) return met;
    }
  return undefined;
}

/** Undefined at the top of the page, which stays its top. */
export function sight(): Sight | undefined {
  if (scrollY <= 0) return undefined;
  const met = blockInSight();
  return met === undefined
    ? undefined
    : { block: blocks().indexOf(met), words: wordsOf(met), top: met.getBoundingClientRect().top };
}

function wordsOf(block: Element | undefined): string {
  return (block?.textContent ?? '').slice(0, 40);
}

/** Says whether it could: a page that was published anew may hold something else there. */
export function bringBack({ block, words, top }: Sight): boolean {
  const met = blocks()[block];
  // A button at its end may not be there yet (copy-code.ts).
  if (met === undefined || !words.startsWith(wordsOf(met))) return false;
  moveBy(met.getBoundingClientRect().top - top);
  return true;
}

/**
 * To be called before the page changes its height above what is in sight; what it answers, after it. Browsers do so
 * themselves, but not where the page ends earlier than the reader is, and Safari nowhere.
 */
export function holdSight(): () => void {
  const met = scrollY > 0 ? blockInSight() : undefined;
  const before = met?.getBoundingClientRect().top ?? 0;
  return () => moveBy((met?.getBoundingClientRect().top ?? before) - before);
}

/** Whether its part of the page had its turn (in-parts.ts). */
export function isLaidOut(element: Element | null): boolean {
  return element?.checkVisibility?.({ contentVisibilityAuto: true }) !== false;
}

function moveBy(top: number): void {
  if (Math.abs(top) >= 1) scrollBy({ top, behavior: 'instant' });
}
