// Code of a chapter becomes listings in colour; a language that nobody knows is reported, and its code stays plain.
import { plainListing, uncolouredLanguage, unknownLanguage } from '../diagnostics/catalog.ts';
import { findLanguage, isTooLong, loadHighlighter } from '../highlight/highlight.ts';
import { languagesIn, listing, shownLanguage } from '../highlight/listing.ts';
import type { CodeGap, Tree, TreeNode } from '../model/tree.ts';
import type { Problem } from '../model/problem.ts';
import { placeMark } from '../lib/place-mark.ts';
import { mapNodes, visitNodes } from '../tree/walk.ts';
import type { ChapterText, PassScene } from './chapter-text.ts';
import { mapMarkdown, markdownIn } from './values.ts';

/**
 * Fills the code gaps of a chapter and of its calls' Markdown. Of the library, only the languages in use are loaded.
 */
export async function listings(
  text: ChapterText,
  { marksPlaces }: Pick<PassScene, 'marksPlaces'>,
): Promise<ChapterText> {
  const gaps: CodeGap[] = [];
  for (const tree of [text.tree, ...markdownIn(text.calls)])
    visitNodes(tree, (node) => {
      if (isCode(node)) gaps.push(node);
    });
  if (gaps.length === 0) return text;
  const names = [...new Set(gaps.flatMap(languagesIn))];
  const highlight = names.length === 0 ? (code: string): Tree => [code] : await loadHighlighter(names);
  const fill = (tree: Tree): Tree =>
    mapNodes(tree, (node) => {
      if (!isCode(node)) return node;
      const made = listing(node, highlight);
      return marksPlaces ? { ...made, attributes: [...made.attributes, placeMark(node.place)] } : made;
    });
  return {
    ...text,
    tree: fill(text.tree),
    calls: mapMarkdown(text.calls, fill),
    problems: [...text.problems, ...gaps.flatMap(problemsOf)],
  };
}

function problemsOf({ language, place, code }: CodeGap): readonly Problem[] {
  const found = language === undefined ? undefined : findLanguage(shownLanguage(language));
  const long = found?.kind === 'known' ? isTooLong(code) : undefined;
  if (long !== undefined) return [plainListing(place, long)];
  if (found?.kind === 'uncoloured') return [uncolouredLanguage(place, language ?? '')];
  return found?.kind === 'unknown' && !/^(diff|patch)$/i.test(language ?? '')
    ? [unknownLanguage(place, language ?? '', found.nearest)]
    : [];
}

function isCode(node: TreeNode): node is CodeGap {
  return typeof node !== 'string' && node.kind === 'code';
}
