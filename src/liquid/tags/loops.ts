// Tags that repeat: for, tablerow, cycle.
import { tableOf } from '../../lib/table.ts';
import type { Context, Emitter, Template } from 'liquidjs';
import { quieted, settled, type Machine, type ReadTag } from '../machine.ts';
import { FRAGMENT, integerOf, readExpression, valueOf, type Expression } from '../values/expression.ts';
import { tightened } from '../values/tightened.ts';
import { entriesOf, isHash, isNil, isTruthy, printed, Range } from '../values/ruby.ts';

const FOR = new RegExp(`^\\s*([\\w-]+)\\s+in\\s*((?:${FRAGMENT})+)\\s*(reversed)?`);
const ATTRIBUTE = new RegExp(`(\\w+)\\s*:\\s*(${FRAGMENT})`, 'g');

interface Loop {
  readonly tag: string;
  readonly variable: string;
  readonly collection: Expression;
  /** `item-page.list`: what `offset:continue` goes on by. */
  readonly name: string;
  readonly isReversed: boolean;
  readonly limit: Expression | undefined;
  readonly offset: Expression | 'continue' | undefined;
  readonly columns: Expression | undefined;
}

function readLoop(written: string, tag: string): Loop {
  const markup = tightened(written);
  const [head = '', variable, collection, reversed] = FOR.exec(markup) ?? [];
  if (variable === undefined || collection === undefined) throw new Error(`write {% ${tag} item in list %}`);
  const attributes = new Map(
    [...markup.slice(head.length).matchAll(ATTRIBUTE)].map(([, name = '', value = '']) => [name, value]),
  );
  const expressionOf = (name: string): Expression | undefined => {
    const value = attributes.get(name);
    return value === undefined ? undefined : readExpression(value);
  };
  return {
    tag,
    variable,
    collection: readExpression(collection),
    name: `${variable}-${collection}`,
    // Elsewhere in the tag the word means nothing, as in Ruby.
    isReversed: reversed !== undefined,
    limit: expressionOf('limit'),
    offset: attributes.get('offset') === 'continue' ? 'continue' : expressionOf('offset'),
    columns: expressionOf('cols'),
  };
}

/** The items that are looped over, and where `continue` would go on. */
function* itemsOf(loop: Loop, context: Context, machine: Machine): Generator<unknown, readonly unknown[], unknown> {
  const found = yield* settled(
    (scope) => ({
      value: valueOf(loop.collection, scope),
      limit: loop.limit === undefined ? undefined : valueOf(loop.limit, scope),
      offset: loop.offset === undefined || loop.offset === 'continue' ? undefined : valueOf(loop.offset, scope),
    }),
    machine,
  );
  const positions: Record<string, number> = context.getRegister('for', tableOf());
  const from = loop.offset === 'continue' ? (positions[loop.name] ?? 0) : integerOf(found.offset);
  // A limit that is nothing limits no `for`, and leaves a `tablerow` nothing.
  const isLimited = loop.tag === 'tablerow' ? loop.limit !== undefined : !isNil(found.limit);
  const length = isLimited ? Math.max(0, integerOf(found.limit)) : undefined;
  if (found.value instanceof Range) machine.step(Math.min(found.value.length, from + (length ?? Infinity)));
  const all = listFor(found.value);
  // A text is one item, whatever is asked of it.
  const items =
    typeof found.value === 'string' ? all : all.slice(from, length === undefined ? undefined : from + length);
  positions[loop.name] = from + items.length;
  return loop.isReversed ? items.toReversed() : items;
}

/** A text is one item, a map its pairs; what is neither list nor map has no items. */
function listFor(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (value instanceof Range) return value.items();
  if (typeof value === 'string') return value === '' ? [] : [value];
  return isHash(value) ? entriesOf(value) : [];
}

/** What `forloop` and `tablerowloop` both say of where they are. */
function positionIn({ length }: readonly unknown[], index: number): Readonly<Record<string, number | boolean>> {
  return {
    length,
    index: index + 1,
    index0: index,
    rindex: length - index,
    rindex0: length - index - 1,
    first: index === 0,
    last: index === length - 1,
  };
}

