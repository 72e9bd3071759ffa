// Liquid in a chapter → text for Markdown, with a mark for each include call that a template answers.
import { unclosedTag } from '../diagnostics/catalog.ts';
import { placeFinder, wholeText } from '../lib/text-map.ts';
import type { Source, Span } from '../model/place.ts';
import { codeRanges } from '../lib/code-ranges.ts';
import { readIncludeMarkup } from './include-tag.ts';
import { finish, HIDDEN_BRACE, markInclude, type LiquidOptions, type LiquidResult, type Run } from './run.ts';
import { scanLiquid, type Piece } from './scan.ts';
import { areDefined, fillSimpleOutputs, isSimpleText, lookUp } from './simple-values.ts';
import { TextBuilder } from './text-builder.ts';

/**
 * Runs the Liquid of `source`, whose front matter is blank. A chapter without Liquid comes back at once; one whose only
 * tags are includes with plain values, raw and comment never loads liquidjs (58 % and most of the rest of real
 * chapters).
 */
export async function runLiquid(source: Source, options: LiquidOptions): Promise<LiquidResult> {
  if (!/\{[%{]/.test(source.text)) return { text: wholeText(source.text), tags: [], problems: [] };
  const shown = options.mode === 'native' ? hideCode(source.text) : source.text;
  const pieces = scanLiquid(shown);
  const hidden = hideBodies(shown, pieces, options);
  const placeAt = placeFinder(source);
  const run: Run = { source, text: hidden, placeAt, options, tags: [], problems: [] };
  if (pieces.every((piece) => isPlain(piece, run))) return runPlain(pieces, run);
  engine ??= import('./engine.ts');
  return (await engine).runEngine(pieces, run);
}

/** Loaded once, where a book has use for it. */
let engine: Promise<typeof import('./engine.ts')> | undefined;

function hideCode(text: string): string {
  return hide(text, codeRanges(text));
}

/** The engine would take two braces of an entry of BibTeX for an output. */
function hideBodies(text: string, pieces: readonly Piece[], { around = {} }: LiquidOptions): string {
  const bodies = pieces.flatMap(({ kind, name, end }, index) => {
    const closing = kind === 'tag' && Object.hasOwn(around, name) ? pieces[index + 1] : undefined;
    return closing === undefined ? [] : [{ start: end, end: closing.start }];
  });
  return hide(text, bodies);
}

function hide(text: string, ranges: readonly Span[]): string {
  if (ranges.length === 0) return text;
  let answer = '';
  let last = 0;
  for (const { start, end } of ranges) {
    answer += text.slice(last, start) + text.slice(start, end).replace(/\{(?=[%{])/g, HIDDEN_BRACE);
    last = end;
  }
  return answer + text.slice(last);
}

const PLAIN_TAGS: readonly string[] = ['raw', 'endraw', 'comment', 'endcomment'];

function isPlain(piece: Piece, run: Run): boolean {
  if (piece.kind === 'unclosed') return true;
  if (piece.kind === 'output') return false;
  if (piece.name !== 'include') return PLAIN_TAGS.includes(piece.name);
  const markup = readIncludeMarkup(run.text, piece.markup);
  const isAnswered = run.options.answers(
    markup.name.text,
    markup.arguments.map(({ name }) => name.text),
  );
  // What prints nothing may be a slip: the engine looks at it.
  return (
    isAnswered &&
    [markup.name, ...markup.arguments.map(({ value }) => value)].every(
      ({ text }) => isSimpleText(text) && areDefined(text, run.options.variables),
    )
  );
}

function runPlain(pieces: readonly Piece[], run: Run): LiquidResult {
  const builder = new TextBuilder(run.text);
  for (let index = 0; index < pieces.length; index += 1) {
    const piece = pieces[index];
    if (piece === undefined) continue;
    builder.copyUntil(piece.start, piece.trimsBefore);
    if (piece.kind === 'unclosed')
      run.problems.push(unclosedTag(run.placeAt(piece.start, piece.end - piece.start), piece.name));
    else if (piece.name === 'include')
      builder.add(
        markInclude(
          piece,
          readIncludeMarkup(run.text, piece.markup),
          ({ text }, isQuoted) => plainValue(text, isQuoted, run),
          run,
        ),
        piece.start,
      );
    builder.skipTo(piece.end, piece.trimsAfter);
    const next = pieces[index + 1];
    if (piece.name === 'comment' && next !== undefined) builder.skipTo(next.start, false);
  }
  builder.copyUntil(run.text.length, false);
  return finish(builder.done(), run);
}

/**
 * A bare word is a variable, and where there is none of that name the word itself: `{% include todo.md note=later %}`.
 */
function plainValue(text: string, isQuoted: boolean, run: Run): string {
  if (isQuoted) return fillSimpleOutputs(text, run.options.variables);
  const value = lookUp(text, run.options.variables);
  if (value !== undefined && value !== null) return String(value);
  return text;
}
