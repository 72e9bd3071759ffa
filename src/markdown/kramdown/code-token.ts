// Listings as markdown-it's `fence` and `code_block`.
import type { Node } from './node.ts';
import type { TokenContext } from './span-tokens.ts';
import type { LineRange } from './token-list.ts';

const FENCE = / {0,3}(?:~{3,}|`{3,})/y;

export function writeCode(node: Node, context: TokenContext, map: LineRange): void {
  const classes = (node.attrGet('class') ?? '').split(/\s+/).filter((name) => name !== '');
  const language = classes.find((name) => name.startsWith('language-'));
  const others = classes.filter((name) => name !== language).join(' ');
  const attributes = context.writer.attributes(node).filter(([key]) => key !== 'class');
  const markup = context.lines.match(FENCE, node.at).trim();
  const isFence = language !== undefined || markup !== '';
  context.list.leaf(isFence ? 'fence' : 'code_block', 'code', {
    attributes: others === '' ? attributes : [...attributes, ['class', others]],
    map,
    markup,
    content: `${node.content.replace(/\n$/, '')}\n`,
    // The renderer takes backslashes and character references out of it.
    info: language === undefined ? '' : language.slice('language-'.length).replace(/[\\&]/g, '\\$&'),
  });
}
