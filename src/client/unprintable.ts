// Characters for which no font of the machine has a sign: a browser prints a box for each, and says nothing.

/** Of the machine, no font has it: the private use of the last plane. */
const UNKNOWN = '\u{10FABC}';
const SIZE = 24;
/** Of 256 neighbours so many are tried: fonts have the whole of a script or nothing. */
const TRIED = 4;

/** Some of them, in the order in which the text has them; '' where each is printed. */
export function unprintable(text: string): string {
  const context = new OffscreenCanvas(SIZE, SIZE).getContext('2d', { willReadFrequently: true });
  if (context === null) return '';
  context.font = `${SIZE * 0.75}px ${getComputedStyle(document.body).fontFamily}`;
  const look = (character: string): string => {
    context.clearRect(0, 0, SIZE, SIZE);
    context.fillText(character, 2, SIZE * 0.75);
    return context.getImageData(0, 0, SIZE, SIZE).data.join(' ');
  };
  const box = look(UNKNOWN);
  return candidates(text)
    .filter((character) => look(character) === box)
    .join('');
}

/** Signs that stand alone, beyond those of Latin, which every font has. */
function candidates(text: string): readonly string[] {
  const found = new Map<number, Set<string>>();
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x250 || !/[\p{L}\p{N}\p{P}\p{S}\p{Co}]/u.test(character)) continue;
    const tried = found.get(code >> 8) ?? new Set();
    if (tried.size < TRIED) found.set(code >> 8, tried.add(character));
  }
  return [...found.values()].flatMap((characters) => [...characters]);
}
