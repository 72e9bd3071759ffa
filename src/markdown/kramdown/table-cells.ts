// Where a line of a table is cut: at each `|` that is not escaped and does not stand in code (nor, for authors, in a
// formula).
import type { Document } from './document.ts';
import { formulaEnd } from './dollar-formula.ts';
import { FragmentBuilder, type Fragment } from './fragment.ts';
import { BLOCK_ELEMENTS, elementName, VOID_ELEMENTS } from './html-names.ts';
import { tagAt } from './patterns.ts';

/** The cells of one line, with `\|` as `|`. */
export function splitCells(line: Fragment, document: Document): readonly Fragment[] {
  const cells: Fragment[] = [];
  let cell = new FragmentBuilder();
  let from = 0;
  const { text } = line;
  const take = (end: number): void => {
    cell.add(line, from, end);
  };
  for (let position = 0; position < text.length; ) {
    const closed = opaqueEnd(text, position, document);
    if (closed !== undefined) position = closed;
    else if (text.startsWith('\\|', position)) {
      take(position);
      from = position + 1;
      position += 2;
    } else if (text.charAt(position) === '|') {
      take(position);
      cells.push(cell.build());
      cell = new FragmentBuilder();
      from = position += 1;
    } else position += 1;
  }
  take(text.length);
  cells.push(cell.build());
  return cells;
}

/** The end of code or of a formula that starts at `position`: what is inside is not looked at. */
function opaqueEnd(text: string, position: number, document: Document): number | undefined {
  const character = text.charAt(position);
  if (character === '`') return codeEnd(text, position);
  if (character === '<' && text.startsWith('<code', position)) {
    const close = text.indexOf('</code>', position);
    return close < 0 ? undefined : close + '</code>'.length;
  }
  if (character === '$' && document.isAuthor) return formulaEnd(text, position);
  if (character === '\\' && document.isAuthor && text.charAt(position + 1) !== '|') return position + 2;
  return undefined;
}

function codeEnd(text: string, position: number): number | undefined {
  const ticks = /^`+/.exec(text.slice(position, position + 100))?.[0] ?? '`';
  if (ticks === '`' && /^$|[ \t\n]$/.test(text.slice(0, position)) && /[ \t\n]/.test(text.charAt(position + 1)))
    return undefined;
  const close = text.indexOf(ticks, position + ticks.length);
  return close < 0 ? position + ticks.length : close + ticks.length;
}

/** A table has a `|` outside of code on each of its lines. */
export function hasPipeOnEveryLine(source: Fragment, document: Document): boolean {
  const { text } = source;
  let hasPipe = false;
  for (let position = 0; position < text.length; ) {
    const afterElement = elementEnd(text, position, document);
    if (afterElement !== undefined) {
      position = afterElement;
      continue;
    }
    const closed = opaqueEnd(text, position, document);
    if (closed !== undefined) {
      // Code may go on in the next line, if there was a `|` in its first.
      const breaks = text.slice(position, closed).split('\n').length - 1;
      if (breaks > 1 || (breaks === 1 && !hasPipe)) return false;
      if (breaks === 1) hasPipe = false;
      position = closed;
    } else if (text.charAt(position) === '\n') {
      if (!hasPipe) return false;
      hasPipe = position === text.length - 1;
      position += 1;
    } else if (text.charAt(position) === '\\') position += 2;
    else {
      if (text.charAt(position) === '|') hasPipe = true;
      position += 1;
    }
  }
  return hasPipe;
}

/**
 * What stands in an element of HTML parts nothing: neither its tag's own `|`, as in an address, nor its text's. An
 * element without an end has the rest.
 */
function elementEnd(text: string, position: number, document: Document): number | undefined {
  const tag = text.charAt(position) === '<' ? tagAt(text, position, document) : undefined;
  if (tag === undefined) return undefined;
  const name = elementName(tag[1] ?? '');
  if (BLOCK_ELEMENTS.has(name)) return undefined;
  const end = position + tag[0].length;
  if (tag[3] !== undefined || VOID_ELEMENTS.has(name)) return end;
  const either = new RegExp(`<(/?)${name.replace(/[.]/g, '\\.')}(?=[\\s/>])[^<>]*>`, 'gi');
  either.lastIndex = end;
  let depth = 1;
  for (let match = either.exec(text); match !== null; match = either.exec(text)) {
    depth += match[1] === '/' ? -1 : match[0].endsWith('/>') ? 0 : 1;
    if (depth === 0) return match.index + match[0].length;
  }
  return text.length;
}
