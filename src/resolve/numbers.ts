// Numbers and ids of what a chapter numbers: figures, tables, equations.
import { tableOf } from '../lib/table.ts';
import { valuesOf } from '../lib/call-values.ts';
import { duplicateId } from '../diagnostics/catalog.ts';
import { idPrefixes } from '../lib/numbered-kinds.ts';
import { panelLetter } from '../lib/panel-letter.ts';
import { nameOf, withoutEnding } from '../lib/paths.ts';
import { slugOf, takeName } from '../lib/slug.ts';
import type { FigureNumber, NumberedThing } from '../model/book.ts';
import type { Chapter } from '../model/chapter.ts';
import type { IncludeCall, IncludeInterface } from '../model/include.ts';
import type { BoxGap, NumberedKind } from '../model/tree.ts';
import type { Problem } from '../model/problem.ts';

export interface NumberedChapter {
  /** By the ids of the chapter's calls. */
  readonly figures: Readonly<Record<string, FigureNumber>>;
  /** Of the number gaps, by id. */
  readonly numbers: Readonly<Record<string, string>>;
  /** In the order of the text. */
  readonly things: readonly NumberedThing[];
  /** Ids of figures and of their panels (`fig-filters-b`) that links may point at, beside the chapter's own anchors. */
  readonly anchors: readonly string[];
  /** How many there are. */
  readonly counts: Counts;
  readonly problems: readonly Problem[];
}

/** By kind; several kinds may be counted with one of them. A kind that is not there has none. */
export type Counts = Readonly<Record<string, number>>;
export const noCounts: Counts = tableOf();

/** Where a chapter's numbers begin: they go on from `from`, and `prefix` 3 makes 3.1, 3.2 … of them. */
export interface NumbersStart {
  readonly prefix: string | undefined;
  readonly from: Counts;
  /** Whether boxes show their names and numbers. */
  readonly showsBoxes: boolean;
  /** Numbers of exercises of other chapters that its solutions solve, by the ids of the solutions. */
  readonly solved: Readonly<Record<string, string>>;
}

/** Numbers what the chapter numbers in the order of its text, each kind for itself. */
export function numberChapter(
  chapter: Chapter,
  includes: Readonly<Record<string, IncludeInterface>>,
  start: NumbersStart,
): NumberedChapter {
  const callOf = new Map(chapter.calls.map((call) => [call.id, call]));
  const counts = tableOf<number>();
  const numberOf = new Map<string, string>();
  const things: NumberedThing[] = [];
  const numbers = tableOf<string>();
  const anchors: string[] = [];
  const problems: Problem[] = [];
  const idFor = idsIn(chapter, problems);
  const figures = tableOf<FigureNumber>();
  const next = (kind: string): string => {
    counts[kind] = (counts[kind] ?? 0) + 1;
    const count = (start.from[kind] ?? 0) + counts[kind];
    return start.prefix === undefined ? String(count) : `${start.prefix}.${count}`;
  };
  const addCall = (call: IncludeCall, kind: NumberedKind): void => {
    const number = next(kind);
    const id = idFor(call, idOf(call, kind, counts[kind] ?? 1));
    const letters = panelsOf(call);
    figures[call.id] = { id, number };
    things.push({ kind, id, number, letters, place: call.place });
    anchors.push(id, ...letters.map((letter) => `${id}-${letter}`));
  };
  for (const gap of chapter.facts.numbered) {
    if (gap.kind === 'call') {
      const call = callOf.get(gap.id);
      const kind = call === undefined || call.half === 'close' ? undefined : includes[call.include]?.numbered;
      if (call !== undefined && kind !== undefined) addCall(call, kind);
      continue;
    }
    if (gap.kind === 'box') {
      anchors.push(gap.id);
      const number = numberOfBox(gap, numberOf, next) ?? start.solved[gap.id];
      if (number === undefined) continue;
      if (start.showsBoxes && !gap.isNamed) numbers[gap.id] = number;
      numberOf.set(gap.id, number);
      things.push(boxThing(gap, number));
      continue;
    }
    if (Object.hasOwn(numbers, gap.id)) problems.push(duplicateId(gap.place, gap.id));
    const number = gap.tag ?? next(gap.of);
    numbers[gap.id] = number;
    things.push({ kind: gap.of, id: gap.id, number, letters: [], place: gap.place });
    anchors.push(gap.id);
  }
  return { figures, numbers, things, anchors, counts, problems };
}

/**
 * The id of a call: its author's, or `usual`. What a figure is called by its file never takes the name that its author
 * gave to a later one. `problems` grows.
 */
function idsIn({ facts, calls }: Chapter, problems: Problem[]): (call: IncludeCall, usual: string) => string {
  const taken = new Set(facts.anchors);
  const reserved = new Set([...taken, ...calls.flatMap(givenId)]);
  return ({ values: { id: given } }, usual) => {
    if (given?.kind === 'text' && taken.has(given.text)) problems.push(duplicateId(given.place, given.text));
    const id = given?.kind === 'text' ? takeName(given.text, taken) : takeName(usual, reserved);
    taken.add(id);
    reserved.add(id);
    return id;
  };
}

function givenId({ values: { id } }: IncludeCall): readonly string[] {
  return id?.kind === 'text' ? [id.text] : [];
}

/** A solution has the number of its exercise. */
function numberOfBox(
  { of, counter, solves }: BoxGap,
  numberOf: ReadonlyMap<string, string>,
  next: (counter: string) => string,
): string | undefined {
  if (of === 'solution') return numberOf.get(solves ?? '');
  return counter === undefined ? undefined : next(counter);
}

function boxThing({ of, own, id, place }: BoxGap, number: string): NumberedThing {
  return { kind: of, ...(own === undefined ? {} : { own }), id, number, letters: [], place };
}

function panelsOf(call: IncludeCall): readonly string[] {
  const panels = Object.values(call.series)[0] ?? [];
  return panels.length < 2 ? [] : panels.map((_, index) => panelLetter(index));
}

/** From the first picture's file name, so that a figure keeps its id when others come before it. */
function idOf(call: IncludeCall, kind: NumberedKind, count: number): string {
  const picture = valuesOf(call).find((value) => value.kind === 'picture');
  const name = picture?.kind === 'picture' ? slugOf(withoutEnding(nameOf(picture.src))) : '';
  return `${idPrefixes[kind]}${name === '' ? count : name}`;
}
