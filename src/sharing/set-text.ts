// Words in lines: as few as their size allows, and then as even as can be.
import type { Cut, Rings } from './face.ts';

export interface Style {
  readonly cut: Cut;
  /** In pixels. */
  readonly size: number;
}

/** In pixels. */
export function widthOf(text: string, { cut, size }: Style): number {
  const letters = [...text];
  return letters.reduce((sum, letter, index) => sum + cut.advance(letter, letters[index + 1]), 0) * (size / 1000);
}

/** The outlines of a line of text whose first letter stands at `x` on the baseline `y`. */
export function outlined(text: string, style: Style, x: number, y: number): Rings {
  const letters = [...text];
  const scale = style.size / 1000;
  let at = x;
  return letters.flatMap((letter, index) => {
    const from = at;
    at += style.cut.advance(letter, letters[index + 1]) * scale;
    return style.cut
      .outline(letter)
      .map((ring) => ring.map((value, each) => (each % 2 === 0 ? from + value * scale : y - value * scale)));
  });
}

/** No line begins with a dash, an arrow or a sign of equality. A blank that no line may break at is another sign. */
const BLANK = /[ \u2009\u200b](?![–—→⇒=] )/;

/** In UTF-16 units: a card holds no quarter of it. */
const MOST = 2000;

/** Lines no wider than `room` where words allow it. */
function linesOf(text: string, style: Style, room: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.slice(0, MOST).split(BLANK)) {
    const longer = `${lines.at(-1) ?? ''} ${word}`;
    if (lines.length > 0 && widthOf(longer, style) <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** The same number of lines, none much shorter than the others. */
export function evenLines(text: string, style: Style, room: number): readonly string[] {
  let lines = linesOf(text, style, room);
  for (let narrower = room - style.size / 4; narrower > room / 3; narrower -= style.size / 4) {
    const others = linesOf(text, style, narrower);
    if (others.length > lines.length || isTooWide(others, style, narrower)) break;
    lines = others;
  }
  return lines;
}

export function isTooWide(lines: readonly string[], style: Style, room: number): boolean {
  return lines.some((line) => widthOf(line, style) > room);
}

/** At most so many lines, each with room: what is left out is an ellipsis. */
export function shortened(lines: readonly string[], most: number, style: Style, room: number): readonly string[] {
  const kept = lines.slice(0, most);
  const rest = lines.slice(most - 1);
  const all = rest.length > 1 ? [...kept.slice(0, most - 1), rest.join(' ')] : kept;
  return all.map((line) => shortenedLine(line, style, room));
}

/** Between words where that is possible, else between letters. */
export function shortenedLine(whole: string, style: Style, room: number): string {
  const text = whole.slice(0, LONGEST);
  if (text === whole && widthOf(text, style) <= room) return text;
  const words = text.split(BLANK);
  while (words.length > 0 && widthOf(cut(words.join(' ')), style) > room) words.pop();
  if (words.length > 0) return cut(words.join(' '));
  const letters = [...text];
  while (letters.length > 0 && widthOf(cut(letters.join('')), style) > room) letters.pop();
  return cut(letters.join(''));
}

/** In UTF-16 units: no line of a card has so many letters, however thin they are. */
const LONGEST = 500;

function cut(text: string): string {
  let end = text.length;
  while (end > 0 && /[\s.,;:·–—-]/.test(text.charAt(end - 1))) end -= 1;
  return `${text.slice(0, end)}…`;
}
