// Whether the tags of an XML text close each other, as browsers demand of an SVG file. libvips says so too, but in a
// buffer that all threads share.

const MARKUP =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<!DOCTYPE[^>[]*(?:\[[\s\S]*?\]\s*)?>|<(\/?)([^\s/>!?]+)((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>/gi;

/** A light check: it knows nothing of entities and repeated attributes. */
export function isWellFormed(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes);
  const open: string[] = [];
  let end = 0;
  let roots = 0;
  for (const found of text.matchAll(MARKUP)) {
    // A "<" that begins nothing.
    if (text.slice(end, found.index).includes('<')) return false;
    end = found.index + found[0].length;
    const [, closing, name, , empty] = found;
    if (name === undefined) continue;
    if (closing === '/') {
      if (open.pop() !== name) return false;
      continue;
    }
    if (open.length === 0) roots += 1;
    if (empty !== '/') open.push(name);
  }
  return open.length === 0 && roots === 1 && !text.slice(end).includes('<');
}
