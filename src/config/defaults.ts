// Every default of a book's settings. What depends on another setting (direction) or on the disk (title) is named in
// settings.ts.
import type { GlossarySettings, Numbering } from '../model/config.ts';
import type { PictureSettings } from '../model/picture.ts';

export const defaults = {
  language: 'en',
  basePath: '/',
  policy: true,
  /** Widths: panels, phones, the column of text, and both at twice the density. */
  pictures: {
    encode: true,
    formats: ['avif', 'webp'],
    widths: [240, 360, 540, 720, 1080, 1440],
    quality: 55,
  } satisfies PictureSettings,
  solutions: 'here',
  glossary: { link: 'never' } satisfies GlossarySettings,
  citations: 'author-date',
  updated: 'front matter',
  font: 'system',
  openings: 'plain',
  print: true,
  llms: true,
  offline: true,
  previews: true,
  cards: 'book',
  accessibility: true,
  numbering: { chapters: true, parts: false, figures: 'chapter' } satisfies Numbering,
} as const;
