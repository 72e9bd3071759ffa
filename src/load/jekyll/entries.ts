// Which files of a folder Jekyll would read: hidden, backup and excluded ones it leaves out, `include` brings back.
import { matchesGlob } from '../../lib/glob.ts';
import { listOf, textOf, type PlainMap } from '../../lib/values.ts';
import { ALWAYS_EXCLUDED } from './settings.ts';

export interface EntryRules {
  /** Whether this path (from the top of the site) or a folder above it is excluded by the settings. */
  readonly isExcluded: (path: string) => boolean;
  /** Whether `include` asks for it, so that a leading `_` or `.` does not matter. */
  readonly isIncluded: (path: string) => boolean;
}

export function entryRules(settings: PlainMap): EntryRules {
  const patterns = (value: unknown): readonly string[] =>
    listOf(value).flatMap((item) => textOf(item)?.replace(/^\.?\/+/, '') ?? []);
  const excluded = [...ALWAYS_EXCLUDED, ...patterns(settings.exclude)];
  const included = patterns(settings.include);
  const isIncluded = (path: string): boolean => included.some((pattern) => covers(pattern, path));
  return { isIncluded, isExcluded: (path) => !isIncluded(path) && excluded.some((pattern) => covers(pattern, path)) };
}

/** A pattern with a final slash means folders; any pattern also means everything below what it matches. */
function covers(pattern: string, path: string): boolean {
  const bare = pattern.replace(/\/+$/, '');
  if (bare === '') return false;
  if (path === bare || path.startsWith(`${bare}/`)) return true;
  if (!/[*?[]/.test(bare)) return false;
  const names = path.split('/');
  return names.some((_, index) => matchesGlob(bare, names.slice(0, index + 1).join('/')));
}

/** `.git`, `_drafts`, `#x#`, `x~`: Jekyll reads none of them as pages. */
export function isSpecialName(name: string): boolean {
  return /^[._#~]/.test(name) || name.endsWith('~');
}
