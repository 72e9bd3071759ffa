// Titles and names of works as they stand in an entry: their markup, their quotation marks, pages with a dash.
import { quotationMarks } from '../languages/quotes.ts';
import type { Tree, TreeNode } from '../model/tree.ts';
import { readHtml } from '../tree/read.ts';
import { textOf } from '../tree/text.ts';
import { element, mapNodes } from '../tree/walk.ts';

/** HTML of a title: stress, high and low letters, and no more. */
export function markup(html: string): Tree {
  return mapNodes(readHtml(html), (node): TreeNode | Tree => {
    if (typeof node === 'string') return node.replace(/(?<=\p{L})'/gu, '’');
    if (node.kind !== 'element') return [];
    return ['i', 'b', 'sup', 'sub', 'em', 'strong'].includes(node.name)
      ? element(node.name, [], node.children)
      : node.children;
  });
}

/** In the quotation marks of a language; those of English within it are of its second degree. */
export function quoted(content: Tree, language: string): Tree {
  const [openInner, closeInner, open, close] = quotationMarks(language);
  const inner = mapNodes(content, (node) =>
    typeof node === 'string' ? node.replaceAll('“', openInner).replaceAll('”', closeInner) : node,
  );
  return [open, ...inner, close];
}

/** Its words alone. */
export function plain(html: string): string {
  return textOf(readHtml(html));
}

/** From one page to another: an en dash. */
export function dashed(page: string): string {
  return page.replace(/ ?-{1,3} ?/g, '–');
}
