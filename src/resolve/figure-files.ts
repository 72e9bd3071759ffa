// The list of figures as files: figures.json for programs, and what a preview on another page shows
// (assets/figures.js).
import { lastFor, onceFor } from '../lib/once-for.ts';
import { escapeHtml } from '../lib/html.ts';
import { htmlOf } from '../tree/html.ts';
import { textOf } from '../tree/text.ts';
import type { Asset } from '../model/book.ts';
import type { BookFigure, FigurePanel } from '../model/figures.ts';

/** Paths that the book answers itself are left alone; without figures there are no files. */
export function figureFiles(
  editions: readonly { readonly root: string; readonly figures: readonly BookFigure[] }[],
  taken: ReadonlySet<string>,
): readonly Asset[] {
  const previewed = editions
    .flatMap(({ figures }) => figures)
    .filter(({ page, citedFrom }) => citedFrom.some((from) => from !== page));
  return [
    ...editions.flatMap(({ root, figures }) =>
      figures.length === 0 ? [] : [jsonFile(figures, `${root}figures.json`)],
    ),
    ...(previewed.length === 0
      ? []
      : [{ kind: 'made' as const, path: 'assets/figures.js', content: previewScript(previewed) }]),
  ].filter(({ path }) => !taken.has(path));
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

/**
 * A script and no JSON, because a page that is opened from disk may not read a file. By the address that a link leads
 * to: the label, the caption, and the pictures with their sizes.
 */
function previewScript(figures: readonly BookFigure[]): string {
  const entries = figures.flatMap(previewsOf);
  return `globalThis.vitrineFigures=${JSON.stringify(Object.fromEntries(entries)).replace(/</g, '\\u003c')};\n`;
}

/** Of the figure and of each of its panels: an address, and what is shown for it. */
const previewsOf = onceFor(
  ({ id, label, page, caption, panels }: BookFigure): readonly (readonly [string, readonly unknown[]])[] => {
    const whole = [`${page}#${id}`, [escapeHtml(label), htmlOf(caption), panels.flatMap(shown)]] as const;
    const parts = panels.flatMap((panel) =>
      panel.letter === undefined
        ? []
        : [
            [
              `${page}#${id}-${panel.letter}`,
              [
                escapeHtml(label + panel.letter),
                htmlOf(panel.caption.length === 0 ? caption : panel.caption),
                shown(panel),
              ],
            ] as const,
          ],
    );
    return [whole, ...parts];
  },
);

function shown({ small, width, height, classes, smallDark }: FigurePanel): readonly (readonly unknown[])[] {
  if (small === undefined) return [];
  return [[small, width ?? 0, height ?? 0, classes, ...(smallDark === undefined ? [] : [smallDark])]];
}
