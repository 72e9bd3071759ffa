// Climb a class's score by changing the picture, with sliders for what keeps the picture smooth.
import type { Room } from './room.ts';

vitrine.interactive(({ host, say, onVisible }: Room) => {
  const {
    network,
    KINDS,
    ascent,
    look,
    scoresOf,
    sharesOf,
    randomFrom,
    button,
    choice,
    element,
    paintPicture,
    slider,
    styled,
  } = insideConvnets;
  const random = randomFrom(11);
  const canvas = element('canvas', { role: 'img' });
  const facts = element('p', { class: 'note' });
  const kind = choice('Class', KINDS, restart);
  const write = (value: number): string => value.toFixed(2);
  const [decay, blur, jitter, variation] = [
    slider({ label: 'Decay (L2)', min: 0, max: 0.1, step: 0.01, value: 0, write }, () => undefined),
    slider({ label: 'Blur', min: 0, max: 0.6, step: 0.05, value: 0, write }, () => undefined),
    slider(
      { label: 'Jitter', min: 0, max: 6, step: 1, value: 0, write: (value) => `${value} pixels` },
      () => undefined,
    ),
    slider({ label: 'Total variation', min: 0, max: 2, step: 0.1, value: 0, write }, () => undefined),
  ] as const;
  const run = button('Run', () => setRunning(!running));
  let [picture, steps, running, visible] = [ascent.startPicture(32, 32, random), 0, false, true];

  function step(): void {
    const regularisers = {
      decay: decay.value(),
      blur: blur.value(),
      jitter: jitter.value(),
      variation: variation.value(),
    };
    picture = ascent.stepUp(network, picture, {
      climb: ascent.towardsClass(kind.value()),
      rate: 0.02,
      regularisers,
      random,
    });
    steps += 1;
  }
  function show(): void {
    paintPicture(canvas, picture);
    const score = scoresOf(look(network, picture))[kind.value()] as number;
    const share = sharesOf(network, picture)[kind.value()] as number;
    facts.textContent = `Step ${steps}: score of ${KINDS[kind.value()]} ${score.toFixed(1)}, share ${(100 * share).toFixed(1)} %, roughness ${(100 * ascent.roughness(picture)).toFixed(1)} %`;
    canvas.setAttribute('aria-label', `The picture made so far. ${facts.textContent}`);
  }
  function setRunning(next: boolean): void {
    running = next;
    run.textContent = running ? 'Pause' : 'Run';
    if (running) requestAnimationFrame(frame);
    else say(facts.textContent ?? '');
  }
  function frame(): void {
    if (!running) return;
    if (visible) {
      step();
      show();
    }
    if (steps >= 400) setRunning(false);
    else requestAnimationFrame(frame);
  }
  function restart(): void {
    picture = ascent.startPicture(32, 32, random);
    steps = 0;
    show();
  }
  onVisible((seen) => {
    visible = seen;
  });
  styled(host);
  host.append(
    element(
      'div',
      { class: 'controls' },
      kind.box,
      run,
      button('One step', () => {
        step();
        show();
        say(facts.textContent ?? '');
      }),
      button('Begin again', restart),
    ),
    element(
      'div',
      { class: 'stage' },
      element('div', { class: 'view' }, canvas, facts),
      element('div', { class: 'controls' }, decay.box, blur.box, jitter.box, variation.box),
    ),
  );
  kind.set(KINDS.indexOf('boat'));
  show();
});
