// Words in angle brackets that are no HTML: `Vec<T>`, `#include <stdio.h>`, `<user>@<host>`.
import { ELEMENTS, VOID } from '../../tree/elements.ts';
import type { Document } from './document.ts';

interface Reading {
  readonly document: Document;
  isGone(text: string): boolean;
}

/**
 * Whether what looks like an opening tag is text for its author: HTML has no element of that name, and nothing closes
 * it: `<T>`, `<your-name>`, `<MyPart />`. kramdown makes an element of it, which no reader sees.
 */
export function isWord([tag, name = '', attributes = '']: RegExpExecArray, state: Reading): boolean {
  // `x<y and a>b` has blanks, and no value.
  if (!state.document.isAuthor || attributes.includes('=')) return false;
  if (tag.endsWith('/>')) return attributes === '' && isNoElement(name);
  return (mayBeWord(name) || isComparison(name, attributes)) && state.isGone(`</${name}`);
}

/** In a line, where an element that shows none of its words would take the rest of the paragraph with it. */
export function isWordInLine(tag: RegExpExecArray, state: Reading): boolean {
  const [, name = '', attributes = ''] = tag;
  if (isWord(tag, state)) return true;
  // Of `<Route path="/" />` a reader would see nothing.
  if (tag[3] !== undefined && state.document.isAuthor && isNoElement(name)) return true;
  const mayHide = tag[3] === undefined && attributes === '' && WHOLE.has(name.toLowerCase());
  return mayHide && state.document.isAuthor && state.isGone(`</${name}`);
}

/** The words of a reader who sees a picture, a film or a list to choose from are not those inside it. */
function mayBeWord(name: string): boolean {
  // A type: `Option<B>`.
  if (/^[A-OQ-Z]$/.test(name)) return true;
  const lower = name.toLowerCase();
  return !ELEMENTS.has(lower) || HIDING.has(lower);
}

/**
 * What may close itself and shows something, or holds something to be shown, is an element: HTML's own, those of
 * drawings and formulas, and those that a site has of its own, which have a hyphen.
 */
function isNoElement(name: string): boolean {
  if (/^[A-Z]/.test(name)) return !ELEMENTS.has(name.toLowerCase());
  return /^[a-z][a-z0-9_]*$/.test(name) && !ELEMENTS.has(name) && !FOREIGN.has(name);
}

/** Of SVG and MathML, in lower case: https://svgwg.org/svg2-draft/eltindex.html, https://www.w3.org/TR/mathml3/ */
const FOREIGN: ReadonlySet<string> = new Set(
  (
    'animate annotation circle cursor defs desc discard ellipse filter g glyph hatch hatchpath line maction maligngroup ' +
    'malignmark marker mask menclose merror mesh meshgradient meshpatch meshrow metadata mfenced mfrac mi ' +
    'mlabeledtr mmultiscripts mn mo mover mpadded mpath mphantom mprescripts mroot mrow ms mspace msqrt mstyle msub ' +
    'msubsup msup mtable mtd mtext mtr munder munderover none path pattern polygon polyline rect semantics set ' +
    'solidcolor stop switch symbol text tref tspan unknown use view'
  ).split(' '),
);

/** `if a<b and c>d`: attributes that no element has. */
function isComparison(name: string, attributes: string): boolean {
  const words = attributes.trim().split(/\s+/);
  return !VOID.has(name.toLowerCase()) && words.some((word) => word !== '' && !isFlag(word.toLowerCase()));
}

function isFlag(word: string): boolean {
  return word.includes('-') || word.includes(':') || FLAGS.has(word);
}

/** Attributes that need no value: https://html.spec.whatwg.org/#attributes-3, and old ones. */
const FLAGS: ReadonlySet<string> = new Set(
  (
    'allowfullscreen alt async autofocus autoplay checked class compact controls default defer disabled download draggable ' +
    'formnovalidate hidden href id inert ismap itemscope lang loop markdown multiple muted name noborder nomodule ' +
    'noshade novalidate nowrap open playsinline popover readonly rel required reversed scope selected src style target ' +
    'title translate value'
  ).split(' '),
);

const HIDING: ReadonlySet<string> = new Set(
  'canvas video audio select textarea title object template noscript'.split(' '),
);
const WHOLE: ReadonlySet<string> = new Set('script style svg math a'.split(' '));
