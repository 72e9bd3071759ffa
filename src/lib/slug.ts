// Names that may stand in an address or an id.

/** `Zeiler & Fergus, layer 2` → `zeiler-fergus-layer-2`; letters of every script are kept; '' where nothing is left. */
export function slugOf(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}

/** Where to go on for a name that is taken: a thousand headings may say the same. */
const counts = new WeakMap<Set<string>, Map<string, number>>();

/** The name, or the name with `-1`, `-2` … where it is already taken; the answer is taken from then on. */
export function takeName(name: string, taken: Set<string>): string {
  const known = counts.get(taken) ?? new Map<string, number>();
  counts.set(taken, known);
  let count = known.get(name) ?? 0;
  let answer = count === 0 ? name : `${name}-${count}`;
  while (taken.has(answer)) {
    count += 1;
    answer = `${name}-${count}`;
  }
  known.set(name, count);
  taken.add(answer);
  return answer;
}
