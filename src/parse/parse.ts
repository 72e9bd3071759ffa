// The second verb: Source → Chapter. Nothing here depends on another file of the book, so a chapter is parsed once per
// text.
import type { Chapter } from '../model/chapter.ts';
import type { IncludeInterface } from '../model/include.ts';
import type { CallGap, Heading, Part } from '../model/markup.ts';
import type { Source } from '../model/place.ts';
import type { RootKind } from '../model/workspace.ts';
import { splitFrontMatter, type SplitFile } from '../frontmatter/front-matter.ts';
import { countWords, textOfHtml } from '../lib/html.ts';
import { originOf, placeFinder } from '../lib/text-map.ts';
import { runLiquid } from '../liquid/liquid.ts';
import { renderHtmlPage } from '../markdown/html-page.ts';
import { renderInline, renderMarkdown, type MarkdownOptions } from '../markdown/markdown.ts';
import { textOfParts } from '../markdown/plain-html.ts';
import { markdownOfTitle, textOfTitle } from '../markdown/title-text.ts';
import { readCall } from './calls.ts';
import { readFrontMatter } from './chapter-front-matter.ts';
import { liquidOptions } from './chapter-liquid.ts';
import { canEmbed, embedVideos } from './embedded-videos.ts';
import type { Note, SiteReader } from './jekyll/site-reader.ts';
import { firstFormula, readFormulas } from './formulas.ts';
import { coloursInTheDark } from './own-colours.ts';
import { readListings } from './listings.ts';
import { mendHtml } from './mended-html.ts';
import { withoutObsolete } from './obsolete-elements.ts';
import { playersInstead, scriptProblems, type AllowedHosts, type ScriptScene } from './scripts.ts';
import { writtenFigures } from './written-figures.ts';
import { isFrontPage, leadingHtmlTitle, leadingTitle, titleFromPath } from './title.ts';

/** What parsing may know beside the text: the same for all chapters of a book. */
export interface ParseContext {
  readonly kind: RootKind;
  readonly includes: Readonly<Record<string, IncludeInterface>>;
  /** Macros for formulas. */
  readonly macros: Readonly<Record<string, string>>;
  /** Titles of callouts, in the book's language. */
  readonly callouts: Readonly<Record<string, string>>;
  /** Hosts that the book's pages may ask. */
  readonly allowed: AllowedHosts;
  /** kramdown's settings in a Jekyll book. */
  readonly kramdown: Readonly<Record<string, unknown>> | undefined;
  /** What Liquid calls `site`. */
  readonly site: Readonly<Record<string, unknown>>;
  /** What the chapters of a Jekyll book may read of their site; undefined for every other kind. */
  readonly jekyll: SiteReader | undefined;
}

/**
 * Reads one chapter. Every mistake in it is in `problems`; whatever can still be read is. `note` hears what it reads of
 * its site.
 */
