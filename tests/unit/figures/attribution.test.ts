// Attribution, covering and what is learned beside the network, on small inputs whose answers are known.
import { describe, expect, test } from 'vitest';
import { chartSvg, type Chart } from '../../../content/_figures/draw/chart.ts';
import { rankCorrelation } from '../../../content/_figures/make/ranks.ts';
import {
  attributionMap,
  GREY,
  integratedGradients,
  METHODS,
  softened,
  summed,
  timesInput,
} from '../../../content/_figures/net/attribution.ts';
import {
  covered,
  deleted,
  GREY_PAINT,
  meanPaint,
  noisePaint,
  occlusionMap,
  orderOf,
  plain,
  squareAt,
} from '../../../content/_figures/net/covering.ts';
import { lossSlopes } from '../../../content/_figures/net/fooling.ts';
import { sharesOf } from '../../../content/_figures/net/looking.ts';
import { look, newNetwork, scoresOf } from '../../../content/_figures/net/network.ts';
import { newPicture, type Picture } from '../../../content/_figures/net/picture.ts';
import { randomFrom } from '../../../content/_figures/net/random.ts';
import { adam } from '../../../content/_figures/train/adam.ts';
import { learnDictionary, saidAgain, wordsIn } from '../../../content/_figures/train/dictionary.ts';
import { againstIt } from '../../../content/_figures/train/robust.ts';
import { withoutNormalisers } from '../../../content/_figures/train/training.ts';

/** Before training all biases are zero. */
const unbiased = newNetwork(3, [4, 5, 6], randomFrom(5));
const biases = randomFrom(6);
const network = unbiased.map((layer) =>
  'bias' in layer ? { ...layer, bias: layer.bias.map(() => 0.5 * biases.normal()) } : layer,
);

function somePicture(seed: number): Picture {
  const random = randomFrom(seed);
  const picture = newPicture(8, 8);
  picture.values.forEach((_, index) => {
    picture.values[index] = random.between(0, 1);
  });
  return picture;
}

const scoreOf = (picture: Picture): number => scoresOf(look(network, picture))[1] as number;
const total = (values: Float32Array): number => values.reduce((sum, value) => sum + value, 0);

describe('attribution', () => {
  const picture = somePicture(1);

  test('by integrated gradients adds up to the score above that of grey, and gradient × input need not', () => {
    const grey = { ...picture, values: picture.values.map(() => GREY) };
    const difference = scoreOf(picture) - scoreOf(grey);
    const sum = total(integratedGradients(network, picture, { kind: 1, steps: 400 }));
    expect(Math.abs(sum - difference)).toBeLessThan(0.02 * Math.abs(difference));
    const missed = total(timesInput(METHODS.gradient(network, picture, 1), picture)) - difference;
    expect(Math.abs(missed)).toBeGreaterThan(0.05 * Math.abs(difference));
  });

  test('by gradient × input is exact without biases, since then a score grows in proportion', () => {
    const score = scoresOf(look(unbiased, picture))[1] as number;
    expect(total(timesInput(METHODS.gradient(unbiased, picture, 1), picture))).toBeCloseTo(score, 4);
  });

  test('gives nothing to what is grey', () => {
    const half = { ...picture, values: picture.values.map((value, index) => (index % 64 < 32 ? GREY : value)) };
    for (const method of ['timesInput', 'integrated'] as const) {
      const { values } = attributionMap(network, half, { method, kind: 1, signed: true });
      expect([...values.slice(0, 32)].every((value) => value === 0)).toBe(true);
      expect(values.slice(32).some((value) => value !== 0)).toBe(true);
    }
  });

  test('is one number for each place, whatever the method', () => {
    for (const method of [...(Object.keys(METHODS) as (keyof typeof METHODS)[]), 'activationMap'] as const) {
      const sizes = attributionMap(network, picture, { method, kind: 0, signed: false });
      expect(sizes.values.length, method).toBe(64);
      expect(Math.min(...sizes.values), method).toBeGreaterThanOrEqual(0);
    }
    expect([...summed(Float32Array.of(1, 2, 10, 20, 100, 200), { width: 2, height: 1 }).values]).toEqual([111, 222]);
  });

  test('that is softened keeps its sum within the picture, and its peak', () => {
    const map = { width: 9, height: 9, values: new Float32Array(81) };
    map.values[40] = 1;
    const soft = softened(map, 1);
    expect(total(soft.values)).toBeCloseTo(1, 2);
    expect(soft.values.indexOf(Math.max(...soft.values))).toBe(40);
    expect(soft.values[40]).toBeLessThan(0.3);
    const flat = softened({ ...map, values: new Float32Array(81).fill(2) }, 2);
    expect(Math.min(...flat.values)).toBeCloseTo(2, 4);
  });
});

