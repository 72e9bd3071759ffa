// What an author's pattern for paths means in the settings: a file, a folder with all below it, or several by `*`.
import { matchesGlob } from './glob.ts';
import { foldersOf, withoutEndSlashes } from './paths.ts';

/**
 * Whether `path` (from the top of the book) is what `pattern` names, or below it; it may be written from the folder of
 * the chapters as well, `content` or ''.
 */
export function isNamedBy(pattern: string, path: string, contentFolder: string): boolean {
  const clean = withoutEndSlashes(pattern);
  // `odd [x] name/*.md`: only the star is explained to authors, and brackets are mostly those of a name.
  const globs = !clean.includes('*') ? [] : [clean, ...(clean.includes('[') ? [clean.replaceAll('[', '\\[')] : [])];
  const inside =
    contentFolder !== '' && path.startsWith(`${contentFolder}/`) ? [path.slice(contentFolder.length + 1)] : [];
  return [path, ...inside].some((each) =>
    [each, ...foldersOf(each)].some((name) => name === clean || globs.some((glob) => matchesGlob(glob, name))),
  );
}
