// Pick a neuron: the nine patches that excite it most, and on the picture what it can see.
import peaks from '../peaks.txt';
import { peaksIn, type Place } from './peaks.ts';
import type { Room } from './room.ts';

vitrine.interactive(({ host, say }: Room) => {
  const {
    network,
    KINDS,
    sceneAt,
    field,
    cut,
    look,
    choice,
    element,
    heat,
    paintMap,
    paintPicture,
    slider,
    styled,
    button,
  } = insideConvnets;
  const placesOf = peaksIn(peaks.trim(), 9);
  const counts = [16, 24, 48];
  const layer = choice('Layer', ['1', '2', '3'], () => {
    filter.limit(counts[layer.value()] ?? 16);
    filter.set(1);
    show(0);
  });
  const filter = slider(
    {
      label: 'Filter',
      min: 1,
      max: 16,
      step: 1,
      value: 1,
      write: (value) => `${value} of ${counts[layer.value()] ?? 16}`,
    },
    () => show(0),
  );
  const buttons = Array.from({ length: 9 }, (_, rank) => button('', () => show(rank)));
  const patches = buttons.map((each) => each.appendChild(element('canvas', {})));
  const [picture, map] = [element('canvas', { role: 'img' }), element('canvas', { role: 'img' })];

  function show(chosen: number): void {
    const index = field.LAYERS[layer.value()] ?? 2;
    const sight = field.fieldOf(network, index);
    const places = placesOf(counts.slice(0, layer.value()).reduce((sum, count) => sum + count, 0) + filter.value() - 1);
    places.forEach(({ scene, x, y }, rank) => {
      paintPicture(patches[rank] as HTMLCanvasElement, cut(sceneAt(scene).picture, field.windowOf(sight, x, y)));
      buttons[rank]?.setAttribute('aria-pressed', String(rank === chosen));
      buttons[rank]?.setAttribute(
        'aria-label',
        `Patch ${rank + 1}, from a picture of a ${KINDS[sceneAt(scene).label]}`,
      );
    });
    const place = places[chosen] as Place;
    const scene = sceneAt(place.scene);
    const window = field.windowOf(sight, place.x, place.y);
    drawWithField(picture, scene.picture, window);
    const volume = look(network, scene.picture).volumes[index] as ReturnType<typeof look>['volumes'][number];
    const area = volume.width * volume.height;
    const values = volume.values.slice((filter.value() - 1) * area, filter.value() * area);
    const most = Math.max(...values);
    paintMap(map, { width: volume.width, height: volume.height, values: values.map((value) => value / most) }, heat);
    const told = `Filter ${filter.value()} of layer ${layer.value() + 1} sees ${sight.size} by ${sight.size} pixels. Its patch ${chosen + 1} comes from a picture of a ${KINDS[scene.label]}.`;
    picture.setAttribute(
      'aria-label',
      `A ${KINDS[scene.label]}, with the receptive field drawn as a square from column ${window.x}, row ${window.y}`,
    );
    map.setAttribute(
      'aria-label',
      `Where in this picture the filter answers; most at column ${place.x}, row ${place.y} of ${volume.width}`,
    );
    say(told);
  }

  /** Eight dots a pixel, so that the line is thinner than a pixel of the picture. */
  function drawWithField(
    canvas: HTMLCanvasElement,
    shown: Parameters<typeof paintPicture>[1],
    window: { x: number; y: number; size: number },
  ): void {
    const small = document.createElement('canvas');
    paintPicture(small, shown);
    Object.assign(canvas, { width: 256, height: 256 });
    const context = canvas.getContext('2d');
    if (context === null) return;
    context.imageSmoothingEnabled = false;
    context.drawImage(small, 0, 0, 256, 256);
    for (const [colour, width] of [
      ['#141414', 8],
      ['#fff', 3],
    ] as const) {
      Object.assign(context, { strokeStyle: colour, lineWidth: width });
      context.strokeRect(8 * window.x, 8 * window.y, 8 * window.size, 8 * window.size);
    }
  }

  styled(host);
  host.append(
    element('div', { class: 'controls' }, layer.box, filter.box),
    element(
      'div',
      { class: 'stage' },
      element(
        'div',
        {},
        element('p', { class: 'note' }, 'The nine patches that excite it most'),
        element('div', { class: 'patches', role: 'group', 'aria-label': 'Patches' }, ...buttons),
      ),
      element('div', { class: 'view' }, element('p', {}, 'The picture, and what the neuron sees'), picture),
      element('div', { class: 'view' }, element('p', {}, 'Where the filter answers in it'), map),
    ),
  );
  show(0);
});
