// What a chapter keeps apart, solutions for a page of their own, with the calls that stand in it.
import type { Chapter } from '../model/chapter.ts';
import { packTree } from '../tree/packed.ts';
import { visitNodes } from '../tree/walk.ts';
import type { ChapterText } from './chapter-text.ts';

/** The text without those calls, and what is kept apart. */
export function withoutApart(text: ChapterText): {
  readonly text: ChapterText;
  readonly apart: Pick<Chapter, 'apart'>;
} {
  if (text.apart.length === 0) return { text, apart: {} };
  const inside = new Set<string>();
  visitNodes(text.apart, (node) => {
    if (typeof node !== 'string' && node.kind === 'call') inside.add(node.id);
  });
  return {
    text: { ...text, calls: text.calls.filter(({ id }) => !inside.has(id)) },
    apart: { apart: { tree: packTree(text.apart), calls: text.calls.filter(({ id }) => inside.has(id)) } },
  };
}
