// The tree as markdown-it's own tokens, for whoever asks for them: its renderer, and plugins that act on tokens.
import type { Token } from 'markdown-it';
import type { Attribute } from '../../model/tree.ts';
import { writeBlockTokens } from './block-tokens.ts';
import type { Document, Written } from './document.ts';
import { FootnoteNumbers, notesOf, type Note } from './footnote-section.ts';
import { LineMap } from './line-map.ts';
import type { Node } from './node.ts';
import { endOf, writeInline, type TokenContext } from './span-tokens.ts';
import { TokenList, type TokenClass } from './token-list.ts';
import { TreeWriter } from './tree-writer.ts';

/** What the dialect has read, in kramdown's own form (see `dialect: 'plain'`). */
export interface Readable {
  readonly text: string;
  readonly root: Node;
  readonly document: Document;
  readonly headings: readonly Node[];
}

/** The tokens of a chapter, its notes at the end, or where `{:footnotes}` asks for them. */
export function tokensOf(read: Readable, written: Written, tokenClass: TokenClass): Token[] {
  const { root, document, headings, text } = read;
  const context: TokenContext = {
    document,
    headings,
    written,
    writer: new TreeWriter(document.options),
    footnotes: new FootnoteNumbers(document.settings.footnoteNumber),
    lines: new LineMap(text),
    list: new TokenList(tokenClass, 'blocks'),
    notes: { place: undefined },
  };
  const { list, lines } = context;
  if (document.isCaption) {
    writeInline(root, context, lines.range(0, text.length));
    return list.tokens;
  }
  writeBlockTokens(root, context);
  const place = context.notes.place ?? { index: list.tokens.length, level: 0 };
  const section = new TokenList(tokenClass, 'blocks', place.level);
  writeNotes({ ...context, list: section, notes: { place } });
  list.insert(place.index, section.tokens);
  return list.tokens;
}

/** The notes in the order in which the text refers to them; nothing where it refers to none. */
function writeNotes(context: TokenContext): void {
  const { document, footnotes, list } = context;
  if (footnotes.isEmpty) return;
  const first = document.settings.footnoteNumber;
  list.open('footnote_block', 'div', { attributes: NOTES });
  list.open('footnote_list', 'ol', first === 1 ? {} : { attributes: [['start', String(first)]] });
  for (const each of notesOf(context)) writeNote(each, context);
  list.close('footnote_list', 'ol');
  list.close('footnote_block', 'div');
}

const NOTES: readonly Attribute[] = [
  ['class', 'footnotes'],
  ['role', 'doc-endnotes'],
];

function writeNote({ name: label, note, content }: Note, context: TokenContext): void {
  const { list, lines, written } = context;
  const end = endOf(note.node, written);
  const [last, copy] = [note.body.children.at(-1), content.children.at(-1)];
  const source = last === undefined ? undefined : written.spans.get(last);
  if (copy !== undefined && source !== undefined && last?.type === 'paragraph') written.spans.set(copy, source);
  list.open('footnote', 'li', {
    attributes: [
      ['id', `fn:${label}`],
      ['role', 'doc-endnote'],
    ],
    map: lines.range(note.at, end),
    meta: { label },
  });
  writeBlockTokens(content, context);
  list.close('footnote', 'li', { meta: { label } });
}
