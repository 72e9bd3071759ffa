// Chapters whose Liquid is more than includes: run by liquidjs with the tags and filters of this room, so that places
// stay true.
import type { Problem } from '../model/problem.ts';
import { valueOf } from '../lib/table.ts';
import { Context, toPromise, type Template } from 'liquidjs';
import {
  badLiquid,
  liquidLimit,
  unclosedBlock,
  unclosedTag,
  unknownFilter,
  unknownTag,
  endsNothing,
} from '../diagnostics/catalog.ts';
import { otherDialect } from '../diagnostics/catalog-text.ts';
import { nearestName } from '../lib/nearest-name.ts';
import type { MappedText, Span, Place } from '../model/place.ts';
import { reportCurly } from './curly-quotes.ts';
import { NOTHING } from './emitter.ts';
import { filterNames } from './filters/filters.ts';
import { createMachine, type Machine } from './machine.ts';
import { shortcodeIn, TAGS_ELSEWHERE, wordsIn, type KeptWords } from './other-programs.ts';
import { finish, HIDDEN_BRACE, type LiquidResult, type Run } from './run.ts';
import type { Piece } from './scan.ts';
import { addTags } from './tags/tags.ts';
import { readFiltered } from './values/filtered.ts';

/** After so many mistakes in one chapter, the next ones are most likely made by the first. */
const MOST_MISTAKES = 20;

export async function runEngine(pieces: readonly Piece[], run: Run): Promise<LiquidResult> {
  const machine = createMachine(run);
  addTags(machine);
  const parsed = parseAll(readable(pieces, machine), machine);
  return finish(await renderAll(parsed, machine), run);
}

/**
 * The text with nothing where it cannot be read: openings that nothing closes, tags of unknown plugins. Same length.
 */
function readable(pieces: readonly Piece[], { engine, run }: Machine): string {
  const gone: Gone[] = [];
  const shown: number[] = [];
  const known = Object.keys(engine.tags);
  const names = new Set(pieces.map(({ name }) => name));
  for (const piece of pieces) {
    const place = run.placeAt(piece.start, piece.end - piece.start);
    if (piece.kind === 'unclosed') {
      run.problems.push(unclosedTag(place, piece.name));
      gone.push(piece);
    } else if (piece.kind === 'tag' && !isKnown(piece.name, known)) {
      const opens = /^end(.+)/.exec(piece.name)?.[1];
      const closesUnknown = opens !== undefined && names.has(opens) && !isKnown(opens, known);
      const kept = opens === undefined ? wordsIn(run.text, piece) : [];
      if (piece.name !== '' && !closesUnknown)
        run.problems.push(
          unknownTag(place, piece.name, {
            nearest: nearestName(piece.name, known),
            elsewhere: valueOf(TAGS_ELSEWHERE, piece.name),
            keepsWords: kept.length > 0,
          }),
        );
      gone.push(...between(run.text, piece, kept));
    } else {
      const shortcode = piece.kind === 'output' ? shortcodeIn(run.text, piece) : undefined;
      if (shortcode === undefined) {
        reportFilters(piece, run);
        reportCurly(piece, run);
      } else {
        run.problems.push(otherDialect(place, shortcode.written, shortcode.owner, shortcode.hint));
        shown.push(piece.start);
      }
    }
  }
  return withNothingAt(withBracesHidden(run.text, shown), gone);
}

/** What is no output of Liquid is shown as it was typed. */
function withBracesHidden(text: string, starts: readonly number[]): string {
  return starts.reduce((sofar, start) => `${sofar.slice(0, start)}${HIDDEN_BRACE}${sofar.slice(start + 1)}`, text);
}

interface Gone extends Span {
  /** What is left of its first character: a blank; `NOTHING` where it is absent. */
  readonly leaves?: string;
}

