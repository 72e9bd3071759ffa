// The product of matrices for training: four rows by eight columns at once, in WebAssembly's four-wide arithmetic,
// assembled here by hand. WebAssembly adds and multiplies 32-bit numbers in the order written, on every machine: the
// same seed gives the same weights, bit by bit.
import type { Matrix } from '../net/matrix.ts';

/** Numbers below 128 are themselves; larger ones come in groups of seven bits, least first. */
function unsigned(value: number): number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...unsigned(value >>> 7)];
}

const counted = (items: readonly (readonly number[])[]): number[] => [...unsigned(items.length), ...items.flat()];
const section = (id: number, body: readonly number[]): number[] => [id, ...unsigned(body.length), ...body];
const text = (value: string): number[] => [value.length, ...Buffer.from(value, 'latin1')];

const [I32, V128] = [0x7f, 0x7b];
const get = (local: number): number[] => [0x20, local];
const set = (local: number): number[] => [0x21, local];
/** A constant of 0 to 63, which is one byte. */
const constant = (value: number): number[] => [0x41, value];
const [ADD, SUBTRACT, MULTIPLY, END, FOUR_ADD, FOUR_MULTIPLY] = [
  [0x6a],
  [0x6b],
  [0x6c],
  [0x0b],
  [0xfd, 0xe4, 0x01],
  [0xfd, 0xe6, 0x01],
] as const;
/** Alignment is a hint of the format: 2 says "by four bytes". */
const loadFour = (offset: number): number[] => [0xfd, 0x00, 2, offset];
const storeFour = (offset: number): number[] => [0xfd, 0x0b, 2, offset];
const loadOneFourTimes = (offset: number): number[] => [0xfd, 0x09, 2, offset];
const FOUR_ZEROS = [0xfd, 0x0c, ...new Array<number>(16).fill(0)];
const move = (local: number, by: readonly number[]): number[] => [...get(local), ...by, ...ADD, ...set(local)];
/** Runs its body, then counts `counter` down by `step`, until nothing is left. */
const countdown = (counter: number, step: number, body: readonly number[]): number[] => [
  0x03,
  0x40,
  ...body,
  ...get(counter),
  ...constant(step),
  ...SUBTRACT,
  0x22,
  counter,
  0x0d,
  0,
  ...END,
];

// Parameters: addresses of left, right and result, and rows, columns and depth; then locals.
const [LEFT, RIGHT, RESULT, ROWS, COLUMNS, DEPTH, STRIDE, J, N, A, B, C] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const BESIDE = [12, 13];
const SUMS = [14, 15, 16, 17, 18, 19, 20, 21];

const innermost = [
  ...BESIDE.flatMap((local, half) => [...get(B), ...loadFour(16 * half), ...set(local)]),
  ...SUMS.flatMap((sum, index) => [
    ...get(sum),
    ...get(A),
    ...loadOneFourTimes(4 * (index >> 1)),
    ...get(BESIDE[index & 1] ?? 0),
    ...FOUR_MULTIPLY,
    ...FOUR_ADD,
    ...set(sum),
  ]),
  ...move(A, constant(16)),
  ...move(B, get(STRIDE)),
];
const oneBlock = [
  ...get(LEFT),
  ...set(A),
  ...get(RIGHT),
  ...get(COLUMNS),
  ...get(J),
  ...SUBTRACT,
  ...constant(4),
  ...MULTIPLY,
  ...ADD,
  ...set(B),
  ...get(RESULT),
  ...get(COLUMNS),
  ...get(J),
  ...SUBTRACT,
  ...constant(4),
  ...MULTIPLY,
  ...ADD,
  ...set(C),
  ...SUMS.flatMap((sum) => [...FOUR_ZEROS, ...set(sum)]),
  ...get(DEPTH),
  ...set(N),
  ...countdown(N, 1, innermost),
  ...SUMS.flatMap((sum, index) => [
    ...get(C),
    ...get(sum),
    ...storeFour(16 * (index & 1)),
    ...(index & 1 ? move(C, get(STRIDE)) : []),
  ]),
];
const fourRows = [
  ...get(COLUMNS),
  ...set(J),
  ...countdown(J, 8, oneBlock),
  ...move(LEFT, [...get(DEPTH), ...constant(16), ...MULTIPLY]),
  ...move(RESULT, [...get(STRIDE), ...constant(4), ...MULTIPLY]),
];
const body = [
  ...counted([
    [6, I32],
    [10, V128],
  ]),
  ...get(COLUMNS),
  ...constant(4),
  ...MULTIPLY,
  ...set(STRIDE),
  ...countdown(ROWS, 4, fourRows),
  ...END,
];

const PAGES = 256;
const program = Uint8Array.from([
  0x00,
  0x61,
  0x73,
  0x6d,
  1,
  0,
  0,
  0,
  ...section(1, counted([[0x60, ...counted([[I32], [I32], [I32], [I32], [I32], [I32]]), 0]])),
  ...section(3, counted([[0]])),
  ...section(5, counted([[0, ...unsigned(PAGES)]])),
  ...section(
    7,
    counted([
      [...text('multiply'), 0, 0],
      [...text('memory'), 2, 0],
    ]),
  ),
  ...section(10, counted([[...unsigned(body.length), ...body]])),
]);
const { exports } = new WebAssembly.Instance(new WebAssembly.Module(program));
const multiply = exports['multiply'] as (
  left: number,
  right: number,
  result: number,
  rows: number,
  columns: number,
  depth: number,
) => void;
const memory = new Float32Array((exports['memory'] as WebAssembly.Memory).buffer);

/** As `multiplyPlainly`; rows are filled up to four and columns to eight with zeros. */
export function multiplyFast(left: Matrix, right: Matrix): Float32Array {
  const [rows, columns, depth] = [left.rows + (-left.rows & 3), right.columns + (-right.columns & 7), left.columns];
  const [atRight, atResult] = [rows * depth, rows * depth + depth * columns];
  if (atResult + rows * columns > memory.length)
    throw new RangeError(`A product of ${rows} × ${depth} × ${columns} does not fit in ${PAGES} pages of memory`);
  packInFours(left, rows);
  for (let n = 0; n < depth; n++) {
    const from = n * right.columns;
    memory.set(right.values.subarray(from, from + right.columns), atRight + n * columns);
    memory.fill(0, atRight + n * columns + right.columns, atRight + (n + 1) * columns);
  }
  multiply(0, 4 * atRight, 4 * atResult, rows, columns, depth);
  const result = new Float32Array(left.rows * right.columns);
  for (let i = 0; i < left.rows; i++)
    result.set(memory.subarray(atResult + i * columns, atResult + i * columns + right.columns), i * right.columns);
  return result;
}

/** Four rows lie interleaved, so that the loop reads on and on. */
function packInFours({ values, rows, columns: depth }: Matrix, paddedRows: number): void {
  for (let row = 0; row < paddedRows; row++) {
    for (let n = 0; n < depth; n++)
      memory[(row >> 2) * 4 * depth + 4 * n + (row & 3)] = row < rows ? (values[row * depth + n] as number) : 0;
  }
}
