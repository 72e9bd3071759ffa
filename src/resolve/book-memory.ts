// What is remembered of a book from one making to the next. A part of it that holds what it held is the same value
// again, so that whatever was made of that part is known: a save costs what it changes.
import { createKept, type Kept } from '../lib/kept.ts';
import { sameData, sameFields, sameList, sameMap, sameSet } from '../lib/same.ts';
import type { AccessReport, ChapterShortcomings } from '../model/access.ts';
import type { ContentsEntry, PageLink, PagePlan } from '../model/book.ts';
import type { Term } from '../model/facts.ts';
import type { BookFigure, BookThing } from '../model/figures.ts';
import type { ListedTerm } from '../model/citations.ts';
import type { IncludeInterface } from '../model/include.ts';
import type { BookFile } from '../model/workspace.ts';
import { createLinkMemory } from './link-memory.ts';
import type { NumberedChapter, NumbersStart } from './numbers.ts';
import type { Deciding } from './own-changes.ts';
import type { Decided } from './same-book.ts';
import type { SeenChapter } from './seen-chapter.ts';
import type { TermNames } from './term-uses.ts';
import type { Site } from './targets.ts';

export type BookMemory = ReturnType<typeof createBookMemory>;

/** Each keeps values by names: the paths of pages, the languages of editions, or '' for what the book has once. */
export function createBookMemory() {
  const turns: (() => void)[] = [];
  const keeping = <T>(isSame: (a: T, b: T) => boolean): Kept<T>['keep'] => {
    const { keep, turn } = createKept<T>(isSame);
    turns.push(turn);
    return keep;
  };
  const links = createLinkMemory();
  const last = createLastBook();
  return {
    links,
    last,
    /** The pictures that its pages show. */
    pictures: createLast<{ readonly from: Deciding; readonly files: readonly BookFile[] }>(),
    includes: keeping<Readonly<Record<string, IncludeInterface>>>(sameFields),
    site: keeping<Site>(sameSite),
    contents: keeping<readonly ContentsEntry[]>(sameData),
    /** Of chapters, by the paths of their pages. */
    numbers: keeping<ReadonlyMap<string, string>>(sameMap),
    start: keeping<NumbersStart>(sameStart),
    numbered: keeping<NumberedChapter>(sameData),
    allNumbered: keeping<ReadonlyMap<string, NumberedChapter>>(sameMap),
    anchors: keeping<ReadonlySet<string>>(sameSet),
    anchorsOf: keeping<ReadonlyMap<string, ReadonlySet<string>>>(sameMap),
    seen: keeping<SeenChapter>(sameData),
    chapterOf: keeping<ReadonlyMap<string, SeenChapter>>(sameMap),
    /** Of the terms of all chapters that define some. */
    definitions: keeping<TermNames['definitions']>(sameList),
    termLists: keeping<readonly (readonly Term[])[]>(sameList),
    termUses: keeping<readonly (PageLink | undefined)[]>(sameData),
    terms: keeping<readonly Term[]>(sameData),
    /** A chapter as a list of terms names it. */
    termPage: keeping<PageLink>(sameFields),
    listedTerms: keeping<readonly ListedTerm[]>(sameList),
    pageFigures: keeping<readonly BookFigure[]>(sameData),
    figures: keeping<readonly BookFigure[]>(sameList),
    pageThings: keeping<readonly BookThing[]>(sameData),
    things: keeping<readonly BookThing[]>(sameList),
    access: keeping<AccessReport>(sameAccess),
    shortcomings: keeping<readonly ChapterShortcomings[]>(sameData),
    plan: keeping<PagePlan>(samePlan),
    /** A book has been made: what it did not have is forgotten. */
    turn: (): void => {
      // Of a book that is taken again, nothing has been asked.
      if (last.isTakenAgain()) return;
      links.turn();
      for (const turn of turns) turn();
    },
  };
}

interface Last<T> {
  readonly get: () => T | undefined;
  readonly set: (value: T) => void;
}

function createLast<T>(): Last<T> {
  let last: T | undefined;
  return { get: () => last, set: (value) => void (last = value) };
}

function createLastBook() {
  const { get, set } = createLast<Decided>();
  let isAgain = false;
  return {
    book: get,
    decide: (book: Decided): void => {
      set(book);
      isAgain = false;
    },
    /** The book that was decided last stands for the one of now. */
    takeAgain: (book: Decided): void => {
      set(book);
      isAgain = true;
    },
    isTakenAgain: (): boolean => isAgain,
  };
}

function sameSite(a: Site, b: Site): boolean {
  return (
    sameMap(a.pageOfSource, b.pageOfSource) &&
    sameSet(a.pages, b.pages) &&
    sameMap(a.moved, b.moved) &&
    sameMap(a.files, b.files) &&
    sameMap(a.brought, b.brought) &&
    a.contentFolder === b.contentFolder &&
    a.basePath === b.basePath &&
    a.base === b.base
  );
}

function sameStart(a: NumbersStart, b: NumbersStart): boolean {
  return sameFields<NumbersStart>(a, b, (_, before, now) => typeof now === 'object' && sameData(before, now));
}

function sameAccess(
  { shortcomings, ...counts }: AccessReport,
  { shortcomings: others, ...all }: AccessReport,
): boolean {
  return sameList(shortcomings, others) && sameData(counts, all);
}

/** Large parts by identity, for they stay what they are; small ones that are made for each plan, by what they hold. */
function samePlan(a: PagePlan, b: PagePlan): boolean {
  return sameFields<PagePlan>(a, b, (name, before, now) => MADE_FOR_EACH.has(name) && sameData(before, now));
}

const MADE_FOR_EACH: ReadonlySet<keyof PagePlan> = new Set(['previous', 'next', 'languages', 'original', 'pictures']);
