// Adam: how weights follow their slopes, and what weight decay takes from them.

/** Everything that is learned, as arrays in one order; `step` changes them in place. */
export interface Adam {
  readonly step: (gradients: readonly Float32Array[], rate: number) => void;
}

interface AdamPlan {
  readonly learned: readonly Float32Array[];
  /** How much larger than the rate the steps of each array are. */
  readonly paces: readonly number[];
  /** The part of each array that a step of rate 1 takes away. */
  readonly decays: readonly number[];
}

const [KEEP_FIRST, KEEP_SECOND] = [0.9, 0.999];

/** Adam (Kingma and Ba, 2014), with weight decay apart from the slopes (Loshchilov and Hutter, 2017). */
export function adam({ learned, paces, decays }: AdamPlan): Adam {
  const first = learned.map((values) => new Float32Array(values.length));
  const second = learned.map((values) => new Float32Array(values.length));
  let steps = 0;
  return {
    step: (gradients, plainRate) => {
      steps += 1;
      const rate = (plainRate * Math.sqrt(1 - KEEP_SECOND ** steps)) / (1 - KEEP_FIRST ** steps);
      learned.forEach((values, index) => {
        const [gradient, m, v] = [gradients[index], first[index], second[index]] as [
          Float32Array,
          Float32Array,
          Float32Array,
        ];
        const pace = rate * (paces[index] as number);
        const kept = 1 - plainRate * (decays[index] as number);
        for (let n = 0; n < values.length; n++) {
          const slope = gradient[n] as number;
          m[n] = KEEP_FIRST * (m[n] as number) + (1 - KEEP_FIRST) * slope;
          v[n] = KEEP_SECOND * (v[n] as number) + (1 - KEEP_SECOND) * slope * slope;
          values[n] = kept * (values[n] as number) - (pace * (m[n] as number)) / (Math.sqrt(v[n] as number) + 1e-8);
        }
      });
    },
  };
}

/** A step that shrinks to nothing along a half cosine. */
export function alongCosine(rate: number, step: number, steps: number): number {
  return rate * 0.5 * (1 + Math.cos((Math.PI * step) / steps));
}
