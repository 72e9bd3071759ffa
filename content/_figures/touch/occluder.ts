// Drag a grey square over a picture and watch what the network thinks.
import { afterAMoment, spoken, type Room } from './room.ts';

vitrine.interactive(({ host, say }: Room) => {
  const {
    network,
    KINDS,
    EXAMPLES,
    sceneAt,
    covered,
    sharesOf,
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
  const names = Object.keys(EXAMPLES) as (keyof typeof EXAMPLES)[];
  const tell = afterAMoment(say);
  const canvas = element('canvas', { class: 'draw', role: 'img' });
  const mapCanvas = element('canvas', {
    role: 'img',
    'aria-label': 'Map of the share for each place of the square; not drawn yet',
  });
  const shares = bars(KINDS);
  const [which, size, across, down] = [
    choice('Picture', names, () => {
      forget();
      show();
    }),
    slider({ label: 'Size', min: 3, max: 15, step: 2, value: 9, write: (value) => `${value} pixels` }, () => {
      forget();
      show();
    }),
    slider({ label: 'Across', min: 0, max: 31, step: 1, value: 17 }, show),
    slider({ label: 'Down', min: 0, max: 31, step: 1, value: 17 }, show),
  ] as const;
  const seen = { width: 32, height: 32, values: new Float32Array(1024).fill(NaN) };
  const scene = (): ReturnType<typeof sceneAt> => sceneAt(EXAMPLES[names[which.value()] ?? 'cat']);
  let drawing = 0;

  const look = (x: number, y: number): Float32Array => {
    const found = sharesOf(
      network,
      covered(scene().picture, { x: x - (size.value() >> 1), y: y - (size.value() >> 1), size: size.value() }),
    );
    seen.values[y * 32 + x] = found[scene().label] as number;
    return found;
  };
  function show(): void {
    const [x, y] = [across.value(), down.value()];
    const found = look(x, y);
    paintPicture(
      canvas,
      covered(scene().picture, { x: x - (size.value() >> 1), y: y - (size.value() >> 1), size: size.value() }),
    );
    canvas.setAttribute(
      'aria-label',
      `A ${KINDS[scene().label]}; a grey square of ${size.value()} pixels covers column ${x}, row ${y}`,
    );
    shares.show(found);
    paintMap(mapCanvas, seen, heat);
    tell(spoken(found, KINDS));
  }
  function forget(): void {
    drawing += 1;
    seen.values.fill(NaN);
  }
  /** Some rows between two pictures of the screen, so that the page stays awake. */
  function drawWhole(): void {
    const mine = (drawing += 1);
    let place = 0;
    const more = (): void => {
      if (mine !== drawing) return;
      const until = performance.now() + 12;
      for (; place < 1024 && performance.now() < until; place++) look(place % 32, Math.floor(place / 32));
      paintMap(mapCanvas, seen, heat);
      if (place < 1024) requestAnimationFrame(more);
      else {
        const least = seen.values.indexOf(Math.min(...seen.values));
        mapCanvas.setAttribute(
          'aria-label',
          `Map of the share of ${KINDS[scene().label]}: lowest at column ${least % 32}, row ${Math.floor(least / 32)}`,
        );
        say(
          `The map is drawn. The share of ${KINDS[scene().label]} is lowest, ${Math.round(100 * (seen.values[least] as number))} %, at column ${least % 32}, row ${Math.floor(least / 32)}.`,
        );
      }
    };
    more();
  }
  const follow = (event: PointerEvent): void => {
    const box = canvas.getBoundingClientRect();
    across.set(Math.min(31, Math.max(0, Math.floor(((event.clientX - box.left) / box.width) * 32))));
    down.set(Math.min(31, Math.max(0, Math.floor(((event.clientY - box.top) / box.height) * 32))));
    show();
  };
  canvas.addEventListener('pointerdown', (event) => {
    canvas.setPointerCapture(event.pointerId);
    follow(event);
  });
  canvas.addEventListener('pointermove', (event) => {
    if (event.buttons > 0) follow(event);
  });

  which.set(names.indexOf('pale cat'));
  styled(host);
  host.append(
    element(
      'div',
      { class: 'controls' },
      which.box,
      size.box,
      across.box,
      down.box,
      button('Draw the whole map', drawWhole),
    ),
    element(
      'div',
      { class: 'stage' },
      element('div', { class: 'view' }, element('p', {}, 'Drag the square'), canvas),
      element('div', {}, element('p', { class: 'note' }, 'What the network thinks'), shares.box),
      element(
        'div',
        { class: 'view' },
        element('p', {}, 'Share of the right class, for each place of the square'),
        mapCanvas,
      ),
    ),
  );
  show();
});
