// Every figure, table, equation, listing and box of the book with what is known of it: for its lists and things.json.
import { withCitations } from '../bibliography/citation-tree.ts';
import { lastFor, onceFor } from '../lib/once-for.ts';
import type { LinkLabel, NumberedThing } from '../model/book.ts';
import type { PageCitations } from '../model/citations.ts';
import type { BookFigure, BookThing } from '../model/figures.ts';
import type { BoxGap, NumberGap } from '../model/tree.ts';
import { bareContent } from '../tree/bare.ts';
import { fillWords } from '../words/fill.ts';
import { kindWords } from '../words/kind-words.ts';
import type { Words } from '../words/word-names.ts';
import type { FigurePage, ListContext } from './figure-list.ts';
import { mentionName } from './mention-name.ts';
import type { NumberedChapter } from './numbers.ts';
import type { Placed } from './order.ts';

/** The things of `pages` in the order of the text, figures among them. */
export function thingListOf(
  pages: readonly FigurePage[],
  figures: readonly BookFigure[],
  { wordsFor, citedFrom, memory }: Pick<ListContext, 'wordsFor' | 'citedFrom'> & { readonly memory: ThingMemory },
): readonly BookThing[] {
  const figureOf = new Map(figures.map((figure) => [`${figure.page}#${figure.id}`, figure]));
  return pages.flatMap(({ page, numbered, labels, citations }) => {
    const gaps = page.chapter.facts.numbered;
    if (numbered === undefined || gaps.length === 0) return [];
    const things = memory
      .pageThings(page.path, thingsOn(page, numbered, sceneOf(labels, citations, wordsFor(page))))
      .values();
    const thingOf = thingsById(numbered);
    return gaps.flatMap((gap): readonly BookThing[] => {
      if (gap.kind === 'call') {
        const figure = figureOf.get(`${page.path}#${numbered.figures[gap.id]?.id ?? ''}`);
        return figure === undefined ? [] : [asThing(figure)];
      }
      const each = isThing(gap) ? things.next().value : undefined;
      if (each === undefined) return [];
      const thing = thingOf.get(each.id);
      const from = thing === undefined ? undefined : citedFrom.get(thing);
      return [from === undefined ? each : citedThing(each, JSON.stringify([...from]))];
    });
  });
}

interface ThingMemory {
  readonly pageThings: (path: string, things: readonly BookThing[]) => readonly BookThing[];
}

const asThing = onceFor(
  ({ id, number, label, page, chapter, caption, citedFrom }: BookFigure): BookThing => ({
    kind: 'figure',
    id,
    number,
    label,
    page,
    chapter,
    caption,
    citedFrom,
  }),
);

const thingsById = onceFor(
  ({ things }: NumberedChapter) => new Map(things.map((thing): [string, NumberedThing] => [thing.id, thing])),
);

/** `pages`: a list of their paths, as a text that can be compared. */
const citedThing = lastFor((thing: BookThing, pages: string): BookThing => {
  const citedFrom: readonly string[] = JSON.parse(pages);
  return { ...thing, citedFrom };
});

interface Scene {
  readonly labels: Readonly<Record<string, LinkLabel>>;
  readonly citations: PageCitations | undefined;
  readonly words: Words;
}

const sceneOf = lastFor(
  (labels: Scene['labels'], citations: Scene['citations'], words: Words): Scene => ({ labels, citations, words }),
);

/** The things of one page in the order of its text, whoever mentions them. */
const thingsOn = lastFor((page: Placed, { numbers }: NumberedChapter, scene: Scene): readonly BookThing[] => {
  const { facts, title } = page.chapter;
  const captionOf = new Map(facts.captions.map(({ id, content }) => [id, content]));
  return facts.numbered.flatMap((gap): readonly BookThing[] => {
    if (!isThing(gap)) return [];
    const number = numbers[gap.id];
    return [
      {
        kind: gap.of,
        id: gap.id,
        number,
        label: labelOf(gap, number, scene.words),
        page: page.path,
        chapter: title,
        caption: bareContent(withCitations(captionOf.get(gap.id) ?? [], scene.citations), (mention) =>
          mentionName(mention, scene.labels, scene.words),
        ),
        citedFrom: [],
      },
    ];
  });
});

/** A box that is counted, or solves one that is: a proof and a hint belong to what stands before them. */
function isThing(gap: Placed['chapter']['facts']['numbered'][number]): gap is BoxGap | NumberGap {
  if (gap.kind === 'call') return false;
  return gap.kind === 'number' || gap.counter !== undefined || gap.of === 'solution';
}

function labelOf(gap: BoxGap | NumberGap, number: string | undefined, words: Words): string {
  const isBox = gap.kind === 'box';
  const { one } = kindWords({ kind: gap.of, own: isBox ? gap.own : undefined }, words);
  if (number !== undefined) return fillWords(one, { number });
  return isBox && gap.isNamed ? '' : one.replace('{number}', '').trim();
}
