// Parts as HTML the way Jekyll prints them: tags as written, formulas between MathJax's delimiters.
import { attributesHtml, escapeHtml } from '../lib/html.ts';
import type { CallGap, Part } from '../model/markup.ts';

const VOID = new Set(['img', 'source', 'track', 'embed']);

export interface PlainOptions {
  /** What stands in the place of an include call; nothing where it is not given. */
  readonly call: (gap: CallGap) => string;
}

export function plainHtml(parts: readonly Part[], options: PlainOptions = { call: () => '' }): string {
  return parts.map((part) => {
    if (typeof part === 'string') return part;
    switch (part.kind) {
      case 'call': return options.call(part);
      case 'reference': return part.written;
      case 'number': return '';
      case 'formula': {
        const tex = part.tex.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
        return part.display ? `\\[${tex}\\]` : `\\(${tex}\\)`;
      }
      case 'code': return part.inline ? `<code>${escapeHtml(part.code)}</code>` : `<pre><code>${escapeHtml(part.code)}</code></pre>`;
      case 'tag': {
        if (part.name === 'iframe') return `<iframe${attributesHtml(part.attributes)}></iframe>`;
        return `<${part.name}${attributesHtml(part.attributes)}${VOID.has(part.name) ? ' /' : ''}>`;
      }
    }
  }).join('');
}
