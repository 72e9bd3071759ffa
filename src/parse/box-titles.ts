// The titles of boxes, with their formulas and their code: they are found in attributes, which no pass reads.
import type { Place } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import type { Element, Tree } from '../model/tree.ts';
import { element } from '../tree/walk.ts';
import type { FoundBox } from './boxes.ts';
import { beginText, type PassScene } from './chapter-text.ts';
import { formulas } from './formulas.ts';
import { listings } from './listings.ts';

/** By the attributes of the boxes. */
export type BoxTitles = ReadonlyMap<Element['attributes'], Tree>;

export async function boxTitles(
  found: ReadonlyMap<Element['attributes'], FoundBox>,
  scene: PassScene,
): Promise<{ readonly titles: BoxTitles; readonly problems: readonly Problem[] }> {
  const read = [...found].flatMap(([attributes, { place }]) => {
    const title = attributes.find(([name]) => name === 'title')?.[1].trim() ?? '';
    return title === '' ? [] : [{ attributes, ...scene.inline(title, placeOfTitle(title, place, scene)) }];
  });
  if (read.length === 0) return { titles: new Map(), problems: [] };
  const held = beginText(
    read.map(({ tree }) => element('span', [], tree)),
    [],
  );
  const filled = await formulas(await listings(held, scene), scene);
  const contents = filled.tree.map((node) =>
    typeof node !== 'string' && node.kind === 'element' ? node.children : [],
  );
  return {
    titles: new Map(read.map(({ attributes }, index) => [attributes, contents[index] ?? []])),
    problems: [...read.flatMap(({ problems }) => problems), ...filled.problems],
  };
}

/** In the line of its box, where it stands there as it was read. */
function placeOfTitle(title: string, place: Place, { lines }: PassScene): Place {
  const column = lines[place.line - 1]?.indexOf(title) ?? -1;
  return column < 0 ? place : { ...place, column: column + 1, length: title.length };
}
