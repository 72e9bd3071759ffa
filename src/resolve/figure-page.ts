// The page that lists the book's figures: what it shows, and its line in the contents.
import { lastFor } from '../lib/once-for.ts';
import { encodePath, relativePath } from '../lib/paths.ts';
import type { PageEntry, PagePlan } from '../model/book.ts';
import type { ListedChapter, ListedFigure } from '../model/lists.ts';
import type { BookFigure, FigurePanel } from '../model/figures.ts';
import type { Words } from '../words/word-names.ts';
import { pictureTarget } from './pictures.ts';
import type { Site } from './targets.ts';
import { tableOf } from '../lib/table.ts';

/** Where it stands in the site, if the book has figures and no page of that address. */
export const FIGURES = 'figures.html';

export function figuresEntry(words: Words, root: string): PageEntry {
  return { kind: 'page', path: root + FIGURES, title: words.listOfFigures, number: undefined, description: undefined };
}

/**
 * What the page's plan holds: the figures by chapter, and their first pictures. `numbers` has the chapters' numbers by
 * page.
 */
export const listingOf = lastFor(
  (
    figures: readonly BookFigure[],
    numbers: ReadonlyMap<string, string>,
    site: Site,
    path: string,
  ): Pick<PagePlan, 'listing' | 'pictures'> => {
    const byPage = new Map<string, BookFigure[]>();
    for (const figure of figures) {
      const own = byPage.get(figure.page);
      if (own === undefined) byPage.set(figure.page, [figure]);
      else own.push(figure);
    }
    const listing = [...byPage].map(
      ([page, own]): ListedChapter => ({
        title: own[0]?.chapter ?? '',
        number: numbers.get(page),
        href: encodePath(relativePath(path, page)),
        figures: own.map((figure) => listed(figure, path)),
      }),
    );
    return {
      listing,
      pictures: tableOf(figures.map((figure) => [keyOf(figure), thumbnailOf(figure, site, path)])),
    };
  },
);

/** The first figure of the book that is in it and large enough for a title page: a picture for a plan of `path`. */
export function firstFigure(
  figures: readonly BookFigure[],
  { site, path }: { readonly site: Site; readonly path: string },
): Pick<PagePlan, 'pictures'> {
  const first = figures.find((figure) => {
    const { file, width = 0, height = 0 } = firstPanel(figure) ?? {};
    return file !== undefined && width >= LARGE && height >= LARGE / 2;
  });
  return { pictures: first === undefined ? {} : { [keyOf(first)]: thumbnailOf(first, site, path) } };
}

/** In CSS pixels. */
const LARGE = 240;

const listed = lastFor((figure: BookFigure, path: string): ListedFigure => {
  const { label, caption, page, id, panels } = figure;
  return {
    href: `${encodePath(relativePath(path, page))}#${encodeURIComponent(id)}`,
    label,
    caption,
    picture: keyOf(figure),
    dark: firstPanel(figure)?.dark,
    panels: panels.length,
  };
});

/** Two chapters may write the same address and mean two files. */
function keyOf({ page, id }: BookFigure): string {
  return `${page}#${id}`;
}

function firstPanel({ panels }: BookFigure): FigurePanel | undefined {
  return panels.find(({ file }) => file !== undefined) ?? panels[0];
}

const thumbnailOf = lastFor((figure: BookFigure, site: Site, path: string): PagePlan['pictures'][string] => {
  const first = firstPanel(figure);
  const file = first?.file === undefined ? undefined : site.files.get(first.file);
  const target =
    file !== undefined
      ? { kind: 'file' as const, file, suffix: '' }
      : { kind: first?.isElsewhere === true ? ('elsewhere' as const) : ('nothing' as const) };
  return pictureTarget(first?.address ?? '', target, { from: path, loading: 'lazy', files: site.files });
});
