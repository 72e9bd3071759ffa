// Shows where a page has changed: what is out of sight is scrolled to, and what is in sight lights up once, softly.
import { isCalm } from '../is-calm.ts';
import type { Change } from './morph.ts';
import { hideNote, showNote } from './note.ts';

/** In milliseconds. */
const LIGHT = 1600;
const MOST_LIT = 12;

/** Changes of the text, in its order. A reader who is in the middle of something is asked first. */
export function showChanges(changes: readonly Change[]): void {
  const text = document.querySelector('main');
  const own = changes.filter(({ element }) => element.isConnected && text?.contains(element) === true);
  const ofWords = own.filter(({ isOfWords }) => isOfWords);
  const shown = (ofWords.length > 0 ? ofWords : own).flatMap(({ element }) => seenPart(element) ?? []);
  const [first] = shown;
  if (first === undefined) return;
  hideNote();
  const inSight = shown.filter(isInSight);
  if (inSight.length > 0) return inSight.slice(0, MOST_LIT).forEach(light);
  const go = (): void => {
    first.scrollIntoView({ block: 'center', behavior: isCalm() ? 'instant' : 'smooth' });
    light(first);
  };
  if (!isBusy()) return go();
  const where = first.getBoundingClientRect().top < 0 ? 'further up' : 'further down';
  showNote({ text: `The text has changed ${where}.`, act: 'Show it', onAct: go });
}

/** What stands in a closed `<details>` has no box: the one that holds it has. */
function seenPart(element: Element): Element | undefined {
  let part: Element | null = element;
  while (part !== null && part.getClientRects().length === 0) part = part.parentElement;
  return part === null || part.matches('main, body, html') ? undefined : part;
}

function isInSight(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 64 && top < innerHeight - 32;
}

/** Something is being typed, played, selected or looked at closely. */
function isBusy(): boolean {
  const selection = getSelection();
  return (
    document.activeElement?.matches('input, textarea, select, iframe, video, audio, [contenteditable]') === true ||
    (selection !== null && !selection.isCollapsed) ||
    document.querySelector('dialog[open]') !== null ||
    // One that plays over and over without a sound is a moving picture, which nobody has begun.
    [...document.querySelectorAll<HTMLMediaElement>('video, audio')].some(
      (film) => !film.paused && !(film.muted && film.loop),
    )
  );
}

/** By an animation, which leaves nothing in the page. For who asks for calm, it stays as it is, and then is gone. */
function light(element: Element): void {
  const lit = { backgroundColor: '#ffd54a66', boxShadow: '0 0 0 .4rem #ffd54a66' };
  const gone = { backgroundColor: '#ffd54a00', boxShadow: '0 0 0 .4rem #ffd54a00' };
  element.animate(isCalm() ? [lit, lit] : [lit, gone], { duration: LIGHT, easing: 'ease-in', id: 'vitrine-changed' });
}
