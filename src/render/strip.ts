// What a chapter shows, as a strip of small pictures below its title: each leads to its figure.
import { darkManner } from '../lib/dark-class.ts';
import { groupsOf } from '../lib/call-values.ts';
import type { PagePlan } from '../model/book.ts';
import type { DarkManner } from '../model/picture.ts';
import type { ArgumentValue, IncludeCall } from '../model/include.ts';
import { fillWords } from '../words/fill.ts';
import type { Words } from '../words/word-names.ts';

export interface StripFigure {
  readonly href: string;
  /** `Figure 3.2`. */
  readonly label: string;
  /** What the template's `picture` takes. */
  readonly picture: unknown;
  readonly dark: DarkManner | undefined;
}

/** Fewer need no overview. */
const LEAST = 3;
/** As many as stand in one row of a wide page. */
const MOST = 7;

/** The first picture of each numbered figure, in the order of the text; none where the chapter has few. */
export function stripOf({ chapter, figures, pictures, layout }: PagePlan, words: Words): readonly StripFigure[] {
  if (chapter === undefined || layout !== 'chapter') return [];
  const found = chapter.calls.flatMap((call): readonly StripFigure[] => {
    const figure = figures[call.id];
    const shown = figure === undefined ? undefined : firstPicture(call, pictures);
    return figure === undefined || shown === undefined
      ? []
      : [
          {
            href: `#${encodeURIComponent(figure.id)}`,
            label: fillWords(words.figure, { number: figure.number }),
            ...shown,
          },
        ];
  });
  return found.length < LEAST ? [] : found.slice(0, MOST);
}

/** Without a size its room could not be kept. */
function firstPicture(
  call: IncludeCall,
  pictures: PagePlan['pictures'],
): Pick<StripFigure, 'picture' | 'dark'> | undefined {
  for (const values of groupsOf(call)) {
    const value = Object.values(values).find(({ kind }) => kind === 'picture');
    const target = value?.kind === 'picture' ? pictures[value.src] : undefined;
    if (value?.kind !== 'picture' || target?.width === undefined || target.missing) continue;
    const dark = darkManner(textOf(values.dark ?? call.values.dark));
    // It stands still, and whatever comes first on the page is fetched first.
    return { picture: { path: value.src, ...target, animation: undefined, loading: 'lazy' }, dark };
  }
  return undefined;
}

function textOf(value: ArgumentValue | undefined): string | undefined {
  return value?.kind === 'text' ? value.text : undefined;
}
