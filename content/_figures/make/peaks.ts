// The strongest answers of a filter, or of any mixture of filters: where they are, and which classes they come from.
import type { Scene } from '../net/scenes.ts';
import { KINDS } from '../net/shapes.ts';

/** A place where a neuron answered, in the map of its layer. */
export interface Peak {
  readonly scene: number;
  readonly x: number;
  readonly y: number;
  readonly value: number;
}

export const SHOWN = 9;

/** Adds a peak to a list of the strongest, strongest first. */
export function keep(list: Peak[], peak: Peak): void {
  list.push(peak);
  list.sort((a, b) => b.value - a.value || a.scene - b.scene);
  list.length = Math.min(list.length, SHOWN);
}

export function commonest(list: readonly Peak[], scenes: readonly Scene[]): { label: number; count: number } {
  return commonestOf(list.map(({ scene }) => (scenes[scene] as Scene).label));
}

export function commonestOf(labels: readonly number[]): { label: number; count: number } {
  const counts = KINDS.map((_, label) => ({ label, count: labels.filter((other) => other === label).length }));
  return counts.reduce((best, next) => (next.count > best.count ? next : best));
}

/** The part of a list that comes from its commonest class. */
export function purityOf(list: readonly Peak[], scenes: readonly Scene[]): number {
  return commonest(list, scenes).count / list.length;
}
