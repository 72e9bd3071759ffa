// What an author wants to know of each chapter at a glance: its state, what is to be done, what is dead, missing or
// late. Data alone; page.ts shows it.
import { readDay } from '../lib/dates.ts';
import { pathsIn } from '../lib/contents-paths.ts';
import { minutesFor } from '../lib/reading-time.ts';
import { reported } from '../diagnostics/grade.ts';
import { knownLinkIn, type LinksLock } from '../files/links-lock.ts';
import type { Book, PagePlan } from '../model/book.ts';
import type { Chapter } from '../model/chapter.ts';
import type { Place } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import type { Workspace } from '../model/workspace.ts';
import { linksOut } from '../resolve/links-out.ts';
import { unusedPictures } from '../resolve/unused-pictures.ts';
import { statusOf } from '../translate/status.ts';

export interface BoardRequest {
  readonly workspace: Workspace;
  readonly book: Book;
  /** All that was found, ungraded. */
  readonly found: readonly Problem[];
  readonly links: LinksLock;
  /** `2026-05-01`: what was due before it is late. */
  readonly today: string;
}

export interface Board {
  readonly title: string;
  readonly language: string;
  readonly today: string;
  readonly chapters: readonly BoardChapter[];
  /** Of the whole book, by day, those without one last. */
  readonly todos: readonly BoardTodo[];
  readonly unused: readonly BoardItem[];
  /** Dead links to other sites that stand in no chapter: of works, templates and settings. */
  readonly dead: readonly (BoardItem & { readonly place: Place })[];
}

type BoardState = 'draft' | 'in work' | 'ready' | 'waiting' | '';

export interface BoardChapter {
  readonly title: string;
  readonly number: string | undefined;
  /** Of its page, from the top of the site, and of its file. */
  readonly page: string;
  readonly source: string;
  readonly state: BoardState;
  /** The day that it waits for, as written; undefined for one that waits for none. */
  readonly waitsFor: string | undefined;
  readonly words: number;
  readonly minutes: number;
  /** By the names of columns, in their order; a kind without items is there, and empty. */
  readonly items: Readonly<Record<ItemKind, readonly BoardItem[]>>;
}

export const itemKinds = ['todos', 'texts', 'figures', 'inside', 'outside', 'formulas', 'translations'] as const;
export type ItemKind = (typeof itemKinds)[number];

export interface BoardItem {
  readonly text: string;
  readonly place: Place | undefined;
  readonly isLate?: boolean;
}

interface BoardTodo extends BoardItem {
  readonly chapter: string;
  readonly owner: string;
  readonly due: string;
}

/** Rules that a link breaks which leads nowhere in the book. */
const DEAD_INSIDE = [
  'broken-link',
  'broken-anchor',
  'broken-reference',
  'undefined-link',
  'missing-picture',
  'wrong-case',
];

export function boardOf(request: BoardRequest): Board {
  const { workspace, book, today } = request;
  const problems = reported(workspace, 'check', request.found);
  const dead = deadOutside(request);
  const behind = translationsBehind(book, workspace);
  const chapters = inOrder(book).map((plan) => chapterOf(plan, { ...request, problems, dead, behind }));
  const todos = inOrder(book).flatMap((plan) => todosOf(plan, today));
  return {
    title: book.config.title,
    language: book.config.language,
    today,
    chapters,
    dead: dead.filter(({ place }) => !chapters.some(({ source }) => source === place.path)),
    todos: [...todos].sort((a, b) => (a.due || '9').localeCompare(b.due || '9')),
    unused: reported(workspace, 'check', unusedPictures(workspace, book.pointedAt)).map(({ message, place }) => ({
      text: message,
      place,
    })),
  };
}

type ShownPlan = PagePlan & { readonly chapter: Chapter };

/** As the contents have them, then those that stand in no list; of each language. */
function inOrder(book: Book): readonly ShownPlan[] {
  const order = new Map(book.editions.flatMap(({ contents }) => pathsIn(contents)).map((path, index) => [path, index]));
  const place = ({ path }: PagePlan): number => order.get(path) ?? Number.MAX_SAFE_INTEGER;
  return book.pages
    .filter((plan): plan is ShownPlan => plan.chapter !== undefined && plan.original === undefined)
    .sort((a, b) => place(a) - place(b));
}

