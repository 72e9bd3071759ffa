// What style sheets know of a picture in the dark, wherever it is shown: in a chapter, in the list of figures, in a
// preview.
import type { PictureTarget } from '../model/book.ts';
import type { DarkManner } from '../model/picture.ts';

/** Photographs, and what has its own dark picture, are left as they are. */
export function darkClass(
  { dark, tone }: Pick<PictureTarget, 'dark' | 'tone'>,
  manner: DarkManner | undefined,
): string | undefined {
  if (manner === undefined && dark !== undefined) return undefined;
  if (manner !== undefined) return `dark-${manner}`;
  return tone === 'line-art' ? 'dark-matte' : undefined;
}

/** An author's word for it, of any kind; undefined where it is none of them. */
export function darkManner(word: unknown): DarkManner | undefined {
  return word === 'matte' || word === 'invert' || word === 'none' ? word : undefined;
}
