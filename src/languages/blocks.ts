// A text in blocks, each with a hash: what changed since a translation was made is told block by block.
import { shortHash } from '../lib/hash.ts';

export interface TextBlock {
  /** Changes with its words, and not with how its lines are broken. */
  readonly hash: string;
  /** From 1, in the file. */
  readonly line: number;
  /** How it begins, for whoever looks for it. */
  readonly beginning: string;
}

const FENCE = /^ {0,3}(`{3,}|~{3,})/;

/** Blocks are parted by blank lines; what stands between fences, and the front matter, is one. */
export function blocksOf(text: string): readonly TextBlock[] {
  const blocks: TextBlock[] = [];
  let lines: string[] = [];
  let from = 1;
  let fence: string | undefined;
  const end = (): void => {
    const content = lines.join(' ').replace(/\s+/g, ' ').trim();
    if (content !== '')
      blocks.push({ hash: shortHash(content).slice(0, 12), line: from, beginning: content.slice(0, 60) });
    lines = [];
  };
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    const isFrontMatter = index === 0 && /^---\s*$/.test(line);
    const mark = isFrontMatter ? '---' : FENCE.exec(line)?.[1];
    if (fence === undefined && line.trim() === '') {
      end();
      continue;
    }
    if (lines.length === 0) from = index + 1;
    lines.push(line);
    if (fence === undefined) fence = mark;
    else if (fence === '---' ? /^(?:---|\.\.\.)\s*$/.test(line) : mark?.startsWith(fence) === true) {
      fence = undefined;
      end();
    }
  }
  end();
  return blocks;
}

/** The blocks of `now` that `before` did not have, in order. */
export function changedBlocks(before: readonly string[], now: readonly TextBlock[]): readonly TextBlock[] {
  const left = new Map<string, number>();
  for (const hash of before) left.set(hash, (left.get(hash) ?? 0) + 1);
  return now.filter(({ hash }) => {
    const count = left.get(hash) ?? 0;
    if (count > 0) left.set(hash, count - 1);
    return count === 0;
  });
}

/** Whether a text has other blocks than it had, or in another order. */
export function hasChanged(before: readonly string[], now: readonly TextBlock[]): boolean {
  return before.length !== now.length || now.some(({ hash }, index) => hash !== before[index]);
}
