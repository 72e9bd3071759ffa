// Every figure of the book with what is known of it: for the list of figures and figures.json.
import { withCitations } from '../bibliography/citation-tree.ts';
import { lastFor } from '../lib/once-for.ts';
import { darkManner } from '../lib/dark-class.ts';
import { panelLetter } from '../lib/panel-letter.ts';
import type { LinkLabel, NumberedThing } from '../model/book.ts';
import type { PageCitations } from '../model/citations.ts';
import type { BookFigure, FigurePanel } from '../model/figures.ts';
import type { ArgumentValue, IncludeCall } from '../model/include.ts';
import type { Tree } from '../model/tree.ts';
import { bareContent } from '../tree/bare.ts';
import { element } from '../tree/walk.ts';
import { fillWords } from '../words/fill.ts';
import type { Words } from '../words/word-names.ts';
import type { BookMemory } from './book-memory.ts';
import type { LinkedBook } from './link-pages.ts';
import { mentionName } from './mention-name.ts';
import type { NumberedChapter } from './numbers.ts';
import type { Placed } from './order.ts';
import { findTarget, type Site } from './targets.ts';

export interface FigurePage {
  readonly page: Placed;
  readonly numbered: NumberedChapter | undefined;
  readonly labels: Readonly<Record<string, LinkLabel>>;
  readonly citations: PageCitations | undefined;
}

export interface ListContext {
  readonly site: Site;
  /** Of the page that a figure stands on. */
  readonly wordsFor: (page: Placed) => Words;
  readonly memory: Pick<BookMemory, 'pageFigures' | 'pageThings'>;
}

/** The figures of a page in their order: the same list as long as it holds the same. `cited`: see `citedOn`. */
export function figuresOf(
  of: FigurePage,
  cited: string,
  { site, wordsFor, memory }: ListContext,
): readonly BookFigure[] {
  const { page, numbered, labels, citations } = of;
  if (numbered === undefined) return none;
  const figures = figuresOn(page, numbered, sceneOf(labels, citations, site, wordsFor(page)));
  return withCited(memory.pageFigures(page.path, figures), cited);
}

const none: readonly BookFigure[] = [];

/**
 * Which things of a page are mentioned, and from where: `[[id, [path, …]], …]`, as a text that can be compared; ''
 * where none is.
 */
export function citedOn({ numbered }: FigurePage, citedFrom: LinkedBook['citedFrom']): string {
  const cited: [string, readonly string[]][] = [];
  for (const thing of numbered?.things ?? []) {
    const from = citedFrom.get(thing);
    if (from !== undefined) cited.push([thing.id, [...from]]);
  }
  return cited.length === 0 ? '' : JSON.stringify(cited);
}

/** `cited`: see `citedOn`. */
const withCited = lastFor((figures: readonly BookFigure[], cited: string): readonly BookFigure[] => {
  if (cited === '') return figures;
  const pagesOf = citingPages(cited);
  return figures.map((figure) => {
    const citedFrom = pagesOf.get(figure.id);
    return citedFrom === undefined ? figure : { ...figure, citedFrom };
  });
});

/** By the ids of things. */
export function citingPages(cited: string): ReadonlyMap<string, readonly string[]> {
  const all: readonly [string, readonly string[]][] = cited === '' ? [] : JSON.parse(cited);
  return new Map(all);
}

/** The figures of one page in the order of its text, whoever mentions them. */
const figuresOn = lastFor((page: Placed, numbered: NumberedChapter, scene: Scene): readonly BookFigure[] => {
  const callOf = new Map(page.chapter.calls.map((call) => [numbered.figures[call.id]?.id ?? '', call]));
  return numbered.things.flatMap((thing) => {
    const call = thing.kind === 'figure' ? callOf.get(thing.id) : undefined;
    return call === undefined ? [] : [figureOf(call, thing, { page, ...scene })];
  });
});

const sceneOf = lastFor(
  (labels: Scene['labels'], citations: Scene['citations'], site: Site, words: Words): Scene => ({
    labels,
    citations,
    site,
    words,
  }),
);

interface Scene {
  readonly labels: Readonly<Record<string, LinkLabel>>;
  readonly citations: PageCitations | undefined;
  readonly site: Site;
  /** Of the page that the figure stands on. */
  readonly words: Words;
}

interface PageScene extends Scene {
  readonly page: Placed;
}

type Values = Readonly<Record<string, ArgumentValue>>;

function figureOf(call: IncludeCall, thing: NumberedThing, scene: PageScene): BookFigure {
  const { page, words } = scene;
  const groups = Object.values(call.series)[0] ?? [call.values];
  const several = groups.length > 1;
  const { dark } = call.values;
  const panels = groups.map(
    (values, index): FigurePanel =>
      panelOf(dark === undefined ? values : { dark, ...values }, several ? panelLetter(index) : undefined, scene),
  );
  const own = captionOf(call.values.caption, scene);
  const caption = own.length > 0 ? own : captionsOf(panels);
  return {
    id: thing.id,
    number: thing.number,
    label: fillWords(words.figure, { number: thing.number }),
    page: page.path,
    chapter: page.chapter.title,
    caption,
    panels,
    credit: textOf(call.values.credit) ?? (several ? undefined : panels[0]?.credit),
    licence: licenceIn(call.values) ?? (several ? undefined : panels[0]?.licence),
    citedFrom: [],
  };
}

function panelOf(values: Values, letter: string | undefined, scene: PageScene): FigurePanel {
  const { page, site } = scene;
  const picture = Object.values(values).find((value) => value.kind === 'picture');
  const address = picture?.kind === 'picture' ? picture.src : '';
  const target = findTarget(address, { source: page.chapter.path, page: page.path, mayBeFromTop: true }, site);
  const file = target.kind === 'file' ? target.file : undefined;
  return {
    letter,
    address,
    file: file?.address,
    dark: darkManner(textOf(values.dark)),
    isElsewhere: target.kind === 'elsewhere',
    width: file?.picture?.width,
    height: file?.picture?.height,
    bytes: file?.size,
    alt: textOf(values.alt),
    caption: captionOf(values.caption, scene),
    credit: textOf(values.credit),
    licence: licenceIn(values),
  };
}

function licenceIn(values: Values): string | undefined {
  return textOf(values.licence) ?? textOf(values.license);
}

function textOf(value: ArgumentValue | undefined): string | undefined {
  const text = value?.kind === 'text' || value?.kind === 'markdown' ? value.text.trim() : '';
  return text === '' ? undefined : text;
}

/** A caption that may stand on any page: without links and ids, mentions as their names, citations as they are read. */
function captionOf(value: ArgumentValue | undefined, { labels, citations, words }: Scene): Tree {
  if (value?.kind === 'text') return [value.text];
  return value?.kind === 'markdown'
    ? bareContent(withCitations(value.content, citations), (gap) => mentionName(gap, labels, words))
    : [];
}

/** Captions of panels in a row, each behind its letter. */
function captionsOf(panels: readonly FigurePanel[]): Tree {
  return panels
    .filter(({ caption }) => caption.length > 0)
    .flatMap(({ letter, caption }, index): Tree => {
      const before = index === 0 ? [] : [' '];
      return letter === undefined
        ? [...before, ...caption]
        : [...before, element('i', [], [`(${letter})`]), ' ', ...caption];
    });
}
