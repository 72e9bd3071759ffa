// Footnotes: `[^name]` in the text, `[^name]: …` with any blocks below.
import {
  footnoteInCaption,
  footnoteName,
  repeatedFootnote,
  undefinedFootnote,
  unusedFootnote,
} from '../../diagnostics/catalog-text.ts';
import { nearestName } from '../../lib/nearest-name.ts';
import { DEEPEST, readInto, type BlockRule } from './block-state.ts';
import { indentedEnd, withoutIndent } from './code-block.ts';
import type { Document } from './document.ts';
import { Node } from './node.ts';
import type { SpanRule, SpanState } from './span-state.ts';

const DEFINITION = / {0,3}\[\^(\w[\w-]*)\]:[^\n]*\n/y;

export const footnoteDefinition: BlockRule = (state) => {
  const match = state.match(DEFINITION);
  if (match?.[1] === undefined || state.depth > DEEPEST) return false;
  const start = state.position + match[0].indexOf(']:') + 2;
  const end = indentedEnd(state, state.position + match[0].length);
  const body = new Node('footnote-definition', state.source.originOf(start), 'li');
  const at = state.source.originOf(state.position + match[0].indexOf('['));
  state.position = end;
  readInto(body, withoutIndent(state.source.slice(start, end)), state);
  const node = state.add(state.create('boundary'));
  node.info = 'definition';
  const earlier = state.document.footnotes.get(match[1]);
  if (earlier !== undefined)
    state.document.report(earlier.at, markerLength(match[1]), (place) => repeatedFootnote(place, match[1] ?? ''));
  state.document.footnotes.set(match[1], { body, node, at });
  return true;
};

const MARKER = /\[\^(\w[\w-]*)\]/y;
/** What was meant as a marker, with a name that cannot be one; `[^ ]` and `[^…]` of a regular expression are none. */
const MISNAMED = /\[\^([\p{L}\p{N}][^\]\n[]{0,60})\](?=:?)/uy;

export const footnoteMarker: SpanRule = (state) => {
  const match = state.match(MARKER);
  if (match === undefined) {
    tellMisnamed(state);
    return false;
  }
  const name = match[1] ?? '';
  if (state.document.footnotes.has(name)) state.add(state.create('footnote')).content = name;
  else {
    state.document.missingFootnotes.add(name);
    state.document.report(state.source.originOf(state.position), match[0].length, (place) =>
      state.document.isCaption
        ? footnoteInCaption(place)
        : undefinedFootnote(place, name, nearestName(name, state.document.footnotes.keys())),
    );
    state.addText(match[0]);
  }
  state.position += match[0].length;
  return true;
};

/** Only where a definition of the same name shows that a note was meant: it would become the definition of a link. */
function tellMisnamed(state: SpanState): void {
  const name = state.match(MISNAMED)?.[1];
  if (name === undefined || !state.document.links.has(`^${name.toLowerCase()}`)) return;
  state.document.report(state.source.originOf(state.position), markerLength(name), (place) =>
    footnoteName(place, name, name.replace(/[^\w-]+/g, '-').replace(/^-|-$/g, '') || 'note'),
  );
}

/** Notes that no mark leads to, once the chapter is written: a note may be named by another. */
export function tellUnusedFootnotes(document: Document, names: Iterable<string>): void {
  const used = new Set(names);
  const unused = [...document.footnotes].filter(([name]) => !used.has(name));
  const named = new Set(unused.flatMap(([, { body }]) => marksIn(body)));
  for (const [name, { at }] of unused) {
    if (!named.has(name))
      document.report(at, markerLength(name), (place) =>
        unusedFootnote(place, name, nearestName(name, document.missingFootnotes)),
      );
  }
}

function marksIn(node: Node): readonly string[] {
  return node.type === 'footnote' ? [node.content] : node.children.flatMap(marksIn);
}

/** `[^name]` */
function markerLength(name: string): number {
  return name.length + '[^]'.length;
}
