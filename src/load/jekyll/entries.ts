// Which files of a folder Jekyll would read: hidden, backup and excluded ones it leaves out, `include` brings back.
import { matchesAnyGlob } from '../../lib/glob.ts';
import { nameOf } from '../../lib/paths.ts';
import { listOf, textOf, type PlainMap } from '../../lib/values.ts';
import { ALWAYS_EXCLUDED } from '../../lib/jekyll-excluded.ts';

export interface EntryRules {
  /** Whether the settings exclude this path (from the top of the site) or a folder above it. */
  readonly isExcluded: (path: string) => boolean;
  /**
   * Whether a file is read: `folder` is what holds it (`news/_posts`, `_episodes`), where it belongs to a collection;
   * '' for pages and files, which are reached folder by folder.
   */
  readonly isRead: (path: string, folder: string) => boolean;
  /** Whether something below this hidden path may be asked for. */
  readonly mayHold: (path: string) => boolean;
}

export function entryRules(settings: PlainMap): EntryRules {
  const patterns = (value: unknown): readonly string[] => listOf(value).flatMap((item) => textOf(item) ?? []);
  const included = patterns(settings.include);
  const excluded = [...ALWAYS_EXCLUDED, ...patterns(settings.exclude)].filter((pattern) => !included.includes(pattern));
  const asksFor = (entry: string): boolean =>
    included.some((pattern) => covers(pattern, entry) || covers(pattern, nameOf(entry)));
  const isExcluded = (path: string): boolean =>
    !included.some((name) => clean(name) === path) &&
    prefixesOf(path).some((prefix) => excluded.some((pattern) => covers(pattern, prefix)) && !asksFor(nameOf(prefix)));
  const isWalked = (path: string, above: number): boolean =>
    prefixesOf(path)
      .slice(0, above)
      .every((prefix) => {
        const isAsked = asksFor(nameOf(prefix));
        if (excluded.some((pattern) => covers(pattern, prefix))) return isAsked;
        return isAsked || !isSpecialName(nameOf(prefix));
      });
  return {
    isExcluded,
    isRead: (path, folder) => {
      if (folder === '') return included.some((name) => clean(name) === path) || isWalked(path, Infinity);
      const entry = path.slice(folder.length + 1);
      const isAsked = asksFor(entry);
      const isOut = prefixesOf(path).some((prefix) => excluded.some((pattern) => covers(pattern, prefix)));
      return isAsked || (!isOut && !isSpecialName(entry) && !isSpecialName(nameOf(entry)));
    },
    mayHold: (path) => asksFor(path) || included.some((name) => clean(name).startsWith(`${path}/`)),
  };
}

function clean(pattern: string): string {
  return pattern.replace(/^(?:\.?\/)+/, '');
}

function prefixesOf(path: string): readonly string[] {
  return path.split('/').map((_, index, names) => names.slice(0, index + 1).join('/'));
}

/** A pattern means all that begins with it, as letters do: `draft` also means `drafts/` and `draft-2.md`. */
function covers(written: string, entry: string): boolean {
  const pattern = clean(written);
  return (
    pattern !== '' &&
    (entry.startsWith(pattern) ||
      pattern === `${entry}/` ||
      (/[*?[\\]/.test(pattern) && matchesAnyGlob(`/${pattern}`, `/${entry}`)))
  );
}

/** `.git`, `_drafts`, `#x#`, `x~`: Jekyll reads none of them as pages. */
function isSpecialName(name: string): boolean {
  return /^[._#~]/.test(name) || name.endsWith('~');
}
