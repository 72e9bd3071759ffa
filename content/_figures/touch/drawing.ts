// Draw a picture, and see what each layer makes of it.
import { afterAMoment, named, spoken, type Room } from './room.ts';

const PAINTS = {
  white: [0.95, 0.95, 0.92],
  black: [0.08, 0.08, 0.1],
  red: [0.85, 0.2, 0.2],
  yellow: [0.95, 0.8, 0.2],
  green: [0.2, 0.65, 0.3],
  blue: [0.2, 0.35, 0.85],
} as const;

vitrine.interactive(({ host, say }: Room) => {
  const { network, KINDS, field, sceneAt, sharesOf, look, emptyGround, newPicture, heat } = insideConvnets;
  const { bars, button, choice, element, key, onDrag, paintMap, paintPicture, slider, styled, verdict } =
    insideConvnets;
  const tell = afterAMoment(say);
  const paints = Object.entries(PAINTS);
  const picture = newPicture(32, 32);
  const past: Float32Array[] = [];
  const canvas = element('canvas', {
    class: 'draw',
    tabindex: '0',
    role: 'application',
    'aria-label': 'Drawing of 32 by 32 pixels. Arrow keys move the brush, the space bar paints.',
  });
  const shares = bars(KINDS);
  const names = paints.map(([name]) => name);
  const paint = choice('Paint', names, () => undefined);
  const pixels = (value: number): string => `${value} pixels`;
  const brush = slider({ label: 'Brush', min: 1, max: 5, step: 1, value: 3, write: pixels }, () => undefined);
  const stamp = choice('Or begin with', KINDS.map(named), another);
  const layers = [1, 2, 3].map((number) => ({
    number,
    canvas: element('canvas', { role: 'img' }),
    note: element('p', { class: 'note' }),
    scale: key(heat),
  }));
  const cursor = { x: 16, y: 16, shown: false };
  let held = 0;

  /** Before the picture changes: *Undo* comes back to here. */
  function remember(): void {
    past.push(picture.values.slice());
    if (past.length > 50) past.shift();
  }
  /** The next held-out scene of the chosen kind. */
  function another(): void {
    remember();
    held += 1;
    picture.values.set(sceneAt(stamp.value() + 10 * held).picture.values);
    act();
  }
  function dab(x: number, y: number): void {
    const colour = paints[paint.value()]?.[1] ?? PAINTS.white;
    const reach = brush.value() / 2;
    for (let row = Math.max(0, Math.floor(y - reach)); row <= Math.min(31, y + reach); row++) {
      for (let column = Math.max(0, Math.floor(x - reach)); column <= Math.min(31, x + reach); column++) {
        if (Math.hypot(column + 0.5 - x, row + 0.5 - y) > Math.max(0.75, reach)) continue;
        colour.forEach((value, channel) => {
          picture.values[channel * 1024 + row * 32 + column] = value;
        });
      }
    }
  }
  /** From where the pointer was to where it is: it may have jumped over pixels. */
  function stroke(to: readonly [number, number], from: readonly [number, number]): void {
    const parts = Math.max(1, Math.ceil(2 * Math.hypot(to[0] - from[0], to[1] - from[1])));
    for (let part = 0; part <= parts; part++)
      dab(from[0] + ((to[0] - from[0]) * part) / parts, from[1] + ((to[1] - from[1]) * part) / parts);
  }
  let asked = false;
  function act(): void {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      const place = cursor.shown ? `Brush at column ${cursor.x}, row ${cursor.y}. ` : '';
      tell(`${place}${spoken(show(), KINDS)}`);
    });
  }
  function show(): Float32Array {
    paintPicture(canvas, picture);
    if (cursor.shown) {
      const context = canvas.getContext('2d');
      if (context !== null) Object.assign(context, { fillStyle: '#f0f' }).fillRect(cursor.x, cursor.y, 1, 1);
    }
    const { volumes } = look(network, picture);
    for (const { number, canvas: sheet, note, scale } of layers) {
      const volume = volumes[field.LAYERS[number - 1] ?? 2] as (typeof volumes)[number];
      const most = Math.max(1e-6, ...volume.values);
      paintSheet(sheet, volume, most);
      const silent = volume.values.filter((value) => value === 0).length / volume.values.length;
      note.textContent = `Layer ${number}: ${volume.planes} maps of ${volume.width} × ${volume.height}; ${Math.round(100 * silent)} % of all answers are zero`;
      scale.show('0', most.toFixed(1));
      sheet.setAttribute('aria-label', note.textContent);
    }
    const found = sharesOf(network, picture);
    shares.show(found);
    return found;
  }
  /** All maps of a layer side by side on one canvas, eight in a row, on one scale. */
  function paintSheet(
    sheet: HTMLCanvasElement,
    { planes, width, height, values }: { planes: number; width: number; height: number; values: Float32Array },
    most: number,
  ): void {
    const area = width * height;
    const size = { width: 8 * (width + 1) - 1, height: Math.ceil(planes / 8) * (height + 1) - 1 };
    const made = { ...size, values: new Float32Array(size.width * size.height).fill(NaN) };
    for (let plane = 0; plane < planes; plane++) {
      const [left, top] = [(plane % 8) * (width + 1), Math.floor(plane / 8) * (height + 1)];
      values.subarray(plane * area, (plane + 1) * area).forEach((value, place) => {
        made.values[(top + Math.floor(place / width)) * made.width + left + (place % width)] = value / most;
      });
    }
    paintMap(sheet, made, heat);
  }
  onDrag(canvas, (to, from) => {
    if (from === undefined) remember();
    cursor.shown = false;
    stroke(to, from ?? to);
    act();
  });
  canvas.addEventListener('keydown', (event) => {
    const step = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1], ' ': [0, 0] }[
      event.key
    ];
    if (step === undefined) return;
    event.preventDefault();
    cursor.x = Math.min(31, Math.max(0, cursor.x + (step[0] ?? 0)));
    cursor.y = Math.min(31, Math.max(0, cursor.y + (step[1] ?? 0)));
    cursor.shown = true;
    if (event.key === ' ') {
      remember();
      dab(cursor.x + 0.5, cursor.y + 0.5);
    }
    act();
  });
  canvas.addEventListener('blur', () => {
    cursor.shown = false;
    show();
  });

  const undo = button('Undo', () => {
    const before = past.pop();
    if (before === undefined) return;
    picture.values.set(before);
    act();
  });
  const clear = button('Clear', () => {
    remember();
    picture.values.set(emptyGround().values);
    act();
  });
  styled(host);
  host.append(
    element('div', { class: 'controls' }, paint.box, brush.box, stamp.box, button('Another', another), undo, clear),
    element(
      'div',
      { class: 'stage' },
      element('div', { class: 'view' }, element('p', {}, 'Draw here'), canvas),
      verdict(shares.box),
    ),
    element(
      'div',
      { class: 'maps' },
      ...layers.map(({ canvas: sheet, note, scale }) => element('div', {}, note, sheet, scale.box)),
    ),
  );
  stamp.set(9);
  picture.values.set(sceneAt(19).picture.values);
  held = 1;
  show();
});
