// Formulas whose inside is read only when somebody asks for it: most of the elements of a textbook's page are in them,
// and most of those who read a page want none.
import type { Element, Tree } from '../model/tree.ts';
import type { OpenTag } from './tokens.ts';

const closed = new WeakSet<Element>();

/** Whether it holds no id and nothing but MathML: to look for anything else in it would find nothing, and be costly. */
export function isClosedFormula(element: Element): boolean {
  return closed.has(element);
}

interface Closed {
  readonly element: Element;
  /** The offset behind its end tag. */
  readonly end: number;
}

/**
 * The formula that `tag` of `html` opens, to be read by `read` when its children are asked for. Undefined where
 * something else stands in it; then the first `</math>` may be another's, too.
 */
export function closedFormula(
  html: string,
  tag: OpenTag,
  read: (source: string) => Element | undefined,
): Closed | undefined {
  if (tag.writtenName !== 'math' || tag.selfClosing) return undefined;
  // No further than to the next one: linear for a text of nothing but opening tags.
  const next = html.indexOf('<math', tag.end);
  const upToNext = html.slice(tag.end, next < 0 ? html.length : next);
  const close = upToNext.indexOf(CLOSE);
  if (close < 0 || OTHERS.test(upToNext.slice(0, close))) return undefined;
  const end = tag.end + close + CLOSE.length;
  const source = html.slice(tag.start, end);
  let children: Tree | undefined;
  const element: Element = {
    kind: 'element',
    name: tag.name,
    attributes: tag.attributes.map(({ name, value }) => [name, value] as const),
    get children() {
      children ??= read(source)?.children ?? [];
      return children;
    },
  };
  closed.add(element);
  return { element, end };
}

const CLOSE = '</math>';
const OTHERS = /<(?!\/?(?:m[a-z]|semantics|annotation))|\sid\s*=/i;
