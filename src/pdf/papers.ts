// The sizes of paper that a book may have.

export type PaperName = 'a4' | 'letter' | '6x9in';

export interface Paper {
  /** As `@page` has it. */
  readonly css: string;
  /** The room for text between the margins of print.css and pdf.css, in CSS pixels. */
  readonly width: number;
  readonly height: number;
}

const MILLIMETRE = 96 / 25.4;

export const papers: Readonly<Record<PaperName, Paper>> = {
  a4: { css: 'A4', ...room(210, 297, 44, 50) },
  letter: { css: 'letter', ...room(215.9, 279.4, 44, 50) },
  '6x9in': { css: '6in 9in', ...room(152.4, 228.6, 34, 40) },
};

function room(width: number, height: number, besides: number, above: number): Pick<Paper, 'width' | 'height'> {
  return { width: Math.floor((width - besides) * MILLIMETRE), height: Math.floor((height - above) * MILLIMETRE) };
}
