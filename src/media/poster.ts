// A poster for a video that has none: its title and its chapter on a ground of its own, as an SVG that takes its
// colours from the style sheet.
import { escapeHtml } from '../lib/html.ts';
import { shortHash } from '../lib/hash.ts';

export interface PosterText {
  readonly title: string;
  /** '' where it would say the title again. */
  readonly chapter: string;
  /** Videos differ in their ground: the same id always gives the same one. */
  readonly id: string;
}

/** `width` and `height` are the video's proportion, in any unit. */
export function drawPoster(
  { title, chapter, id }: PosterText,
  { width, height }: { width: number; height: number },
): string {
  const wide = 640;
  const tall = Math.round((wide * height) / width);
  const size = tall > wide ? 54 : 40;
  const lines = wrapped(title, Math.floor((wide - 96) / (size * 0.56)), tall > wide ? 6 : 3);
  const text = lines
    .map((line, index) => `<tspan x="48" dy="${index === 0 ? 0 : '1.2em'}">${escapeHtml(line)}</tspan>`)
    .join('');
  const [over] = wrapped(chapter, 60, 1);
  return (
    `<svg class="drawn-poster" viewBox="0 0 ${wide} ${tall}" width="${wide}" height="${tall}" role="img" aria-label="${escapeHtml(title)}">` +
    `<rect width="${wide}" height="${tall}"/>${waves(id, wide, tall)}` +
    `${over === undefined || over === '' ? '' : `<text class="poster-chapter" x="48" y="72" font-size="22">${escapeHtml(over)}</text>`}<text x="48" y="${78 + size}" font-size="${size}">${text}</text></svg>`
  );
}

/** Three lines whose shape comes from the video's id. */
function waves(id: string, wide: number, tall: number): string {
  const numbers = [...shortHash(id)].map((character) => character.charCodeAt(0) % 16);
  return [0, 1, 2]
    .map((line) => {
      const at = (index: number): number =>
        Math.round(tall * (0.5 + line * 0.13 + ((numbers[(line * 3 + index) % numbers.length] ?? 8) - 8) / 40));
      return `<path d="M0 ${at(0)}C${Math.round(wide * 0.3)} ${at(1)} ${Math.round(wide * 0.6)} ${at(2)} ${wide} ${at(3)}V${tall}H0z"/>`;
    })
    .join('');
}

/** Words in lines of about `length` characters; what is left over ends in an ellipsis. */
function wrapped(text: string, length: number, most: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.trim().split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < length) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.length <= most ? lines : [...lines.slice(0, most - 1), `${lines[most - 1] ?? ''}…`];
}
