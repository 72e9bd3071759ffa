// What every tag of a chapter shares while it is run: its limits, its filters, and how an expression is evaluated.
import {
  Liquid,
  Parser,
  Tag,
  Tokenizer,
  TypeGuards,
  type Context,
  type Emitter,
  type Template,
  type TagToken,
  type TopLevelToken,
} from 'liquidjs';
import { onceFor, onceForText } from '../lib/once-for.ts';
import { valueOf } from '../lib/table.ts';
import { MappedEmitter } from './emitter.ts';
import type { FilterScene } from './filters/filter.ts';
import { filtered, filterNamed } from './filters/filters.ts';
import type { Span } from '../model/place.ts';
import type { Run } from './run.ts';
import { findOutputEnd } from './scan.ts';
import { isMet, readCondition } from './values/condition.ts';
import type { Scope } from './values/expression.ts';
import { filteredValue, readFiltered, type Filtered } from './values/filtered.ts';
import { tellUndefined } from './undefined-variable.ts';
import { Awaited, ownProperty } from './values/property.ts';
import { printed } from './values/ruby.ts';

/** Bounds of what one chapter may do; a hostile one stops there. Counted, not timed: the same on every machine. */
const MOST_STEPS = 3_000_000;
const MOST_CHARACTERS = 5e7;

/** One chapter's engine. `steps` counts what was rendered and looped. */
export interface Machine {
  readonly engine: Liquid;
  readonly run: Run;
  readonly parse: (text: string) => Template[];
  /** The chapter's own text, as it is parsed: tokens of any other text have no place in it. */
  readonly chapter: { text: string };
  /** The chapter's own call whose included file is read or run; undefined in the chapter itself. */
  readonly call: { at: Span | undefined };
  /** Counts; throws where a chapter has done more than any author means. */
  readonly step: (count: number) => void;
  /** What one tag used up must not stop the rest of the chapter: a smaller share is given back. */
  readonly forgive: () => void;
  readonly scene: FilterScene;
  /** Innermost last; what is assigned is kept in the first. */
  readonly scopes: Record<string, unknown>[];
  /** `page`, `site` and counters. */
  readonly variables: Record<string, unknown>;
  readonly scope: Scope;
  readonly emitter: () => MappedEmitter;
}

export function createMachine(run: Run): Machine {
  const engine = new Liquid({
    ownPropertyOnly: true,
    strictFilters: false,
    memoryLimit: MOST_CHARACTERS,
    renderLimit: Infinity,
    cache: false,
    templates: {},
  });
  // What a book does not say is not read: these tags would ask the disk.
  for (const name of Object.keys(engine.tags)) if (!['break', 'continue'].includes(name)) delete engine.tags[name];
  let steps = 0;
  let most = MOST_STEPS;
  const names = { scopes: [{}], variables: { ...run.options.variables } };
  const scope: Scope = (name) => lookUp(name, names);
  const site = run.options.variables.site;
  const scene: FilterScene = {
    markdownify: run.options.markdownify,
    smartify: run.options.smartify ?? run.options.markdownify,
    zone: run.options.zone ?? 'UTC',
    setting: (name) => printed(typeof site === 'object' && site !== null ? ownProperty(site, name) : undefined),
    conditionOf: (name, written) => {
      const condition = readCondition(written);
      return (item) => condition !== undefined && isMet(condition, within(scope, name, item));
    },
    expressionOf: (name, written) => {
      const expression = readFiltered(written);
      return (item) => evaluated(expression, within(scope, name, item), machine);
    },
  };
  const machine: Machine = {
    engine,
    run,
    scene,
    scope,
    ...names,
    chapter: { text: run.text },
    call: { at: undefined },
    parse: (text) => new ChapterParser(engine, machine).parse(text),
    emitter: () => new MappedEmitter(MOST_CHARACTERS),
    forgive: () => {
      most = steps + MOST_STEPS / 20;
    },
    step: (count) => {
      steps += count;
      if (steps > most) throw new Error('template render limit exceeded');
    },
  };
  return machine;
}

interface Included {
  /** Where the chapter's own call stands: what is wrong in the file is reported there. */
  readonly at: Span | undefined;
  readonly templates: Template[];
}

const includedIn = onceFor((_: Machine) => new Map<string, Included>());

/** Parses the text of an included file, which a page may ask for hundreds of times. */
export function parseIncluded(text: string, machine: Machine): Template[] {
  const known = includedIn(machine);
  const { at } = machine.call;
  const last = known.get(text);
  if (last !== undefined && last.at === at) return last.templates;
  const templates = new ChapterParser(machine.engine, machine).parseTokens([...tokensOf(text, machine.engine)]);
  known.set(text, { at, templates });
  return templates;
}

function within(scope: Scope, name: string, item: unknown): Scope {
  return (asked) => (asked === name ? item : scope(asked));
}

