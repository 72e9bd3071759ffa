// Tables as markdown-it's tokens.
import type { Attribute } from '../../model/tree.ts';
import { textNode, type Node } from './node.ts';
import { writeInline, type TokenContext } from './span-tokens.ts';
import type { LineRange } from './token-list.ts';

export function writeTable(table: Node, context: TokenContext, map: LineRange): void {
  const { list, lines, writer } = context;
  list.open('table', table.tag, { attributes: writer.attributes(table), map });
  for (const part of table.children) {
    const last = part.children.at(-1) ?? part;
    list.open(part.tag, part.tag, { map: [lines.lineAt(part.at), lines.lineAt(last.at) + 1] });
    for (const row of part.children) writeRow(row, part.tag === 'thead' ? 'th' : 'td', table.alignments, context);
    list.close(part.tag, part.tag);
  }
  list.close('table', table.tag);
}

function writeRow(row: Node, tag: 'th' | 'td', alignments: readonly string[], context: TokenContext): void {
  const { list, lines, writer } = context;
  const map: LineRange = [lines.lineAt(row.at), lines.lineAt(row.at) + 1];
  list.open('tr', 'tr', { map });
  for (const [column, cell] of row.children.entries()) {
    list.open(tag, tag, { attributes: aligned(writer.attributes(cell), alignments[column] ?? ''), map });
    // An empty cell holds a blank, as kramdown writes it.
    writeInline(cell, context, map, cell.children.length === 0 ? [textNode('\u00A0', cell.at)] : cell.children);
    list.close(tag, tag);
  }
  list.close('tr', 'tr');
}

function aligned(attributes: readonly Attribute[], alignment: string): readonly Attribute[] {
  return alignment === '' ? attributes : [...attributes, ['style', `text-align: ${alignment}`]];
}
