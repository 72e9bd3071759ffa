// The sections of a page as a tree, for its own contents.
import type { Heading } from '../model/tree.ts';
import { safe } from '../templating/templates.ts';
import { htmlOf } from '../tree/html.ts';
import { holdsFormula } from '../tree/walk.ts';

export interface OutlineEntry {
  readonly id: string;
  readonly level: number;
  readonly html: unknown;
  readonly text: string;
  /** For a list of links: its text, or its HTML where it has a formula. */
  readonly label: unknown;
  readonly children: OutlineEntry[];
}

/** Headings as a tree: each holds the deeper ones that follow it. */
export function outlineOf(headings: readonly Heading[]): readonly OutlineEntry[] {
  const top: OutlineEntry[] = [];
  const open: OutlineEntry[] = [];
  for (const { id, level, content, text } of headings) {
    const html = safe(htmlOf(content));
    const entry: OutlineEntry = { id, level, html, text, label: holdsFormula(content) ? html : text, children: [] };
    while ((open.at(-1)?.level ?? 0) >= level) open.pop();
    (open.at(-1)?.children ?? top).push(entry);
    open.push(entry);
  }
  return top;
}

/** A lone heading over all the others would be a list of one line: its sections are the page's contents. */
export function sectionsOf(outline: readonly OutlineEntry[]): readonly OutlineEntry[] {
  return outline.length === 1 ? (outline[0]?.children ?? []) : outline;
}
