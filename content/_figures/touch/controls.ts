// Controls and canvases: native ones, so that keys and screen readers know them.
import type { Colour } from '../draw/colours.ts';
import type { Map2 } from '../net/looking.ts';
import type { Picture } from '../net/picture.ts';

const STYLE = `
:host { display: block; }
* { box-sizing: border-box; }
.stage { display: grid; gap: 1rem 1.5rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 14rem), 1fr)); align-items: start; }
.controls { display: flex; flex-wrap: wrap; gap: 0.6rem 1.2rem; align-items: end; margin: 0 0 1rem; }
label { display: grid; gap: 0.15rem; color: var(--quiet); }
label.range { flex: 1 1 9rem; max-inline-size: 16rem; }
label .value { font-variant-numeric: tabular-nums; color: var(--ink); }
input[type='range'] { inline-size: 100%; min-block-size: 1.6rem; margin: 0; accent-color: var(--link); }
select, button { font: inherit; min-block-size: 2.25rem; padding: 0.25rem 0.75rem; color: var(--ink); background: var(--tint); border: 1px solid var(--quiet); border-radius: 4px; }
button { cursor: pointer; }
button:hover { border-color: var(--ink); }
button[aria-pressed='true'] { color: var(--paper); background: var(--ink); }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
canvas { display: block; inline-size: 100%; image-rendering: pixelated; background: #808080; }
.view { max-inline-size: 20rem; margin: 0; }
.view > p, .note { margin: 0 0 0.35rem; color: var(--quiet); }
.bars + .note { margin-block-start: 0.5rem; }
.key { display: grid; grid-template-columns: auto 1fr auto; gap: 0.5rem; align-items: center; margin: 0.35rem 0 0; color: var(--quiet); font-variant-numeric: tabular-nums; }
.key canvas { block-size: 0.6rem; }
.key[hidden] { display: none; }
.overview { cursor: pointer; max-inline-size: 22rem; }
.map { background: var(--tint); }
.small { max-inline-size: 15rem; }
.stacked { display: grid; gap: 1rem; }
/* On a phone the verdict stays in sight while pictures and controls scroll by. */
@media (max-width: 37.5em) {
  .verdict { position: sticky; inset-block-end: 0; z-index: 1; padding: 0.4rem 0; background: var(--paper); border-block-start: 1px solid var(--rule); font-size: 0.85em; order: 9; }
  .verdict .bars { grid-template-columns: auto 1fr 3.4em auto 1fr 3.4em; gap: 0.1rem 0.4rem; }
  .verdict > .note { margin: 0.2rem 0 0; }
}
.patches { display: grid; grid-template-columns: repeat(3, 1fr); gap: 0.4rem; max-inline-size: 15rem; }
.patches button { padding: 2px; min-block-size: 2.5rem; }
.bars { display: grid; grid-template-columns: auto 1fr 3.6em; gap: 0.2rem 0.6rem; align-items: center; margin: 0; }
.bars dt, .bars dd { margin: 0; }
.bars .number { text-align: end; font-variant-numeric: tabular-nums; }
.bars .bar { block-size: 0.8rem; background: var(--tint); box-shadow: inset 0 0 0 1px var(--rule); }
.bars .bar span { display: block; block-size: 100%; background: var(--quiet); }
.bars .best { font-weight: 600; }
.bars .bar.best span { background: var(--accent); }
@media (forced-colors: active) { .bars .bar span { background: CanvasText; } }
.draw { touch-action: none; cursor: crosshair; }
.maps { display: grid; gap: 0.75rem 1.5rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr)); align-items: start; margin-block-start: 1rem; }
`;

/** Styles of the figures, by the one way that a strict policy allows. */
export function styled(host: ShadowRoot): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  host.adoptedStyleSheets = [sheet];
}

export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Readonly<Record<string, string>>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** Probabilities, and what is said of them: they stay in sight on a phone. */
export function verdict(...children: (Node | string)[]): HTMLElement {
  return element(
    'div',
    { class: 'verdict' },
    element('p', { class: 'note' }, 'Probability of each class'),
    ...children,
  );
}

/** The colours of a map from its lowest number to its highest. */
export function key(colours: (value: number) => Colour): {
  readonly box: HTMLElement;
  readonly show: (low: string, high: string, from?: number) => void;
} {
  const [least, strip, most] = [element('span', {}), element('canvas', { 'aria-hidden': 'true' }), element('span', {})];
  return {
    box: element('p', { class: 'key' }, least, strip, most),
    show: (low, high, from = 0) => {
      least.textContent = low;
      most.textContent = high;
      const values = new Float32Array(64).map((_, place) => from + (place / 63) * (1 - from));
      paintMap(strip, { width: 64, height: 1, values }, colours);
    },
  };
}

export interface Control<Value> {
  readonly box: HTMLElement;
  readonly value: () => Value;
  readonly set: (value: Value) => void;
}

export interface Range {
  readonly label: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly value: number;
  /** How the number is written beside the label. */
  readonly write?: (value: number) => string;
}

