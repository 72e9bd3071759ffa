// One language of the book in its order: what is near each page, what has which number, what is cited.
import type { Chapter } from '../model/chapter.ts';
import type { Config } from '../model/config.ts';
import type { IncludeInterface } from '../model/include.ts';
import type { Workspace } from '../model/workspace.ts';
import { lastFor, onceFor } from '../lib/once-for.ts';
import { tableOf } from '../lib/table.ts';
import { isBoxKind, kindOfId } from '../lib/numbered-kinds.ts';
import type { BookMemory } from './book-memory.ts';
import { citationsOf, type CitedBook } from './citations.ts';
import { createExercises } from './exercises.ts';
import { nearbyIn, type Nearby } from './nearby.ts';
import { noCounts, numberChapter, type Counts, type NumberedChapter } from './numbers.ts';
import type { Order, Placed } from './order.ts';
import { partOf } from './part-numbers.ts';
import type { PlacedEdition } from './site.ts';

export interface OrderedEdition extends PlacedEdition {
  readonly order: Order;
  readonly nearby: Nearby;
  /** Of the pages in the order's sequence. */
  readonly positions: ReadonlyMap<Placed, number>;
  /** All of its pages. */
  readonly inOrder: readonly Placed[];
  /** By the paths of their pages. */
  readonly numbered: ReadonlyMap<string, NumberedChapter>;
  readonly cited: CitedBook;
}

export interface EditionScene {
  readonly workspace: Workspace;
  readonly includes: Readonly<Record<string, IncludeInterface>>;
  readonly drafts: DraftManner;
  readonly memory: BookMemory;
}

/** Whether drafts are left out, take part as other chapters do, or are shown without a number. */
export type DraftManner = 'hidden' | 'counted' | 'uncounted';

export function orderedEdition(edition: PlacedEdition, decided: Order, scene: EditionScene): OrderedEdition {
  const { workspace, memory } = scene;
  const { config } = edition;
  const order: Order = {
    ...decided,
    contents: memory.contents(config.language, decided.contents),
    numbers: memory.numbers(config.language, decided.numbers),
  };
  const positions = new Map(order.sequence.map((page, index) => [page, index]));
  const inOrder = [...order.sequence, ...edition.pages.filter((page) => !positions.has(page))];
  return {
    ...edition,
    order,
    nearby: nearbyIn(order.contents),
    positions,
    inOrder,
    numbered: numberAll(inOrder, order, { ...scene, config }),
    cited: citationsOf(inOrder, { ...workspace, config }),
  };
}

interface NumberScene extends EditionScene {
  readonly config: Config;
}

/**
 * Figures, tables and equations count by chapter (3.2), or through the part or the whole book where the settings say
 * so; through the book too where a chapter has no number.
 */
function numberAll(
  inOrder: readonly Placed[],
  order: Order,
  { config, includes, workspace, drafts, memory }: NumberScene,
): ReadonlyMap<string, NumberedChapter> {
  const answer = new Map<string, NumberedChapter>();
  // By the part that they are counted in; '' is the book, or all of it that has no number.
  const through = new Map<string, Counts>();
  const { figures } = config.numbering;
  // No book of Jekyll's: what is called a theorem is one.
  const showsBoxes =
    workspace.jekyll === undefined || config.kinds.length > 0 || inOrder.some(({ chapter }) => mentionsBoxes(chapter));
  const exercises = createExercises();
  for (const { chapter, path } of inOrder) {
    const number = figures === 'book' ? undefined : order.numbers.get(path);
    const prefix = number === undefined || figures === 'chapter' ? number : partOf(number);
    const isUncounted = drafts === 'uncounted' && chapter.frontMatter.draft;
    const isAlone = isUncounted || (figures === 'chapter' && prefix !== undefined);
    const from = (isAlone ? undefined : through.get(prefix ?? '')) ?? noCounts;
    const start = memory.start(path, { prefix, from, showsBoxes, solved: exercises.solvedIn(chapter) });
    const numbered = memory.numbered(path, numberedFrom(chapter, includes, start));
    if (!isUncounted) through.set(prefix ?? '', sum(from, numbered.counts));
    exercises.add(chapter, numbered);
    answer.set(path, numbered);
  }
  return memory.allNumbered(config.language, answer);
}

/** A preview asks again and again for chapters that stay as they are. */
const numberedFrom = lastFor(numberChapter);

/** A book that mentions a box by its kind wants its boxes named: in one of Jekyll's they may be any theme's. */
const mentionsBoxes = onceFor(({ facts }: Chapter): boolean =>
  facts.references.some(({ isMention, address }) => isMention && isBoxKind(kindOfId(address.slice(1)) ?? '')),
);

/** Where nothing is counted, the same value. */
function sum(a: Counts, b: Counts): Counts {
  const kinds = Object.keys(b);
  return kinds.length === 0
    ? a
    : tableOf([...Object.entries(a), ...kinds.map((kind) => [kind, (a[kind] ?? 0) + (b[kind] ?? 0)] as const)]);
}
