// Words in angle brackets that are no HTML: `Vec<T>`, `#include <stdio.h>`, `<user>@<host>`.
import { ELEMENTS } from '../../tree/elements.ts';
import type { Document } from './document.ts';

interface Reading {
  readonly document: Document;
  isGone(text: string): boolean;
}

/**
 * Whether what looks like an opening tag is text for its author: HTML has no element of that name, it is none of a
 * site's own (`d-note`), and nothing closes it. kramdown makes an element of it, which no reader sees.
 */
export function isWord([tag, name = '', attributes = '']: RegExpExecArray, state: Reading): boolean {
  // `x<y and a>b` has blanks, and no value.
  if (!state.document.isAuthor || attributes.includes('=') || /[-:]/.test(name) || tag.endsWith('/>')) return false;
  return mayBeWord(name) && state.isGone(`</${name}`);
}

/** The words of a reader who sees a picture, a film or a list to choose from are not those inside it. */
function mayBeWord(name: string): boolean {
  // A type: `Option<B>`.
  if (/^[A-OQ-Z]$/.test(name)) return true;
  const lower = name.toLowerCase();
  return !ELEMENTS.has(lower) || HIDING.has(lower);
}

const HIDING: ReadonlySet<string> = new Set(
  'canvas video audio select textarea title object template noscript'.split(' '),
);
