// Every figure, table, equation, listing and box of the book with what is known of it: for its lists and things.json.
import { withCitations } from '../bibliography/citation-tree.ts';
import { lastFor, onceFor } from '../lib/once-for.ts';
import type { LinkLabel } from '../model/book.ts';
import type { PageCitations } from '../model/citations.ts';
import type { BookFigure, BookThing } from '../model/figures.ts';
import type { BoxGap, NumberGap } from '../model/tree.ts';
import { bareContent } from '../tree/bare.ts';
import { fillWords } from '../words/fill.ts';
import { kindWords } from '../words/kind-words.ts';
import type { Words } from '../words/word-names.ts';
import { citingPages, type FigurePage, type ListContext } from './figure-list.ts';
import { mentionName } from './mention-name.ts';
import type { NumberedChapter } from './numbers.ts';
import type { Placed } from './order.ts';

/**
 * The things of a page in the order of its text, `figures` among them: the same list as long as it holds the same.
 * `cited`: see `citedOn`.
 */
export function thingsOf(of: FigurePage, { figures, cited, wordsFor, memory }: ThingContext): readonly BookThing[] {
  const { page, numbered, labels, citations } = of;
  const gaps = page.chapter.facts.numbered;
  if (numbered === undefined || gaps.length === 0) return none;
  const own = memory.pageThings(page.path, thingsOn(page, numbered, sceneOf(labels, citations, wordsFor(page))));
  return inOrder(spotsOf(gaps, numbered), own, figures, cited);
}

interface ThingContext extends Pick<ListContext, 'wordsFor' | 'memory'> {
  readonly figures: readonly BookFigure[];
  readonly cited: string;
}

const none: readonly BookThing[] = [];

const inOrder = lastFor(
  (
    spots: readonly (string | undefined)[],
    own: readonly BookThing[],
    figures: readonly BookFigure[],
    cited: string,
  ): readonly BookThing[] => {
    const figureOf = new Map(figures.map((figure) => [figure.id, asThing(figure)]));
    const pagesOf = citingPages(cited);
    const things = own.values();
    return spots.flatMap((id): readonly BookThing[] => {
      const each = id === undefined ? things.next().value : figureOf.get(id);
      if (each === undefined) return [];
      const citedFrom = id === undefined ? pagesOf.get(each.id) : undefined;
      return [citedFrom === undefined ? each : { ...each, citedFrom }];
    });
  },
);

/** Where a page's things stand: the id of a figure, undefined for the next other thing. */
const spotsOf = lastFor((gaps: Gaps, { figures }: NumberedChapter): readonly (string | undefined)[] =>
  gaps.flatMap((gap) => (gap.kind === 'call' ? [figures[gap.id]?.id ?? ''] : isThing(gap) ? [undefined] : [])),
);

type Gaps = Placed['chapter']['facts']['numbered'];

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
function isThing(gap: Gaps[number]): gap is BoxGap | NumberGap {
  if (gap.kind === 'call') return false;
  return gap.kind === 'number' || gap.counter !== undefined || gap.of === 'solution';
}

function labelOf(gap: BoxGap | NumberGap, number: string | undefined, words: Words): string {
  const isBox = gap.kind === 'box';
  const { one } = kindWords({ kind: gap.of, own: isBox ? gap.own : undefined }, words);
  if (number !== undefined) return fillWords(one, { number });
  return isBox && gap.isNamed ? '' : one.replace('{number}', '').trim();
}
