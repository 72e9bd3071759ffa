// Controls: native ones, so that keys and screen readers know them, and strokes of a pointer on a canvas.
import { element } from './style.ts';

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
