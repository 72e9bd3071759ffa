// The values that an include call passes, its panels' among them.
import type { ArgumentValue, IncludeCall } from '../model/include.ts';

/** The call's own values, then those of each member of its series. */
export function groupsOf({ values, series }: IncludeCall): readonly IncludeCall['values'][] {
  return [values, ...Object.values(series).flat()];
}

/** All of them, in that order. */
export function valuesOf(call: IncludeCall): readonly ArgumentValue[] {
  return groupsOf(call).flatMap((values) => Object.values(values));
}
