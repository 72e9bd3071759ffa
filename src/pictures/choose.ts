// Which copies of a picture are made, and which of them are worth having.
import type { PictureCopy } from '../model/picture.ts';

/**
 * Widths to make copies of: those that are clearly narrower than the picture, and one as wide as the picture, or as the
 * last width where it is wider. Never more than the picture has: `(1000, [240, 720, 1080])` → 240, 720, 1000.
 */
export function widthsFor(width: number, widths: readonly number[]): readonly number[] {
  const widest = Math.min(width, widths.at(-1) ?? 0);
  if (widest === 0) return [];
  return [...widths.filter((each) => each < widest * 0.9), widest];
}

/**
 * Of the copies in order of formats, those that save the reader something: a format whose widest copy is no lighter
 * than the original (`size` in bytes) is left out, so is one that a later format beats, and so is a copy that a wider
 * one beats.
 */
export function worthHaving(copies: readonly PictureCopy[], size: number): readonly PictureCopy[] {
  const formats = [...new Set(copies.map(({ format }) => format))];
  const groups = formats
    .map((format) => withoutBeaten(copies.filter((copy) => copy.format === format)))
    .filter((group) => (group.at(-1)?.size ?? Infinity) < size);
  return groups
    .filter((group, index) => groups.slice(index + 1).every((later) => weightOf(later) > weightOf(group)))
    .flat();
}

function withoutBeaten(group: readonly PictureCopy[]): readonly PictureCopy[] {
  return group.filter((copy, index) => group.slice(index + 1).every((wider) => wider.size > copy.size));
}

/** Of the widest alone: formats may have lost different widths, and the widest is never lost. */
function weightOf(group: readonly PictureCopy[]): number {
  return group.at(-1)?.size ?? 0;
}
