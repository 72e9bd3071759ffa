// The library with its reader of BibTeX: loaded as a whole, and only for a book that cites.
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';

export const { input } = plugins;
