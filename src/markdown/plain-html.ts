// Parts as HTML the way Jekyll prints them: tags as written, formulas between MathJax's delimiters.
import { attributesHtml, escapeHtml, textOfHtml } from '../lib/html.ts';
import type { CallGap, FormulaGap, Part } from '../model/markup.ts';

const VOID = new Set(['img', 'source', 'track', 'embed']);

export interface PlainOptions {
  /** What stands in the place of an include call; nothing where it is not given. */
  readonly call: (gap: CallGap) => string;
  /** A formula; between MathJax's delimiters where it is not given. */
  readonly formula?: (gap: FormulaGap) => string;
}

/** The text alone, for titles and lists: a formula is its TeX, a picture what is said of it. */
export function textOfParts(parts: readonly Part[]): string {
  const shown = parts.map((part) =>
    typeof part !== 'string' && part.kind === 'tag'
      ? escapeHtml(part.attributes.find(([name]) => name === 'alt')?.[1] ?? '')
      : part,
  );
  return textOfHtml(plainHtml(shown, { call: () => '', formula: texAlone }));
}

export function texAlone({ tex }: FormulaGap): string {
  return escapeHtml(tex);
}

export function plainHtml(parts: readonly Part[], options: PlainOptions = { call: () => '' }): string {
  return parts
    .map((part) => {
      if (typeof part === 'string') return part;
      switch (part.kind) {
        case 'call':
          return options.call(part);
        case 'reference':
          return part.written;
        case 'number':
          return '';
        case 'formula': {
          if (options.formula !== undefined) return options.formula(part);
          const tex = part.tex.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
          return part.display ? `\\[${tex}\\]` : `\\(${tex}\\)`;
        }
        case 'code':
          return part.inline
            ? `<code>${escapeHtml(part.code)}</code>`
            : `<pre><code>${escapeHtml(part.code)}</code></pre>`;
        case 'tag': {
          if (part.name === 'iframe') return `<iframe${attributesHtml(part.attributes)}></iframe>`;
          return `<${part.name}${attributesHtml(part.attributes)}${VOID.has(part.name) ? ' /' : ''}>`;
        }
      }
    })
    .join('');
}
