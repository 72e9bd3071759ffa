// A quiet note in a corner of the page: something has happened out of sight, and one may go there.
import { button, made, makeSurface } from './surface.ts';

export interface Note {
  readonly text: string;
  readonly act: string;
  readonly onAct: () => void;
}

const STYLE = `
:host { position: fixed; inset: auto auto 1rem 1rem; z-index: 2147483646; max-width: min(30rem, calc(100vw - 2rem)) }
.box { display: flex; flex-wrap: wrap; align-items: baseline; gap: .2rem .6rem; padding: .5rem .8rem }
p { margin: 0; overflow-wrap: anywhere } .close { text-decoration: none; color: var(--soft) }`;

let place: HTMLElement | undefined;

/** One at a time: a new one takes the place of the last. */
export function showNote({ text, act, onAct }: Note): void {
  place ??= makeSurface('vitrine-note', STYLE);
  const close = button('×', hideNote);
  close.className = 'close';
  close.setAttribute('aria-label', 'Close this note');
  const box = made('div', 'box', '');
  const go = button(act, () => {
    hideNote();
    onAct();
  });
  box.append(made('p', '', text), go, close);
  place.replaceChildren(box);
}

export function hideNote(): void {
  place?.replaceChildren();
}
