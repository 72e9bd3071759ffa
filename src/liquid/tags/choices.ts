// Tags that choose: if, unless, case; and those that print nothing or everything: comment, raw, ifchanged.
import type { Template } from 'liquidjs';
import { MappedEmitter, textMadeBy } from '../emitter.ts';
import { placeIn, quieted, settled, type ReadTag, type TagTools } from '../machine.ts';
import { compare, isMet, readCondition, type Condition } from '../values/condition.ts';
import { FRAGMENT, readExpression, valueOf, type Expression } from '../values/expression.ts';
import { tightened } from '../values/tightened.ts';

interface Branch {
  /** Undefined for `else`. */
  readonly condition: Condition | undefined;
  readonly isTurned: boolean;
  readonly templates: Template[];
}

const choice =
  (closing: 'endif' | 'endunless'): ReadTag =>
  (markup, tools) => {
    const read = readBranches(markup, closing, tools);
    const { machine } = tools;
    const { isBlank, blocks: branches } = quieted(read);
    return {
      isBlank,
      *render(context, emitter) {
        const chosen = yield* settled(
          (scope) =>
            branches.find(({ condition, isTurned }) => condition === undefined || isMet(condition, scope) !== isTurned),
          machine,
        );
        if (chosen !== undefined) yield machine.engine.renderer.renderTemplates(chosen.templates, context, emitter);
      },
    };
  };

export const ifTag = choice('endif');
export const unless = choice('endunless');

function readBranches(markup: string, closing: string, { take }: TagTools): readonly Branch[] {
  const branches: Branch[] = [];
  let asked: string | undefined = markup;
  for (let isTurned = closing === 'endunless'; ; isTurned = false) {
    const condition: Condition | undefined = asked === undefined ? undefined : readCondition(asked);
    if (asked !== undefined && condition === undefined)
      throw new Error(`the condition "${asked.trim()}" cannot be read`);
    const { templates, end, markup: next } = take('elsif', 'else', closing);
    branches.push({ condition, isTurned, templates });
    if (end === closing) return branches;
    asked = end === 'elsif' ? next : undefined;
  }
}

const WHEN = new RegExp(`(${FRAGMENT})(?:(?:\\s+or\\s+|\\s*,\\s*)(${FRAGMENT}[\\s\\S]*))?`);

/** Every `when` that fits is rendered; `else` only where none did. */
export const caseTag: ReadTag = (markup, { machine, take }) => {
  const subject = readExpression(new RegExp(FRAGMENT).exec(tightened(markup))?.[0] ?? '');
  const read: { readonly values: readonly Expression[] | undefined; readonly templates: Template[] }[] = [];
  let { end, markup: asked } = take('when', 'else', 'endcase');
  while (end !== 'endcase') {
    const values = end === 'else' ? undefined : readValues(asked);
    const block = take('when', 'else', 'endcase');
    read.push({ values, templates: block.templates });
    ({ end, markup: asked } = block);
  }
  const { isBlank, blocks: branches } = quieted(read);
  return {
    isBlank,
    *render(context, emitter) {
      let isFound = false;
      for (const { values, templates } of branches) {
        const times = yield* settled(
          (scope) =>
            values === undefined
              ? Number(!isFound)
              : values.filter((value) => compare(valueOf(subject, scope), '==', valueOf(value, scope))).length,
          machine,
        );
        if (values !== undefined && times > 0) isFound = true;
        for (let time = 0; time < times; time += 1)
          yield machine.engine.renderer.renderTemplates(templates, context, emitter);
      }
    },
  };
};

function readValues(markup: string): readonly Expression[] {
  const values: Expression[] = [];
  for (let rest: string | undefined = tightened(markup); rest !== undefined; ) {
    const found: RegExpExecArray | null = WHEN.exec(rest);
    if (found === null) break;
    values.push(readExpression(found[1] ?? ''));
    rest = found[2];
  }
  return values;
}

export const comment: ReadTag = (_, { takeText }) => {
  takeText('endcomment', 'comment');
  return {
    isBlank: true,
    *render() {
      /* nothing is printed */
    },
  };
};

export const raw: ReadTag = (_, { takeText, token, machine }) => {
  const { text, begin } = takeText('endraw', undefined);
  const isOwn = placeIn(token, machine) !== undefined;
  return {
    isBlank: text === '',
    *render(_context, emitter) {
      if (isOwn && emitter instanceof MappedEmitter) emitter.copy(text, begin);
      else emitter.write(text);
    },
  };
};

/** `{% # a remark %}`. */
export const remark: ReadTag = () => ({
  isBlank: true,
  *render() {
    /* nothing is printed */
  },
});

export const ifchanged: ReadTag = (_, { machine, take }) => {
  const { templates } = take('endifchanged');
  return {
    *render(context, emitter) {
      const text = yield* textMadeBy(templates, context, machine.engine);
      // A register of the context: all such tags of a chapter share it, as in Ruby.
      if (text === context.getRegister('ifchanged')) return;
      context.setRegister('ifchanged', text);
      emitter.write(text);
    },
  };
};
