// A tree as HTML the way Jekyll prints it: tags as written, formulas between MathJax's delimiters.
import { escapeHtml, escapeText } from '../lib/html.ts';
import type { CallGap, Gap, Tree } from '../model/tree.ts';
import { htmlOf } from '../tree/html.ts';

export interface PlainOptions {
  /** What stands in the place of an include call; nothing where it is not given. */
  readonly call: (gap: CallGap) => string;
}

export function plainHtml(tree: Tree, options: PlainOptions = { call: () => '' }): string {
  return htmlOf(tree, { fill: (gap) => plainGap(gap, options), slashes: 'all' });
}

function plainGap(gap: Gap, options: PlainOptions): string {
  switch (gap.kind) {
    case 'call':
      return options.call(gap);
    case 'reference':
    case 'citation':
      return escapeText(gap.written);
    case 'number':
    case 'works':
    case 'box':
      return '';
    case 'formula':
      return gap.display ? `\\[${escapeText(gap.tex)}\\]` : `\\(${escapeText(gap.tex)}\\)`;
    case 'code': {
      const code = `<code>${escapeHtml(gap.code)}</code>`;
      return gap.inline ? code : `<pre>${code}</pre>`;
    }
  }
}
