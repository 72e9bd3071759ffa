// The pictures of a closer look: side by side, all enlarged and moved together, by wheel, fingers, mouse and keys.
import { captionCopy } from './caption.ts';
import { twinIn } from '../is-dark.ts';

export interface Stage {
  /** `from` is the one that was asked for. */
  readonly show: (links: readonly HTMLAnchorElement[], from: HTMLAnchorElement) => void;
  readonly clear: () => void;
  /** Enlarges by a factor about the middle; 0 shows the whole again. */
  readonly zoom: (factor: number) => void;
  /** Moves by an arrow key; says whether it was one, and the picture larger than its room. */
  readonly pan: (key: string) => boolean;
  readonly isEnlarged: () => boolean;
  /** Where one picture is shown at a time, turns to its neighbour; says whether there was one. */
  readonly turn: (step: 1 | -1) => boolean;
  /** Whether there is a neighbour to turn to. */
  readonly hasNeighbour: (step: 1 | -1) => boolean;
}

/** Narrower than this, panels stand one at a time: side by side each would be smaller than in the page. */
const SEVERAL = 560;

const LARGEST = 16;

interface Asking {
  /** By a click beside the pictures. */
  readonly close: () => void;
  /** By a finger that wipes: 1 to what comes after. */
  readonly wipe: (step: 1 | -1) => void;
}

export function createStage(element: HTMLElement, { close, wipe }: Asking): Stage {
  /** The panel on show, where one is shown at a time. */
  let current = 0;
  let images: HTMLImageElement[] = [];
  // Offsets are parts of a picture's own size, so that they mean the same in every panel.
  let scale = 1;
  let x = 0;
  let y = 0;

  const draw = (): void => {
    const limit = (scale - 1) / 2;
    x = Math.max(-limit, Math.min(limit, x));
    y = Math.max(-limit, Math.min(limit, y));
    for (const image of images) image.style.transform = `translate(${x * 100}%, ${y * 100}%) scale(${scale})`;
    element.classList.toggle('enlarged', scale > 1);
  };
  /** Enlarges so that the point of the picture under (clientX, clientY) stays where it is. */
  const zoomAt = (factor: number, point: { clientX: number; clientY: number } | undefined): void => {
    const before = scale;
    scale = Math.max(1, Math.min(LARGEST, factor === 0 ? 1 : scale * factor));
    const at = point === undefined ? { x: 0, y: 0 } : partOf(point);
    x = at.x - ((at.x - x) * scale) / before;
    y = at.y - ((at.y - y) * scale) / before;
    draw();
  };
  /**
   * Where a point of the window lies from the middle of the picture that it is nearest to, in parts of that picture's
   * size.
   */
  const partOf = ({ clientX, clientY }: { clientX: number; clientY: number }): { x: number; y: number } => {
    const room =
      document.elementsFromPoint(clientX, clientY).find((box) => box.classList.contains('zoom-room')) ??
      element.querySelector('.zoom-room');
    const image = room?.querySelector('img');
    const box = room?.getBoundingClientRect();
    if (image === null || image === undefined || box === undefined) return { x: 0, y: 0 };
    return {
      x: (clientX - box.left - box.width / 2) / image.offsetWidth,
      y: (clientY - box.top - box.height / 2) / image.offsetHeight,
    };
  };
  const isNarrow = (): boolean => element.clientWidth < SEVERAL;
  const fitAll = (): void => {
    // Asked once: each panel that is hidden would have the next answer laid out anew.
    const narrow = isNarrow();
    const columns = narrow ? 1 : columnsFor(images, element);
    const rows = narrow ? 1 : Math.ceil(images.length / columns);
    element.style.gridTemplateColumns = `repeat(${columns}, minmax(0, 1fr))`;
    // A row of pictures, a row of their captions: the pictures of a row are level.
    element.style.gridTemplateRows = `repeat(${rows}, minmax(0, 1fr) auto)`;
    [...element.children].forEach((pane, index) => pane.toggleAttribute('hidden', narrow && index !== current));
    images.forEach(fit);
  };
  const hasNeighbour = (step: 1 | -1): boolean => isNarrow() && images[current + step] !== undefined;
  const turn = (step: 1 | -1): boolean => {
    if (!hasNeighbour(step)) return false;
    current += step;
    scale = 1;
    fitAll();
    draw();
    return true;
  };
  new ResizeObserver(fitAll).observe(element);
  const ease = (isEased: boolean): void => {
    element.classList.toggle('eased', isEased);
  };

  element.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      ease(false);
      // A line is about 16 pixels; a pinch on a touchpad comes as small steps with Ctrl.
      const pixels = event.deltaMode === 1 ? event.deltaY * 16 : event.deltaY;
      zoomAt(Math.exp(-pixels * (event.ctrlKey ? 0.01 : 0.0015)), event);
    },
    { passive: false },
  );
  element.addEventListener('dblclick', (event) => {
    ease(true);
    zoomAt(scale > 1 ? 0 : 2.5, event);
  });
  followFingers(element, {
    move: (dx, dy) => {
      const image = images[isNarrow() ? current : 0];
      if (image === undefined) return;
      ease(false);
      x += dx / image.offsetWidth;
      y += dy / image.offsetHeight;
      draw();
    },
    pinch: (factor, point) => {
      ease(false);
      zoomAt(factor, point);
    },
    tap: (target) => {
      if (!(target instanceof HTMLImageElement)) close();
    },
    wipe: (step) => {
      if (scale === 1) wipe(step);
    },
  });

  return {
    show: (links, from) => {
      images = links.map((link) => imageOf(link));
      element.replaceChildren(...images.map((image, index) => paneOf(image, links[index])));
      scale = 1;
      current = Math.max(0, links.indexOf(from));
      fitAll();
      draw();
    },
    clear: () => element.replaceChildren(),
    zoom: (factor) => {
      ease(true);
      zoomAt(factor, undefined);
    },
    pan: (key) => {
      const step = 0.12;
      const [dx, dy] = { ArrowLeft: [step, 0], ArrowRight: [-step, 0], ArrowUp: [0, step], ArrowDown: [0, -step] }[
        key
      ] ?? [0, 0];
      if (scale === 1 || (dx === 0 && dy === 0)) return false;
      ease(true);
      x += dx ?? 0;
      y += dy ?? 0;
      draw();
      return true;
    },
    isEnlarged: () => scale > 1,
    turn,
    hasNeighbour,
  };
}

