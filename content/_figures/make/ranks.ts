// Do two maps put their places in the same order?

/**
 * Spearman's: 1 where two maps put all places in the same order, 0 where the orders have nothing to do with each other.
 */
export function rankCorrelation(a: Float32Array, b: Float32Array): number {
  const [ranksA, ranksB] = [ranksOf(a), ranksOf(b)];
  const middle = (a.length - 1) / 2;
  let [both, ofA, ofB] = [0, 0, 0];
  ranksA.forEach((rank, index) => {
    const [x, y] = [rank - middle, (ranksB[index] as number) - middle];
    both += x * y;
    ofA += x * x;
    ofB += y * y;
  });
  return both / Math.sqrt(ofA * ofB);
}

/** Equal values share the mean of their ranks. */
function ranksOf(values: Float32Array): readonly number[] {
  const order = [...values.keys()].sort((a, b) => (values[a] as number) - (values[b] as number));
  const ranks = new Array<number>(values.length).fill(0);
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to + 1 < order.length && values[order[to + 1] as number] === values[order[from] as number]) to += 1;
    for (let n = from; n <= to; n++) ranks[order[n] as number] = (from + to) / 2;
    from = to + 1;
  }
  return ranks;
}
