// What a save has changed for other pages than that of its own chapter, without a look at any of them.
import { sameDeep, sameFields, sameMap } from '../lib/same.ts';
import type { Chapter } from '../model/chapter.ts';
import type { Workspace } from '../model/workspace.ts';
import type { DraftManner } from './ordered-edition.ts';

/** What a book is decided from. */
export interface Deciding {
  readonly workspace: Workspace;
  readonly chapters: readonly Chapter[];
  readonly drafts: DraftManner;
}

/**
 * By their paths, the chapters that are new in nothing that another page may show. Undefined where there may be more.
 */
export function changedForThemselves(from: Deciding, now: Deciding): ReadonlyMap<string, Chapter> | undefined {
  if (from.chapters.length !== now.chapters.length) return undefined;
  const changed = new Map<string, Chapter>();
  for (const [index, chapter] of now.chapters.entries()) {
    const last = from.chapters[index];
    if (last === chapter) continue;
    if (last === undefined || !isSameForOthers(last, chapter)) return undefined;
    changed.set(chapter.path, chapter);
  }
  return isSameBeside(from.workspace, now.workspace, changed) ? changed : undefined;
}

/** What a chapter has for its own page, the search and lists of things to do: nothing in this room asks for it. */
const OWN: ReadonlySet<keyof Chapter> = new Set(['body', 'head', 'todos', 'facts']);
const OWN_FACTS: ReadonlySet<keyof Chapter['facts']> = new Set(['beginning', 'asks', 'found']);
/** Asked for by `remarksOnText` and `usesOf` alone, whose answers are compared. */
const COMPARED: ReadonlySet<keyof Chapter['facts']> = new Set(['words', 'prose']);

/** By identity: what a chapter that is parsed again has as before is the same value (maker/kept-chapters.ts). */
function isSameForOthers(last: Chapter, chapter: Chapter): boolean {
  const isOwn = (name: keyof Chapter['facts']): boolean => OWN_FACTS.has(name) || COMPARED.has(name);
  return (
    sameFields<Chapter>(last, chapter, (name) => OWN.has(name)) &&
    sameFields<Chapter['facts']>(last.facts, chapter.facts, isOwn)
  );
}

/** All that was read beside the texts of `changed`. What a Jekyll site knows of its texts is not looked through. */
function isSameBeside(last: Workspace, now: Workspace, changed: ReadonlyMap<string, Chapter>): boolean {
  const { texts, sources: _, problems: __, works, jekyll, translations, ...others } = now;
  if (jekyll !== undefined || last.jekyll !== undefined || Object.keys(translations).length > 0) return false;
  return (
    sameFields(last.texts, texts, (path) => changed.has(path)) &&
    sameMap(last.works, works) &&
    (Object.keys(others) as (keyof typeof others)[]).every((name) => sameDeep(last[name], others[name])) &&
    Object.keys(last.translations).length === 0
  );
}
