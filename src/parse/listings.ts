// Code of a chapter becomes listings in colour; a language that nobody knows is told, and its code stays plain.
import { unknownLanguage } from '../diagnostics/catalog.ts';
import { findLanguage, loadHighlighter } from '../highlight/highlight.ts';
import { languagesIn, listingHtml, shownLanguage } from '../highlight/listing.ts';
import { mapMarkdown } from './values.ts';
import type { IncludeCall } from '../model/include.ts';
import type { CodeGap, Part } from '../model/markup.ts';
import type { Problem } from '../model/problem.ts';

export interface WithListings {
  readonly body: readonly Part[];
  readonly calls: readonly IncludeCall[];
  readonly problems: readonly Problem[];
}

/**
 * Fills the code gaps of a chapter's body and of its calls' Markdown. Of the library, only the languages in use are
 * loaded.
 */
export async function readListings(body: readonly Part[], calls: readonly IncludeCall[]): Promise<WithListings> {
  const gaps = new Set<CodeGap>();
  const collect = (parts: readonly Part[]): readonly Part[] => {
    for (const part of parts) if (isCode(part)) gaps.add(part);
    return parts;
  };
  collect(body);
  mapMarkdown(calls, collect);
  if (gaps.size === 0) return { body, calls, problems: [] };
  const names = [...new Set([...gaps].flatMap(languagesIn))];
  const highlight = names.length === 0 ? (code: string): string => code : await loadHighlighter(names);
  const fill = (parts: readonly Part[]): readonly Part[] =>
    parts.map((part) => (isCode(part) ? listingHtml(part, highlight) : part));
  return { body: fill(body), calls: mapMarkdown(calls, fill), problems: [...gaps].flatMap(problemsOf) };
}

function problemsOf({ language, place }: CodeGap): readonly Problem[] {
  const found = language === undefined ? undefined : findLanguage(shownLanguage(language));
  return found?.kind === 'unknown' && !/^(diff|patch)$/i.test(language ?? '')
    ? [unknownLanguage(place, language ?? '', found.nearest)]
    : [];
}

function isCode(part: Part): part is CodeGap {
  return typeof part !== 'string' && part.kind === 'code';
}
