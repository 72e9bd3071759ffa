// What a book gets from Vitrine that its text does not say: counted, not claimed.
import type { MadeBook } from '../maker/make-book.ts';

export interface Improvements {
  readonly numberedFigures: number;
  readonly formulas: number;
  /** Places where a picture is shown whose width and height the page now says. */
  readonly sizedPictures: number;
  /** Addresses in the text that became links. */
  readonly bareAddresses: number;
  readonly checkedLinks: number;
  readonly hiddenTodos: number;
  readonly videos: number;
}

export function improvementsOf({ book, workspace, todos }: MadeBook): Improvements {
  let [numberedFigures, formulas, sizedPictures, bareAddresses, checkedLinks, videos] = [0, 0, 0, 0, 0, 0];
  for (const { chapter, figures, pictures } of book.pages) {
    if (chapter === undefined) continue;
    numberedFigures += Object.keys(figures).length;
    videos += chapter.calls.filter(({ include }) => include === 'video').length;
    formulas += chapter.facts.formulas;
    const lines = (workspace.texts[chapter.path] ?? '').split('\n');
    for (const { kind, address, place } of chapter.facts.references) {
      if (kind === 'picture' && pictures[address]?.width !== undefined) sizedPictures += 1;
      if (kind === 'link') checkedLinks += 1;
      if (kind === 'link' && /^https?:|^www\./i.test(address) && isBare(lines[place.line - 1] ?? '', place.column - 1))
        bareAddresses += 1;
    }
  }
  return { numberedFigures, formulas, sizedPictures, bareAddresses, checkedLinks, hiddenTodos: todos.length, videos };
}

/** Markdown's own links stand after `(`, `<` or `]: `, those of HTML after a quote. */
function isBare(line: string, at: number): boolean {
  return /^(?:https?:|www\.)/i.test(line.slice(at)) && !/[(<"'=]$|\]:\s*$/.test(line.slice(0, at));
}
