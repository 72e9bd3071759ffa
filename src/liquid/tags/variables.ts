// Tags that keep values: assign, capture, increment, decrement; and echo, which prints one.
import { textMadeBy } from '../emitter.ts';
import { evaluated, settled, type Machine, type ReadTag } from '../machine.ts';
import { readFiltered } from '../values/filtered.ts';
import { printed } from '../values/ruby.ts';

export const assign: ReadTag = (markup, { machine }) => {
  const [, name, written] = /^\s*([\w\-.[\]()]+)\s*=\s*([\s\S]*)$/.exec(markup) ?? [];
  if (name === undefined || written === undefined) throw new Error('write {% assign name = value %}');
  const expression = readFiltered(written);
  return {
    isBlank: true,
    *render() {
      keep(machine, name, yield* settled((scope) => evaluated(expression, scope, machine), machine));
    },
  };
};

function keep({ scopes }: Machine, name: string, value: unknown): void {
  Object.defineProperty(scopes[0] ?? {}, name, { value, writable: true, enumerable: true, configurable: true });
}

export const capture: ReadTag = (markup, { machine, take }) => {
  const name = /[\w\-.[\]()]+/.exec(markup)?.[0];
  if (name === undefined) throw new Error('write {% capture name %}');
  const { templates } = take('endcapture');
  return {
    isBlank: true,
    *render(context) {
      const text = yield* textMadeBy(templates, context, machine.engine);
      machine.step(text.length >> 6);
      keep(machine, name, text);
    },
  };
};

export const echo: ReadTag = (markup, { machine }) => {
  const expression = readFiltered(markup);
  return {
    *render(_, emitter) {
      emitter.write(yield* settled((scope) => printed(evaluated(expression, scope, machine)), machine));
    },
  };
};

/** Counters have names of their own: an assigned variable of the same name is another. */
const counter =
  (change: (value: number) => { readonly shown: number; readonly kept: number }): ReadTag =>
  (markup, { machine }) => {
    const name = markup.trim();
    return {
      *render(_, emitter) {
        const counters = machine.variables;
        const { shown, kept } = change(
          Object.hasOwn(counters, name) && typeof counters[name] === 'number' ? counters[name] : 0,
        );
        counters[name] = kept;
        emitter.write(shown);
      },
    };
  };

export const increment = counter((value) => ({ shown: value, kept: value + 1 }));
export const decrement = counter((value) => ({ shown: value - 1, kept: value - 1 }));
