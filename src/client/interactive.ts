// Figures that one can touch: when one comes near, its script is loaded and gets a room of its own; until then, and if
// it fails, the still picture stays.

import { whenResting } from './after-paint.ts';
import { isCalm } from './is-calm.ts';
import { loadScript } from './load-script.ts';
import { moveNotes } from './notes.ts';

/** What a figure's script gets: no more than its own room, what the chapter said, and how the reader likes to read. */
interface Room {
  /**
   * An empty shadow root: the page's styles stay outside, save inherited ones and the custom properties of tokens.css.
   */
  readonly host: ShadowRoot;
  /** The include's `options`; `{}` where it has none. */
  readonly options: unknown;
  /** The reader asked for less motion: nothing may move by itself. */
  readonly calm: boolean;
  /** For screen readers, politely; a repeated text is said again. */
  readonly say: (text: string) => void;
  /** Calls back now and whenever the page turns light or dark. */
  readonly onTheme: (paint: (theme: 'light' | 'dark') => void) => void;
  /** Calls back when the figure comes into view, and when it leaves: what runs should rest then. */
  readonly onVisible: (tell: (visible: boolean) => void) => void;
}

type Mount = (room: Room) => void | Promise<void>;

/** By the address of the script that brought it. */
const mounts = new Map<string, Mount>();
const scripts = new Map<string, Promise<void>>();

// Scripts of a book are classic ones, as a page opened from disk may load no modules: this is how they hand in what
// they make.
Object.assign(window, {
  vitrine: Object.freeze({
    interactive: (mount: Mount) => {
      if (document.currentScript instanceof HTMLScriptElement) mounts.set(document.currentScript.src, mount);
    },
  }),
});

const known = new WeakSet<HTMLElement>();
awaitReader();
// In `vitrine dev`, a save brings figures anew.
document.addEventListener('vitrine:replaced', awaitReader);

function awaitReader(): void {
  const figures = [...document.querySelectorAll<HTMLElement>('.interactive[data-module]')].filter(
    (figure) => !known.has(figure),
  );
  figures.forEach((figure) => known.add(figure));
  figures.forEach((figure) => whenNear(figure, () => void bringToLife(figure)));
}

function whenNear(figure: HTMLElement, act: () => void): void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      observer.disconnect();
      whenResting(act);
    },
    { rootMargin: '75% 0px' },
  );
  observer.observe(figure);
}

async function bringToLife(figure: HTMLElement): Promise<void> {
  const { module = '', uses, options } = figure.dataset;
  const live = document.createElement('div');
  live.className = 'live';
  live.setAttribute('role', 'group');
  const name = figure.querySelector('figcaption [id]')?.id;
  if (name !== undefined) live.setAttribute('aria-labelledby', name);
  try {
    if (uses !== undefined) await load(uses);
    await load(module);
    const mount = mounts.get(new URL(module, document.baseURI).href);
    if (mount === undefined) throw new Error(`${module} calls no vitrine.interactive(…)`);
    await mount(roomIn(figure, live, options === undefined ? {} : JSON.parse(options)));
    await inTurn(figure, () => show(figure, live));
    addEventListener('error', ({ filename }) => {
      if (filename === new URL(module, document.baseURI).href) void inTurn(figure, () => giveUp(figure, live));
    });
  } catch (error) {
    console.error(`The figure of ${module} shows its still picture:`, error);
    void inTurn(figure, () => giveUp(figure, live));
  }
}

let lastTurn = Promise.resolve();

/**
 * One figure a frame takes another height. A browser keeps what is in sight where it is, unless what it holds on to
 * changes in that frame too: the figure that a link led to would be pushed away by one above it. Safari keeps nothing.
 */
function inTurn(figure: HTMLElement, change: () => void): Promise<void> {
  const act = (): void => {
    const { bottom } = figure.getBoundingClientRect();
    change();
    moveNotes();
    if (bottom > 0 || CSS.supports('overflow-anchor', 'auto')) return;
    scrollBy({ top: figure.getBoundingClientRect().bottom - bottom, behavior: 'instant' });
  };
  const turn = (done: () => void): void => {
    requestAnimationFrame(() => {
      done();
      act();
    });
  };
  lastTurn = lastTurn.then(() => new Promise(turn));
  return lastTurn;
}

function load(address: string): Promise<void> {
  const begun = scripts.get(address);
  if (begun !== undefined) return begun;
  const loading = loadScript(address);
  scripts.set(address, loading);
  return loading;
}

function roomIn(figure: HTMLElement, live: HTMLElement, options: unknown): Room {
  const status = document.createElement('p');
  status.className = 'said';
  status.setAttribute('role', 'status');
  figure.append(status);
  const host = live.attachShadow({ mode: 'open' });
  // Keys that a figure uses are not the book's: ← on a slider turns no page.
  live.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' && event.key !== 'Tab') event.stopPropagation();
  });
  return {
    host,
    options,
    calm: isCalm(),
    say: (text) => {
      status.textContent = status.textContent === text ? `${text}\u00A0` : text;
    },
    onTheme: (paint) => followTheme(paint),
    onVisible: (tell) =>
      new IntersectionObserver((entries) => tell(entries.at(-1)?.isIntersecting === true)).observe(live),
  };
}

/** Whatever decided it, the system or the reader's own choice: light letters stand on dark paper. */
function followTheme(paint: (theme: 'light' | 'dark') => void): void {
  let last: string | undefined;
  const look = (): void => {
    const [red = 0, green = 0, blue = 0] = (getComputedStyle(document.body).color.match(/[\d.]+/g) ?? []).map(Number);
    const theme = red + green + blue > 384 ? 'dark' : 'light';
    if (theme !== last) paint(theme);
    last = theme;
  };
  look();
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', look);
  new MutationObserver(look).observe(document.documentElement, { attributes: true });
}

/**
 * The style sheet keeps the room that the chapter declared (render/touch-room.ts), so that nothing jumps when the
 * script comes; without a declared one, the figure is at least as high as its still picture. What the figure does not
 * need is given back where nobody sees it.
 */
function show(figure: HTMLElement, live: HTMLElement): void {
  const still = figure.querySelector<HTMLElement>('.panels');
  if (figure.dataset['room'] === undefined) live.style.minBlockSize = `${still?.offsetHeight ?? 0}px`;
  still?.after(live);
  figure.dataset['live'] = '';
  const leaving = new IntersectionObserver(() => {
    void inTurn(figure, () => {
      if (giveBackRoom(live)) leaving.disconnect();
    });
  });
  leaving.observe(live);
}

/** Says whether it could: below the window or above it, what moves is not in sight. */
function giveBackRoom(live: HTMLElement): boolean {
  const { bottom, height } = live.getBoundingClientRect();
  const kept = live.style.minBlockSize;
  live.style.minBlockSize = '0';
  const spare = height - live.offsetHeight;
  const isSeen = bottom > 0 && bottom - spare < innerHeight;
  if (isSeen) live.style.minBlockSize = kept;
  return !isSeen;
}

function giveUp(figure: HTMLElement, live: HTMLElement): void {
  live.remove();
  delete figure.dataset['live'];
  delete figure.dataset['room'];
  figure.querySelector('.said')?.remove();
}
