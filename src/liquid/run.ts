// One chapter being run: what every part of this room needs to know, and the mark of an include call.
import { badTag, curlyQuotes, unclosedQuote, wordsBehindQuote } from '../diagnostics/catalog.ts';
import { callMark } from '../lib/marks.ts';
import type { IncludeTag } from '../model/include.ts';
import type { MappedText, Place, Source, Span } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import type { IncludeMarkup } from './include-tag.ts';

type Printer = (markup: string, value: (expression: string) => unknown) => string | Promise<string>;

export interface LiquidOptions {
  /** `native`: Liquid in fenced blocks and code spans is shown, not run. `jekyll`: everything runs, as in Jekyll. */
  readonly mode: 'native' | 'jekyll';
  /** `page`, `site` and the like. */
  readonly variables: Readonly<Record<string, unknown>>;
  /**
   * Whether a template answers the include `name` (as written) when it is passed these parameters; else `file` is
   * asked.
   */
  readonly answers: (name: string, parameters: readonly string[]) => boolean;
  /**
   * The text of an include file (`_includes/NAME`, for include_relative the path from the book's root), or undefined.
   */
  readonly file: (path: string) => string | undefined;
  /** The zone of times that name none; UTC where nothing is said. */
  readonly zone?: string;
  /** What Jekyll would do with Markdown inside Liquid: the filter `markdownify`. */
  readonly markdownify: (text: string) => string;
  /** The filter `smartify`: typographer's signs, and nothing else of Markdown. Without it, `markdownify`. */
  readonly smartify?: (text: string) => string;
  /** Tags that the book's templates answer: alone, or around a text that ends at `{% endNAME %}`. */
  readonly tags?: Readonly<Record<string, 'alone' | 'around'>>;
  /** Tags of plugins that print one text: `seo`. `value` gives what an expression means where the tag stands. */
  readonly printers?: Readonly<Record<string, Printer>>;
  /**
   * Tags of plugins around a text that is no Liquid, which begins at the place: `{% bibtex %} … {% endbibtex %}`
   * (scan.ts knows them too).
   */
  readonly around?: Readonly<Record<string, (body: string, place: Place) => string>>;
  /** Filters of plugins, which make one text of another: `toc_only`; what is wrong with it they throw, as a refusal. */
  readonly filters?: Readonly<Record<string, (text: string) => string | Promise<string>>>;
  /** What `{% t key %}`, `{% tf file %}` and `{% tl name %}` mean in a site that is built once for each language. */
  readonly translations?: TranslationAnswers | undefined;
  /** Where `{% link path %}` and `{% post_url name %}` lead, or undefined where there is no such page. */
  readonly addressOf: (path: string, kind: 'link' | 'post') => string | undefined;
  /** What `file`, `addressOf` and the book's templates would answer, for a hint to the name that was meant. */
  readonly names?: (kind: NamedKind) => readonly string[];
}

export interface TranslationAnswers {
  /** What the language has for a key, and else the first one; '' where neither has it. */
  readonly word: (key: string) => string | undefined;
  /** The path of a text as `file` takes it, in the language, and else in the first one. */
  readonly path: (name: string) => string;
  /** The address of the page that has this `namespace`, in the language, or in the one that is named. */
  readonly address: (namespace: string, language: string | undefined) => string;
  /** False where the text stands among HTML, in which Markdown would stay as it is written. */
  readonly isMarkdown: boolean;
}

export type NamedKind = 'include' | 'link' | 'post';

export interface LiquidResult {
  readonly text: MappedText;
  /** By the index of its mark. */
  readonly tags: readonly IncludeTag[];
  readonly problems: readonly Problem[];
}

/** `tags` and `problems` grow while the chapter is run. */
export interface Run {
  readonly source: Source;
  /** The source's text, code hidden: same length, same offsets. */
  readonly text: string;
  readonly placeAt: (offset: number, length?: number) => Place;
  readonly options: LiquidOptions;
  readonly tags: IncludeTag[];
  readonly problems: Problem[];
}

/** Stands for the brace of a tag that is only shown: a noncharacter, so that offsets stay true. */
export const HIDDEN_BRACE = '\uFDD4';

/** The text with what was hidden as it was typed. */
export function showCode(text: string): string {
  return text.replaceAll(HIDDEN_BRACE, '{');
}

/** Every offset stays; only the hidden braces come back. */
export function finish(text: MappedText, run: Run): LiquidResult {
  return { text: { ...text, text: showCode(text.text) }, tags: run.tags, problems: run.problems };
}

const CURLY_START = /^[“”„‟‘’‚]/;

/** `“p.png”` → `p.png`: what was meant. */
function withoutCurly(value: string): string {
  return value.slice(1).replace(/[“”‟‘’]$/, '');
}

/** Tells what of a call cannot be read. */
export function tellMarkup(piece: Span, { arguments: given, mistake, unclosed }: IncludeMarkup, run: Run): void {
  for (const { start, end } of unclosed)
    run.problems.push(unclosedQuote(run.placeAt(start, end - start), run.text.slice(start, end)));
  const curly = given.filter(({ value, isQuoted }) => !isQuoted && CURLY_START.test(value.text));
  for (const { name, value } of curly)
    run.problems.push(
      curlyQuotes(run.placeAt(value.start, value.end - value.start), name.text, withoutCurly(value.text)),
    );
  // The words behind the first blank of such a value are no mistake of their own.
  if (mistake === undefined || curly.length > 0) return;
  const place = run.placeAt(mistake, piece.end - 2 - mistake);
  const before = run.text.charAt(mistake - 1);
  run.problems.push(before === '"' || before === "'" ? wordsBehindQuote(place, before) : badTag(place, 'include'));
}

/** Records the include tag at `piece` and gives its mark; `valueOf` works out a value as written. */
export function markInclude(
  piece: Span,
  markup: IncludeMarkup,
  valueOf: (part: Span & { readonly text: string }, isQuoted: boolean) => string,
  run: Run,
  half?: IncludeTag['half'],
): string {
  const placeOf = ({ start, end }: Span): Place => run.placeAt(start, end - start);
  tellMarkup(piece, markup, run);
  if (markup.name.text === '') return '';
  run.tags.push({
    name: valueOf(markup.name, true),
    half,
    arguments: markup.arguments.map(({ name, value, isQuoted }) => ({
      name: name.text,
      value: !isQuoted && CURLY_START.test(value.text) ? withoutCurly(value.text) : valueOf(value, isQuoted),
      namePlace: placeOf(name),
      valuePlace: placeOf(value),
    })),
    source: run.source.text.slice(piece.start, piece.end),
    place: placeOf(piece),
    namePlace: placeOf(markup.name),
  });
  return callMark(run.tags.length - 1);
}
