// Drag one or two squares over a picture and watch what the network says; the paint of the squares can be chosen.
import type { Filling, Square } from '../net/covering.ts';
import { afterAMoment, named, spoken, type Room } from './room.ts';

/** Where a grey square hurts the pale cat most, as in the chapter's still figure. */
const START = { size: 9, x: 24, y: 17 } as const;

vitrine.interactive(({ host, say }: Room) => {
  const { network, KINDS, EXAMPLES, sceneAt, covering, sharesOf, heat } = insideConvnets;
  const { bars, button, choice, element, key, onDrag, paintMap, paintPicture, slider, styled, verdict } =
    insideConvnets;
  const names = Object.keys(EXAMPLES) as (keyof typeof EXAMPLES)[];
  const tell = afterAMoment(say);
  const canvas = element('canvas', { class: 'draw', role: 'img' });
  const mapCanvas = element('canvas', { class: 'map', role: 'img' });
  const mapNote = element('p', { class: 'note' });
  const [shares, scale] = [bars(KINDS), key(heat)];
  const paints = ['grey', 'black', 'white', 'noise', 'the paint of the thing', 'the mean of the picture'];
  const pixels = (value: number): string => `${value} pixels`;
  const places = [
    { x: START.x, y: START.y },
    { x: 8, y: 8 },
  ];
  const which = choice('Picture', names, anew);
  const paint = choice('Fill with', paints, anew);
  const size = slider({ label: 'Size', min: 3, max: 15, step: 2, value: START.size, write: pixels }, anew);
  const count = choice('Squares', ['one', 'two'], () => {
    moving.set(count.value());
    take();
    anew();
  });
  const moving = choice('Move', ['the first', 'the second'], () => {
    if (count.value() === 0) moving.set(0);
    take();
    anew();
  });
  const across = slider({ label: 'Across', min: 0, max: 31, step: 1, value: START.x }, put);
  const down = slider({ label: 'Down', min: 0, max: 31, step: 1, value: START.y }, put);
  const seen = { width: 32, height: 32, values: new Float32Array(1024).fill(NaN) };
  const scene = (): ReturnType<typeof sceneAt> => sceneAt(EXAMPLES[names[which.value()] ?? 'cat']);
  let drawing = 0;

  function filling(): Filling {
    const { picture, thing } = scene();
    const { plain, noisePaint, meanPaint } = covering;
    const all: readonly (() => Filling)[] = [
      () => plain([0.5, 0.5, 0.5]),
      () => plain([0, 0, 0]),
      () => plain([1, 1, 1]),
      () => noisePaint(picture, 300),
      () => plain(thing.paint),
      () => meanPaint(picture),
    ];
    return (all[paint.value()] ?? (() => covering.GREY_PAINT))();
  }
  /** All squares, with the one that moves at (x, y). */
  function squares(x: number, y: number): readonly Square[] {
    const shown = places.slice(0, count.value() + 1);
    return shown.map((place, index) => {
      const at = index === moving.value() ? { x, y } : place;
      return covering.squareAt(at.x, at.y, size.value());
    });
  }
  function look(x: number, y: number, fill: Filling): Float32Array {
    const { picture, label } = scene();
    const found = sharesOf(network, covering.covered(picture, squares(x, y), fill));
    seen.values[y * 32 + x] = Math.max(0, (sharesOf0() as number) - (found[label] as number));
    return found;
  }
  let whole: { label: number; name: number; share: number } | undefined;
  /** The probability of the right class for the picture as it is. */
  function sharesOf0(): number {
    if (whole?.name !== which.value()) {
      const { picture, label } = scene();
      whole = { label, name: which.value(), share: sharesOf(network, picture)[label] as number };
    }
    return whole.share;
  }
  function show(): Float32Array {
    const { x, y } = places[moving.value()] as { x: number; y: number };
    const fill = filling();
    const found = look(x, y, fill);
    const kind = named(KINDS[scene().label] as string);
    paintPicture(canvas, covering.covered(scene().picture, squares(x, y), fill));
    const where = places.slice(0, count.value() + 1).map((place) => `column ${place.x}, row ${place.y}`);
    canvas.setAttribute(
      'aria-label',
      `A picture of ${kind}; squares of ${size.value()} pixels over ${where.join(' and ')}`,
    );
    shares.show(found);
    showMap();
    return found;
  }
  function showMap(): void {
    const done = seen.values.filter((value) => !Number.isNaN(value)).length;
    const kind = KINDS[scene().label] as string;
    const most = seen.values.reduce((best, value, place) => (value > (seen.values[best] ?? -1) ? place : best), 0);
    const worst = `most at column ${most % 32}, row ${Math.floor(most / 32)}`;
    paintMap(mapCanvas, seen, heat);
    mapNote.textContent =
      done < 1024 ? `Drawn so far: ${Math.floor((100 * done) / 1024)} % of the places` : `All places: ${worst}`;
    mapCanvas.setAttribute(
      'aria-label',
      `How far the probability of ${kind} falls, by place of the square. ${mapNote.textContent}`,
    );
  }
  function act(): void {
    tell(spoken(show(), KINDS));
  }
  /** What was drawn so far holds no longer. */
  function anew(): void {
    drawing += 1;
    seen.values.fill(NaN);
    act();
  }
  function take(): void {
    const { x, y } = places[moving.value()] as { x: number; y: number };
    across.set(x);
    down.set(y);
  }
  function put(): void {
    Object.assign(places[moving.value()] ?? {}, { x: across.value(), y: down.value() });
    act();
  }
  /** Some rows between two pictures of the screen, so that the page stays awake. */
  function drawWhole(): void {
    const mine = (drawing += 1);
    const fill = filling();
    let place = 0;
    const more = (): void => {
      if (mine !== drawing) return;
      const until = performance.now() + 12;
      for (; place < 1024 && performance.now() < until; place++) look(place % 32, Math.floor(place / 32), fill);
      showMap();
      if (place < 1024) requestAnimationFrame(more);
      else
        say(
          `The map is drawn. The probability of ${KINDS[scene().label]} falls ${(mapNote.textContent ?? '').slice(12)}.`,
        );
    };
    more();
  }
  function reset(): void {
    which.set(names.indexOf('pale cat'));
    paint.set(0);
    size.set(START.size);
    count.set(0);
    moving.set(0);
    Object.assign(places[0] ?? {}, { x: START.x, y: START.y });
    Object.assign(places[1] ?? {}, { x: 8, y: 8 });
    take();
  }
  onDrag(canvas, ([x, y]) => {
    across.set(Math.min(31, Math.max(0, Math.floor(x))));
    down.set(Math.min(31, Math.max(0, Math.floor(y))));
    put();
  });
  reset();
  scale.show('falls by 0', '100 %');
  styled(host);
  const again = button('Reset', () => {
    reset();
    anew();
  });
  const { box } = shares;
  host.append(
    element(
      'div',
      { class: 'controls' },
      which.box,
      paint.box,
      size.box,
      count.box,
      moving.box,
      across.box,
      down.box,
      again,
    ),
    element(
      'div',
      { class: 'stage' },
      element('div', { class: 'view' }, element('p', {}, 'Drag the square'), canvas),
      verdict(box),
      element(
        'div',
        { class: 'view' },
        element('p', {}, 'How far the right class falls, by place of the square'),
        mapCanvas,
        scale.box,
        mapNote,
        button('Draw the whole map', drawWhole),
      ),
    ),
  );
  show();
});
