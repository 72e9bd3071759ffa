// The words below a picture, in the closer look.

/**
 * A caption's words as they are set, without its number and what unfolds; of a link, which would lead out, its words.
 */
export function captionCopy(caption: Element): readonly ChildNode[] {
  // A clone of an element is one.
  const copy = caption.cloneNode(true) as Element;
  copy.querySelectorAll('.figure-number, details').forEach((part) => part.remove());
  copy.querySelectorAll('a').forEach((link) => link.replaceWith(...link.childNodes));
  copy
    .querySelectorAll('[id], [aria-hidden]')
    .forEach((part) => ['id', 'aria-hidden'].forEach((name) => part.removeAttribute(name)));
  return [...copy.childNodes];
}
