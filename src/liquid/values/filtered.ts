// `page.title | append: "!" | upcase`: an expression and the filters that it goes through.
import { onceForText } from '../../lib/once-for.ts';
import { tableOf } from '../../lib/table.ts';
import { FRAGMENT, readExpression, valueOf, type Expression, type Scope } from './expression.ts';
import { Emptiness } from './ruby.ts';
import { tightened } from './tightened.ts';

export interface Filtered {
  readonly initial: Expression;
  readonly filters: readonly FilterCall[];
}

interface FilterCall {
  readonly name: string;
  readonly arguments: readonly Expression[];
  readonly named: Readonly<Record<string, Expression>>;
}

/** Runs one filter; an unknown one gives the value back. */
export type RunFilter = (name: string, value: unknown, given: Given) => unknown;

export interface Given {
  readonly list: readonly unknown[];
  readonly named: Readonly<Record<string, unknown>>;
  /** Whether the value is a text that the tag itself holds in quotes. */
  readonly isQuoted: boolean;
}

const INITIAL = new RegExp(`^\\s*(${FRAGMENT})?`);
const CALL = /(?:[^|'"]|"[^"]*"|'[^']*')+/g;
const ARGUMENT = new RegExp(`[:,]\\s*((?:\\w+\\s*:\\s*)?${FRAGMENT}\\s*)`, 'g');

/** Reads an output's markup. Between the expression and the first bar anything may stand: it is left out. */
export const readFiltered: (written: string) => Filtered = onceForText((written) => {
  const markup = tightened(written);
  const initial = INITIAL.exec(markup);
  const rest = markup.slice(initial?.[0].length ?? 0);
  const bar = rest.indexOf('|');
  const calls =
    bar < 0
      ? []
      : [...rest.slice(bar + 1).matchAll(CALL)].map(([call]) => readCall(call)).filter((call) => call !== undefined);
  return { initial: readExpression(initial?.[1] ?? ''), filters: calls };
});

function readCall(call: string): FilterCall | undefined {
  const name = /\w+/.exec(call)?.[0];
  if (name === undefined) return undefined;
  const list: Expression[] = [];
  const named = tableOf<Expression>();
  for (const [, argument = ''] of call.matchAll(ARGUMENT)) {
    const pair = new RegExp(`^(\\w+)\\s*:\\s*(${FRAGMENT})$`).exec(argument.trim());
    if (pair === null) list.push(readExpression(argument));
    else named[pair[1] ?? ''] = readExpression(pair[2] ?? '');
  }
  return { name, arguments: list, named };
}

export function filteredValue({ initial, filters }: Filtered, scope: Scope, run: RunFilter): unknown {
  return filters.reduce(
    (value, { name, arguments: list, named }, index) =>
      run(name, value, {
        isQuoted: index === 0 && initial.kind === 'literal',
        list: list.map((argument) => valueOf(argument, scope)),
        named: tableOf(Object.entries(named).map(([key, argument]) => [key, valueOf(argument, scope)])),
      }),
    startOf(valueOf(initial, scope), filters),
  );
}

/** `blank` and `empty` are an empty text to a filter. */
function startOf(value: unknown, { length }: Filtered['filters']): unknown {
  return value instanceof Emptiness && length > 0 ? '' : value;
}
