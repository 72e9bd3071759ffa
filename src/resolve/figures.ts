// Numbers and ids of figures.
import { duplicateId } from '../diagnostics/catalog.ts';
import { panelLetter } from '../lib/panel-letter.ts';
import { nameOf, withoutEnding } from '../lib/paths.ts';
import { slugOf, takeName } from '../lib/slug.ts';
import type { FigureNumber } from '../model/book.ts';
import type { Chapter } from '../model/chapter.ts';
import type { ArgumentValue, IncludeCall, IncludeInterface } from '../model/include.ts';
import type { Problem } from '../model/problem.ts';

export interface NumberedFigures {
  /** By position in the chapter's list of calls. */
  readonly figures: readonly (FigureNumber | undefined)[];
  /** Ids that links may point at: of figures, and of panels where a figure has several (`fig-filters-b`). */
  readonly anchors: readonly string[];
  /** How many figures the chapter has. */
  readonly count: number;
  readonly problems: readonly Problem[];
}

/** Numbers a chapter's figures in the order of the text: `prefix` 3 gives 3.1, 3.2 …; without it, on from `from`. */
export function numberFigures(chapter: Chapter, includes: Readonly<Record<string, IncludeInterface>>, start: { prefix: string | undefined; from: number }): NumberedFigures {
  const taken = new Set(chapter.anchors);
  const anchors: string[] = [];
  const problems: Problem[] = [];
  let count = 0;
  const inReadingOrder = chapter.body.flatMap((part) => (typeof part !== 'string' && part.kind === 'call' ? [part.index] : []));
  const figures: (FigureNumber | undefined)[] = chapter.calls.map(() => undefined);
  for (const index of inReadingOrder) {
    const call = chapter.calls[index];
    if (call === undefined || includes[call.include]?.numbered !== 'figure') continue;
    count += 1;
    const { id: given } = call.values;
    if (given?.kind === 'text' && taken.has(given.text)) problems.push(duplicateId(given.place, given.text));
    const id = takeName(given?.kind === 'text' ? given.text : idOf(call, count), taken);
    figures[index] = { id, number: start.prefix === undefined ? String(start.from + count) : `${start.prefix}.${count}` };
    anchors.push(id, ...panelsOf(call).map((letter) => `${id}-${letter}`));
  }
  return { figures, anchors, count, problems };
}

function panelsOf(call: IncludeCall): readonly string[] {
  const panels = Object.values(call.series)[0] ?? [];
  return panels.length < 2 ? [] : panels.map((_, index) => panelLetter(index));
}

/** From the first picture's file name, so that a figure keeps its id when others come before it. */
function idOf(call: IncludeCall, count: number): string {
  const values: ArgumentValue[] = [...Object.values(call.values), ...Object.values(call.series).flat().flatMap((panel) => Object.values(panel))];
  const picture = values.find((value) => value.kind === 'picture');
  const name = picture?.kind === 'picture' ? slugOf(withoutEnding(nameOf(picture.src))) : '';
  return name === '' ? `fig-${count}` : `fig-${name}`;
}
