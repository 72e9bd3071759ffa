// Pictures of a book that nothing shows: what they weigh, for who tidies up.
import { unusedPicture } from '../diagnostics/catalog-links.ts';
import { megabytes } from '../diagnostics/view.ts';
import { decodePath, folderOf, nameOf } from '../lib/paths.ts';
import type { Problem } from '../model/problem.ts';
import type { BookFile, Workspace } from '../model/workspace.ts';

/** Names that browsers and systems ask for without being told. */
const ASKED_BY_OTHERS = /^(?:favicon|apple-touch|android-chrome|mstile|safari-pinned|icon|logo|browserconfig)/i;

/**
 * In order of path. `pointedAt` are paths of the files that pages point at. In a folder of loose files only these are
 * published. Where every file is (content/, a Jekyll book), what some text names is used too, and so is every picture
 * of a folder of which no page shows one: a theme's, or a script's. `static/` holds what nobody need name.
 */
export function unusedPictures(workspace: Workspace, pointedAt: ReadonlySet<string>): readonly Problem[] {
  const pictures = Object.values(workspace.files).filter(
    ({ path, picture }) =>
      picture !== undefined &&
      !ASKED_BY_OTHERS.test(nameOf(path)) &&
      (workspace.kind === 'jekyll' || !path.startsWith('static/')),
  );
  if (pictures.length === 0) return [];
  const named = namesIn(Object.values(workspace.texts));
  const isUsed = ({ path }: BookFile): boolean => pointedAt.has(path) || named.has(lightName(path).toLowerCase());
  const shown = new Set(pictures.filter(isUsed).map(({ path }) => folderOf(path)));
  const isOfFolderShown = ({ path, publishAs }: BookFile): boolean =>
    publishAs === undefined || shown.has(folderOf(path));
  return pictures
    .filter((file) => !isUsed(file) && isOfFolderShown(file))
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