describe('covering', () => {
  const picture = somePicture(2);

  test('changes the square and nothing else, in the paint that is asked for, over the edge too', () => {
    const square = squareAt(0, 0, 3);
    expect(square).toEqual({ x: -1, y: -1, size: 3 });
    const made = covered(picture, [square], plain([0.1, 0.2, 0.3]));
    const changed = [...made.values.keys()].filter((index) => made.values[index] !== picture.values[index]);
    expect(changed).toEqual([0, 1, 8, 9, 64, 65, 72, 73, 128, 129, 136, 137]);
    expect(made.values[9]).toBeCloseTo(0.1, 6);
    expect(made.values[137]).toBeCloseTo(0.3, 6);
  });

  test('with two squares covers both, and noise is the same for the same seed', () => {
    const made = covered(picture, [squareAt(1, 1, 1), squareAt(6, 6, 1)], GREY_PAINT);
    expect([made.values[9], made.values[54]]).toEqual([0.5, 0.5]);
    expect(noisePaint(picture, 3)(2, 5)).toBe(noisePaint(picture, 3)(2, 5));
    expect(noisePaint(picture, 3)(2, 5)).not.toBe(noisePaint(picture, 4)(2, 5));
    const mean = total(picture.values.slice(64, 128)) / 64;
    expect(meanPaint(picture)(1, 7)).toBeCloseTo(mean, 5);
  });

  test('is told as a fall below the whole picture', () => {
    const map = occlusionMap(network, picture, { kind: 1, size: 3, filling: GREY_PAINT });
    const whole = sharesOf(network, picture)[1] as number;
    const left = sharesOf(network, covered(picture, [squareAt(3, 4, 3)], GREY_PAINT))[1] as number;
    expect(map.values[4 * 8 + 3]).toBeCloseTo(whole - left, 6);
  });

  test('in the order of a map begins with the largest, and equal places stay in reading order', () => {
    const order = orderOf({ width: 4, height: 1, values: Float32Array.of(1, 3, 1, 2) });
    expect(order).toEqual([1, 3, 0, 2]);
    const made = deleted(picture, order.slice(0, 1), GREY_PAINT);
    expect([1, 65, 129].map((index) => made.values[index])).toEqual([0.5, 0.5, 0.5]);
    expect(made.values.filter((value, index) => value !== picture.values[index]).length).toBe(3);
  });
});

test('rank correlation sees orders, not sizes, and shares ranks among equals', () => {
  expect(rankCorrelation(Float32Array.of(1, 2, 3, 40), Float32Array.of(5, 6, 7, 8))).toBeCloseTo(1, 6);
  expect(rankCorrelation(Float32Array.of(1, 2, 3), Float32Array.of(3, 2, 1))).toBeCloseTo(-1, 6);
  expect(rankCorrelation(Float32Array.of(1, 1, 2, 2), Float32Array.of(1, 2, 1, 2))).toBeCloseTo(0, 6);
});

