// Training: softmax cross entropy, batch normalisation, and Adam with a step that shrinks to nothing along a half
// cosine.
import { adam, alongCosine, type Adam } from './adam.ts';
import { convolveBack } from '../net/convolution.ts';
import { denseBack, meanBack, pool, poolBack, reluBack } from '../net/layers.ts';
import {
  asVolume,
  forward,
  LOUD,
  softmax,
  type Layer,
  type Network,
  type ParameterGradient,
  type Volume,
} from '../net/network.ts';
import type { Random } from '../net/random.ts';
import type { Scene } from '../net/scenes.ts';
import {
  folded,
  newNormaliser,
  normalise,
  normaliseBack,
  type Normalised,
  type Normaliser,
  type NormaliserGradient,
} from './normalise.ts';

interface TrainingPlan {
  readonly epochs: number;
  readonly batch: number;
  /** Adam's first step. */
  readonly rate: number;
  /** The part of each filter's weights that a step of size 1 takes away: decoupled weight decay. */
  readonly decay: number;
}

/** A picture, and what it shows. */
export type Lesson = Pick<Scene, 'picture' | 'label'>;

/** What is learned: the network's weights, and for each convolution a normaliser. */
export interface Student {
  readonly network: Network;
  readonly normalisers: readonly (Normaliser | undefined)[];
}

export interface Gradients {
  readonly parameters: readonly (ParameterGradient | undefined)[];
  readonly normalisers: readonly (NormaliserGradient | undefined)[];
}

export function newStudent(network: Network): Student {
  return {
    network,
    normalisers: network.map((layer) => (layer.kind === 'convolution' ? newNormaliser(layer.outputs) : undefined)),
  };
}

/** A finished network that goes on learning as it is. */
export function withoutNormalisers(network: Network): Student {
  return { network, normalisers: network.map(() => undefined) };
}

/** Changes the student in place; tells the mean loss of each epoch. */
export function train(
  student: Student,
  scenes: readonly Lesson[],
  plan: TrainingPlan,
  tools: {
    random: Random;
    tell: (epoch: number, loss: number) => void;
    /** What a batch becomes before it is learned from. */
    prepare?: (batch: readonly Lesson[]) => readonly Lesson[];
  },
): void {
  const order = scenes.map((_, index) => index);
  const { step } = adamFor(student, plan);
  const steps = plan.epochs * Math.ceil(scenes.length / plan.batch);
  let done = 0;
  for (let epoch = 1; epoch <= plan.epochs; epoch++) {
    shuffle(order, tools.random);
    let loss = 0;
    for (let start = 0; start < order.length; start += plan.batch) {
      const chosen = order.slice(start, start + plan.batch).map((index) => scenes[index] as Lesson);
      const batch = tools.prepare?.(chosen) ?? chosen;
      const gradients = emptyGradients(student);
      loss += addGradients(student, batch, gradients);
      const slopes = arraysOf(gradients.parameters, gradients.normalisers);
      for (const values of slopes)
        for (let n = 0; n < values.length; n++) values[n] = (values[n] as number) / batch.length;
      step(slopes, alongCosine(plan.rate, done, steps));
      done += 1;
    }
    tools.tell(epoch, loss / scenes.length);
  }
}

function adamFor({ network, normalisers }: Student, { decay }: TrainingPlan): Adam {
  const learned = arraysOf(network, normalisers);
  const loud = new Set(network.flatMap((layer) => (layer.kind === 'dense' ? [layer.weights, layer.bias] : [])));
  const filters = new Set(network.flatMap((layer) => (layer.kind === 'convolution' ? [layer.weights] : [])));
  return adam({
    learned,
    paces: learned.map((values) => (loud.has(values) ? LOUD : 1)),
    decays: learned.map((values) => (filters.has(values) ? decay : 0)),
  });
}

/** The network that the student has become, without normalisers. */
export function finished({ network, normalisers }: Student): Network {
  return network.map((layer, index) => {
    const normaliser = normalisers[index];
    return layer.kind === 'convolution' && normaliser !== undefined ? folded(layer, normaliser) : layer;
  });
}

