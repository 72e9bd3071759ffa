// What every maker of figures gets: the network, pictures that it has never seen, and a place to put what it makes.
import type { Chart, Ink } from '../draw/chart.ts';
import type { Tile } from '../draw/tile.ts';
import { bestOf, sharesOf } from '../net/looking.ts';
import type { Network } from '../net/network.ts';
import type { Scene } from '../net/scenes.ts';

export interface Workshop {
  readonly network: Network;
  /** Held out from training. */
  readonly scenes: readonly Scene[];
  readonly save: (name: string, tile: Tile) => void;
  /** For white paper and for the dark. */
  readonly saveSvg: (name: string, chart: Chart) => void;
}

/** Numbers that the chapter tells; groups of them stand under one name. */
export type Numbers = Readonly<Record<string, unknown>>;

/** The series of scenes: what is learned from, and what is held out. */
export const SERIES = { training: 1, heldOut: 2 } as const;

/** The held-out scene that serves as example, by its index: all were recognised with a share above 0.9. */
export const EXAMPLES = { cat: 109, 'pale cat': 39, house: 26, boat: 47, fish: 28, star: 41 } as const;

/** Colours of lines, told apart by those who see no red or no green as well (after Okabe and Ito). */
export const LINES: readonly [Ink, Ink, Ink, Ink, Ink, Ink] = [
  { light: '#a3470e', dark: '#f2a15f' },
  { light: '#1f6aa5', dark: '#7cc0ee' },
  { light: '#007a5a', dark: '#4cc9a0' },
  { light: '#8e4a86', dark: '#dba0d2' },
  { light: '#4d4d4d', dark: '#c8c8c8' },
  { light: '#80690a', dark: '#d9c254' },
];

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
