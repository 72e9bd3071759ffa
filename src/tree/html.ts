// A tree as HTML.
import type { Element, Gap, Tree } from '../model/tree.ts';
import { attributesHtml, escapeText } from '../lib/html.ts';
import { VERBATIM, VOID } from './elements.ts';

/** Void elements that are written without a slash, beside `<br />` and `<hr />`. */
const WITHOUT_SLASH = new Set(['img', 'source', 'track', 'embed']);

export interface HtmlOptions {
  /** How gaps become HTML. Without it they leave nothing. */
  readonly fill?: (gap: Gap) => string;
  /** `all`: `<img />`, as kramdown writes it. */
  readonly slashes?: 'all';
}

/** Writes a tree; what only the book can decide is asked of `fill`. */
export function htmlOf(tree: Tree, options: HtmlOptions = {}): string {
  let html = '';
  for (const node of tree) {
    if (typeof node === 'string') html += escapeText(node);
    else if (node.kind === 'element') html += elementHtml(node, options);
    else if (node.kind === 'printed') html += node.html;
    else html += options.fill?.(node) ?? '';
  }
  return html;
}

function elementHtml(element: Element, options: HtmlOptions): string {
  return htmlAround(
    element,
    VERBATIM.has(element.name) ? verbatimText(element) : htmlOf(element.children, options),
    options,
  );
}

/** An element around content that is written already. */
export function htmlAround({ name, attributes }: Element, content: string, options: HtmlOptions = {}): string {
  const start = `<${name}${attributes.length === 0 ? '' : attributesHtml(attributes)}`;
  if (content === '' && VOID.has(name))
    return start + (WITHOUT_SLASH.has(name) && options.slashes !== 'all' ? '>' : ' />');
  return `${start}>${content}</${name}>`;
}

/** The source in a `script` or `style`. */
export function verbatimText({ children }: Element): string {
  return children.filter((child) => typeof child === 'string').join('');
}
