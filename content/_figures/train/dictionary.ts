// A sparse dictionary for what a layer says: an autoencoder with more words than the layer has filters, of which few
// may be used at once (Cunningham and others, 2023).
import { multiplier, transposed, type Matrix } from '../net/matrix.ts';
import type { Random } from '../net/random.ts';
import { adam, alongCosine } from './adam.ts';

export interface Dictionary {
  /** Words × filters: how much of a word is heard in what the layer says. */
  readonly encoder: Matrix;
  readonly bias: Float32Array;
  /** Words × filters: what each word says again; of length 1. */
  readonly decoder: Matrix;
}

interface DictionaryPlan {
  readonly words: number;
  readonly steps: number;
  readonly batch: number;
  readonly rate: number;
  /** The price of using words. */
  readonly price: number;
}

/** `said` has one row for each thing that the layer said, one column for each filter. */
export function learnDictionary(said: Matrix, plan: DictionaryPlan, random: Random): Dictionary {
  const size = plan.words * said.columns;
  const matrix = (): Matrix => ({
    values: Float32Array.from({ length: size }, () => random.normal()),
    rows: plan.words,
    columns: said.columns,
  });
  const decoder = matrix();
  toLengthOne(decoder);
  const dictionary = {
    encoder: { ...decoder, values: decoder.values.slice() },
    bias: new Float32Array(plan.words),
    decoder,
  };
  const { step } = adam({
    learned: [dictionary.encoder.values, dictionary.bias, decoder.values],
    paces: [1, 1, 1],
    decays: [0, 0, 0],
  });
  for (let done = 0; done < plan.steps; done++) {
    step(slopesOf(dictionary, someOf(said, plan.batch, random), plan.price), alongCosine(plan.rate, done, plan.steps));
    toLengthOne(decoder);
  }
  return dictionary;
}

/** How much of each word is used, never below zero: one row for each row of `said`. */
export function wordsIn({ encoder, bias }: Dictionary, said: Matrix): Matrix {
  const values = multiplier.multiply(said, transposed(encoder));
  values.forEach((value, index) => {
    values[index] = Math.max(0, value + (bias[index % bias.length] as number));
  });
  return { values, rows: said.rows, columns: encoder.rows };
}

/** What the words say together. */
export function saidAgain({ decoder }: Dictionary, words: Matrix): Float32Array {
  return multiplier.multiply(words, decoder);
}

/** Of half the squared error and the price of all words used, per row. */
function slopesOf(dictionary: Dictionary, said: Matrix, price: number): readonly Float32Array[] {
  const words = wordsIn(dictionary, said);
  const error = saidAgain(dictionary, words).map(
    (value, index) => (value - (said.values[index] as number)) / said.rows,
  );
  const missed: Matrix = { values: error, rows: said.rows, columns: said.columns };
  const back = multiplier
    .multiply(missed, transposed(dictionary.decoder))
    .map((value, index) => ((words.values[index] as number) > 0 ? value + price / said.rows : 0));
  const ofWords: Matrix = { values: back, rows: words.rows, columns: words.columns };
  const bias = new Float32Array(words.columns);
  back.forEach((value, index) => {
    bias[index % bias.length] = (bias[index % bias.length] as number) + value;
  });
  return [multiplier.multiply(transposed(ofWords), said), bias, multiplier.multiply(transposed(words), missed)];
}

function someOf(said: Matrix, count: number, random: Random): Matrix {
  const values = new Float32Array(count * said.columns);
  for (let row = 0; row < count; row++) {
    const from = random.below(said.rows) * said.columns;
    values.set(said.values.subarray(from, from + said.columns), row * said.columns);
  }
  return { values, rows: count, columns: said.columns };
}

function toLengthOne({ values, rows, columns }: Matrix): void {
  for (let row = 0; row < rows; row++) {
    const part = values.subarray(row * columns, (row + 1) * columns);
    const length = Math.sqrt(part.reduce((sum, value) => sum + value * value, 0)) || 1;
    for (let index = 0; index < columns; index++) part[index] = (part[index] as number) / length;
  }
}
