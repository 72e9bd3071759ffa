// The list of figures as a file for programs: figures.json.
import { lastFor, onceFor } from '../lib/once-for.ts';
import { textOf } from '../tree/text.ts';
import type { Asset } from '../model/book.ts';
import type { BookFigure, FigurePanel } from '../model/figures.ts';

/** Paths that the book answers itself are left alone; without figures there are no files. */
export function figureFiles(
  editions: readonly { readonly root: string; readonly figures: readonly BookFigure[] }[],
  taken: ReadonlySet<string>,
): readonly Asset[] {
  return editions
    .flatMap(({ root, figures }) => (figures.length === 0 ? [] : [jsonFile(figures, `${root}figures.json`)]))
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

/** A text within JSON has no line ends of its own. */
const jsonOf = onceFor((figure: BookFigure): string =>
  JSON.stringify(factsOf(figure), null, 2).replaceAll('\n', '\n  '),
);

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