export function slider(
  { label, min, max, step, value, write = String }: Range,
  changed: () => void,
): Control<number> & { readonly limit: (max: number) => void } {
  const input = element('input', {
    type: 'range',
    min: String(min),
    max: String(max),
    step: String(step),
    value: String(value),
  });
  // Not an <output>: a label would name that, as its first control.
  const output = element('span', { class: 'value' });
  const show = (): void => {
    output.textContent = write(Number(input.value));
    input.setAttribute('aria-valuetext', write(Number(input.value)));
  };
  input.addEventListener('input', () => {
    show();
    changed();
  });
  show();
  return {
    box: element('label', { class: 'range' }, element('span', {}, `${label} `, output), input),
    value: () => Number(input.value),
    set: (next) => {
      input.value = String(next);
      show();
    },
    limit: (most) => {
      input.max = String(most);
      show();
    },
  };
}

export function choice(
  label: string,
  options: readonly string[],
  changed: () => void,
): Control<number> & { readonly forbid: (index: number) => void } {
  const select = element(
    'select',
    {},
    ...options.map((option, index) => element('option', { value: String(index) }, option)),
  );
  select.addEventListener('change', changed);
  return {
    box: element('label', {}, label, select),
    value: () => select.selectedIndex,
    set: (index) => {
      select.selectedIndex = index;
    },
    /** This one option cannot be chosen; where it is, the first is chosen instead. */
    forbid: (index) => {
      if (select.selectedIndex === index) select.selectedIndex = 0;
      Array.from(select.options).forEach((option, place) => {
        option.disabled = place === index;
      });
    },
  };
}

export function button(label: string, pressed: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button' }, label);
  made.addEventListener('click', pressed);
  return made;
}

export function paintPicture(canvas: HTMLCanvasElement, { width, height, values }: Picture): void {
  const area = width * height;
  paint(
    canvas,
    { width, height },
    (place) => [0, 1, 2].map((channel) => 255 * (values[channel * area + place] as number)) as unknown as Colour,
  );
}

export function paintMap(
  canvas: HTMLCanvasElement,
  { width, height, values }: Map2,
  colours: (value: number) => Colour,
): void {
  paint(canvas, { width, height }, (place) =>
    Number.isNaN(values[place]) ? [NaN, NaN, NaN] : colours(values[place] as number),
  );
}

/** Places without a number are seen through. */
function paint(
  canvas: HTMLCanvasElement,
  { width, height }: { width: number; height: number },
  colourAt: (place: number) => Colour,
): void {
  const image = new ImageData(width, height);
  for (let place = 0; place < width * height; place++) {
    const colour = colourAt(place);
    if (!Number.isNaN(colour[0])) image.data.set([...colour, 255], 4 * place);
  }
  if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
  canvas.getContext('2d')?.putImageData(image, 0, 0);
}

/** Where a pointer is on a canvas, in the canvas's own pixels. */
export function placeOf(canvas: HTMLCanvasElement, event: PointerEvent): readonly [number, number] {
  const box = canvas.getBoundingClientRect();
  return [
    ((event.clientX - box.left) / box.width) * canvas.width,
    ((event.clientY - box.top) / box.height) * canvas.height,
  ];
}

/** Tells each place that a pressed pointer comes to, and where it was before; a new stroke has no before. */
export function onDrag(
  canvas: HTMLCanvasElement,
  moved: (to: readonly [number, number], from: readonly [number, number] | undefined) => void,
): void {
  let last: readonly [number, number] | undefined;
  canvas.addEventListener('pointerdown', (event) => {
    canvas.setPointerCapture(event.pointerId);
    const place = placeOf(canvas, event);
    moved(place, undefined);
    last = place;
  });
  canvas.addEventListener('pointermove', (event) => {
    if (event.buttons === 0) return;
    const place = placeOf(canvas, event);
    moved(place, last);
    last = place;
  });
}

/** A bar for each class; the largest stands out in weight and colour. */
export function bars(names: readonly string[]): {
  readonly box: HTMLElement;
  readonly show: (shares: ArrayLike<number>) => void;
} {
  const box = element('dl', { class: 'bars' });
  const rows = names.map((name) => {
    const fill = element('span', {});
    const [term, bar, number] = [
      element('dt', {}, name),
      element('dd', { class: 'bar', 'aria-hidden': 'true' }, fill),
      element('dd', { class: 'number' }),
    ];
    box.append(term, bar, number);
    return { fill, term, bar, number };
  });
  return {
    box,
    show: (shares) => {
      const most = Math.max(...Array.from(shares));
      rows.forEach(({ fill, term, bar, number }, index) => {
        const share = shares[index] as number;
        fill.style.inlineSize = `${100 * share}%`;
        number.textContent = `${(100 * share).toFixed(share < 0.0995 ? 1 : 0)} %`;
        for (const part of [term, bar, number]) part.classList.toggle('best', share === most);
      });
    },
  };
}
