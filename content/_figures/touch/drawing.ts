// Draw a picture, and see what each layer makes of it.
import { afterAMoment, spoken, type Room } from './room.ts';

const PAINTS = {
  white: [0.95, 0.95, 0.92],
  black: [0.08, 0.08, 0.1],
  red: [0.85, 0.2, 0.2],
  yellow: [0.95, 0.8, 0.2],
  green: [0.2, 0.65, 0.3],
  blue: [0.2, 0.35, 0.85],
} as const;

vitrine.interactive(({ host, say }: Room) => {
  const {
    network,
    KINDS,
    field,
    sceneAt,
    sharesOf,
    look,
    newPicture,
    randomFrom,
    heat,
    bars,
    button,
    choice,
    element,
    paintMap,
    paintPicture,
    slider,
    styled,
  } = insideConvnets;
  const tell = afterAMoment(say);
  const paints = Object.entries(PAINTS);
  const picture = newPicture(32, 32);
  const canvas = element('canvas', {
    class: 'draw',
    tabindex: '0',
    role: 'application',
    'aria-label': 'Drawing of 32 by 32 pixels. Arrow keys move the brush, the space bar paints.',
  });
  const shares = bars(KINDS);
  const paint = choice(
    'Paint',
    paints.map(([name]) => name),
    show,
  );
  const brush = slider(
    { label: 'Brush', min: 1, max: 5, step: 1, value: 3, write: (value) => `${value} pixels` },
    show,
  );
  const stamp = choice('Or begin with a', KINDS, () => {
    begin(stamp.value());
    show();
  });
  const layers = [1, 2, 3].map((number) => ({
    number,
    canvas: element('canvas', { role: 'img' }),
    note: element('p', { class: 'note' }),
  }));
  const cursor = { x: 16, y: 16, shown: false };
  let held = 0;

  function clear(): void {
    const random = randomFrom(4);
    picture.values.forEach((_, index) => {
      picture.values[index] = ([0.36, 0.44, 0.42][Math.floor(index / 1024)] ?? 0) + 0.02 * random.grain();
    });
  }
  /** The next held-out scene of this kind. */
  function begin(kind: number): void {
    held += 1;
    picture.values.set(sceneAt(kind + 10 * held).picture.values);
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
  let asked = false;
  function show(): void {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      showNow();
    });
  }
  function showNow(): void {
    paintPicture(canvas, picture);
    if (cursor.shown) {
      const context = canvas.getContext('2d');
      if (context !== null) Object.assign(context, { fillStyle: '#f0f' }).fillRect(cursor.x, cursor.y, 1, 1);
    }
    const { volumes } = look(network, picture);
    for (const { number, canvas: sheet, note } of layers) {
      const volume = volumes[field.LAYERS[number - 1] ?? 2] as (typeof volumes)[number];
      const active = paintSheet(sheet, volume);
      note.textContent = `Layer ${number}: ${volume.planes} maps of ${volume.width} × ${volume.height}, ${active} of them awake`;
      sheet.setAttribute('aria-label', note.textContent);
    }
    const found = sharesOf(network, picture);
    shares.show(found);
    tell(spoken(found, KINDS));
  }
  /** All maps of a layer side by side on one canvas, eight in a row; tells how many answer anywhere. */
  function paintSheet(
    sheet: HTMLCanvasElement,
    { planes, width, height, values }: { planes: number; width: number; height: number; values: Float32Array },
  ): number {
    const area = width * height;
    const most = Math.max(1e-6, ...values);
    const made = {
      width: 8 * (width + 1) - 1,
      height: Math.ceil(planes / 8) * (height + 1) - 1,
      values: new Float32Array((8 * (width + 1) - 1) * (Math.ceil(planes / 8) * (height + 1) - 1)).fill(NaN),
    };
    let active = 0;
    for (let plane = 0; plane < planes; plane++) {
      const map = values.subarray(plane * area, (plane + 1) * area);
      if (map.some((value) => value > 0.05 * most)) active += 1;
      const [left, top] = [(plane % 8) * (width + 1), Math.floor(plane / 8) * (height + 1)];
      map.forEach((value, place) => {
        made.values[(top + Math.floor(place / width)) * made.width + left + (place % width)] = value / most;
      });
    }
    paintMap(sheet, made, heat);
    return active;
  }
  const follow = (event: PointerEvent): void => {
    const box = canvas.getBoundingClientRect();
    dab(((event.clientX - box.left) / box.width) * 32, ((event.clientY - box.top) / box.height) * 32);
    show();
  };
  canvas.addEventListener('pointerdown', (event) => {
    canvas.setPointerCapture(event.pointerId);
    cursor.shown = false;
    follow(event);
  });
  canvas.addEventListener('pointermove', (event) => {
    if (event.buttons > 0) follow(event);
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
    if (event.key === ' ') dab(cursor.x + 0.5, cursor.y + 0.5);
    show();
  });
  canvas.addEventListener('blur', () => {
    cursor.shown = false;
    show();
  });

  styled(host);
  host.append(
    element(
      'div',
      { class: 'controls' },
      paint.box,
      brush.box,
      stamp.box,
      button('Clear', () => {
        clear();
        show();
      }),
    ),
    element(
      'div',
      { class: 'stage' },
      element('div', { class: 'view' }, element('p', {}, 'Draw here'), canvas),
      element('div', {}, element('p', { class: 'note' }, 'What the network thinks'), shares.box),
    ),
    element('div', { class: 'maps' }, ...layers.map(({ canvas: sheet, note }) => element('div', {}, note, sheet))),
  );
  begin(9);
  stamp.set(9);
  showNow();
});
