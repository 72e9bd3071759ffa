// Include tags: a call that a template answers keeps its place as a mark; a file of the book is run, and stands as text
// in the stream.
import type { Context } from 'liquidjs';
import {
  climbingInclude,
  liquidLimit,
  unknownInclude,
  unknownRelative,
  unknownTranslatedText,
} from '../../diagnostics/catalog.ts';
import { nearestName } from '../../lib/nearest-name.ts';
import type { Place, Span } from '../../model/place.ts';
import type { Problem } from '../../model/problem.ts';
import { folderOf, joinPath } from '../../lib/paths.ts';
import { readIncludeMarkup, type IncludeMarkup } from '../include-tag.ts';
import { evaluated, parseIncluded, placeIn, settled, type Machine, type ReadTag, type TagTools } from '../machine.ts';
import { markInclude, tellMarkup, type Run } from '../run.ts';
import { readExpression, valueOf } from '../values/expression.ts';
import { readFiltered } from '../values/filtered.ts';
import { tellUndefined } from '../undefined-variable.ts';
import { isNil, printed } from '../values/ruby.ts';
import { tableOf } from '../../lib/table.ts';

/** An include that calls itself stops here. */
const DEEPEST = 40;

/** `{% include NAME %}`: a template's, or `_includes/NAME`. */
export const include = includeTag((name) => `_includes/${name}`, unknownOf);

/** `{% include_relative NAME %}`: a file beside the chapter, never a template's. */
export const includeRelative = includeTag(
  (name, machine) => joinPath(folderOf(machine.run.source.path), name),
  unknownRelative,
);

/** `{% tf NAME %}`: a text of the site's language, or of its first one. */
export const translateFile = includeTag(
  (name, machine) => machine.run.options.translations?.path(name),
  unknownTranslatedText,
);

/** Only a plain include may be answered by a template. */
function includeTag(
  pathOf: (name: string, machine: Machine) => string | undefined,
  unknown: (place: Place, name: string, run: Run) => Problem,
): ReadTag {
  const mayBeAnswered = unknown === unknownOf;
  return (_, tools) => {
    const { machine } = tools;
    const { run } = machine;
    const call = readCallMarkup(tools);
    return {
      *render(context, emitter) {
        const read = yield* valuesOf(call, context, machine);
        if (mayBeAnswered && run.options.answers(read.name, [...read.values.keys()])) {
          emitter.write(markAnswered(call, read, machine));
          return;
        }
        if (call.isOwn) tellMarkup(call, call.markup, run);
        const path = pathOf(read.name, machine);
        const climbs = run.options.mode === 'jekyll' && /(?:^|\/)\.{1,2}\//.test(read.name);
        const text = path === undefined || climbs ? undefined : run.options.file(path);
        const depth = context.getRegister('depth', { includes: 0 });
        if (text === undefined || depth.includes >= DEEPEST) {
          const { start, end } = call.markup.name;
          const place = run.placeAt(start, end - start);
          if (climbs) run.problems.push(climbingInclude(place, read.name));
          else if (text !== undefined) run.problems.push(liquidLimit(place, 'depth'));
          else run.problems.push(unknown(place, read.name, run));
          return;
        }
        depth.includes += 1;
        const outer = machine.call.at;
        if (call.isOwn) machine.call.at = { start: call.start, end: call.end };
        // A call without parameters leaves those of the call around it.
        machine.scopes.push(read.values.size === 0 ? {} : { include: tableOf(read.values) });
        try {
          const templates = parseIncluded(text, machine);
          if (isShownAsHtml(path, run))
            emitter.write(
              run.options.markdownify(printed(yield machine.engine.renderer.renderTemplates(templates, context))),
            );
          else yield machine.engine.renderer.renderTemplates(templates, context, withoutPlaces(emitter));
        } finally {
          machine.scopes.pop();
          depth.includes -= 1;
          machine.call.at = outer;
        }
      },
    };
  };
}

/** A translated text of Markdown among HTML is what the plugin makes of it. */
function isShownAsHtml(path: string | undefined, { options }: Run): boolean {
  return options.translations?.isMarkdown === false && /^_i18n\/.*\.(?:md|markdown)$/i.test(path ?? '');
}

function unknownOf(place: Place, name: string, { options }: Run): Problem {
  return unknownInclude(place, name, nearestName(name, namesLike(name, options.names?.('include') ?? [])));
}

