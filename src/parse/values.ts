// The Markdown that include calls pass.
import { valuesOf } from '../lib/call-values.ts';
import type { ArgumentValue, IncludeCall } from '../model/include.ts';
import type { Tree } from '../model/tree.ts';
import { textOf } from '../tree/text.ts';
import { tableOf } from '../lib/table.ts';

type Values = IncludeCall['values'];

/** The trees of all Markdown values of the calls. */
export function markdownIn(calls: readonly IncludeCall[]): readonly Tree[] {
  return calls.flatMap(valuesOf).flatMap((value) => (value.kind === 'markdown' ? [value.content] : []));
}

/** The calls with each Markdown value made anew. */
export function mapMarkdown(calls: readonly IncludeCall[], make: (tree: Tree) => Tree): readonly IncludeCall[] {
  return mapCallValues(calls, (value) => {
    if (value.kind !== 'markdown') return value;
    const content = make(value.content);
    return content === value.content ? value : { ...value, content, text: textOf(content) };
  });
}

/** The calls with each of their values made anew. */
export function mapCallValues(
  calls: readonly IncludeCall[],
  make: (value: ArgumentValue) => ArgumentValue,
): readonly IncludeCall[] {
  const mapAll = (values: Values): Values =>
    tableOf(Object.entries(values).map(([name, value]) => [name, make(value)]));
  return calls.map((call) => ({
    ...call,
    values: mapAll(call.values),
    series: tableOf(Object.entries(call.series).map(([family, panels]) => [family, panels.map(mapAll)])),
  }));
}