/** The names that a tag sees: from the innermost scope outwards, then `page`, `site` and counters. */
function lookUp(name: string, { scopes, variables }: Pick<Machine, 'scopes' | 'variables'>): unknown {
  const holder = scopes.findLast((each) => Object.hasOwn(each, name)) ?? variables;
  return ownProperty(holder, name);
}

export function evaluated(expression: Filtered, scope: Scope, machine: Machine): unknown {
  const { scene, step, run } = machine;
  return filteredValue(expression, scope, (name, value, given) => {
    const filter = filterNamed(name);
    const ofPlugin = filter === undefined ? valueOf(run.options.filters ?? {}, name) : undefined;
    if (filter === undefined) return ofPlugin === undefined ? value : textFrom(ofPlugin, printed(value), machine);
    const result = filtered(name, filter, value, given, scene);
    step(1 + (typeof result === 'string' || Array.isArray(result) ? result.length >> 6 : 0));
    return result;
  });
}

const waitedFor = onceFor((_: Machine) => new Map<unknown, Map<string, unknown>>());

/** A filter may have to load something first: a compiler of style sheets. */
function textFrom(filter: (text: string) => string | Promise<string>, text: string, machine: Machine): unknown {
  const known = waitedFor(machine);
  const texts = known.get(filter) ?? new Map<string, unknown>();
  known.set(filter, texts);
  if (texts.has(text)) return texts.get(text);
  const made = filter(text);
  if (typeof made === 'string') return made;
  throw new Awaited(made, (value) => texts.set(text, value));
}

/** Runs `work` again whenever a value that it needs has been waited for. */
export function* settled<T>(work: (scope: Scope) => T, machine: Machine): Generator<unknown, T, unknown> {
  for (;;) {
    try {
      return work(machine.scope);
    } catch (error) {
      if (!(error instanceof Awaited)) throw error;
      error.keep(yield error.promise);
    }
  }
}

/** Outputs end where `scanLiquid` ends them: in quotes, Ruby's Liquid knows no `\`: `{{ x | replace: "'", "\" }}`. */
class ChapterTokenizer extends Tokenizer {
  /** Ruby's Liquid leaves the blanks behind `{% endraw -%}`. */
  override readTopLevelToken(...given: Parameters<Tokenizer['readTopLevelToken']>): TopLevelToken {
    const token = super.readTopLevelToken(...given);
    if (TypeGuards.isTagToken(token) && token.name === 'endraw') token.trimRight = false;
    return token;
  }

