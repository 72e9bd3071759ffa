// How markdown-it's renderer writes what CommonMark has not: formulas, notes and what is given to a listing.
import type { MarkdownIt, Renderer, RendererRule, Token } from 'markdown-it';
import { escapeText } from '../../lib/html.ts';
import { htmlOf } from '../../tree/html.ts';
import { backLinks, noteMark } from './write-spans.ts';

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
  const { rules } = md.renderer;
  Object.assign(rules, { ...formulasBy(md.renderer), ...NOTES });
  if (rules.fence !== undefined) rules.fence = aroundListing(rules.fence, md.renderer);
}

/** As kramdown's engine for MathJax writes them. */
function formulasBy(renderer: Renderer): Readonly<Record<string, RendererRule>> {
  return {
    math_inline: (tokens, index) => `\\(${escapeText(tokens[index]?.content ?? '')}\\)`,
    math_block: (tokens, index) => {
      const token = tokens[index];
      // As before any other block, the text of a tight item ends with its line.
      const before = tokens[index - 1]?.hidden === true ? '\n' : '';
      const tex = `\\[${escapeText(token?.content ?? '')}\\]`;
      const hasNone = token === undefined || token.attrs === null;
      return before + (hasNone ? `${tex}\n` : `<div${renderer.renderAttrs(token)}>${tex}</div>\n`);
    },
  };
}

/** kramdown gives `{: #id .class}` to the `<pre>` around the code, markdown-it to the code in it. */
function aroundListing(fence: RendererRule, renderer: Renderer): RendererRule {
  return (...given) => {
    const [tokens, index, ...others] = given;
    const token = tokens[index];
    if (token === undefined || token.attrs === null) return fence(...given);
    const bare = Object.assign(Object.create(Object.getPrototypeOf(token) as object) as Token, token, { attrs: null });
    return fence([bare], 0, ...others).replace(/^<pre(?=[\s>])/, (tag) => tag + renderer.renderAttrs(token));
  };
}
