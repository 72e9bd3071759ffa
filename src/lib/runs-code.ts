// Addresses that are no addresses, but code: whoever follows them, or is shown them in a frame, runs it.

/** What a `data:` address must be to run what stands in it as a page does; a picture runs nothing. */
const PAGES = /^data:(?:text\/(?:html|xml)|application\/(?:xhtml\+xml|xml))\s*(?:[;,]|$)/;

/**
 * Whether a browser would run `address`, which may be written in any way that it forgives: blanks and control
 * characters before it, tabs and line ends in it, capitals (https://url.spec.whatwg.org/#concept-basic-url-parser).
 */
export function runsCode(address: string): boolean {
  const read = address
    .replace(/^[\0-\u0020]+/, '')
    .replace(/[\t\n\r]+/g, '')
    .slice(0, 100)
    .toLowerCase();
  return /^(?:javascript|vbscript|livescript):/.test(read) || PAGES.test(read);
}
