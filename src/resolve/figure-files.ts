// The lists of figures, and of all that is numbered, as files for programs: figures.json and things.json.
import { lastFor, onceFor } from '../lib/once-for.ts';
import { textOf } from '../tree/text.ts';
import type { Asset } from '../model/book.ts';
import type { BookFigure, BookThing, FigurePanel } from '../model/figures.ts';

/** Paths that the book answers itself are left alone; a book of figures alone has one list. */
export function figureFiles(
  editions: readonly {
    readonly root: string;
    readonly figures: readonly BookFigure[];
    readonly things: readonly BookThing[];
  }[],
  taken: ReadonlySet<string>,
): readonly Asset[] {
  return editions
    .flatMap(({ root, figures, things }) => [
      ...(figures.length === 0 ? [] : [jsonFile(figures, `${root}figures.json`)]),
      ...(things.every(({ kind }) => kind === 'figure') ? [] : [thingFile(things, `${root}things.json`)]),
    ])
    .filter(({ path }) => !taken.has(path));
}

/**
 * The manual tells the fields. Paths are relative to the site, sizes in pixels and bytes. The text is that of
 * `JSON.stringify` for the whole list.
 */
const jsonFile = lastFor((figures: readonly BookFigure[], path: string): Asset & { readonly kind: 'made' } => ({
  kind: 'made',
  path,
  content: `[\n  ${figures.map(jsonOf).join(',\n  ')}\n]\n`,
}));

/** All that is numbered: the manual has its schema. */
const thingFile = lastFor((things: readonly BookThing[], path: string) => ({
  kind: 'made' as const,
  path,
  content: `[\n  ${things.map(thingOf).join(',\n  ')}\n]\n`,
}));

const thingOf = onceFor(({ kind, id, number, label, caption, page, chapter, citedFrom }: BookThing): string =>
  written({ kind, id, number, label, caption: textOf(caption), page, address: `${page}#${id}`, chapter, citedFrom }),
);

/** A text within JSON has no line ends of its own. */
function written(facts: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(facts, null, 2).replaceAll('\n', '\n  ');
}

const jsonOf = onceFor((figure: BookFigure): string => written(factsOf(figure)));

function factsOf(figure: BookFigure): Readonly<Record<string, unknown>> {
  const { id, number, label, page, chapter, caption, panels, credit, licence, citedFrom } = figure;
  const [first] = panels;
  return {
    id,
    number,
    label,
    caption: textOf(caption),
    page,
    address: `${page}#${id}`,
    chapter,
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
