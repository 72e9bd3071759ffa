// A table of a tree as Markdown: with bars where each row is one line of cells, else as HTML around Markdown.
import type { Element, Tree } from '../model/tree.ts';
import { attributesHtml } from '../lib/html.ts';
import { attributeOf, hasClass } from './elements.ts';
import { spansOf, type MarkdownOptions } from './markdown-spans.ts';

interface TableOptions extends MarkdownOptions {
  /** What a cell of several blocks holds. */
  readonly blocks: (cell: Tree) => string;
}

/** Its caption and itself. */
export function tableText(table: Element, options: TableOptions): readonly string[] {
  const caption = table.children.find((node): node is Element => isElement(node) && node.name === 'caption');
  const rows = rowsOf(table.children);
  const captioned = caption === undefined ? [] : [captionText(caption, options)];
  if (rows.length === 0) return captioned;
  return [...captioned, isPlain(rows) ? plainTable(rows, options) : htmlTable(rows, options)];
}

function isElement(node: Tree[number]): node is Element {
  return typeof node !== 'string' && node.kind === 'element';
}

/** `**Table 3.2** What each layer sees`. */
function captionText({ children }: Element, options: MarkdownOptions): string {
  const [number, ...others] = children.filter((node) => typeof node !== 'string' || node.trim() !== '');
  if (number === undefined || !isElement(number) || !hasClass(number, 'table-number'))
    return spansOf(children, options);
  return `**${spansOf(number.children, options)}** ${spansOf(others, options)}`.trim();
}

interface Row {
  readonly cells: readonly Element[];
  readonly isHead: boolean;
}

function rowsOf(tree: Tree, isHead = false): readonly Row[] {
  return tree.filter(isElement).flatMap((element): readonly Row[] => {
    if (element.name !== 'tr') return rowsOf(element.children, isHead || element.name === 'thead');
    const cells = element.children.filter((node): node is Element => isElement(node) && /^t[dh]$/.test(node.name));
    return cells.length === 0 ? [] : [{ cells, isHead: isHead || cells.every(({ name }) => name === 'th') }];
  });
}

/** Elements that a cell in one line cannot hold. */
const BLOCKS = new Set('p div ul ol dl pre blockquote table figure h1 h2 h3 h4 h5 h6 hr details section'.split(' '));

function isPlain(rows: readonly Row[]): boolean {
  const heads = rows.filter(({ isHead }) => isHead).length;
  return (
    heads <= 1 &&
    (heads === 0 || rows[0]?.isHead === true) &&
    rows.every(({ cells }) => cells.every((cell) => !isWide(cell) && !holdsBlock(withoutLoneParagraph(cell))))
  );
}

function isWide(cell: Element): boolean {
  return ['colspan', 'rowspan'].some((name) => Number(attributeOf(cell, name) ?? 1) > 1);
}

function holdsBlock(tree: Tree): boolean {
  return tree.some((node) => isElement(node) && (BLOCKS.has(node.name) || holdsBlock(node.children)));
}

function withoutLoneParagraph({ children }: Element): Tree {
  const held = children.filter((node) => typeof node !== 'string' || node.trim() !== '');
  const [only] = held;
  return held.length === 1 && only !== undefined && isElement(only) && only.name === 'p' ? only.children : children;
}

/** https://github.github.com/gfm/#tables-extension-: a table has a head, if an empty one. */
function plainTable(rows: readonly Row[], options: TableOptions): string {
  const columns = Math.max(...rows.map(({ cells }) => cells.length));
  const [first, ...others] = rows;
  const head = first?.isHead === true ? first : undefined;
  const cells = (row: Row | undefined): readonly string[] =>
    Array.from({ length: columns }, (_, column) => cellText(row?.cells[column], options));
  const line = (texts: readonly string[]): string => `| ${texts.join(' | ')} |`.replace(/ {2,}/g, ' ');
  const signs = Array.from({ length: columns }, (_, column) => alignmentOf(rows, column));
  return [line(cells(head)), line(signs), ...(head === undefined ? rows : others).map((row) => line(cells(row)))].join(
    '\n',
  );
}

function cellText(cell: Element | undefined, options: TableOptions): string {
  if (cell === undefined) return '';
  // Also in code and in formulas: https://github.github.com/gfm/#example-200
  return spansOf(withoutLoneParagraph(cell), { ...options, inLine: true }).replaceAll('|', '\\|');
}

function alignmentOf(rows: readonly Row[], column: number): string {
  const cell = rows[0]?.cells[column];
  const given =
    cell === undefined
      ? undefined
      : (/\balign-(left|right|center)\b|text-align:\s*(left|right|center)/
          .exec(`${attributeOf(cell, 'class') ?? ''} ${attributeOf(cell, 'style') ?? ''}`)
          ?.slice(1)
          .find((each) => each !== undefined) ?? attributeOf(cell, 'align'));
  if (given === 'right') return '---:';
  return given === 'center' ? ':---:' : given === 'left' ? ':---' : '---';
}

/** Between blank lines the Markdown of a cell is read as such: https://spec.commonmark.org/0.31.2/#html-blocks */
function htmlTable(rows: readonly Row[], options: TableOptions): string {
  const lines = rows.map(({ cells }) => {
    const texts = cells.map((cell) => {
      const kept = cell.attributes.filter(([name]) => name === 'colspan' || name === 'rowspan');
      const text = options.blocks(cell.children);
      const open = `<${cell.name}${attributesHtml(kept)}>`;
      return text === '' ? `${open}</${cell.name}>` : `${open}\n\n${text}\n\n</${cell.name}>`;
    });
    return `<tr>\n${texts.join('\n')}\n</tr>`;
  });
  return `<table>\n${lines.join('\n')}\n</table>`;
}
