// What must be true of markdown-it's tokens, whatever the text.
import type { MarkdownIt, Token } from 'markdown-it';

/** The first thing that is wrong with the tokens of a text, or undefined. */
export function whatIsWrong(text: string, md: MarkdownIt): string | undefined {
  const tokens = md.parse(text, {});
  const TokenClass = new md.core.State('', md, {}).Token;
  const strange = tokens.find((token: object) => !(token instanceof TokenClass));
  if (strange !== undefined) return `${strange.type} is no token of markdown-it's`;
  return wrongOrder(tokens, true) ?? wrongLines(tokens, text.split(/\r\n?|\n/).length);
}

/** Each opens and closes under one name, and stands at the level that it says. */
function wrongOrder(tokens: readonly Token[], isBlock: boolean): string | undefined {
  const open: string[] = [];
  for (const { type, tag, nesting, level, block, children } of tokens) {
    const name = `${type.replace(/_(?:open|close)$/, '')} ${tag}`;
    const closed = nesting === -1 ? open.pop() : name;
    if (closed !== name) return `${type} closes ${closed ?? 'nothing'}`;
    if (level !== open.length) return `${type} is at level ${level}, and ${open.length} are open`;
    if (block !== isBlock) return `${type} is ${block ? 'a block' : 'no block'}`;
    if (isBlock && (type === 'inline') !== (children !== null))
      return `${type} has ${children?.length ?? 'no'} children`;
    const inside = children === null ? undefined : wrongOrder(children, false);
    if (inside !== undefined) return inside;
    if (nesting === 1) open.push(name);
  }
  return open.length === 0 ? undefined : `${open.join(', ')} is never closed`;
}

/** Made by the program: they stand in no line of the text. */
const MADE = ['footnote_block_open', 'footnote_list_open'];

/** Blocks stand in lines of the text, those of the block around them. */
function wrongLines(tokens: readonly Token[], count: number): string | undefined {
  const around: (readonly [number, number])[] = [[0, count]];
  for (const { type, nesting, map } of tokens) {
    if (nesting === -1) {
      around.pop();
      continue;
    }
    const [from, to] = around.at(-1) ?? [0, 0];
    if (map === null && !MADE.includes(type)) return `${type} has no lines`;
    if (map !== null && !(from <= map[0] && map[0] < map[1] && map[1] <= to))
      return `${type} stands in [${map.join(', ')}), in what stands in [${from}, ${to})`;
    if (nesting === 1) around.push(map ?? [from, to]);
  }
  return undefined;
}
