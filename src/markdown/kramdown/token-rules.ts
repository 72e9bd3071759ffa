// How markdown-it's renderer writes what CommonMark has not: formulas, notes and what is given to a listing.
import type { MarkdownIt, RendererRule, Token } from 'markdown-it';
import { escapeText } from '../../lib/html.ts';
import { htmlOf } from '../../tree/html.ts';
import { backLinks, noteMark } from './write-spans.ts';

/** As kramdown's engine for MathJax writes them. */
const FORMULAS: Readonly<Record<string, RendererRule>> = {
  math_inline: (tokens, index) => `\\(${escapeText(tokens[index]?.content ?? '')}\\)`,
  math_block: (tokens, index, _options, _env, renderer) => {
    const token = tokens[index];
    // As before any other block, the text of a tight item ends with its line.
    const before = tokens[index - 1]?.hidden === true ? '\n' : '';
    const tex = `${before}\\[${escapeText(token?.content ?? '')}\\]`;
    return token === undefined || token.attrs === null
      ? `${tex}\n`
      : `<div${renderer.renderAttrs(token)}>${tex}</div>\n`;
  },
};

const NOTES: Readonly<Record<string, RendererRule>> = {
  footnote_ref: (tokens, index) => {
    const meta = metaOf(tokens[index]);
    return htmlOf([
      noteMark({ label: meta.text('label'), number: meta.count('number'), repeat: meta.count('repeat') }, 'plain'),
    ]);
  },
  footnote_anchor: (tokens, index) => {
    const meta = metaOf(tokens[index]);
    return htmlOf(backLinks(meta.text('label'), meta.count('repeats'), meta.text('sign')));
  },
};

/** Numbers and words that a token carries; other plugins may have changed them. */
function metaOf(token: Token | undefined): { text: (name: string) => string; count: (name: string) => number } {
  const valueOf = (name: string): unknown => token?.meta?.[name];
  return { text: (name) => String(valueOf(name) ?? ''), count: (name) => Number(valueOf(name) ?? 0) };
}

export function addTokenRules(md: MarkdownIt): void {
  Object.assign(md.renderer.rules, { ...FORMULAS, ...NOTES });
  const { fence } = md.renderer.rules;
  if (fence !== undefined) md.renderer.rules.fence = aroundListing(fence);
}

/** kramdown gives `{: #id .class}` to the `<pre>` around the code, markdown-it to the code in it. */
function aroundListing(fence: RendererRule): RendererRule {
  return (tokens, index, options, env, renderer) => {
    const token = tokens[index];
    if (token === undefined || token.attrs === null) return fence(tokens, index, options, env, renderer);
    const attributes = renderer.renderAttrs(token);
    const bare = Object.assign(Object.create(Object.getPrototypeOf(token) as object) as Token, token, { attrs: null });
    return fence([bare], 0, options, env, renderer).replace(/^<pre(?=[\s>])/, (tag) => tag + attributes);
  };
}
