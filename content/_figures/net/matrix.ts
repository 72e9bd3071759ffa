// The one inner loop that takes all the time: a product of two matrices, both stored by rows.

export interface Matrix {
  readonly values: Float32Array;
  readonly rows: number;
  readonly columns: number;
}

/** `left` times `right`, as `left.rows` × `right.columns` numbers. */
export type Multiply = (left: Matrix, right: Matrix) => Float32Array;

/**
 * Who multiplies: this file's plain loops in a reader's browser; train/fast-matrix.ts, about ten times as fast, when
 * figures are made.
 */
export const multiplier: { multiply: Multiply } = { multiply: multiplyPlainly };

/**
 * Two rows of `left` and four of `right` at once: each number read is used twice, and each sum is stored once for four
 * products.
 */
export function multiplyPlainly(left: Matrix, right: Matrix): Float32Array {
  const { rows, columns: depth } = left;
  const width = right.columns;
  const result = new Float32Array((rows + 1) * width);
  // One spare row, so that an odd number of rows needs no case of its own.
  const a = rows % 2 === 0 ? left.values : padded(left.values, (rows + 1) * depth);
  const b = right.values;
  for (let i = 0; i < rows; i += 2) {
    const [upper, lower] = [i * width, (i + 1) * width];
    let n = 0;
    for (; n + 3 < depth; n += 4) {
      const at = i * depth + n;
      const a0 = a[at] as number,
        a1 = a[at + 1] as number,
        a2 = a[at + 2] as number,
        a3 = a[at + 3] as number;
      const c0 = a[at + depth] as number,
        c1 = a[at + depth + 1] as number,
        c2 = a[at + depth + 2] as number,
        c3 = a[at + depth + 3] as number;
      for (let j = 0, from = n * width; j < width; j++, from++) {
        const b0 = b[from] as number,
          b1 = b[from + width] as number,
          b2 = b[from + 2 * width] as number,
          b3 = b[from + 3 * width] as number;
        result[upper + j] = (result[upper + j] as number) + a0 * b0 + a1 * b1 + a2 * b2 + a3 * b3;
        result[lower + j] = (result[lower + j] as number) + c0 * b0 + c1 * b1 + c2 * b2 + c3 * b3;
      }
    }
    for (; n < depth; n++) {
      const a0 = a[i * depth + n] as number,
        c0 = a[(i + 1) * depth + n] as number;
      for (let j = 0, from = n * width; j < width; j++, from++) {
        const b0 = b[from] as number;
        result[upper + j] = (result[upper + j] as number) + a0 * b0;
        result[lower + j] = (result[lower + j] as number) + c0 * b0;
      }
    }
  }
  return result.subarray(0, rows * width);
}

export function transposed(matrix: Matrix): Matrix {
  const { rows, columns } = matrix;
  const values = new Float32Array(rows * columns);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++)
      values[column * rows + row] = matrix.values[row * columns + column] as number;
  }
  return { values, rows: columns, columns: rows };
}

function padded(values: Float32Array, length: number): Float32Array {
  const longer = new Float32Array(length);
  longer.set(values);
  return longer;
}