/** Adds the gradients of the summed loss of a batch, and returns that loss. */
export function addGradients(student: Student, batch: readonly Lesson[], into: Gradients): number {
  const notes = lookTogether(
    student,
    batch.map(({ picture }) => asVolume(picture)),
  );
  let loss = 0;
  let gradients: readonly Float32Array[] = (notes[notes.length - 1] as Note).after.map(({ values }, index) => {
    const label = (batch[index] as Lesson).label;
    const shares = softmax(values);
    loss -= Math.log(Math.max(shares[label] as number, 1e-12));
    return shares.map((share, kind) => share - (kind === label ? 1 : 0));
  });
  for (let index = notes.length - 1; index >= 0; index--)
    gradients = backTogether(student, index, { note: notes[index] as Note, gradients, into });
  return loss;
}

/** What one layer saw and made for a whole batch. */
interface Note {
  readonly before: readonly Volume[];
  readonly after: readonly Volume[];
  readonly switches: readonly Int32Array[];
  readonly normalised: Normalised | undefined;
}

function lookTogether({ network, normalisers }: Student, pictures: readonly Volume[]): readonly Note[] {
  const notes: Note[] = [];
  let before = pictures;
  network.forEach((layer, index) => {
    const pooled = layer.kind === 'pool' ? before.map(pool) : undefined;
    const made = pooled?.map(({ volume }) => volume) ?? before.map((volume) => forward(layer, volume));
    const normaliser = normalisers[index];
    const normalised = normaliser === undefined ? undefined : normalise(normaliser, made);
    const after = normalised?.volumes ?? made;
    notes.push({ before, after, switches: pooled?.map(({ switches }) => switches) ?? [], normalised });
    before = after;
  });
  return notes;
}

function backTogether(
  { network, normalisers }: Student,
  index: number,
  pass: { note: Note; gradients: readonly Float32Array[]; into: Gradients },
): readonly Float32Array[] {
  const { note, into } = pass;
  const layer = network[index] as Layer;
  const normaliser = normalisers[index];
  const parameters = into.normalisers[index];
  const gradients =
    normaliser && parameters && note.normalised
      ? normaliseBack(normaliser, { made: note.normalised, gradients: pass.gradients, parameters })
      : pass.gradients;
  const parameter = into.parameters[index];
  return gradients.map((gradient, n) => {
    const before = note.before[n] as Volume;
    switch (layer.kind) {
      case 'convolution':
        return convolveBack({ layer, before, gradient, parameter, wantsInput: index > 0 });
      case 'relu':
        return reluBack(gradient, (note.after[n] as Volume).values, 'gradient');
      case 'pool':
        return poolBack(gradient, before, note.switches[n] as Int32Array);
      case 'mean':
        return meanBack(gradient, before);
      case 'dense':
        return denseBack(layer, { before, gradient, parameter });
    }
  });
}

export function emptyGradients({ network, normalisers }: Student): Gradients {
  return {
    parameters: network.map((layer) =>
      'weights' in layer
        ? { weights: new Float32Array(layer.weights.length), bias: new Float32Array(layer.bias.length) }
        : undefined,
    ),
    normalisers: normalisers.map(
      (normaliser) =>
        normaliser && {
          scale: new Float32Array(normaliser.scale.length),
          shift: new Float32Array(normaliser.shift.length),
        },
    ),
  };
}

type Holder = Layer | ParameterGradient | NormaliserGradient | undefined;

/** Everything that is learned, or its gradients, as one list of arrays in one order. */
function arraysOf(layers: readonly Holder[], normalisers: readonly Holder[]): readonly Float32Array[] {
  return [...layers, ...normalisers].flatMap((holder) =>
    holder === undefined
      ? []
      : 'weights' in holder
        ? [holder.weights, holder.bias]
        : 'scale' in holder
          ? [holder.scale, holder.shift]
          : [],
  );
}

function shuffle(order: number[], random: Random): void {
  for (let index = order.length - 1; index > 0; index--) {
    const other = random.below(index + 1);
    [order[index], order[other]] = [order[other] as number, order[index] as number];
  }
}
