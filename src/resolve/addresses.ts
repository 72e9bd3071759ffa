// Where each chapter is written.
import { badPermalink, duplicateUrl } from '../diagnostics/catalog.ts';
import { decodePath, folderOf, joinPath, nameOf, withoutEnding } from '../lib/paths.ts';
import type { Chapter } from '../model/chapter.ts';
import type { Place } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';

/**
 * The site path of each chapter, in the order given: `content/a/b.md` → `a/b.html`, an index or README → `index.html`
 * of its folder, a permalink as Jekyll reads it (`/a/` → `a/index.html`, `/a` → `a.html`). Flat files, because a
 * folder's address shows a list of files, not the page, when a book is opened from disk. `given` are addresses that a
 * Jekyll site decides, by chapter.
 */
export function addressesOf(
  chapters: readonly Chapter[],
  contentFolder: string,
  given: ReadonlyMap<string, string> = new Map(),
): { paths: readonly string[]; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const sources = new Set(chapters.map((chapter) => chapter.path.toLowerCase()));
  const owners = new Map<string, Chapter>();
  const paths = chapters.map((chapter) => {
    const path =
      given.get(chapter.path) ?? permalinkOf(chapter, problems) ?? pathOf(chapter.path, contentFolder, sources);
    // Two addresses that differ only in case are one file on many disks.
    const owner = owners.get(path.toLowerCase());
    if (owner === undefined) owners.set(path.toLowerCase(), chapter);
    else problems.push(duplicateUrl(chapter.frontMatter.places.permalink ?? startOf(chapter), `/${path}`, owner.path));
    return path;
  });
  return { paths, problems };
}

/** A permalink or an old address → the file that answers it; undefined where it is none inside the site. */
export function fileOfAddress(address: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(address)) return undefined;
  const path = joinPath('', decodePath(address.replace(/[?#].*$/, '')));
  if (path === undefined) return undefined;
  if (path === '' || address.endsWith('/')) return path === '' ? 'index.html' : `${path}/index.html`;
  return /\.[a-z][a-z0-9]{1,4}$/i.test(path) ? path : `${path}.html`;
}

function permalinkOf(chapter: Chapter, problems: Problem[]): string | undefined {
  const { permalink } = chapter.frontMatter;
  if (permalink === undefined) return undefined;
  const file = fileOfAddress(permalink.replace(/:(title|name|slug|basename)\b/g, withoutEnding(nameOf(chapter.path))));
  if (file === undefined) problems.push(badPermalink(chapter.frontMatter.places.permalink, permalink));
  return file;
}

function pathOf(source: string, contentFolder: string, sources: ReadonlySet<string>): string {
  const path = contentFolder === '' ? source : source.slice(contentFolder.length + 1);
  const folder = folderOf(path);
  const name = withoutEnding(nameOf(path));
  const index = folderOf(source) === '' ? 'index.md' : `${folderOf(source)}/index.md`;
  const isIndex = name === 'index' || (name.toLowerCase() === 'readme' && !sources.has(index.toLowerCase()));
  return `${folder === '' ? '' : `${folder}/`}${isIndex ? 'index' : name}.html`;
}

/** Where a mistake of a whole file is reported. */
export function startOf({ path }: { readonly path: string }): Place {
  return { path, line: 1, column: 1, length: 0 };
}
