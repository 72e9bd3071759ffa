// Pictures that move: played when they are seen, unless the reader's system asks for calm, and stopped by a switch.
import { isCalm } from './is-calm.ts';

interface Film {
  readonly still: HTMLImageElement;
  readonly button: HTMLButtonElement;
  readonly words: { readonly play: string; readonly pause: string };
  /** The moving picture, once it has been asked for. */
  moving: HTMLImageElement | undefined;
  readonly address: string;
  /** Whether the reader has decided, so that scrolling does not. */
  isDecided: boolean;
  /** Whether it is to play, though it may not have come yet. */
  isWanted: boolean;
}

const films = [...document.querySelectorAll<HTMLElement>('.film')].flatMap(filmIn);

if (films.length > 0) {
  const observer = new IntersectionObserver(
    (entries) =>
      entries.forEach(({ target, isIntersecting }) => {
        const film = films.find(({ button }) => button.parentElement === target);
        if (film !== undefined && !film.isDecided && !isCalm()) setPlaying(film, isIntersecting);
        // What is out of sight need not move, whoever started it.
        else if (film !== undefined && !isIntersecting) setPlaying(film, false);
      }),
    { threshold: 0.5 },
  );
  for (const { button } of films) if (button.parentElement !== null) observer.observe(button.parentElement);
}

/** Turns the link beside a still picture into a switch. */
function filmIn(box: HTMLElement): Film[] {
  const link = box.querySelector<HTMLAnchorElement>('.film-switch');
  const still = box.querySelector('img');
  if (link === null || still === null) return [];
  const button = document.createElement('button');
  button.type = 'button';
  button.className = link.className;
  const words = { play: link.textContent ?? '', pause: link.dataset.pause ?? '' };
  link.replaceWith(button);
  const film: Film = { still, button, words, address: link.href, moving: undefined, isDecided: false, isWanted: false };
  setPlaying(film, false);
  button.addEventListener('click', () => {
    film.isDecided = true;
    setPlaying(film, !film.isWanted);
  });
  return [film];
}

function isPlaying({ moving }: Film): boolean {
  return moving !== undefined && !moving.hidden;
}

/** The film begins anew each time: a picture cannot be asked which frame it shows. */
function setPlaying(film: Film, plays: boolean): void {
  const { still, button, words } = film;
  const word = plays ? words.pause : words.play;
  button.textContent = word;
  // Several on a page are told apart by what they show.
  button.setAttribute('aria-label', still.alt === '' ? word : `${word}: ${still.alt}`);
  film.isWanted = plays;
  if (plays === isPlaying(film)) return;
  if (plays) start(film);
  else if (film.moving !== undefined) {
    film.moving.hidden = true;
    still.hidden = false;
  }
}

function start(film: Film): void {
  const { still } = film;
  if (film.moving !== undefined) {
    film.moving.hidden = false;
    still.hidden = true;
    return;
  }
  const moving = still.cloneNode() as HTMLImageElement;
  for (const name of ['srcset', 'sizes', 'loading', 'fetchpriority', 'id']) moving.removeAttribute(name);
  film.moving = moving;
  moving.hidden = true;
  moving.addEventListener(
    'load',
    () => {
      // Stopped before it came: then it waits.
      if (!film.isWanted) return;
      moving.hidden = false;
      still.hidden = true;
    },
    { once: true },
  );
  moving.src = film.address;
  still.closest('picture')?.after(moving);
  if (still.closest('picture') === null) still.after(moving);
}

export {};
