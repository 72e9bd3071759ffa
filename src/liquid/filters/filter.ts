// What a filter is: a value and what the tag gives it, to another value.
import type { Given } from '../values/filtered.ts';

/** What a filter may ask of the chapter that is run. */
export interface FilterScene {
  /** Evaluates `expression` with `name` standing for each item. */
  readonly conditionOf: (name: string, expression: string) => (item: unknown) => boolean;
  readonly expressionOf: (name: string, expression: string) => (item: unknown) => unknown;
  readonly markdownify: (text: string) => string;
  readonly smartify: (text: string) => string;
  /** The zone of times that name none: `Asia/Kolkata`. */
  readonly zone: string;
  /** `url`, `baseurl`, `time`. */
  readonly setting: (name: string) => string;
}

export type Filter = (value: unknown, given: Given, scene: FilterScene) => unknown;
export type Filters = Readonly<Record<string, Filter>>;

/** Thrown by a filter for what Ruby's Liquid refuses too: division by zero. Reported at the tag. */
export class FilterRefusal extends Error {}