/** A tag without the words in it, which stay apart from what stands before and behind: `{% tab title="A" %}one`. */
function between(text: string, { start, end }: Span, kept: readonly KeptWords[]): readonly Gone[] {
  const starts = [start, ...kept.map((each) => each.end)];
  return starts.map((from, index) => {
    const [before, next] = [kept[index - 1], kept[index]];
    const isApart =
      (before !== undefined && next !== undefined) ||
      (before?.isLink === false && /[^\s\p{P}|]|[({[<*_`"“«]/u.test(text.charAt(end))) ||
      (next?.isLink === false && /[\p{L}\p{N}.,:;!?)}\]>*_`"”»]/u.test(text.charAt(start - 1)));
    return { start: from, end: next?.start ?? end, leaves: isApart ? ' ' : NOTHING };
  });
}

/** Line breaks stay, so that lines stay lines; everything else leaves nothing. */
function withNothingAt(text: string, spans: readonly Gone[]): string {
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end, leaves = NOTHING } of spans) {
    pieces.push(text.slice(from, start), leaves, text.slice(start + 1, end).replace(/[^\n]/g, NOTHING));
    from = end;
  }
  return pieces.join('') + text.slice(from);
}

const INNER_TAGS: readonly string[] = ['else', 'elsif', 'when', 'endcomment', 'endraw'];

function isKnown(name: string, known: readonly string[]): boolean {
  return (
    name !== '' &&
    (known.includes(name) || INNER_TAGS.includes(name) || (name.startsWith('end') && known.includes(name.slice(3))))
  );
}

function reportFilters(piece: Piece, run: Run): void {
  if (piece.kind === 'tag' && !['assign', 'echo'].includes(piece.name)) return;
  const whole = run.text.slice(piece.markup.start, piece.markup.end);
  // `name = value | filter`: only the value is read as one.
  const start = piece.kind === 'tag' && piece.name === 'assign' ? whole.indexOf('=') + 1 : 0;
  const markup = whole.slice(start);
  // A bar in quotes is none.
  let from = /^(?:[^|'"]|"[^"]*"|'[^']*')*/.exec(markup)?.[0].length ?? 0;
  for (const { name } of readFiltered(markup).filters) {
    const at = markup.indexOf(name, from);
    from = at < 0 ? from : at + name.length;
    if (!filterNames.includes(name) && !Object.hasOwn(run.options.filters ?? {}, name))
      run.problems.push(
        unknownFilter(
          run.placeAt(piece.markup.start + start + Math.max(at, 0), name.length),
          name,
          nearestName(name, filterNames),
        ),
      );
  }
}

/** Parses again without the tag that could not be read, until the rest can be. */
function parseAll(readableText: string, machine: Machine): readonly Template[] {
  const { run } = machine;
  let text = readableText;
  const parse = (): Template[] => {
    machine.chapter.text = text;
    return machine.parse(text);
  };
  for (let mistakes = 0; mistakes < MOST_MISTAKES; mistakes += 1) {
    try {
      return parse();
    } catch (error) {
      const at = offsetOf(error);
      const closed = at === undefined ? -1 : text.slice(at).search(/[%}]\}/);
      if (at === undefined || closed < 0) {
        run.problems.push(badLiquid(run.placeAt(at ?? 0), messageOf(error)));
        break;
      }
      const end = at + closed + 2;
      const message = messageOf(error);
      const unclosed = message.includes(' not closed') ? /tag \{%-?\s*(\w+)/.exec(message)?.[1] : undefined;
      run.problems.push(
        unclosed === undefined
          ? unreadable(run.placeAt(at, end - at), message)
          : unclosedBlock(run.placeAt(at, end - at), unclosed),
      );
      text = withNothingAt(text, [{ start: at, end }]);
    }
  }
  text = text.replace(/\{[%{]|[%}]\}/g, NOTHING + NOTHING);
  return parse();
}

/** Renders the templates of the top level one by one: where one fails, the others go on. */
async function renderAll(templates: readonly Template[], machine: Machine): Promise<MappedText> {
  const { engine, run } = machine;
  const emitter = machine.emitter();
  const context = new Context({}, engine.options, {}, { liquid: engine });
  for (const template of templates) {
    const begin = 'begin' in template.token && typeof template.token.begin === 'number' ? template.token.begin : 0;
    const scopes = machine.scopes.length;
    const mark = emitter.mark();
    try {
      await toPromise(engine.renderer.renderTemplates([template], context, emitter));
    } catch (error) {
      run.problems.push(renderProblem(error, begin, machine));
      // The scopes of a loop that failed are left; what was assigned is kept.
      machine.scopes.length = scopes;
      emitter.returnTo(mark);
      machine.forgive();
    }
    context.breakCalled = context.continueCalled = false;
  }
  return emitter.finish();
}

function renderProblem(error: unknown, begin: number, { run, chapter }: Machine) {
  const message = messageOf(error);
  const place = run.placeAt(begin, Math.max(2, chapter.text.slice(begin).search(/[%}]\}/) + 2));
  if (/limit exceeded|Invalid array length|call stack/.test(message))
    return liquidLimit(place, /memory|array/.test(message) ? 'memory' : /stack/.test(message) ? 'depth' : 'time');
  return badLiquid(place, message);
}

/** A tag that ends what is not open, or the library's own words. */
function unreadable(place: Place, message: string): Problem {
  const ended = /^tag "end(\w+)" not found/.exec(message)?.[1];
  return ended === undefined ? badLiquid(place, message) : endsNothing(place, ended);
}

function messageOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text
    .replace(/, (?:file:[^,]*, )?line:\d+, col:\d+[\s\S]*$/, '')
    .replaceAll(NOTHING, '')
    .trim();
}

function offsetOf(error: unknown): number | undefined {
  const token = typeof error === 'object' && error !== null && 'token' in error ? error.token : undefined;
  return typeof token === 'object' && token !== null && 'begin' in token && typeof token.begin === 'number'
    ? token.begin
    : undefined;
}
