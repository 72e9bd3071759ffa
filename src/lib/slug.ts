// Names that may stand in an address or an id.

/** `Zeiler & Fergus, layer 2` → `zeiler-fergus-layer-2`; letters of every script are kept; '' where nothing is left. */
export function slugOf(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}

/** The name, or the name with `-1`, `-2` … where it is already taken; the answer is taken from then on. */
export function takeName(name: string, taken: Set<string>): string {
  let answer = name;
  for (let count = 1; taken.has(answer); count += 1) answer = `${name}-${count}`;
  taken.add(answer);
  return answer;
}