/** A template answers with any ending: its name gets the one that was written. */
function namesLike(written: string, names: readonly string[]): readonly string[] {
  const ending = /\.\w+$/.exec(written)?.[0] ?? '';
  return names.map((name) => (name.includes('.') ? name : name + ending));
}

/** What an included file makes comes from the place of its call: it writes as a tag does. */
export function withoutPlaces(emitter: { buffer: string; write(value: unknown): void }): {
  buffer: string;
  write(value: unknown): void;
} {
  return {
    buffer: '',
    write(value) {
      this.buffer = '';
      emitter.write(value);
    },
  };
}

export interface CallMarkup {
  readonly markup: IncludeMarkup;
  readonly start: number;
  readonly end: number;
  /** False inside an included file: all places are then those of the chapter's own call. */
  readonly isOwn: boolean;
}

/** Reads the call; `name` where the tag itself is the call's name. */
export function readCallMarkup({ token, machine }: TagTools, name?: string): CallMarkup {
  const begin = placeIn(token, machine);
  const end = token.contentRange[1];
  const from = name === undefined ? end - token.args.length : token.input.indexOf(name, token.begin + 2);
  const markup = readIncludeMarkup(token.input, { start: from, end });
  // Inside an included file everything stands where the chapter called it.
  const at = begin === undefined ? (machine.call.at ?? { start: 0, end: 0 }) : { start: begin, end: token.end };
  return { markup: begin === undefined ? placedAt(markup, at) : markup, ...at, isOwn: begin !== undefined };
}

function placedAt(markup: IncludeMarkup, { start, end }: Span): IncludeMarkup {
  const at = <T extends object>(part: T): T => ({ ...part, start, end });
  return {
    mistake: undefined,
    unclosed: [],
    name: at(markup.name),
    arguments: markup.arguments.map((argument) => ({
      ...argument,
      name: at(argument.name),
      value: at(argument.value),
    })),
  };
}

interface ReadValues {
  readonly name: string;
  readonly values: ReadonlyMap<string, unknown>;
}

const ONLY_OUTPUT = /^\s*\{\{([^{}]*)\}\}\s*$/;

/** The name and the values of a call; a quoted value may hold outputs, a bare one is an expression. */
export function* valuesOf(
  { markup, isOwn }: Pick<CallMarkup, 'markup' | 'isOwn'>,
  context: Context,
  machine: Machine,
): Generator<unknown, ReadValues, unknown> {
  const values = new Map<string, unknown>();
  for (const { name, value, isQuoted } of markup.arguments) {
    values.set(name.text, yield* valueIn(value.text, isQuoted, context, machine));
    const only = isQuoted && isOwn ? ONLY_OUTPUT.exec(value.text)?.[1] : undefined;
    if (only !== undefined) tellUndefined(readFiltered(only), { from: value.start, to: value.end }, machine);
  }
  return { name: printed(yield* valueIn(markup.name.text, true, context, machine)).trim(), values };
}

export function* valueIn(
  text: string,
  isQuoted: boolean,
  context: Context,
  machine: Machine,
): Generator<unknown, unknown, unknown> {
  if (!isQuoted) return yield* settled((scope) => valueOf(readExpression(text), scope), machine);
  if (!/\{[{%]/.test(text)) return text;
  const only = ONLY_OUTPUT.exec(text)?.[1];
  if (only !== undefined)
    return printed(yield* settled((scope) => evaluated(readFiltered(only), scope, machine), machine));
  return printed(yield machine.engine.renderer.renderTemplates(machine.parse(text), context));
}

/** The mark of a call that a template answers. A bare word that names nothing is that word: `note=later`. */
export function markAnswered(
  call: CallMarkup,
  { name, values }: ReadValues,
  machine: Machine,
  half?: 'open' | 'close',
): string {
  const { markup } = call;
  const given = new Map<object, unknown>(
    markup.arguments.map((argument) => [argument.value, values.get(argument.name.text)]),
  );
  return markInclude(
    call,
    markup,
    (part) => {
      if (part === markup.name) return name;
      const value = given.get(part);
      return isNil(value) && /^[\w-]+$/.test(part.text) ? part.text : printed(value);
    },
    machine.run,
    half,
  );
}
