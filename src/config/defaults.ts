// Every default of a book's settings. What depends on another setting (direction) or on the disk (title) is named in settings.ts.
import type { Numbering } from '../model/config.ts';

export const defaults = {
  language: 'en',
  basePath: '/',
  policy: true,
  numbering: { chapters: true, figures: 'chapter' } satisfies Numbering,
} as const;
