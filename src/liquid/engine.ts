// Chapters whose Liquid is more than includes: run by liquidjs, piece by piece, so that places stay true.
import { Context, Liquid, toPromise, type Template } from 'liquidjs';
import { badLiquid, liquidLimit, unclosedBlock, unclosedTag, unknownFilter, unknownTag } from '../diagnostics/catalog.ts';
import { nearestName } from '../lib/nearest-name.ts';
import type { Segment, Span } from '../model/place.ts';
import { addFilters } from './filters.ts';
import { finish, type LiquidResult, type Run } from './run.ts';
import type { Piece } from './scan.ts';
import { addTags } from './tags.ts';

/** Bounds of what one chapter may do: characters made and compared, levels of includes. A hostile chapter stops there. */
const MEMORY_LIMIT = 5e7;
const RENDER_LIMIT_MS = 3_000;
/** After so many mistakes in one chapter, the next ones are most likely made by the first. */
const MOST_MISTAKES = 50;

export async function runEngine(pieces: readonly Piece[], run: Run): Promise<LiquidResult> {
  const engine = new Liquid({ jekyllInclude: true, ownPropertyOnly: true, strictFilters: false, memoryLimit: MEMORY_LIMIT, renderLimit: RENDER_LIMIT_MS, cache: false });
  addFilters(engine, run);
  addTags(engine, run);
  const text = readable(pieces, engine, run);
  const parsed = parseAll(text, engine, run);
  return finish(await renderAll(parsed, engine, run), run);
}

/** The text without what liquidjs cannot read at all: openings that nothing closes, tags of unknown plugins. Same length. */
function readable(pieces: readonly Piece[], engine: Liquid, run: Run): string {
  let text = run.text;
  const blank = ({ start, end }: Span): void => {
    text = text.slice(0, start) + text.slice(start, end).replace(/[^\n]/g, ' ') + text.slice(end);
  };
  const known = Object.keys(engine.tags);
  for (const piece of pieces) {
    const place = run.placeAt(piece.start, piece.end - piece.start);
    if (piece.kind === 'unclosed') {
      run.problems.push(unclosedTag(place, piece.name));
      blank(piece);
    } else if (piece.kind === 'tag' && !isKnown(piece.name, known)) {
      const opens = /^end(.+)/.exec(piece.name)?.[1];
      const closesUnknown = opens !== undefined && pieces.some((other) => other.name === opens && !isKnown(opens, known));
      if (!closesUnknown) run.problems.push(unknownTag(place, piece.name, nearestName(piece.name, known)));
      blank(piece);
    }
    reportFilters(piece, engine, run);
  }
  return text;
}

const INNER_TAGS: readonly string[] = ['else', 'elsif', 'when', 'endcomment', 'endraw'];

function isKnown(name: string, known: readonly string[]): boolean {
  return name === '' || known.includes(name) || INNER_TAGS.includes(name) || (name.startsWith('end') && known.includes(name.slice(3)));
}

function reportFilters(piece: Piece, engine: Liquid, run: Run): void {
  if (piece.kind === 'unclosed' || (piece.kind === 'tag' && !['assign', 'echo', 'for', 'if', 'elsif', 'unless'].includes(piece.name))) return;
  const markup = run.text.slice(piece.markup.start, piece.markup.end);
  const withoutText = markup.replace(/"[^"]*"|'[^']*'/g, (quoted) => ' '.repeat(quoted.length));
  for (const found of withoutText.matchAll(/\|\s*([A-Za-z_]\w*)/g)) {
    const name = found[1] ?? '';
    if (Object.hasOwn(engine.filters, name)) continue;
    const at = piece.markup.start + found.index + found[0].length - name.length;
    run.problems.push(unknownFilter(run.placeAt(at, name.length), name, nearestName(name, Object.keys(engine.filters))));
  }
}

/** Parses again without the tag that could not be read, until the rest can be. */
function parseAll(readableText: string, engine: Liquid, run: Run): readonly Template[] {
  let text = readableText;
  for (let mistakes = 0; mistakes < MOST_MISTAKES; mistakes += 1) {
    try {
      return engine.parse(text);
    } catch (error) {
      const at = offsetOf(error);
      const closed = at === undefined ? -1 : text.slice(at).search(/[%}]\}/);
      if (at === undefined || closed < 0) {
        run.problems.push(badLiquid(run.placeAt(at ?? 0), messageOf(error)));
        break;
      }
      const end = at + closed + 2;
      const unclosed = /tag \{%-?\s*(\w+)[\s\S]* not closed/.exec(messageOf(error))?.[1];
      run.problems.push(unclosed === undefined ? badLiquid(run.placeAt(at, end - at), messageOf(error)) : unclosedBlock(run.placeAt(at, end - at), unclosed));
      text = text.slice(0, at) + text.slice(at, end).replace(/[^\n]/g, ' ') + text.slice(end);
    }
  }
  return engine.parse(text.replace(/\{(?=[%{])/g, ' '));
}

/** Renders the templates of the top level one by one: plain text is mapped exactly, what a tag makes to the tag's place. */
async function renderAll(templates: readonly Template[], engine: Liquid, run: Run) {
  let context = new Context({ ...run.options.variables }, engine.options);
  const segments: Segment[] = [];
  let text = '';
  for (const template of templates) {
    const begin = 'begin' in template.token && typeof template.token.begin === 'number' ? template.token.begin : 0;
    let made = '';
    try {
      made = String(await toPromise(engine._render([template], context, {})));
    } catch (error) {
      run.problems.push(renderProblem(error, begin, run));
      // What was used up must not stop the rest of the chapter too; what was assigned is kept.
      context = new Context({ ...run.options.variables, ...context.bottom() }, engine.options);
    }
    if (made === '') continue;
    // Text that stands as it is, perhaps with its white space trimmed.
    const exact = run.text.indexOf(made, begin);
    const isExact = exact >= begin && exact - begin <= 2 + template.token.getText().length && template.token.getText().includes(made);
    segments.push(isExact ? { at: text.length, origin: exact, length: made.length } : { at: text.length, origin: begin, length: 0 });
    text += made;
  }
  return { text, segments };
}

function renderProblem(error: unknown, begin: number, run: Run) {
  const message = messageOf(error);
  const place = run.placeAt(begin, Math.max(2, run.text.slice(begin).search(/[%}]\}/) + 2));
  if (/limit exceeded/.test(message)) return liquidLimit(place, message.includes('memory') ? 'memory' : 'time');
  return badLiquid(place, message);
}

function messageOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.replace(/, (?:file:[^,]*, )?line:\d+, col:\d+[\s\S]*$/, '').trim();
}

function offsetOf(error: unknown): number | undefined {
  const token = typeof error === 'object' && error !== null && 'token' in error ? error.token : undefined;
  return typeof token === 'object' && token !== null && 'begin' in token && typeof token.begin === 'number' ? token.begin : undefined;
}
