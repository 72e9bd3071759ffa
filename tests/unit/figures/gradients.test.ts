// The chapter's network: gradients against finite differences, and its two multipliers against each other.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { multiplier, multiplyPlainly } from '../../../content/_figures/net/matrix.ts';
import { backward, look, newNetwork, scoresOf, type Network } from '../../../content/_figures/net/network.ts';
import { newPicture, type Picture } from '../../../content/_figures/net/picture.ts';
import { randomFrom } from '../../../content/_figures/net/random.ts';
import { multiplyFast } from '../../../content/_figures/train/fast-matrix.ts';
import {
  addGradients,
  emptyGradients,
  finished,
  newStudent,
  type Student,
} from '../../../content/_figures/train/training.ts';

/** Of this seed no neuron stands so near to its kink that a nudge would push it over. */
let random = randomFrom(5);
const SIZE = 8;

function somePicture(): Picture {
  const picture = newPicture(SIZE, SIZE);
  picture.values.forEach((_, index) => {
    picture.values[index] = random.between(0, 1);
  });
  return picture;
}

function smallNetwork(): Network {
  return newNetwork(3, [4, 5, 6], random);
}

/**
 * Slopes by nudging `values[index]` up and down; a nudge small enough for the kinks of ReLU, large enough for 32 bits.
 */
function slope(values: Float32Array, index: number, measure: () => number): number {
  const nudge = 5e-4;
  const before = values[index] as number;
  values[index] = before + nudge;
  const above = measure();
  values[index] = before - nudge;
  const below = measure();
  values[index] = before;
  return (above - below) / (2 * nudge);
}

/** The share of slopes that agree: a nudge may cross a kink, where there is no slope. */
function agreement(pairs: readonly (readonly [number, number])[]): number {
  const close = pairs.filter(
    ([told, measured]) => Math.abs(told - measured) < 0.02 * Math.max(Math.abs(told), Math.abs(measured)) + 2e-4,
  );
  return close.length / pairs.length;
}

test('the two multipliers agree, whatever the sizes', () => {
  for (const [rows, depth, columns] of [
    [1, 1, 1],
    [4, 8, 8],
    [5, 7, 9],
    [16, 75, 64],
    [75, 16, 33],
  ] as const) {
    const some = (count: number): Float32Array => Float32Array.from({ length: count }, () => random.between(-1, 1));
    const [left, right] = [
      { values: some(rows * depth), rows, columns: depth },
      { values: some(depth * columns), rows: depth, columns },
    ];
    const [plain, fast] = [multiplyPlainly(left, right), multiplyFast(left, right)];
    expect(fast.length).toBe(rows * columns);
    plain.forEach((value, index) => expect(fast[index]).toBeCloseTo(value, 4));
    const [i, j] = [rows - 1, columns - 1];
    let sum = 0;
    for (let n = 0; n < depth; n++)
      sum += (left.values[i * depth + n] as number) * (right.values[n * columns + j] as number);
    expect(plain[i * columns + j]).toBeCloseTo(sum, 4);
  }
});

describe('gradients', () => {
  beforeAll(() => {
    multiplier.multiply = multiplyFast;
  });
  beforeEach(() => {
    random = randomFrom(6);
  });
  afterAll(() => {
    multiplier.multiply = multiplyPlainly;
  });

  test('of a score by the pixels are what nudging the pixels shows', () => {
    random = randomFrom(5);
    const network = smallNetwork();
    const picture = somePicture();
    const score = (): number => scoresOf(look(network, picture))[1] as number;
    const gradient = backward(network, look(network, picture), {
      from: network.length,
      gradient: Float32Array.of(0, 1, 0),
      rule: 'gradient',
      parameters: undefined,
    });
    // Pixels of 0 to 1 go in as −1 to 1, so a pixel's slope is twice the input's.
    const pairs = Array.from(
      picture.values,
      (_, index) => [2 * (gradient[index] as number), slope(picture.values, index, score)] as const,
    );
    expect(agreement(pairs)).toBeGreaterThan(0.95);
  });

  test('of the loss by weights, biases and normalisers are what nudging them shows', () => {
    const student: Student = newStudent(smallNetwork());
    const batch = [0, 1, 2, 1].map((label) => ({ picture: somePicture(), label }));
    const gradients = emptyGradients(student);
    addGradients(student, batch, gradients);
    const loss = (): number => addGradients(student, batch, emptyGradients(student));
    const pairs: (readonly [number, number])[] = [];
    student.network.forEach((layer, index) => {
      if (!('weights' in layer)) return;
      for (let n = 0; n < layer.weights.length; n += 7)
        pairs.push([gradients.parameters[index]?.weights[n] ?? NaN, slope(layer.weights, n, loss)]);
    });
    student.normalisers.forEach((normaliser, index) => {
      normaliser?.scale.forEach((_, n) =>
        pairs.push([gradients.normalisers[index]?.scale[n] ?? NaN, slope(normaliser.scale, n, loss)]),
      );
      normaliser?.shift.forEach((_, n) =>
        pairs.push([gradients.normalisers[index]?.shift[n] ?? NaN, slope(normaliser.shift, n, loss)]),
      );
    });
    expect(pairs.length).toBeGreaterThan(100);
    expect(agreement(pairs)).toBeGreaterThan(0.95);
  });

  test('a finished network says what the student said, once normalisers have settled', () => {
    const student = newStudent(smallNetwork());
    const batch = [0, 1, 2].map((label) => ({ picture: somePicture(), label }));
    for (let step = 0; step < 300; step++) addGradients(student, batch, emptyGradients(student));
    const loss = addGradients(student, batch, emptyGradients(student));
    const network = finished(student);
    const losses = batch.map(({ picture, label }) => {
      const scores = scoresOf(look(network, picture));
      return Math.log(scores.reduce((sum, score) => sum + Math.exp(score), 0)) - (scores[label] as number);
    });
    expect(losses.reduce((sum, value) => sum + value, 0)).toBeCloseTo(loss, 3);
  });
});
