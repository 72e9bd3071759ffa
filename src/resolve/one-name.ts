// A file and a folder of one name, which no disk holds side by side: `refs.bib` and `refs.bib/index.html`.
import { fileAndFolder } from '../diagnostics/catalog.ts';
import { foldersOf } from '../lib/paths.ts';
import type { Asset, PagePlan } from '../model/book.ts';
import type { Place } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import type { Placed } from './order.ts';
import { startOf } from './addresses.ts';

interface Written {
  readonly pages: readonly PagePlan[];
  readonly assets: readonly Asset[];
}

/** The site without the files that stand where it has a folder: a folder may hold many. Each is a problem. */
export function withoutFilesAsFolders(
  pages: Written['pages'],
  assets: Written['assets'],
  everything: readonly Placed[],
): Written & { readonly problems: readonly Problem[] } {
  const paths = [...pages, ...assets].map(({ path }) => path);
  const folders = firstInFolders(paths);
  const clashing = new Set(paths.filter((path) => folders.has(path)));
  if (clashing.size === 0) return { pages, assets, problems: [] };
  const stays = ({ path }: { readonly path: string }): boolean => !clashing.has(path);
  const placeOf = placesOf(everything, assets);
  return {
    pages: pages.filter(stays),
    assets: assets.filter(stays),
    problems: [...clashing].map((path) => {
      const below = folders.get(path) ?? '';
      return fileAndFolder(placeOf([below, path]), `/${path}`, `/${below}`);
    }),
  };
}

/** By folder: the first path in it. */
function firstInFolders(paths: readonly string[]): ReadonlyMap<string, string> {
  const first = new Map<string, string>();
  for (const path of paths) for (const folder of foldersOf(path)) if (!first.has(folder)) first.set(folder, path);
  return first;
}

/** Where what is written to one of these paths comes from: a permalink first, then a chapter, then a file. */
function placesOf(
  everything: readonly Placed[],
  assets: readonly Asset[],
): (paths: readonly string[]) => Place | undefined {
  const chapters = new Map(everything.map(({ path, chapter }) => [path, chapter]));
  const files = new Map(assets.flatMap((asset) => (asset.kind === 'copy' ? [[asset.path, asset.from] as const] : [])));
  return (paths) => {
    const found = paths.flatMap((path) => chapters.get(path) ?? []);
    const [permalink] = found.flatMap(({ frontMatter }) => frontMatter.places.permalink ?? []);
    const [source] = [...found, ...paths.flatMap((path) => files.get(path) ?? []).map((path) => ({ path }))];
    return permalink ?? (source === undefined ? undefined : startOf(source));
  };
}
