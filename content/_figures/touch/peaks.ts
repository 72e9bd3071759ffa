// Where the neurons answered most, as text that travels inside a page: four bytes a peak.

/** Which held-out scene, and where in the layer's map. */
export interface Place {
  readonly scene: number;
  readonly x: number;
  readonly y: number;
}

/** By layer, filter and rank. */
export function packPeaks(peaks: readonly (readonly (readonly Place[])[])[]): string {
  const bytes = peaks.flat(2).flatMap(({ scene, x, y }) => [scene >> 8, scene & 255, x, y]);
  return btoa(String.fromCharCode(...bytes));
}

/** `filter` counts through all layers; each has `each` peaks. */
export function peaksIn(text: string, each: number): (filter: number) => readonly Place[] {
  const bytes = atob(text);
  const byte = (index: number): number => bytes.charCodeAt(index);
  return (filter) =>
    Array.from({ length: each }, (_, rank) => {
      const at = 4 * (filter * each + rank);
      return { scene: (byte(at) << 8) | byte(at + 1), x: byte(at + 2), y: byte(at + 3) };
    });
}
