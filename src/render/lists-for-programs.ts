// The lists of figures, and of all that is numbered, for programs: figures.json and things.json. The manual tells their
// fields, and has a schema.
import { textOf } from '../tree/text.ts';
import type { BookFigure, BookThing, FigurePanel } from '../model/figures.ts';

/** Paths are relative to the site, sizes in pixels and bytes. */
export function figuresJson(figures: readonly BookFigure[]): string {
  return listOf(figures.map(factsOf));
}

export function thingsJson(things: readonly BookThing[]): string {
  return listOf(things.map((thing) => ({ kind: thing.kind, ...placeFacts(thing), citedFrom: thing.citedFrom })));
}

function listOf(facts: readonly Readonly<Record<string, unknown>>[]): string {
  return `${JSON.stringify(facts, null, 2)}\n`;
}

/** What it is called, and where it stands. */
function placeFacts({ id, number, label, caption, page, chapter }: BookFigure | BookThing) {
  return { id, number, label, caption: textOf(caption), page, address: `${page}#${id}`, chapter };
}

function factsOf(figure: BookFigure): Readonly<Record<string, unknown>> {
  const { id, number, panels, credit, licence, citedFrom } = figure;
  const [first] = panels;
  return {
    ...placeFacts(figure),
    ...pictureFacts(first),
    credit,
    licence,
    citedFrom,
    ...(panels.length < 2
      ? {}
      : {
          panels: panels.map((panel) => ({
            id: `${id}-${panel.letter ?? ''}`,
            number: `${number}${panel.letter ?? ''}`,
            caption: textOf(panel.caption),
            ...pictureFacts(panel),
            credit: panel.credit,
            licence: panel.licence,
          })),
        }),
  };
}

function pictureFacts(panel: FigurePanel | undefined): Readonly<Record<string, unknown>> {
  if (panel === undefined) return {};
  const { file, address, isElsewhere, width, height, bytes, alt } = panel;
  const size = file === undefined ? undefined : { width, height, bytes };
  return { file: file ?? (isElsewhere ? address : null), size, alt };
}
