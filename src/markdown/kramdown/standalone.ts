// `![text](address){:standalone}` alone in its paragraph: a figure, and its text is the caption.
import { Node } from './node.ts';

/** The picture of such a paragraph. */
export function standaloneImage({ children }: Node): Node | undefined {
  const [only] = children;
  const isAlone = children.length === 1 && only?.type === 'image';
  return isAlone && only.given?.references.includes('standalone') === true ? only : undefined;
}

/** The figure, with what was given to the paragraph, and the picture's own class and id. */
export function figureAround(paragraph: Node, image: Node): Node {
  const node = new Node('paragraph', paragraph.at, 'figure');
  node.attrs = paragraph.attrs;
  for (const name of ['class', 'id']) {
    const value = image.attrGet(name);
    if (value === null || node.attrGet(name) !== null) continue;
    node.attrSet(name, value);
    image.attrs = image.attrs?.filter(([key]) => key !== name) ?? null;
  }
  return node;
}
