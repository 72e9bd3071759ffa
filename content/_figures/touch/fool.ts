// The smallest change that fools the network, and what it looks like when it is made large.
import { afterAMoment, spoken, type Room } from './room.ts';

vitrine.interactive(({ host, say }: Room) => {
  const { network, KINDS, EXAMPLES, sceneAt, sharesOf, fooling, bars, choice, element, paintPicture, slider, styled } =
    insideConvnets;
  const names = Object.keys(EXAMPLES) as (keyof typeof EXAMPLES)[];
  const tell = afterAMoment(say);
  const [before, change, after] = ['The picture', 'The change', 'Their sum'].map((title) => ({
    title: element('p', {}, title),
    canvas: element('canvas', { role: 'img' }),
  })) as unknown as [View, View, View];
  const shares = bars(KINDS);
  const note = element('p', { class: 'note' });
  const which = choice('Picture', names, search);
  const target = choice('Take it for', ['the nearest class', ...KINDS.map((kind) => `a ${kind}`)], search);
  const strength = slider(
    { label: 'Amount', min: 0, max: 200, step: 5, value: 100, write: (value) => `${value} %` },
    show,
  );
  const times = slider(
    { label: 'Shown enlarged', min: 1, max: 60, step: 1, value: 15, write: (value) => `${value} times` },
    show,
  );
  let found = fooling.fooled(network, sceneAt(EXAMPLES.cat).picture, undefined);

  function search(): void {
    const { picture, label } = sceneAt(EXAMPLES[names[which.value()] ?? 'cat']);
    const wanted = target.value() - 1;
    found = fooling.fooled(network, picture, wanted < 0 || wanted === label ? undefined : wanted);
    show();
  }
  function show(): void {
    const { picture, label } = sceneAt(EXAMPLES[names[which.value()] ?? 'cat']);
    const difference = picture.values.map(
      (value, index) => ((found.picture.values[index] as number) - value) * (strength.value() / 100),
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
    const { mean, largest } = fooling.distance(picture, sum);
    note.textContent = `Each colour changes by ${(255 * mean).toFixed(1)} of 255 on average and by ${Math.round(255 * largest)} at most. ${spoken(shared, KINDS)}.`;
    before.canvas.setAttribute('aria-label', `A ${KINDS[label]}`);
    change.canvas.setAttribute('aria-label', `The change, ${times.value()} times enlarged, around grey`);
    after.canvas.setAttribute(
      'aria-label',
      `The changed picture, which looks like the first. ${spoken(shared, KINDS)}`,
    );
    tell(note.textContent);
  }
  styled(host);
  host.append(
    element('div', { class: 'controls' }, which.box, target.box, strength.box, times.box),
    element(
      'div',
      { class: 'stage' },
      ...[before, change, after].map(({ title, canvas }) => element('div', { class: 'view' }, title, canvas)),
      element('div', {}, element('p', { class: 'note' }, 'What the network thinks of the sum'), shares.box, note),
    ),
  );
  search();
});

interface View {
  readonly title: HTMLElement;
  readonly canvas: HTMLCanvasElement;
}
