// The Markdown that include calls pass.
import type { IncludeCall } from '../model/include.ts';
import type { Part } from '../model/markup.ts';

type Values = IncludeCall['values'];

/** The calls with each Markdown value's parts made anew. */
export function mapMarkdown(
  calls: readonly IncludeCall[],
  make: (parts: readonly Part[]) => readonly Part[],
): readonly IncludeCall[] {
  const inValues = (values: Values): Values =>
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => [
        name,
        value.kind === 'markdown' ? { ...value, parts: make(value.parts) } : value,
      ]),
    );
  return calls.map((call) => ({
    ...call,
    values: inValues(call.values),
    series: Object.fromEntries(Object.entries(call.series).map(([family, panels]) => [family, panels.map(inValues)])),
  }));
}
