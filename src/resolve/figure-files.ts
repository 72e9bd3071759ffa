// The list of figures as files: figures.json for programs, and what a preview on another page shows
// (assets/figures.js).
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
  const files = {
    ...Object.fromEntries(
      editions.map(({ root, figures }) => [
        `${root}figures.json`,
        figures.length === 0 ? undefined : figuresJson(figures),
      ]),
    ),
    'assets/figures.js': previewed.length === 0 ? undefined : previewScript(previewed),
  };
  return Object.entries(files).flatMap(([path, content]): Asset[] =>
    content === undefined || taken.has(path) ? [] : [{ kind: 'made', path, content }],
  );
}

/** The manual tells the fields. Paths are relative to the site, sizes in pixels and bytes. */
function figuresJson(figures: readonly BookFigure[]): string {
  const list = figures.map(({ id, number, label, page, chapter, caption, panels, credit, licence, citedFrom }) => {
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
  });
  return `${JSON.stringify(list, null, 2)}\n`;
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
  const entries = figures.flatMap(({ id, label, page, caption, panels }) => {
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
  });
  return `globalThis.vitrineFigures=${JSON.stringify(Object.fromEntries(entries)).replace(/</g, '\\u003c')};\n`;
}

function shown({ small, width, height, classes, smallDark }: FigurePanel): readonly (readonly unknown[])[] {
  if (small === undefined) return [];
  return [[small, width ?? 0, height ?? 0, classes, ...(smallDark === undefined ? [] : [smallDark])]];
}
