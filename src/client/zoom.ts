// A closer look: a click on a figure's picture, or Enter, opens it in a dialog, with all panels of the figure side by
// side.
import { captionCopy } from './zoom/caption.ts';
import { createStage, type Stage } from './zoom/stage.ts';

/** A figure of the page that can be looked at closely: its pictures' links. */
interface Figure {
  readonly element: HTMLElement;
  readonly links: readonly HTMLAnchorElement[];
}

const view = document.querySelector<HTMLDialogElement>('dialog.zoom-view');
// The still picture of a figure that lives is not on show.
const links = (): HTMLAnchorElement[] => [
  ...document.querySelectorAll<HTMLAnchorElement>('.figure a.zoom:not([data-live] *)'),
];
if (view !== null) prepare(view);

function prepare(dialog: HTMLDialogElement): void {
  let figures: readonly Figure[] = [];
  const parts = {
    title: part(dialog, '[id="zoom:title"]'),
    caption: part(dialog, '.zoom-caption'),
    stage: part(dialog, '.zoom-stage'),
  };
  const stage = createStage(parts.stage, { close: () => dialog.close(), wipe: (step) => turn(step) });
  let current = 0;
  let opener: HTMLElement | undefined;

  const show = (index: number, from?: HTMLAnchorElement): void => {
    const figure = figures[index];
    const first = from ?? (index < current ? figure?.links.at(-1) : figure?.links[0]);
    if (figure === undefined || first === undefined) return;
    current = index;
    parts.title.textContent = figure.element.querySelector('.figure-number')?.textContent ?? '';
    copyCaption(figure.element, parts.caption);
    stage.show(figure.links, first);
    offerLinks(dialog, figure.element, first);
    able();
  };
  const able = (): void => {
    disable(dialog, 'previous', current === 0 && !stage.hasNeighbour(-1));
    disable(dialog, 'next', current === figures.length - 1 && !stage.hasNeighbour(1));
  };
  const turn = (step: 1 | -1): void => {
    if (stage.turn(step)) able();
    else show(current + step);
  };
  const actions: Readonly<Record<string, () => void>> = {
    previous: () => turn(-1),
    next: () => turn(1),
    close: () => dialog.close(),
    in: () => stage.zoom(1.5),
    out: () => stage.zoom(1 / 1.5),
    whole: () => stage.zoom(0),
  };

  for (const link of links()) link.setAttribute('aria-haspopup', 'dialog');
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('.figure a.zoom') : null;
    // A reader who asks for a new tab gets the picture itself; a button on a picture has a meaning of its own.
    if (link === null || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
      return;
    event.preventDefault();
    opener = link;
    // Asked anew each time: the preview of a book being written changes its pages in place.
    figures = figuresOf(links());
    dialog.showModal();
    show(
      figures.findIndex((figure) => figure.links.includes(link)),
      link,
    );
    dialog.querySelector<HTMLElement>('[data-do="close"]')?.focus();
  });
  dialog.addEventListener('close', () => {
    stage.clear();
    opener?.focus({ preventScroll: true });
  });
  dialog.addEventListener('click', (event) =>
    actions[(event.target as Element).closest<HTMLElement>('[data-do]')?.dataset.do ?? '']?.(),
  );
  dialog.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (actions[actionOf(event.key, stage) ?? ''] !== undefined) actions[actionOf(event.key, stage) ?? '']?.();
    else if (!stage.pan(event.key)) return;
    event.preventDefault();
  });
}

/** Arrows move a picture that is larger than its room, and turn to the next figure where it is not. */
function actionOf(key: string, stage: Stage): string | undefined {
  const isRightToLeft = document.documentElement.dir === 'rtl';
  const turn = { PageUp: 'previous', PageDown: 'next', '+': 'in', '=': 'in', '-': 'out', 0: 'whole' }[key];
  if (turn !== undefined || stage.isEnlarged()) return turn;
  if (key === 'ArrowLeft') return isRightToLeft ? 'next' : 'previous';
  return key === 'ArrowRight' ? (isRightToLeft ? 'previous' : 'next') : undefined;
}

function figuresOf(all: readonly HTMLAnchorElement[]): readonly Figure[] {
  const groups = new Map<HTMLElement, HTMLAnchorElement[]>();
  for (const link of all) {
    const element = link.closest<HTMLElement>('.figure');
    if (element !== null) groups.set(element, [...(groups.get(element) ?? []), link]);
  }
  return [...groups].map(([element, own]) => ({ element, links: own }));
}

function part(dialog: HTMLElement, selector: string): HTMLElement {
  return dialog.querySelector<HTMLElement>(selector) ?? dialog;
}

/** The picture itself to keep, and the address of its figure to hand on. */
function offerLinks(dialog: HTMLElement, figure: HTMLElement, link: HTMLAnchorElement): void {
  const save = linkIn(dialog.querySelector<HTMLElement>('.zoom-save'));
  if (save !== null) Object.assign(save, { href: link.href, download: '' });
  const address = `${location.href.split('#', 1)[0]}#${figure.id}`;
  const named = ['[id="zoom:title"]', '.zoom-caption'].map((name) => wordsOf(dialog.querySelector(name)));
  for (const copy of dialog.querySelectorAll<HTMLButtonElement>('.zoom-link, .zoom-cite')) {
    // From disk, and from a host without encryption, nothing may be copied.
    copy.hidden = !('clipboard' in navigator);
    const words = copy.dataset['words'] ?? copy.textContent ?? '';
    copy.dataset['words'] = words;
    copy.textContent = words;
    const { of } = copy.dataset;
    const text = of === undefined ? address : `${of.replace('{figure}', () => named.join(' ').trim())} ${address}`;
    copy.onclick = () =>
      void navigator.clipboard?.writeText(text).then(() => {
        copy.textContent = copy.dataset['copied'] ?? '';
      });
  }
}

/** A sentence, with a full stop. */
function wordsOf(element: Element | null): string {
  const words = element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  return words === '' || /[.!?。]$/.test(words) ? words : `${words}.`;
}

/** Before there is a picture to save, its words are no link: one that leads nowhere is none. */
function linkIn(save: HTMLElement | null): HTMLAnchorElement | null {
  if (save === null || save instanceof HTMLAnchorElement) return save;
  const link = Object.assign(document.createElement('a'), { className: save.className, textContent: save.textContent });
  save.replaceWith(link);
  return link;
}

/** The caption's words, and whose picture it is; links lead out of the dialog, so only their text is kept. */
function copyCaption(figure: HTMLElement, into: HTMLElement): void {
  const caption = figure.querySelector('figcaption');
  into.replaceChildren(...(caption === null ? [] : captionCopy(caption)));
}

function disable(dialog: HTMLElement, action: string, isDisabled: boolean): void {
  const button = dialog.querySelector<HTMLButtonElement>(`[data-do="${action}"]`);
  // A button that is disabled while it has the focus would lose it.
  button?.setAttribute('aria-disabled', String(isDisabled));
}
