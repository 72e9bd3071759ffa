// How many slips part two words: for "Did you mean …?", and for the words that a reader types into the search.

/**
 * How many letters must be added, dropped, changed, or swapped with their neighbour (optimal string alignment):
 * `gradeint` and `gradient` are one apart. Letters are UTF-16 units. More than `most` is Infinity, and is known early:
 * lists of names may be long.
 */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return Infinity;
  let [current, previous, beforePrevious] = [rowOf(b.length), rowOf(b.length), rowOf(b.length)];
  for (let column = 0; column <= b.length; column++) previous[column] = column;
  for (let row = 1; row <= a.length; row++) {
    current[0] = row;
    let least = row;
    for (let column = 1; column <= b.length; column++) {
      const changed = a[row - 1] === b[column - 1] ? 0 : 1;
      let cost = Math.min(at(previous, column) + 1, at(current, column - 1) + 1, at(previous, column - 1) + changed);
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        cost = Math.min(cost, at(beforePrevious, column - 2) + 1);
      current[column] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return Infinity;
    [beforePrevious, previous, current] = [previous, current, beforePrevious];
  }
  const distance = at(previous, b.length);
  return distance > most ? Infinity : distance;
}

function rowOf(length: number): number[] {
  return new Array<number>(length + 1).fill(0);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Infinity;
}
