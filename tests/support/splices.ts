// Random splices of texts: pieces of many inputs in one, cut anywhere. The seed makes them the same each time.

import type { Random } from './random.ts';

/**
 * A text of about `length` characters: pieces of 1 to 60 characters from anywhere in `inputs`, lines cut, doubled,
 * indented, quoted.
 */
export function splice(inputs: readonly string[], length: number, random: Random): string {
  const upTo = (limit: number): number => Math.floor(random() * limit);
  let text = '';
  while (text.length < length) {
    const input = inputs[upTo(inputs.length)] ?? '';
    const start = upTo(input.length);
    const piece = input.slice(start, start + 1 + upTo(60));
    const kind = random();
    if (kind < 0.05) text += `\n${piece.repeat(1 + upTo(4))}`;
    else if (kind < 0.1) text += `\n${['> ', '* ', '    ', '1. ', '\t', '| ', ': '][upTo(7)] ?? ''}${piece}`;
    else if (kind < 0.2) text += `${piece}\n\n`;
    else if (kind < 0.25) text += [...piece].toReversed().join('');
    else text += piece;
  }
  return text;
}

const TAG =
  /<(?:\/[A-Za-z_:\u00C0-\uFDCF][^\s<>"'=/]*\s*|[A-Za-z_:\u00C0-\uFDCF][^\s<>"'=/]*(?:\s+[^\s<>"'=/]+(?:="[^"<>]*")?)*\s*\/?)>/y;

/**
 * The first place where HTML that Vitrine has written is not what it should be: a `<` that begins no tag, a quotation
 * mark or an angle bracket loose in a tag. What may stand raw (script, style, comments, instructions) is passed over.
 * Undefined where all is well.
 */
export function looseMarkup(html: string): string | undefined {
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
    const raw = /^<(script|style)\b[^>]*>/i.exec(html.slice(at, at + 200))?.[1];
    const end = raw === undefined ? -1 : html.indexOf(`</${raw}`, at);
    TAG.lastIndex = at;
    const tag = end < 0 ? TAG.exec(html) : null;
    if (end < 0 && tag === null) return html.slice(Math.max(0, at - 40), at + 80);
    at = end < 0 ? at + (tag?.[0].length ?? 1) : end + 1;
    // The closing tag of what was raw is looked at no more.
    if (end >= 0) at = html.indexOf('>', end) + 1;
  }
  return undefined;
}
