// Climb a class's score by changing the picture, with sliders for what keeps the picture smooth.
import { named, type Room } from './room.ts';

/** So far it climbs at once; *Run* goes on from there. */
const STRETCH = 400;

vitrine.interactive(({ host, say, onVisible }: Room) => {
  const { network, KINDS, ascent, look, scoresOf, sharesOf, randomFrom } = insideConvnets;
  const { button, choice, element, paintPicture, slider, styled } = insideConvnets;
  const random = randomFrom(11);
  const canvas = element('canvas', { role: 'img' });
  const kept = element('canvas', { class: 'map', role: 'img', width: '32', height: '32' });
  const [facts, keptFacts] = [element('p', { class: 'note' }), element('p', { class: 'note' }, 'Nothing kept yet.')];
  const kind = choice('Class', KINDS, restart);
  const share = (value: number): string => `${Math.round(100 * value)} % a step`;
  const nothing = (): void => preset.set(0);
  const decay = slider({ label: 'Decay (L2)', min: 0, max: 0.1, step: 0.01, value: 0, write: share }, nothing);
  const blur = slider({ label: 'Blur', min: 0, max: 0.6, step: 0.05, value: 0, write: share }, nothing);
  const pixels = (value: number): string => `${value} pixels`;
  const jitter = slider({ label: 'Jitter', min: 0, max: 6, step: 1, value: 0, write: pixels }, nothing);
  const weight = (value: number): string => `weight ${value.toFixed(1)}`;
  const variation = slider({ label: 'Total variation', min: 0, max: 2, step: 0.1, value: 0, write: weight }, nothing);
  const presets = Object.values(ascent.PRESETS);
  const names = ['my own', 'none', 'L2 decay', 'blur', 'jitter', 'total variation', 'all four'];
  const preset = choice('Setting', names, () => {
    const chosen = presets[preset.value() - 1];
    if (chosen !== undefined) use(chosen);
    restart();
  });
  const run = button('Run', () => setRunning(!running));
  let [picture, steps, running, visible] = [ascent.startPicture(32, 32, random), 0, false, true];
  let goal = STRETCH;

  function use(chosen: (typeof presets)[number]): void {
    decay.set(chosen.decay);
    blur.set(chosen.blur);
    jitter.set(chosen.jitter);
    variation.set(chosen.variation);
  }
  function step(): void {
    const regularisers = {
      decay: decay.value(),
      blur: blur.value(),
      jitter: jitter.value(),
      variation: variation.value(),
    };
    const climb = ascent.towardsClass(kind.value());
    picture = ascent.stepUp(network, picture, { climb, rate: 0.02, regularisers, random });
    steps += 1;
  }
  function show(): void {
    paintPicture(canvas, picture);
    const score = scoresOf(look(network, picture))[kind.value()] as number;
    const certain = sharesOf(network, picture)[kind.value()] as number;
    facts.textContent = `Step ${steps}: score of ${KINDS[kind.value()]} ${score.toFixed(1)}, probability ${(100 * certain).toFixed(1)} %, roughness ${(100 * ascent.roughness(picture)).toFixed(1)} %`;
    canvas.setAttribute('aria-label', `The picture made so far. ${facts.textContent}`);
  }
  function setRunning(next: boolean): void {
    running = next;
    run.textContent = running ? 'Pause' : steps > 0 ? 'Go on' : 'Run';
    if (running) {
      goal = steps + STRETCH - (steps % STRETCH);
      requestAnimationFrame(frame);
    } else
      say(`${facts.textContent}${steps > 0 && steps % STRETCH === 0 ? '. It rests here; Go on climbs further.' : ''}`);
  }
  function frame(): void {
    if (!running) return;
    if (visible) {
      step();
      show();
    }
    if (steps < goal) requestAnimationFrame(frame);
    else {
      facts.textContent += '. It rests here; Go on climbs further.';
      setRunning(false);
    }
  }
  function restart(): void {
    picture = ascent.startPicture(32, 32, random);
    steps = 0;
    if (!running) run.textContent = 'Run';
    else goal = STRETCH;
    show();
  }
  onVisible((seen) => {
    visible = seen;
  });
  const once = button('One step', () => {
    step();
    show();
    say(facts.textContent ?? '');
  });
  const keep = button('Keep for comparison', () => {
    paintPicture(kept, picture);
    keptFacts.textContent = facts.textContent;
    kept.setAttribute(
      'aria-label',
      `A picture of ${named(KINDS[kind.value()] as string)} that was kept. ${facts.textContent}`,
    );
    say('Kept.');
  });
  const reset = button('Reset', () => {
    setUp();
    restart();
  });
  function setUp(): void {
    kind.set(KINDS.indexOf('boat'));
    preset.set(1);
    use(ascent.NONE);
  }
  setUp();
  kept.setAttribute('aria-label', 'Nothing kept yet');
  styled(host);
  host.append(
    element('div', { class: 'controls' }, kind.box, preset.box, run, once, button('Begin again', restart), keep, reset),
    element(
      'div',
      { class: 'stage' },
      element('div', { class: 'view' }, element('p', {}, 'The climb'), canvas, facts),
      element('div', { class: 'view' }, element('p', {}, 'Kept for comparison'), kept, keptFacts),
      element('div', { class: 'controls' }, decay.box, blur.box, jitter.box, variation.box),
    ),
  );
  show();
});
