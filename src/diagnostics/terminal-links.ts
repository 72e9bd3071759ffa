// Places on a terminal that can be clicked: OSC 8, https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda
import type { Place } from '../model/place.ts';
import { placeWords } from './view.ts';

export interface LinkedPlaces {
  readonly places: readonly Place[];
  readonly showPath: (path: string) => string;
  /** The address that opens a place in an editor. */
  readonly addressOf: (place: Place) => string;
}

/** `text` with each `content/a.md:12:3` of these places as a link; what it looks like stays. */
export function withLinks(text: string, { places, showPath, addressOf }: LinkedPlaces): string {
  const byEnd = new Map<string, Map<string, Place>>();
  for (const place of places) {
    if (place.path.startsWith('vitrine:')) continue;
    const end = `:${place.line}:${place.column}`;
    const known = byEnd.get(end) ?? new Map<string, Place>();
    byEnd.set(end, known.set(placeWords(place, showPath), place));
  }
  let made = '';
  let from = 0;
  for (const { 0: end, index } of text.matchAll(/:\d+:\d+/g)) {
    const upTo = text.slice(from, index + end.length);
    const [words = '', place] =
      [...(byEnd.get(end) ?? [])].sort(([a], [b]) => b.length - a.length).find(([each]) => upTo.endsWith(each)) ?? [];
    if (place === undefined) continue;
    made += `${upTo.slice(0, -words.length)}\u001B]8;;${addressOf(place)}\u001B\\${words}\u001B]8;;\u001B\\`;
    from = index + end.length;
  }
  return made + text.slice(from);
}
