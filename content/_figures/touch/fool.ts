// The smallest change that fools the network, and what it looks like when it is made large.
import { afterAMoment, named, spoken, type Room } from './room.ts';

vitrine.interactive(({ host, say }: Room) => {
  const { network, KINDS, EXAMPLES, sceneAt, sharesOf, fooling } = insideConvnets;
  const { bars, button, choice, element, paintPicture, slider, styled, verdict } = insideConvnets;
  const names = Object.keys(EXAMPLES) as (keyof typeof EXAMPLES)[];
  const tell = afterAMoment(say);
  const [before, change, after] = ['The picture', 'The change', 'Their sum'].map((title) => ({
    title: element('p', {}, title),
    canvas: element('canvas', { role: 'img' }),
  })) as unknown as [View, View, View];
  const shares = bars(KINDS);
  const note = element('p', { class: 'note' });
  const which = choice('Picture', names, () => {
    search();
    act();
  });
  const target = choice('Take it for', ['the nearest class', ...KINDS.map(named)], () => {
    search();
    act();
  });
  const percent = (value: number): string => `${value} %`;
  const strength = slider({ label: 'Amount', min: 0, max: 200, step: 5, value: 100, write: percent }, act);
  const written = (value: number): string => `${value} times`;
  const times = slider({ label: 'Shown enlarged', min: 1, max: 60, step: 1, value: 15, write: written }, act);
  // As a file holds it: then nothing that is added leaves it exactly as it is.
  const original = (): ReturnType<typeof fooling.rounded> => fooling.rounded(scene().picture);
  const scene = (): ReturnType<typeof sceneAt> => sceneAt(EXAMPLES[names[which.value()] ?? 'cat']);
  let found = original();

  function search(): void {
    target.forbid(scene().label + 1);
    const wanted = target.value() - 1;
    found = fooling.fooled(network, original(), wanted < 0 ? undefined : wanted).picture;
  }
  function show(): Float32Array {
    const picture = original();
    const difference = picture.values.map(
      (value, index) => ((found.values[index] as number) - value) * (strength.value() / 100),
    );
    const sum = fooling.rounded({
      ...picture,
      values: picture.values.map((value, index) => Math.min(1, Math.max(0, value + (difference[index] as number)))),
    });
    const shared = sharesOf(network, sum);
    paintPicture(before.canvas, picture);
    paintPicture(change.canvas, { ...picture, values: difference.map((value) => 0.5 + times.value() * value) });
    paintPicture(after.canvas, sum);
    change.title.textContent = `The change, ${times.value()} times enlarged`;
    shares.show(shared);
    const { mean, largest, length } = fooling.distance(picture, sum);
    note.textContent = `Each colour changes by ${(255 * mean).toFixed(1)} of 255 on average and by ${Math.round(255 * largest)} at most; the length of the change is ${length.toFixed(2)}.`;
    before.canvas.setAttribute('aria-label', `A picture of ${named(KINDS[scene().label] as string)}`);
    change.canvas.setAttribute('aria-label', `The change, ${times.value()} times enlarged, around grey`);
    after.canvas.setAttribute('aria-label', `The changed picture. ${note.textContent} ${spoken(shared, KINDS)}`);
    return shared;
  }
  function act(): void {
    const shared = show();
    tell(`${spoken(shared, KINDS)}. ${note.textContent}`);
  }
  function reset(): void {
    which.set(names.indexOf('cat'));
    target.set(0);
    strength.set(100);
    times.set(15);
    search();
  }
  reset();
  styled(host);
  const again = button('Reset', () => {
    reset();
    act();
  });
  host.append(
    element('div', { class: 'controls' }, which.box, target.box, strength.box, times.box, again),
    element(
      'div',
      { class: 'stage' },
      ...[before, change, after].map(({ title, canvas }) => element('div', { class: 'view' }, title, canvas)),
      verdict(shares.box, note),
    ),
  );
  show();
});

interface View {
  readonly title: HTMLElement;
  readonly canvas: HTMLCanvasElement;
}
