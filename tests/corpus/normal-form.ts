// HTML in a form in which two programs' output can be compared: attributes in order, no highlighter, no blanks between
// blocks.
import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';

const BLOCKS =
  /^(?:address|article|aside|blockquote|body|dd|details|div|dl|dt|figcaption|figure|footer|form|h[1-6]|header|hr|iframe|li|main|nav|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul|script|style|object|math|option|select)$/;

/** One line for each tag and each run of text. */
export function normalForm(html: string): readonly string[] {
  const lines: string[] = [];
  let text = '';
  const flush = (isVerbatim: boolean): void => {
    const shown = isVerbatim ? text.replace(/\n$/, '') : text.replace(/\s+/g, ' ');
    if (isVerbatim ? shown !== '' : shown.trim() !== '') lines.push(isVerbatim ? shown : shown);
    text = '';
  };
  const walk = (parent: Tree.ParentNode, isVerbatim: boolean): void => {
    for (const node of parent.childNodes) {
      if (node.nodeName === '#text' && 'value' in node) text += node.value;
      if (!('tagName' in node)) continue;
      if (isHighlighter(node)) {
        walk(node, isVerbatim);
        continue;
      }
      const isBlock = BLOCKS.test(node.tagName);
      if (isBlock && !isVerbatim) text = text.trimEnd();
      flush(isVerbatim);
      lines.push(`<${node.tagName}${attributesOf(node, node.tagName === 'pre' ? boxOf(node) : undefined)}>`);
      walk(node, isVerbatim || node.tagName === 'pre');
      flush(isVerbatim || node.tagName === 'pre');
      lines.push(`</${node.tagName}>`);
    }
  };
  walk(parseFragment(html), false);
  flush(false);
  return trimmedAroundBlocks(lines);
}

/** Blanks beside a block's tag are not seen. */
function trimmedAroundBlocks(lines: readonly string[]): readonly string[] {
  const isBlockTag = (line: string | undefined): boolean =>
    line === undefined || BLOCKS.test(/^<\/?([^\s>]+)/.exec(line)?.[1] ?? '');
  return lines
    .map((line, index) => {
      if (line.startsWith('<')) return line;
      const start = isBlockTag(lines[index - 1]) ? line.trimStart() : line;
      return isBlockTag(lines[index + 1]) ? start.trimEnd() : start;
    })
    .filter((line) => line !== '');
}

function classesOf(node: Tree.Element): readonly string[] {
  return (node.attrs.find(({ name }) => name === 'class')?.value ?? '').split(/\s+/);
}

/** The boxes and the colours that a highlighter puts around code. */
function isHighlighter(node: Tree.Element): boolean {
  const parent = node.parentNode !== null && 'tagName' in node.parentNode ? node.parentNode : undefined;
  if (node.tagName === 'div' && classesOf(node).some((name) => name === 'highlighter-rouge' || name === 'highlight'))
    return true;
  return (
    node.tagName === 'span' &&
    parent !== undefined &&
    (parent.tagName === 'code' || (parent.tagName === 'span' && classesOf(parent).length > 0 && isInCode(parent)))
  );
}

function isInCode(node: Tree.Element): boolean {
  for (let up: Tree.ParentNode | null = node; up !== null && 'tagName' in up; up = up.parentNode)
    if (up.tagName === 'code') return true;
  return false;
}

/** What an author gives a code block is put on the highlighter's outer box. */
function boxOf(pre: Tree.Element): Tree.Element | undefined {
  let box: Tree.Element | undefined;
  for (let up = pre.parentNode; up !== null && 'tagName' in up && isHighlighter(up); up = up.parentNode) box = up;
  return box;
}

function attributesOf(node: Tree.Element, box: Tree.Element | undefined): string {
  return [...node.attrs, ...(box?.attrs ?? [])]
    .map(({ name, value }) => [
      name,
      name === 'class'
        ? value
            .split(/\s+/)
            .filter((one) => !/^(?:highlight|highlighter-.*|language-.*|)$/.test(one))
            .join(' ')
        : value,
    ])
    .filter(([name, value]) => name !== 'class' || value !== '')
    .map(([name, value]) => ` ${name}="${value}"`)
    .sort()
    .join('');
}
