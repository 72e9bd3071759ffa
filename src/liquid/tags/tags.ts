// Every tag that a chapter may use, by its name. Sources: Liquid 5's standard tags and Jekyll's manual, "Tags".
import { placeIn, settled, tagOf, type Machine, type ReadTag } from '../machine.ts';
import { showCode } from '../run.ts';
import { readExpression, valueOf } from '../values/expression.ts';
import { liquid } from './liquid.ts';
import { link, postUrl } from './addresses.ts';
import { caseTag, comment, ifchanged, ifTag, raw, remark, unless } from './choices.ts';
import { highlight } from './highlight.ts';
import { include, includeRelative } from './includes.ts';
import { cycle, forTag, tablerow } from './loops.ts';
import { own } from './own.ts';
import { render } from './render.ts';
import { translationTags } from './translations.ts';
import { assign, capture, decrement, echo, increment } from './variables.ts';

const TAGS: Readonly<Record<string, ReadTag>> = {
  assign,
  capture,
  increment,
  decrement,
  echo,
  if: ifTag,
  unless,
  case: caseTag,
  comment,
  raw,
  ifchanged,
  for: forTag,
  tablerow,
  cycle,
  include,
  include_cached: include,
  include_relative: includeRelative,
  render,
  link,
  post_url: postUrl,
  highlight,
  liquid,
  '#': remark,
};

/** Gives the engine its tags; the book's own come last, and never replace one of Liquid's. */
export function addTags(machine: Machine): void {
  const asked = Object.entries(machine.run.options.tags ?? {}).map(([name, form]) => [name, own(name, form)] as const);
  const printers = Object.entries(machine.run.options.printers ?? {}).map(
    ([name, print]) => [name, printer(print)] as const,
  );
  const around = Object.entries(machine.run.options.around ?? {}).map(
    ([name, print]) => [name, printerAround(name, print)] as const,
  );
  const translations = Object.entries(machine.run.options.translations === undefined ? {} : translationTags);
  for (const [name, read] of [...asked, ...printers, ...around, ...translations, ...Object.entries(TAGS)])
    machine.engine.registerTag(name, tagOf(read, machine));
}

function printer(print: NonNullable<Machine['run']['options']['printers']>[string]): ReadTag {
  return (markup, { machine }) => ({
    *render(_, emitter) {
      emitter.write(
        yield yield* settled((scope) => print(markup, (written) => valueOf(readExpression(written), scope)), machine),
      );
    },
  });
}

/** Within an included file, the place is that of the call. */
function printerAround(name: string, print: NonNullable<Machine['run']['options']['around']>[string]): ReadTag {
  return (_, { machine, takeText, token }) => {
    const { text, begin } = takeText(`end${name}`, undefined);
    const { run, call } = machine;
    const at = placeIn(token, machine) === undefined ? (call.at?.start ?? 0) : begin;
    return {
      *render(_context, emitter) {
        emitter.write(print(showCode(text), run.placeAt(at)));
      },
    };
  };
}
