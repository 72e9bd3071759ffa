// Where boxes stand in their author's file: an element does not know it, and the line that makes it a box does.
import { onceForText } from '../lib/once-for.ts';
import type { Place } from '../model/place.ts';
import type { PassScene } from './chapter-text.ts';

/** The place of the `count`-th box of a kind, of `all` that were found; the text's start where lines tell no other. */
export type BoxPlaces = (kind: string, count: number, all: number) => Place;

export function boxPlaces({ lines, start }: PassScene): BoxPlaces {
  const known = new Map<string, readonly Place[]>();
  return (kind, count, all) => {
    const found = known.get(kind) ?? placesOf(kind, lines, start.path);
    known.set(kind, found);
    // A listing that shows how a box is written would put all behind it at wrong lines.
    return (found.length === all ? found[count - 1] : undefined) ?? start;
  };
}

/** Lists of attributes, tags and elements, one line each. Names of kinds hold letters and digits alone. */
function placesOf(kind: string, lines: readonly string[], path: string): readonly Place[] {
  const opening = openingOf(kind);
  return lines.flatMap((line, index) => {
    const found = line.includes(kind) ? opening.exec(line) : null;
    if (found === null) return [];
    const length = line.slice(found.index).trimEnd().length;
    return [{ path, line: index + 1, column: found.index + 1, length }];
  });
}

const openingOf = onceForText(
  (kind) =>
    new RegExp(
      `\\{:[^{}]{0,300}\\.${kind}(?![\\w-])|\\{%-?\\s{0,9}${kind}(?![\\w-])|(?:class|data-type)=["'][^"']{0,100}(?<![\\w-])${kind}(?![\\w-])`,
    ),
);
