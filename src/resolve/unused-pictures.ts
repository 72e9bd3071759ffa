// Pictures of a book that nothing shows: what they weigh, for who tidies up.
import { unusedPicture } from '../diagnostics/catalog-links.ts';
import { megabytes } from '../diagnostics/view.ts';
import { decodePath, folderOf, nameOf } from '../lib/paths.ts';
import type { Asset } from '../model/book.ts';
import type { Problem } from '../model/problem.ts';
import type { BookFile, Workspace } from '../model/workspace.ts';

/** Names that browsers and systems ask for without being told. */
const ASKED_BY_OTHERS = /^(?:favicon|apple-touch|android-chrome|mstile|safari-pinned|icon|logo|browserconfig)/i;

/**
 * In order of path. `assets` are what the site gets. Of a Jekyll book, all of whose files are published, what some text
 * names is used, and so is every picture of a folder of which no page shows one: a theme's, or a script's.
 */
export function unusedPictures(workspace: Workspace, assets: readonly Asset[]): readonly Problem[] {
  const pictures = Object.values(workspace.files).filter(
    ({ path, picture, publishAs }) =>
      picture !== undefined &&
      !ASKED_BY_OTHERS.test(nameOf(path)) &&
      (publishAs === undefined || workspace.kind === 'jekyll'),
  );
  if (pictures.length === 0) return [];
  const copied = new Set(assets.flatMap((asset) => (asset.kind === 'copy' ? [asset.from] : [])));
  const named = namesIn(Object.values(workspace.texts));
  const isUsed = ({ path }: BookFile): boolean =>
    (workspace.kind !== 'jekyll' && copied.has(path)) || named.has(lightName(path).toLowerCase());
  const shown = new Set(pictures.filter(isUsed).map(({ path }) => folderOf(path)));
  return pictures
    .filter((file) => !isUsed(file) && (workspace.kind !== 'jekyll' || shown.has(folderOf(file.path))))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, size }) => unusedPicture(path, sizeWords(size)));
}

/** `filters.dark.png` goes with `filters.png`. */
function lightName(path: string): string {
  return nameOf(path).replace(/\.dark(\.\w+)$/, '$1');
}

/** Every name of a file that texts hold, in small letters, as written and decoded. */
function namesIn(texts: readonly string[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const text of texts)
    for (const [name] of text.matchAll(
      /[^\s/"'()<>|=,;:[\]{}#?&]{1,200}\.(?:png|jpe?g|gif|svg|webp|avif|bmp|ico|tiff?|heic)\b/gi,
    )) {
      names.add(name.toLowerCase());
      if (name.includes('%')) names.add(decodePath(name).toLowerCase());
    }
  return names;
}

/** `240 KB`, in thousands of bytes. */
function sizeWords(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : megabytes(bytes);
}