export const forTag: ReadTag = (markup, { machine, take }) => {
  const loop = readLoop(markup, 'for');
  const taken = take('else', 'endfor');
  const other: Template[] = taken.end === 'else' ? take('endfor').templates : [];
  const { isBlank, blocks } = quieted([{ templates: taken.templates }, { templates: other }]);
  const [body = [], instead = []] = blocks.map(({ templates }) => templates);
  return {
    isBlank,
    *render(context, emitter) {
      const items = yield* itemsOf(loop, context, machine);
      if (items.length === 0) {
        yield machine.engine.renderer.renderTemplates(instead, context, emitter);
        return;
      }
      const parents: unknown[] = context.getRegister('forloops', []);
      const parentloop = parents.at(-1);
      const scope = tableOf<unknown>();
      machine.scopes.push(scope);
      try {
        for (const [index, item] of items.entries()) {
          machine.step(1);
          const position = { name: loop.name, ...positionIn(items, index), parentloop };
          scope.forloop = position;
          scope[loop.variable] = item;
          parents.push(position);
          context.breakCalled = context.continueCalled = false;
          yield machine.engine.renderer.renderTemplates(body, context, emitter);
          parents.pop();
          if (context.breakCalled) break;
        }
      } finally {
        context.breakCalled = context.continueCalled = false;
        machine.scopes.pop();
      }
    },
  };
};

export const tablerow: ReadTag = (markup, { machine, take }) => {
  const loop = readLoop(markup, 'tablerow');
  const { templates } = take('endtablerow');
  return {
    *render(context, emitter) {
      const items = yield* itemsOf(loop, context, machine);
      const isNothing = yield* settled((scope) => !isTruthy(valueOf(loop.collection, scope)), machine);
      if (isNothing) return;
      const columns = yield* settled(
        (scope) => (loop.columns === undefined ? items.length : integerOf(valueOf(loop.columns, scope)) || Infinity),
        machine,
      );
      const scope = tableOf<unknown>();
      machine.scopes.push(scope);
      emitter.write('<tr class="row1">\n');
      for (const [index, item] of items.entries()) {
        machine.step(1);
        const column = (index % columns) + 1;
        scope.tablerowloop = {
          ...positionIn(items, index),
          col: column,
          col0: column - 1,
          col_first: column === 1,
          col_last: loop.columns !== undefined && column === columns,
          row: Math.floor(index / columns) + 1,
        };
        scope[loop.variable] = item;
        yield* cell({ column, templates }, context, { machine, emitter });
        if (column === columns && index < items.length - 1)
          emitter.write(`</tr>\n<tr class="row${Math.floor(index / columns) + 2}">`);
      }
      emitter.write('</tr>\n');
      machine.scopes.pop();
    },
  };
};

function* cell(
  { column, templates }: { column: number; templates: Template[] },
  context: Context,
  { machine, emitter }: { machine: Machine; emitter: Emitter },
): Generator<unknown, void, unknown> {
  emitter.write(`<td class="col${column}">`);
  yield machine.engine.renderer.renderTemplates(templates, context, emitter);
  emitter.write('</td>');
}

const NAMED_CYCLE = new RegExp(`^\\s*(${FRAGMENT})\\s*:\\s*([\\s\\S]*)$`);

export const cycle: ReadTag = (markup, { machine, token }) => {
  const named = NAMED_CYCLE.exec(markup);
  const values = (named?.[2] ?? markup).split(',').flatMap((part) => {
    const found = new RegExp(FRAGMENT).exec(part)?.[0];
    const value = found === undefined ? undefined : readExpression(found);
    // Nothing is no value of a cycle's.
    return value === undefined || (value.kind === 'literal' && isNil(value.value)) ? [] : [value];
  });
  // What names variables goes by itself, even beside one that names the same.
  const ownName = values.every(({ kind }) => kind === 'literal')
    ? JSON.stringify(values)
    : `at ${token.begin} of ${token.input.length}`;
  const group = named?.[1] === undefined ? undefined : readExpression(named[1]);
  if (values.length === 0) throw new Error('write {% cycle "one", "two" %}');
  return {
    *render(context, emitter) {
      const found = yield* settled(
        (scope) => ({
          name: group === undefined ? ownName : printed(valueOf(group, scope)),
          all: values.map((value) => valueOf(value, scope)),
        }),
        machine,
      );
      const counts: Record<string, number> = context.getRegister('cycle', tableOf());
      const count = counts[found.name] ?? 0;
      emitter.write(printed(found.all[count % values.length]));
      counts[found.name] = (count + 1) % values.length;
    },
  };
};
