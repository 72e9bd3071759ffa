// Titles as trees. Front matter is no Markdown, as in Jekyll: `The __init__ method` and `Vec<T>` are what they say.
import type { FormulaGap, Tree } from '../../model/tree.ts';
import type { Place } from '../../model/place.ts';
import { decodeText } from '../../tree/entities.ts';
import { formulaEnd } from './dollar-formula.ts';

/**
 * The title that front matter gives, as readers see it: with its formulas; elements of HTML that are closed, code and
 * `*stress*` that ends where a word does without their signs. Every other sign is as typed. `place` is the title's.
 */
export function treeOfTitle(written: string, place: Place): Tree {
  const pieces = written.split('`');
  // Backticks that do not pair are signs as well.
  return pieces.length % 2 === 0
    ? treeOfPiece(written, place)
    : pieces.flatMap((piece, index) => (index % 2 === 0 ? treeOfPiece(piece, place) : [piece]));
}

/** `*args, **kwargs` is none. */
const STRESS = /(^|[\s("'])(\*\*?)(?![\s*])([^*]+)(?<!\s)\2(?=$|[\s.,;:!?)"'])/g;

function treeOfPiece(written: string, place: Place): Tree {
  const text = withoutTags(written).replace(STRESS, '$1$3');
  const pieces: (string | FormulaGap)[] = [];
  let done = 0;
  let mayClose = true;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character !== '$' && !(mayClose && character === '\\' && text.charAt(at + 1) === '(')) continue;
    const close = character === '$' ? undefined : text.indexOf('\\)', at);
    if (close === -1) mayClose = false;
    const end = close === undefined ? formulaEnd(text, at) : close < 0 ? undefined : close + 2;
    if (end === undefined) continue;
    const mark = character === '$' && text.charAt(at + 1) !== '$' ? 1 : 2;
    const tex = text.slice(at + mark, end - mark).trim();
    pieces.push(decodeText(text.slice(done, at)));
    pieces.push({ kind: 'formula', tex, display: false, inLine: true, label: undefined, place });
    done = end;
    at = end - 1;
  }
  return [...pieces, decodeText(text.slice(done))].filter((piece) => piece !== '');
}

/**
 * A heading's text in Markdown: a `<…>` that opens no element is text there too, and a note's mark belongs to no title.
 */
export function markdownOfTitle(heading: string, isNote: (name: string) => boolean): string {
  const withoutMarks = heading.replace(/\[\^(\w[\w-]*)\]/g, (mark, name: string) => (isNote(name) ? '' : mark));
  // Code keeps its signs anyway.
  return withoutMarks
    .split('`')
    .map((piece, index) => (index % 2 === 0 ? withTextOf(piece) : piece))
    .join('`');
}

function withTextOf(piece: string): string {
  const closed = closedTags(piece);
  return piece.replace(TAG, (tag: string, _slash: string, _name: string, at: number) =>
    closed.has(at) || isBreak(tag) ? tag : tag.replace('<', '&lt;'),
  );
}

/** What stands in a sentence and may be closed in it. */
const TEXT_LEVEL = new Set(
  'a abbr b bdi bdo big cite code data del dfn em font i ins kbd mark math q s samp small span strike strong sub sup time tt u var'.split(
    ' ',
  ),
);
const TAG = /<(\/?)([A-Za-z][\w-]*)(?:[^\w<>-][^<>]*)?>/g;

function isBreak(tag: string): boolean {
  return /^<w?br\b/i.test(tag);
}

function withoutTags(written: string): string {
  const closed = closedTags(written);
  return written.replace(TAG, (tag: string, _slash: string, _name: string, at: number) =>
    closed.has(at) ? '' : isBreak(tag) ? ' ' : tag,
  );
}

/** Where the tags stand that open or close an element of text. */
function closedTags(text: string): ReadonlySet<number> {
  const open = new Map<string, number[]>();
  const closed = new Set<number>();
  for (const { 1: slash, 2: written = '', index } of text.matchAll(TAG)) {
    const name = written.toLowerCase();
    if (!TEXT_LEVEL.has(name)) continue;
    if (slash !== '/') {
      open.set(name, [...(open.get(name) ?? []).slice(-DEEPEST), index]);
      continue;
    }
    const opening = open.get(name)?.pop();
    if (opening !== undefined) closed.add(opening).add(index);
  }
  return closed;
}

/** So many elements of one name may stand inside each other: nobody means more. */
const DEEPEST = 20;