/** In how many columns the pictures come out largest. A caption takes about 40 pixels of its panel. */
function columnsFor(images: readonly HTMLImageElement[], { clientWidth, clientHeight }: Element): number {
  const sizeIn = (columns: number): number => {
    const [width, height] = [clientWidth / columns, clientHeight / Math.ceil(images.length / columns) - 40];
    return images.reduce((sum, image) => sum + Math.max(0, Math.min(width / image.width, height / image.height)), 0);
  };
  return images
    .map((_, index) => index + 1)
    .reduce((best, columns) => (sizeIn(columns) > sizeIn(best) ? columns : best), 1);
}

/** The picture as the page shows it, at once; the whole one as soon as it is there. */
function imageOf(link: HTMLAnchorElement): HTMLImageElement {
  const shown = link.querySelector('img');
  const address = twinIn(link) ?? link.href;
  const image = new Image();
  image.className = shown?.className ?? '';
  image.alt = shown?.alt ?? '';
  image.draggable = false;
  image.width = shown?.naturalWidth || shown?.width || 800;
  image.height = shown?.naturalHeight || shown?.height || 600;
  image.src = shown?.currentSrc || address;
  const whole = new Image();
  whole.src = address;
  whole.decode().then(
    () => {
      image.width = whole.naturalWidth || image.width;
      image.height = whole.naturalHeight || image.height;
      image.src = whole.src;
      fit(image);
    },
    () => undefined,
  );
  return image;
}

/** As large as its room allows, small pictures up to three times their size. */
function fit(image: HTMLImageElement): void {
  const room = image.parentElement;
  if (room === null) return;
  const [width, height] = [Number(image.getAttribute('width')), Number(image.getAttribute('height'))];
  const factor = Math.min(3, room.clientWidth / width, room.clientHeight / height);
  image.style.width = `${width * factor}px`;
  image.style.height = `${height * factor}px`;
}

function paneOf(image: HTMLImageElement, link: HTMLAnchorElement | undefined): HTMLElement {
  const pane = document.createElement('div');
  const room = document.createElement('div');
  pane.className = 'zoom-pane';
  room.className = 'zoom-room';
  room.append(image);
  pane.append(room);
  const caption = link?.closest('.panel')?.querySelector('.panel-caption');
  if (caption !== null && caption !== undefined) {
    const words = document.createElement('p');
    words.append(...captionCopy(caption));
    pane.append(words);
  }
  return pane;
}

interface Gestures {
  readonly move: (dx: number, dy: number) => void;
  readonly pinch: (factor: number, point: { clientX: number; clientY: number }) => void;
  readonly tap: (target: EventTarget | null) => void;
  readonly wipe: (step: 1 | -1) => void;
}

/** One finger or the mouse moves, two enlarge; a press that goes nowhere is a tap, a quick way aside a wipe. */
function followFingers(element: HTMLElement, { move, pinch, tap, wipe }: Gestures): void {
  const down = new Map<number, PointerEvent>();
  let travelled = 0;
  let first: PointerEvent | undefined;
  element.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    if (down.size === 0) travelled = 0;
    first = down.size === 0 ? event : undefined;
    down.set(event.pointerId, event);
    element.setPointerCapture(event.pointerId);
  });
  element.addEventListener('pointermove', (event) => {
    const before = down.get(event.pointerId);
    if (before === undefined) return;
    travelled += Math.abs(event.clientX - before.clientX) + Math.abs(event.clientY - before.clientY);
    const other = [...down.values()].find(({ pointerId }) => pointerId !== event.pointerId);
    down.set(event.pointerId, event);
    if (other === undefined) return move(event.clientX - before.clientX, event.clientY - before.clientY);
    const middle = { clientX: (event.clientX + other.clientX) / 2, clientY: (event.clientY + other.clientY) / 2 };
    pinch(distance(event, other) / Math.max(1, distance(before, other)), middle);
    move((event.clientX - before.clientX) / 2, (event.clientY - before.clientY) / 2);
  });
  const up = (event: PointerEvent): void => {
    if (!down.delete(event.pointerId) || down.size > 0 || event.type !== 'pointerup') return;
    const [across, along] = [event.clientX - (first?.clientX ?? event.clientX), event.clientY - (first?.clientY ?? 0)];
    if (event.pointerType === 'touch' && Math.abs(across) > 40 && Math.abs(across) > 2 * Math.abs(along))
      return wipe(across < 0 === (document.documentElement.dir !== 'rtl') ? 1 : -1);
    if (travelled <= 6) tap(document.elementFromPoint(event.clientX, event.clientY));
  };
  element.addEventListener('pointerup', up);
  element.addEventListener('pointercancel', up);
}

function distance(a: PointerEvent, b: PointerEvent): number {
  return Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY);
}