  override readToDelimiter(delimiter: string, respectQuoted = false): number {
    if (!respectQuoted) return super.readToDelimiter(delimiter);
    const end = findOutputEnd(this.input, this.p + delimiter.length);
    // A name in brackets that is left open would be the whole page, printed.
    if (end === undefined || /\[\s*["'][^"'\]]*$/.test(this.input.slice(this.p, end))) return -1;
    this.p = end + delimiter.length;
    return this.p;
  }
}

/** All pages of a site include the same files: their tokens are read once. */
const tokensOf = onceForText(
  (text: string, { options }: Liquid): readonly TopLevelToken[] =>
    new ChapterTokenizer(text).readTopLevelTokens(options),
  { most: 200, longest: 50_000 },
);

/** Text and outputs that know their places; tags are the engine's. */
class ChapterParser extends Parser {
  readonly #machine: Machine;

  constructor(engine: Liquid, machine: Machine) {
    super(engine);
    this.#machine = machine;
  }

  override parse(text: string): Template[] {
    return this.parseTokens(new ChapterTokenizer(text).readTopLevelTokens(this.#machine.engine.options));
  }

  override parseToken(token: TopLevelToken, rest: TopLevelToken[]): ReturnType<Parser['parseToken']> {
    // The three kinds of template differ for liquidjs by name alone.
    if (TypeGuards.isOutputToken(token))
      return new OutputTemplate(token, this.#machine) as unknown as ReturnType<Parser['parseToken']>;
    if (TypeGuards.isHTMLToken(token))
      return new TextTemplate(token, this.#machine) as unknown as ReturnType<Parser['parseToken']>;
    return super.parseToken(token, rest);
  }
}

/** Where a token stands in the chapter, or undefined inside an included file, whose places are those of the call. */
export function placeIn(
  token: { readonly input: string; readonly begin: number },
  { chapter }: Machine,
): number | undefined {
  return token.input === chapter.text ? token.begin : undefined;
}

class TextTemplate implements Template {
  readonly token: TopLevelToken;
  readonly #text: string;
  readonly #begin: number | undefined;
  readonly #machine: Machine;

  constructor(token: Extract<TopLevelToken, { getContent(): string }>, machine: Machine) {
    this.token = token;
    this.#text = token.getContent();
    const begin = placeIn(token, machine);
    this.#begin = begin === undefined ? undefined : begin + token.trimLeft;
    this.#machine = machine;
  }

  get isBlank(): boolean {
    return this.#text.trim() === '';
  }

  *render(_: Context, emitter: Emitter): Generator<unknown, void, unknown> {
    this.#machine.step(1);
    if (emitter instanceof MappedEmitter && this.#begin !== undefined) emitter.copy(this.#text, this.#begin);
    else emitter.write(this.#text);
  }
}

class OutputTemplate implements Template {
  readonly token: TopLevelToken;
  readonly #expression: Filtered;
  readonly #machine: Machine;

  constructor(token: TopLevelToken & { readonly content: string }, machine: Machine) {
    this.token = token;
    this.#expression = readFiltered(token.content);
    this.#machine = machine;
  }

  *render(_: Context, emitter: Emitter): Generator<unknown, void, unknown> {
    this.#machine.step(1);
    standAt(this.token, emitter, this.#machine);
    const text = yield* settled((scope) => printed(evaluated(this.#expression, scope, this.#machine)), this.#machine);
    const from = text === '' ? placeIn(this.token, this.#machine) : undefined;
    if (from !== undefined)
      tellUndefined(this.#expression, { from, to: from + this.token.end - this.token.begin }, this.#machine);
    emitter.write(text);
  }
}

/** What the tag makes has the tag's place. */
function standAt(token: { readonly input: string; readonly begin: number }, emitter: Emitter, machine: Machine): void {
  const place = placeIn(token, machine);
  if (place !== undefined && emitter instanceof MappedEmitter) emitter.standAt(place);
}

export type TagClass = Parameters<Liquid['registerTag']>[1];

/** What a tag does: it is read once, and then run as often as it is met. */
interface TagPlan {
  /** True for what never prints anything: comments, assignments, and blocks of nothing else. */
  readonly isBlank?: boolean;
  readonly render: (context: Context, emitter: Emitter) => Generator<unknown, void, unknown>;
}

/** Reads a tag: its markup, and, where it holds text, its blocks from `take`. */
export type ReadTag = (markup: string, tools: TagTools) => TagPlan;

export interface TagTools {
  readonly machine: Machine;
  readonly token: TagToken;
  /** The templates up to one of the tags named; `{% raw %}` and the like excepted. */
  readonly take: (...closing: readonly string[]) => {
    readonly templates: Template[];
    readonly end: string;
    readonly markup: string;
  };
  /** The source up to the tag named, unread; what is named in `nested` counts. */
  readonly takeText: (closing: string, nested: string | undefined) => { readonly text: string; readonly begin: number };
}

/** A tag for liquidjs. */
export function tagOf(read: ReadTag, machine: Machine): TagClass {
  return class extends Tag {
    readonly #plan: TagPlan;

    constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid, parser: Parser) {
      super(token, rest, liquid);
      this.#plan = read(token.args, {
        machine,
        token,
        take: taker(token, rest, parser),
        takeText: textTaker(token, rest),
      });
      if (this.#plan.isBlank === true) BLANK_TAGS.add(this);
    }

    *render(context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
      machine.step(1);
      standAt(this.token, emitter, machine);
      yield* this.#plan.render(context, emitter);
    }
  };
}

/**
 * The blocks of one tag. If all hold nothing but blanks and what prints nothing, they print nothing: their blanks would
 * be paragraphs to Markdown.
 */
export function quieted<Block extends { readonly templates: Template[] }>(
  blocks: readonly Block[],
): { readonly isBlank: boolean; readonly blocks: readonly Block[] } {
  if (!blocks.every(({ templates }) => isBlank(templates))) return { isBlank: false, blocks };
  return { isBlank: true, blocks: blocks.map((block) => ({ ...block, templates: withoutBlanks(block.templates) })) };
}

function isBlank(templates: readonly Template[]): boolean {
  return templates.every((template) =>
    template instanceof TextTemplate ? template.isBlank : BLANK_TAGS.has(template),
  );
}

function withoutBlanks(templates: readonly Template[]): Template[] {
  return templates.filter((template) => !(template instanceof TextTemplate));
}

const BLANK_TAGS = new WeakSet<Template>();

function taker(opening: TagToken, rest: TopLevelToken[], parser: Parser): TagTools['take'] {
  return (...closing) => {
    const templates: Template[] = [];
    for (let token = rest.shift(); token !== undefined; token = rest.shift()) {
      if (TypeGuards.isTagToken(token) && closing.includes(token.name))
        return { templates, end: token.name, markup: token.args };
      templates.push(parser.parseToken(token, rest));
    }
    throw new Error(`tag ${opening.getText()} not closed`);
  };
}

function textTaker(opening: TagToken, rest: TopLevelToken[]): TagTools['takeText'] {
  return (closing, nested) => {
    let depth = 1;
    for (let token = rest.shift(); token !== undefined; token = rest.shift()) {
      if (!TypeGuards.isTagToken(token)) continue;
      if (token.name === nested) depth += 1;
      else if (token.name === closing) depth -= 1;
      if (depth === 0) return { text: opening.input.slice(opening.end, token.begin), begin: opening.end };
    }
    throw new Error(`tag ${opening.getText()} not closed`);
  };
}
