// The cover of a book that has none: its title and its authors on a ground that comes from the title, so that the
// same book has the same cover always.
import { shortHash } from '../lib/hash.ts';
import { hueOf } from '../lib/title-hue.ts';
import { escapeXml } from '../tree/xhtml.ts';

export interface CoverText {
  readonly title: string;
  readonly subtitle: string | undefined;
  readonly authors: readonly string[];
  readonly direction: 'ltr' | 'rtl';
}

const WIDTH = 1200;
const HEIGHT = 1800;
const MARGIN = 120;

/** An SVG of 1200 × 1800. */
export function drawCover({ title, subtitle, authors, direction }: CoverText): string {
  const hue = hueOf(title);
  const size = sizeFor(title);
  const lines = linesOf(title, (WIDTH - 2 * MARGIN) / size).slice(0, 7);
  const under = subtitle === undefined ? [] : linesOf(subtitle, (WIDTH - 2 * MARGIN) / 52).slice(0, 4);
  const x = direction === 'rtl' ? WIDTH - MARGIN : MARGIN;
  const block = (texts: readonly string[], from: number, style: string, leading: number): string =>
    texts
      .map((text, index) => `<text x="${x}" y="${from + index * leading}" ${style}>${escapeXml(text)}</text>`)
      .join('\n');
  const titleEnd = 420 + (lines.length - 1) * size * 1.18;
  const names = linesOf(authors.join(' · '), (WIDTH - 2 * MARGIN) / 46).slice(0, 4);
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escapeXml(title)}">
<rect width="${WIDTH}" height="${HEIGHT}" fill="hsl(${hue}, 32%, 20%)"/>
${waves(title, hue)}
<g fill="#fff" font-family="Georgia, 'Times New Roman', serif"${direction === 'rtl' ? ' direction="rtl"' : ''}>
${block(lines, 420, `font-size="${size}" font-weight="bold"`, size * 1.18)}
${block(under, titleEnd + 120, 'font-size="52" font-style="italic"', 68)}
${block(names, HEIGHT - MARGIN - (names.length - 1) * 62, 'font-size="46"', 62)}
</g>
</svg>
`;
}

function sizeFor(title: string): number {
  const length = widthOf(title);
  return length < 12 ? 170 : length < 28 ? 132 : length < 60 ? 104 : 80;
}

/** Three bands whose shape comes from the title. */
function waves(title: string, hue: number): string {
  const numbers = [...shortHash(`${title} cover`)].map((letter) => letter.charCodeAt(0) % 16);
  return [0, 1, 2]
    .map((band) => {
      const at = (index: number): number =>
        Math.round(HEIGHT * (0.62 + band * 0.09 + ((numbers[(band * 3 + index) % numbers.length] ?? 8) - 8) / 90));
      const path = `M0 ${at(0)}C${WIDTH * 0.3} ${at(1)} ${WIDTH * 0.6} ${at(2)} ${WIDTH} ${at(1)}V${HEIGHT}H0z`;
      return `<path d="${path}" fill="hsl(${(hue + band * 14) % 360}, 38%, ${26 + band * 5}%)"/>`;
    })
    .join('\n');
}

/** Words in lines of so many letters' widths; a text without blanks is cut between its characters. */
function linesOf(text: string, room: number): readonly string[] {
  const lines: string[] = [];
  for (const word of wordsOf(text.trim(), room)) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(last + word.text) <= room) lines[lines.length - 1] = last + word.text;
    else lines.push(word.text.trimStart());
  }
  return lines.filter((line) => line !== '');
}

function wordsOf(text: string, room: number): readonly { readonly text: string }[] {
  return text.split(/(?=\s)/).flatMap((word) => {
    if (widthOf(word) <= room) return [{ text: word }];
    return [...word].map((letter) => ({ text: letter }));
  });
}

/** In ems, as wide as the usual letters are; those of East Asia fill their square. */
function widthOf(text: string): number {
  let width = 0;
  for (const letter of text)
    width += /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(letter) ? 1 : 0.56;
  return width;
}
