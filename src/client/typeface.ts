// A phone's first page of a book with a typeface of its own waits for none: it is fetched once the page is painted, and
// the next page wears it. A wide window asks for the upright face at once (early.ts), and for its italics then; the
// text is never set twice, nor in two typefaces (literata.css).
import { afterPaint } from './after-paint.ts';
import { isSaving } from './is-saving.ts';
import { keep } from './memory.ts';

const { dataset } = document.documentElement;

if (dataset.face === undefined && !isSaving()) afterPaint(() => void fetchFace());

/** Of all its parts, those that have this chapter's letters. */
async function fetchFace(): Promise<void> {
  const letters = document.querySelector('.prose')?.textContent?.slice(0, 2000) ?? '';
  const faces = await Promise.all(['', 'italic '].map((style) => document.fonts.load(`${style}1em Literata`, letters)));
  // A book without a typeface has no such faces.
  if (faces.every((found) => found.length > 0)) keep('face', true);
}