interface Scene extends BoardRequest {
  readonly problems: readonly Problem[];
  readonly dead: readonly (BoardItem & { readonly place: Place })[];
  readonly behind: ReadonlyMap<string, readonly string[]>;
}

function chapterOf(plan: ShownPlan, { book, problems, dead, behind, today, workspace }: Scene): BoardChapter {
  const { chapter } = plan;
  const { path: source, facts } = chapter;
  const own = (rules: readonly string[]): readonly BoardItem[] =>
    problems
      .filter(({ rule, place }) => place?.path === source && rules.includes(rule))
      .map(({ message, place }) => ({ text: message, place }));
  return {
    title: plan.title,
    number: plan.number,
    page: plan.path,
    source,
    ...stateOf(chapter, workspace),
    words: facts.words,
    minutes: minutesFor(facts.words, plan.edition),
    items: {
      todos: todosOf(plan, today).map(({ text, owner, due, place, isLate }) => ({
        text: [text, owner, due].filter((each) => each !== '').join(' · '),
        place,
        isLate: isLate === true,
      })),
      texts: facts.pictureTexts.flatMap(({ address, place, text }) =>
        text !== '' ? [] : [{ text: address, place: place ?? { path: source, line: 1, column: 1, length: 0 } }],
      ),
      figures: unmentionedIn(plan, book),
      inside: own(DEAD_INSIDE),
      outside: dead.filter(({ place }) => place.path === source),
      formulas: own(['bad-formula']),
      translations: (behind.get(source) ?? []).map((text) => ({ text, place: undefined })),
    },
  };
}

/** What the front matter says; a chapter that will not be built is a draft, or waits, whatever it says. */
function stateOf({ frontMatter, path }: Chapter, { jekyll }: Workspace): Pick<BoardChapter, 'state' | 'waitsFor'> {
  const document = jekyll?.documents.find((each) => each.path === path);
  if (document?.waits === true && !document.isDraft)
    return { state: 'waiting', waitsFor: (document.date ?? frontMatter.date ?? '').slice(0, 10) };
  const { status } = frontMatter.data;
  const said = typeof status === 'string' ? status.trim().toLowerCase().replace(/[-_]/g, ' ') : '';
  const isKnown = said === 'draft' || said === 'in work' || said === 'ready';
  return { state: frontMatter.draft ? 'draft' : isKnown ? said : '', waitsFor: undefined };
}

function todosOf({ chapter, title }: ShownPlan, today: string): readonly BoardTodo[] {
  return chapter.todos.map(({ note, owner = '', due = '', place }) => ({
    text: note,
    owner,
    due,
    place,
    chapter: title,
    isLate: (readDay(due)?.day ?? today) < today,
  }));
}

function unmentionedIn({ path, chapter, figures }: ShownPlan, { editions }: Book): readonly BoardItem[] {
  const placeOf = new Map(chapter.calls.map((call) => [figures[call.id]?.id, call.place]));
  return editions
    .flatMap((edition) => edition.figures)
    .filter((figure) => figure.page === path && figure.citedFrom.length === 0)
    .map(({ id, label }) => ({ text: `${label} (${id})`, place: placeOf.get(id) }));
}

/** Links whose address did not work when they were asked last: `check --external` writes that down. */
function deadOutside({ book, workspace, links }: BoardRequest): Scene['dead'] {
  return linksOut(book, workspace, false).flatMap(({ address, place }) => {
    const known = knownLinkIn(links, address);
    if (known?.failed === undefined) return [];
    const worked = known.worked === undefined ? 'it never worked here' : `it worked until ${known.worked}`;
    return [{ text: `${address}: dead since ${known.failed}, ${worked}`, place }];
  });
}

/** By the path of a chapter: what is to be done to its translations, or to itself, if it is one. */
function translationsBehind(book: Book, workspace: Workspace): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { language, chapters } of statusOf(book, workspace))
    for (const { original, translation, state } of chapters) {
      if (state === 'complete') continue;
      const path = translation ?? original;
      const words =
        state === 'behind' ? 'is behind its original' : state === 'unmarked' ? 'is not marked' : 'not begun';
      found.set(path, [...(found.get(path) ?? []), `${language}: ${words}`]);
    }
  return found;
}
