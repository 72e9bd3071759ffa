// Character references: `&eacute;` → `é`. The one table of them is the library's.
import { decodeHTML, decodeHTMLAttribute, decodeHTMLStrict } from 'entities/decode';

/** Text without its character references, which end with a semicolon. Unknown ones stay as they are. */
export function decodeText(text: string): string {
  return text.includes('&') ? decodeHTMLStrict(text) : text;
}

/** The same of HTML, where old ones need no semicolon: `a&nbsp b`. */
export function decodeHtml(text: string): string {
  return text.includes('&') ? decodeHTML(text) : text;
}

/**
 * An attribute's value without its character references: https://html.spec.whatwg.org/#named-character-reference-state
 */
export function decodeValue(value: string): string {
  return value.includes('&') ? decodeHTMLAttribute(value) : value;
}
