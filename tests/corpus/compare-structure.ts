// How near one page of HTML is to another: tags and texts in order, words lost and added, and what no reader must see.
import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';

export interface Comparison {
  /** 0 to 1: how many tags and texts the two share. */
  readonly score: number;
  readonly isExact: boolean;
  readonly lost: readonly string[];
  /** Syntax shown to the reader that the other page does not show. */
  readonly leftovers: readonly string[];
  /** The first place where they part, for a person. */
  readonly difference: string;
}

interface Reading {
  readonly signs: readonly string[];
  readonly words: readonly string[];
  readonly leftovers: readonly string[];
}

export function compareStructure(want: string, got: string): Comparison {
  const [a, b] = [read(want), read(got)];
  const total = a.signs.length + b.signs.length;
  const first = a.signs.findIndex((sign, index) => sign !== b.signs[index]);
  const isExact = a.signs.length === b.signs.length && first < 0;
  const at = first < 0 ? a.signs.length : first;
  return {
    score: total === 0 ? 1 : (2 * sharedCount(a.signs, b.signs)) / total,
    isExact,
    lost: without(a.words, b.words),
    leftovers: without(b.leftovers, a.leftovers),
    difference: isExact
      ? ''
      : `want ${a.signs
          .slice(at, at + 3)
          .join(' ')
          .slice(0, 160)} — got ${b.signs
          .slice(at, at + 3)
          .join(' ')
          .slice(0, 160)}`,
  };
}

const UNCOMPARED = new Set(['id', 'class', 'rel', 'role', 'style', 'loading', 'decoding', 'title', 'width', 'height']);

function read(html: string): Reading {
  const signs: string[] = [];
  const words: string[] = [];
  const leftovers: string[] = [];
  let text = '';
  const flush = (isCode: boolean): void => {
    const shown = text
      .replace(/\\[()[\]]|\$\$?/g, ' ')
      .replace(/[‘’]/g, "'")
      .replace(/[“”]/g, '"')
      .replaceAll('…', '...')
      .replace(/[–—]|-{2,3}/g, '-')
      .replace(/\s+/g, ' ')
      .trim();
    text = '';
    if (shown === '') return;
    signs.push(`T:${shown}`);
    words.push(...shown.split(' '));
    if (!isCode)
      leftovers.push(
        ...(shown.match(/\{%|%\}|\{\{|\}\}|\{:[ .#:/]|\{::|\[[^\]]+\]\((?:https?:|\/|#)[^)]*\)|\*\[/g) ?? []),
      );
    else if (/^<(?:div|figure|img|figcaption|iframe|p|span)\b/.test(shown)) leftovers.push('HTML shown as code');
  };
  const walk = (parent: Tree.ParentNode, isCode: boolean): void => {
    for (const node of parent.childNodes) {
      if (node.nodeName === '#text' && 'value' in node) text += node.value;
      if (!('tagName' in node)) continue;
      const classes = node.attrs.find(({ name }) => name === 'class')?.value ?? '';
      if (
        node.tagName === 'span' ||
        node.tagName === 'tbody' ||
        (node.tagName === 'div' && /language-|highlight|footnotes/.test(classes))
      )
        walk(node, isCode);
      else {
        flush(isCode);
        const attributes = node.attrs
          .filter(({ name }) => !UNCOMPARED.has(name) && !/^(?:data|aria)-/.test(name))
          .map(({ name, value }) => `${name}=${value}`)
          .sort();
        signs.push(`<${[node.tagName, ...attributes].join(' ')}>`);
        if (node.tagName === 'script' || node.tagName === 'style') continue;
        const isInCode = isCode || node.tagName === 'pre' || node.tagName === 'code';
        walk(node, isInCode);
        flush(isInCode);
        signs.push('</>');
      }
    }
  };
  walk(parseFragment(html), false);
  flush(false);
  return { signs, words, leftovers };
}

function counted(items: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

function sharedCount(a: readonly string[], b: readonly string[]): number {
  return a.length - without(a, b).length;
}

/** The items of `a` that `b` has too few of. */
function without(a: readonly string[], b: readonly string[]): readonly string[] {
  const counts = counted(b);
  return a.filter((item) => {
    const left = counts.get(item) ?? 0;
    counts.set(item, left - 1);
    return left <= 0;
  });
}