describe('training beside the network', () => {
  test('Adam goes down, and decay takes what no slope holds', () => {
    const [held, idle] = [Float32Array.of(5), Float32Array.of(5)];
    const { step } = adam({ learned: [held, idle], paces: [1, 1], decays: [0, 1] });
    for (let n = 0; n < 300; n++) step([Float32Array.of((held[0] as number) - 2), Float32Array.of(0)], 0.05);
    expect(held[0]).toBeCloseTo(2, 1);
    expect(idle[0]).toBeCloseTo(5 * 0.95 ** 300, 4);
  });

  test('pictures are changed against the student: within the bound, and to a higher loss', () => {
    const student = withoutNormalisers(network);
    const batch = [3, 4, 5, 6].map((seed, index) => ({ picture: somePicture(seed), label: index % 3 }));
    const made = againstIt(student, 8 / 255, randomFrom(1))(batch);
    const loss = ({ picture, label }: (typeof batch)[number]): number =>
      -Math.log(sharesOf(network, picture)[label] as number);
    made.forEach((after, index) => {
      const before = batch[index] as (typeof batch)[number];
      const furthest = Math.max(
        ...after.picture.values.map((value, n) => Math.abs(value - (before.picture.values[n] as number))),
      );
      expect(furthest).toBeLessThanOrEqual(8 / 255 + 1e-6);
      expect(loss(after)).toBeGreaterThan(loss(before));
      expect(lossSlopes(network, before.picture, before.label).length).toBe(192);
    });
  });

  test('a dictionary of more words than filters finds the sparse words that its data are made of', () => {
    const random = randomFrom(9);
    // Six directions in a space of four, one or two at once.
    const words = Array.from({ length: 6 }, () => Array.from({ length: 4 }, () => random.normal()));
    const values = new Float32Array(400 * 4);
    for (let row = 0; row < 400; row++)
      for (let nth = 0; nth < 2; nth++) {
        const [word, size] = [words[random.below(6)] as number[], random.between(1, 3)];
        word.forEach((value, column) => {
          values[row * 4 + column] = (values[row * 4 + column] as number) + size * value;
        });
      }
    const said = { values, rows: 400, columns: 4 };
    const plan = { words: 12, steps: 1500, batch: 32, rate: 0.01, price: 0.1 };
    const dictionary = learnDictionary(said, plan, randomFrom(2));
    const used = wordsIn(dictionary, said);
    const missed = saidAgain(dictionary, used).map((value, index) => value - (values[index] as number));
    const power = (some: Float32Array): number => some.reduce((sum, value) => sum + value * value, 0);
    expect(power(missed) / power(values)).toBeLessThan(0.1);
    expect(used.values.filter((value) => value > 0).length / 400).toBeLessThan(6);
  });
});

describe('a chart', () => {
  const ink = { light: '#111111', dark: '#eeeeee' };
  const chart: Chart = {
    x: { title: 'x', ticks: [0, 10] },
    y: { title: 'y', ticks: [-1, 1] },
    lines: ['one', 'two', 'three'].map((name) => ({
      name,
      colour: ink,
      points: [[0, 0] as const, [10, 0.5] as const],
    })),
  };

  test('writes names that would lie on each other below each other, and inside', () => {
    const heights = [...chartSvg(chart, 'light').matchAll(/y="([\d.]+)"[^>]*font-weight="600">/g)].map((match) =>
      Number(match[1]),
    );
    expect(heights.length).toBe(3);
    heights.slice(1).forEach((height, index) => expect(height - (heights[index] ?? 0)).toBeGreaterThanOrEqual(14.9));
    expect(Math.max(...heights)).toBeLessThan(320);
  });

  test('has its own colours for the dark', () => {
    expect(chartSvg(chart, 'light')).toContain('#111111');
    expect(chartSvg(chart, 'dark')).toContain('#eeeeee');
    expect(chartSvg(chart, 'dark')).not.toContain('#111111');
  });
});
