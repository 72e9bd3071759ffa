// What the figures show: pictures, maps with a key to their colours, and a bar for each class.
import type { Colour } from '../draw/colours.ts';
import type { Map2 } from '../net/looking.ts';
import type { Picture } from '../net/picture.ts';
import { element } from './style.ts';

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
