// Whether the tags of an XML text close each other, as browsers demand of an SVG file. libvips says so too, but in a
// buffer that all threads share.

/** A name ends where something else begins: so none of its letters is tried as an attribute's. */
const MARKUP =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<!DOCTYPE[^>[]*(?:\[[\s\S]*?\]\s*)?>|<(\/?)([^\s/>!?]+)(?=[\s/>])((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>/iy;

/** A light check: it knows nothing of entities and repeated attributes. */
export function isWellFormed(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes);
  const open: string[] = [];
  let end = 0;
  let roots = 0;
  for (let start = text.indexOf('<'); start >= 0; start = text.indexOf('<', end)) {
    MARKUP.lastIndex = start;
    const found = MARKUP.exec(text);
    // A "<" that begins nothing.
    if (found === null) return false;
    end = MARKUP.lastIndex;
    const [, closing, name, , empty] = found;
    if (name === undefined) continue;
    if (closing === '/') {
      if (open.pop() !== name) return false;
      continue;
    }
    if (open.length === 0) roots += 1;
    if (empty !== '/') open.push(name);
  }
  return open.length === 0 && roots === 1;
}
