// What every maker of figures gets: the network, pictures that it has never seen, and a place to put what it makes.
import type { Tile } from '../draw/tile.ts';
import { bestOf, sharesOf } from '../net/looking.ts';
import type { Network } from '../net/network.ts';
import type { Scene } from '../net/scenes.ts';
import { KINDS, type Kind } from '../net/shapes.ts';

export interface Workshop {
  readonly network: Network;
  /** Held out from training. */
  readonly scenes: readonly Scene[];
  readonly save: (name: string, tile: Tile) => void;
  readonly saveSvg: (name: string, svg: string) => void;
}

/** Numbers that the chapter tells; groups of them stand under one name. */
export type Numbers = Readonly<Record<string, unknown>>;

/** The series of scenes: what is learned from, and what is held out. */
export const SERIES = { training: 1, heldOut: 2 } as const;

/** The held-out scene that serves as example, by its index: all were recognised with a share above 0.9. */
export const EXAMPLES = { cat: 109, 'pale cat': 39, house: 26, boat: 47, fish: 28, star: 41 } as const;

export function kindOf(scene: Scene): Kind {
  return KINDS[scene.label] as Kind;
}

export function isRight(network: Network, scene: Scene): boolean {
  return bestOf(sharesOf(network, scene.picture)) === scene.label;
}

export function round(value: number, digits: number): number {
  const factor = 10 ** digits;
  return Math.round(value * factor) / factor;
}

/** A share of 1 as per cent. */
export function percent(share: number, digits = 1): number {
  return round(100 * share, digits);
}

export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
