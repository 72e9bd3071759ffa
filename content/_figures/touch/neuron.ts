// Pick a filter: the nine patches that excite it most, middling ones beside them, and on a picture what a neuron sees.
import peaks from '../peaks.txt';
import { peaksIn, type Place } from './peaks.ts';
import { afterAMoment, named, type Room } from './room.ts';

const COUNTS = [16, 24, 48] as const;
/** Held-out pictures that the middling patches come from. */
const OTHERS = 40;
const TILE = 20;

vitrine.interactive(({ host, say, onVisible }: Room) => {
  const { network, KINDS, sceneAt, field, cut, look, heat } = insideConvnets;
  const { button, choice, element, key, paintMap, paintPicture, placeOf, slider, styled } = insideConvnets;
  const tell = afterAMoment(say);
  const placesOf = peaksIn(peaks.trim(), 9);
  const count = (): number => COUNTS[layer.value() as 0] ?? 16;
  const firstOf = (): number => COUNTS.slice(0, layer.value()).reduce<number>((sum, each) => sum + each, 0);
  const layer = choice('Layer', ['1', '2', '3'], () => {
    filter.limit(count());
    filter.set(1);
    act(0);
  });
  const write = (value: number): string => `${value} of ${count()}`;
  const filter = slider({ label: 'Filter', min: 1, max: 16, step: 1, value: 1, write }, () => act(0));
  const buttons = Array.from({ length: 9 }, (_, rank) => button('', () => act(rank)));
  const patches = buttons.map((each) => each.appendChild(element('canvas', {})));
  const middling = Array.from({ length: 3 }, () => element('canvas', { role: 'img' }));
  const [picture, map, overview] = [
    element('canvas', { role: 'img' }),
    element('canvas', { role: 'img' }),
    element('canvas', { class: 'overview', 'aria-hidden': 'true' }),
  ];
  const [facts, scale] = [element('p', { class: 'note' }), key(heat)];

  const index = (): number => field.LAYERS[layer.value()] ?? 2;
  function patchOf({ scene, x, y }: Place): ReturnType<typeof cut> {
    return cut(sceneAt(scene).picture, field.windowOf(field.fieldOf(network, index()), x, y));
  }
  function show(chosen: number): string {
    const places = placesOf(firstOf() + filter.value() - 1);
    places.forEach((place, rank) => {
      const kind = named(KINDS[sceneAt(place.scene).label] as string);
      paintPicture(patches[rank] as HTMLCanvasElement, patchOf(place));
      buttons[rank]?.setAttribute('aria-pressed', String(rank === chosen));
      buttons[rank]?.setAttribute('aria-label', `Patch ${rank + 1}, from a picture of ${kind}`);
    });
    const place = places[chosen] as Place;
    const scene = sceneAt(place.scene);
    const sight = field.fieldOf(network, index());
    const window = field.windowOf(sight, place.x, place.y);
    drawWithField(picture, scene.picture, window);
    const volume = look(network, scene.picture).volumes[index()] as ReturnType<typeof look>['volumes'][number];
    const area = volume.width * volume.height;
    const values = volume.values.slice((filter.value() - 1) * area, filter.value() * area);
    const most = Math.max(...values, 1e-9);
    paintMap(map, { width: volume.width, height: volume.height, values: values.map((value) => value / most) }, heat);
    scale.show('0', most.toFixed(2));
    facts.textContent = `Of the nine: ${countsOf(places)}. This one answers ${most.toFixed(2)}.`;
    const kind = named(KINDS[scene.label] as string);
    const [column, row] = [window.x, window.y];
    picture.setAttribute(
      'aria-label',
      `A picture of ${kind}, with the receptive field as a square from column ${column}, row ${row}`,
    );
    map.setAttribute(
      'aria-label',
      `Where in this picture the filter answers; most at column ${place.x}, row ${place.y} of ${volume.width}`,
    );
    showOverview();
    showMiddling();
    return `Filter ${filter.value()} of layer ${layer.value() + 1} sees ${sight.size} by ${sight.size} pixels. Its patch ${chosen + 1} comes from a picture of ${kind}. ${facts.textContent}`;
  }
  function act(chosen: number): void {
    tell(show(chosen));
  }
  /** `cat 4, ring 3`. */
  function countsOf(places: readonly Place[]): string {
    return KINDS.map((kind, label) => ({
      kind,
      count: places.filter(({ scene }) => sceneAt(scene).label === label).length,
    }))
      .filter((one) => one.count > 0)
      .sort((a, b) => b.count - a.count)
      .map((one) => `${one.kind} ${one.count}`)
      .join(', ');
  }
  /** The best patch of every filter of the layer, eight in a row; the chosen one is framed. */
  function showOverview(): void {
    Object.assign(overview, { width: 8 * (TILE + 3), height: Math.ceil(count() / 8) * (TILE + 3) });
    const context = overview.getContext('2d');
    if (context === null) return;
    context.imageSmoothingEnabled = false;
    for (let nth = 0; nth < count(); nth++) {
      const small = document.createElement('canvas');
      paintPicture(small, patchOf(placesOf(firstOf() + nth)[0] as Place));
      const [x, y] = [(nth % 8) * (TILE + 3) + 1.5, Math.floor(nth / 8) * (TILE + 3) + 1.5];
      if (nth === filter.value() - 1)
        Object.assign(context, { fillStyle: '#e0007a' }).fillRect(x - 1.5, y - 1.5, TILE + 3, TILE + 3);
      context.drawImage(small, x, y, TILE, TILE);
    }
  }
  overview.addEventListener('pointerdown', (event) => {
    const [x, y] = placeOf(overview, event);
    const nth = Math.floor(y / (TILE + 3)) * 8 + Math.floor(x / (TILE + 3));
    if (nth >= count()) return;
    filter.set(nth + 1);
    act(0);
  });

  /**
   * Every filter's strongest answer in each of the other pictures, computed a few at a time once the figure is seen.
   */
  const answers: (Place & { readonly value: number })[][] = [];
  let seen = false;
  onVisible((visible) => {
    if (visible && !seen) compareSome();
    seen ||= visible;
  });
  function compareSome(): void {
    const until = performance.now() + 20;
    while (answers.length < OTHERS && performance.now() < until) answers.push(strongestIn(answers.length));
    if (answers.length < OTHERS) setTimeout(compareSome, 30);
    else showMiddling();
  }
  function strongestIn(scene: number): (Place & { readonly value: number })[] {
    const { volumes } = look(network, sceneAt(scene).picture);
    return field.LAYERS.flatMap((at) => {
      const { planes, width, height, values } = volumes[at] as (typeof volumes)[number];
      return Array.from({ length: planes }, (_, plane) => {
        const own = values.subarray(plane * width * height, (plane + 1) * width * height);
        const place = own.reduce((best, value, nth) => (value > (own[best] as number) ? nth : best), 0);
        return { scene, x: place % width, y: Math.floor(place / width), value: own[place] as number };
      });
    });
  }
  function showMiddling(): void {
    if (answers.length < OTHERS) return;
    const own = answers.map((each) => each[firstOf() + filter.value() - 1] as Place & { readonly value: number });
    own.sort((a, b) => b.value - a.value);
    middling.forEach((canvas, nth) => {
      const place = own[OTHERS / 2 - 1 + nth] as Place & { readonly value: number };
      paintPicture(canvas, patchOf(place));
      const kind = named(KINDS[sceneAt(place.scene).label] as string);
      canvas.setAttribute(
        'aria-label',
        `A middling patch, from a picture of ${kind}: it answers ${place.value.toFixed(2)}`,
      );
    });
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
  function reset(): void {
    layer.set(2);
    filter.limit(count());
    filter.set(1);
  }

  reset();
  styled(host);
  const again = button('Reset', () => {
    reset();
    act(0);
  });
  const group = element('div', { class: 'patches', role: 'group', 'aria-label': 'Patches' }, ...buttons);
  const titled = (title: string, ...shown: Node[]): HTMLElement =>
    element('div', {}, element('p', { class: 'note' }, title), ...shown);
  host.append(
    element('div', { class: 'controls' }, layer.box, filter.box, again),
    element(
      'div',
      { class: 'stage' },
      element(
        'div',
        { class: 'stacked' },
        titled('The best patch of each filter', overview),
        titled(`Three middling ones, of ${OTHERS} other pictures`, element('div', { class: 'patches' }, ...middling)),
      ),
      titled('The nine that excite it most', group, facts),
      element('div', { class: 'view small' }, element('p', {}, 'The picture, and what the neuron sees'), picture),
      element('div', { class: 'view small' }, element('p', {}, 'Where the filter answers in it'), map, scale.box),
    ),
  );
  show(0);
});