export async function parse(source: Source, context: ParseContext, note: Note = () => undefined): Promise<Chapter> {
  const file = withDefaults(splitFrontMatter(source), context.jekyll?.defaultsOf(source.path));
  const document = context.jekyll?.document(source.path);
  // A page of Jekyll's has what keys and dates its author's Liquid likes; the dates of posts and of other collections
  // order them.
  const front = readFrontMatter(
    file,
    source.path,
    (key) => context.kind === 'jekyll' && (key !== 'date' || document?.collection === undefined),
  );
  const body: Source = { path: source.path, text: file.body };
  const liquid = await runLiquid(body, {
    ...liquidOptions(file.data, context),
    ...context.jekyll?.liquidFor(source.path, note),
  });

  const findPlace = placeFinder(body);
  const markdown: MarkdownOptions = {
    calls: [],
    placeAt: (offset, length) => findPlace(originOf(liquid.text, offset), length),
    headings: context.jekyll?.ownLayouts === true ? 'as-written' : 'outline',
    dialect: 'author',
    kramdown: context.kramdown,
    // A book's own style sheets know the classes that its author wrote.
    callouts: context.jekyll?.ownLayouts === true ? undefined : context.callouts,
    alignment: context.jekyll?.ownLayouts === true ? 'style' : 'class',
  };
  const inline = (text: string, at: ReturnType<typeof findPlace>) =>
    renderInline(text, { ...markdown, placeAt: (offset, length) => ({ ...at, column: at.column + offset, length }) });
  const read = liquid.tags.map((tag) => readCall(tag, context.includes, inline));

  const isHtml = document?.form === 'html';
  const leading = (isHtml ? leadingHtmlTitle : leadingTitle)(liquid.text.text, front.matter.title);
  const marked = liquid.tags.map((tag, index) => ({
    placement: read[index]?.interface?.placement ?? 'either',
    source: tag.source,
  }));
  const result = (isHtml ? renderHtmlPage : renderMarkdown)(
    context.jekyll?.ownLayouts === true ? liquid.text.text : leading.rest,
    { ...markdown, calls: marked },
  );
  const answered = read.map((each) => each.call);
  const scripts: ScriptScene = { allowed: context.allowed, text: liquid.text.text, placeAt: markdown.placeAt };
  const ownStyles = context.jekyll?.ownLayouts === true;
  // A book's own style sheets know its figures as they were written.
  const figures = writtenFigures(result.parts, ownStyles ? {} : context.includes, answered.length, inline);
  const written = mendHtml(withoutObsolete(ownStyles ? figures.parts : coloursInTheDark(figures.parts)), { ownStyles });
  const videos = embedVideos(
    canEmbed(context.includes) ? playersInstead(written, scripts) : written,
    context.includes,
    answered.length + figures.calls.length,
  );
  const calls = [...answered, ...figures.calls, ...videos.calls];
  const parts = withoutGapsOf(videos.parts, (gap) => calls[gap.index] === undefined);

  const kept = renumbered(parts, calls);
  const listings = await readListings(kept.body, kept.calls);
  const formulas = await readFormulas(
    { ...listings, anchors: result.anchors, lines: source.text.split('\n') },
    { ...context.macros, ...front.matter.macros },
  );

  const isNote = (name: string): boolean => liquid.text.text.includes(`[^${name}]:`);
  const textOfLeading = (title: string): string =>
    isHtml ? title : textOfParts(renderInline(markdownOfTitle(title, isNote), markdown).parts);
  const title =
    (front.matter.title && textOfTitle(front.matter.title)) ??
    (leading.title && textOfLeading(leading.title)) ??
    (isFrontPage(source.path)
      ? ''
      : (headingForTitle(result.headings, document !== undefined) ??
        titleFromPath(document?.collection === undefined ? source.path : document.slug)));
  return {
    path: source.path,
    frontMatter: document?.draft === true ? { ...front.matter, draft: true } : front.matter,
    title,
    body: formulas.body,
    calls: formulas.calls,
    headings: result.headings,
    anchors: result.anchors.filter((id) => !figures.ids.has(id)),
    firstFormula: firstFormula(formulas.body, formulas.calls),
    todos: read.flatMap(({ interface: one, call }) =>
      one?.audience === 'authors' && call !== undefined && call.half !== 'close'
        ? [{ note: noteOf(call.values), place: call.place }]
        : [],
    ),
    words: countWords(textOfHtml(parts.filter((part) => typeof part === 'string').join(' '))) + countCaptions(calls),
    problems: [
      ...file.problems,
      ...front.problems,
      ...liquid.problems,
      ...read.flatMap((each) => each.problems),
      ...result.problems,
      ...figures.problems,
      ...listings.problems,
      ...formulas.problems,
      ...scriptProblems(written, scripts),
    ],
  };
}

/**
 * The first heading names its chapter. In a Jekyll book, where pages go without a title, not if it is one section of
 * several.
 */
function headingForTitle(headings: readonly Heading[], isJekyll: boolean): string | undefined {
  const [first, ...others] = headings;
  return first !== undefined && isJekyll && others.some(({ level }) => level <= first.level) ? undefined : first?.text;
}

/** Front matter over what the settings give for the file's scope. */
export function withDefaults(file: SplitFile, defaults: Readonly<Record<string, unknown>> | undefined): SplitFile {
  return defaults === undefined || Object.keys(defaults).length === 0
    ? file
    : { ...file, data: { ...defaults, ...file.data } };
}

type Calls = readonly (Chapter['calls'][number] | undefined)[];

/** Calls that nothing answers leave no gap, and those that do are numbered anew. */
function renumbered(parts: readonly Part[], calls: Calls): Pick<Chapter, 'body' | 'calls'> {
  const kept = calls.flatMap((call, index) => (call === undefined ? [] : [{ call, index }]));
  const newIndex = new Map(kept.map(({ index }, position) => [index, position]));
  return {
    calls: kept.map(({ call }) => call),
    body: parts.map((part) =>
      typeof part !== 'string' && part.kind === 'call' ? { ...part, index: newIndex.get(part.index) ?? 0 } : part,
    ),
  };
}

function withoutGapsOf(parts: readonly Part[], gone: (gap: CallGap) => boolean): readonly Part[] {
  return parts.filter((part) => typeof part === 'string' || part.kind !== 'call' || !gone(part));
}

function noteOf(values: Chapter['calls'][number]['values']): string {
  const first = values.note ?? Object.values(values)[0];
  return first !== undefined && (first.kind === 'text' || first.kind === 'markdown') ? first.text : '';
}

function countCaptions(calls: Calls): number {
  const values = calls.flatMap((call) =>
    call === undefined ? [] : [call.values, ...Object.values(call.series).flat()],
  );
  return values
    .flatMap((each) => Object.values(each))
    .reduce((sum, value) => sum + (value.kind === 'markdown' ? countWords(value.text) : 0), 0);
}
