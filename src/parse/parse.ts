// The second verb: Source → Chapter. Nothing here depends on another file of the book, so a chapter is parsed once per
// text.
import { originOf, placeFinder, wholeText } from '../lib/text-map.ts';
import { runLiquid } from '../liquid/liquid.ts';
import type { LiquidResult } from '../liquid/run.ts';
import { splitFrontMatter, type SplitFile } from '../frontmatter/front-matter.ts';
import { languageAt, type FoundLanguages } from '../languages/folders.ts';
import { callId } from '../markdown/calls.ts';
import { renderHtmlPage } from '../markdown/html-page.ts';
import { renderMarkdown } from '../markdown/markdown.ts';
import type { MarkdownOptions, MarkdownResult } from '../markdown/options.ts';
import type { Chapter } from '../model/chapter.ts';
import type { IncludeInterface } from '../model/include.ts';
import type { JekyllDocument } from '../model/jekyll.ts';
import type { SolutionsPlace } from '../model/config.ts';
import type { KindSettings } from '../model/kinds.ts';
import type { Source } from '../model/place.ts';
import type { RootKind } from '../model/workspace.ts';
import { packTree } from '../tree/packed.ts';
import { holdsFormula } from '../tree/walk.ts';
import { withCallPlaces } from './call-places.ts';
import { readCall, type ReadCall } from './calls.ts';
import { readFrontMatter } from './chapter-front-matter.ts';
import { liquidOptions } from './chapter-liquid.ts';
import { problemsOfTitle, titleOf, writtenTitle } from './chapter-title.ts';
import { beginText, type ChapterText, type PassScene } from './chapter-text.ts';
import { bodyOf, withData } from './document-data.ts';
import { readFacts, type FactsRequest } from './facts/facts.ts';
import { coverOf } from './facts/references.ts';
import { inOwnLayouts, type TextPlugins } from './jekyll/plugin-text.ts';
import type { Note, SiteReader } from './jekyll/site-reader.ts';
import { boxKinds } from './kinds.ts';
import { inlineMarkdown, markdownOptions, wordsIn } from './markdown-options.ts';
import { oddCharacters } from './odd-characters.ts';
import { wikiOf } from './notes.ts';
import { runPasses } from './passes.ts';
import { withoutApart } from './apart.ts';
import { dueProblems, todosOf } from './todos.ts';
import { withOpening } from './opening.ts';
import type { AllowedHosts } from './scripts.ts';
import { attributesOfTitle, leadingHtmlTitle, leadingTitle, type LeadingTitle, idsOfTitle } from './title.ts';
import { mathmlReader } from './written-formulas.ts';

/** What parsing may know beside the text: the same for all chapters of a book. */
export interface ParseContext {
  readonly kind: RootKind;
  readonly includes: Readonly<Record<string, IncludeInterface>>;
  /** Macros for formulas. */
  readonly macros: Readonly<Record<string, string>>;
  /** Of the book, as a BCP 47 tag; and what names of folders and files say of others. */
  readonly language: string;
  readonly languages: FoundLanguages;
  /** Words of the interface that the book words otherwise, in its language. */
  readonly words: Readonly<Record<string, string>>;
  /** Hosts that the book's pages may ask. */
  readonly allowed: AllowedHosts;
  /** What the book says of kinds of boxes. */
  readonly kinds: readonly KindSettings[];
  readonly solutions: SolutionsPlace;
  /** Whether the first use of a term leads to its definition; absent is no. */
  readonly linksTerms?: boolean;
  /** Whether the book has a bibliography. */
  readonly citations: boolean;
  /** kramdown's settings in a Jekyll book. */
  readonly kramdown: Readonly<Record<string, unknown>> | undefined;
  /** Texts that `include_relative` may name, by their path in the root; a Jekyll book's are its site's. */
  readonly includable: Readonly<Record<string, string>>;
  /**
   * In a folder of notes, which no settings make a book: the path of the one file that a name means, by the name in
   * lower case; '' where several have it.
   */
  readonly notes: Readonly<Record<string, string>> | undefined;
  /** What Liquid calls `site`. */
  readonly site: Readonly<Record<string, unknown>>;
  /** What the chapters of a Jekyll book may read of their site; undefined for every other kind. */
  readonly jekyll: SiteReader | undefined;
  /** Whether elements say where they stand in their author's file (lib/place-mark.ts); absent is no. */
  readonly marksPlaces?: boolean;
}

/**
 * Reads one chapter. Every mistake in it is in `problems`; whatever can still be read is. `note` hears what it reads of
 * its site.
 */
