// The face of the cards, as the bundler has prepared it (card-face.mjs): advances, outlines, pairs that stand closer.

export interface Cut {
  /** In thousandths of an em; that of the pair too, where a letter follows. */
  readonly advance: (letter: string, next: string | undefined) => number;
  /** Closed rings of points x, y, x, y, in thousandths of an em from the baseline up; curves are made of lines. */
  readonly outline: (letter: string) => Rings;
}

/** Closed, of points x, y, x, y. */
export type Rings = readonly (readonly number[])[];

export interface Face {
  readonly title: Cut;
  readonly text: Cut;
}

/** `text` is what card-face.mjs wrote. */
export function openFace(text: string): Face {
  const [title = '', small = ''] = text.split('\n\n');
  // A curve is so many lines, of which none is seen at the size of a title; small print needs fewer.
  return { title: cutOf(title, 6), text: cutOf(small, 3) };
}

interface Pairs {
  readonly first: string;
  readonly closer: Readonly<Record<string, string>>;
}

/** Of the letters of a title few are asked for: the others stay text. */
function cutOf(text: string, steps: number): Cut {
  const [pairs = '[]', ...glyphs] = text.split('\n');
  const lines = new Map(glyphs.map((line) => [String.fromCodePoint(line.codePointAt(0) ?? 0), line]));
  const rows = JSON.parse(pairs) as readonly Pairs[]; // The bundler wrote it.
  const rowOf = new Map(rows.flatMap(({ first, closer }) => [...first].map((letter) => [letter, closer] as const)));
  const after = remembering((letter) => nextLetters(rowOf.get(letter) ?? {}));
  const glyph = remembering((letter) => readGlyph(lines.get(letter)?.slice(letter.length) ?? '0 ', steps));
  return {
    advance: (letter, next) => glyph(letter).advance + (next === undefined ? 0 : (after(letter).get(next) ?? 0)),
    outline: (letter) => glyph(letter).rings,
  };
}

function remembering<T>(make: (letter: string) => T): (letter: string) => T {
  const known = new Map<string, T>();
  return (letter) => {
    const made = known.get(letter) ?? make(letter);
    known.set(letter, made);
    return made;
  };
}

function readGlyph(text: string, steps: number): { readonly advance: number; readonly rings: Rings } {
  const blank = text.indexOf(' ');
  return { advance: Number(text.slice(0, blank)), rings: ringsOf(text.slice(blank + 1), steps) };
}

/** `{ "-40": "TV" }` → T by -40, V by -40. */
function nextLetters(closer: Readonly<Record<string, string>>): ReadonlyMap<string, number> {
  return new Map(
    Object.entries(closer).flatMap(([by, next]) => [...next].map((letter) => [letter, Number(by)] as const)),
  );
}

/** `M7 0L0 51Q…Z`, each number from the point before. */
function ringsOf(path: string, steps: number): Rings {
  const rings: number[][] = [];
  let [x, y] = [0, 0];
  for (const [, command = '', numbers = ''] of path.matchAll(/([MLQZ])([^MLQZ]*)/g)) {
    const by = numbers.split(' ').map(Number);
    if (command === 'M') rings.push([]);
    const ring = rings.at(-1) ?? [];
    if (command === 'Z') continue;
    if (command === 'Q') {
      const [toX = 0, toY = 0, endX = 0, endY = 0] = by;
      addCurve(ring, [x, y, x + toX, y + toY, x + toX + endX, y + toY + endY], steps);
      [x, y] = [x + toX + endX, y + toY + endY];
    } else {
      const [byX = 0, byY = 0] = by;
      [x, y] = [x + byX, y + byY];
      ring.push(x, y);
    }
  }
  return rings;
}

type Curve = readonly [x0: number, y0: number, x1: number, y1: number, x2: number, y2: number];

function addCurve(ring: number[], [x0, y0, x1, y1, x2, y2]: Curve, steps: number): void {
  for (let step = 1; step <= steps; step += 1) {
    const at = step / steps;
    const [before, between, after] = [(1 - at) * (1 - at), 2 * at * (1 - at), at * at];
    ring.push(before * x0 + between * x1 + after * x2, before * y0 + between * y1 + after * y2);
  }
}
