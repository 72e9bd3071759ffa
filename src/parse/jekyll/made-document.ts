// What a page that a plugin makes, and that has no file, has of a document: no text, no day, and a place in the site.
import type { JekyllDocument } from '../../model/jekyll.ts';

export const NO_FILE: Omit<JekyllDocument, 'path' | 'sitePath' | 'url' | 'page' | 'data' | 'slug'> = {
  collection: undefined,
  form: 'html',
  output: true,
  draft: false,
  isDraft: false,
  waits: false,
  date: undefined,
  categories: [],
  tags: [],
  text: '',
  bodyStart: 0,
  hasFrontMatter: true,
};
