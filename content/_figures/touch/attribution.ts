// Which pixels matter? Choose a picture, a class and a method, and test the map: delete the pixels that it names first.
import type { Filling } from '../net/covering.ts';
import type { MethodName } from '../net/attribution.ts';
import { afterAMoment, named, spoken, type Room } from './room.ts';

const METHODS: readonly (readonly [MethodName, string])[] = [
  ['gradient', 'gradient'],
  ['deconvnet', 'deconvnet'],
  ['guided', 'guided backpropagation'],
  ['smoothGrad', 'SmoothGrad'],
  ['timesInput', 'gradient × input'],
  ['integrated', 'integrated gradients'],
  ['activationMap', 'class activation map'],
];

vitrine.interactive(({ host, say }: Room) => {
  const { network, KINDS, EXAMPLES, sceneAt, attribution, covering, look, scoresOf, sharesOf, heat, signed } =
    insideConvnets;
  const { bars, button, choice, element, key, paintMap, paintPicture, slider, styled, verdict } = insideConvnets;
  const names = Object.keys(EXAMPLES) as (keyof typeof EXAMPLES)[];
  const tell = afterAMoment(say);
  const [picture, map] = [element('canvas', { role: 'img' }), element('canvas', { role: 'img' })];
  const facts = element('p', { class: 'note' });
  const shares = bars(KINDS);
  const [signedKey, plainKey] = [key(signed), key(heat)];
  const which = choice('Picture', names, () => {
    asked.set(scene().label);
    anew();
  });
  const asked = choice('Score of', KINDS, anew);
  const method = choice(
    'Method',
    METHODS.map(([, name]) => name),
    anew,
  );
  const sign = choice('Signs', ['with their sign', 'sizes only'], anew);
  const fill = choice('Fill with', ['grey', 'the mean of the picture', 'noise'], act);
  const amount = slider(
    { label: 'Delete the first', min: 0, max: 30, step: 1, value: 0, write: (value) => `${value} % of the pixels` },
    act,
  );
  const scene = (): ReturnType<typeof sceneAt> => sceneAt(EXAMPLES[names[which.value()] ?? 'cat']);
  let found: { map: ReturnType<typeof attribution.attributionMap>; order: readonly number[] } | undefined;

  function filling(): Filling {
    const shown = scene().picture;
    const all = [covering.GREY_PAINT, covering.meanPaint(shown), covering.noisePaint(shown, 300)];
    return all[fill.value()] ?? covering.GREY_PAINT;
  }
  function current(): NonNullable<typeof found> {
    if (found === undefined) {
      const made = attribution.attributionMap(network, scene().picture, {
        method: METHODS[method.value()]?.[0] ?? 'gradient',
        kind: asked.value(),
        signed: sign.value() === 0,
      });
      found = { map: made, order: covering.orderOf(made) };
    }
    return found;
  }
  function show(): Float32Array {
    const { map: made, order } = current();
    const { picture: whole, label } = scene();
    const places = order.slice(0, Math.round((amount.value() / 100) * 1024));
    const left = covering.deleted(whole, places, filling());
    const most = made.values.reduce((best, value) => Math.max(best, Math.abs(value)), 1e-9);
    const colours = sign.value() === 0 ? signed : heat;
    paintPicture(picture, left);
    paintMap(map, { ...made, values: made.values.map((value) => value / most) }, colours);
    const range = most.toPrecision(2);
    signedKey.box.hidden = sign.value() === 1;
    plainKey.box.hidden = sign.value() === 0;
    signedKey.show(`−${range}`, `+${range}`, -1);
    plainKey.show('0', range);
    const gone = sharesOf(network, left);
    shares.show(gone);
    facts.textContent = factsOf(label);
    picture.setAttribute(
      'aria-label',
      `A picture of ${named(KINDS[label] as string)} without ${places.length} of its pixels`,
    );
    map.setAttribute(
      'aria-label',
      `${METHODS[method.value()]?.[1]} for the score of ${KINDS[asked.value()]}, from ${sign.value() === 0 ? `−${range}` : '0'} to ${range}`,
    );
    return gone;
  }
  /** For methods that add up: what they add up to, beside what they should. */
  function factsOf(label: number): string {
    const name = METHODS[method.value()]?.[0];
    if (sign.value() === 1 || (name !== 'timesInput' && name !== 'integrated'))
      return `The picture shows ${named(KINDS[label] as string)}.`;
    const shown = scene().picture;
    const grey = { ...shown, values: shown.values.map(() => attribution.GREY) };
    const score = (of: typeof shown): number => scoresOf(look(network, of))[asked.value()] as number;
    const sum = current().map.values.reduce((total, value) => total + value, 0);
    return `The map adds up to ${sum.toFixed(1)}; the score lies ${(score(shown) - score(grey)).toFixed(1)} above that of a grey picture.`;
  }
  function act(): void {
    tell(`${spoken(show(), KINDS)}. ${facts.textContent}`);
  }
  function anew(): void {
    found = undefined;
    act();
  }
  function reset(): void {
    which.set(names.indexOf('house'));
    asked.set(scene().label);
    method.set(4);
    sign.set(0);
    fill.set(0);
    amount.set(0);
    found = undefined;
  }
  reset();
  styled(host);
  const again = button('Reset', () => {
    reset();
    act();
  });
  host.append(
    element('div', { class: 'controls' }, which.box, asked.box, method.box, sign.box, amount.box, fill.box, again),
    element(
      'div',
      { class: 'stage' },
      element('div', { class: 'view' }, element('p', {}, 'What is left of the picture'), picture),
      element('div', { class: 'view' }, element('p', {}, 'The map'), map, signedKey.box, plainKey.box, facts),
      verdict(shares.box),
    ),
  );
  show();
});