export async function parse(source: Source, context: ParseContext, note: Note = () => undefined): Promise<Chapter> {
  const opened = await open(source, context, note);
  const { file, front, document, liquid, scene } = opened;
  const read = liquid.tags.map((tag, index) =>
    readCall(tag, { id: callId(index), includes: context.includes, inline: scene.inline }),
  );
  const leading = leadingOf(opened);
  const marked = readText(opened, leading, read);
  const begun = beginText(withOpening(marked.tree, file, scene), callsOf(read));
  const { text, apart } = withoutApart(await runPasses(begun, scene));
  const { facts, headings } = readFacts({ ...text, ...asksOfFacts(context) });
  const { title, typed } = await titleOf(writtenTitle(leading.title, opened), opened, headings);
  const titleAttributes = attributesOfTitle(marked.titleAttributes, title.title, facts.anchors);
  const titleNotes = marked.titleNotes ?? [];
  return {
    path: source.path,
    frontMatter: document === undefined ? front.matter : { ...front.matter, draft: document.draft },
    ...title,
    titleAttributes,
    titleNotes,
    body: packTree(context.marksPlaces ? withCallPlaces(text.tree, text.calls, context.includes) : text.tree),
    head: text.head,
    calls: text.calls,
    ...apart,
    headings,
    facts: {
      ...facts,
      anchors: [...idsOfTitle(titleAttributes, titleNotes), ...facts.anchors],
      firstFormula: holdsFormula(title.titleContent ?? []) ? 0 : facts.firstFormula,
      references: [...facts.references, ...coverOf(front.matter)],
    },
    todos: read.flatMap(todosOf),
    problems: [
      ...oddCharacters(source),
      ...file.problems,
      ...front.problems,
      ...liquid.problems,
      ...read.flatMap((each) => [...each.problems, ...dueProblems(each)]),
      ...marked.problems,
      ...problemsOfTitle(typed, opened),
      ...text.problems,
    ],
  };
}

function asksOfFacts({ kind, linksTerms = false }: ParseContext): Pick<FactsRequest, 'mayList' | 'linksTerms'> {
  return { mayList: kind === 'jekyll', linksTerms };
}

function callsOf(read: readonly ReadCall[]): ChapterText['calls'] {
  return read.flatMap(({ call }) => call ?? []);
}

/** A chapter whose front matter and Liquid are read, and what its Markdown may know. */
interface Opened {
  readonly path: string;
  readonly file: SplitFile;
  readonly front: ReturnType<typeof readFrontMatter>;
  readonly document: JekyllDocument | undefined;
  readonly liquid: LiquidResult;
  readonly markdown: MarkdownOptions;
  readonly scene: PassScene;
}

async function open(source: Source, context: ParseContext, note: Note): Promise<Opened> {
  const document = context.jekyll?.document(source.path);
  const file = withData(splitFrontMatter(source), document?.data);
  // A page of Jekyll's has what keys and dates its author's Liquid likes; the dates of posts and of other collections
  // order them.
  const isOwn = (key: string): boolean =>
    context.kind === 'jekyll' && (key !== 'date' || document?.collection === undefined);
  const front = readFrontMatter(file, source.path, isOwn);
  const body: Source = { path: source.path, text: bodyOf(file, document) };
  const liquid: LiquidResult =
    document?.data.render_with_liquid === false
      ? { text: wholeText(body.text), tags: [], problems: [] }
      : await runLiquid(body, {
          ...liquidOptions(file.data, context),
          ...context.jekyll?.liquidFor(source.path, note),
        });
  const findPlace = placeFinder(body);
  const own = front.matter.language ?? languageAt(source.path, context.languages);
  const markdown: MarkdownOptions = {
    ...markdownOptions(context, own ?? context.language),
    wiki: wikiOf(source.path, context.notes),
    citations: context.citations || front.matter.bibliography.length > 0,
    placeAt: (offset, length) => findPlace(originOf(liquid.text, offset), length),
  };
  const scene: PassScene = {
    includes: context.includes,
    ownStyles: context.jekyll?.ownLayouts === true,
    scripts: { allowed: context.allowed, text: liquid.text.text, placeAt: markdown.placeAt },
    inline: inlineMarkdown(markdown),
    textPlugins: await textPluginsFor(source.path, context.jekyll),
    language: own ?? context.language,
    macros: { ...context.macros, ...front.matter.macros },
    tellsCitations: context.kind !== 'jekyll',
    kinds: boxKinds(context.kinds, own ?? context.language),
    solutions: context.solutions,
    words: wordsIn(own ?? context.language, context),
    start: markdown.placeAt(0, 0),
    lines: source.text.split('\n'),
    marksPlaces: context.marksPlaces === true,
  };
  const matter = { ...front.matter, language: own };
  return { path: source.path, file, front: { ...front, matter }, document, liquid, markdown, scene };
}

/** The heading that the text begins with, and the text without it; a book's own layouts get the text whole. */
function leadingOf({ document, liquid, front, scene }: Opened): LeadingTitle {
  const { text } = liquid.text;
  const leading = (document?.form === 'html' ? leadingHtmlTitle : leadingTitle)(text, front.matter.title);
  return scene.ownStyles ? { ...leading, rest: text, attributes: [] } : leading;
}

function readText(
  { document, liquid, markdown, scene }: Opened,
  { title, rest, attributes }: LeadingTitle,
  read: readonly ReadCall[],
): MarkdownResult {
  const calls = liquid.tags.map(({ source }, index) => ({
    placement: read[index]?.interface?.placement ?? ('either' as const),
    source,
  }));
  if (document?.form === 'html')
    return {
      ...renderHtmlPage(rest, { ...markdown, calls }),
      titleAttributes: title === undefined ? undefined : attributes,
    };
  // Markdown reads the heading too: it has a name, and may have a list of attributes below it.
  const takesTitle = title !== undefined && !scene.ownStyles;
  // Where elements say where they stand, those of a formula do.
  const mathml = markdown.marksPlaces ? undefined : mathmlReader(scene.language);
  return renderMarkdown(liquid.text.text, { ...markdown, calls, takesTitle, mathml });
}

/** In a book's own layouts the whole page is read for most of them. */
async function textPluginsFor(path: string, reader: SiteReader | undefined): Promise<TextPlugins | undefined> {
  const plugins = await reader?.textPlugins(path);
  return reader?.ownLayouts === true ? inOwnLayouts(plugins) : plugins;
}
