// Jekyll's tags that liquidjs has not, and the include tag, which keeps its place.
import { Tag, type Context, type Emitter, type Liquid, type Template, type TagToken, type TopLevelToken } from 'liquidjs';
import { brokenLink, unknownInclude } from '../diagnostics/catalog.ts';
import { joinPath, folderOf } from '../lib/paths.ts';
import { readIncludeMarkup, type IncludeMarkup } from './include-tag.ts';
import { markInclude, type Run } from './run.ts';

/** An include that calls itself stops here. */
const DEEPEST = 40;

export function addTags(engine: Liquid, run: Run): void {
  engine.registerTag('include', includeTag(run, (name) => run.options.file(`_includes/${name}`)));
  engine.registerTag('include_cached', includeTag(run, (name) => run.options.file(`_includes/${name}`)));
  engine.registerTag('include_relative', includeTag(run, (name) => {
    const path = joinPath(folderOf(run.source.path), name);
    return path === undefined ? undefined : run.options.file(path);
  }, () => false));
  engine.registerTag('link', addressTag(run, 'link'));
  engine.registerTag('post_url', addressTag(run, 'post'));
  engine.registerTag('highlight', highlightTag());
}

type TagClass = Parameters<Liquid['registerTag']>[1];

/** The offset of a tag in the chapter, or undefined inside an included file, where places are those of the call. */
function beginIn(token: TagToken, run: Run): number | undefined {
  return token.input.length === run.text.length ? token.begin : undefined;
}

function includeTag(run: Run, textOf: (name: string) => string | undefined, mayBeAnswered: () => boolean = () => true): TagClass {
  let depth = 0;
  return class extends Tag {
    private readonly markup: IncludeMarkup;
    private readonly begin: number | undefined;
    private readonly end: number;
    constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid) {
      super(token, rest, liquid);
      this.begin = beginIn(token, run);
      this.end = token.end;
      const from = token.input.indexOf(token.args, token.begin);
      this.markup = readIncludeMarkup(token.input, { start: from, end: from + token.args.length });
    }
    *render(context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
      const { markup } = this;
      const values = new Map<string, unknown>();
      for (const { name, value, isQuoted } of markup.arguments) values.set(name.text, yield* evaluate(value.text, isQuoted, this.liquid, context));
      const name = String(yield* evaluate(markup.name.text, true, this.liquid, context));
      const here = { start: this.begin ?? 0, end: this.begin === undefined ? 0 : this.end };
      if (mayBeAnswered() && run.options.answers(name, [...values.keys()])) {
        const given = new Map(markup.arguments.map((argument) => [argument.value.text, values.get(argument.name.text)]));
        emitter.write(markInclude(here, this.begin === undefined ? inCall(markup) : markup, (text) => printed(text === markup.name.text ? name : given.get(text), text), run));
        return;
      }
      const text = textOf(name);
      if (text === undefined || depth >= DEEPEST) {
        run.problems.push(unknownInclude(run.placeAt(markup.name.start, name.length), name, undefined));
        return;
      }
      depth += 1;
      try {
        context.push({ include: Object.fromEntries(values) });
        emitter.write(yield this.liquid._render(this.liquid.parse(text), context, {}));
      } finally {
        context.pop();
        depth -= 1;
      }
    }
  };
}

/** Inside an included file, the places of name and values are unknown: all are the start of the chapter's own call. */
function inCall(markup: IncludeMarkup): IncludeMarkup {
  const start = 0;
  return {
    ...markup, mistake: undefined,
    name: { ...markup.name, start, end: start },
    arguments: markup.arguments.map((argument) => ({ ...argument, name: { ...argument.name, start, end: start }, value: { ...argument.value, start, end: start } })),
  };
}

/** A quoted value may hold outputs; a bare one is an expression. */
function* evaluate(text: string, isQuoted: boolean, engine: Liquid, context: Context): Generator<unknown, unknown, unknown> {
  if (isQuoted) return /\{[{%]/.test(text) ? yield engine._parseAndRender(text, context, {}) : text;
  if (/^(true|false|nil|null|-?\d+(\.\d+)?)$/.test(text)) return text === 'true' ? true : text === 'false' ? false : /^n/.test(text) ? undefined : Number(text);
  return yield engine._evalValue(text, context);
}

function printed(value: unknown, written: string): string {
  return value === undefined || value === null ? written : String(value);
}

function addressTag(run: Run, kind: 'link' | 'post'): TagClass {
  return class extends Tag {
    private readonly path: string;
    private readonly begin: number | undefined;
    constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid) {
      super(token, rest, liquid);
      this.path = token.args.trim();
      this.begin = beginIn(token, run);
    }
    *render(context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
      const path = String(yield* evaluate(this.path, true, this.liquid, context));
      const address = run.options.addressOf(path, kind);
      if (address === undefined) run.problems.push(brokenLink(run.placeAt(this.begin ?? 0, 2), path, undefined));
      emitter.write(address ?? path);
    }
  };
}

/** `{% highlight python linenos %}` … as a fence, which Markdown then makes a code block of; Jekyll would print its HTML. */
function highlightTag(): TagClass {
  return class extends Tag {
    private readonly inner: Template[] = [];
    private readonly language: string;
    private readonly numbers: boolean;
    constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid) {
      super(token, rest, liquid);
      this.language = /^[\w+.#-]+/.exec(token.args.trim())?.[0] ?? '';
      this.numbers = /\blinenos\b/.test(token.args);
      const stream = liquid.parser.parseStream(rest)
        .on('tag:endhighlight', () => { stream.stop(); })
        .on('template', (template: Template) => { this.inner.push(template); })
        .on('end', () => { throw new Error(`tag ${token.getText()} not closed`); });
      stream.start();
    }
    *render(context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
      const code = String(yield this.liquid._render(this.inner, context, {})).replace(/^\s*\n|\s+$/g, '');
      const fence = '~'.repeat(Math.max(3, ...[...code.matchAll(/~+/g)].map((run) => run[0].length + 1)));
      emitter.write(`\n${fence} ${this.language}\n${code}\n${fence}\n${this.numbers ? '{: .linenos}\n' : ''}`);
    }
  };
}
